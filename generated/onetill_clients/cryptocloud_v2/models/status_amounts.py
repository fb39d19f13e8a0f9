# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members, number

from ..types import UNSET, Unset

T = TypeVar("T", bound="StatusAmounts")


@_attrs_define
class StatusAmounts:
    """The total amount of the invoices, by state.

    Attributes:
        all_ (Decimal | Unset): The total of all invoices, in US dollars.
        created (Decimal | Unset): The total of invoices in the state created, in US dollars.
        paid (Decimal | Unset): The total of invoices in the state paid, in US dollars.
        overpaid (Decimal | Unset): The total of invoices in the state overpaid, in US dollars.
        partial (Decimal | Unset): The total of invoices in the state partial, in US dollars.
        canceled (Decimal | Unset): The total of invoices in the state canceled, in US dollars.
    """

    all_: Decimal | Unset = UNSET
    created: Decimal | Unset = UNSET
    paid: Decimal | Unset = UNSET
    overpaid: Decimal | Unset = UNSET
    partial: Decimal | Unset = UNSET
    canceled: Decimal | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        all_: Decimal | Unset = UNSET
        if not isinstance(self.all_, Unset):
            all_ = number(self.all_, "all")

        created: Decimal | Unset = UNSET
        if not isinstance(self.created, Unset):
            created = number(self.created, "created")

        paid: Decimal | Unset = UNSET
        if not isinstance(self.paid, Unset):
            paid = number(self.paid, "paid")

        overpaid: Decimal | Unset = UNSET
        if not isinstance(self.overpaid, Unset):
            overpaid = number(self.overpaid, "overpaid")

        partial: Decimal | Unset = UNSET
        if not isinstance(self.partial, Unset):
            partial = number(self.partial, "partial")

        canceled: Decimal | Unset = UNSET
        if not isinstance(self.canceled, Unset):
            canceled = number(self.canceled, "canceled")

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if all_ is not UNSET:
            field_dict["all"] = all_
        if created is not UNSET:
            field_dict["created"] = created
        if paid is not UNSET:
            field_dict["paid"] = paid
        if overpaid is not UNSET:
            field_dict["overpaid"] = overpaid
        if partial is not UNSET:
            field_dict["partial"] = partial
        if canceled is not UNSET:
            field_dict["canceled"] = canceled

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = members(src_dict, "StatusAmounts")
        _all_ = d.pop("all", UNSET)
        all_: Decimal | Unset
        if isinstance(_all_, Unset):
            all_ = UNSET
        else:
            all_ = number(_all_, "all")

        _created = d.pop("created", UNSET)
        created: Decimal | Unset
        if isinstance(_created, Unset):
            created = UNSET
        else:
            created = number(_created, "created")

        _paid = d.pop("paid", UNSET)
        paid: Decimal | Unset
        if isinstance(_paid, Unset):
            paid = UNSET
        else:
            paid = number(_paid, "paid")

        _overpaid = d.pop("overpaid", UNSET)
        overpaid: Decimal | Unset
        if isinstance(_overpaid, Unset):
            overpaid = UNSET
        else:
            overpaid = number(_overpaid, "overpaid")

        _partial = d.pop("partial", UNSET)
        partial: Decimal | Unset
        if isinstance(_partial, Unset):
            partial = UNSET
        else:
            partial = number(_partial, "partial")

        _canceled = d.pop("canceled", UNSET)
        canceled: Decimal | Unset
        if isinstance(_canceled, Unset):
            canceled = UNSET
        else:
            canceled = number(_canceled, "canceled")

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
