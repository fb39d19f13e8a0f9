# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from ..models.outcome import Outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="TokenError")


@_attrs_define(kw_only=True)
class TokenError:
    """Why an API key was rejected. No field is certain, and the body may be empty.

    Attributes:
        message (str | Unset): The reason, as a string, as documented.
        status (Outcome | Unset): Whether the request itself succeeded. New values may appear.
        error (str | Unset): The reason, as a string. Not documented; three programs read it.
    """

    message: str | Unset = UNSET
    status: Outcome | Unset = UNSET
    error: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        message = self.message

        status = self.status if isinstance(self.status, Unset) else self.status.value

        error = self.error

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if message is not UNSET:
            field_dict["message"] = message
        if status is not UNSET:
            field_dict["status"] = status
        if error is not UNSET:
            field_dict["error"] = error

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "TokenError")
        message = d.pop("message", UNSET)
        if type(message) is not str and message is not UNSET:
            try:
                message = _runtime.text(message, "message")
            except _lenient.MISFIT as _misfit:
                message = _lenient.settle(_misfit, cls, src_dict, d, "message", "string", UNSET)

        status = d.pop("status", UNSET)
        if status is not UNSET:
            try:
                status = _runtime.word(Outcome, status, "status")
            except _lenient.MISFIT as _misfit:
                status = _lenient.settle(_misfit, cls, src_dict, d, "status", "enum", UNSET)

        error = d.pop("error", UNSET)
        if type(error) is not str and error is not UNSET:
            try:
                error = _runtime.text(error, "error")
            except _lenient.MISFIT as _misfit:
                error = _lenient.settle(_misfit, cls, src_dict, d, "error", "string", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.message = message
        _made.status = status
        _made.error = error

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
