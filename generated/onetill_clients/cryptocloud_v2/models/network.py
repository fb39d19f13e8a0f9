# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import integer, members, text

from ..types import UNSET, Unset

T = TypeVar("T", bound="Network")


@_attrs_define
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
        d = members(src_dict, "Network")
        _code = d.pop("code", UNSET)
        code: str | Unset
        if isinstance(_code, Unset):
            code = UNSET
        else:
            code = text(_code, "code")

        _id = d.pop("id", UNSET)
        id: int | Unset
        if isinstance(_id, Unset):
            id = UNSET
        else:
            id = integer(_id, "id")

        _icon = d.pop("icon", UNSET)
        icon: str | Unset
        if isinstance(_icon, Unset):
            icon = UNSET
        else:
            icon = text(_icon, "icon")

        _fullname = d.pop("fullname", UNSET)
        fullname: str | Unset
        if isinstance(_fullname, Unset):
            fullname = UNSET
        else:
            fullname = text(_fullname, "fullname")

        _made = cls(
            code=code,
            id=id,
            icon=icon,
            fullname=fullname,
        )

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
