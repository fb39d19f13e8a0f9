# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._exact import members, number, text

from ..types import UNSET, Unset

T = TypeVar("T", bound="Item")


@_attrs_define
class Item:
    """A thing sold, as the merchant sent it.

    Attributes:
        id (str | Unset): The merchant's id of the thing.
        name (str | Unset): The thing's name.
        price (Decimal | str | Unset): The thing's price, in the invoice's currency. An echo of what the merchant sent,
            float noise included; the page shows text, other merchants send numbers.
    """

    id: str | Unset = UNSET
    name: str | Unset = UNSET
    price: Decimal | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        price: Decimal | str | Unset
        if isinstance(self.price, Unset):
            price = UNSET
        elif isinstance(self.price, Decimal):
            price = number(self.price, "price_type_1")
        else:
            price = self.price

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if price is not UNSET:
            field_dict["price"] = price

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = members(src_dict, "Item")
        _id = d.pop("id", UNSET)
        id: str | Unset
        if isinstance(_id, Unset):
            id = UNSET
        else:
            id = text(_id, "id")

        _name = d.pop("name", UNSET)
        name: str | Unset
        if isinstance(_name, Unset):
            name = UNSET
        else:
            name = text(_name, "name")

        def _parse_price(data: object) -> Decimal | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                price_type_0 = text(data, "price_type_0")

                return price_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                price_type_1 = number(data, "price_type_1")

                return price_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("price: none of its types fits")

        price = _parse_price(d.pop("price", UNSET))

        _made = cls(
            id=id,
            name=name,
            price=price,
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
