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
    from ..models.form_fields import FormFields


T = TypeVar("T", bound="Form")


@_attrs_define(kw_only=True)
class Form:
    """A page to send the payer to, in the payer's browser.

    Attributes:
        method (str | Unset): The method, GET or POST. POST sends the fields url-encoded.
        url (str | Unset): The URL of the page.
        fields (FormFields | list[Any] | Unset): The fields to send. An empty list if there are none.
    """

    method: str | Unset = UNSET
    url: str | Unset = UNSET
    fields: FormFields | list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        method = self.method

        url = self.url

        fields = (
            self.fields if isinstance(self.fields, Unset) else _runtime.plain(self.fields, "fields")
        )

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if method is not UNSET:
            field_dict["method"] = method
        if url is not UNSET:
            field_dict["url"] = url
        if fields is not UNSET:
            field_dict["fields"] = fields

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Form")
        method = d.pop("method", UNSET)
        if type(method) is not str and method is not UNSET:
            try:
                method = _runtime.text(method, "method")
            except _lenient.MISFIT as _misfit:
                method = _lenient.settle(_misfit, cls, src_dict, d, "method", "string", UNSET)

        url = d.pop("url", UNSET)
        if type(url) is not str and url is not UNSET:
            try:
                url = _runtime.text(url, "url")
            except _lenient.MISFIT as _misfit:
                url = _lenient.settle(_misfit, cls, src_dict, d, "url", "string", UNSET)

        fields = d.pop("fields", UNSET)
        if fields is not UNSET:
            try:
                fields = _runtime.one_of(
                    fields,
                    "fields",
                    lambda value: _runtime.array(value, "fields"),
                    _models.FormFields.from_dict,
                )
            except _lenient.MISFIT as _misfit:
                fields = _lenient.settle(_misfit, cls, src_dict, d, "fields", "any", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.method = method
        _made.url = url
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
