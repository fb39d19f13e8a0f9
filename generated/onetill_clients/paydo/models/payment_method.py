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


T = TypeVar("T", bound="PaymentMethod")


@_attrs_define(kw_only=True)
class PaymentMethod:
    """A payment method.

    Attributes:
        identifier (int | Unset): The vendor's number of the payment method.
        fields (list[PaymentMethodField] | Unset): The fields that the payer fills in.
        form_type (str | Unset): The kind of form that the payer fills in, such as standard or cards.
    """

    identifier: int | Unset = UNSET
    fields: list[PaymentMethodField] | Unset = UNSET
    form_type: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        identifier = self.identifier

        fields = (
            self.fields
            if isinstance(self.fields, Unset)
            else [item.to_dict() for item in self.fields]
        )

        form_type = self.form_type

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if identifier is not UNSET:
            field_dict["identifier"] = identifier
        if fields is not UNSET:
            field_dict["fields"] = fields
        if form_type is not UNSET:
            field_dict["formType"] = form_type

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "PaymentMethod")
        identifier = d.pop("identifier", UNSET)
        if identifier is not UNSET:
            try:
                identifier = _runtime.integer(identifier, "identifier")
            except _lenient.MISFIT as _misfit:
                identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "identifier", "integer", UNSET
                )

        fields = d.pop("fields", UNSET)
        if fields is not UNSET:
            try:
                fields = _lenient.items(
                    fields, _models.PaymentMethodField.from_dict, cls, src_dict, d, "fields"
                )
            except _lenient.MISFIT as _misfit:
                fields = _lenient.settle(_misfit, cls, src_dict, d, "fields", "array", UNSET)

        form_type = d.pop("formType", UNSET)
        if type(form_type) is not str and form_type is not UNSET:
            try:
                form_type = _runtime.text(form_type, "formType")
            except _lenient.MISFIT as _misfit:
                form_type = _lenient.settle(_misfit, cls, src_dict, d, "formType", "string", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.identifier = identifier
        _made.fields = fields
        _made.form_type = form_type

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
