# Made from specs/crucash.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members, text

from ..types import UNSET, Unset

T = TypeVar("T", bound="Ui")


@_attrs_define
class Ui:
    """What the pay page shows.

    Attributes:
        description (str | Unset): The purpose of the payment, in Latin and Cyrillic letters, digits, spaces and number
            signs only.
        redirect_url (str | Unset): The http or https return URL after the payment.
    """

    description: str | Unset = UNSET
    redirect_url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        description = self.description

        redirect_url = self.redirect_url

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if description is not UNSET:
            field_dict["description"] = description
        if redirect_url is not UNSET:
            field_dict["redirect_url"] = redirect_url

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = members(src_dict, "Ui")
        _description = d.pop("description", UNSET)
        description: str | Unset
        if isinstance(_description, Unset):
            description = UNSET
        else:
            description = text(_description, "description")

        _redirect_url = d.pop("redirect_url", UNSET)
        redirect_url: str | Unset
        if isinstance(_redirect_url, Unset):
            redirect_url = UNSET
        else:
            redirect_url = text(_redirect_url, "redirect_url")

        _made = cls(
            description=description,
            redirect_url=redirect_url,
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
