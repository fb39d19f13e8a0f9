# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models

if TYPE_CHECKING:
    from ..models.notified_invoice import NotifiedInvoice
    from ..models.notified_transaction import NotifiedTransaction


T = TypeVar("T", bound="Notification")


@_attrs_define(kw_only=True)
class Notification:
    """A notification that a payment is over. Not signed; it proves nothing by itself.

    Attributes:
        invoice (NotifiedInvoice): The invoice of a notification.
        transaction (NotifiedTransaction): The payment of a notification.
    """

    invoice: NotifiedInvoice
    transaction: NotifiedTransaction
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        invoice = self.invoice.to_dict()

        transaction = self.transaction.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "invoice": invoice,
                "transaction": transaction,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Notification")
        invoice = _models.NotifiedInvoice.from_dict(d.pop("invoice"))

        transaction = _models.NotifiedTransaction.from_dict(d.pop("transaction"))

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.invoice = invoice
        _made.transaction = transaction

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
