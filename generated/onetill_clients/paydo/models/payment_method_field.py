# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="PaymentMethodField")


@_attrs_define(kw_only=True)
class PaymentMethodField:
    """A field that the payer fills in.

    Attributes:
        name (str | Unset): The field's name.
        type_ (str | Unset): The field's kind, such as email, string or text.
        title (str | Unset): The field's label.
        regexp (str | Unset): A regular expression that the value must match.
        required (bool | Unset): Whether the payer must fill it in.
    """

    name: str | Unset = UNSET
    type_: str | Unset = UNSET
    title: str | Unset = UNSET
    regexp: str | Unset = UNSET
    required: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        name = self.name

        type_ = self.type_

        title = self.title

        regexp = self.regexp

        required = self.required

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if name is not UNSET:
            field_dict["name"] = name
        if type_ is not UNSET:
            field_dict["type"] = type_
        if title is not UNSET:
            field_dict["title"] = title
        if regexp is not UNSET:
            field_dict["regexp"] = regexp
        if required is not UNSET:
            field_dict["required"] = required

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "PaymentMethodField")
        name = d.pop("name", UNSET)
        if type(name) is not str and name is not UNSET:
            try:
                name = _runtime.text(name, "name")
            except _lenient.MISFIT as _misfit:
                name = _lenient.settle(_misfit, cls, src_dict, d, "name", "string", UNSET)

        type_ = d.pop("type", UNSET)
        if type(type_) is not str and type_ is not UNSET:
            try:
                type_ = _runtime.text(type_, "type")
            except _lenient.MISFIT as _misfit:
                type_ = _lenient.settle(_misfit, cls, src_dict, d, "type", "string", UNSET)

        title = d.pop("title", UNSET)
        if type(title) is not str and title is not UNSET:
            try:
                title = _runtime.text(title, "title")
            except _lenient.MISFIT as _misfit:
                title = _lenient.settle(_misfit, cls, src_dict, d, "title", "string", UNSET)

        regexp = d.pop("regexp", UNSET)
        if type(regexp) is not str and regexp is not UNSET:
            try:
                regexp = _runtime.text(regexp, "regexp")
            except _lenient.MISFIT as _misfit:
                regexp = _lenient.settle(_misfit, cls, src_dict, d, "regexp", "string", UNSET)

        required = d.pop("required", UNSET)
        if type(required) is not bool and required is not UNSET:
            try:
                required = _runtime.boolean(required, "required")
            except _lenient.MISFIT as _misfit:
                required = _lenient.settle(_misfit, cls, src_dict, d, "required", "boolean", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.name = name
        _made.type_ = type_
        _made.title = title
        _made.regexp = regexp
        _made.required = required

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
