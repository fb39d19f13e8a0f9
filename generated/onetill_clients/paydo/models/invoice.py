# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import array, boolean, integer, members, number, text

from ..models.invoice_status import InvoiceStatus
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.customization import Customization
    from ..models.payer import Payer
    from ..models.payment_method import PaymentMethod


T = TypeVar("T", bound="Invoice")


@_attrs_define
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
        from ..models.payment_method import PaymentMethod  # noqa: PLC0415

        identifier = self.identifier

        status = self.status.value

        type_ = self.type_

        application_identifier = self.application_identifier

        amount: Decimal | str | Unset
        if isinstance(self.amount, Unset):
            amount = UNSET
        elif isinstance(self.amount, Decimal):
            amount = number(self.amount, "amount_type_0")
        else:
            amount = self.amount

        currency = self.currency

        order_identifier = self.order_identifier

        items: list[Any] | Unset = UNSET
        if not isinstance(self.items, Unset):
            items = self.items

        description = self.description

        result_url = self.result_url

        fail_url = self.fail_url

        product_url: None | str | Unset
        if isinstance(self.product_url, Unset):
            product_url = UNSET
        else:
            product_url = self.product_url

        language = self.language

        payer: dict[str, Any] | Unset = UNSET
        if not isinstance(self.payer, Unset):
            payer = self.payer.to_dict()

        payment_method: dict[str, Any] | None | Unset
        if isinstance(self.payment_method, Unset):
            payment_method = UNSET
        elif isinstance(self.payment_method, PaymentMethod):
            payment_method = self.payment_method.to_dict()
        else:
            payment_method = self.payment_method

        is_seen = self.is_seen

        customization: dict[str, Any] | list[Any] | Unset
        if isinstance(self.customization, Unset):
            customization = UNSET
        elif isinstance(self.customization, list):
            customization = self.customization

        else:
            customization = self.customization.to_dict()

        created_at = self.created_at

        updated_at: int | None | Unset
        if isinstance(self.updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = self.updated_at

        transaction_identifier: None | str | Unset
        if isinstance(self.transaction_identifier, Unset):
            transaction_identifier = UNSET
        else:
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
        from ..models.customization import Customization  # noqa: PLC0415
        from ..models.payer import Payer  # noqa: PLC0415
        from ..models.payment_method import PaymentMethod  # noqa: PLC0415

        d = members(src_dict, "Invoice")
        identifier = text(d.pop("identifier"), "identifier")

        status = InvoiceStatus(integer(d.pop("status"), "status"))

        _type_ = d.pop("type", UNSET)
        type_: int | Unset
        if isinstance(_type_, Unset):
            type_ = UNSET
        else:
            type_ = integer(_type_, "type")

        _application_identifier = d.pop("applicationIdentifier", UNSET)
        application_identifier: str | Unset
        if isinstance(_application_identifier, Unset):
            application_identifier = UNSET
        else:
            application_identifier = text(_application_identifier, "applicationIdentifier")

        def _parse_amount(data: object) -> Decimal | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                amount_type_0 = number(data, "amount_type_0")

                return amount_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                amount_type_1 = text(data, "amount_type_1")

                return amount_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("amount: none of its types fits")

        amount = _parse_amount(d.pop("amount", UNSET))

        _currency = d.pop("currency", UNSET)
        currency: str | Unset
        if isinstance(_currency, Unset):
            currency = UNSET
        else:
            currency = text(_currency, "currency")

        _order_identifier = d.pop("orderIdentifier", UNSET)
        order_identifier: str | Unset
        if isinstance(_order_identifier, Unset):
            order_identifier = UNSET
        else:
            order_identifier = text(_order_identifier, "orderIdentifier")

        _items = d.pop("items", UNSET)
        items: list[Any] | Unset = UNSET
        if not isinstance(_items, Unset):
            items = array(_items, "items")

        _description = d.pop("description", UNSET)
        description: str | Unset
        if isinstance(_description, Unset):
            description = UNSET
        else:
            description = text(_description, "description")

        _result_url = d.pop("resultUrl", UNSET)
        result_url: str | Unset
        if isinstance(_result_url, Unset):
            result_url = UNSET
        else:
            result_url = text(_result_url, "resultUrl")

        _fail_url = d.pop("failUrl", UNSET)
        fail_url: str | Unset
        if isinstance(_fail_url, Unset):
            fail_url = UNSET
        else:
            fail_url = text(_fail_url, "failUrl")

        def _parse_product_url(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                product_url_type_0 = text(data, "productUrl_type_0")

                return product_url_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("productUrl: none of its types fits")

        product_url = _parse_product_url(d.pop("productUrl", UNSET))

        _language = d.pop("language", UNSET)
        language: str | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = text(_language, "language")

        _payer = d.pop("payer", UNSET)
        payer: Payer | Unset
        if isinstance(_payer, Unset):
            payer = UNSET
        else:
            payer = Payer.from_dict(_payer)

        def _parse_payment_method(data: object) -> None | PaymentMethod | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                payment_method_type_0 = PaymentMethod.from_dict(data)

                return payment_method_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("paymentMethod: none of its types fits")

        payment_method = _parse_payment_method(d.pop("paymentMethod", UNSET))

        _is_seen = d.pop("isSeen", UNSET)
        is_seen: bool | Unset
        if isinstance(_is_seen, Unset):
            is_seen = UNSET
        else:
            is_seen = boolean(_is_seen, "isSeen")

        def _parse_customization(data: object) -> Customization | list[Any] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                customization_type_0 = array(data, "customization_type_0")

                return customization_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                customization_type_1 = Customization.from_dict(data)

                return customization_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("customization: none of its types fits")

        customization = _parse_customization(d.pop("customization", UNSET))

        _created_at = d.pop("createdAt", UNSET)
        created_at: int | Unset
        if isinstance(_created_at, Unset):
            created_at = UNSET
        else:
            created_at = integer(_created_at, "createdAt")

        def _parse_updated_at(data: object) -> int | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, int):
                    raise TypeError()
                updated_at_type_0 = integer(data, "updatedAt_type_0")

                return updated_at_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("updatedAt: none of its types fits")

        updated_at = _parse_updated_at(d.pop("updatedAt", UNSET))

        def _parse_transaction_identifier(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                transaction_identifier_type_0 = text(data, "transactionIdentifier_type_0")

                return transaction_identifier_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("transactionIdentifier: none of its types fits")

        transaction_identifier = _parse_transaction_identifier(
            d.pop("transactionIdentifier", UNSET)
        )

        _is_top_up = d.pop("isTopUp", UNSET)
        is_top_up: bool | Unset
        if isinstance(_is_top_up, Unset):
            is_top_up = UNSET
        else:
            is_top_up = boolean(_is_top_up, "isTopUp")

        _is_overdue = d.pop("isOverdue", UNSET)
        is_overdue: bool | Unset
        if isinstance(_is_overdue, Unset):
            is_overdue = UNSET
        else:
            is_overdue = boolean(_is_overdue, "isOverdue")

        _made = cls(
            identifier=identifier,
            status=status,
            type_=type_,
            application_identifier=application_identifier,
            amount=amount,
            currency=currency,
            order_identifier=order_identifier,
            items=items,
            description=description,
            result_url=result_url,
            fail_url=fail_url,
            product_url=product_url,
            language=language,
            payer=payer,
            payment_method=payment_method,
            is_seen=is_seen,
            customization=customization,
            created_at=created_at,
            updated_at=updated_at,
            transaction_identifier=transaction_identifier,
            is_top_up=is_top_up,
            is_overdue=is_overdue,
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
