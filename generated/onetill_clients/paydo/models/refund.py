# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..models.refund_status import RefundStatus
from ..models.refund_type import RefundType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata
    from ..models.transaction import Transaction


T = TypeVar("T", bound="Refund")


_EXPECTED = frozenset(
    ["amount", "createdAt", "currency", "error", "sourceTransaction", "type", "updatedAt"]
)


@_attrs_define(kw_only=True)
class Refund:
    """A refund.

    Attributes:
        identifier (str): The refund's id.
        status (RefundStatus): 1 (new) has been requested. 2 (accepted) is made. 3 and 4 are rejected; the vendor does
            not explain the difference. New values may appear.
        type_ (RefundType | Unset): 1 refunds the whole transaction, 2 a part of it. New values may appear.
        user_identifier (int | Unset): The vendor's number of the merchant.
        amount (Decimal | str | Unset): An amount in major units, shown as a number and accepted as a string too.
        currency (str | Unset): The amount's currency.
        created_at (int | Unset): When the refund was created, in Unix seconds.
        updated_at (int | None | Unset): When the refund last changed, in Unix seconds, or null if it never did.
        source_transaction (Transaction | Unset): An attempt to pay. The vendor shows most of its fields without
            explaining them.
        error (None | str | Unset): Why it failed, or null.
        metadata (list[Any] | Metadata | Unset): The merchant's own data. An empty list if there is none.
    """

    identifier: str
    status: RefundStatus
    type_: RefundType | Unset = UNSET
    user_identifier: int | Unset = UNSET
    amount: Decimal | str | Unset = UNSET
    currency: str | Unset = UNSET
    created_at: int | Unset = UNSET
    updated_at: int | None | Unset = UNSET
    source_transaction: Transaction | Unset = UNSET
    error: None | str | Unset = UNSET
    metadata: list[Any] | Metadata | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        identifier = self.identifier

        status = self.status.value

        type_ = self.type_ if isinstance(self.type_, Unset) else self.type_.value

        user_identifier = self.user_identifier

        amount = (
            self.amount if isinstance(self.amount, Unset) else _runtime.plain(self.amount, "amount")
        )

        currency = self.currency

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
            }
        )
        if type_ is not UNSET:
            field_dict["type"] = type_
        if user_identifier is not UNSET:
            field_dict["userIdentifier"] = user_identifier
        if amount is not UNSET:
            field_dict["amount"] = amount
        if currency is not UNSET:
            field_dict["currency"] = currency
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

        type_ = d.pop("type", UNSET)
        if type_ is not UNSET:
            try:
                type_ = _runtime.word(RefundType, type_, "type")
            except _lenient.MISFIT as _misfit:
                type_ = _lenient.settle(_misfit, cls, src_dict, d, "type", "enum", UNSET)

        user_identifier = d.pop("userIdentifier", UNSET)
        if user_identifier is not UNSET:
            try:
                user_identifier = _runtime.integer(user_identifier, "userIdentifier")
            except _lenient.MISFIT as _misfit:
                user_identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "userIdentifier", "integer", UNSET
                )

        amount = d.pop("amount", UNSET)
        if type(amount) is not Decimal and type(amount) is not str and amount is not UNSET:
            try:
                amount = _runtime.one_of(
                    amount,
                    "amount",
                    lambda value: _runtime.number(value, "amount"),
                    lambda value: _runtime.text(value, "amount"),
                )
            except _lenient.MISFIT as _misfit:
                amount = _lenient.settle(_misfit, cls, src_dict, d, "amount", "any", UNSET)

        currency = d.pop("currency", UNSET)
        if type(currency) is not str and currency is not UNSET:
            try:
                currency = _runtime.text(currency, "currency")
            except _lenient.MISFIT as _misfit:
                currency = _lenient.settle(_misfit, cls, src_dict, d, "currency", "string", UNSET)

        created_at = d.pop("createdAt", UNSET)
        if created_at is not UNSET:
            try:
                created_at = _runtime.integer(created_at, "createdAt")
            except _lenient.MISFIT as _misfit:
                created_at = _lenient.settle(
                    _misfit, cls, src_dict, d, "createdAt", "integer", UNSET
                )

        updated_at = d.pop("updatedAt", UNSET)
        if updated_at is not None and updated_at is not UNSET:
            try:
                updated_at = _runtime.integer(updated_at, "updatedAt")
            except _lenient.MISFIT as _misfit:
                updated_at = _lenient.settle(
                    _misfit, cls, src_dict, d, "updatedAt", "integer", UNSET
                )

        source_transaction = d.pop("sourceTransaction", UNSET)
        if source_transaction is not UNSET:
            try:
                source_transaction = _models.Transaction.from_dict(source_transaction)
            except _lenient.MISFIT as _misfit:
                source_transaction = _lenient.settle(
                    _misfit, cls, src_dict, d, "sourceTransaction", "object", UNSET
                )

        error = d.pop("error", UNSET)
        if type(error) is not str and error is not None and error is not UNSET:
            try:
                error = _runtime.text(error, "error")
            except _lenient.MISFIT as _misfit:
                error = _lenient.settle(_misfit, cls, src_dict, d, "error", "string", UNSET)

        metadata = d.pop("metadata", UNSET)
        if metadata is not UNSET:
            try:
                metadata = _runtime.one_of(
                    metadata,
                    "metadata",
                    lambda value: _runtime.array(value, "metadata"),
                    _models.Metadata.from_dict,
                )
            except _lenient.MISFIT as _misfit:
                metadata = _lenient.settle(_misfit, cls, src_dict, d, "metadata", "any", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.identifier = identifier
        _made.status = status
        _made.type_ = type_
        _made.user_identifier = user_identifier
        _made.amount = amount
        _made.currency = currency
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
