# Made from specs/crucash.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="Payment")


@_attrs_define(kw_only=True)
class Payment:
    """How to pay an invoice. Its description is known in part: more fields may stand here.

    Attributes:
        address (str): Where the payer sends the coin.
        amount_to_pay (str): What the payer owes, in the coin.
        crypto (str): The coin, such as USDT.
        qr_code (str | Unset): The URL of an image of a QR code.
    """

    address: str
    amount_to_pay: str
    crypto: str
    qr_code: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        address = self.address

        amount_to_pay = self.amount_to_pay

        crypto = self.crypto

        qr_code = self.qr_code

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "address": address,
                "amount_to_pay": amount_to_pay,
                "crypto": crypto,
            }
        )
        if qr_code is not UNSET:
            field_dict["qr_code"] = qr_code

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Payment")
        address = d.pop("address")
        if type(address) is not str:
            address = _runtime.text(address, "address")

        amount_to_pay = d.pop("amount_to_pay")
        if type(amount_to_pay) is not str:
            amount_to_pay = _runtime.text(amount_to_pay, "amount_to_pay")

        crypto = d.pop("crypto")
        if type(crypto) is not str:
            crypto = _runtime.text(crypto, "crypto")

        qr_code = d.pop("qr_code", UNSET)
        if type(qr_code) is not str and qr_code is not UNSET:
            qr_code = _runtime.text(qr_code, "qr_code")

        _made = cls.__new__(cls)
        _made.address = address
        _made.amount_to_pay = amount_to_pay
        _made.crypto = crypto
        _made.qr_code = qr_code

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
