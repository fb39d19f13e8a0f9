# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import integer, members, text

from ..types import UNSET, Unset

T = TypeVar("T", bound="Project")


@_attrs_define
class Project:
    """A merchant's project.

    Attributes:
        id (int | Unset): The vendor's number for the project.
        name (str | Unset): The project's name.
        fail (str | Unset): The return URL after a failure. May be empty.
        success (str | Unset): The return URL after a payment. May be empty.
        logo (None | str | Unset): The URL of the logo. Without one it is null, empty or the string "None".
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    fail: str | Unset = UNSET
    success: str | Unset = UNSET
    logo: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        fail = self.fail

        success = self.success

        logo: None | str | Unset
        if isinstance(self.logo, Unset):
            logo = UNSET
        else:
            logo = self.logo

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if fail is not UNSET:
            field_dict["fail"] = fail
        if success is not UNSET:
            field_dict["success"] = success
        if logo is not UNSET:
            field_dict["logo"] = logo

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = members(src_dict, "Project")
        _id = d.pop("id", UNSET)
        id: int | Unset
        if isinstance(_id, Unset):
            id = UNSET
        else:
            id = integer(_id, "id")

        _name = d.pop("name", UNSET)
        name: str | Unset
        if isinstance(_name, Unset):
            name = UNSET
        else:
            name = text(_name, "name")

        _fail = d.pop("fail", UNSET)
        fail: str | Unset
        if isinstance(_fail, Unset):
            fail = UNSET
        else:
            fail = text(_fail, "fail")

        _success = d.pop("success", UNSET)
        success: str | Unset
        if isinstance(_success, Unset):
            success = UNSET
        else:
            success = text(_success, "success")

        def _parse_logo(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                logo_type_0 = text(data, "logo_type_0")

                return logo_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("logo: none of its types fits")

        logo = _parse_logo(d.pop("logo", UNSET))

        _made = cls(
            id=id,
            name=name,
            fail=fail,
            success=success,
            logo=logo,
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
