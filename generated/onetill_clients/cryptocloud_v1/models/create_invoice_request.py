# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..models.fiat_currency import FiatCurrency
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateInvoiceRequest")


@_attrs_define(kw_only=True)
class CreateInvoiceRequest:
    """An invoice to create.

    Attributes:
        shop_id (str): The project's id, from its settings.
        amount (Decimal | str): The price, in the request's currency. The vendor's table says US dollars, but the
            service takes the amount in the currency that is sent with it. Programs send a string too.
        currency (FiatCurrency | Unset): A currency that an invoice can be priced in.
        order_id (None | str | Unset): The merchant's order id, returned in the payment notification. Programs send null
            for none.
        email (None | str | Unset): The payer's email address. Programs send null for none.
        description (str | Unset): Sent by the vendor's samples, not in its table. Ignored as far as known.
    """

    shop_id: str
    amount: Decimal | str
    currency: FiatCurrency | Unset = UNSET
    order_id: None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    description: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        shop_id = self.shop_id

        amount = _runtime.plain(self.amount, "amount")

        currency = self.currency if isinstance(self.currency, Unset) else self.currency.value

        order_id = self.order_id

        email = self.email

        description = self.description

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "shop_id": shop_id,
                "amount": amount,
            }
        )
        if currency is not UNSET:
            field_dict["currency"] = currency
        if order_id is not UNSET:
            field_dict["order_id"] = order_id
        if email is not UNSET:
            field_dict["email"] = email
        if description is not UNSET:
            field_dict["description"] = description

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreateInvoiceRequest")
        shop_id = d.pop("shop_id")
        if type(shop_id) is not str:
            shop_id = _runtime.text(shop_id, "shop_id")

        amount = d.pop("amount")
        if type(amount) is not Decimal and type(amount) is not str:
            amount = _runtime.one_of(
                amount,
                "amount",
                lambda value: _runtime.number(value, "amount"),
                lambda value: _runtime.text(value, "amount"),
            )

        currency = d.pop("currency", UNSET)
        if currency is not UNSET:
            try:
                currency = _runtime.word(FiatCurrency, currency, "currency")
            except _lenient.MISFIT as _misfit:
                currency = _lenient.settle(_misfit, cls, src_dict, d, "currency", "enum", UNSET)

        order_id = d.pop("order_id", UNSET)
        if type(order_id) is not str and order_id is not None and order_id is not UNSET:
            try:
                order_id = _runtime.text(order_id, "order_id")
            except _lenient.MISFIT as _misfit:
                order_id = _lenient.settle(_misfit, cls, src_dict, d, "order_id", "string", UNSET)

        email = d.pop("email", UNSET)
        if type(email) is not str and email is not None and email is not UNSET:
            try:
                email = _runtime.text(email, "email")
            except _lenient.MISFIT as _misfit:
                email = _lenient.settle(_misfit, cls, src_dict, d, "email", "string", UNSET)

        description = d.pop("description", UNSET)
        if type(description) is not str and description is not UNSET:
            try:
                description = _runtime.text(description, "description")
            except _lenient.MISFIT as _misfit:
                description = _lenient.settle(
                    _misfit, cls, src_dict, d, "description", "string", UNSET
                )

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.shop_id = shop_id
        _made.amount = amount
        _made.currency = currency
        _made.order_id = order_id
        _made.email = email
        _made.description = description

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
