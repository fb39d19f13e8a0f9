# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from .. import models as _models
from ..models.coin_code import CoinCode
from ..models.period import Period
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.time_to_pay import TimeToPay


T = TypeVar("T", bound="AddFields")


@_attrs_define(kw_only=True)
class AddFields:
    """What may be said of an invoice beside its amount.

    Attributes:
        time_to_pay (TimeToPay | Unset): How long an invoice can be paid, hours and minutes together.
        available_currencies (list[CoinCode] | Unset): The coins the payer may choose from.
        cryptocurrency (CoinCode | Unset): A coin and its network, just the coin if it is native. The list has changed
            more than once and will again. New values may appear.
        email_to_send (str | Unset): An email address that the invoice is sent to.
        period (Period | Unset): How often an invoice is sent by email.
    """

    time_to_pay: TimeToPay | Unset = UNSET
    available_currencies: list[CoinCode] | Unset = UNSET
    cryptocurrency: CoinCode | Unset = UNSET
    email_to_send: str | Unset = UNSET
    period: Period | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        time_to_pay = (
            self.time_to_pay if isinstance(self.time_to_pay, Unset) else self.time_to_pay.to_dict()
        )

        available_currencies = (
            self.available_currencies
            if isinstance(self.available_currencies, Unset)
            else [item.value for item in self.available_currencies]
        )

        cryptocurrency = (
            self.cryptocurrency
            if isinstance(self.cryptocurrency, Unset)
            else self.cryptocurrency.value
        )

        email_to_send = self.email_to_send

        period = self.period if isinstance(self.period, Unset) else self.period.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if time_to_pay is not UNSET:
            field_dict["time_to_pay"] = time_to_pay
        if available_currencies is not UNSET:
            field_dict["available_currencies"] = available_currencies
        if cryptocurrency is not UNSET:
            field_dict["cryptocurrency"] = cryptocurrency
        if email_to_send is not UNSET:
            field_dict["email_to_send"] = email_to_send
        if period is not UNSET:
            field_dict["period"] = period

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "AddFields")
        time_to_pay = d.pop("time_to_pay", UNSET)
        if time_to_pay is not UNSET:
            time_to_pay = _models.TimeToPay.from_dict(time_to_pay)

        available_currencies = d.pop("available_currencies", UNSET)
        if available_currencies is not UNSET:
            available_currencies = [
                _runtime.word(CoinCode, item, "available_currencies_item")
                for item in _runtime.array(available_currencies, "available_currencies")
            ]

        cryptocurrency = d.pop("cryptocurrency", UNSET)
        if cryptocurrency is not UNSET:
            cryptocurrency = _runtime.word(CoinCode, cryptocurrency, "cryptocurrency")

        email_to_send = d.pop("email_to_send", UNSET)
        if type(email_to_send) is not str and email_to_send is not UNSET:
            email_to_send = _runtime.text(email_to_send, "email_to_send")

        period = d.pop("period", UNSET)
        if period is not UNSET:
            period = _runtime.word(Period, period, "period")

        _made = cls.__new__(cls)
        _made.time_to_pay = time_to_pay
        _made.available_currencies = available_currencies
        _made.cryptocurrency = cryptocurrency
        _made.email_to_send = email_to_send
        _made.period = period

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
