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
    from ..models.payment_method_row import PaymentMethodRow


T = TypeVar("T", bound="ListPaymentMethodsResponse")


_EXPECTED = frozenset(["status"])


@_attrs_define(kw_only=True)
class ListPaymentMethodsResponse:
    """The envelope of a list of payment methods.

    Attributes:
        data (list[PaymentMethodRow]): The payment methods.
        status (int | Unset): An internal flag, 1 in every success.
    """

    data: list[PaymentMethodRow]
    status: int | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data = [item.to_dict() for item in self.data]

        status = self.status

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "data": data,
            }
        )
        if status is not UNSET:
            field_dict["status"] = status

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "ListPaymentMethodsResponse")
        data = _lenient.items(
            d.pop("data"), _models.PaymentMethodRow.from_dict, cls, src_dict, d, "data"
        )

        status = d.pop("status", UNSET)
        if status is not UNSET:
            try:
                status = _runtime.integer(status, "status")
            except _lenient.MISFIT as _misfit:
                status = _lenient.settle(_misfit, cls, src_dict, d, "status", "integer", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.data = data
        _made.status = status

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
