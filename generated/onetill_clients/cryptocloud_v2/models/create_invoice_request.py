# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import array, integer, members, number, text

from ..models.fiat_currency import FiatCurrency
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.add_fields import AddFields


T = TypeVar("T", bound="CreateInvoiceRequest")


@_attrs_define
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
        from ..models.add_fields import AddFields  # noqa: PLC0415

        shop_id = self.shop_id

        amount: Decimal | str
        if isinstance(self.amount, Decimal):
            amount = number(self.amount, "amount_type_0")
        else:
            amount = self.amount

        currency: str | Unset
        if isinstance(self.currency, Unset):
            currency = UNSET
        elif isinstance(self.currency, FiatCurrency):
            currency = self.currency.value
        else:
            currency = self.currency

        order_id: int | None | str | Unset
        if isinstance(self.order_id, Unset):
            order_id = UNSET
        else:
            order_id = self.order_id

        email: None | str | Unset
        if isinstance(self.email, Unset):
            email = UNSET
        else:
            email = self.email

        add_fields: dict[str, Any] | list[Any] | None | Unset
        if isinstance(self.add_fields, Unset):
            add_fields = UNSET
        elif isinstance(self.add_fields, AddFields):
            add_fields = self.add_fields.to_dict()
        elif isinstance(self.add_fields, list):
            add_fields = self.add_fields

        else:
            add_fields = self.add_fields

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
        from ..models.add_fields import AddFields  # noqa: PLC0415

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

        def _parse_currency(data: object) -> FiatCurrency | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                currency_type_0 = FiatCurrency(text(data, "currency_type_0"))

                return currency_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                currency_type_1 = text(data, "currency_type_1")

                return currency_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("currency: none of its types fits")

        currency = _parse_currency(d.pop("currency", UNSET))

        def _parse_order_id(data: object) -> int | None | str | Unset:
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
            try:
                if not isinstance(data, int):
                    raise TypeError()
                order_id_type_1 = integer(data, "order_id_type_1")

                return order_id_type_1
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

        def _parse_add_fields(data: object) -> AddFields | list[Any] | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                add_fields_type_0 = AddFields.from_dict(data)

                return add_fields_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, list):
                    raise TypeError()
                add_fields_type_1 = array(data, "add_fields_type_1")

                return add_fields_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("add_fields: none of its types fits")

        add_fields = _parse_add_fields(d.pop("add_fields", UNSET))

        _made = cls(
            shop_id=shop_id,
            amount=amount,
            currency=currency,
            order_id=order_id,
            email=email,
            add_fields=add_fields,
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
