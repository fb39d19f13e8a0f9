# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

T = TypeVar("T", bound="StatusAmounts")


@_attrs_define(kw_only=True)
class StatusAmounts:
    """What the invoices in each state come to.

    Attributes:
        all_ (Decimal): All of them, in US dollars.
        created (Decimal): Those that are created, in US dollars.
        paid (Decimal): Those that are paid, in US dollars.
        overpaid (Decimal): Those that are overpaid, in US dollars.
        partial (Decimal): Those that are partial, in US dollars.
        canceled (Decimal): Those that are canceled, in US dollars.
    """

    all_: Decimal
    created: Decimal
    paid: Decimal
    overpaid: Decimal
    partial: Decimal
    canceled: Decimal
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        all_ = _runtime.number(self.all_, "all")

        created = _runtime.number(self.created, "created")

        paid = _runtime.number(self.paid, "paid")

        overpaid = _runtime.number(self.overpaid, "overpaid")

        partial = _runtime.number(self.partial, "partial")

        canceled = _runtime.number(self.canceled, "canceled")

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
        d = _runtime.members(src_dict, "StatusAmounts")
        all_ = d.pop("all")
        if type(all_) is not Decimal:
            all_ = _runtime.number(all_, "all")

        created = d.pop("created")
        if type(created) is not Decimal:
            created = _runtime.number(created, "created")

        paid = d.pop("paid")
        if type(paid) is not Decimal:
            paid = _runtime.number(paid, "paid")

        overpaid = d.pop("overpaid")
        if type(overpaid) is not Decimal:
            overpaid = _runtime.number(overpaid, "overpaid")

        partial = d.pop("partial")
        if type(partial) is not Decimal:
            partial = _runtime.number(partial, "partial")

        canceled = d.pop("canceled")
        if type(canceled) is not Decimal:
            canceled = _runtime.number(canceled, "canceled")

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
