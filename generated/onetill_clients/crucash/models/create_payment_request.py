# Made from specs/crucash.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..models.fiat_currency import FiatCurrency
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreatePaymentRequest")


@_attrs_define(kw_only=True)
class CreatePaymentRequest:
    """An invoice to create, for a chosen coin.

    Attributes:
        lifetime (int): The lifetime of the invoice, in minutes.
        crypto (str): The coin, such as USDT or TON.
        network (str): The coin's network, such as TRC20 or TON.
        currency (FiatCurrency): A currency that an invoice can be priced in.
        amount (str): The price, in major units of currency, at least 100 RUB, 1 USD or 1 EUR and at most 10,000,000 in
            each of them. The pattern admits less than 100 RUB. The number of decimals is not documented.
        payload (str | Unset): The merchant's own text, returned unchanged and never shown to the payer. It must not be
            empty, so it is omitted if there is none.
        webhook (str | Unset): The https URL that receives the notification.
    """

    lifetime: int
    crypto: str
    network: str
    currency: FiatCurrency
    amount: str
    payload: str | Unset = UNSET
    webhook: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        lifetime = self.lifetime

        crypto = self.crypto

        network = self.network

        currency = self.currency.value

        amount = self.amount

        payload = self.payload

        webhook = self.webhook

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "lifetime": lifetime,
                "crypto": crypto,
                "network": network,
                "currency": currency,
                "amount": amount,
            }
        )
        if payload is not UNSET:
            field_dict["payload"] = payload
        if webhook is not UNSET:
            field_dict["webhook"] = webhook

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreatePaymentRequest")
        lifetime = _runtime.integer(d.pop("lifetime"), "lifetime")

        crypto = d.pop("crypto")
        if type(crypto) is not str:
            crypto = _runtime.text(crypto, "crypto")

        network = d.pop("network")
        if type(network) is not str:
            network = _runtime.text(network, "network")

        currency = _runtime.word(FiatCurrency, d.pop("currency"), "currency")

        amount = d.pop("amount")
        if type(amount) is not str:
            amount = _runtime.text(amount, "amount")

        payload = d.pop("payload", UNSET)
        if type(payload) is not str and payload is not UNSET:
            try:
                payload = _runtime.text(payload, "payload")
            except _lenient.MISFIT as _misfit:
                payload = _lenient.settle(_misfit, cls, src_dict, d, "payload", "string", UNSET)

        webhook = d.pop("webhook", UNSET)
        if type(webhook) is not str and webhook is not UNSET:
            try:
                webhook = _runtime.text(webhook, "webhook")
            except _lenient.MISFIT as _misfit:
                webhook = _lenient.settle(_misfit, cls, src_dict, d, "webhook", "string", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.lifetime = lifetime
        _made.crypto = crypto
        _made.network = network
        _made.currency = currency
        _made.amount = amount
        _made.payload = payload
        _made.webhook = webhook

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
