# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="StatusAmounts")


_EXPECTED = frozenset(["all", "canceled", "created", "overpaid", "paid", "partial"])


@_attrs_define(kw_only=True)
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
        all_ = self.all_ if isinstance(self.all_, Unset) else _runtime.number(self.all_, "all")

        created = (
            self.created
            if isinstance(self.created, Unset)
            else _runtime.number(self.created, "created")
        )

        paid = self.paid if isinstance(self.paid, Unset) else _runtime.number(self.paid, "paid")

        overpaid = (
            self.overpaid
            if isinstance(self.overpaid, Unset)
            else _runtime.number(self.overpaid, "overpaid")
        )

        partial = (
            self.partial
            if isinstance(self.partial, Unset)
            else _runtime.number(self.partial, "partial")
        )

        canceled = (
            self.canceled
            if isinstance(self.canceled, Unset)
            else _runtime.number(self.canceled, "canceled")
        )

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
        d = _runtime.members(src_dict, "StatusAmounts")
        all_ = d.pop("all", UNSET)
        if type(all_) is not Decimal and all_ is not UNSET:
            try:
                all_ = _runtime.number(all_, "all")
            except _lenient.MISFIT as _misfit:
                all_ = _lenient.settle(_misfit, cls, src_dict, d, "all", "number", UNSET)

        created = d.pop("created", UNSET)
        if type(created) is not Decimal and created is not UNSET:
            try:
                created = _runtime.number(created, "created")
            except _lenient.MISFIT as _misfit:
                created = _lenient.settle(_misfit, cls, src_dict, d, "created", "number", UNSET)

        paid = d.pop("paid", UNSET)
        if type(paid) is not Decimal and paid is not UNSET:
            try:
                paid = _runtime.number(paid, "paid")
            except _lenient.MISFIT as _misfit:
                paid = _lenient.settle(_misfit, cls, src_dict, d, "paid", "number", UNSET)

        overpaid = d.pop("overpaid", UNSET)
        if type(overpaid) is not Decimal and overpaid is not UNSET:
            try:
                overpaid = _runtime.number(overpaid, "overpaid")
            except _lenient.MISFIT as _misfit:
                overpaid = _lenient.settle(_misfit, cls, src_dict, d, "overpaid", "number", UNSET)

        partial = d.pop("partial", UNSET)
        if type(partial) is not Decimal and partial is not UNSET:
            try:
                partial = _runtime.number(partial, "partial")
            except _lenient.MISFIT as _misfit:
                partial = _lenient.settle(_misfit, cls, src_dict, d, "partial", "number", UNSET)

        canceled = d.pop("canceled", UNSET)
        if type(canceled) is not Decimal and canceled is not UNSET:
            try:
                canceled = _runtime.number(canceled, "canceled")
            except _lenient.MISFIT as _misfit:
                canceled = _lenient.settle(_misfit, cls, src_dict, d, "canceled", "number", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
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
