# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..models.invoice_status import InvoiceStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.customization import Customization
    from ..models.payer import Payer
    from ..models.payment_method import PaymentMethod


T = TypeVar("T", bound="Invoice")


_EXPECTED = frozenset(
    [
        "amount",
        "applicationIdentifier",
        "createdAt",
        "currency",
        "description",
        "failUrl",
        "isSeen",
        "isTopUp",
        "items",
        "language",
        "orderIdentifier",
        "payer",
        "productUrl",
        "resultUrl",
        "type",
        "updatedAt",
    ]
)


@_attrs_define(kw_only=True)
class Invoice:
    """An invoice.

    Attributes:
        identifier (str): The invoice's id.
        status (InvoiceStatus): 0 (new) can be paid. 1 (paid) has been paid. isOverdue marks an expired invoice. New
            values may appear.
        type_ (int | Unset): The kind of invoice. Not explained by the vendor; only 1 has been seen.
        application_identifier (str | Unset): The id of the merchant's project.
        amount (Decimal | str | Unset): The price, in major units of currency. The page shows a number; the request
            sends a string, and the vendor's plugins accept both, so both are allowed.
        currency (str | Unset): The amount's currency, an ISO 4217 code.
        order_identifier (str | Unset): The merchant's order id.
        items (list[Any] | Unset): The goods, as the merchant sent them, in any shape. The page shows objects with id,
            name and price as strings, float noise included; other merchants send numbers. May be empty.
        description (str | Unset): The purpose of the payment. May be empty.
        result_url (str | Unset): The return URL after the payment.
        fail_url (str | Unset): The return URL after a failure.
        product_url (None | str | Unset): The URL of the product, or null if there is none.
        language (str | Unset): The language of the pay page, such as en or ru.
        payer (Payer | Unset): The payer. The set of fields varies.
        payment_method (None | PaymentMethod | Unset): The payment method. The page shows an object only; null is
            allowed for an invoice whose method is not chosen yet.
        is_seen (bool | Unset): Whether the pay page has been opened.
        customization (Customization | list[Any] | Unset): The look of the pay page. An empty list if there is none,
            otherwise presumably an object.
        created_at (int | Unset): When the invoice was created, in Unix seconds.
        updated_at (int | None | Unset): When the invoice last changed, in Unix seconds, or null if it never did.
        transaction_identifier (None | str | Unset): The id of the payment's transaction. The page shows a string only;
            null is allowed for an invoice without a transaction.
        is_top_up (bool | Unset): Whether the invoice tops up a wallet.
        is_overdue (bool | Unset): Whether the invoice has expired, which happens after 24 hours.
    """

    identifier: str
    status: InvoiceStatus
    type_: int | Unset = UNSET
    application_identifier: str | Unset = UNSET
    amount: Decimal | str | Unset = UNSET
    currency: str | Unset = UNSET
    order_identifier: str | Unset = UNSET
    items: list[Any] | Unset = UNSET
    description: str | Unset = UNSET
    result_url: str | Unset = UNSET
    fail_url: str | Unset = UNSET
    product_url: None | str | Unset = UNSET
    language: str | Unset = UNSET
    payer: Payer | Unset = UNSET
    payment_method: None | PaymentMethod | Unset = UNSET
    is_seen: bool | Unset = UNSET
    customization: Customization | list[Any] | Unset = UNSET
    created_at: int | Unset = UNSET
    updated_at: int | None | Unset = UNSET
    transaction_identifier: None | str | Unset = UNSET
    is_top_up: bool | Unset = UNSET
    is_overdue: bool | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        identifier = self.identifier

        status = self.status.value

        type_ = self.type_

        application_identifier = self.application_identifier

        amount = (
            self.amount if isinstance(self.amount, Unset) else _runtime.plain(self.amount, "amount")
        )

        currency = self.currency

        order_identifier = self.order_identifier

        items = self.items

        description = self.description

        result_url = self.result_url

        fail_url = self.fail_url

        product_url = self.product_url

        language = self.language

        payer = self.payer if isinstance(self.payer, Unset) else self.payer.to_dict()

        payment_method = (
            self.payment_method
            if isinstance(self.payment_method, Unset)
            else _runtime.plain(self.payment_method, "paymentMethod")
        )

        is_seen = self.is_seen

        customization = (
            self.customization
            if isinstance(self.customization, Unset)
            else _runtime.plain(self.customization, "customization")
        )

        created_at = self.created_at

        updated_at = self.updated_at

        transaction_identifier = self.transaction_identifier

        is_top_up = self.is_top_up

        is_overdue = self.is_overdue

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "identifier": identifier,
                "status": status,
            }
        )
        if type_ is not UNSET:
            field_dict["type"] = type_
        if application_identifier is not UNSET:
            field_dict["applicationIdentifier"] = application_identifier
        if amount is not UNSET:
            field_dict["amount"] = amount
        if currency is not UNSET:
            field_dict["currency"] = currency
        if order_identifier is not UNSET:
            field_dict["orderIdentifier"] = order_identifier
        if items is not UNSET:
            field_dict["items"] = items
        if description is not UNSET:
            field_dict["description"] = description
        if result_url is not UNSET:
            field_dict["resultUrl"] = result_url
        if fail_url is not UNSET:
            field_dict["failUrl"] = fail_url
        if product_url is not UNSET:
            field_dict["productUrl"] = product_url
        if language is not UNSET:
            field_dict["language"] = language
        if payer is not UNSET:
            field_dict["payer"] = payer
        if payment_method is not UNSET:
            field_dict["paymentMethod"] = payment_method
        if is_seen is not UNSET:
            field_dict["isSeen"] = is_seen
        if customization is not UNSET:
            field_dict["customization"] = customization
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at
        if transaction_identifier is not UNSET:
            field_dict["transactionIdentifier"] = transaction_identifier
        if is_top_up is not UNSET:
            field_dict["isTopUp"] = is_top_up
        if is_overdue is not UNSET:
            field_dict["isOverdue"] = is_overdue

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Invoice")
        identifier = d.pop("identifier")
        if type(identifier) is not str:
            identifier = _runtime.text(identifier, "identifier")

        status = _runtime.word(InvoiceStatus, d.pop("status"), "status")

        type_ = d.pop("type", UNSET)
        if type_ is not UNSET:
            try:
                type_ = _runtime.integer(type_, "type")
            except _lenient.MISFIT as _misfit:
                type_ = _lenient.settle(_misfit, cls, src_dict, d, "type", "integer", UNSET)

        application_identifier = d.pop("applicationIdentifier", UNSET)
        if type(application_identifier) is not str and application_identifier is not UNSET:
            try:
                application_identifier = _runtime.text(
                    application_identifier, "applicationIdentifier"
                )
            except _lenient.MISFIT as _misfit:
                application_identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "applicationIdentifier", "string", UNSET
                )

        amount = d.pop("amount", UNSET)
        if type(amount) is not Decimal and type(amount) is not str and amount is not UNSET:
            try:
                amount = _runtime.one_of(
                    amount,
                    "amount",
                    lambda value: _runtime.number(value, "amount"),
                    lambda value: _runtime.text(value, "amount"),
                )
            except _lenient.MISFIT as _misfit:
                amount = _lenient.settle(_misfit, cls, src_dict, d, "amount", "any", UNSET)

        currency = d.pop("currency", UNSET)
        if type(currency) is not str and currency is not UNSET:
            try:
                currency = _runtime.text(currency, "currency")
            except _lenient.MISFIT as _misfit:
                currency = _lenient.settle(_misfit, cls, src_dict, d, "currency", "string", UNSET)

        order_identifier = d.pop("orderIdentifier", UNSET)
        if type(order_identifier) is not str and order_identifier is not UNSET:
            try:
                order_identifier = _runtime.text(order_identifier, "orderIdentifier")
            except _lenient.MISFIT as _misfit:
                order_identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "orderIdentifier", "string", UNSET
                )

        items = d.pop("items", UNSET)
        if items is not UNSET:
            try:
                items = _runtime.array(items, "items")
            except _lenient.MISFIT as _misfit:
                items = _lenient.settle(_misfit, cls, src_dict, d, "items", "array", UNSET)

        description = d.pop("description", UNSET)
        if type(description) is not str and description is not UNSET:
            try:
                description = _runtime.text(description, "description")
            except _lenient.MISFIT as _misfit:
                description = _lenient.settle(
                    _misfit, cls, src_dict, d, "description", "string", UNSET
                )

        result_url = d.pop("resultUrl", UNSET)
        if type(result_url) is not str and result_url is not UNSET:
            try:
                result_url = _runtime.text(result_url, "resultUrl")
            except _lenient.MISFIT as _misfit:
                result_url = _lenient.settle(
                    _misfit, cls, src_dict, d, "resultUrl", "string", UNSET
                )

        fail_url = d.pop("failUrl", UNSET)
        if type(fail_url) is not str and fail_url is not UNSET:
            try:
                fail_url = _runtime.text(fail_url, "failUrl")
            except _lenient.MISFIT as _misfit:
                fail_url = _lenient.settle(_misfit, cls, src_dict, d, "failUrl", "string", UNSET)

        product_url = d.pop("productUrl", UNSET)
        if type(product_url) is not str and product_url is not None and product_url is not UNSET:
            try:
                product_url = _runtime.text(product_url, "productUrl")
            except _lenient.MISFIT as _misfit:
                product_url = _lenient.settle(
                    _misfit, cls, src_dict, d, "productUrl", "string", UNSET
                )

        language = d.pop("language", UNSET)
        if type(language) is not str and language is not UNSET:
            try:
                language = _runtime.text(language, "language")
            except _lenient.MISFIT as _misfit:
                language = _lenient.settle(_misfit, cls, src_dict, d, "language", "string", UNSET)

        payer = d.pop("payer", UNSET)
        if payer is not UNSET:
            try:
                payer = _models.Payer.from_dict(payer)
            except _lenient.MISFIT as _misfit:
                payer = _lenient.settle(_misfit, cls, src_dict, d, "payer", "object", UNSET)

        payment_method = d.pop("paymentMethod", UNSET)
        if payment_method is not None and payment_method is not UNSET:
            try:
                payment_method = _models.PaymentMethod.from_dict(payment_method)
            except _lenient.MISFIT as _misfit:
                payment_method = _lenient.settle(
                    _misfit, cls, src_dict, d, "paymentMethod", "object", UNSET
                )

        is_seen = d.pop("isSeen", UNSET)
        if type(is_seen) is not bool and is_seen is not UNSET:
            try:
                is_seen = _runtime.boolean(is_seen, "isSeen")
            except _lenient.MISFIT as _misfit:
                is_seen = _lenient.settle(_misfit, cls, src_dict, d, "isSeen", "boolean", UNSET)

        customization = d.pop("customization", UNSET)
        if customization is not UNSET:
            try:
                customization = _runtime.one_of(
                    customization,
                    "customization",
                    lambda value: _runtime.array(value, "customization"),
                    _models.Customization.from_dict,
                )
            except _lenient.MISFIT as _misfit:
                customization = _lenient.settle(
                    _misfit, cls, src_dict, d, "customization", "any", UNSET
                )

        created_at = d.pop("createdAt", UNSET)
        if created_at is not UNSET:
            try:
                created_at = _runtime.integer(created_at, "createdAt")
            except _lenient.MISFIT as _misfit:
                created_at = _lenient.settle(
                    _misfit, cls, src_dict, d, "createdAt", "integer", UNSET
                )

        updated_at = d.pop("updatedAt", UNSET)
        if updated_at is not None and updated_at is not UNSET:
            try:
                updated_at = _runtime.integer(updated_at, "updatedAt")
            except _lenient.MISFIT as _misfit:
                updated_at = _lenient.settle(
                    _misfit, cls, src_dict, d, "updatedAt", "integer", UNSET
                )

        transaction_identifier = d.pop("transactionIdentifier", UNSET)
        if (
            type(transaction_identifier) is not str
            and transaction_identifier is not None
            and transaction_identifier is not UNSET
        ):
            try:
                transaction_identifier = _runtime.text(
                    transaction_identifier, "transactionIdentifier"
                )
            except _lenient.MISFIT as _misfit:
                transaction_identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "transactionIdentifier", "string", UNSET
                )

        is_top_up = d.pop("isTopUp", UNSET)
        if type(is_top_up) is not bool and is_top_up is not UNSET:
            try:
                is_top_up = _runtime.boolean(is_top_up, "isTopUp")
            except _lenient.MISFIT as _misfit:
                is_top_up = _lenient.settle(_misfit, cls, src_dict, d, "isTopUp", "boolean", UNSET)

        is_overdue = d.pop("isOverdue", UNSET)
        if type(is_overdue) is not bool and is_overdue is not UNSET:
            try:
                is_overdue = _runtime.boolean(is_overdue, "isOverdue")
            except _lenient.MISFIT as _misfit:
                is_overdue = _lenient.settle(
                    _misfit, cls, src_dict, d, "isOverdue", "boolean", UNSET
                )

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.identifier = identifier
        _made.status = status
        _made.type_ = type_
        _made.application_identifier = application_identifier
        _made.amount = amount
        _made.currency = currency
        _made.order_identifier = order_identifier
        _made.items = items
        _made.description = description
        _made.result_url = result_url
        _made.fail_url = fail_url
        _made.product_url = product_url
        _made.language = language
        _made.payer = payer
        _made.payment_method = payment_method
        _made.is_seen = is_seen
        _made.customization = customization
        _made.created_at = created_at
        _made.updated_at = updated_at
        _made.transaction_identifier = transaction_identifier
        _made.is_top_up = is_top_up
        _made.is_overdue = is_overdue

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
