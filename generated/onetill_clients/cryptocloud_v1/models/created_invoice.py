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
        d = members(src_dict, "CreatedInvoice")
        status = Outcome(text(d.pop("status"), "status"))

        pay_url = text(d.pop("pay_url"), "pay_url")

        currency = text(d.pop("currency"), "currency")

        invoice_id = text(d.pop("invoice_id"), "invoice_id")

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
            status=status,
            pay_url=pay_url,
            currency=currency,
            invoice_id=invoice_id,
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
