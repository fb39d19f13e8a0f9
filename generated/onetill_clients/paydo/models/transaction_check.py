# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _runtime

from .. import models as _models
from ..models.transaction_status import TransactionStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.form import Form


T = TypeVar("T", bound="TransactionCheck")


@_attrs_define(kw_only=True)
class TransactionCheck:
    """How a payment goes.

    Attributes:
        status (TransactionStatus): pending is not decided, success is paid and fail has failed. New values may appear.
        txid (str): The transaction's id.
        is_success (bool | Unset): Whether the call succeeded. True beside a failed payment too.
        message (str | Unset): Why the payment failed. Empty after a success and absent before.
        form (Form | list[Any] | Unset): Where to send the payer next. An empty list when there is nowhere.
        url (str | Unset): Where to send the payer in the end. Empty while that is not known.
        transaction_identifier (str | Unset): The same as txid, once the payment is over.
    """

    status: TransactionStatus
    txid: str
    is_success: bool | Unset = UNSET
    message: str | Unset = UNSET
    form: Form | list[Any] | Unset = UNSET
    url: str | Unset = UNSET
    transaction_identifier: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        status = self.status.value

        txid = self.txid

        is_success = self.is_success

        message = self.message

        form = self.form if isinstance(self.form, Unset) else _runtime.plain(self.form, "form")

        url = self.url

        transaction_identifier = self.transaction_identifier

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "status": status,
                "txid": txid,
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
        if transaction_identifier is not UNSET:
            field_dict["transactionIdentifier"] = transaction_identifier

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "TransactionCheck")
        status = _runtime.word(TransactionStatus, d.pop("status"), "status")

        txid = d.pop("txid")
        if type(txid) is not str:
            txid = _runtime.text(txid, "txid")

        is_success = d.pop("isSuccess", UNSET)
        if type(is_success) is not bool and is_success is not UNSET:
            is_success = _runtime.boolean(is_success, "isSuccess")

        message = d.pop("message", UNSET)
        if type(message) is not str and message is not UNSET:
            message = _runtime.text(message, "message")

        form = d.pop("form", UNSET)
        if form is not UNSET:
            form = _runtime.one_of(
                form, "form", lambda value: _runtime.array(value, "form"), _models.Form.from_dict
            )

        url = d.pop("url", UNSET)
        if type(url) is not str and url is not UNSET:
            url = _runtime.text(url, "url")

        transaction_identifier = d.pop("transactionIdentifier", UNSET)
        if type(transaction_identifier) is not str and transaction_identifier is not UNSET:
            transaction_identifier = _runtime.text(transaction_identifier, "transactionIdentifier")

        _made = cls.__new__(cls)
        _made.status = status
        _made.txid = txid
        _made.is_success = is_success
        _made.message = message
        _made.form = form
        _made.url = url
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
