# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="CreateRefundResponse")


@_attrs_define(kw_only=True)
class CreateRefundResponse:
    """The envelope of a new refund's id.

    Attributes:
        data (str): Empty. The id is in identifier.
        status (int | Unset): An internal flag, 1 in every success.
        identifier (str | Unset): The refund's id. Older answers have it in the header only.
    """

    data: str
    status: int | Unset = UNSET
    identifier: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data = self.data

        status = self.status

        identifier = self.identifier

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data": data,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status
        if identifier is not UNSET:
            field_dict["identifier"] = identifier

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreateRefundResponse")
        data = d.pop("data")
        if type(data) is not str:
            data = _runtime.text(data, "data")

        status = d.pop("status", UNSET)
        if status is not UNSET:
            status = _runtime.integer(status, "status")

        identifier = d.pop("identifier", UNSET)
        if type(identifier) is not str and identifier is not UNSET:
            identifier = _runtime.text(identifier, "identifier")

        _made = cls.__new__(cls)
        _made.data = data
        _made.status = status
        _made.identifier = identifier

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
