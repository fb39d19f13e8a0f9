# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.wallet_currency import WalletCurrency


T = TypeVar("T", bound="Balance")


@_attrs_define(kw_only=True)
class Balance:
    """What the wallet of one coin holds.

    Attributes:
        currency (WalletCurrency): A coin on a network, as a wallet tells of it. An invoice tells other fields.
        balance_crypto (Decimal): What the wallet holds, in the coin.
        available_balance (Decimal): What can be withdrawn, in the coin.
        balance_usd (Decimal | Unset): What the wallet holds, in US dollars as of now.
        available_balance_usd (Decimal | Unset): What can be withdrawn, in US dollars.
    """

    currency: WalletCurrency
    balance_crypto: Decimal
    available_balance: Decimal
    balance_usd: Decimal | Unset = UNSET
    available_balance_usd: Decimal | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency.to_dict()

        balance_crypto = _runtime.number(self.balance_crypto, "balance_crypto")

        available_balance = _runtime.number(self.available_balance, "available_balance")

        balance_usd = (
            self.balance_usd
            if isinstance(self.balance_usd, Unset)
            else _runtime.number(self.balance_usd, "balance_usd")
        )

        available_balance_usd = (
            self.available_balance_usd
            if isinstance(self.available_balance_usd, Unset)
            else _runtime.number(self.available_balance_usd, "available_balance_usd")
        )

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "currency": currency,
                "balance_crypto": balance_crypto,
                "available_balance": available_balance,
            }
        )
        if balance_usd is not UNSET:
            field_dict["balance_usd"] = balance_usd
        if available_balance_usd is not UNSET:
            field_dict["available_balance_usd"] = available_balance_usd

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Balance")
        currency = _models.WalletCurrency.from_dict(d.pop("currency"))

        balance_crypto = d.pop("balance_crypto")
        if type(balance_crypto) is not Decimal:
            balance_crypto = _runtime.number(balance_crypto, "balance_crypto")

        available_balance = d.pop("available_balance")
        if type(available_balance) is not Decimal:
            available_balance = _runtime.number(available_balance, "available_balance")

        balance_usd = d.pop("balance_usd", UNSET)
        if type(balance_usd) is not Decimal and balance_usd is not UNSET:
            balance_usd = _runtime.number(balance_usd, "balance_usd")

        available_balance_usd = d.pop("available_balance_usd", UNSET)
        if type(available_balance_usd) is not Decimal and available_balance_usd is not UNSET:
            available_balance_usd = _runtime.number(available_balance_usd, "available_balance_usd")

        _made = cls.__new__(cls)
        _made.currency = currency
        _made.balance_crypto = balance_crypto
        _made.available_balance = available_balance
        _made.balance_usd = balance_usd
        _made.available_balance_usd = available_balance_usd

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
