# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..models.fiat_currency import FiatCurrency
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.add_fields import AddFields


T = TypeVar("T", bound="CreateInvoiceRequest")


@_attrs_define(kw_only=True)
class CreateInvoiceRequest:
    """An invoice to create.

    Attributes:
        shop_id (str): The project's id, from its settings.
        amount (Decimal | str): The price, in the request's currency, as a number or a string. The page says US dollars,
            but the service takes the amount in the currency that is sent with it.
        currency (FiatCurrency | str | Unset): The amount's currency. The default is USD. Lower case is likely to be
            accepted.
        order_id (int | None | str | Unset): The merchant's order id, returned with the invoice. That an integer and
            null are accepted is likely.
        email (None | str | Unset): The payer's email address. That null is accepted is likely.
        add_fields (AddFields | list[Any] | None | Unset): Further settings of the invoice. That null and an empty list,
            which is how PHP writes an empty object, are accepted is likely.
    """

    shop_id: str
    amount: Decimal | str
    currency: FiatCurrency | str | Unset = UNSET
    order_id: int | None | str | Unset = UNSET
    email: None | str | Unset = UNSET
    add_fields: AddFields | list[Any] | None | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        shop_id = self.shop_id

        amount = _runtime.plain(self.amount, "amount")

        currency = (
            self.currency
            if isinstance(self.currency, Unset)
            else _runtime.plain(self.currency, "currency")
        )

        order_id = self.order_id

        email = self.email

        add_fields = (
            self.add_fields
            if isinstance(self.add_fields, Unset)
            else _runtime.plain(self.add_fields, "add_fields")
        )

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
        if add_fields is not UNSET:
            field_dict["add_fields"] = add_fields

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
                currency = _runtime.one_of(
                    currency,
                    "currency",
                    lambda value: _runtime.word(FiatCurrency, value, "currency"),
                    lambda value: _runtime.text(value, "currency"),
                )
            except _lenient.MISFIT as _misfit:
                currency = _lenient.settle(_misfit, cls, src_dict, d, "currency", "any", UNSET)

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

        email = d.pop("email", UNSET)
        if type(email) is not str and email is not None and email is not UNSET:
            try:
                email = _runtime.text(email, "email")
            except _lenient.MISFIT as _misfit:
                email = _lenient.settle(_misfit, cls, src_dict, d, "email", "string", UNSET)

        add_fields = d.pop("add_fields", UNSET)
        if add_fields is not None and add_fields is not UNSET:
            try:
                add_fields = _runtime.one_of(
                    add_fields,
                    "add_fields",
                    _models.AddFields.from_dict,
                    lambda value: _runtime.array(value, "add_fields"),
                )
            except _lenient.MISFIT as _misfit:
                add_fields = _lenient.settle(_misfit, cls, src_dict, d, "add_fields", "any", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.shop_id = shop_id
        _made.amount = amount
        _made.currency = currency
        _made.order_id = order_id
        _made.email = email
        _made.add_fields = add_fields

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
