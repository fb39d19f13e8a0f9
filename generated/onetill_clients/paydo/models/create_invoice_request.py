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
    from ..models.metadata import Metadata
    from ..models.order import Order
    from ..models.payer_details import PayerDetails


T = TypeVar("T", bound="CreateInvoiceRequest")


@_attrs_define(kw_only=True)
class CreateInvoiceRequest:
    """An invoice to create.

    Attributes:
        public_key (str): The project's public key, such as application-7cccbe4b-e448-49d3-96d0-35f1a35d089e.
        order (Order): The order that an invoice is for.
        payer (PayerDetails): The payer.
        language (str): The language of the pay page. en and ru are documented, others are in use.
        result_url (str): The return URL after the payment. {{invoiceId}} and {{txid}} in it are replaced.
        fail_path (str): The return URL after a failure, with the same replacements. Reading calls it failUrl.
        signature (str): The SHA-256 of the order's amount, currency and id, each exactly as sent, and the project's
            secret key, joined by colons, as 64 lower-case hex digits. 5 and 5.00 sign differently. Both examples on the
            page are wrong, since their secret keys were renamed and their hashes kept.
        product_url (str | Unset): The URL of the product.
        payment_method (int | None | str | Unset): The vendor's number of the payment method. Without it the pay page
            shows all of them. The page calls it a string and sends a number.
        is_top_up (bool | Unset): Whether the invoice tops up a wallet. The vendor's plugins send true for it.
        metadata (list[Any] | Metadata | Unset): The merchant's own data, returned in notifications only. Less than 800
            kB as JSON. The page calls it an object and sends a list.
    """

    public_key: str
    order: Order
    payer: PayerDetails
    language: str
    result_url: str
    fail_path: str
    signature: str
    product_url: str | Unset = UNSET
    payment_method: int | None | str | Unset = UNSET
    is_top_up: bool | Unset = UNSET
    metadata: list[Any] | Metadata | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        public_key = self.public_key

        order = self.order.to_dict()

        payer = self.payer.to_dict()

        language = self.language

        result_url = self.result_url

        fail_path = self.fail_path

        signature = self.signature

        product_url = self.product_url

        payment_method = self.payment_method

        is_top_up = self.is_top_up

        metadata = (
            self.metadata
            if isinstance(self.metadata, Unset)
            else _runtime.plain(self.metadata, "metadata")
        )

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "publicKey": public_key,
                "order": order,
                "payer": payer,
                "language": language,
                "resultUrl": result_url,
                "failPath": fail_path,
                "signature": signature,
            }
        )
        if product_url is not UNSET:
            field_dict["productUrl"] = product_url
        if payment_method is not UNSET:
            field_dict["paymentMethod"] = payment_method
        if is_top_up is not UNSET:
            field_dict["isTopUp"] = is_top_up
        if metadata is not UNSET:
            field_dict["metadata"] = metadata

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "CreateInvoiceRequest")
        public_key = d.pop("publicKey")
        if type(public_key) is not str:
            public_key = _runtime.text(public_key, "publicKey")

        order = _models.Order.from_dict(d.pop("order"))

        payer = _models.PayerDetails.from_dict(d.pop("payer"))

        language = d.pop("language")
        if type(language) is not str:
            language = _runtime.text(language, "language")

        result_url = d.pop("resultUrl")
        if type(result_url) is not str:
            result_url = _runtime.text(result_url, "resultUrl")

        fail_path = d.pop("failPath")
        if type(fail_path) is not str:
            fail_path = _runtime.text(fail_path, "failPath")

        signature = d.pop("signature")
        if type(signature) is not str:
            signature = _runtime.text(signature, "signature")

        product_url = d.pop("productUrl", UNSET)
        if type(product_url) is not str and product_url is not UNSET:
            try:
                product_url = _runtime.text(product_url, "productUrl")
            except _lenient.MISFIT as _misfit:
                product_url = _lenient.settle(
                    _misfit, cls, src_dict, d, "productUrl", "string", UNSET
                )

        payment_method = d.pop("paymentMethod", UNSET)
        if (
            type(payment_method) is not str
            and payment_method is not None
            and payment_method is not UNSET
        ):
            try:
                payment_method = _runtime.one_of(
                    payment_method,
                    "paymentMethod",
                    lambda value: _runtime.integer(value, "paymentMethod"),
                    lambda value: _runtime.text(value, "paymentMethod"),
                )
            except _lenient.MISFIT as _misfit:
                payment_method = _lenient.settle(
                    _misfit, cls, src_dict, d, "paymentMethod", "any", UNSET
                )

        is_top_up = d.pop("isTopUp", UNSET)
        if type(is_top_up) is not bool and is_top_up is not UNSET:
            try:
                is_top_up = _runtime.boolean(is_top_up, "isTopUp")
            except _lenient.MISFIT as _misfit:
                is_top_up = _lenient.settle(_misfit, cls, src_dict, d, "isTopUp", "boolean", UNSET)

        metadata = d.pop("metadata", UNSET)
        if metadata is not UNSET:
            try:
                metadata = _runtime.one_of(
                    metadata,
                    "metadata",
                    _models.Metadata.from_dict,
                    lambda value: _runtime.array(value, "metadata"),
                )
            except _lenient.MISFIT as _misfit:
                metadata = _lenient.settle(_misfit, cls, src_dict, d, "metadata", "any", UNSET)

        if d:
            _lenient.compare(cls, src_dict, d)
        _made = cls.__new__(cls)
        _made.public_key = public_key
        _made.order = order
        _made.payer = payer
        _made.language = language
        _made.result_url = result_url
        _made.fail_path = fail_path
        _made.signature = signature
        _made.product_url = product_url
        _made.payment_method = payment_method
        _made.is_top_up = is_top_up
        _made.metadata = metadata

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
