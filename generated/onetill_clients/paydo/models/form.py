# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import array, members, text

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.form_fields import FormFields


T = TypeVar("T", bound="Form")


@_attrs_define
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

        fields: dict[str, Any] | list[Any] | Unset
        if isinstance(self.fields, Unset):
            fields = UNSET
        elif isinstance(self.fields, list):
            fields = self.fields

        else:
            fields = self.fields.to_dict()

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
        from ..models.form_fields import FormFields  # noqa: PLC0415

        d = members(src_dict, "Form")
        _method = d.pop("method", UNSET)
        method: str | Unset
        if isinstance(_method, Unset):
            method = UNSET
        else:
            method = text(_method, "method")

        _url = d.pop("url", UNSET)
        url: str | Unset
        if isinstance(_url, Unset):
            url = UNSET
        else:
            url = text(_url, "url")

        def _parse_fields(data: object) -> FormFields | list[Any] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                fields_type_0 = array(data, "fields_type_0")

                return fields_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                fields_type_1 = FormFields.from_dict(data)

                return fields_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("fields: none of its types fits")

        fields = _parse_fields(d.pop("fields", UNSET))

        _made = cls(
            method=method,
            url=url,
            fields=fields,
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
