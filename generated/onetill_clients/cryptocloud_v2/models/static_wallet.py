# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members, text

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.wallet_currency import WalletCurrency


T = TypeVar("T", bound="StaticWallet")


@_attrs_define
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

        currency: dict[str, Any] | Unset = UNSET
        if not isinstance(self.currency, Unset):
            currency = self.currency.to_dict()

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
        from ..models.wallet_currency import WalletCurrency  # noqa: PLC0415

        d = members(src_dict, "StaticWallet")
        uuid = text(d.pop("uuid"), "uuid")

        _currency = d.pop("currency", UNSET)
        currency: WalletCurrency | Unset
        if isinstance(_currency, Unset):
            currency = UNSET
        else:
            currency = WalletCurrency.from_dict(_currency)

        _address = d.pop("address", UNSET)
        address: str | Unset
        if isinstance(_address, Unset):
            address = UNSET
        else:
            address = text(_address, "address")

        _made = cls(
            uuid=uuid,
            currency=currency,
            address=address,
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
