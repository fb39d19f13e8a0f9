# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..models.outcome import Outcome
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.error_result import ErrorResult


T = TypeVar("T", bound="Error")


@_attrs_define(kw_only=True)
class Error:
    """Why a request failed.

    Attributes:
        status (Outcome | Unset): Whether the request itself succeeded. New values may appear.
        result (ErrorResult | Unset): The reasons, each under the name of a parameter or a kind of error.
    """

    status: Outcome | Unset = UNSET
    result: ErrorResult | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status if isinstance(self.status, Unset) else self.status.value

        result = self.result if isinstance(self.result, Unset) else self.result.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update({})
        if status is not UNSET:
            field_dict["status"] = status
        if result is not UNSET:
            field_dict["result"] = result

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Error")
        status = d.pop("status", UNSET)
        if status is not UNSET:
            try:
                status = _runtime.word(Outcome, status, "status")
            except _lenient.MISFIT as _misfit:
                status = _lenient.settle(_misfit, cls, src_dict, d, "status", "enum", UNSET)

        result = d.pop("result", UNSET)
        if result is not UNSET:
            try:
                result = _models.ErrorResult.from_dict(result)
            except _lenient.MISFIT as _misfit:
                result = _lenient.settle(_misfit, cls, src_dict, d, "result", "object", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.status = status
        _made.result = result

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
