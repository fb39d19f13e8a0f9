# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

T = TypeVar("T", bound="CreateStaticWalletRequest")


@_attrs_define(kw_only=True)
class CreateStaticWalletRequest:
    """A permanent address to create.

    Attributes:
        shop_id (str): The project's id, from its settings.
        currency (str): A coin and its network, or the coin alone if it is native. The set of coins changes, so this is
            no enum: the examples are a page's list of 2026, and programs request others, such as TUSD_TRC20 and USDC on
            more networks.
        identify (str): The merchant's id of the payer, returned as order_id in postbacks.
    """

    shop_id: str
    currency: str
    identify: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        shop_id = self.shop_id

        currency = self.currency

        identify = self.identify

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "shop_id": shop_id,
                "currency": currency,
                "identify": identify,
            }
        )

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreateStaticWalletRequest")
        shop_id = d.pop("shop_id")
        if type(shop_id) is not str:
            shop_id = _runtime.text(shop_id, "shop_id")

        currency = d.pop("currency")
        if type(currency) is not str:
            currency = _runtime.text(currency, "currency")

        identify = d.pop("identify")
        if type(identify) is not str:
            identify = _runtime.text(identify, "identify")

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.shop_id = shop_id
        _made.currency = currency
        _made.identify = identify

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
