# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import integer, members, text

from ..models.payer_information_type import PayerInformationType
from ..types import UNSET, Unset

T = TypeVar("T", bound="PayerInformation")


@_attrs_define
class PayerInformation:
    """One known fact about the payer.

    Attributes:
        type_ (PayerInformationType | Unset): 1 email, 2 phone, 3 name, 4 national id, 5 IBAN, 6 address, 7 zip code, 8
            IP address, 9 country code. New values may appear.
        value (str | Unset): The value.
    """

    type_: PayerInformationType | Unset = UNSET
    value: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_: int | Unset = UNSET
        if not isinstance(self.type_, Unset):
            type_ = self.type_.value

        value = self.value

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if type_ is not UNSET:
            field_dict["type"] = type_
        if value is not UNSET:
            field_dict["value"] = value

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = members(src_dict, "PayerInformation")
        _type_ = d.pop("type", UNSET)
        type_: PayerInformationType | Unset
        if isinstance(_type_, Unset):
            type_ = UNSET
        else:
            type_ = PayerInformationType(integer(_type_, "type"))

        _value = d.pop("value", UNSET)
        value: str | Unset
        if isinstance(_value, Unset):
            value = UNSET
        else:
            value = text(_value, "value")

        _made = cls(
            type_=type_,
            value=value,
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
