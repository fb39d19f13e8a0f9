# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="Exchange")


@_attrs_define(kw_only=True)
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
        amount_from = (
            self.amount_from
            if isinstance(self.amount_from, Unset)
            else _runtime.plain(self.amount_from, "amountFrom")
        )

        currency_from = self.currency_from

        amount_to = (
            self.amount_to
            if isinstance(self.amount_to, Unset)
            else _runtime.plain(self.amount_to, "amountTo")
        )

        currency_to = self.currency_to

        rate = self.rate if isinstance(self.rate, Unset) else _runtime.number(self.rate, "rate")

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
        d = _runtime.members(src_dict, "Exchange")
        amount_from = d.pop("amountFrom", UNSET)
        if (
            type(amount_from) is not Decimal
            and type(amount_from) is not str
            and amount_from is not UNSET
        ):
            try:
                amount_from = _runtime.one_of(
                    amount_from,
                    "amountFrom",
                    lambda value: _runtime.number(value, "amountFrom"),
                    lambda value: _runtime.text(value, "amountFrom"),
                )
            except _lenient.MISFIT as _misfit:
                amount_from = _lenient.settle(_misfit, cls, src_dict, d, "amountFrom", "any", UNSET)

        currency_from = d.pop("currencyFrom", UNSET)
        if type(currency_from) is not str and currency_from is not UNSET:
            try:
                currency_from = _runtime.text(currency_from, "currencyFrom")
            except _lenient.MISFIT as _misfit:
                currency_from = _lenient.settle(
                    _misfit, cls, src_dict, d, "currencyFrom", "string", UNSET
                )

        amount_to = d.pop("amountTo", UNSET)
        if type(amount_to) is not Decimal and type(amount_to) is not str and amount_to is not UNSET:
            try:
                amount_to = _runtime.one_of(
                    amount_to,
                    "amountTo",
                    lambda value: _runtime.number(value, "amountTo"),
                    lambda value: _runtime.text(value, "amountTo"),
                )
            except _lenient.MISFIT as _misfit:
                amount_to = _lenient.settle(_misfit, cls, src_dict, d, "amountTo", "any", UNSET)

        currency_to = d.pop("currencyTo", UNSET)
        if type(currency_to) is not str and currency_to is not UNSET:
            try:
                currency_to = _runtime.text(currency_to, "currencyTo")
            except _lenient.MISFIT as _misfit:
                currency_to = _lenient.settle(
                    _misfit, cls, src_dict, d, "currencyTo", "string", UNSET
                )

        rate = d.pop("rate", UNSET)
        if type(rate) is not Decimal and rate is not UNSET:
            try:
                rate = _runtime.number(rate, "rate")
            except _lenient.MISFIT as _misfit:
                rate = _lenient.settle(_misfit, cls, src_dict, d, "rate", "number", UNSET)

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

        commission_identifier = d.pop("commissionIdentifier", UNSET)
        if type(commission_identifier) is not str and commission_identifier is not UNSET:
            try:
                commission_identifier = _runtime.text(commission_identifier, "commissionIdentifier")
            except _lenient.MISFIT as _misfit:
                commission_identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "commissionIdentifier", "string", UNSET
                )

        account_from = d.pop("accountFrom", UNSET)
        if type(account_from) is not str and account_from is not UNSET:
            try:
                account_from = _runtime.text(account_from, "accountFrom")
            except _lenient.MISFIT as _misfit:
                account_from = _lenient.settle(
                    _misfit, cls, src_dict, d, "accountFrom", "string", UNSET
                )

        account_to = d.pop("accountTo", UNSET)
        if type(account_to) is not str and account_to is not UNSET:
            try:
                account_to = _runtime.text(account_to, "accountTo")
            except _lenient.MISFIT as _misfit:
                account_to = _lenient.settle(
                    _misfit, cls, src_dict, d, "accountTo", "string", UNSET
                )

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.amount_from = amount_from
        _made.currency_from = currency_from
        _made.amount_to = amount_to
        _made.currency_to = currency_to
        _made.rate = rate
        _made.transaction_identifier = transaction_identifier
        _made.commission_identifier = commission_identifier
        _made.account_from = account_from
        _made.account_to = account_to

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
