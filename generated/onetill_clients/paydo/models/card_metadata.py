# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="CardMetadata")


@_attrs_define(kw_only=True)
class CardMetadata:
    """The card that paid.

    Attributes:
        bin_ (str | Unset): The first digits of the card's number.
        last_digits (str | Unset): The last digits of the card's number.
        payment_system (str | Unset): The card's network, such as visa.
        country (str | Unset): The country of the card, as two letters.
        holder_name (str | Unset): The name on the card.
    """

    bin_: str | Unset = UNSET
    last_digits: str | Unset = UNSET
    payment_system: str | Unset = UNSET
    country: str | Unset = UNSET
    holder_name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        bin_ = self.bin_

        last_digits = self.last_digits

        payment_system = self.payment_system

        country = self.country

        holder_name = self.holder_name

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if bin_ is not UNSET:
            field_dict["bin"] = bin_
        if last_digits is not UNSET:
            field_dict["lastDigits"] = last_digits
        if payment_system is not UNSET:
            field_dict["paymentSystem"] = payment_system
        if country is not UNSET:
            field_dict["country"] = country
        if holder_name is not UNSET:
            field_dict["holderName"] = holder_name

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CardMetadata")
        bin_ = d.pop("bin", UNSET)
        if type(bin_) is not str and bin_ is not UNSET:
            try:
                bin_ = _runtime.text(bin_, "bin")
            except _lenient.MISFIT as _misfit:
                bin_ = _lenient.settle(_misfit, cls, src_dict, d, "bin", "string", UNSET)

        last_digits = d.pop("lastDigits", UNSET)
        if type(last_digits) is not str and last_digits is not UNSET:
            try:
                last_digits = _runtime.text(last_digits, "lastDigits")
            except _lenient.MISFIT as _misfit:
                last_digits = _lenient.settle(
                    _misfit, cls, src_dict, d, "lastDigits", "string", UNSET
                )

        payment_system = d.pop("paymentSystem", UNSET)
        if type(payment_system) is not str and payment_system is not UNSET:
            try:
                payment_system = _runtime.text(payment_system, "paymentSystem")
            except _lenient.MISFIT as _misfit:
                payment_system = _lenient.settle(
                    _misfit, cls, src_dict, d, "paymentSystem", "string", UNSET
                )

        country = d.pop("country", UNSET)
        if type(country) is not str and country is not UNSET:
            try:
                country = _runtime.text(country, "country")
            except _lenient.MISFIT as _misfit:
                country = _lenient.settle(_misfit, cls, src_dict, d, "country", "string", UNSET)

        holder_name = d.pop("holderName", UNSET)
        if type(holder_name) is not str and holder_name is not UNSET:
            try:
                holder_name = _runtime.text(holder_name, "holderName")
            except _lenient.MISFIT as _misfit:
                holder_name = _lenient.settle(
                    _misfit, cls, src_dict, d, "holderName", "string", UNSET
                )

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.bin_ = bin_
        _made.last_digits = last_digits
        _made.payment_system = payment_system
        _made.country = country
        _made.holder_name = holder_name

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
