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


T = TypeVar("T", bound="WalletCurrency")


@_attrs_define
class WalletCurrency:
    """A coin on a network, in a wallet. An invoice has other fields.

    Attributes:
        id (int | Unset): The vendor's number for the coin.
        code (str | Unset): The coin and its network, such as USDT_TRC20; the coin alone if native.
        short_code (str | Unset): The coin, such as USDT.
        name (str | Unset): The coin's name, such as Tether.
        is_email_required (bool | Unset): Whether the pay page requires an email address.
        stablecoin (bool | Unset): Whether the coin is a stablecoin.
        icon_base (str | Unset): The URL of the coin's icon.
        icon_network (None | str | Unset): The URL of the icon of the coin with its network. Without one it is the
            string "None".
        icon_qr (str | Unset): The URL of the icon to put inside a QR code.
        order (int | Unset): The coin's place in the vendor's list.
        obj_network (Network | Unset): A blockchain network.
        enable (bool | Unset): Whether the coin is in use.
    """

    id: int | Unset = UNSET
    code: str | Unset = UNSET
    short_code: str | Unset = UNSET
    name: str | Unset = UNSET
    is_email_required: bool | Unset = UNSET
    stablecoin: bool | Unset = UNSET
    icon_base: str | Unset = UNSET
    icon_network: None | str | Unset = UNSET
    icon_qr: str | Unset = UNSET
    order: int | Unset = UNSET
    obj_network: Network | Unset = UNSET
    enable: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        code = self.code

        short_code = self.short_code

        name = self.name

        is_email_required = self.is_email_required

        stablecoin = self.stablecoin

        icon_base = self.icon_base

        icon_network: None | str | Unset
        if isinstance(self.icon_network, Unset):
            icon_network = UNSET
        else:
            icon_network = self.icon_network

        icon_qr = self.icon_qr

        order = self.order

        obj_network: dict[str, Any] | Unset = UNSET
        if not isinstance(self.obj_network, Unset):
            obj_network = self.obj_network.to_dict()

        enable = self.enable

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if code is not UNSET:
            field_dict["code"] = code
        if short_code is not UNSET:
            field_dict["short_code"] = short_code
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
        if obj_network is not UNSET:
            field_dict["obj_network"] = obj_network
        if enable is not UNSET:
            field_dict["enable"] = enable

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.network import Network  # noqa: PLC0415

        d = members(src_dict, "WalletCurrency")
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

        _short_code = d.pop("short_code", UNSET)
        short_code: str | Unset
        if isinstance(_short_code, Unset):
            short_code = UNSET
        else:
            short_code = text(_short_code, "short_code")

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

        def _parse_icon_network(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                icon_network_type_0 = text(data, "icon_network_type_0")

                return icon_network_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("icon_network: none of its types fits")

        icon_network = _parse_icon_network(d.pop("icon_network", UNSET))

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

        _obj_network = d.pop("obj_network", UNSET)
        obj_network: Network | Unset
        if isinstance(_obj_network, Unset):
            obj_network = UNSET
        else:
            obj_network = Network.from_dict(_obj_network)

        _enable = d.pop("enable", UNSET)
        enable: bool | Unset
        if isinstance(_enable, Unset):
            enable = UNSET
        else:
            enable = boolean(_enable, "enable")

        _made = cls(
            id=id,
            code=code,
            short_code=short_code,
            name=name,
            is_email_required=is_email_required,
            stablecoin=stablecoin,
            icon_base=icon_base,
            icon_network=icon_network,
            icon_qr=icon_qr,
            order=order,
            obj_network=obj_network,
            enable=enable,
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
