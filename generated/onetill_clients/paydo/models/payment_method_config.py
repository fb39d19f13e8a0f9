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
    from ..models.payment_method_field import PaymentMethodField


T = TypeVar("T", bound="PaymentMethodConfig")


@_attrs_define(kw_only=True)
class PaymentMethodConfig:
    """The settings of a payment method.

    Attributes:
        fields (list[PaymentMethodField] | Unset): The fields that the payer fills in.
    """

    fields: list[PaymentMethodField] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        fields = (
            self.fields
            if isinstance(self.fields, Unset)
            else [item.to_dict() for item in self.fields]
        )

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if fields is not UNSET:
            field_dict["fields"] = fields

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "PaymentMethodConfig")
        fields = d.pop("fields", UNSET)
        if fields is not UNSET:
            try:
                fields = _lenient.items(
                    fields, _models.PaymentMethodField.from_dict, cls, src_dict, d, "fields"
                )
            except _lenient.MISFIT as _misfit:
                fields = _lenient.settle(_misfit, cls, src_dict, d, "fields", "array", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.fields = fields

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
