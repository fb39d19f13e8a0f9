# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.status_amounts import StatusAmounts
    from ..models.status_counts import StatusCounts


T = TypeVar("T", bound="Statistics")


@_attrs_define
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
        count: dict[str, Any] | Unset = UNSET
        if not isinstance(self.count, Unset):
            count = self.count.to_dict()

        amount: dict[str, Any] | Unset = UNSET
        if not isinstance(self.amount, Unset):
            amount = self.amount.to_dict()

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
        from ..models.status_amounts import StatusAmounts  # noqa: PLC0415
        from ..models.status_counts import StatusCounts  # noqa: PLC0415

        d = members(src_dict, "Statistics")
        _count = d.pop("count", UNSET)
        count: StatusCounts | Unset
        if isinstance(_count, Unset):
            count = UNSET
        else:
            count = StatusCounts.from_dict(_count)

        _amount = d.pop("amount", UNSET)
        amount: StatusAmounts | Unset
        if isinstance(_amount, Unset):
            amount = UNSET
        else:
            amount = StatusAmounts.from_dict(_amount)

        _made = cls(
            count=count,
            amount=amount,
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
