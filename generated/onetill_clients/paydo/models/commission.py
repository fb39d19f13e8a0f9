# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="Commission")


@_attrs_define(kw_only=True)
class Commission:
    """A charge.

    Attributes:
        identifier (str | Unset): The charge's id.
        type_ (int | Unset): The kind of charge. Not explained by the vendor.
        percent (Decimal | Unset): The charge's share, in percent.
        amount (Decimal | str | Unset): An amount in major units, shown as a number and accepted as a string too.
        total_value (Decimal | str | Unset): An amount in major units, shown as a number and accepted as a string too.
        strategy (int | Unset): A number that the vendor does not explain.
        merchant_percent (Decimal | Unset): The merchant's share, in percent.
        payer_percent (Decimal | Unset): The payer's share, in percent.
        merchant_amount (Decimal | str | Unset): An amount in major units, shown as a number and accepted as a string
            too.
        payer_amount (Decimal | str | Unset): An amount in major units, shown as a number and accepted as a string too.
        transaction_identifier (str | Unset): The id of the charged transaction.
        currency (str | Unset): The currency of the charge.
    """

    identifier: str | Unset = UNSET
    type_: int | Unset = UNSET
    percent: Decimal | Unset = UNSET
    amount: Decimal | str | Unset = UNSET
    total_value: Decimal | str | Unset = UNSET
    strategy: int | Unset = UNSET
    merchant_percent: Decimal | Unset = UNSET
    payer_percent: Decimal | Unset = UNSET
    merchant_amount: Decimal | str | Unset = UNSET
    payer_amount: Decimal | str | Unset = UNSET
    transaction_identifier: str | Unset = UNSET
    currency: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        identifier = self.identifier

        type_ = self.type_

        percent = (
            self.percent
            if isinstance(self.percent, Unset)
            else _runtime.number(self.percent, "percent")
        )

        amount = (
            self.amount if isinstance(self.amount, Unset) else _runtime.plain(self.amount, "amount")
        )

        total_value = (
            self.total_value
            if isinstance(self.total_value, Unset)
            else _runtime.plain(self.total_value, "totalValue")
        )

        strategy = self.strategy

        merchant_percent = (
            self.merchant_percent
            if isinstance(self.merchant_percent, Unset)
            else _runtime.number(self.merchant_percent, "merchantPercent")
        )

        payer_percent = (
            self.payer_percent
            if isinstance(self.payer_percent, Unset)
            else _runtime.number(self.payer_percent, "payerPercent")
        )

        merchant_amount = (
            self.merchant_amount
            if isinstance(self.merchant_amount, Unset)
            else _runtime.plain(self.merchant_amount, "merchantAmount")
        )

        payer_amount = (
            self.payer_amount
            if isinstance(self.payer_amount, Unset)
            else _runtime.plain(self.payer_amount, "payerAmount")
        )

        transaction_identifier = self.transaction_identifier

        currency = self.currency

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if identifier is not UNSET:
            field_dict["identifier"] = identifier
        if type_ is not UNSET:
            field_dict["type"] = type_
        if percent is not UNSET:
            field_dict["percent"] = percent
        if amount is not UNSET:
            field_dict["amount"] = amount
        if total_value is not UNSET:
            field_dict["totalValue"] = total_value
        if strategy is not UNSET:
            field_dict["strategy"] = strategy
        if merchant_percent is not UNSET:
            field_dict["merchantPercent"] = merchant_percent
        if payer_percent is not UNSET:
            field_dict["payerPercent"] = payer_percent
        if merchant_amount is not UNSET:
            field_dict["merchantAmount"] = merchant_amount
        if payer_amount is not UNSET:
            field_dict["payerAmount"] = payer_amount
        if transaction_identifier is not UNSET:
            field_dict["transactionIdentifier"] = transaction_identifier
        if currency is not UNSET:
            field_dict["currency"] = currency

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Commission")
        identifier = d.pop("identifier", UNSET)
        if type(identifier) is not str and identifier is not UNSET:
            try:
                identifier = _runtime.text(identifier, "identifier")
            except _lenient.MISFIT as _misfit:
                identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "identifier", "string", UNSET
                )

        type_ = d.pop("type", UNSET)
        if type_ is not UNSET:
            try:
                type_ = _runtime.integer(type_, "type")
            except _lenient.MISFIT as _misfit:
                type_ = _lenient.settle(_misfit, cls, src_dict, d, "type", "integer", UNSET)

        percent = d.pop("percent", UNSET)
        if type(percent) is not Decimal and percent is not UNSET:
            try:
                percent = _runtime.number(percent, "percent")
            except _lenient.MISFIT as _misfit:
                percent = _lenient.settle(_misfit, cls, src_dict, d, "percent", "number", UNSET)

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

        total_value = d.pop("totalValue", UNSET)
        if (
            type(total_value) is not Decimal
            and type(total_value) is not str
            and total_value is not UNSET
        ):
            try:
                total_value = _runtime.one_of(
                    total_value,
                    "totalValue",
                    lambda value: _runtime.number(value, "totalValue"),
                    lambda value: _runtime.text(value, "totalValue"),
                )
            except _lenient.MISFIT as _misfit:
                total_value = _lenient.settle(_misfit, cls, src_dict, d, "totalValue", "any", UNSET)

        strategy = d.pop("strategy", UNSET)
        if strategy is not UNSET:
            try:
                strategy = _runtime.integer(strategy, "strategy")
            except _lenient.MISFIT as _misfit:
                strategy = _lenient.settle(_misfit, cls, src_dict, d, "strategy", "integer", UNSET)

        merchant_percent = d.pop("merchantPercent", UNSET)
        if type(merchant_percent) is not Decimal and merchant_percent is not UNSET:
            try:
                merchant_percent = _runtime.number(merchant_percent, "merchantPercent")
            except _lenient.MISFIT as _misfit:
                merchant_percent = _lenient.settle(
                    _misfit, cls, src_dict, d, "merchantPercent", "number", UNSET
                )

        payer_percent = d.pop("payerPercent", UNSET)
        if type(payer_percent) is not Decimal and payer_percent is not UNSET:
            try:
                payer_percent = _runtime.number(payer_percent, "payerPercent")
            except _lenient.MISFIT as _misfit:
                payer_percent = _lenient.settle(
                    _misfit, cls, src_dict, d, "payerPercent", "number", UNSET
                )

        merchant_amount = d.pop("merchantAmount", UNSET)
        if (
            type(merchant_amount) is not Decimal
            and type(merchant_amount) is not str
            and merchant_amount is not UNSET
        ):
            try:
                merchant_amount = _runtime.one_of(
                    merchant_amount,
                    "merchantAmount",
                    lambda value: _runtime.number(value, "merchantAmount"),
                    lambda value: _runtime.text(value, "merchantAmount"),
                )
            except _lenient.MISFIT as _misfit:
                merchant_amount = _lenient.settle(
                    _misfit, cls, src_dict, d, "merchantAmount", "any", UNSET
                )

        payer_amount = d.pop("payerAmount", UNSET)
        if (
            type(payer_amount) is not Decimal
            and type(payer_amount) is not str
            and payer_amount is not UNSET
        ):
            try:
                payer_amount = _runtime.one_of(
                    payer_amount,
                    "payerAmount",
                    lambda value: _runtime.number(value, "payerAmount"),
                    lambda value: _runtime.text(value, "payerAmount"),
                )
            except _lenient.MISFIT as _misfit:
                payer_amount = _lenient.settle(
                    _misfit, cls, src_dict, d, "payerAmount", "any", UNSET
                )

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

        currency = d.pop("currency", UNSET)
        if type(currency) is not str and currency is not UNSET:
            try:
                currency = _runtime.text(currency, "currency")
            except _lenient.MISFIT as _misfit:
                currency = _lenient.settle(_misfit, cls, src_dict, d, "currency", "string", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.identifier = identifier
        _made.type_ = type_
        _made.percent = percent
        _made.amount = amount
        _made.total_value = total_value
        _made.strategy = strategy
        _made.merchant_percent = merchant_percent
        _made.payer_percent = payer_percent
        _made.merchant_amount = merchant_amount
        _made.payer_amount = payer_amount
        _made.transaction_identifier = transaction_identifier
        _made.currency = currency

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
