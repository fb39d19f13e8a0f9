# Made from specs/crucash.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreatedInvoice")


_EXPECTED = frozenset(["expires_at"])


@_attrs_define(kw_only=True)
class CreatedInvoice:
    """A new invoice.

    Attributes:
        id (str): The invoice's id.
        expires_at (int | Unset): When the invoice expires, in Unix seconds.
    """

    id: str
    expires_at: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        expires_at = self.expires_at

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if expires_at is not UNSET:
            field_dict["expires_at"] = expires_at

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreatedInvoice")
        id = d.pop("id")
        if type(id) is not str:
            id = _runtime.text(id, "id")

        expires_at = d.pop("expires_at", UNSET)
        if expires_at is not UNSET:
            try:
                expires_at = _runtime.integer(expires_at, "expires_at")
            except _lenient.MISFIT as _misfit:
                expires_at = _lenient.settle(
                    _misfit, cls, src_dict, d, "expires_at", "integer", UNSET
                )

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.id = id
        _made.expires_at = expires_at

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
