# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="Network")


_EXPECTED = frozenset(["code", "fullname", "id"])


@_attrs_define(kw_only=True)
class Network:
    """A blockchain network.

    Attributes:
        code (str | Unset): The network, such as TRC20.
        id (int | Unset): The vendor's number for the network.
        icon (str | Unset): The URL of the network's icon.
        fullname (str | Unset): The network's name, such as Tron.
    """

    code: str | Unset = UNSET
    id: int | Unset = UNSET
    icon: str | Unset = UNSET
    fullname: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        code = self.code

        id = self.id

        icon = self.icon

        fullname = self.fullname

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if code is not UNSET:
            field_dict["code"] = code
        if id is not UNSET:
            field_dict["id"] = id
        if icon is not UNSET:
            field_dict["icon"] = icon
        if fullname is not UNSET:
            field_dict["fullname"] = fullname

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Network")
        code = d.pop("code", UNSET)
        if type(code) is not str and code is not UNSET:
            try:
                code = _runtime.text(code, "code")
            except _lenient.MISFIT as _misfit:
                code = _lenient.settle(_misfit, cls, src_dict, d, "code", "string", UNSET)

        id = d.pop("id", UNSET)
        if id is not UNSET:
            try:
                id = _runtime.integer(id, "id")
            except _lenient.MISFIT as _misfit:
                id = _lenient.settle(_misfit, cls, src_dict, d, "id", "integer", UNSET)

        icon = d.pop("icon", UNSET)
        if type(icon) is not str and icon is not UNSET:
            try:
                icon = _runtime.text(icon, "icon")
            except _lenient.MISFIT as _misfit:
                icon = _lenient.settle(_misfit, cls, src_dict, d, "icon", "string", UNSET)

        fullname = d.pop("fullname", UNSET)
        if type(fullname) is not str and fullname is not UNSET:
            try:
                fullname = _runtime.text(fullname, "fullname")
            except _lenient.MISFIT as _misfit:
                fullname = _lenient.settle(_misfit, cls, src_dict, d, "fullname", "string", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.code = code
        _made.id = id
        _made.icon = icon
        _made.fullname = fullname

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
