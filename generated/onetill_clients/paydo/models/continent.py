# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="Continent")


@_attrs_define(kw_only=True)
class Continent:
    """A continent.

    Attributes:
        code (str | Unset): The continent's code, such as EU.
    """

    code: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Continent")
        code = d.pop("code", UNSET)
        if type(code) is not str and code is not UNSET:
            try:
                code = _runtime.text(code, "code")
            except _lenient.MISFIT as _misfit:
                code = _lenient.settle(_misfit, cls, src_dict, d, "code", "string", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.code = code

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
