# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..models.outcome import Outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreatedInvoice")


_EXPECTED = frozenset(["currency", "pay_url", "status"])


@_attrs_define(kw_only=True)
class CreatedInvoice:
    """A new invoice.

    Attributes:
        invoice_id (str): The invoice's id, 8 characters without the prefix INV-.
        status (Outcome | Unset): Whether the request itself succeeded. New values may appear.
        pay_url (str | Unset): The URL of the pay page.
        currency (str | Unset): The code of the preselected coin, such as BTC, LTC, ETH or USDT. Not the request's
            currency.
        amount (Decimal | Unset): The amount due, in the coin, rounded to 6 decimals. Recorded, not documented; may be
            absent.
        amount_usd (Decimal | Unset): The amount due in US dollars, unrounded and with float noise. Recorded, not
            documented; may be absent.
    """

    invoice_id: str
    status: Outcome | Unset = UNSET
    pay_url: str | Unset = UNSET
    currency: str | Unset = UNSET
    amount: Decimal | Unset = UNSET
    amount_usd: Decimal | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        invoice_id = self.invoice_id

        status = self.status if isinstance(self.status, Unset) else self.status.value

        pay_url = self.pay_url

        currency = self.currency

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
                "invoice_id": invoice_id,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status
        if pay_url is not UNSET:
            field_dict["pay_url"] = pay_url
        if currency is not UNSET:
            field_dict["currency"] = currency
        if amount is not UNSET:
            field_dict["amount"] = amount
        if amount_usd is not UNSET:
            field_dict["amount_usd"] = amount_usd

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreatedInvoice")
        invoice_id = d.pop("invoice_id")
        if type(invoice_id) is not str:
            invoice_id = _runtime.text(invoice_id, "invoice_id")

        status = d.pop("status", UNSET)
        if status is not UNSET:
            try:
                status = _runtime.word(Outcome, status, "status")
            except _lenient.MISFIT as _misfit:
                status = _lenient.settle(_misfit, cls, src_dict, d, "status", "enum", UNSET)

        pay_url = d.pop("pay_url", UNSET)
        if type(pay_url) is not str and pay_url is not UNSET:
            try:
                pay_url = _runtime.text(pay_url, "pay_url")
            except _lenient.MISFIT as _misfit:
                pay_url = _lenient.settle(_misfit, cls, src_dict, d, "pay_url", "string", UNSET)

        currency = d.pop("currency", UNSET)
        if type(currency) is not str and currency is not UNSET:
            try:
                currency = _runtime.text(currency, "currency")
            except _lenient.MISFIT as _misfit:
                currency = _lenient.settle(_misfit, cls, src_dict, d, "currency", "string", UNSET)

        amount = d.pop("amount", UNSET)
        if type(amount) is not Decimal and amount is not UNSET:
            try:
                amount = _runtime.number(amount, "amount")
            except _lenient.MISFIT as _misfit:
                amount = _lenient.settle(_misfit, cls, src_dict, d, "amount", "number", UNSET)

        amount_usd = d.pop("amount_usd", UNSET)
        if type(amount_usd) is not Decimal and amount_usd is not UNSET:
            try:
                amount_usd = _runtime.number(amount_usd, "amount_usd")
            except _lenient.MISFIT as _misfit:
                amount_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_usd", "number", UNSET
                )

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.invoice_id = invoice_id
        _made.status = status
        _made.pay_url = pay_url
        _made.currency = currency
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
