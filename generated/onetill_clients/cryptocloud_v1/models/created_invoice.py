# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from ..models.outcome import Outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreatedInvoice")


@_attrs_define(kw_only=True)
class CreatedInvoice:
    """An invoice just created.

    Attributes:
        status (Outcome): Whether the call itself succeeded. New values may appear.
        pay_url (str): The URL of the page where the payer pays.
        currency (str): The code of the coin chosen beforehand, such as BTC, LTC, ETH or USDT. It is not the request's
            currency.
        invoice_id (str): The invoice's id, 8 characters without the prefix INV-.
        amount (Decimal | Unset): What the payer owes, in the coin. Not documented, and may be absent.
        amount_usd (Decimal | Unset): The same in US dollars, unrounded. Not documented, and may be absent.
    """

    status: Outcome
    pay_url: str
    currency: str
    invoice_id: str
    amount: Decimal | Unset = UNSET
    amount_usd: Decimal | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status.value

        pay_url = self.pay_url

        currency = self.currency

        invoice_id = self.invoice_id

        amount = (
            self.amount
            if isinstance(self.amount, Unset)
            else _runtime.number(self.amount, "amount")
        )

        amount_usd = (
            self.amount_usd
            if isinstance(self.amount_usd, Unset)
            else _runtime.number(self.amount_usd, "amount_usd")
        )

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "pay_url": pay_url,
                "currency": currency,
                "invoice_id": invoice_id,
            }
        )
        if amount is not UNSET:
            field_dict["amount"] = amount
        if amount_usd is not UNSET:
            field_dict["amount_usd"] = amount_usd

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreatedInvoice")
        status = _runtime.word(Outcome, d.pop("status"), "status")

        pay_url = d.pop("pay_url")
        if type(pay_url) is not str:
            pay_url = _runtime.text(pay_url, "pay_url")

        currency = d.pop("currency")
        if type(currency) is not str:
            currency = _runtime.text(currency, "currency")

        invoice_id = d.pop("invoice_id")
        if type(invoice_id) is not str:
            invoice_id = _runtime.text(invoice_id, "invoice_id")

        amount = d.pop("amount", UNSET)
        if type(amount) is not Decimal and amount is not UNSET:
            amount = _runtime.number(amount, "amount")

        amount_usd = d.pop("amount_usd", UNSET)
        if type(amount_usd) is not Decimal and amount_usd is not UNSET:
            amount_usd = _runtime.number(amount_usd, "amount_usd")

        _made = cls.__new__(cls)
        _made.status = status
        _made.pay_url = pay_url
        _made.currency = currency
        _made.invoice_id = invoice_id
        _made.amount = amount
        _made.amount_usd = amount_usd

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
