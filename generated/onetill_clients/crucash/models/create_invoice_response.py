# Made from specs/crucash.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.created_invoice import CreatedInvoice


T = TypeVar("T", bound="CreateInvoiceResponse")


@_attrs_define(kw_only=True)
class CreateInvoiceResponse:
    """The invoice just created.

    Attributes:
        invoice (CreatedInvoice): An invoice just created.
        pay_url (str): The URL of the page where the payer pays.
        test_mode (bool | Unset): Whether the invoice was created in test mode. Reading calls this is_testing.
    """

    invoice: CreatedInvoice
    pay_url: str
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
                "pay_url": pay_url,
            }
        )
        if test_mode is not UNSET:
            field_dict["test_mode"] = test_mode

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreateInvoiceResponse")
        invoice = _models.CreatedInvoice.from_dict(d.pop("invoice"))

        pay_url = d.pop("pay_url")
        if type(pay_url) is not str:
            pay_url = _runtime.text(pay_url, "pay_url")

        test_mode = d.pop("test_mode", UNSET)
        if type(test_mode) is not bool and test_mode is not UNSET:
            test_mode = _runtime.boolean(test_mode, "test_mode")

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
