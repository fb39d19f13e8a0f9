# Made from specs/crucash.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="Payment")


_EXPECTED = frozenset(["address", "amount_to_pay", "crypto"])


@_attrs_define(kw_only=True)
class Payment:
    """The address and the amount to pay. The page is known in part; there may be more fields.

    Attributes:
        address (str | Unset): The address to pay to.
        qr_code (str | Unset): The URL of the image of a QR code.
        amount_to_pay (str | Unset): The amount due, in the coin.
        crypto (str | Unset): The coin, such as USDT.
    """

    address: str | Unset = UNSET
    qr_code: str | Unset = UNSET
    amount_to_pay: str | Unset = UNSET
    crypto: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        address = self.address

        qr_code = self.qr_code

        amount_to_pay = self.amount_to_pay

        crypto = self.crypto

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if address is not UNSET:
            field_dict["address"] = address
        if qr_code is not UNSET:
            field_dict["qr_code"] = qr_code
        if amount_to_pay is not UNSET:
            field_dict["amount_to_pay"] = amount_to_pay
        if crypto is not UNSET:
            field_dict["crypto"] = crypto

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Payment")
        address = d.pop("address", UNSET)
        if type(address) is not str and address is not UNSET:
            try:
                address = _runtime.text(address, "address")
            except _lenient.MISFIT as _misfit:
                address = _lenient.settle(_misfit, cls, src_dict, d, "address", "string", UNSET)

        qr_code = d.pop("qr_code", UNSET)
        if type(qr_code) is not str and qr_code is not UNSET:
            try:
                qr_code = _runtime.text(qr_code, "qr_code")
            except _lenient.MISFIT as _misfit:
                qr_code = _lenient.settle(_misfit, cls, src_dict, d, "qr_code", "string", UNSET)

        amount_to_pay = d.pop("amount_to_pay", UNSET)
        if type(amount_to_pay) is not str and amount_to_pay is not UNSET:
            try:
                amount_to_pay = _runtime.text(amount_to_pay, "amount_to_pay")
            except _lenient.MISFIT as _misfit:
                amount_to_pay = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_to_pay", "string", UNSET
                )

        crypto = d.pop("crypto", UNSET)
        if type(crypto) is not str and crypto is not UNSET:
            try:
                crypto = _runtime.text(crypto, "crypto")
            except _lenient.MISFIT as _misfit:
                crypto = _lenient.settle(_misfit, cls, src_dict, d, "crypto", "string", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.address = address
        _made.qr_code = qr_code
        _made.amount_to_pay = amount_to_pay
        _made.crypto = crypto

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
