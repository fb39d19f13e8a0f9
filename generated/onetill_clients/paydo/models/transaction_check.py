# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import array, boolean, integer, members, text

from ..models.transaction_status import TransactionStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.form import Form


T = TypeVar("T", bound="TransactionCheck")


@_attrs_define
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
        status: int | str
        if isinstance(self.status, TransactionStatus):
            status = self.status.value
        else:
            status = self.status

        is_success = self.is_success

        message = self.message

        form: dict[str, Any] | list[Any] | Unset
        if isinstance(self.form, Unset):
            form = UNSET
        elif isinstance(self.form, list):
            form = self.form

        else:
            form = self.form.to_dict()

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
        from ..models.form import Form  # noqa: PLC0415

        d = members(src_dict, "TransactionCheck")

        def _parse_status(data: object) -> int | TransactionStatus:
            try:
                if not isinstance(data, str):
                    raise TypeError()
                status_type_0 = TransactionStatus(text(data, "status_type_0"))

                return status_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, int):
                    raise TypeError()
                status_type_1 = integer(data, "status_type_1")

                return status_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("status: none of its types fits")

        status = _parse_status(d.pop("status"))

        _is_success = d.pop("isSuccess", UNSET)
        is_success: bool | Unset
        if isinstance(_is_success, Unset):
            is_success = UNSET
        else:
            is_success = boolean(_is_success, "isSuccess")

        _message = d.pop("message", UNSET)
        message: str | Unset
        if isinstance(_message, Unset):
            message = UNSET
        else:
            message = text(_message, "message")

        def _parse_form(data: object) -> Form | list[Any] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                form_type_0 = array(data, "form_type_0")

                return form_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                form_type_1 = Form.from_dict(data)

                return form_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("form: none of its types fits")

        form = _parse_form(d.pop("form", UNSET))

        _url = d.pop("url", UNSET)
        url: str | Unset
        if isinstance(_url, Unset):
            url = UNSET
        else:
            url = text(_url, "url")

        _txid = d.pop("txid", UNSET)
        txid: str | Unset
        if isinstance(_txid, Unset):
            txid = UNSET
        else:
            txid = text(_txid, "txid")

        _transaction_identifier = d.pop("transactionIdentifier", UNSET)
        transaction_identifier: str | Unset
        if isinstance(_transaction_identifier, Unset):
            transaction_identifier = UNSET
        else:
            transaction_identifier = text(_transaction_identifier, "transactionIdentifier")

        _made = cls(
            status=status,
            is_success=is_success,
            message=message,
            form=form,
            url=url,
            txid=txid,
            transaction_identifier=transaction_identifier,
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
