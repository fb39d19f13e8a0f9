# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="Place")


@_attrs_define(kw_only=True)
class Place:
    """A region or a country.

    Attributes:
        iso (str | Unset): The place's ISO code. May be empty.
        name (str | Unset): The place's name.
    """

    iso: str | Unset = UNSET
    name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        iso = self.iso

        name = self.name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if iso is not UNSET:
            field_dict["iso"] = iso
        if name is not UNSET:
            field_dict["name"] = name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Place")
        iso = d.pop("iso", UNSET)
        if type(iso) is not str and iso is not UNSET:
            try:
                iso = _runtime.text(iso, "iso")
            except _lenient.MISFIT as _misfit:
                iso = _lenient.settle(_misfit, cls, src_dict, d, "iso", "string", UNSET)

        name = d.pop("name", UNSET)
        if type(name) is not str and name is not UNSET:
            try:
                name = _runtime.text(name, "name")
            except _lenient.MISFIT as _misfit:
                name = _lenient.settle(_misfit, cls, src_dict, d, "name", "string", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.iso = iso
        _made.name = name

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
