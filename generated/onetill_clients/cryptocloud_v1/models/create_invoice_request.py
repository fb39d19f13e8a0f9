# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from ..models.fiat_currency import FiatCurrency
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateInvoiceRequest")


@_attrs_define(kw_only=True)
class CreateInvoiceRequest:
    """An invoice to create.

    Attributes:
        shop_id (str): The project's id, from its settings.
        amount (Decimal): What to ask, in the request's currency. The vendor's table says US dollars, but the service
            reckons the amount in the currency that is sent with it.
        currency (FiatCurrency | Unset): A currency an invoice can be priced in.
        order_id (str | Unset): The merchant's own order id, sent back in the payment notification.
        email (None | str | Unset): The payer's email address. Some clients send null for none.
        description (str | Unset): Sent by the vendor's samples but not in its table. As far as known, ignored.
    """

    shop_id: str
    amount: Decimal
    currency: FiatCurrency | Unset = UNSET
    order_id: str | Unset = UNSET
    email: None | str | Unset = UNSET
    description: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        shop_id = self.shop_id

        amount = _runtime.number(self.amount, "amount")

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
        if type(amount) is not Decimal:
            amount = _runtime.number(amount, "amount")

        currency = d.pop("currency", UNSET)
        if currency is not UNSET:
            currency = _runtime.word(FiatCurrency, currency, "currency")

        order_id = d.pop("order_id", UNSET)
        if type(order_id) is not str and order_id is not UNSET:
            order_id = _runtime.text(order_id, "order_id")

        email = d.pop("email", UNSET)
        if type(email) is not str and email is not None and email is not UNSET:
            email = _runtime.text(email, "email")

        description = d.pop("description", UNSET)
        if type(description) is not str and description is not UNSET:
            description = _runtime.text(description, "description")

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
