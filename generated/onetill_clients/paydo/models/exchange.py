# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members, number, text

from ..types import UNSET, Unset

T = TypeVar("T", bound="Exchange")


@_attrs_define
class Exchange:
    """An exchange of currencies.

    Attributes:
        amount_from (Decimal | str | Unset): An amount in major units, shown as a number and accepted as a string too.
        currency_from (str | Unset): The name of the currency, such as US Dollar, not a code.
        amount_to (Decimal | str | Unset): An amount in major units, shown as a number and accepted as a string too.
        currency_to (str | Unset): The name of the currency received.
        rate (Decimal | Unset): The rate of the exchange.
        transaction_identifier (str | Unset): The id of the transaction.
        commission_identifier (str | Unset): The id of the charge.
        account_from (str | Unset): An account that the vendor does not explain.
        account_to (str | Unset): An account that the vendor does not explain.
    """

    amount_from: Decimal | str | Unset = UNSET
    currency_from: str | Unset = UNSET
    amount_to: Decimal | str | Unset = UNSET
    currency_to: str | Unset = UNSET
    rate: Decimal | Unset = UNSET
    transaction_identifier: str | Unset = UNSET
    commission_identifier: str | Unset = UNSET
    account_from: str | Unset = UNSET
    account_to: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        amount_from: Decimal | str | Unset
        if isinstance(self.amount_from, Unset):
            amount_from = UNSET
        elif isinstance(self.amount_from, Decimal):
            amount_from = number(self.amount_from, "/components/schemas/Amount_type_0")
        else:
            amount_from = self.amount_from

        currency_from = self.currency_from

        amount_to: Decimal | str | Unset
        if isinstance(self.amount_to, Unset):
            amount_to = UNSET
        elif isinstance(self.amount_to, Decimal):
            amount_to = number(self.amount_to, "/components/schemas/Amount_type_0")
        else:
            amount_to = self.amount_to

        currency_to = self.currency_to

        rate: Decimal | Unset = UNSET
        if not isinstance(self.rate, Unset):
            rate = number(self.rate, "rate")

        transaction_identifier = self.transaction_identifier

        commission_identifier = self.commission_identifier

        account_from = self.account_from

        account_to = self.account_to

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if amount_from is not UNSET:
            field_dict["amountFrom"] = amount_from
        if currency_from is not UNSET:
            field_dict["currencyFrom"] = currency_from
        if amount_to is not UNSET:
            field_dict["amountTo"] = amount_to
        if currency_to is not UNSET:
            field_dict["currencyTo"] = currency_to
        if rate is not UNSET:
            field_dict["rate"] = rate
        if transaction_identifier is not UNSET:
            field_dict["transactionIdentifier"] = transaction_identifier
        if commission_identifier is not UNSET:
            field_dict["commissionIdentifier"] = commission_identifier
        if account_from is not UNSET:
            field_dict["accountFrom"] = account_from
        if account_to is not UNSET:
            field_dict["accountTo"] = account_to

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = members(src_dict, "Exchange")

        def _parse_amount_from(data: object) -> Decimal | str | Unset:
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
            raise TypeError("amountFrom: none of its types fits")

        amount_from = _parse_amount_from(d.pop("amountFrom", UNSET))

        _currency_from = d.pop("currencyFrom", UNSET)
        currency_from: str | Unset
        if isinstance(_currency_from, Unset):
            currency_from = UNSET
        else:
            currency_from = text(_currency_from, "currencyFrom")

        def _parse_amount_to(data: object) -> Decimal | str | Unset:
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
            raise TypeError("amountTo: none of its types fits")

        amount_to = _parse_amount_to(d.pop("amountTo", UNSET))

        _currency_to = d.pop("currencyTo", UNSET)
        currency_to: str | Unset
        if isinstance(_currency_to, Unset):
            currency_to = UNSET
        else:
            currency_to = text(_currency_to, "currencyTo")

        _rate = d.pop("rate", UNSET)
        rate: Decimal | Unset
        if isinstance(_rate, Unset):
            rate = UNSET
        else:
            rate = number(_rate, "rate")

        _transaction_identifier = d.pop("transactionIdentifier", UNSET)
        transaction_identifier: str | Unset
        if isinstance(_transaction_identifier, Unset):
            transaction_identifier = UNSET
        else:
            transaction_identifier = text(_transaction_identifier, "transactionIdentifier")

        _commission_identifier = d.pop("commissionIdentifier", UNSET)
        commission_identifier: str | Unset
        if isinstance(_commission_identifier, Unset):
            commission_identifier = UNSET
        else:
            commission_identifier = text(_commission_identifier, "commissionIdentifier")

        _account_from = d.pop("accountFrom", UNSET)
        account_from: str | Unset
        if isinstance(_account_from, Unset):
            account_from = UNSET
        else:
            account_from = text(_account_from, "accountFrom")

        _account_to = d.pop("accountTo", UNSET)
        account_to: str | Unset
        if isinstance(_account_to, Unset):
            account_to = UNSET
        else:
            account_to = text(_account_to, "accountTo")

        _made = cls(
            amount_from=amount_from,
            currency_from=currency_from,
            amount_to=amount_to,
            currency_to=currency_to,
            rate=rate,
            transaction_identifier=transaction_identifier,
            commission_identifier=commission_identifier,
            account_from=account_from,
            account_to=account_to,
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
