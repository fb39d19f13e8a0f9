# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.wallet_currency import WalletCurrency


T = TypeVar("T", bound="StaticWallet")


_EXPECTED = frozenset(["address", "currency"])


@_attrs_define(kw_only=True)
class StaticWallet:
    """A permanent address.

    Attributes:
        uuid (str): The id of the address, 32 characters. Not an RFC 4122 UUID.
        currency (WalletCurrency | Unset): A coin on a network, in a wallet. An invoice has other fields.
        address (str | Unset): The address to pay to.
    """

    uuid: str
    currency: WalletCurrency | Unset = UNSET
    address: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        uuid = self.uuid

        currency = self.currency if isinstance(self.currency, Unset) else self.currency.to_dict()

        address = self.address

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "uuid": uuid,
            }
        )
        if currency is not UNSET:
            field_dict["currency"] = currency
        if address is not UNSET:
            field_dict["address"] = address

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "StaticWallet")
        uuid = d.pop("uuid")
        if type(uuid) is not str:
            uuid = _runtime.text(uuid, "uuid")

        currency = d.pop("currency", UNSET)
        if currency is not UNSET:
            try:
                currency = _models.WalletCurrency.from_dict(currency)
            except _lenient.MISFIT as _misfit:
                currency = _lenient.settle(_misfit, cls, src_dict, d, "currency", "object", UNSET)

        address = d.pop("address", UNSET)
        if type(address) is not str and address is not UNSET:
            try:
                address = _runtime.text(address, "address")
            except _lenient.MISFIT as _misfit:
                address = _lenient.settle(_misfit, cls, src_dict, d, "address", "string", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.uuid = uuid
        _made.currency = currency
        _made.address = address

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
