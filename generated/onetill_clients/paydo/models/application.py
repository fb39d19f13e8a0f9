# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="Application")


@_attrs_define(kw_only=True)
class Application:
    """A merchant's project.

    Attributes:
        identifier (str | Unset): The project's id.
        name (str | Unset): The project's name.
        info (str | Unset): The description of the project.
        mid_identifier (int | str | Unset): A number that the vendor does not explain, as a string or a number.
    """

    identifier: str | Unset = UNSET
    name: str | Unset = UNSET
    info: str | Unset = UNSET
    mid_identifier: int | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        identifier = self.identifier

        name = self.name

        info = self.info

        mid_identifier = self.mid_identifier

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if identifier is not UNSET:
            field_dict["identifier"] = identifier
        if name is not UNSET:
            field_dict["name"] = name
        if info is not UNSET:
            field_dict["info"] = info
        if mid_identifier is not UNSET:
            field_dict["midIdentifier"] = mid_identifier

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Application")
        identifier = d.pop("identifier", UNSET)
        if type(identifier) is not str and identifier is not UNSET:
            try:
                identifier = _runtime.text(identifier, "identifier")
            except _lenient.MISFIT as _misfit:
                identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "identifier", "string", UNSET
                )

        name = d.pop("name", UNSET)
        if type(name) is not str and name is not UNSET:
            try:
                name = _runtime.text(name, "name")
            except _lenient.MISFIT as _misfit:
                name = _lenient.settle(_misfit, cls, src_dict, d, "name", "string", UNSET)

        info = d.pop("info", UNSET)
        if type(info) is not str and info is not UNSET:
            try:
                info = _runtime.text(info, "info")
            except _lenient.MISFIT as _misfit:
                info = _lenient.settle(_misfit, cls, src_dict, d, "info", "string", UNSET)

        mid_identifier = d.pop("midIdentifier", UNSET)
        if type(mid_identifier) is not str and mid_identifier is not UNSET:
            try:
                mid_identifier = _runtime.one_of(
                    mid_identifier,
                    "midIdentifier",
                    lambda value: _runtime.text(value, "midIdentifier"),
                    lambda value: _runtime.integer(value, "midIdentifier"),
                )
            except _lenient.MISFIT as _misfit:
                mid_identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "midIdentifier", "any", UNSET
                )

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.identifier = identifier
        _made.name = name
        _made.info = info
        _made.mid_identifier = mid_identifier

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
