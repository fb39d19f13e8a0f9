# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="StatusCounts")


_EXPECTED = frozenset(["all", "canceled", "created", "overpaid", "paid", "partial"])


@_attrs_define(kw_only=True)
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
        d = _runtime.members(src_dict, "StatusCounts")
        all_ = d.pop("all", UNSET)
        if all_ is not UNSET:
            try:
                all_ = _runtime.integer(all_, "all")
            except _lenient.MISFIT as _misfit:
                all_ = _lenient.settle(_misfit, cls, src_dict, d, "all", "integer", UNSET)

        created = d.pop("created", UNSET)
        if created is not UNSET:
            try:
                created = _runtime.integer(created, "created")
            except _lenient.MISFIT as _misfit:
                created = _lenient.settle(_misfit, cls, src_dict, d, "created", "integer", UNSET)

        paid = d.pop("paid", UNSET)
        if paid is not UNSET:
            try:
                paid = _runtime.integer(paid, "paid")
            except _lenient.MISFIT as _misfit:
                paid = _lenient.settle(_misfit, cls, src_dict, d, "paid", "integer", UNSET)

        overpaid = d.pop("overpaid", UNSET)
        if overpaid is not UNSET:
            try:
                overpaid = _runtime.integer(overpaid, "overpaid")
            except _lenient.MISFIT as _misfit:
                overpaid = _lenient.settle(_misfit, cls, src_dict, d, "overpaid", "integer", UNSET)

        partial = d.pop("partial", UNSET)
        if partial is not UNSET:
            try:
                partial = _runtime.integer(partial, "partial")
            except _lenient.MISFIT as _misfit:
                partial = _lenient.settle(_misfit, cls, src_dict, d, "partial", "integer", UNSET)

        canceled = d.pop("canceled", UNSET)
        if canceled is not UNSET:
            try:
                canceled = _runtime.integer(canceled, "canceled")
            except _lenient.MISFIT as _misfit:
                canceled = _lenient.settle(_misfit, cls, src_dict, d, "canceled", "integer", UNSET)

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
