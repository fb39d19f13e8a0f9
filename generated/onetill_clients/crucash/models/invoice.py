# Made from specs/crucash.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import boolean, members, text

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

        processing_status: str | Unset = UNSET
        if not isinstance(self.processing_status, Unset):
            processing_status = self.processing_status.value

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
        d = members(src_dict, "Invoice")
        id = text(d.pop("id"), "id")

        pay_status = PayStatus(text(d.pop("pay_status"), "pay_status"))

        _fiat_amount = d.pop("fiat_amount", UNSET)
        fiat_amount: str | Unset
        if isinstance(_fiat_amount, Unset):
            fiat_amount = UNSET
        else:
            fiat_amount = text(_fiat_amount, "fiat_amount")

        _fiat_currency = d.pop("fiat_currency", UNSET)
        fiat_currency: str | Unset
        if isinstance(_fiat_currency, Unset):
            fiat_currency = UNSET
        else:
            fiat_currency = text(_fiat_currency, "fiat_currency")

        _crypto_amount = d.pop("crypto_amount", UNSET)
        crypto_amount: str | Unset
        if isinstance(_crypto_amount, Unset):
            crypto_amount = UNSET
        else:
            crypto_amount = text(_crypto_amount, "crypto_amount")

        _network_fee = d.pop("network_fee", UNSET)
        network_fee: str | Unset
        if isinstance(_network_fee, Unset):
            network_fee = UNSET
        else:
            network_fee = text(_network_fee, "network_fee")

        _crypto = d.pop("crypto", UNSET)
        crypto: str | Unset
        if isinstance(_crypto, Unset):
            crypto = UNSET
        else:
            crypto = text(_crypto, "crypto")

        _network = d.pop("network", UNSET)
        network: str | Unset
        if isinstance(_network, Unset):
            network = UNSET
        else:
            network = text(_network, "network")

        _processing_status = d.pop("processing_status", UNSET)
        processing_status: ProcessingStatus | Unset
        if isinstance(_processing_status, Unset):
            processing_status = UNSET
        else:
            processing_status = ProcessingStatus(text(_processing_status, "processing_status"))

        _is_paid = d.pop("is_paid", UNSET)
        is_paid: bool | Unset
        if isinstance(_is_paid, Unset):
            is_paid = UNSET
        else:
            is_paid = boolean(_is_paid, "is_paid")

        _created_at = d.pop("created_at", UNSET)
        created_at: str | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = text(_created_at, "created_at")

        _is_testing = d.pop("is_testing", UNSET)
        is_testing: bool | Unset
        if isinstance(_is_testing, Unset):
            is_testing = UNSET
        else:
            is_testing = boolean(_is_testing, "is_testing")

        _payload = d.pop("payload", UNSET)
        payload: str | Unset
        if isinstance(_payload, Unset):
            payload = UNSET
        else:
            payload = text(_payload, "payload")

        _made = cls(
            id=id,
            pay_status=pay_status,
            fiat_amount=fiat_amount,
            fiat_currency=fiat_currency,
            crypto_amount=crypto_amount,
            network_fee=network_fee,
            crypto=crypto,
            network=network,
            processing_status=processing_status,
            is_paid=is_paid,
            created_at=created_at,
            is_testing=is_testing,
            payload=payload,
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
