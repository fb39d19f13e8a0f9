# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import array, integer, members, number, text

from ..models.refund_status import RefundStatus
from ..models.refund_type import RefundType
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.metadata import Metadata
    from ..models.transaction import Transaction


T = TypeVar("T", bound="Refund")


@_attrs_define
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

        type_: int | Unset = UNSET
        if not isinstance(self.type_, Unset):
            type_ = self.type_.value

        user_identifier = self.user_identifier

        amount: Decimal | str | Unset
        if isinstance(self.amount, Unset):
            amount = UNSET
        elif isinstance(self.amount, Decimal):
            amount = number(self.amount, "/components/schemas/Amount_type_0")
        else:
            amount = self.amount

        currency = self.currency

        created_at = self.created_at

        updated_at: int | None | Unset
        if isinstance(self.updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = self.updated_at

        source_transaction: dict[str, Any] | Unset = UNSET
        if not isinstance(self.source_transaction, Unset):
            source_transaction = self.source_transaction.to_dict()

        error: None | str | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        else:
            error = self.error

        metadata: dict[str, Any] | list[Any] | Unset
        if isinstance(self.metadata, Unset):
            metadata = UNSET
        elif isinstance(self.metadata, list):
            metadata = self.metadata

        else:
            metadata = self.metadata.to_dict()

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
        from ..models.metadata import Metadata  # noqa: PLC0415
        from ..models.transaction import Transaction  # noqa: PLC0415

        d = members(src_dict, "Refund")
        identifier = text(d.pop("identifier"), "identifier")

        status = RefundStatus(integer(d.pop("status"), "status"))

        _type_ = d.pop("type", UNSET)
        type_: RefundType | Unset
        if isinstance(_type_, Unset):
            type_ = UNSET
        else:
            type_ = RefundType(integer(_type_, "type"))

        _user_identifier = d.pop("userIdentifier", UNSET)
        user_identifier: int | Unset
        if isinstance(_user_identifier, Unset):
            user_identifier = UNSET
        else:
            user_identifier = integer(_user_identifier, "userIdentifier")

        def _parse_amount(data: object) -> Decimal | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                componentsschemas_amount_type_0 = number(data, "/components/schemas/Amount_type_0")

                return componentsschemas_amount_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_amount_type_1 = text(data, "/components/schemas/Amount_type_1")

                return componentsschemas_amount_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("amount: none of its types fits")

        amount = _parse_amount(d.pop("amount", UNSET))

        _currency = d.pop("currency", UNSET)
        currency: str | Unset
        if isinstance(_currency, Unset):
            currency = UNSET
        else:
            currency = text(_currency, "currency")

        _created_at = d.pop("createdAt", UNSET)
        created_at: int | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = integer(_created_at, "createdAt")

        def _parse_updated_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, int):
                    raise TypeError()
                updated_at_type_0 = integer(data, "updatedAt_type_0")

                return updated_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("updatedAt: none of its types fits")

        updated_at = _parse_updated_at(d.pop("updatedAt", UNSET))

        _source_transaction = d.pop("sourceTransaction", UNSET)
        source_transaction: Transaction | Unset
        if isinstance(_source_transaction, Unset):
            source_transaction = UNSET
        else:
            source_transaction = Transaction.from_dict(_source_transaction)

        def _parse_error(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                error_type_0 = text(data, "error_type_0")

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("error: none of its types fits")

        error = _parse_error(d.pop("error", UNSET))

        def _parse_metadata(data: object) -> list[Any] | Metadata | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                metadata_type_0 = array(data, "metadata_type_0")

                return metadata_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                metadata_type_1 = Metadata.from_dict(data)

                return metadata_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("metadata: none of its types fits")

        metadata = _parse_metadata(d.pop("metadata", UNSET))

        _made = cls(
            identifier=identifier,
            status=status,
            type_=type_,
            user_identifier=user_identifier,
            amount=amount,
            currency=currency,
            created_at=created_at,
            updated_at=updated_at,
            source_transaction=source_transaction,
            error=error,
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
