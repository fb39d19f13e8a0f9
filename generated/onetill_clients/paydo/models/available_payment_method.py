# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="AvailablePaymentMethod")


@_attrs_define(kw_only=True)
class AvailablePaymentMethod:
    """A payment method that a project may use. The set of fields varies.

    Attributes:
        identifier (int | str | Unset): The vendor's number of the payment method.
        title (str | Unset): The name for the payer.
        logo (str | Unset): The URL of an image.
        is_enabled (bool | Unset): Whether the project has switched it on.
    """

    identifier: int | str | Unset = UNSET
    title: str | Unset = UNSET
    logo: str | Unset = UNSET
    is_enabled: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        identifier = self.identifier

        title = self.title

        logo = self.logo

        is_enabled = self.is_enabled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if identifier is not UNSET:
            field_dict["identifier"] = identifier
        if title is not UNSET:
            field_dict["title"] = title
        if logo is not UNSET:
            field_dict["logo"] = logo
        if is_enabled is not UNSET:
            field_dict["isEnabled"] = is_enabled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "AvailablePaymentMethod")
        identifier = d.pop("identifier", UNSET)
        if type(identifier) is not str and identifier is not UNSET:
            try:
                identifier = _runtime.one_of(
                    identifier,
                    "identifier",
                    lambda value: _runtime.integer(value, "identifier"),
                    lambda value: _runtime.text(value, "identifier"),
                )
            except _lenient.MISFIT as _misfit:
                identifier = _lenient.settle(_misfit, cls, src_dict, d, "identifier", "any", UNSET)

        title = d.pop("title", UNSET)
        if type(title) is not str and title is not UNSET:
            try:
                title = _runtime.text(title, "title")
            except _lenient.MISFIT as _misfit:
                title = _lenient.settle(_misfit, cls, src_dict, d, "title", "string", UNSET)

        logo = d.pop("logo", UNSET)
        if type(logo) is not str and logo is not UNSET:
            try:
                logo = _runtime.text(logo, "logo")
            except _lenient.MISFIT as _misfit:
                logo = _lenient.settle(_misfit, cls, src_dict, d, "logo", "string", UNSET)

        is_enabled = d.pop("isEnabled", UNSET)
        if type(is_enabled) is not bool and is_enabled is not UNSET:
            try:
                is_enabled = _runtime.boolean(is_enabled, "isEnabled")
            except _lenient.MISFIT as _misfit:
                is_enabled = _lenient.settle(
                    _misfit, cls, src_dict, d, "isEnabled", "boolean", UNSET
                )

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.identifier = identifier
        _made.title = title
        _made.logo = logo
        _made.is_enabled = is_enabled

        _made.additional_properties = d
        return _made

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
