# Made from specs/crucash.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="Ui")


@_attrs_define(kw_only=True)
class Ui:
    """What the pay page shows.

    Attributes:
        description (str | Unset): The purpose of the payment, in Latin and Cyrillic letters, digits, spaces and number
            signs only.
        redirect_url (str | Unset): The http or https return URL after the payment.
    """

    description: str | Unset = UNSET
    redirect_url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        description = self.description

        redirect_url = self.redirect_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if description is not UNSET:
            field_dict["description"] = description
        if redirect_url is not UNSET:
            field_dict["redirect_url"] = redirect_url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Ui")
        description = d.pop("description", UNSET)
        if type(description) is not str and description is not UNSET:
            try:
                description = _runtime.text(description, "description")
            except _lenient.MISFIT as _misfit:
                description = _lenient.settle(
                    _misfit, cls, src_dict, d, "description", "string", UNSET
                )

        redirect_url = d.pop("redirect_url", UNSET)
        if type(redirect_url) is not str and redirect_url is not UNSET:
            try:
                redirect_url = _runtime.text(redirect_url, "redirect_url")
            except _lenient.MISFIT as _misfit:
                redirect_url = _lenient.settle(
                    _misfit, cls, src_dict, d, "redirect_url", "string", UNSET
                )

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.description = description
        _made.redirect_url = redirect_url

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
