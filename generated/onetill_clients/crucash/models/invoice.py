# Made from specs/crucash.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..models.pay_status import PayStatus
from ..models.processing_status import ProcessingStatus
from ..types import UNSET, Unset

T = TypeVar("T", bound="Invoice")


_EXPECTED = frozenset(
    [
        "created_at",
        "crypto",
        "crypto_amount",
        "fiat_amount",
        "fiat_currency",
        "is_paid",
        "is_testing",
        "network",
        "network_fee",
        "payload",
        "processing_status",
    ]
)


@_attrs_define(kw_only=True)
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
            try:
                fiat_amount = _runtime.text(fiat_amount, "fiat_amount")
            except _lenient.MISFIT as _misfit:
                fiat_amount = _lenient.settle(
                    _misfit, cls, src_dict, d, "fiat_amount", "string", UNSET
                )

        fiat_currency = d.pop("fiat_currency", UNSET)
        if type(fiat_currency) is not str and fiat_currency is not UNSET:
            try:
                fiat_currency = _runtime.text(fiat_currency, "fiat_currency")
            except _lenient.MISFIT as _misfit:
                fiat_currency = _lenient.settle(
                    _misfit, cls, src_dict, d, "fiat_currency", "string", UNSET
                )

        crypto_amount = d.pop("crypto_amount", UNSET)
        if type(crypto_amount) is not str and crypto_amount is not UNSET:
            try:
                crypto_amount = _runtime.text(crypto_amount, "crypto_amount")
            except _lenient.MISFIT as _misfit:
                crypto_amount = _lenient.settle(
                    _misfit, cls, src_dict, d, "crypto_amount", "string", UNSET
                )

        network_fee = d.pop("network_fee", UNSET)
        if type(network_fee) is not str and network_fee is not UNSET:
            try:
                network_fee = _runtime.text(network_fee, "network_fee")
            except _lenient.MISFIT as _misfit:
                network_fee = _lenient.settle(
                    _misfit, cls, src_dict, d, "network_fee", "string", UNSET
                )

        crypto = d.pop("crypto", UNSET)
        if type(crypto) is not str and crypto is not UNSET:
            try:
                crypto = _runtime.text(crypto, "crypto")
            except _lenient.MISFIT as _misfit:
                crypto = _lenient.settle(_misfit, cls, src_dict, d, "crypto", "string", UNSET)

        network = d.pop("network", UNSET)
        if type(network) is not str and network is not UNSET:
            try:
                network = _runtime.text(network, "network")
            except _lenient.MISFIT as _misfit:
                network = _lenient.settle(_misfit, cls, src_dict, d, "network", "string", UNSET)

        processing_status = d.pop("processing_status", UNSET)
        if processing_status is not UNSET:
            try:
                processing_status = _runtime.word(
                    ProcessingStatus, processing_status, "processing_status"
                )
            except _lenient.MISFIT as _misfit:
                processing_status = _lenient.settle(
                    _misfit, cls, src_dict, d, "processing_status", "enum", UNSET
                )

        is_paid = d.pop("is_paid", UNSET)
        if type(is_paid) is not bool and is_paid is not UNSET:
            try:
                is_paid = _runtime.boolean(is_paid, "is_paid")
            except _lenient.MISFIT as _misfit:
                is_paid = _lenient.settle(_misfit, cls, src_dict, d, "is_paid", "boolean", UNSET)

        created_at = d.pop("created_at", UNSET)
        if type(created_at) is not str and created_at is not UNSET:
            try:
                created_at = _runtime.text(created_at, "created_at")
            except _lenient.MISFIT as _misfit:
                created_at = _lenient.settle(
                    _misfit, cls, src_dict, d, "created_at", "string", UNSET
                )

        is_testing = d.pop("is_testing", UNSET)
        if type(is_testing) is not bool and is_testing is not UNSET:
            try:
                is_testing = _runtime.boolean(is_testing, "is_testing")
            except _lenient.MISFIT as _misfit:
                is_testing = _lenient.settle(
                    _misfit, cls, src_dict, d, "is_testing", "boolean", UNSET
                )

        payload = d.pop("payload", UNSET)
        if type(payload) is not str and payload is not UNSET:
            try:
                payload = _runtime.text(payload, "payload")
            except _lenient.MISFIT as _misfit:
                payload = _lenient.settle(_misfit, cls, src_dict, d, "payload", "string", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
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
