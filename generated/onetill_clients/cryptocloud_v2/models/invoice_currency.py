# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import boolean, integer, members, text

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.network import Network


T = TypeVar("T", bound="InvoiceCurrency")


@_attrs_define
class InvoiceCurrency:
    """A coin on a network.

    Attributes:
        id (int | Unset): The vendor's number for the coin.
        code (str | Unset): The coin, such as USDT.
        fullcode (str | Unset): The coin and its network, such as USDT_TRC20; the code alone if native.
        network (Network | Unset): A blockchain network.
        name (str | Unset): The coin's name, such as Tether.
        is_email_required (bool | Unset): Whether the pay page requires an email address.
        stablecoin (bool | Unset): Whether the coin is a stablecoin.
        icon_base (str | Unset): The URL of the coin's icon.
        icon_network (str | Unset): The URL of the icon of the coin with its network.
        icon_qr (str | Unset): The URL of the icon to put inside a QR code.
        order (int | Unset): The coin's place in the vendor's list.
    """

    id: int | Unset = UNSET
    code: str | Unset = UNSET
    fullcode: str | Unset = UNSET
    network: Network | Unset = UNSET
    name: str | Unset = UNSET
    is_email_required: bool | Unset = UNSET
    stablecoin: bool | Unset = UNSET
    icon_base: str | Unset = UNSET
    icon_network: str | Unset = UNSET
    icon_qr: str | Unset = UNSET
    order: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        code = self.code

        fullcode = self.fullcode

        network: dict[str, Any] | Unset = UNSET
        if not isinstance(self.network, Unset):
            network = self.network.to_dict()

        name = self.name

        is_email_required = self.is_email_required

        stablecoin = self.stablecoin

        icon_base = self.icon_base

        icon_network = self.icon_network

        icon_qr = self.icon_qr

        order = self.order

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if code is not UNSET:
            field_dict["code"] = code
        if fullcode is not UNSET:
            field_dict["fullcode"] = fullcode
        if network is not UNSET:
            field_dict["network"] = network
        if name is not UNSET:
            field_dict["name"] = name
        if is_email_required is not UNSET:
            field_dict["is_email_required"] = is_email_required
        if stablecoin is not UNSET:
            field_dict["stablecoin"] = stablecoin
        if icon_base is not UNSET:
            field_dict["icon_base"] = icon_base
        if icon_network is not UNSET:
            field_dict["icon_network"] = icon_network
        if icon_qr is not UNSET:
            field_dict["icon_qr"] = icon_qr
        if order is not UNSET:
            field_dict["order"] = order

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.network import Network  # noqa: PLC0415

        d = members(src_dict, "InvoiceCurrency")
        _id = d.pop("id", UNSET)
        id: int | Unset
        if isinstance(_id, Unset):
            id = UNSET
        else:
            id = integer(_id, "id")

        _code = d.pop("code", UNSET)
        code: str | Unset
        if isinstance(_code, Unset):
            code = UNSET
        else:
            code = text(_code, "code")

        _fullcode = d.pop("fullcode", UNSET)
        fullcode: str | Unset
        if isinstance(_fullcode, Unset):
            fullcode = UNSET
        else:
            fullcode = text(_fullcode, "fullcode")

        _network = d.pop("network", UNSET)
        network: Network | Unset
        if isinstance(_network, Unset):
            network = UNSET
        else:
            network = Network.from_dict(_network)

        _name = d.pop("name", UNSET)
        name: str | Unset
        if isinstance(_name, Unset):
            name = UNSET
        else:
            name = text(_name, "name")

        _is_email_required = d.pop("is_email_required", UNSET)
        is_email_required: bool | Unset
        if isinstance(_is_email_required, Unset):
            is_email_required = UNSET
        else:
            is_email_required = boolean(_is_email_required, "is_email_required")

        _stablecoin = d.pop("stablecoin", UNSET)
        stablecoin: bool | Unset
        if isinstance(_stablecoin, Unset):
            stablecoin = UNSET
        else:
            stablecoin = boolean(_stablecoin, "stablecoin")

        _icon_base = d.pop("icon_base", UNSET)
        icon_base: str | Unset
        if isinstance(_icon_base, Unset):
            icon_base = UNSET
        else:
            icon_base = text(_icon_base, "icon_base")

        _icon_network = d.pop("icon_network", UNSET)
        icon_network: str | Unset
        if isinstance(_icon_network, Unset):
            icon_network = UNSET
        else:
            icon_network = text(_icon_network, "icon_network")

        _icon_qr = d.pop("icon_qr", UNSET)
        icon_qr: str | Unset
        if isinstance(_icon_qr, Unset):
            icon_qr = UNSET
        else:
            icon_qr = text(_icon_qr, "icon_qr")

        _order = d.pop("order", UNSET)
        order: int | Unset
        if isinstance(_order, Unset):
            order = UNSET
        else:
            order = integer(_order, "order")

        _made = cls(
            id=id,
            code=code,
            fullcode=fullcode,
            network=network,
            name=name,
            is_email_required=is_email_required,
            stablecoin=stablecoin,
            icon_base=icon_base,
            icon_network=icon_network,
            icon_qr=icon_qr,
            order=order,
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
