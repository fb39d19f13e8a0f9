# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members, number, text

from ..models.fiat_currency import FiatCurrency
from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateInvoiceRequest")


@_attrs_define
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

        amount: Decimal | str
        if isinstance(self.amount, Decimal):
            amount = number(self.amount, "amount_type_0")
        else:
            amount = self.amount

        currency: str | Unset = UNSET
        if not isinstance(self.currency, Unset):
            currency = self.currency.value

        order_id: None | str | Unset
        if isinstance(self.order_id, Unset):
            order_id = UNSET
        else:
            order_id = self.order_id

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
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
        d = members(src_dict, "CreateInvoiceRequest")
        shop_id = text(d.pop("shop_id"), "shop_id")

        def _parse_amount(data: object) -> Decimal | str:
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                amount_type_0 = number(data, "amount_type_0")

                return amount_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                amount_type_1 = text(data, "amount_type_1")

                return amount_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("amount: none of its types fits")

        amount = _parse_amount(d.pop("amount"))

        _currency = d.pop("currency", UNSET)
        currency: FiatCurrency | Unset
        if isinstance(_currency, Unset):
            currency = UNSET
        else:
            currency = FiatCurrency(text(_currency, "currency"))

        def _parse_order_id(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                order_id_type_0 = text(data, "order_id_type_0")

                return order_id_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("order_id: none of its types fits")

        order_id = _parse_order_id(d.pop("order_id", UNSET))

        def _parse_email(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                email_type_0 = text(data, "email_type_0")

                return email_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("email: none of its types fits")

        email = _parse_email(d.pop("email", UNSET))

        _description = d.pop("description", UNSET)
        description: str | Unset
        if isinstance(_description, Unset):
            description = UNSET
        else:
            description = text(_description, "description")

        _made = cls(
            shop_id=shop_id,
            amount=amount,
            currency=currency,
            order_id=order_id,
            email=email,
            description=description,
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
