# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateInvoiceResponse")


_EXPECTED = frozenset(["data", "status"])


@_attrs_define(kw_only=True)
class CreateInvoiceResponse:
    """The envelope of a new invoice's id.

    Attributes:
        data (str | Unset): The invoice's id. If it is empty, the header identifier holds it.
        status (int | Unset): An internal flag, 1 in every success.
    """

    data: str | Unset = UNSET
    status: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data = self.data

        status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if data is not UNSET:
            field_dict["data"] = data
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreateInvoiceResponse")
        data = d.pop("data", UNSET)
        if type(data) is not str and data is not UNSET:
            try:
                data = _runtime.text(data, "data")
            except _lenient.MISFIT as _misfit:
                data = _lenient.settle(_misfit, cls, src_dict, d, "data", "string", UNSET)

        status = d.pop("status", UNSET)
        if status is not UNSET:
            try:
                status = _runtime.integer(status, "status")
            except _lenient.MISFIT as _misfit:
                status = _lenient.settle(_misfit, cls, src_dict, d, "status", "integer", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.data = data
        _made.status = status

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
