# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import integer, members, number, text

from ..models.refund_type import RefundType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata


T = TypeVar("T", bound="CreateRefundRequest")


@_attrs_define
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

        amount: Decimal | str
        if isinstance(self.amount, Decimal):
            amount = number(self.amount, "amount_type_0")
        else:
            amount = self.amount

        metadata: dict[str, Any] | Unset = UNSET
        if not isinstance(self.metadata, Unset):
            metadata = self.metadata.to_dict()

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
        from ..models.metadata import Metadata  # noqa: PLC0415

        d = members(src_dict, "CreateRefundRequest")
        transaction_identifier = text(d.pop("transactionIdentifier"), "transactionIdentifier")

        refund_type = RefundType(integer(d.pop("refundType"), "refundType"))

        def _parse_amount(data: object) -> Decimal | str:
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                amount_type_0 = number(data, "amount_type_0")

                return amount_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                amount_type_1 = text(data, "amount_type_1")

                return amount_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("amount: none of its types fits")

        amount = _parse_amount(d.pop("amount"))

        _metadata = d.pop("metadata", UNSET)
        metadata: Metadata | Unset
        if isinstance(_metadata, Unset):
            metadata = UNSET
        else:
            metadata = Metadata.from_dict(_metadata)

        _made = cls(
            transaction_identifier=transaction_identifier,
            refund_type=refund_type,
            amount=amount,
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
