# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="ListInvoicesRequest")


@_attrs_define(kw_only=True)
class ListInvoicesRequest:
    """The invoices to list.

    Attributes:
        start (str): A day, as dd.mm.yyyy. The page prints the mask with one y too many.
        end (str): A day, as dd.mm.yyyy. The page prints the mask with one y too many.
        offset (int | Unset): The number of records to skip. The default is presumably 0.
        limit (int | Unset): The number of the last record, or the length of the page: the documentation allows both
            readings. Its maximum of 100 is a length; if the last record is meant, a later page needs a larger limit, which
            is not documented. The default is 10.
    """

    start: str
    end: str
    offset: int | Unset = UNSET
    limit: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        start = self.start

        end = self.end

        offset = self.offset

        limit = self.limit

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "start": start,
                "end": end,
            }
        )
        if offset is not UNSET:
            field_dict["offset"] = offset
        if limit is not UNSET:
            field_dict["limit"] = limit

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "ListInvoicesRequest")
        start = d.pop("start")
        if type(start) is not str:
            start = _runtime.text(start, "start")

        end = d.pop("end")
        if type(end) is not str:
            end = _runtime.text(end, "end")

        offset = d.pop("offset", UNSET)
        if offset is not UNSET:
            try:
                offset = _runtime.integer(offset, "offset")
            except _lenient.MISFIT as _misfit:
                offset = _lenient.settle(_misfit, cls, src_dict, d, "offset", "integer", UNSET)

        limit = d.pop("limit", UNSET)
        if limit is not UNSET:
            try:
                limit = _runtime.integer(limit, "limit")
            except _lenient.MISFIT as _misfit:
                limit = _lenient.settle(_misfit, cls, src_dict, d, "limit", "integer", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.start = start
        _made.end = end
        _made.offset = offset
        _made.limit = limit

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
