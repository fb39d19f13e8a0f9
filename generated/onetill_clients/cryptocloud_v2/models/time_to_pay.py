# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import integer, members

from ..types import UNSET, Unset

T = TypeVar("T", bound="TimeToPay")


@_attrs_define
class TimeToPay:
    """How long an invoice can be paid, hours and minutes together.

    Attributes:
        hours (int | Unset): Whole hours. No limit is documented.
        minutes (int | Unset): Minutes beside the hours. No limit is documented.
    """

    hours: int | Unset = UNSET
    minutes: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        hours = self.hours

        minutes = self.minutes

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if hours is not UNSET:
            field_dict["hours"] = hours
        if minutes is not UNSET:
            field_dict["minutes"] = minutes

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = members(src_dict, "TimeToPay")
        _hours = d.pop("hours", UNSET)
        hours: int | Unset
        if isinstance(_hours, Unset):
            hours = UNSET
        else:
            hours = integer(_hours, "hours")

        _minutes = d.pop("minutes", UNSET)
        minutes: int | Unset
        if isinstance(_minutes, Unset):
            minutes = UNSET
        else:
            minutes = integer(_minutes, "minutes")

        _made = cls(
            hours=hours,
            minutes=minutes,
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
