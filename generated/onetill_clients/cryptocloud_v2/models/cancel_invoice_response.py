# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..models.outcome import Outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="CancelInvoiceResponse")


_EXPECTED = frozenset(["result"])


@_attrs_define(kw_only=True)
class CancelInvoiceResponse:
    """The confirmation that an invoice is canceled.

    Attributes:
        status (Outcome): Whether the request itself succeeded. New values may appear.
        result (list[str] | str | Unset): A list of the word ok, or the word itself.
    """

    status: Outcome
    result: list[str] | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status.value

        result = self.result

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
            }
        )
        if result is not UNSET:
            field_dict["result"] = result

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CancelInvoiceResponse")
        status = _runtime.word(Outcome, d.pop("status"), "status")

        result = d.pop("result", UNSET)
        if type(result) is not str and result is not UNSET:
            try:
                result = _runtime.one_of(
                    result,
                    "result",
                    lambda value: [
                        _runtime.text(item, "result_type_0_item")
                        for item in _runtime.array(value, "result")
                    ],
                    lambda value: _runtime.text(value, "result"),
                )
            except _lenient.MISFIT as _misfit:
                result = _lenient.settle(_misfit, cls, src_dict, d, "result", "any", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.status = status
        _made.result = result

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
