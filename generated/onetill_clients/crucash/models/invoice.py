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

        processing_status: str | Unset = UNSET
        if not isinstance(self.processing_status, Unset):
            processing_status = self.processing_status.value

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
        d = members(src_dict, "Invoice")
        id = text(d.pop("id"), "id")

        fiat_amount = text(d.pop("fiat_amount"), "fiat_amount")

        fiat_currency = text(d.pop("fiat_currency"), "fiat_currency")

        crypto_amount = text(d.pop("crypto_amount"), "crypto_amount")

        crypto = text(d.pop("crypto"), "crypto")

        network = text(d.pop("network"), "network")

        pay_status = PayStatus(text(d.pop("pay_status"), "pay_status"))

        is_paid = boolean(d.pop("is_paid"), "is_paid")

        created_at = text(d.pop("created_at"), "created_at")

        is_testing = boolean(d.pop("is_testing"), "is_testing")

        _network_fee = d.pop("network_fee", UNSET)
        network_fee: str | Unset
        if isinstance(_network_fee, Unset):
            network_fee = UNSET
        else:
            network_fee = text(_network_fee, "network_fee")

        _processing_status = d.pop("processing_status", UNSET)
        processing_status: ProcessingStatus | Unset
        if isinstance(_processing_status, Unset):
            processing_status = UNSET
        else:
            processing_status = ProcessingStatus(text(_processing_status, "processing_status"))

        _payload = d.pop("payload", UNSET)
        payload: str | Unset
        if isinstance(_payload, Unset):
            payload = UNSET
        else:
            payload = text(_payload, "payload")

        _made = cls(
            id=id,
            fiat_amount=fiat_amount,
            fiat_currency=fiat_currency,
            crypto_amount=crypto_amount,
            crypto=crypto,
            network=network,
            pay_status=pay_status,
            is_paid=is_paid,
            created_at=created_at,
            is_testing=is_testing,
            network_fee=network_fee,
            processing_status=processing_status,
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
