# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members, number

T = TypeVar("T", bound="StatusAmounts")


@_attrs_define
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
        all_ = number(self.all_, "all")

        created = number(self.created, "created")

        paid = number(self.paid, "paid")

        overpaid = number(self.overpaid, "overpaid")

        partial = number(self.partial, "partial")

        canceled = number(self.canceled, "canceled")

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
        d = members(src_dict, "StatusAmounts")
        all_ = number(d.pop("all"), "all")

        created = number(d.pop("created"), "created")

        paid = number(d.pop("paid"), "paid")

        overpaid = number(d.pop("overpaid"), "overpaid")

        partial = number(d.pop("partial"), "partial")

        canceled = number(d.pop("canceled"), "canceled")

        _made = cls(
            all_=all_,
            created=created,
            paid=paid,
            overpaid=overpaid,
            partial=partial,
            canceled=canceled,
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
