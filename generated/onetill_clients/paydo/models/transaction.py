# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from onetill_clients import _lenient, _runtime

from .. import models as _models
from ..models.transaction_state import TransactionState
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.application import Application
    from ..models.card_metadata import CardMetadata
    from ..models.commission import Commission
    from ..models.exchange import Exchange
    from ..models.geo_information import GeoInformation
    from ..models.payer_information import PayerInformation


T = TypeVar("T", bound="Transaction")


_EXPECTED = frozenset(
    ["amount", "createdAt", "currency", "description", "orderId", "type", "updatedAt"]
)


@_attrs_define(kw_only=True)
class Transaction:
    """An attempt to pay. The vendor shows most of its fields without explaining them.

    Attributes:
        identifier (str): The transaction's id.
        state (TransactionState): 1 (new) has begun. 2 (accepted) has been paid. 4 (pending) is undecided. 3 and 5 have
            failed; the vendor does not explain the difference. New values may appear.
        wallet_identifier (str | Unset): The id of the merchant's wallet.
        type_ (int | Unset): The kind of transaction, 7 for a checkout. No other is documented.
        amount (Decimal | str | Unset): An amount in major units, shown as a number and accepted as a string too.
        currency (str | Unset): The amount's currency.
        pay_amount (Decimal | str | Unset): An amount in major units, shown as a number and accepted as a string too.
        pay_currency (str | Unset): The currency that the payer pays in.
        error (None | str | Unset): Why it failed, or empty. Not a proof of failure.
        error_code (None | str | Unset): The code of the reason. Mostly empty or absent.
        card_metadata (CardMetadata | list[Any] | Unset): The card that paid. Presumably an empty list if there is none.
        commission (list[Commission] | Unset): The charges.
        exchange (list[Exchange] | Unset): The exchanges of currencies. May be empty.
        created_at (int | Unset): When the transaction was created, in Unix seconds.
        updated_at (int | None | Unset): When the transaction last changed, in Unix seconds, or null if it never did.
        order_id (str | Unset): The merchant's order id.
        description (str | Unset): The purpose of the payment. May be empty.
        product_amount (Decimal | str | Unset): An amount in major units, shown as a number and accepted as a string
            too.
        product_currency (str | Unset): The currency of the price.
        page_details (Any | Unset): Not explained by the vendor; an empty list in every example.
        language (str | Unset): The language of the pay page.
        payment_method_identifier (int | None | str | Unset): The vendor's number of the payment method, here as a
            string.
        payer_information (list[PayerInformation] | Unset): The known data of the payer.
        geo_information (GeoInformation | list[Any] | Unset): The location of the payer. Presumably an empty list if it
            is not known.
        result_url (str | Unset): The return URL after the payment.
        fail_url (str | Unset): The return URL after a failure.
        pid (str | Unset): An id that the vendor does not explain.
        strategy (int | Unset): A number that the vendor does not explain.
        chosen_amount (Decimal | str | Unset): An amount in major units, shown as a number and accepted as a string too.
        chosen_currency (str | Unset): The currency of chosenAmount.
        casted_amount (Any | Unset): An amount in castedCurrency that the vendor does not explain. One of its examples
            has a currency here.
        casted_currency (str | Unset): The currency of castedAmount.
        application (Application | list[Any] | Unset): The merchant's project. Presumably an empty list if there is
            none.
    """

    identifier: str
    state: TransactionState
    wallet_identifier: str | Unset = UNSET
    type_: int | Unset = UNSET
    amount: Decimal | str | Unset = UNSET
    currency: str | Unset = UNSET
    pay_amount: Decimal | str | Unset = UNSET
    pay_currency: str | Unset = UNSET
    error: None | str | Unset = UNSET
    error_code: None | str | Unset = UNSET
    card_metadata: CardMetadata | list[Any] | Unset = UNSET
    commission: list[Commission] | Unset = UNSET
    exchange: list[Exchange] | Unset = UNSET
    created_at: int | Unset = UNSET
    updated_at: int | None | Unset = UNSET
    order_id: str | Unset = UNSET
    description: str | Unset = UNSET
    product_amount: Decimal | str | Unset = UNSET
    product_currency: str | Unset = UNSET
    page_details: Any | Unset = UNSET
    language: str | Unset = UNSET
    payment_method_identifier: int | None | str | Unset = UNSET
    payer_information: list[PayerInformation] | Unset = UNSET
    geo_information: GeoInformation | list[Any] | Unset = UNSET
    result_url: str | Unset = UNSET
    fail_url: str | Unset = UNSET
    pid: str | Unset = UNSET
    strategy: int | Unset = UNSET
    chosen_amount: Decimal | str | Unset = UNSET
    chosen_currency: str | Unset = UNSET
    casted_amount: Any | Unset = UNSET
    casted_currency: str | Unset = UNSET
    application: Application | list[Any] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        identifier = self.identifier

        state = self.state.value

        wallet_identifier = self.wallet_identifier

        type_ = self.type_

        amount = (
            self.amount if isinstance(self.amount, Unset) else _runtime.plain(self.amount, "amount")
        )

        currency = self.currency

        pay_amount = (
            self.pay_amount
            if isinstance(self.pay_amount, Unset)
            else _runtime.plain(self.pay_amount, "payAmount")
        )

        pay_currency = self.pay_currency

        error = self.error

        error_code = self.error_code

        card_metadata = (
            self.card_metadata
            if isinstance(self.card_metadata, Unset)
            else _runtime.plain(self.card_metadata, "cardMetadata")
        )

        commission = (
            self.commission
            if isinstance(self.commission, Unset)
            else [item.to_dict() for item in self.commission]
        )

        exchange = (
            self.exchange
            if isinstance(self.exchange, Unset)
            else [item.to_dict() for item in self.exchange]
        )

        created_at = self.created_at

        updated_at = self.updated_at

        order_id = self.order_id

        description = self.description

        product_amount = (
            self.product_amount
            if isinstance(self.product_amount, Unset)
            else _runtime.plain(self.product_amount, "productAmount")
        )

        product_currency = self.product_currency

        page_details = self.page_details

        language = self.language

        payment_method_identifier = self.payment_method_identifier

        payer_information = (
            self.payer_information
            if isinstance(self.payer_information, Unset)
            else [item.to_dict() for item in self.payer_information]
        )

        geo_information = (
            self.geo_information
            if isinstance(self.geo_information, Unset)
            else _runtime.plain(self.geo_information, "geoInformation")
        )

        result_url = self.result_url

        fail_url = self.fail_url

        pid = self.pid

        strategy = self.strategy

        chosen_amount = (
            self.chosen_amount
            if isinstance(self.chosen_amount, Unset)
            else _runtime.plain(self.chosen_amount, "chosenAmount")
        )

        chosen_currency = self.chosen_currency

        casted_amount = self.casted_amount

        casted_currency = self.casted_currency

        application = (
            self.application
            if isinstance(self.application, Unset)
            else _runtime.plain(self.application, "application")
        )

        field_dict: dict[str, Any] = {}
        field_dict.update(self.additional_properties)
        field_dict.update(
            {
                "identifier": identifier,
                "state": state,
            }
        )
        if wallet_identifier is not UNSET:
            field_dict["walletIdentifier"] = wallet_identifier
        if type_ is not UNSET:
            field_dict["type"] = type_
        if amount is not UNSET:
            field_dict["amount"] = amount
        if currency is not UNSET:
            field_dict["currency"] = currency
        if pay_amount is not UNSET:
            field_dict["payAmount"] = pay_amount
        if pay_currency is not UNSET:
            field_dict["payCurrency"] = pay_currency
        if error is not UNSET:
            field_dict["error"] = error
        if error_code is not UNSET:
            field_dict["errorCode"] = error_code
        if card_metadata is not UNSET:
            field_dict["cardMetadata"] = card_metadata
        if commission is not UNSET:
            field_dict["commission"] = commission
        if exchange is not UNSET:
            field_dict["exchange"] = exchange
        if created_at is not UNSET:
            field_dict["createdAt"] = created_at
        if updated_at is not UNSET:
            field_dict["updatedAt"] = updated_at
        if order_id is not UNSET:
            field_dict["orderId"] = order_id
        if description is not UNSET:
            field_dict["description"] = description
        if product_amount is not UNSET:
            field_dict["productAmount"] = product_amount
        if product_currency is not UNSET:
            field_dict["productCurrency"] = product_currency
        if page_details is not UNSET:
            field_dict["pageDetails"] = page_details
        if language is not UNSET:
            field_dict["language"] = language
        if payment_method_identifier is not UNSET:
            field_dict["paymentMethodIdentifier"] = payment_method_identifier
        if payer_information is not UNSET:
            field_dict["payerInformation"] = payer_information
        if geo_information is not UNSET:
            field_dict["geoInformation"] = geo_information
        if result_url is not UNSET:
            field_dict["resultUrl"] = result_url
        if fail_url is not UNSET:
            field_dict["failUrl"] = fail_url
        if pid is not UNSET:
            field_dict["pid"] = pid
        if strategy is not UNSET:
            field_dict["strategy"] = strategy
        if chosen_amount is not UNSET:
            field_dict["chosenAmount"] = chosen_amount
        if chosen_currency is not UNSET:
            field_dict["chosenCurrency"] = chosen_currency
        if casted_amount is not UNSET:
            field_dict["castedAmount"] = casted_amount
        if casted_currency is not UNSET:
            field_dict["castedCurrency"] = casted_currency
        if application is not UNSET:
            field_dict["application"] = application

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        d = _runtime.members(src_dict, "Transaction")
        identifier = d.pop("identifier")
        if type(identifier) is not str:
            identifier = _runtime.text(identifier, "identifier")

        state = _runtime.word(TransactionState, d.pop("state"), "state")

        wallet_identifier = d.pop("walletIdentifier", UNSET)
        if type(wallet_identifier) is not str and wallet_identifier is not UNSET:
            try:
                wallet_identifier = _runtime.text(wallet_identifier, "walletIdentifier")
            except _lenient.MISFIT as _misfit:
                wallet_identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "walletIdentifier", "string", UNSET
                )

        type_ = d.pop("type", UNSET)
        if type_ is not UNSET:
            try:
                type_ = _runtime.integer(type_, "type")
            except _lenient.MISFIT as _misfit:
                type_ = _lenient.settle(_misfit, cls, src_dict, d, "type", "integer", UNSET)

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

        pay_amount = d.pop("payAmount", UNSET)
        if (
            type(pay_amount) is not Decimal
            and type(pay_amount) is not str
            and pay_amount is not UNSET
        ):
            try:
                pay_amount = _runtime.one_of(
                    pay_amount,
                    "payAmount",
                    lambda value: _runtime.number(value, "payAmount"),
                    lambda value: _runtime.text(value, "payAmount"),
                )
            except _lenient.MISFIT as _misfit:
                pay_amount = _lenient.settle(_misfit, cls, src_dict, d, "payAmount", "any", UNSET)

        pay_currency = d.pop("payCurrency", UNSET)
        if type(pay_currency) is not str and pay_currency is not UNSET:
            try:
                pay_currency = _runtime.text(pay_currency, "payCurrency")
            except _lenient.MISFIT as _misfit:
                pay_currency = _lenient.settle(
                    _misfit, cls, src_dict, d, "payCurrency", "string", UNSET
                )

        error = d.pop("error", UNSET)
        if type(error) is not str and error is not None and error is not UNSET:
            try:
                error = _runtime.text(error, "error")
            except _lenient.MISFIT as _misfit:
                error = _lenient.settle(_misfit, cls, src_dict, d, "error", "string", UNSET)

        error_code = d.pop("errorCode", UNSET)
        if type(error_code) is not str and error_code is not None and error_code is not UNSET:
            try:
                error_code = _runtime.text(error_code, "errorCode")
            except _lenient.MISFIT as _misfit:
                error_code = _lenient.settle(
                    _misfit, cls, src_dict, d, "errorCode", "string", UNSET
                )

        card_metadata = d.pop("cardMetadata", UNSET)
        if card_metadata is not UNSET:
            try:
                card_metadata = _runtime.one_of(
                    card_metadata,
                    "cardMetadata",
                    lambda value: _runtime.array(value, "cardMetadata"),
                    _models.CardMetadata.from_dict,
                )
            except _lenient.MISFIT as _misfit:
                card_metadata = _lenient.settle(
                    _misfit, cls, src_dict, d, "cardMetadata", "any", UNSET
                )

        commission = d.pop("commission", UNSET)
        if commission is not UNSET:
            try:
                commission = _lenient.items(
                    commission, _models.Commission.from_dict, cls, src_dict, d, "commission"
                )
            except _lenient.MISFIT as _misfit:
                commission = _lenient.settle(
                    _misfit, cls, src_dict, d, "commission", "array", UNSET
                )

        exchange = d.pop("exchange", UNSET)
        if exchange is not UNSET:
            try:
                exchange = _lenient.items(
                    exchange, _models.Exchange.from_dict, cls, src_dict, d, "exchange"
                )
            except _lenient.MISFIT as _misfit:
                exchange = _lenient.settle(_misfit, cls, src_dict, d, "exchange", "array", UNSET)

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

        order_id = d.pop("orderId", UNSET)
        if type(order_id) is not str and order_id is not UNSET:
            try:
                order_id = _runtime.text(order_id, "orderId")
            except _lenient.MISFIT as _misfit:
                order_id = _lenient.settle(_misfit, cls, src_dict, d, "orderId", "string", UNSET)

        description = d.pop("description", UNSET)
        if type(description) is not str and description is not UNSET:
            try:
                description = _runtime.text(description, "description")
            except _lenient.MISFIT as _misfit:
                description = _lenient.settle(
                    _misfit, cls, src_dict, d, "description", "string", UNSET
                )

        product_amount = d.pop("productAmount", UNSET)
        if (
            type(product_amount) is not Decimal
            and type(product_amount) is not str
            and product_amount is not UNSET
        ):
            try:
                product_amount = _runtime.one_of(
                    product_amount,
                    "productAmount",
                    lambda value: _runtime.number(value, "productAmount"),
                    lambda value: _runtime.text(value, "productAmount"),
                )
            except _lenient.MISFIT as _misfit:
                product_amount = _lenient.settle(
                    _misfit, cls, src_dict, d, "productAmount", "any", UNSET
                )

        product_currency = d.pop("productCurrency", UNSET)
        if type(product_currency) is not str and product_currency is not UNSET:
            try:
                product_currency = _runtime.text(product_currency, "productCurrency")
            except _lenient.MISFIT as _misfit:
                product_currency = _lenient.settle(
                    _misfit, cls, src_dict, d, "productCurrency", "string", UNSET
                )

        page_details = d.pop("pageDetails", UNSET)

        language = d.pop("language", UNSET)
        if type(language) is not str and language is not UNSET:
            try:
                language = _runtime.text(language, "language")
            except _lenient.MISFIT as _misfit:
                language = _lenient.settle(_misfit, cls, src_dict, d, "language", "string", UNSET)

        payment_method_identifier = d.pop("paymentMethodIdentifier", UNSET)
        if (
            type(payment_method_identifier) is not str
            and payment_method_identifier is not None
            and payment_method_identifier is not UNSET
        ):
            try:
                payment_method_identifier = _runtime.one_of(
                    payment_method_identifier,
                    "paymentMethodIdentifier",
                    lambda value: _runtime.text(value, "paymentMethodIdentifier"),
                    lambda value: _runtime.integer(value, "paymentMethodIdentifier"),
                )
            except _lenient.MISFIT as _misfit:
                payment_method_identifier = _lenient.settle(
                    _misfit, cls, src_dict, d, "paymentMethodIdentifier", "any", UNSET
                )

        payer_information = d.pop("payerInformation", UNSET)
        if payer_information is not UNSET:
            try:
                payer_information = _lenient.items(
                    payer_information,
                    _models.PayerInformation.from_dict,
                    cls,
                    src_dict,
                    d,
                    "payerInformation",
                )
            except _lenient.MISFIT as _misfit:
                payer_information = _lenient.settle(
                    _misfit, cls, src_dict, d, "payerInformation", "array", UNSET
                )

        geo_information = d.pop("geoInformation", UNSET)
        if geo_information is not UNSET:
            try:
                geo_information = _runtime.one_of(
                    geo_information,
                    "geoInformation",
                    lambda value: _runtime.array(value, "geoInformation"),
                    _models.GeoInformation.from_dict,
                )
            except _lenient.MISFIT as _misfit:
                geo_information = _lenient.settle(
                    _misfit, cls, src_dict, d, "geoInformation", "any", UNSET
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

        pid = d.pop("pid", UNSET)
        if type(pid) is not str and pid is not UNSET:
            try:
                pid = _runtime.text(pid, "pid")
            except _lenient.MISFIT as _misfit:
                pid = _lenient.settle(_misfit, cls, src_dict, d, "pid", "string", UNSET)

        strategy = d.pop("strategy", UNSET)
        if strategy is not UNSET:
            try:
                strategy = _runtime.integer(strategy, "strategy")
            except _lenient.MISFIT as _misfit:
                strategy = _lenient.settle(_misfit, cls, src_dict, d, "strategy", "integer", UNSET)

        chosen_amount = d.pop("chosenAmount", UNSET)
        if (
            type(chosen_amount) is not Decimal
            and type(chosen_amount) is not str
            and chosen_amount is not UNSET
        ):
            try:
                chosen_amount = _runtime.one_of(
                    chosen_amount,
                    "chosenAmount",
                    lambda value: _runtime.number(value, "chosenAmount"),
                    lambda value: _runtime.text(value, "chosenAmount"),
                )
            except _lenient.MISFIT as _misfit:
                chosen_amount = _lenient.settle(
                    _misfit, cls, src_dict, d, "chosenAmount", "any", UNSET
                )

        chosen_currency = d.pop("chosenCurrency", UNSET)
        if type(chosen_currency) is not str and chosen_currency is not UNSET:
            try:
                chosen_currency = _runtime.text(chosen_currency, "chosenCurrency")
            except _lenient.MISFIT as _misfit:
                chosen_currency = _lenient.settle(
                    _misfit, cls, src_dict, d, "chosenCurrency", "string", UNSET
                )

        casted_amount = d.pop("castedAmount", UNSET)

        casted_currency = d.pop("castedCurrency", UNSET)
        if type(casted_currency) is not str and casted_currency is not UNSET:
            try:
                casted_currency = _runtime.text(casted_currency, "castedCurrency")
            except _lenient.MISFIT as _misfit:
                casted_currency = _lenient.settle(
                    _misfit, cls, src_dict, d, "castedCurrency", "string", UNSET
                )

        application = d.pop("application", UNSET)
        if application is not UNSET:
            try:
                application = _runtime.one_of(
                    application,
                    "application",
                    lambda value: _runtime.array(value, "application"),
                    _models.Application.from_dict,
                )
            except _lenient.MISFIT as _misfit:
                application = _lenient.settle(
                    _misfit, cls, src_dict, d, "application", "any", UNSET
                )

        if d or not _EXPECTED <= src_dict.keys():
            _lenient.compare(cls, src_dict, d, _EXPECTED)
        _made = cls.__new__(cls)
        _made.identifier = identifier
        _made.state = state
        _made.wallet_identifier = wallet_identifier
        _made.type_ = type_
        _made.amount = amount
        _made.currency = currency
        _made.pay_amount = pay_amount
        _made.pay_currency = pay_currency
        _made.error = error
        _made.error_code = error_code
        _made.card_metadata = card_metadata
        _made.commission = commission
        _made.exchange = exchange
        _made.created_at = created_at
        _made.updated_at = updated_at
        _made.order_id = order_id
        _made.description = description
        _made.product_amount = product_amount
        _made.product_currency = product_currency
        _made.page_details = page_details
        _made.language = language
        _made.payment_method_identifier = payment_method_identifier
        _made.payer_information = payer_information
        _made.geo_information = geo_information
        _made.result_url = result_url
        _made.fail_url = fail_url
        _made.pid = pid
        _made.strategy = strategy
        _made.chosen_amount = chosen_amount
        _made.chosen_currency = chosen_currency
        _made.casted_amount = casted_amount
        _made.casted_currency = casted_currency
        _made.application = application

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
