# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..models.transaction_status import TransactionStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.form import Form


T = TypeVar("T", bound="TransactionCheck")


_EXPECTED = frozenset(["form", "isSuccess", "txid", "url"])


@_attrs_define(kw_only=True)
class TransactionCheck:
    """The state of a payment.

    Attributes:
        status (int | TransactionStatus): The state of the payment. The vendor's plugin accepts a number of
            TransactionState too.
        is_success (bool | Unset): Whether the request succeeded. True for a failed payment too.
        message (str | Unset): Why the payment failed. Empty after a success, absent before.
        form (Form | list[Any] | Unset): Where to send the payer next. An empty list if there is nothing to do.
        url (str | Unset): Where to send the payer in the end. Empty while it is not known.
        txid (str | Unset): The transaction's id.
        transaction_identifier (str | Unset): Equal to txid, once the payment is over.
    """

    status: int | TransactionStatus
    is_success: bool | Unset = UNSET
    message: str | Unset = UNSET
    form: Form | list[Any] | Unset = UNSET
    url: str | Unset = UNSET
    txid: str | Unset = UNSET
    transaction_identifier: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = _runtime.plain(self.status, "status")

        is_success = self.is_success

        message = self.message

        form = self.form if isinstance(self.form, Unset) else _runtime.plain(self.form, "form")

        url = self.url

        txid = self.txid

        transaction_identifier = self.transaction_identifier

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
            }
        )
        if is_success is not UNSET:
            field_dict["isSuccess"] = is_success
        if message is not UNSET:
            field_dict["message"] = message
        if form is not UNSET:
            field_dict["form"] = form
        if url is not UNSET:
            field_dict["url"] = url
        if txid is not UNSET:
            field_dict["txid"] = txid
        if transaction_identifier is not UNSET:
            field_dict["transactionIdentifier"] = transaction_identifier

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "TransactionCheck")
        status = _runtime.one_of(
            d.pop("status"),
            "status",
            lambda value: _runtime.word(TransactionStatus, value, "status"),
            lambda value: _runtime.integer(value, "status"),
        )

        is_success = d.pop("isSuccess", UNSET)
        if type(is_success) is not bool and is_success is not UNSET:
            try:
                is_success = _runtime.boolean(is_success, "isSuccess")
            except _lenient.MISFIT as _misfit:
                is_success = _lenient.settle(
                    _misfit, cls, src_dict, d, "isSuccess", "boolean", UNSET
                )

        message = d.pop("message", UNSET)
        if type(message) is not str and message is not UNSET:
            try:
                message = _runtime.text(message, "message")
            except _lenient.MISFIT as _misfit:
                message = _lenient.settle(_misfit, cls, src_dict, d, "message", "string", UNSET)

        form = d.pop("form", UNSET)
        if form is not UNSET:
            try:
                form = _runtime.one_of(
                    form,
                    "form",
                    lambda value: _runtime.array(value, "form"),
                    _models.Form.from_dict,
                )
            except _lenient.MISFIT as _misfit:
                form = _lenient.settle(_misfit, cls, src_dict, d, "form", "any", UNSET)

        url = d.pop("url", UNSET)
        if type(url) is not str and url is not UNSET:
            try:
                url = _runtime.text(url, "url")
            except _lenient.MISFIT as _misfit:
                url = _lenient.settle(_misfit, cls, src_dict, d, "url", "string", UNSET)

        txid = d.pop("txid", UNSET)
        if type(txid) is not str and txid is not UNSET:
            try:
                txid = _runtime.text(txid, "txid")
            except _lenient.MISFIT as _misfit:
                txid = _lenient.settle(_misfit, cls, src_dict, d, "txid", "string", UNSET)

        transaction_identifier = d.pop("transactionIdentifier", UNSET)
        if type(transaction_identifier) is not str and transaction_identifier is not UNSET:
            try:
                transaction_identifier = _runtime.text(
                    transaction_identifier, "transactionIdentifier"
                )
            except _lenient.MISFIT as _misfit:
                transaction_identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "transactionIdentifier", "string", UNSET
                )

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.status = status
        _made.is_success = is_success
        _made.message = message
        _made.form = form
        _made.url = url
        _made.txid = txid
        _made.transaction_identifier = transaction_identifier

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
