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
    from ..models.network import Network


T = TypeVar("T", bound="WalletCurrency")


_EXPECTED = frozenset(["code", "obj_network", "short_code"])


@_attrs_define(kw_only=True)
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

        icon_network = self.icon_network

        icon_qr = self.icon_qr

        order = self.order

        obj_network = (
            self.obj_network if isinstance(self.obj_network, Unset) else self.obj_network.to_dict()
        )

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
        d = _runtime.members(src_dict, "WalletCurrency")
        id = d.pop("id", UNSET)
        if id is not UNSET:
            try:
                id = _runtime.integer(id, "id")
            except _lenient.MISFIT as _misfit:
                id = _lenient.settle(_misfit, cls, src_dict, d, "id", "integer", UNSET)

        code = d.pop("code", UNSET)
        if type(code) is not str and code is not UNSET:
            try:
                code = _runtime.text(code, "code")
            except _lenient.MISFIT as _misfit:
                code = _lenient.settle(_misfit, cls, src_dict, d, "code", "string", UNSET)

        short_code = d.pop("short_code", UNSET)
        if type(short_code) is not str and short_code is not UNSET:
            try:
                short_code = _runtime.text(short_code, "short_code")
            except _lenient.MISFIT as _misfit:
                short_code = _lenient.settle(
                    _misfit, cls, src_dict, d, "short_code", "string", UNSET
                )

        name = d.pop("name", UNSET)
        if type(name) is not str and name is not UNSET:
            try:
                name = _runtime.text(name, "name")
            except _lenient.MISFIT as _misfit:
                name = _lenient.settle(_misfit, cls, src_dict, d, "name", "string", UNSET)

        is_email_required = d.pop("is_email_required", UNSET)
        if type(is_email_required) is not bool and is_email_required is not UNSET:
            try:
                is_email_required = _runtime.boolean(is_email_required, "is_email_required")
            except _lenient.MISFIT as _misfit:
                is_email_required = _lenient.settle(
                    _misfit, cls, src_dict, d, "is_email_required", "boolean", UNSET
                )

        stablecoin = d.pop("stablecoin", UNSET)
        if type(stablecoin) is not bool and stablecoin is not UNSET:
            try:
                stablecoin = _runtime.boolean(stablecoin, "stablecoin")
            except _lenient.MISFIT as _misfit:
                stablecoin = _lenient.settle(
                    _misfit, cls, src_dict, d, "stablecoin", "boolean", UNSET
                )

        icon_base = d.pop("icon_base", UNSET)
        if type(icon_base) is not str and icon_base is not UNSET:
            try:
                icon_base = _runtime.text(icon_base, "icon_base")
            except _lenient.MISFIT as _misfit:
                icon_base = _lenient.settle(_misfit, cls, src_dict, d, "icon_base", "string", UNSET)

        icon_network = d.pop("icon_network", UNSET)
        if type(icon_network) is not str and icon_network is not None and icon_network is not UNSET:
            try:
                icon_network = _runtime.text(icon_network, "icon_network")
            except _lenient.MISFIT as _misfit:
                icon_network = _lenient.settle(
                    _misfit, cls, src_dict, d, "icon_network", "string", UNSET
                )

        icon_qr = d.pop("icon_qr", UNSET)
        if type(icon_qr) is not str and icon_qr is not UNSET:
            try:
                icon_qr = _runtime.text(icon_qr, "icon_qr")
            except _lenient.MISFIT as _misfit:
                icon_qr = _lenient.settle(_misfit, cls, src_dict, d, "icon_qr", "string", UNSET)

        order = d.pop("order", UNSET)
        if order is not UNSET:
            try:
                order = _runtime.integer(order, "order")
            except _lenient.MISFIT as _misfit:
                order = _lenient.settle(_misfit, cls, src_dict, d, "order", "integer", UNSET)

        obj_network = d.pop("obj_network", UNSET)
        if obj_network is not UNSET:
            try:
                obj_network = _models.Network.from_dict(obj_network)
            except _lenient.MISFIT as _misfit:
                obj_network = _lenient.settle(
                    _misfit, cls, src_dict, d, "obj_network", "object", UNSET
                )

        enable = d.pop("enable", UNSET)
        if type(enable) is not bool and enable is not UNSET:
            try:
                enable = _runtime.boolean(enable, "enable")
            except _lenient.MISFIT as _misfit:
                enable = _lenient.settle(_misfit, cls, src_dict, d, "enable", "boolean", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.id = id
        _made.code = code
        _made.short_code = short_code
        _made.name = name
        _made.is_email_required = is_email_required
        _made.stablecoin = stablecoin
        _made.icon_base = icon_base
        _made.icon_network = icon_network
        _made.icon_qr = icon_qr
        _made.order = order
        _made.obj_network = obj_network
        _made.enable = enable

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
