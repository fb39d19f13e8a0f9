# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members, text

from ..types import UNSET, Unset

T = TypeVar("T", bound="NotifiedInvoice")


@_attrs_define
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
        d = members(src_dict, "NotifiedInvoice")
        id = text(d.pop("id"), "id")

        _txid = d.pop("txid", UNSET)
        txid: str | Unset
        if isinstance(_txid, Unset):
            txid = UNSET
        else:
            txid = text(_txid, "txid")

        _transaction_identifier = d.pop("transactionIdentifier", UNSET)
        transaction_identifier: str | Unset
        if isinstance(_transaction_identifier, Unset):
            transaction_identifier = UNSET
        else:
            transaction_identifier = text(_transaction_identifier, "transactionIdentifier")

        metadata = d.pop("metadata", UNSET)

        _made = cls(
            id=id,
            txid=txid,
            transaction_identifier=transaction_identifier,
            metadata=metadata,
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
