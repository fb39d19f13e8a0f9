# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from .. import models as _models
from ..models.outcome import Outcome
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.error_result import ErrorResult


T = TypeVar("T", bound="Error")


@_attrs_define(kw_only=True)
class Error:
    """Why a call failed, told by status and result or by detail alone.

    Attributes:
        status (Outcome | Unset): Whether the call itself succeeded. New values may appear.
        result (ErrorResult | Unset): The reasons as text, each under a parameter's name or a kind of error.
        detail (str | Unset): Why the API key was refused, told by a check before the service itself.
    """

    status: Outcome | Unset = UNSET
    result: ErrorResult | Unset = UNSET
    detail: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status if isinstance(self.status, Unset) else self.status.value

        result = self.result if isinstance(self.result, Unset) else self.result.to_dict()

        detail = self.detail

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if result is not UNSET:
            field_dict["result"] = result
        if detail is not UNSET:
            field_dict["detail"] = detail

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Error")
        status = d.pop("status", UNSET)
        if status is not UNSET:
            status = _runtime.word(Outcome, status, "status")

        result = d.pop("result", UNSET)
        if result is not UNSET:
            result = _models.ErrorResult.from_dict(result)

        detail = d.pop("detail", UNSET)
        if type(detail) is not str and detail is not UNSET:
            detail = _runtime.text(detail, "detail")

        _made = cls.__new__(cls)
        _made.status = status
        _made.result = result
        _made.detail = detail

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
