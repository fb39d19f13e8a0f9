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


T = TypeVar("T", bound="PayerDetails")


@_attrs_define(kw_only=True)
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

        extra_fields = (
            self.extra_fields
            if isinstance(self.extra_fields, Unset)
            else self.extra_fields.to_dict()
        )

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
        d = _runtime.members(src_dict, "PayerDetails")
        email = d.pop("email")
        if type(email) is not str:
            email = _runtime.text(email, "email")

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

        extra_fields = d.pop("extraFields", UNSET)
        if extra_fields is not UNSET:
            try:
                extra_fields = _models.ExtraFields.from_dict(extra_fields)
            except _lenient.MISFIT as _misfit:
                extra_fields = _lenient.settle(
                    _misfit, cls, src_dict, d, "extraFields", "object", UNSET
                )

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.email = email
        _made.name = name
        _made.phone = phone
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
