# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members, number, text

from ..models.outcome import Outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreatedInvoice")


@_attrs_define
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

        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status.value

        pay_url = self.pay_url

        currency = self.currency

        amount: Decimal | Unset = UNSET
        if not isinstance(self.amount, Unset):
            amount = number(self.amount, "amount")

        amount_usd: Decimal | Unset = UNSET
        if not isinstance(self.amount_usd, Unset):
            amount_usd = number(self.amount_usd, "amount_usd")

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
        d = members(src_dict, "CreatedInvoice")
        invoice_id = text(d.pop("invoice_id"), "invoice_id")

        _status = d.pop("status", UNSET)
        status: Outcome | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = Outcome(text(_status, "status"))

        _pay_url = d.pop("pay_url", UNSET)
        pay_url: str | Unset
        if isinstance(_pay_url, Unset):
            pay_url = UNSET
        else:
            pay_url = text(_pay_url, "pay_url")

        _currency = d.pop("currency", UNSET)
        currency: str | Unset
        if isinstance(_currency, Unset):
            currency = UNSET
        else:
            currency = text(_currency, "currency")

        _amount = d.pop("amount", UNSET)
        amount: Decimal | Unset
        if isinstance(_amount, Unset):
            amount = UNSET
        else:
            amount = number(_amount, "amount")

        _amount_usd = d.pop("amount_usd", UNSET)
        amount_usd: Decimal | Unset
        if isinstance(_amount_usd, Unset):
            amount_usd = UNSET
        else:
            amount_usd = number(_amount_usd, "amount_usd")

        _made = cls(
            invoice_id=invoice_id,
            status=status,
            pay_url=pay_url,
            currency=currency,
            amount=amount,
            amount_usd=amount_usd,
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
