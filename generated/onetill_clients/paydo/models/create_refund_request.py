# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..models.refund_type import RefundType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="CreateRefundRequest")


@_attrs_define(kw_only=True)
class CreateRefundRequest:
    """A refund to make.

    Attributes:
        transaction_identifier (str): The id of the transaction to refund.
        refund_type (RefundType): 1 refunds the whole transaction, 2 a part of it. New values may appear.
        amount (Decimal | str): The amount to refund, in the transaction's currency, required for a whole refund too.
            The page's table says a number; its example has a string.
        metadata (Metadata | Unset): The merchant's own data, under its own names.
    """

    transaction_identifier: str
    refund_type: RefundType
    amount: Decimal | str
    metadata: Metadata | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        transaction_identifier = self.transaction_identifier

        refund_type = self.refund_type.value

        amount = _runtime.plain(self.amount, "amount")

        metadata = self.metadata if isinstance(self.metadata, Unset) else self.metadata.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "transactionIdentifier": transaction_identifier,
                "refundType": refund_type,
                "amount": amount,
            }
        )
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreateRefundRequest")
        transaction_identifier = d.pop("transactionIdentifier")
        if type(transaction_identifier) is not str:
            transaction_identifier = _runtime.text(transaction_identifier, "transactionIdentifier")

        refund_type = _runtime.word(RefundType, d.pop("refundType"), "refundType")

        amount = d.pop("amount")
        if type(amount) is not Decimal and type(amount) is not str:
            amount = _runtime.one_of(
                amount,
                "amount",
                lambda value: _runtime.number(value, "amount"),
                lambda value: _runtime.text(value, "amount"),
            )

        metadata = d.pop("metadata", UNSET)
        if metadata is not UNSET:
            try:
                metadata = _models.Metadata.from_dict(metadata)
            except _lenient.MISFIT as _misfit:
                metadata = _lenient.settle(_misfit, cls, src_dict, d, "metadata", "object", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.transaction_identifier = transaction_identifier
        _made.refund_type = refund_type
        _made.amount = amount
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
