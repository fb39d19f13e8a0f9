# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import array, members, text

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.extra_fields import ExtraFields


T = TypeVar("T", bound="Payer")


@_attrs_define
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
        from ..models.extra_fields import ExtraFields  # noqa: PLC0415

        email = self.email

        name = self.name

        phone = self.phone

        address = self.address

        company_name = self.company_name

        site = self.site

        extra_fields: dict[str, Any] | list[Any] | str | Unset
        if isinstance(self.extra_fields, Unset):
            extra_fields = UNSET
        elif isinstance(self.extra_fields, list):
            extra_fields = self.extra_fields

        elif isinstance(self.extra_fields, ExtraFields):
            extra_fields = self.extra_fields.to_dict()
        else:
            extra_fields = self.extra_fields

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
        from ..models.extra_fields import ExtraFields  # noqa: PLC0415

        d = members(src_dict, "Payer")
        _email = d.pop("email", UNSET)
        email: str | Unset
        if isinstance(_email, Unset):
            email = UNSET
        else:
            email = text(_email, "email")

        _name = d.pop("name", UNSET)
        name: str | Unset
        if isinstance(_name, Unset):
            name = UNSET
        else:
            name = text(_name, "name")

        _phone = d.pop("phone", UNSET)
        phone: str | Unset
        if isinstance(_phone, Unset):
            phone = UNSET
        else:
            phone = text(_phone, "phone")

        _address = d.pop("address", UNSET)
        address: str | Unset
        if isinstance(_address, Unset):
            address = UNSET
        else:
            address = text(_address, "address")

        _company_name = d.pop("companyName", UNSET)
        company_name: str | Unset
        if isinstance(_company_name, Unset):
            company_name = UNSET
        else:
            company_name = text(_company_name, "companyName")

        _site = d.pop("site", UNSET)
        site: str | Unset
        if isinstance(_site, Unset):
            site = UNSET
        else:
            site = text(_site, "site")

        def _parse_extra_fields(data: object) -> ExtraFields | list[Any] | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                extra_fields_type_0 = array(data, "extraFields_type_0")

                return extra_fields_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                extra_fields_type_1 = ExtraFields.from_dict(data)

                return extra_fields_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                extra_fields_type_2 = text(data, "extraFields_type_2")

                return extra_fields_type_2
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("extraFields: none of its types fits")

        extra_fields = _parse_extra_fields(d.pop("extraFields", UNSET))

        _made = cls(
            email=email,
            name=name,
            phone=phone,
            address=address,
            company_name=company_name,
            site=site,
            extra_fields=extra_fields,
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
