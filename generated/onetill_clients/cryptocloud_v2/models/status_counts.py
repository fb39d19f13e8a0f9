# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

T = TypeVar("T", bound="StatusCounts")


@_attrs_define(kw_only=True)
class StatusCounts:
    """How many invoices are in each state.

    Attributes:
        all_ (int): How many there are in all.
        created (int): How many are created.
        paid (int): How many are paid.
        overpaid (int): How many are overpaid.
        partial (int): How many are partial.
        canceled (int): How many are canceled.
    """

    all_: int
    created: int
    paid: int
    overpaid: int
    partial: int
    canceled: int
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        all_ = self.all_

        created = self.created

        paid = self.paid

        overpaid = self.overpaid

        partial = self.partial

        canceled = self.canceled

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "all": all_,
                "created": created,
                "paid": paid,
                "overpaid": overpaid,
                "partial": partial,
                "canceled": canceled,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "StatusCounts")
        all_ = _runtime.integer(d.pop("all"), "all")

        created = _runtime.integer(d.pop("created"), "created")

        paid = _runtime.integer(d.pop("paid"), "paid")

        overpaid = _runtime.integer(d.pop("overpaid"), "overpaid")

        partial = _runtime.integer(d.pop("partial"), "partial")

        canceled = _runtime.integer(d.pop("canceled"), "canceled")

        _made = cls.__new__(cls)
        _made.all_ = all_
        _made.created = created
        _made.paid = paid
        _made.overpaid = overpaid
        _made.partial = partial
        _made.canceled = canceled

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
