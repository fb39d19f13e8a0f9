# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

T = TypeVar("T", bound="Order")


@_attrs_define(kw_only=True)
class Order:
    """The order that an invoice is for.

    Attributes:
        id (str): The merchant's order id.
        amount (str): The price, in major units of currency. It is signed exactly as sent.
        currency (str): The amount's currency, an ISO 4217 code.
        description (str): The purpose of the payment. May be empty.
        items (list[Any]): The goods, in any shape. May be empty.
    """

    id: str
    amount: str
    currency: str
    description: str
    items: list[Any]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        amount = self.amount

        currency = self.currency

        description = self.description

        items = self.items

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "id": id,
                "amount": amount,
                "currency": currency,
                "description": description,
                "items": items,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Order")
        id = d.pop("id")
        if type(id) is not str:
            id = _runtime.text(id, "id")

        amount = d.pop("amount")
        if type(amount) is not str:
            amount = _runtime.text(amount, "amount")

        currency = d.pop("currency")
        if type(currency) is not str:
            currency = _runtime.text(currency, "currency")

        description = d.pop("description")
        if type(description) is not str:
            description = _runtime.text(description, "description")

        items = _runtime.array(d.pop("items"), "items")

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.id = id
        _made.amount = amount
        _made.currency = currency
        _made.description = description
        _made.items = items

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
