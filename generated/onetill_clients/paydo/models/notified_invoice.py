# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="NotifiedInvoice")


@_attrs_define(kw_only=True)
class NotifiedInvoice:
    """The invoice of a notification.

    Attributes:
        id (str): The invoice's id.
        txid (str | Unset): The id of the payment's transaction, by its older name.
        transaction_identifier (str | Unset): The id of the payment's transaction, by its newer name.
        metadata (Any | Unset): The merchant's own data, as sent at the creation of the invoice. Absent without any.
    """

    id: str
    txid: str | Unset = UNSET
    transaction_identifier: str | Unset = UNSET
    metadata: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        txid = self.txid

        transaction_identifier = self.transaction_identifier

        metadata = self.metadata

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
            }
        )
        if txid is not UNSET:
            field_dict["txid"] = txid
        if transaction_identifier is not UNSET:
            field_dict["transactionIdentifier"] = transaction_identifier
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "NotifiedInvoice")
        id = d.pop("id")
        if type(id) is not str:
            id = _runtime.text(id, "id")

        txid = d.pop("txid", UNSET)
        if type(txid) is not str and txid is not UNSET:
            try:
                txid = _runtime.text(txid, "txid")
            except _lenient.MISFIT as _misfit:
                txid = _lenient.settle(_misfit, cls, src_dict, d, "txid", "string", UNSET)

        transaction_identifier = d.pop("transactionIdentifier", UNSET)
        if type(transaction_identifier) is not str and transaction_identifier is not UNSET:
            try:
                transaction_identifier = _runtime.text(
                    transaction_identifier, "transactionIdentifier"
                )
            except _lenient.MISFIT as _misfit:
                transaction_identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "transactionIdentifier", "string", UNSET
                )

        metadata = d.pop("metadata", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.id = id
        _made.txid = txid
        _made.transaction_identifier = transaction_identifier
        _made.metadata = metadata

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
