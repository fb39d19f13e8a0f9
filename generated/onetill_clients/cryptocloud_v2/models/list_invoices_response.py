# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..models.outcome import Outcome
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.listed_invoice import ListedInvoice


T = TypeVar("T", bound="ListInvoicesResponse")


_EXPECTED = frozenset(["all_count", "status"])


@_attrs_define(kw_only=True)
class ListInvoicesResponse:
    """A page of invoices.

    Attributes:
        result (list[ListedInvoice]): The invoices, in no promised order.
        status (Outcome | Unset): Whether the request itself succeeded. New values may appear.
        all_count (int | Unset): The number of invoices of the period. Not in the page's table, but sent.
    """

    result: list[ListedInvoice]
    status: Outcome | Unset = UNSET
    all_count: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        result = [item.to_dict() for item in self.result]

        status = self.status if isinstance(self.status, Unset) else self.status.value

        all_count = self.all_count

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "result": result,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status
        if all_count is not UNSET:
            field_dict["all_count"] = all_count

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "ListInvoicesResponse")
        result = _lenient.items(
            d.pop("result"), _models.ListedInvoice.from_dict, cls, src_dict, d, "result"
        )

        status = d.pop("status", UNSET)
        if status is not UNSET:
            try:
                status = _runtime.word(Outcome, status, "status")
            except _lenient.MISFIT as _misfit:
                status = _lenient.settle(_misfit, cls, src_dict, d, "status", "enum", UNSET)

        all_count = d.pop("all_count", UNSET)
        if all_count is not UNSET:
            try:
                all_count = _runtime.integer(all_count, "all_count")
            except _lenient.MISFIT as _misfit:
                all_count = _lenient.settle(
                    _misfit, cls, src_dict, d, "all_count", "integer", UNSET
                )

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.result = result
        _made.status = status
        _made.all_count = all_count

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
