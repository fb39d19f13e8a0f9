# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.extra_fields import ExtraFields


T = TypeVar("T", bound="Payer")


@_attrs_define(kw_only=True)
class Payer:
    """The payer. The set of fields varies.

    Attributes:
        email (str | Unset): The payer's email address.
        name (str | Unset): The payer's name. May be empty.
        phone (str | Unset): The payer's phone number. May be empty.
        address (str | Unset): The payer's address. May be empty.
        company_name (str | Unset): The payer's company. May be empty.
        site (str | Unset): The payer's web site. May be empty.
        extra_fields (ExtraFields | list[Any] | str | Unset): Further fields of the payer. An empty list if there are
            none, otherwise an object. The vendor's sample for creating an invoice sends an empty string here, so an invoice
            may return one.
    """

    email: str | Unset = UNSET
    name: str | Unset = UNSET
    phone: str | Unset = UNSET
    address: str | Unset = UNSET
    company_name: str | Unset = UNSET
    site: str | Unset = UNSET
    extra_fields: ExtraFields | list[Any] | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        name = self.name

        phone = self.phone

        address = self.address

        company_name = self.company_name

        site = self.site

        extra_fields = (
            self.extra_fields
            if isinstance(self.extra_fields, Unset)
            else _runtime.plain(self.extra_fields, "extraFields")
        )

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if email is not UNSET:
            field_dict["email"] = email
        if name is not UNSET:
            field_dict["name"] = name
        if phone is not UNSET:
            field_dict["phone"] = phone
        if address is not UNSET:
            field_dict["address"] = address
        if company_name is not UNSET:
            field_dict["companyName"] = company_name
        if site is not UNSET:
            field_dict["site"] = site
        if extra_fields is not UNSET:
            field_dict["extraFields"] = extra_fields

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Payer")
        email = d.pop("email", UNSET)
        if type(email) is not str and email is not UNSET:
            try:
                email = _runtime.text(email, "email")
            except _lenient.MISFIT as _misfit:
                email = _lenient.settle(_misfit, cls, src_dict, d, "email", "string", UNSET)

        name = d.pop("name", UNSET)
        if type(name) is not str and name is not UNSET:
            try:
                name = _runtime.text(name, "name")
            except _lenient.MISFIT as _misfit:
                name = _lenient.settle(_misfit, cls, src_dict, d, "name", "string", UNSET)

        phone = d.pop("phone", UNSET)
        if type(phone) is not str and phone is not UNSET:
            try:
                phone = _runtime.text(phone, "phone")
            except _lenient.MISFIT as _misfit:
                phone = _lenient.settle(_misfit, cls, src_dict, d, "phone", "string", UNSET)

        address = d.pop("address", UNSET)
        if type(address) is not str and address is not UNSET:
            try:
                address = _runtime.text(address, "address")
            except _lenient.MISFIT as _misfit:
                address = _lenient.settle(_misfit, cls, src_dict, d, "address", "string", UNSET)

        company_name = d.pop("companyName", UNSET)
        if type(company_name) is not str and company_name is not UNSET:
            try:
                company_name = _runtime.text(company_name, "companyName")
            except _lenient.MISFIT as _misfit:
                company_name = _lenient.settle(
                    _misfit, cls, src_dict, d, "companyName", "string", UNSET
                )

        site = d.pop("site", UNSET)
        if type(site) is not str and site is not UNSET:
            try:
                site = _runtime.text(site, "site")
            except _lenient.MISFIT as _misfit:
                site = _lenient.settle(_misfit, cls, src_dict, d, "site", "string", UNSET)

        extra_fields = d.pop("extraFields", UNSET)
        if type(extra_fields) is not str and extra_fields is not UNSET:
            try:
                extra_fields = _runtime.one_of(
                    extra_fields,
                    "extraFields",
                    lambda value: _runtime.array(value, "extraFields"),
                    _models.ExtraFields.from_dict,
                    lambda value: _runtime.text(value, "extraFields"),
                )
            except _lenient.MISFIT as _misfit:
                extra_fields = _lenient.settle(
                    _misfit, cls, src_dict, d, "extraFields", "any", UNSET
                )

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.email = email
        _made.name = name
        _made.phone = phone
        _made.address = address
        _made.company_name = company_name
        _made.site = site
        _made.extra_fields = extra_fields

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
