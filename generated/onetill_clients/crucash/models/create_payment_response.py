# Made from specs/crucash.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.payment import Payment


T = TypeVar("T", bound="CreatePaymentResponse")


_EXPECTED = frozenset(["payment"])


@_attrs_define(kw_only=True)
class CreatePaymentResponse:
    """A new invoice and the address to pay to.

    Attributes:
        invoice_id (str): The invoice's id. Creation without a coin calls it invoice.id.
        payment (Payment | Unset): The address and the amount to pay. The page is known in part; there may be more
            fields.
    """

    invoice_id: str
    payment: Payment | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        invoice_id = self.invoice_id

        payment = self.payment if isinstance(self.payment, Unset) else self.payment.to_dict()

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "invoice_id": invoice_id,
            }
        )
        if payment is not UNSET:
            field_dict["payment"] = payment

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreatePaymentResponse")
        invoice_id = d.pop("invoice_id")
        if type(invoice_id) is not str:
            invoice_id = _runtime.text(invoice_id, "invoice_id")

        payment = d.pop("payment", UNSET)
        if payment is not UNSET:
            try:
                payment = _models.Payment.from_dict(payment)
            except _lenient.MISFIT as _misfit:
                payment = _lenient.settle(_misfit, cls, src_dict, d, "payment", "object", UNSET)

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.invoice_id = invoice_id
        _made.payment = payment

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
