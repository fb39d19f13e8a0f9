# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="TimeToPay")


@_attrs_define(kw_only=True)
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
        d = _runtime.members(src_dict, "TimeToPay")
        hours = d.pop("hours", UNSET)
        if type(hours) is not str and hours is not UNSET:
            try:
                hours = _runtime.one_of(
                    hours,
                    "hours",
                    lambda value: _runtime.integer(value, "hours"),
                    lambda value: _runtime.text(value, "hours"),
                )
            except _lenient.MISFIT as _misfit:
                hours = _lenient.settle(_misfit, cls, src_dict, d, "hours", "any", UNSET)

        minutes = d.pop("minutes", UNSET)
        if type(minutes) is not str and minutes is not UNSET:
            try:
                minutes = _runtime.one_of(
                    minutes,
                    "minutes",
                    lambda value: _runtime.integer(value, "minutes"),
                    lambda value: _runtime.text(value, "minutes"),
                )
            except _lenient.MISFIT as _misfit:
                minutes = _lenient.settle(_misfit, cls, src_dict, d, "minutes", "any", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.hours = hours
        _made.minutes = minutes

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
