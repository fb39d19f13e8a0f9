# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import array, members, text

from ..models.period import Period
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.time_to_pay import TimeToPay


T = TypeVar("T", bound="AddFields")


@_attrs_define
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
        time_to_pay: dict[str, Any] | Unset = UNSET
        if not isinstance(self.time_to_pay, Unset):
            time_to_pay = self.time_to_pay.to_dict()

        available_currencies: list[str] | Unset = UNSET
        if not isinstance(self.available_currencies, Unset):
            available_currencies = self.available_currencies

        cryptocurrency = self.cryptocurrency

        email_to_send = self.email_to_send

        period: str | Unset = UNSET
        if not isinstance(self.period, Unset):
            period = self.period.value

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
        from ..models.time_to_pay import TimeToPay  # noqa: PLC0415

        d = members(src_dict, "AddFields")
        _time_to_pay = d.pop("time_to_pay", UNSET)
        time_to_pay: TimeToPay | Unset
        if isinstance(_time_to_pay, Unset):
            time_to_pay = UNSET
        else:
            time_to_pay = TimeToPay.from_dict(_time_to_pay)

        _available_currencies = d.pop("available_currencies", UNSET)
        available_currencies: list[str] | Unset = UNSET
        if _available_currencies is not UNSET:
            available_currencies = []
            for available_currencies_item_data in array(
                _available_currencies, "available_currencies"
            ):
                available_currencies_item = text(
                    available_currencies_item_data, "available_currencies_item"
                )

                available_currencies.append(available_currencies_item)

        _cryptocurrency = d.pop("cryptocurrency", UNSET)
        cryptocurrency: str | Unset
        if isinstance(_cryptocurrency, Unset):
            cryptocurrency = UNSET
        else:
            cryptocurrency = text(_cryptocurrency, "cryptocurrency")

        _email_to_send = d.pop("email_to_send", UNSET)
        email_to_send: str | Unset
        if isinstance(_email_to_send, Unset):
            email_to_send = UNSET
        else:
            email_to_send = text(_email_to_send, "email_to_send")

        _period = d.pop("period", UNSET)
        period: Period | Unset
        if isinstance(_period, Unset):
            period = UNSET
        else:
            period = Period(text(_period, "period"))

        _made = cls(
            time_to_pay=time_to_pay,
            available_currencies=available_currencies,
            cryptocurrency=cryptocurrency,
            email_to_send=email_to_send,
            period=period,
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
