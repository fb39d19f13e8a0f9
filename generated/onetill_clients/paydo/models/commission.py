# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import integer, members, number, text

from ..types import UNSET, Unset

T = TypeVar("T", bound="Commission")


@_attrs_define
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

        percent: Decimal | Unset = UNSET
        if not isinstance(self.percent, Unset):
            percent = number(self.percent, "percent")

        amount: Decimal | str | Unset
        if isinstance(self.amount, Unset):
            amount = UNSET
        elif isinstance(self.amount, Decimal):
            amount = number(self.amount, "/components/schemas/Amount_type_0")
        else:
            amount = self.amount

        total_value: Decimal | str | Unset
        if isinstance(self.total_value, Unset):
            total_value = UNSET
        elif isinstance(self.total_value, Decimal):
            total_value = number(self.total_value, "/components/schemas/Amount_type_0")
        else:
            total_value = self.total_value

        strategy = self.strategy

        merchant_percent: Decimal | Unset = UNSET
        if not isinstance(self.merchant_percent, Unset):
            merchant_percent = number(self.merchant_percent, "merchantPercent")

        payer_percent: Decimal | Unset = UNSET
        if not isinstance(self.payer_percent, Unset):
            payer_percent = number(self.payer_percent, "payerPercent")

        merchant_amount: Decimal | str | Unset
        if isinstance(self.merchant_amount, Unset):
            merchant_amount = UNSET
        elif isinstance(self.merchant_amount, Decimal):
            merchant_amount = number(self.merchant_amount, "/components/schemas/Amount_type_0")
        else:
            merchant_amount = self.merchant_amount

        payer_amount: Decimal | str | Unset
        if isinstance(self.payer_amount, Unset):
            payer_amount = UNSET
        elif isinstance(self.payer_amount, Decimal):
            payer_amount = number(self.payer_amount, "/components/schemas/Amount_type_0")
        else:
            payer_amount = self.payer_amount

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
        d = members(src_dict, "Commission")
        _identifier = d.pop("identifier", UNSET)
        identifier: str | Unset
        if isinstance(_identifier, Unset):
            identifier = UNSET
        else:
            identifier = text(_identifier, "identifier")

        _type_ = d.pop("type", UNSET)
        type_: int | Unset
        if isinstance(_type_, Unset):
            type_ = UNSET
        else:
            type_ = integer(_type_, "type")

        _percent = d.pop("percent", UNSET)
        percent: Decimal | Unset
        if isinstance(_percent, Unset):
            percent = UNSET
        else:
            percent = number(_percent, "percent")

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

        def _parse_total_value(data: object) -> Decimal | str | Unset:
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
            raise TypeError("totalValue: none of its types fits")

        total_value = _parse_total_value(d.pop("totalValue", UNSET))

        _strategy = d.pop("strategy", UNSET)
        strategy: int | Unset
        if isinstance(_strategy, Unset):
            strategy = UNSET
        else:
            strategy = integer(_strategy, "strategy")

        _merchant_percent = d.pop("merchantPercent", UNSET)
        merchant_percent: Decimal | Unset
        if isinstance(_merchant_percent, Unset):
            merchant_percent = UNSET
        else:
            merchant_percent = number(_merchant_percent, "merchantPercent")

        _payer_percent = d.pop("payerPercent", UNSET)
        payer_percent: Decimal | Unset
        if isinstance(_payer_percent, Unset):
            payer_percent = UNSET
        else:
            payer_percent = number(_payer_percent, "payerPercent")

        def _parse_merchant_amount(data: object) -> Decimal | str | Unset:
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
            raise TypeError("merchantAmount: none of its types fits")

        merchant_amount = _parse_merchant_amount(d.pop("merchantAmount", UNSET))

        def _parse_payer_amount(data: object) -> Decimal | str | Unset:
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
            raise TypeError("payerAmount: none of its types fits")

        payer_amount = _parse_payer_amount(d.pop("payerAmount", UNSET))

        _transaction_identifier = d.pop("transactionIdentifier", UNSET)
        transaction_identifier: str | Unset
        if isinstance(_transaction_identifier, Unset):
            transaction_identifier = UNSET
        else:
            transaction_identifier = text(_transaction_identifier, "transactionIdentifier")

        _currency = d.pop("currency", UNSET)
        currency: str | Unset
        if isinstance(_currency, Unset):
            currency = UNSET
        else:
            currency = text(_currency, "currency")

        _made = cls(
            identifier=identifier,
            type_=type_,
            percent=percent,
            amount=amount,
            total_value=total_value,
            strategy=strategy,
            merchant_percent=merchant_percent,
            payer_percent=payer_percent,
            merchant_amount=merchant_amount,
            payer_amount=payer_amount,
            transaction_identifier=transaction_identifier,
            currency=currency,
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
