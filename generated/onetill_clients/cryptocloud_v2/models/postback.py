# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..models.outcome import Outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="Postback")


@_attrs_define(kw_only=True)
class Postback:
    """A notification that an invoice was paid. It proves nothing by itself.

    Attributes:
        invoice_id (str): The invoice's id, 8 characters without the prefix INV-.
        token (str): A JWT signed by HS256 with the project's secret key, in UTF-8. The key may be shorter than 32
            bytes. The claim exp ends its validity after 5 minutes. What the claim id holds is disputed: a string is the
            invoice's id, with or without the prefix INV-; a number identifies no invoice. Older senders wrote the token as
            the repr of Python bytes, b'...'.
        status (Outcome | Unset): Whether the request itself succeeded. New values may appear.
        amount_crypto (Decimal | str | Unset): The amount paid, in the coin. A number in JSON, a string in a form.
        currency (str | Unset): The coin and its network, such as USDT_TRC20; the coin alone if native.
        order_id (int | None | str | Unset): The merchant's order id, or identify for a payment to a permanent address.
            Without one it is null, empty or the string "None". An integer is returned as an integer.
        invoice_info (Any | Unset): The invoice with more fields, amounts and states among them. An object in JSON. How
            a form carries it is not known: as members such as invoice_info[uuid], as a repeated name or as a string that
            may or may not be JSON. Read the invoice itself instead.
    """

    invoice_id: str
    token: str
    status: Outcome | Unset = UNSET
    amount_crypto: Decimal | str | Unset = UNSET
    currency: str | Unset = UNSET
    order_id: int | None | str | Unset = UNSET
    invoice_info: Any | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        invoice_id = self.invoice_id

        token = self.token

        status = self.status if isinstance(self.status, Unset) else self.status.value

        amount_crypto = (
            self.amount_crypto
            if isinstance(self.amount_crypto, Unset)
            else _runtime.plain(self.amount_crypto, "amount_crypto")
        )

        currency = self.currency

        order_id = self.order_id

        invoice_info = self.invoice_info

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "invoice_id": invoice_id,
                "token": token,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status
        if amount_crypto is not UNSET:
            field_dict["amount_crypto"] = amount_crypto
        if currency is not UNSET:
            field_dict["currency"] = currency
        if order_id is not UNSET:
            field_dict["order_id"] = order_id
        if invoice_info is not UNSET:
            field_dict["invoice_info"] = invoice_info

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Postback")
        invoice_id = d.pop("invoice_id")
        if type(invoice_id) is not str:
            invoice_id = _runtime.text(invoice_id, "invoice_id")

        token = d.pop("token")
        if type(token) is not str:
            token = _runtime.text(token, "token")

        status = d.pop("status", UNSET)
        if status is not UNSET:
            try:
                status = _runtime.word(Outcome, status, "status")
            except _lenient.MISFIT as _misfit:
                status = _lenient.settle(_misfit, cls, src_dict, d, "status", "enum", UNSET)

        amount_crypto = d.pop("amount_crypto", UNSET)
        if (
            type(amount_crypto) is not Decimal
            and type(amount_crypto) is not str
            and amount_crypto is not UNSET
        ):
            try:
                amount_crypto = _runtime.one_of(
                    amount_crypto,
                    "amount_crypto",
                    lambda value: _runtime.number(value, "amount_crypto"),
                    lambda value: _runtime.text(value, "amount_crypto"),
                )
            except _lenient.MISFIT as _misfit:
                amount_crypto = _lenient.settle(
                    _misfit, cls, src_dict, d, "amount_crypto", "any", UNSET
                )

        currency = d.pop("currency", UNSET)
        if type(currency) is not str and currency is not UNSET:
            try:
                currency = _runtime.text(currency, "currency")
            except _lenient.MISFIT as _misfit:
                currency = _lenient.settle(_misfit, cls, src_dict, d, "currency", "string", UNSET)

        order_id = d.pop("order_id", UNSET)
        if type(order_id) is not str and order_id is not None and order_id is not UNSET:
            try:
                order_id = _runtime.one_of(
                    order_id,
                    "order_id",
                    lambda value: _runtime.text(value, "order_id"),
                    lambda value: _runtime.integer(value, "order_id"),
                )
            except _lenient.MISFIT as _misfit:
                order_id = _lenient.settle(_misfit, cls, src_dict, d, "order_id", "any", UNSET)

        invoice_info = d.pop("invoice_info", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.invoice_id = invoice_id
        _made.token = token
        _made.status = status
        _made.amount_crypto = amount_crypto
        _made.currency = currency
        _made.order_id = order_id
        _made.invoice_info = invoice_info

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
