# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from .. import models as _models
from ..models.refund_status import RefundStatus
from ..models.refund_type import RefundType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata
    from ..models.transaction import Transaction


T = TypeVar("T", bound="Refund")


@_attrs_define(kw_only=True)
class Refund:
    """A refund.

    Attributes:
        identifier (str): The refund's id.
        status (RefundStatus): 1 (new) has been asked for, 2 (accepted) is made, and 3 and 4 are rejected, the vendor
            does not say how differently. New values may appear.
        amount (Decimal | str): An amount in major units, shown as a number and taken as text too.
        currency (str): The amount's currency.
        type_ (RefundType | Unset): 1 refunds the whole transaction and 2 a part of it. New values may appear.
        user_identifier (int | Unset): The vendor's number for the merchant.
        created_at (int | Unset): When the refund was made, in Unix seconds.
        updated_at (int | None | Unset): When the refund last changed, in Unix seconds, or null if it never did.
        source_transaction (Transaction | Unset): An attempt to pay. Most of its fields are shown by the vendor and not
            explained.
        error (None | str | Unset): Why it failed, or null.
        metadata (list[Any] | Metadata | Unset): The merchant's own data. An empty list when there is none.
    """

    identifier: str
    status: RefundStatus
    amount: Decimal | str
    currency: str
    type_: RefundType | Unset = UNSET
    user_identifier: int | Unset = UNSET
    created_at: int | Unset = UNSET
    updated_at: int | None | Unset = UNSET
    source_transaction: Transaction | Unset = UNSET
    error: None | str | Unset = UNSET
    metadata: list[Any] | Metadata | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        identifier = self.identifier

        status = self.status.value

        amount = _runtime.plain(self.amount, "amount")

        currency = self.currency

        type_ = self.type_ if isinstance(self.type_, Unset) else self.type_.value

        user_identifier = self.user_identifier

        created_at = self.created_at

        updated_at = self.updated_at

        source_transaction = (
            self.source_transaction
            if isinstance(self.source_transaction, Unset)
            else self.source_transaction.to_dict()
        )

        error = self.error

        metadata = (
            self.metadata
            if isinstance(self.metadata, Unset)
            else _runtime.plain(self.metadata, "metadata")
        )

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "identifier": identifier,
                "status": status,
                "amount": amount,
                "currency": currency,
            }
        )
        if type_ is not UNSET:
            field_dict["type"] = type_
        if user_identifier is not UNSET:
            field_dict["userIdentifier"] = user_identifier
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at
        if source_transaction is not UNSET:
            field_dict["sourceTransaction"] = source_transaction
        if error is not UNSET:
            field_dict["error"] = error
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Refund")
        identifier = d.pop("identifier")
        if type(identifier) is not str:
            identifier = _runtime.text(identifier, "identifier")

        status = _runtime.word(RefundStatus, d.pop("status"), "status")

        amount = _runtime.one_of(
            d.pop("amount"),
            "amount",
            lambda value: _runtime.number(value, "amount"),
            lambda value: _runtime.text(value, "amount"),
        )

        currency = d.pop("currency")
        if type(currency) is not str:
            currency = _runtime.text(currency, "currency")

        type_ = d.pop("type", UNSET)
        if type_ is not UNSET:
            type_ = _runtime.word(RefundType, type_, "type")

        user_identifier = d.pop("userIdentifier", UNSET)
        if user_identifier is not UNSET:
            user_identifier = _runtime.integer(user_identifier, "userIdentifier")

        created_at = d.pop("createdAt", UNSET)
        if created_at is not UNSET:
            created_at = _runtime.integer(created_at, "createdAt")

        updated_at = d.pop("updatedAt", UNSET)
        if updated_at is not None and updated_at is not UNSET:
            updated_at = _runtime.integer(updated_at, "updatedAt")

        source_transaction = d.pop("sourceTransaction", UNSET)
        if source_transaction is not UNSET:
            source_transaction = _models.Transaction.from_dict(source_transaction)

        error = d.pop("error", UNSET)
        if type(error) is not str and error is not None and error is not UNSET:
            error = _runtime.text(error, "error")

        metadata = d.pop("metadata", UNSET)
        if metadata is not UNSET:
            metadata = _runtime.one_of(
                metadata,
                "metadata",
                lambda value: _runtime.array(value, "metadata"),
                _models.Metadata.from_dict,
            )

        _made = cls.__new__(cls)
        _made.identifier = identifier
        _made.status = status
        _made.amount = amount
        _made.currency = currency
        _made.type_ = type_
        _made.user_identifier = user_identifier
        _made.created_at = created_at
        _made.updated_at = updated_at
        _made.source_transaction = source_transaction
        _made.error = error
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
