# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import integer, members

from ..types import UNSET, Unset

T = TypeVar("T", bound="StatusCounts")


@_attrs_define
class StatusCounts:
    """The number of invoices, by state.

    Attributes:
        all_ (int | Unset): The number of all invoices.
        created (int | Unset): The number of invoices in the state created.
        paid (int | Unset): The number of invoices in the state paid.
        overpaid (int | Unset): The number of invoices in the state overpaid.
        partial (int | Unset): The number of invoices in the state partial.
        canceled (int | Unset): The number of invoices in the state canceled.
    """

    all_: int | Unset = UNSET
    created: int | Unset = UNSET
    paid: int | Unset = UNSET
    overpaid: int | Unset = UNSET
    partial: int | Unset = UNSET
    canceled: int | Unset = UNSET
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
        d = members(src_dict, "StatusCounts")
        _all_ = d.pop("all", UNSET)
        all_: int | Unset
        if isinstance(_all_, Unset):
            all_ = UNSET
        else:
            all_ = integer(_all_, "all")

        _created = d.pop("created", UNSET)
        created: int | Unset
        if isinstance(_created, Unset):
            created = UNSET
        else:
            created = integer(_created, "created")

        _paid = d.pop("paid", UNSET)
        paid: int | Unset
        if isinstance(_paid, Unset):
            paid = UNSET
        else:
            paid = integer(_paid, "paid")

        _overpaid = d.pop("overpaid", UNSET)
        overpaid: int | Unset
        if isinstance(_overpaid, Unset):
            overpaid = UNSET
        else:
            overpaid = integer(_overpaid, "overpaid")

        _partial = d.pop("partial", UNSET)
        partial: int | Unset
        if isinstance(_partial, Unset):
            partial = UNSET
        else:
            partial = integer(_partial, "partial")

        _canceled = d.pop("canceled", UNSET)
        canceled: int | Unset
        if isinstance(_canceled, Unset):
            canceled = UNSET
        else:
            canceled = integer(_canceled, "canceled")

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
