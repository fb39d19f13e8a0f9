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


@_attrs_define
class Invoice:
    """An invoice.

    Attributes:
        id (str): The invoice's id. The request calls it invoice_id.
        pay_status (PayStatus): not_paid awaits payment. paid has been paid. The vendor lists end without explaining it;
            it is read as an invoice whose lifetime is over. New values may appear.
        fiat_amount (str | Unset): The price, in major units of fiat_currency.
        fiat_currency (str | Unset): The ISO 4217 code of the price's currency, such as USD, EUR or RUB.
        crypto_amount (str | Unset): The amount due, in the coin, or "0" until a coin and a network are chosen. By the
            paid example (31.4 for 30, with a fee of 1.4) it includes network_fee.
        network_fee (str | Unset): The network's fee, in the coin. The vendor charges no service fee.
        crypto (str | Unset): The coin that the payer chose, such as USDT, or NONE until then.
        network (str | Unset): The network that the payer chose, such as TRC20, or NONE until then.
        processing_status (ProcessingStatus | Unset): processing is paid with the funds on hold. processed is credited
            to the merchant. pending is in the vendor's example but not in its table; it is read as nothing to settle yet.
            New values may appear.
        is_paid (bool | Unset): Whether the invoice has been paid. The documented signal of a payment.
        created_at (str | Unset): When the invoice was created, ISO 8601 in UTC, such as 2026-02-05T18:29:31Z.
        is_testing (bool | Unset): Whether the invoice was created in test mode.
        payload (str | Unset): The merchant's own text, as given at creation, or empty.
    """

    id: str
    pay_status: PayStatus
    fiat_amount: str | Unset = UNSET
    fiat_currency: str | Unset = UNSET
    crypto_amount: str | Unset = UNSET
    network_fee: str | Unset = UNSET
    crypto: str | Unset = UNSET
    network: str | Unset = UNSET
    processing_status: ProcessingStatus | Unset = UNSET
    is_paid: bool | Unset = UNSET
    created_at: str | Unset = UNSET
    is_testing: bool | Unset = UNSET
    payload: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        pay_status = self.pay_status.value

        fiat_amount = self.fiat_amount

        fiat_currency = self.fiat_currency

        crypto_amount = self.crypto_amount

        network_fee = self.network_fee

        crypto = self.crypto

        network = self.network

        processing_status = (
            self.processing_status
            if isinstance(self.processing_status, Unset)
            else self.processing_status.value
        )

        is_paid = self.is_paid

        created_at = self.created_at

        is_testing = self.is_testing

        payload = self.payload

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "pay_status": pay_status,
            }
        )
        if fiat_amount is not UNSET:
            field_dict["fiat_amount"] = fiat_amount
        if fiat_currency is not UNSET:
            field_dict["fiat_currency"] = fiat_currency
        if crypto_amount is not UNSET:
            field_dict["crypto_amount"] = crypto_amount
        if network_fee is not UNSET:
            field_dict["network_fee"] = network_fee
        if crypto is not UNSET:
            field_dict["crypto"] = crypto
        if network is not UNSET:
            field_dict["network"] = network
        if processing_status is not UNSET:
            field_dict["processing_status"] = processing_status
        if is_paid is not UNSET:
            field_dict["is_paid"] = is_paid
        if created_at is not UNSET:
            field_dict["created_at"] = created_at
        if is_testing is not UNSET:
            field_dict["is_testing"] = is_testing
        if payload is not UNSET:
            field_dict["payload"] = payload

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Invoice")
        id = d.pop("id")
        if type(id) is not str:
            id = _runtime.text(id, "id")

        pay_status = _runtime.word(PayStatus, d.pop("pay_status"), "pay_status")

        fiat_amount = d.pop("fiat_amount", UNSET)
        if type(fiat_amount) is not str and fiat_amount is not UNSET:
            fiat_amount = _runtime.text(fiat_amount, "fiat_amount")

        fiat_currency = d.pop("fiat_currency", UNSET)
        if type(fiat_currency) is not str and fiat_currency is not UNSET:
            fiat_currency = _runtime.text(fiat_currency, "fiat_currency")

        crypto_amount = d.pop("crypto_amount", UNSET)
        if type(crypto_amount) is not str and crypto_amount is not UNSET:
            crypto_amount = _runtime.text(crypto_amount, "crypto_amount")

        network_fee = d.pop("network_fee", UNSET)
        if type(network_fee) is not str and network_fee is not UNSET:
            network_fee = _runtime.text(network_fee, "network_fee")

        crypto = d.pop("crypto", UNSET)
        if type(crypto) is not str and crypto is not UNSET:
            crypto = _runtime.text(crypto, "crypto")

        network = d.pop("network", UNSET)
        if type(network) is not str and network is not UNSET:
            network = _runtime.text(network, "network")

        processing_status = d.pop("processing_status", UNSET)
        if processing_status is not UNSET:
            processing_status = _runtime.word(
                ProcessingStatus, processing_status, "processing_status"
            )

        is_paid = d.pop("is_paid", UNSET)
        if type(is_paid) is not bool and is_paid is not UNSET:
            is_paid = _runtime.boolean(is_paid, "is_paid")

        created_at = d.pop("created_at", UNSET)
        if type(created_at) is not str and created_at is not UNSET:
            created_at = _runtime.text(created_at, "created_at")

        is_testing = d.pop("is_testing", UNSET)
        if type(is_testing) is not bool and is_testing is not UNSET:
            is_testing = _runtime.boolean(is_testing, "is_testing")

        payload = d.pop("payload", UNSET)
        if type(payload) is not str and payload is not UNSET:
            payload = _runtime.text(payload, "payload")

        _made = cls.__new__(cls)
        _made.id = id
        _made.pay_status = pay_status
        _made.fiat_amount = fiat_amount
        _made.fiat_currency = fiat_currency
        _made.crypto_amount = crypto_amount
        _made.network_fee = network_fee
        _made.crypto = crypto
        _made.network = network
        _made.processing_status = processing_status
        _made.is_paid = is_paid
        _made.created_at = created_at
        _made.is_testing = is_testing
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
