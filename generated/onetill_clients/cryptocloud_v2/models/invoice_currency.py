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


T = TypeVar("T", bound="InvoiceCurrency")


_EXPECTED = frozenset(["code", "fullcode", "id", "name", "network"])


@_attrs_define(kw_only=True)
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

        network = self.network if isinstance(self.network, Unset) else self.network.to_dict()

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
        d = _runtime.members(src_dict, "InvoiceCurrency")
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

        fullcode = d.pop("fullcode", UNSET)
        if type(fullcode) is not str and fullcode is not UNSET:
            try:
                fullcode = _runtime.text(fullcode, "fullcode")
            except _lenient.MISFIT as _misfit:
                fullcode = _lenient.settle(_misfit, cls, src_dict, d, "fullcode", "string", UNSET)

        network = d.pop("network", UNSET)
        if network is not UNSET:
            try:
                network = _models.Network.from_dict(network)
            except _lenient.MISFIT as _misfit:
                network = _lenient.settle(_misfit, cls, src_dict, d, "network", "object", UNSET)

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
        if type(icon_network) is not str and icon_network is not UNSET:
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

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.id = id
        _made.code = code
        _made.fullcode = fullcode
        _made.network = network
        _made.name = name
        _made.is_email_required = is_email_required
        _made.stablecoin = stablecoin
        _made.icon_base = icon_base
        _made.icon_network = icon_network
        _made.icon_qr = icon_qr
        _made.order = order

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
