# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..types import UNSET, Unset

T = TypeVar("T", bound="Project")


@_attrs_define(kw_only=True)
class Project:
    """A merchant's project.

    Attributes:
        id (int | Unset): The vendor's number for the project.
        name (str | Unset): The project's name.
        fail (str | Unset): The return URL after a failure. May be empty.
        success (str | Unset): The return URL after a payment. May be empty.
        logo (None | str | Unset): The URL of the logo. Without one it is null, empty or the string "None".
    """

    id: int | Unset = UNSET
    name: str | Unset = UNSET
    fail: str | Unset = UNSET
    success: str | Unset = UNSET
    logo: None | str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        id = self.id

        name = self.name

        fail = self.fail

        success = self.success

        logo = self.logo

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if id is not UNSET:
            field_dict["id"] = id
        if name is not UNSET:
            field_dict["name"] = name
        if fail is not UNSET:
            field_dict["fail"] = fail
        if success is not UNSET:
            field_dict["success"] = success
        if logo is not UNSET:
            field_dict["logo"] = logo

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Project")
        id = d.pop("id", UNSET)
        if id is not UNSET:
            try:
                id = _runtime.integer(id, "id")
            except _lenient.MISFIT as _misfit:
                id = _lenient.settle(_misfit, cls, src_dict, d, "id", "integer", UNSET)

        name = d.pop("name", UNSET)
        if type(name) is not str and name is not UNSET:
            try:
                name = _runtime.text(name, "name")
            except _lenient.MISFIT as _misfit:
                name = _lenient.settle(_misfit, cls, src_dict, d, "name", "string", UNSET)

        fail = d.pop("fail", UNSET)
        if type(fail) is not str and fail is not UNSET:
            try:
                fail = _runtime.text(fail, "fail")
            except _lenient.MISFIT as _misfit:
                fail = _lenient.settle(_misfit, cls, src_dict, d, "fail", "string", UNSET)

        success = d.pop("success", UNSET)
        if type(success) is not str and success is not UNSET:
            try:
                success = _runtime.text(success, "success")
            except _lenient.MISFIT as _misfit:
                success = _lenient.settle(_misfit, cls, src_dict, d, "success", "string", UNSET)

        logo = d.pop("logo", UNSET)
        if type(logo) is not str and logo is not None and logo is not UNSET:
            try:
                logo = _runtime.text(logo, "logo")
            except _lenient.MISFIT as _misfit:
                logo = _lenient.settle(_misfit, cls, src_dict, d, "logo", "string", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.id = id
        _made.name = name
        _made.fail = fail
        _made.success = success
        _made.logo = logo

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
