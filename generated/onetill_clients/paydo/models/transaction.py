# Made from specs/paydo.yaml by `make generate`: do not edit.
from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field
from onetill_clients._runtime import array, integer, members, number, text

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


@_attrs_define
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

        amount: Decimal | str | Unset
        if isinstance(self.amount, Unset):
            amount = UNSET
        elif isinstance(self.amount, Decimal):
            amount = number(self.amount, "/components/schemas/Amount_type_0")
        else:
            amount = self.amount

        currency = self.currency

        pay_amount: Decimal | str | Unset
        if isinstance(self.pay_amount, Unset):
            pay_amount = UNSET
        elif isinstance(self.pay_amount, Decimal):
            pay_amount = number(self.pay_amount, "/components/schemas/Amount_type_0")
        else:
            pay_amount = self.pay_amount

        pay_currency = self.pay_currency

        error: None | str | Unset
        if isinstance(self.error, Unset):
            error = UNSET
        else:
            error = self.error

        error_code: None | str | Unset
        if isinstance(self.error_code, Unset):
            error_code = UNSET
        else:
            error_code = self.error_code

        card_metadata: dict[str, Any] | list[Any] | Unset
        if isinstance(self.card_metadata, Unset):
            card_metadata = UNSET
        elif isinstance(self.card_metadata, list):
            card_metadata = self.card_metadata

        else:
            card_metadata = self.card_metadata.to_dict()

        commission: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.commission, Unset):
            commission = []
            for commission_item_data in self.commission:
                commission_item = commission_item_data.to_dict()
                commission.append(commission_item)

        exchange: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.exchange, Unset):
            exchange = []
            for exchange_item_data in self.exchange:
                exchange_item = exchange_item_data.to_dict()
                exchange.append(exchange_item)

        created_at = self.created_at

        updated_at: int | None | Unset
        if isinstance(self.updated_at, Unset):
            updated_at = UNSET
        else:
            updated_at = self.updated_at

        order_id = self.order_id

        description = self.description

        product_amount: Decimal | str | Unset
        if isinstance(self.product_amount, Unset):
            product_amount = UNSET
        elif isinstance(self.product_amount, Decimal):
            product_amount = number(self.product_amount, "/components/schemas/Amount_type_0")
        else:
            product_amount = self.product_amount

        product_currency = self.product_currency

        page_details = self.page_details

        language = self.language

        payment_method_identifier: int | None | str | Unset
        if isinstance(self.payment_method_identifier, Unset):
            payment_method_identifier = UNSET
        else:
            payment_method_identifier = self.payment_method_identifier

        payer_information: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.payer_information, Unset):
            payer_information = []
            for payer_information_item_data in self.payer_information:
                payer_information_item = payer_information_item_data.to_dict()
                payer_information.append(payer_information_item)

        geo_information: dict[str, Any] | list[Any] | Unset
        if isinstance(self.geo_information, Unset):
            geo_information = UNSET
        elif isinstance(self.geo_information, list):
            geo_information = self.geo_information

        else:
            geo_information = self.geo_information.to_dict()

        result_url = self.result_url

        fail_url = self.fail_url

        pid = self.pid

        strategy = self.strategy

        chosen_amount: Decimal | str | Unset
        if isinstance(self.chosen_amount, Unset):
            chosen_amount = UNSET
        elif isinstance(self.chosen_amount, Decimal):
            chosen_amount = number(self.chosen_amount, "/components/schemas/Amount_type_0")
        else:
            chosen_amount = self.chosen_amount

        chosen_currency = self.chosen_currency

        casted_amount = self.casted_amount

        casted_currency = self.casted_currency

        application: dict[str, Any] | list[Any] | Unset
        if isinstance(self.application, Unset):
            application = UNSET
        elif isinstance(self.application, list):
            application = self.application

        else:
            application = self.application.to_dict()

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
        from ..models.application import Application  # noqa: PLC0415
        from ..models.card_metadata import CardMetadata  # noqa: PLC0415
        from ..models.commission import Commission  # noqa: PLC0415
        from ..models.exchange import Exchange  # noqa: PLC0415
        from ..models.geo_information import GeoInformation  # noqa: PLC0415
        from ..models.payer_information import PayerInformation  # noqa: PLC0415

        d = members(src_dict, "Transaction")
        identifier = text(d.pop("identifier"), "identifier")

        state = TransactionState(integer(d.pop("state"), "state"))

        _wallet_identifier = d.pop("walletIdentifier", UNSET)
        wallet_identifier: str | Unset
        if isinstance(_wallet_identifier, Unset):
            wallet_identifier = UNSET
        else:
            wallet_identifier = text(_wallet_identifier, "walletIdentifier")

        _type_ = d.pop("type", UNSET)
        type_: int | Unset
        if isinstance(_type_, Unset):
            type_ = UNSET
        else:
            type_ = integer(_type_, "type")

        def _parse_amount(data: object) -> Decimal | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                componentsschemas_amount_type_0 = number(data, "/components/schemas/Amount_type_0")

                return componentsschemas_amount_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_amount_type_1 = text(data, "/components/schemas/Amount_type_1")

                return componentsschemas_amount_type_1
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

        def _parse_pay_amount(data: object) -> Decimal | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                componentsschemas_amount_type_0 = number(data, "/components/schemas/Amount_type_0")

                return componentsschemas_amount_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_amount_type_1 = text(data, "/components/schemas/Amount_type_1")

                return componentsschemas_amount_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("payAmount: none of its types fits")

        pay_amount = _parse_pay_amount(d.pop("payAmount", UNSET))

        _pay_currency = d.pop("payCurrency", UNSET)
        pay_currency: str | Unset
        if isinstance(_pay_currency, Unset):
            pay_currency = UNSET
        else:
            pay_currency = text(_pay_currency, "payCurrency")

        def _parse_error(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                error_type_0 = text(data, "error_type_0")

                return error_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("error: none of its types fits")

        error = _parse_error(d.pop("error", UNSET))

        def _parse_error_code(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                error_code_type_0 = text(data, "errorCode_type_0")

                return error_code_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("errorCode: none of its types fits")

        error_code = _parse_error_code(d.pop("errorCode", UNSET))

        def _parse_card_metadata(data: object) -> CardMetadata | list[Any] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                card_metadata_type_0 = array(data, "cardMetadata_type_0")

                return card_metadata_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                card_metadata_type_1 = CardMetadata.from_dict(data)

                return card_metadata_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("cardMetadata: none of its types fits")

        card_metadata = _parse_card_metadata(d.pop("cardMetadata", UNSET))

        _commission = d.pop("commission", UNSET)
        commission: list[Commission] | Unset = UNSET
        if _commission is not UNSET:
            commission = []
            for commission_item_data in array(_commission, "commission"):
                commission_item = Commission.from_dict(commission_item_data)

                commission.append(commission_item)

        _exchange = d.pop("exchange", UNSET)
        exchange: list[Exchange] | Unset = UNSET
        if _exchange is not UNSET:
            exchange = []
            for exchange_item_data in array(_exchange, "exchange"):
                exchange_item = Exchange.from_dict(exchange_item_data)

                exchange.append(exchange_item)

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

        _order_id = d.pop("orderId", UNSET)
        order_id: str | Unset
        if isinstance(_order_id, Unset):
            order_id = UNSET
        else:
            order_id = text(_order_id, "orderId")

        _description = d.pop("description", UNSET)
        description: str | Unset
        if isinstance(_description, Unset):
            description = UNSET
        else:
            description = text(_description, "description")

        def _parse_product_amount(data: object) -> Decimal | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                componentsschemas_amount_type_0 = number(data, "/components/schemas/Amount_type_0")

                return componentsschemas_amount_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_amount_type_1 = text(data, "/components/schemas/Amount_type_1")

                return componentsschemas_amount_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("productAmount: none of its types fits")

        product_amount = _parse_product_amount(d.pop("productAmount", UNSET))

        _product_currency = d.pop("productCurrency", UNSET)
        product_currency: str | Unset
        if isinstance(_product_currency, Unset):
            product_currency = UNSET
        else:
            product_currency = text(_product_currency, "productCurrency")

        page_details = d.pop("pageDetails", UNSET)

        _language = d.pop("language", UNSET)
        language: str | Unset
        if isinstance(_language, Unset):
            language = UNSET
        else:
            language = text(_language, "language")

        def _parse_payment_method_identifier(data: object) -> int | None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                payment_method_identifier_type_0 = text(data, "paymentMethodIdentifier_type_0")

                return payment_method_identifier_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, int):
                    raise TypeError()
                payment_method_identifier_type_1 = integer(data, "paymentMethodIdentifier_type_1")

                return payment_method_identifier_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("paymentMethodIdentifier: none of its types fits")

        payment_method_identifier = _parse_payment_method_identifier(
            d.pop("paymentMethodIdentifier", UNSET)
        )

        _payer_information = d.pop("payerInformation", UNSET)
        payer_information: list[PayerInformation] | Unset = UNSET
        if _payer_information is not UNSET:
            payer_information = []
            for payer_information_item_data in array(_payer_information, "payerInformation"):
                payer_information_item = PayerInformation.from_dict(payer_information_item_data)

                payer_information.append(payer_information_item)

        def _parse_geo_information(data: object) -> GeoInformation | list[Any] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                geo_information_type_0 = array(data, "geoInformation_type_0")

                return geo_information_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                geo_information_type_1 = GeoInformation.from_dict(data)

                return geo_information_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("geoInformation: none of its types fits")

        geo_information = _parse_geo_information(d.pop("geoInformation", UNSET))

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

        _pid = d.pop("pid", UNSET)
        pid: str | Unset
        if isinstance(_pid, Unset):
            pid = UNSET
        else:
            pid = text(_pid, "pid")

        _strategy = d.pop("strategy", UNSET)
        strategy: int | Unset
        if isinstance(_strategy, Unset):
            strategy = UNSET
        else:
            strategy = integer(_strategy, "strategy")

        def _parse_chosen_amount(data: object) -> Decimal | str | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, Decimal | int):
                    raise TypeError()
                componentsschemas_amount_type_0 = number(data, "/components/schemas/Amount_type_0")

                return componentsschemas_amount_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, str):
                    raise TypeError()
                componentsschemas_amount_type_1 = text(data, "/components/schemas/Amount_type_1")

                return componentsschemas_amount_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("chosenAmount: none of its types fits")

        chosen_amount = _parse_chosen_amount(d.pop("chosenAmount", UNSET))

        _chosen_currency = d.pop("chosenCurrency", UNSET)
        chosen_currency: str | Unset
        if isinstance(_chosen_currency, Unset):
            chosen_currency = UNSET
        else:
            chosen_currency = text(_chosen_currency, "chosenCurrency")

        casted_amount = d.pop("castedAmount", UNSET)

        _casted_currency = d.pop("castedCurrency", UNSET)
        casted_currency: str | Unset
        if isinstance(_casted_currency, Unset):
            casted_currency = UNSET
        else:
            casted_currency = text(_casted_currency, "castedCurrency")

        def _parse_application(data: object) -> Application | list[Any] | Unset:
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, list):
                    raise TypeError()
                application_type_0 = array(data, "application_type_0")

                return application_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            try:
                if not isinstance(data, dict):
                    raise TypeError()
                application_type_1 = Application.from_dict(data)

                return application_type_1
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            raise TypeError("application: none of its types fits")

        application = _parse_application(d.pop("application", UNSET))

        _made = cls(
            identifier=identifier,
            state=state,
            wallet_identifier=wallet_identifier,
            type_=type_,
            amount=amount,
            currency=currency,
            pay_amount=pay_amount,
            pay_currency=pay_currency,
            error=error,
            error_code=error_code,
            card_metadata=card_metadata,
            commission=commission,
            exchange=exchange,
            created_at=created_at,
            updated_at=updated_at,
            order_id=order_id,
            description=description,
            product_amount=product_amount,
            product_currency=product_currency,
            page_details=page_details,
            language=language,
            payment_method_identifier=payment_method_identifier,
            payer_information=payer_information,
            geo_information=geo_information,
            result_url=result_url,
            fail_url=fail_url,
            pid=pid,
            strategy=strategy,
            chosen_amount=chosen_amount,
            chosen_currency=chosen_currency,
            casted_amount=casted_amount,
            casted_currency=casted_currency,
            application=application,
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
