# Made from specs/crucash.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from ..models.pay_status import PayStatus
from ..models.processing_status import ProcessingStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="Invoice")


@_attrs_define(kw_only=True)
class Invoice:
    """An invoice.

    Attributes:
        id (str): The invoice's id. The request calls it invoice_id.
        fiat_amount (str): What the merchant asks, in major units of fiat_currency.
        fiat_currency (str): The ISO 4217 code of the merchant's currency, such as USD, EUR or RUB.
        crypto_amount (str): What the payer owes, in the coin; "0" until a coin and a network are chosen. By the paid
            example (31.4 for 30, with a fee of 1.4) it includes network_fee.
        crypto (str): The coin the payer chose, such as USDT, or the text NONE until then.
        network (str): The network the payer chose, such as TRC20, or the text NONE until then.
        pay_status (PayStatus): not_paid awaits payment and paid has been paid. The vendor lists end without explaining
            it; taken to be an invoice whose time is over. New values may appear.
        is_paid (bool): Whether the invoice has been paid. This decides, not pay_status.
        created_at (str): When the invoice was created, ISO 8601 in UTC, such as 2026-02-05T18:29:31Z.
        is_testing (bool): Whether the invoice was created in test mode.
        network_fee (str | Unset): The network's fee, in the coin. The vendor charges no service fee of its own.
        processing_status (ProcessingStatus | Unset): processing is paid with the funds on hold, and processed is
            credited to the merchant. pending stands in the vendor's example but not in its table; taken to be nothing to
            settle yet. New values may appear.
        payload (str | Unset): The merchant's own text, given at creation. Empty when none was.
    """

    id: str
    fiat_amount: str
    fiat_currency: str
    crypto_amount: str
    crypto: str
    network: str
    pay_status: PayStatus
    is_paid: bool
    created_at: str
    is_testing: bool
    network_fee: str | Unset = UNSET
    processing_status: ProcessingStatus | Unset = UNSET
    payload: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        fiat_amount = self.fiat_amount

        fiat_currency = self.fiat_currency

        crypto_amount = self.crypto_amount

        crypto = self.crypto

        network = self.network

        pay_status = self.pay_status.value

        is_paid = self.is_paid

        created_at = self.created_at

        is_testing = self.is_testing

        network_fee = self.network_fee

        processing_status = (
            self.processing_status
            if isinstance(self.processing_status, Unset)
            else self.processing_status.value
        )

        payload = self.payload

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "fiat_amount": fiat_amount,
                "fiat_currency": fiat_currency,
                "crypto_amount": crypto_amount,
                "crypto": crypto,
                "network": network,
                "pay_status": pay_status,
                "is_paid": is_paid,
                "created_at": created_at,
                "is_testing": is_testing,
            }
        )
        if network_fee is not UNSET:
            field_dict["network_fee"] = network_fee
        if processing_status is not UNSET:
            field_dict["processing_status"] = processing_status
        if payload is not UNSET:
            field_dict["payload"] = payload

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Invoice")
        id = d.pop("id")
        if type(id) is not str:
            id = _runtime.text(id, "id")

        fiat_amount = d.pop("fiat_amount")
        if type(fiat_amount) is not str:
            fiat_amount = _runtime.text(fiat_amount, "fiat_amount")

        fiat_currency = d.pop("fiat_currency")
        if type(fiat_currency) is not str:
            fiat_currency = _runtime.text(fiat_currency, "fiat_currency")

        crypto_amount = d.pop("crypto_amount")
        if type(crypto_amount) is not str:
            crypto_amount = _runtime.text(crypto_amount, "crypto_amount")

        crypto = d.pop("crypto")
        if type(crypto) is not str:
            crypto = _runtime.text(crypto, "crypto")

        network = d.pop("network")
        if type(network) is not str:
            network = _runtime.text(network, "network")

        pay_status = _runtime.word(PayStatus, d.pop("pay_status"), "pay_status")

        is_paid = d.pop("is_paid")
        if type(is_paid) is not bool:
            is_paid = _runtime.boolean(is_paid, "is_paid")

        created_at = d.pop("created_at")
        if type(created_at) is not str:
            created_at = _runtime.text(created_at, "created_at")

        is_testing = d.pop("is_testing")
        if type(is_testing) is not bool:
            is_testing = _runtime.boolean(is_testing, "is_testing")

        network_fee = d.pop("network_fee", UNSET)
        if type(network_fee) is not str and network_fee is not UNSET:
            network_fee = _runtime.text(network_fee, "network_fee")

        processing_status = d.pop("processing_status", UNSET)
        if processing_status is not UNSET:
            processing_status = _runtime.word(
                ProcessingStatus, processing_status, "processing_status"
            )

        payload = d.pop("payload", UNSET)
        if type(payload) is not str and payload is not UNSET:
            payload = _runtime.text(payload, "payload")

        _made = cls.__new__(cls)
        _made.id = id
        _made.fiat_amount = fiat_amount
        _made.fiat_currency = fiat_currency
        _made.crypto_amount = crypto_amount
        _made.crypto = crypto
        _made.network = network
        _made.pay_status = pay_status
        _made.is_paid = is_paid
        _made.created_at = created_at
        _made.is_testing = is_testing
        _made.network_fee = network_fee
        _made.processing_status = processing_status
        _made.payload = payload

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
