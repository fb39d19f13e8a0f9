# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import integer, members, text

from ..types import UNSET, Unset

T = TypeVar("T", bound="TimeToPay")


@_attrs_define
class TimeToPay:
    """The lifetime of an invoice, the sum of hours and minutes.

    Attributes:
        hours (int | str | Unset): Whole hours. No limit is documented. That a string is accepted is likely.
        minutes (int | str | Unset): Whole minutes. No limit is documented. That a string is accepted is likely.
    """

    hours: int | str | Unset = UNSET
    minutes: int | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        hours: int | str | Unset
        if isinstance(self.hours, Unset):
            hours = UNSET
        else:
            hours = self.hours

        minutes: int | str | Unset
        if isinstance(self.minutes, Unset):
            minutes = UNSET
        else:
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

        def _parse_hours(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, int):
                    raise TypeError()
                hours_type_0 = integer(data, "hours_type_0")

                return hours_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                hours_type_1 = text(data, "hours_type_1")

                return hours_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("hours: none of its types fits")

        hours = _parse_hours(d.pop("hours", UNSET))

        def _parse_minutes(data: object) -> int | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, int):
                    raise TypeError()
                minutes_type_0 = integer(data, "minutes_type_0")

                return minutes_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                minutes_type_1 = text(data, "minutes_type_1")

                return minutes_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("minutes: none of its types fits")

        minutes = _parse_minutes(d.pop("minutes", UNSET))

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
