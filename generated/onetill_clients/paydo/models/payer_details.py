# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members, text

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.extra_fields import ExtraFields


T = TypeVar("T", bound="PayerDetails")


@_attrs_define
class PayerDetails:
    """The payer.

    Attributes:
        email (str): The payer's email address. Optional in the page's table, required by its text.
        name (str | Unset): The payer's name. May be empty.
        phone (str | Unset): The payer's phone number. May be empty.
        extra_fields (ExtraFields | Unset): Further fields of the payer, under the merchant's own names.
    """

    email: str
    name: str | Unset = UNSET
    phone: str | Unset = UNSET
    extra_fields: ExtraFields | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        email = self.email

        name = self.name

        phone = self.phone

        extra_fields: dict[str, Any] | Unset = UNSET
        if not isinstance(self.extra_fields, Unset):
            extra_fields = self.extra_fields.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "email": email,
            }
        )
        if name is not UNSET:
            field_dict["name"] = name
        if phone is not UNSET:
            field_dict["phone"] = phone
        if extra_fields is not UNSET:
            field_dict["extraFields"] = extra_fields

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.extra_fields import ExtraFields  # noqa: PLC0415

        d = members(src_dict, "PayerDetails")
        email = text(d.pop("email"), "email")

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

        _extra_fields = d.pop("extraFields", UNSET)
        extra_fields: ExtraFields | Unset
        if isinstance(_extra_fields, Unset):
            extra_fields = UNSET
        else:
            extra_fields = ExtraFields.from_dict(_extra_fields)

        _made = cls(
            email=email,
            name=name,
            phone=phone,
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
