# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import members, text

from ..models.outcome import Outcome
from ..types import UNSET, Unset

T = TypeVar("T", bound="Error")


@_attrs_define
class Error:
    """Why a request failed. No field is certain, and the body may be empty.

    Attributes:
        status (Outcome | Unset): Whether the request itself succeeded. New values may appear.
        error (str | Unset): The reason, as a string. Not documented; three programs read it.
        message (str | Unset): The reason, as a string. Documented for a wrong API key only.
    """

    status: Outcome | Unset = UNSET
    error: str | Unset = UNSET
    message: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status: str | Unset = UNSET
        if not isinstance(self.status, Unset):
            status = self.status.value

        error = self.error

        message = self.message

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if error is not UNSET:
            field_dict["error"] = error
        if message is not UNSET:
            field_dict["message"] = message

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = members(src_dict, "Error")
        _status = d.pop("status", UNSET)
        status: Outcome | Unset
        if isinstance(_status, Unset):
            status = UNSET
        else:
            status = Outcome(text(_status, "status"))

        _error = d.pop("error", UNSET)
        error: str | Unset
        if isinstance(_error, Unset):
            error = UNSET
        else:
            error = text(_error, "error")

        _message = d.pop("message", UNSET)
        message: str | Unset
        if isinstance(_message, Unset):
            message = UNSET
        else:
            message = text(_message, "message")

        _made = cls(
            status=status,
            error=error,
            message=message,
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
