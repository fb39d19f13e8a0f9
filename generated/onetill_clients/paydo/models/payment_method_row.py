# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.available_payment_method import AvailablePaymentMethod
    from ..models.payment_method_config import PaymentMethodConfig


T = TypeVar("T", bound="PaymentMethodRow")


@_attrs_define(kw_only=True)
class PaymentMethodRow:
    """A payment method, either below paymentMethod or flat.

    Attributes:
        identifier (int | str | Unset): The vendor's number of the payment method.
        title (str | Unset): The name for the payer.
        logo (str | Unset): The URL of an image.
        currencies (list[str] | Unset): The currencies it takes.
        countries (list[str] | Unset): The countries it works in, as two letters.
        config (PaymentMethodConfig | Unset): The settings of a payment method.
        payment_method (AvailablePaymentMethod | Unset): A payment method that a project may use. The set of fields
            varies.
    """

    identifier: int | str | Unset = UNSET
    title: str | Unset = UNSET
    logo: str | Unset = UNSET
    currencies: list[str] | Unset = UNSET
    countries: list[str] | Unset = UNSET
    config: PaymentMethodConfig | Unset = UNSET
    payment_method: AvailablePaymentMethod | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        identifier = self.identifier

        title = self.title

        logo = self.logo

        currencies = self.currencies

        countries = self.countries

        config = self.config if isinstance(self.config, Unset) else self.config.to_dict()

        payment_method = (
            self.payment_method
            if isinstance(self.payment_method, Unset)
            else self.payment_method.to_dict()
        )

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if identifier is not UNSET:
            field_dict["identifier"] = identifier
        if title is not UNSET:
            field_dict["title"] = title
        if logo is not UNSET:
            field_dict["logo"] = logo
        if currencies is not UNSET:
            field_dict["currencies"] = currencies
        if countries is not UNSET:
            field_dict["countries"] = countries
        if config is not UNSET:
            field_dict["config"] = config
        if payment_method is not UNSET:
            field_dict["paymentMethod"] = payment_method

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "PaymentMethodRow")
        identifier = d.pop("identifier", UNSET)
        if type(identifier) is not str and identifier is not UNSET:
            try:
                identifier = _runtime.one_of(
                    identifier,
                    "identifier",
                    lambda value: _runtime.integer(value, "identifier"),
                    lambda value: _runtime.text(value, "identifier"),
                )
            except _lenient.MISFIT as _misfit:
                identifier = _lenient.settle(_misfit, cls, src_dict, d, "identifier", "any", UNSET)

        title = d.pop("title", UNSET)
        if type(title) is not str and title is not UNSET:
            try:
                title = _runtime.text(title, "title")
            except _lenient.MISFIT as _misfit:
                title = _lenient.settle(_misfit, cls, src_dict, d, "title", "string", UNSET)

        logo = d.pop("logo", UNSET)
        if type(logo) is not str and logo is not UNSET:
            try:
                logo = _runtime.text(logo, "logo")
            except _lenient.MISFIT as _misfit:
                logo = _lenient.settle(_misfit, cls, src_dict, d, "logo", "string", UNSET)

        currencies = d.pop("currencies", UNSET)
        if currencies is not UNSET:
            try:
                currencies = [
                    _runtime.text(item, "currencies_item")
                    for item in _runtime.array(currencies, "currencies")
                ]
            except _lenient.MISFIT as _misfit:
                currencies = _lenient.settle(
                    _misfit, cls, src_dict, d, "currencies", "array", UNSET
                )

        countries = d.pop("countries", UNSET)
        if countries is not UNSET:
            try:
                countries = [
                    _runtime.text(item, "countries_item")
                    for item in _runtime.array(countries, "countries")
                ]
            except _lenient.MISFIT as _misfit:
                countries = _lenient.settle(_misfit, cls, src_dict, d, "countries", "array", UNSET)

        config = d.pop("config", UNSET)
        if config is not UNSET:
            try:
                config = _models.PaymentMethodConfig.from_dict(config)
            except _lenient.MISFIT as _misfit:
                config = _lenient.settle(_misfit, cls, src_dict, d, "config", "object", UNSET)

        payment_method = d.pop("paymentMethod", UNSET)
        if payment_method is not UNSET:
            try:
                payment_method = _models.AvailablePaymentMethod.from_dict(payment_method)
            except _lenient.MISFIT as _misfit:
                payment_method = _lenient.settle(
                    _misfit, cls, src_dict, d, "paymentMethod", "object", UNSET
                )

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.identifier = identifier
        _made.title = title
        _made.logo = logo
        _made.currencies = currencies
        _made.countries = countries
        _made.config = config
        _made.payment_method = payment_method

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
