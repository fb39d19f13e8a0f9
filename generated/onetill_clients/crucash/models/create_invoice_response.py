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
    from ..models.created_invoice import CreatedInvoice


T = TypeVar("T", bound="CreateInvoiceResponse")


_EXPECTED = frozenset(["pay_url"])


@_attrs_define(kw_only=True)
class CreateInvoiceResponse:
    """A new invoice and its pay page.

    Attributes:
        invoice (CreatedInvoice): A new invoice.
        pay_url (str | Unset): The URL of the pay page.
        test_mode (bool | Unset): Whether the invoice was created in test mode. Reading calls it is_testing.
    """

    invoice: CreatedInvoice
    pay_url: str | Unset = UNSET
    test_mode: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        invoice = self.invoice.to_dict()

        pay_url = self.pay_url

        test_mode = self.test_mode

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "invoice": invoice,
            }
        )
        if pay_url is not UNSET:
            field_dict["pay_url"] = pay_url
        if test_mode is not UNSET:
            field_dict["test_mode"] = test_mode

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreateInvoiceResponse")
        invoice = _models.CreatedInvoice.from_dict(d.pop("invoice"))

        pay_url = d.pop("pay_url", UNSET)
        if type(pay_url) is not str and pay_url is not UNSET:
            try:
                pay_url = _runtime.text(pay_url, "pay_url")
            except _lenient.MISFIT as _misfit:
                pay_url = _lenient.settle(_misfit, cls, src_dict, d, "pay_url", "string", UNSET)

        test_mode = d.pop("test_mode", UNSET)
        if type(test_mode) is not bool and test_mode is not UNSET:
            try:
                test_mode = _runtime.boolean(test_mode, "test_mode")
            except _lenient.MISFIT as _misfit:
                test_mode = _lenient.settle(
                    _misfit, cls, src_dict, d, "test_mode", "boolean", UNSET
                )

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.invoice = invoice
        _made.pay_url = pay_url
        _made.test_mode = test_mode

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
