# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import array, integer, members, text

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.payment_method_field import PaymentMethodField


T = TypeVar("T", bound="PaymentMethod")


@_attrs_define
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

        fields: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.fields, Unset):
            fields = []
            for fields_item_data in self.fields:
                fields_item = fields_item_data.to_dict()
                fields.append(fields_item)

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
        from ..models.payment_method_field import PaymentMethodField  # noqa: PLC0415

        d = members(src_dict, "PaymentMethod")
        _identifier = d.pop("identifier", UNSET)
        identifier: int | Unset
        if isinstance(_identifier, Unset):
            identifier = UNSET
        else:
            identifier = integer(_identifier, "identifier")

        _fields = d.pop("fields", UNSET)
        fields: list[PaymentMethodField] | Unset = UNSET
        if _fields is not UNSET:
            fields = []
            for fields_item_data in array(_fields, "fields"):
                fields_item = PaymentMethodField.from_dict(fields_item_data)

                fields.append(fields_item)

        _form_type = d.pop("formType", UNSET)
        form_type: str | Unset
        if isinstance(_form_type, Unset):
            form_type = UNSET
        else:
            form_type = text(_form_type, "formType")

        _made = cls(
            identifier=identifier,
            fields=fields,
            form_type=form_type,
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
