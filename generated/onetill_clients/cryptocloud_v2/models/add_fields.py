# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..models.period import Period
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.time_to_pay import TimeToPay


T = TypeVar("T", bound="AddFields")


@_attrs_define(kw_only=True)
class AddFields:
    """Further settings of an invoice.

    Attributes:
        time_to_pay (TimeToPay | Unset): The lifetime of an invoice, the sum of hours and minutes.
        available_currencies (list[str] | Unset): The coins that the payer can choose from.
        cryptocurrency (str | Unset): A coin and its network, or the coin alone if it is native. The set of coins
            changes, so this is no enum: the examples are a page's list of 2026, and programs request others, such as
            TUSD_TRC20 and USDC on more networks.
        email_to_send (str | Unset): An email address to send the invoice to.
        period (Period | Unset): How often an invoice is sent by email.
    """

    time_to_pay: TimeToPay | Unset = UNSET
    available_currencies: list[str] | Unset = UNSET
    cryptocurrency: str | Unset = UNSET
    email_to_send: str | Unset = UNSET
    period: Period | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        time_to_pay = (
            self.time_to_pay if isinstance(self.time_to_pay, Unset) else self.time_to_pay.to_dict()
        )

        available_currencies = self.available_currencies

        cryptocurrency = self.cryptocurrency

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
            try:
                time_to_pay = _models.TimeToPay.from_dict(time_to_pay)
            except _lenient.MISFIT as _misfit:
                time_to_pay = _lenient.settle(
                    _misfit, cls, src_dict, d, "time_to_pay", "object", UNSET
                )

        available_currencies = d.pop("available_currencies", UNSET)
        if available_currencies is not UNSET:
            try:
                available_currencies = [
                    _runtime.text(item, "available_currencies_item")
                    for item in _runtime.array(available_currencies, "available_currencies")
                ]
            except _lenient.MISFIT as _misfit:
                available_currencies = _lenient.settle(
                    _misfit, cls, src_dict, d, "available_currencies", "array", UNSET
                )

        cryptocurrency = d.pop("cryptocurrency", UNSET)
        if type(cryptocurrency) is not str and cryptocurrency is not UNSET:
            try:
                cryptocurrency = _runtime.text(cryptocurrency, "cryptocurrency")
            except _lenient.MISFIT as _misfit:
                cryptocurrency = _lenient.settle(
                    _misfit, cls, src_dict, d, "cryptocurrency", "string", UNSET
                )

        email_to_send = d.pop("email_to_send", UNSET)
        if type(email_to_send) is not str and email_to_send is not UNSET:
            try:
                email_to_send = _runtime.text(email_to_send, "email_to_send")
            except _lenient.MISFIT as _misfit:
                email_to_send = _lenient.settle(
                    _misfit, cls, src_dict, d, "email_to_send", "string", UNSET
                )

        period = d.pop("period", UNSET)
        if period is not UNSET:
            try:
                period = _runtime.word(Period, period, "period")
            except _lenient.MISFIT as _misfit:
                period = _lenient.settle(_misfit, cls, src_dict, d, "period", "enum", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
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
