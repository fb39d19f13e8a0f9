# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..models.payer_information_type import PayerInformationType
from ..types import UNSET, Unset

T = TypeVar("T", bound="PayerInformation")


@_attrs_define(kw_only=True)
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
        type_ = self.type_ if isinstance(self.type_, Unset) else self.type_.value

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
        d = _runtime.members(src_dict, "PayerInformation")
        type_ = d.pop("type", UNSET)
        if type_ is not UNSET:
            try:
                type_ = _runtime.word(PayerInformationType, type_, "type")
            except _lenient.MISFIT as _misfit:
                type_ = _lenient.settle(_misfit, cls, src_dict, d, "type", "enum", UNSET)

        value = d.pop("value", UNSET)
        if type(value) is not str and value is not UNSET:
            try:
                value = _runtime.text(value, "value")
            except _lenient.MISFIT as _misfit:
                value = _lenient.settle(_misfit, cls, src_dict, d, "value", "string", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.type_ = type_
        _made.value = value

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
