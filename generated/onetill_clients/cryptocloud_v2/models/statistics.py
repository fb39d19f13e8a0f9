# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from .. import models as _models

if TYPE_CHECKING:
    from ..models.status_amounts import StatusAmounts
    from ..models.status_counts import StatusCounts


T = TypeVar("T", bound="Statistics")


@_attrs_define(kw_only=True)
class Statistics:
    """What the invoices of a period come to.

    Attributes:
        count (StatusCounts): How many invoices are in each state.
        amount (StatusAmounts): What the invoices in each state come to.
    """

    count: StatusCounts
    amount: StatusAmounts
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        count = self.count.to_dict()

        amount = self.amount.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "count": count,
                "amount": amount,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Statistics")
        count = _models.StatusCounts.from_dict(d.pop("count"))

        amount = _models.StatusAmounts.from_dict(d.pop("amount"))

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
