# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import integer, members, text

from ..types import UNSET, Unset

T = TypeVar("T", bound="Application")


@_attrs_define
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

        mid_identifier: int | str | Unset
        if isinstance(self.mid_identifier, Unset):
            mid_identifier = UNSET
        else:
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
        d = members(src_dict, "Application")
        _identifier = d.pop("identifier", UNSET)
        identifier: str | Unset
        if isinstance(_identifier, Unset):
            identifier = UNSET
        else:
            identifier = text(_identifier, "identifier")

        _name = d.pop("name", UNSET)
        name: str | Unset
        if isinstance(_name, Unset):
            name = UNSET
        else:
            name = text(_name, "name")

        _info = d.pop("info", UNSET)
        info: str | Unset
        if isinstance(_info, Unset):
            info = UNSET
        else:
            info = text(_info, "info")

        def _parse_mid_identifier(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                mid_identifier_type_0 = text(data, "midIdentifier_type_0")

                return mid_identifier_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, int):
                    raise TypeError()
                mid_identifier_type_1 = integer(data, "midIdentifier_type_1")

                return mid_identifier_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("midIdentifier: none of its types fits")

        mid_identifier = _parse_mid_identifier(d.pop("midIdentifier", UNSET))

        _made = cls(
            identifier=identifier,
            name=name,
            info=info,
            mid_identifier=mid_identifier,
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
