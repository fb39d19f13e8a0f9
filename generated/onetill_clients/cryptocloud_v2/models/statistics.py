# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.status_amounts import StatusAmounts
    from ..models.status_counts import StatusCounts


T = TypeVar("T", bound="Statistics")


_EXPECTED = frozenset(["amount", "count"])


@_attrs_define(kw_only=True)
class Statistics:
    """The statistics of a period.

    Attributes:
        count (StatusCounts | Unset): The number of invoices, by state.
        amount (StatusAmounts | Unset): The total amount of the invoices, by state.
    """

    count: StatusCounts | Unset = UNSET
    amount: StatusAmounts | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count = self.count if isinstance(self.count, Unset) else self.count.to_dict()

        amount = self.amount if isinstance(self.amount, Unset) else self.amount.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if count is not UNSET:
            field_dict["count"] = count
        if amount is not UNSET:
            field_dict["amount"] = amount

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Statistics")
        count = d.pop("count", UNSET)
        if count is not UNSET:
            try:
                count = _models.StatusCounts.from_dict(count)
            except _lenient.MISFIT as _misfit:
                count = _lenient.settle(_misfit, cls, src_dict, d, "count", "object", UNSET)

        amount = d.pop("amount", UNSET)
        if amount is not UNSET:
            try:
                amount = _models.StatusAmounts.from_dict(amount)
            except _lenient.MISFIT as _misfit:
                amount = _lenient.settle(_misfit, cls, src_dict, d, "amount", "object", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.count = count
        _made.amount = amount

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
