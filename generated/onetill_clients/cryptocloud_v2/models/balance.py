# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.wallet_currency import WalletCurrency


T = TypeVar("T", bound="Balance")


_EXPECTED = frozenset(
    ["available_balance", "available_balance_usd", "balance_crypto", "balance_usd", "currency"]
)


@_attrs_define(kw_only=True)
class Balance:
    """The balance of the wallet of one coin.

    Attributes:
        currency (WalletCurrency | Unset): A coin on a network, in a wallet. An invoice has other fields.
        balance_crypto (Decimal | Unset): The balance, in the coin.
        balance_usd (Decimal | Unset): The balance, in US dollars at the time of the request.
        available_balance (Decimal | Unset): The part that can be withdrawn, in the coin.
        available_balance_usd (Decimal | Unset): The part that can be withdrawn, in US dollars.
    """

    currency: WalletCurrency | Unset = UNSET
    balance_crypto: Decimal | Unset = UNSET
    balance_usd: Decimal | Unset = UNSET
    available_balance: Decimal | Unset = UNSET
    available_balance_usd: Decimal | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency if isinstance(self.currency, Unset) else self.currency.to_dict()

        balance_crypto = (
            self.balance_crypto
            if isinstance(self.balance_crypto, Unset)
            else _runtime.number(self.balance_crypto, "balance_crypto")
        )

        balance_usd = (
            self.balance_usd
            if isinstance(self.balance_usd, Unset)
            else _runtime.number(self.balance_usd, "balance_usd")
        )

        available_balance = (
            self.available_balance
            if isinstance(self.available_balance, Unset)
            else _runtime.number(self.available_balance, "available_balance")
        )

        available_balance_usd = (
            self.available_balance_usd
            if isinstance(self.available_balance_usd, Unset)
            else _runtime.number(self.available_balance_usd, "available_balance_usd")
        )

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if currency is not UNSET:
            field_dict["currency"] = currency
        if balance_crypto is not UNSET:
            field_dict["balance_crypto"] = balance_crypto
        if balance_usd is not UNSET:
            field_dict["balance_usd"] = balance_usd
        if available_balance is not UNSET:
            field_dict["available_balance"] = available_balance
        if available_balance_usd is not UNSET:
            field_dict["available_balance_usd"] = available_balance_usd

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Balance")
        currency = d.pop("currency", UNSET)
        if currency is not UNSET:
            try:
                currency = _models.WalletCurrency.from_dict(currency)
            except _lenient.MISFIT as _misfit:
                currency = _lenient.settle(_misfit, cls, src_dict, d, "currency", "object", UNSET)

        balance_crypto = d.pop("balance_crypto", UNSET)
        if type(balance_crypto) is not Decimal and balance_crypto is not UNSET:
            try:
                balance_crypto = _runtime.number(balance_crypto, "balance_crypto")
            except _lenient.MISFIT as _misfit:
                balance_crypto = _lenient.settle(
                    _misfit, cls, src_dict, d, "balance_crypto", "number", UNSET
                )

        balance_usd = d.pop("balance_usd", UNSET)
        if type(balance_usd) is not Decimal and balance_usd is not UNSET:
            try:
                balance_usd = _runtime.number(balance_usd, "balance_usd")
            except _lenient.MISFIT as _misfit:
                balance_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "balance_usd", "number", UNSET
                )

        available_balance = d.pop("available_balance", UNSET)
        if type(available_balance) is not Decimal and available_balance is not UNSET:
            try:
                available_balance = _runtime.number(available_balance, "available_balance")
            except _lenient.MISFIT as _misfit:
                available_balance = _lenient.settle(
                    _misfit, cls, src_dict, d, "available_balance", "number", UNSET
                )

        available_balance_usd = d.pop("available_balance_usd", UNSET)
        if type(available_balance_usd) is not Decimal and available_balance_usd is not UNSET:
            try:
                available_balance_usd = _runtime.number(
                    available_balance_usd, "available_balance_usd"
                )
            except _lenient.MISFIT as _misfit:
                available_balance_usd = _lenient.settle(
                    _misfit, cls, src_dict, d, "available_balance_usd", "number", UNSET
                )

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.currency = currency
        _made.balance_crypto = balance_crypto
        _made.balance_usd = balance_usd
        _made.available_balance = available_balance
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
