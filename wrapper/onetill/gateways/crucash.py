"""Cru Cash: https://cru.cash/docs/en/endpoints/invoice/info/."""

import json
import re
from collections.abc import Mapping
from contextlib import suppress
from datetime import timedelta
from typing import Any, ClassVar, Final

import attrs

from onetill._flow import Call, Flow, fetch
from onetill._gateway import Gateway
from onetill._invoice import Invoice
from onetill._money import Money
from onetill._notification import (
    Headers,
    Nested,
    Notification,
    Repeated,
    is_unicode,
    notified_id,
    optional_text,
    read_message,
)
from onetill._order import Order
from onetill._parsing import (
    expect_readable,
    matching_id,
    optional,
    parse_due,
    parse_price,
    parse_timestamp,
    parse_url,
    parse_utc,
    required_id,
)
from onetill._status import Status
from onetill._status_errors import error_from_status
from onetill._validators import bounded, credential, one_of, server_root, text
from onetill.errors import BadResponse, Malformed, Misuse, TillError
from onetill_clients.crucash import AuthenticatedClient
from onetill_clients.crucash import models as wire
from onetill_clients.crucash.api.invoices import create_invoice, create_payment, get_invoice
from onetill_clients.crucash.types import UNSET, Unset

STATUSES: Final[Mapping[wire.PayStatus, Status]] = {
    wire.PayStatus.NOT_PAID: Status.OPEN,
    wire.PayStatus.PAID: Status.PAID,
    wire.PayStatus.END: Status.EXPIRED,
}
"""The vendor lists `end` without explaining it; it is read as expired."""

_LIFETIME: Final = timedelta(minutes=60)
_LEAST: Final = {"RUB": 100, "USD": 1, "EUR": 1}
_MOST: Final = 10_000_000
_DESCRIPTION: Final = re.compile("[A-Za-z\u0400-\u0481\u048a-\u04ff0-9 #]+")
_ID_PLACES: Final = (("invoice_id",), ("id",), ("invoice", "id"))
_NONE: Final = "NONE"
"""The word that the vendor sends for a coin and a network that are not chosen yet."""


@attrs.frozen
class CruCash(Gateway):
    """Cru Cash.

    Args:
        api_key: from the merchant's account.
        base_url: the server's root.

    """

    key: ClassVar[str] = "crucash"
    client = AuthenticatedClient
    optional_fields: ClassVar[frozenset[str]] = frozenset(
        {"order_id", "description", "success_url", "webhook_url", "lifetime", "coin", "network"}
    )

    api_key: str = attrs.field(repr=False, validator=credential)
    base_url: str = attrs.field(default="https://api.cru.cash", kw_only=True, validator=server_root)

    @attrs.frozen(kw_only=True)
    class Options(Gateway.Options):
        """Arguments of `Till.create` that only Cru Cash knows; None leaves one out."""

        payload: str | None = attrs.field(default=None, validator=text)
        """Text that comes back unchanged with the invoice, in place of the order id."""

    def headers(self, path: str) -> Mapping[str, str]:  # noqa: ARG002  # the same for all
        """Return the Authorization header; the vendor's scheme is `Bearer`."""
        return {"Authorization": f"Bearer {self.api_key}"}

    def create(self, order: Order) -> Flow[Invoice]:
        """Create an invoice; with a coin, also the address that the coin is paid to."""
        if order.coin is None and order.network is None:
            request = self._request(order)
            created = yield from fetch(
                Call(create_invoice, {"body": request}, repeatable=False),
                wire.CreateInvoiceResponse,
            )
            return self._created(created, order)
        body = self._payment_request(order)
        payment = yield from fetch(
            Call(create_payment, {"body": body}, repeatable=False), wire.CreatePaymentResponse
        )
        return self._created_payment(payment, order)

    def get(self, invoice_id: str) -> Flow[Invoice]:
        """Read an invoice."""
        request = wire.GetInvoiceRequest(invoice_id=invoice_id)
        invoice = yield from fetch(
            Call(get_invoice, {"body": request}, repeatable=True), wire.Invoice
        )
        return self._invoice(invoice, invoice_id)

    def read_notification(self, headers: Headers, body: bytes | str) -> Notification:
        """Decode a webhook, whose form the vendor does not document."""
        message = read_message(headers, body)
        return Notification(
            gateway=self.key,
            invoice_id=_invoice_id(message),
            order_id=_order_id(_text(message, "payload")),
            raw=message,
        )

    def confirm(self, notification: Notification) -> Flow[Invoice]:
        """Read the invoice, if the webhook names one; it must be paid."""
        return self.must_be_paid((yield from self.read_notified(notification)))

    def error(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Map a response to an error, whose body may hold a code and a message."""
        error = body.get("error")
        found = error if isinstance(error, dict) else {}
        return error_from_status(status, found.get("message"), code=found.get("code"))

    def _request(self, order: Order) -> wire.CreateInvoiceRequest:
        ui = wire.Ui()
        if order.description is not None:
            ui.description = bounded(order.description, "description", 3, 256, _DESCRIPTION)
        if order.success_url is not None:
            ui.redirect_url = bounded(order.success_url, "success_url", 10, 2048)
        return wire.CreateInvoiceRequest(
            lifetime=_minutes(order.lifetime),
            amount=_amount(order.price),
            currency=one_of(wire.FiatCurrency, order.price.currency, "currency"),
            payload=_payload(order),
            webhook=_webhook(order),
            ui=ui if ui.to_dict() else UNSET,
        )

    def _payment_request(self, order: Order) -> wire.CreatePaymentRequest:
        if order.coin is None or order.network is None:
            raise Misuse("coin and network must be given together")
        for name in ("description", "success_url"):
            if getattr(order, name) is not None:
                raise Misuse(f"{name} must be left out when coin is given")
        return wire.CreatePaymentRequest(
            lifetime=_minutes(order.lifetime),
            crypto=order.coin,
            network=order.network,
            currency=one_of(wire.FiatCurrency, order.price.currency, "currency"),
            amount=_amount(order.price),
            payload=_payload(order),
            webhook=_webhook(order),
        )

    def _created(self, created: wire.CreateInvoiceResponse, order: Order) -> Invoice:
        return Invoice(
            gateway=self.key,
            id=required_id(created.invoice.id, "id"),
            status=Status.OPEN,
            price=order.price,
            order_id=order.order_id,
            pay_url=parse_url(created.pay_url),
            expires_at=parse_timestamp(created.invoice.expires_at),
            is_test=optional(created.test_mode, bool),
            raw=created,
        )

    def _created_payment(self, created: wire.CreatePaymentResponse, order: Order) -> Invoice:
        payment = optional(created.payment, wire.Payment) or wire.Payment()
        expect_readable(payment, "amount_to_pay")
        chosen = {"crypto": order.coin, "network": order.network}
        sent = {"crypto": payment.crypto, "network": payment.additional_properties.get("network")}
        for field, word in sent.items():
            if optional(word, str) not in {None, chosen[field]}:
                raise BadResponse(f"{field} of the response must be the one that was requested")
        return Invoice(
            gateway=self.key,
            id=required_id(created.invoice_id, "invoice_id"),
            status=Status.OPEN,
            price=order.price,
            due=parse_due(payment.amount_to_pay, payment.crypto, "amount_to_pay"),
            network=order.network,
            order_id=order.order_id,
            address=optional(payment.address, str),
            raw=created,
        )

    def _invoice(self, invoice: wire.Invoice, requested: str) -> Invoice:
        expect_readable(invoice, "fiat_amount", "crypto_amount")
        coin, network = _chosen(invoice.crypto), _chosen(invoice.network)
        return Invoice(
            gateway=self.key,
            id=matching_id(invoice.id, requested, "id"),
            status=_status(invoice),
            price=parse_price(invoice.fiat_amount, invoice.fiat_currency, "fiat_amount"),
            due=parse_due(invoice.crypto_amount, coin, "crypto_amount"),
            network=network,
            order_id=_order_id(invoice.payload),
            created_at=parse_utc(invoice.created_at),
            is_test=optional(invoice.is_testing, bool),
            raw=invoice,
        )


def _chosen(word: object) -> str | None:
    return None if word == _NONE else optional(word, str)


def _status(invoice: wire.Invoice) -> Status:
    """Map the state from its fields, which must not contradict each other about payment.

    `is_paid` decides whether an invoice is paid, and must be there for one that is;
    `pay_status` says the rest.
    """
    status = STATUSES.get(invoice.pay_status, Status.UNKNOWN)
    is_unread = invoice.additional_properties.get("is_paid") not in (None, "")
    match optional(invoice.is_paid, bool):
        case True if status in {Status.PAID, Status.EXPIRED}:
            return Status.PAID
        case False | None if status is not Status.PAID and not is_unread:
            return status
        case _:
            return Status.UNKNOWN


def _minutes(lifetime: timedelta | None) -> int:
    minutes = (lifetime or _LIFETIME) // timedelta(minutes=1)
    if not 3 <= minutes <= 1440:  # noqa: PLR2004  # the vendor's limits
        raise Misuse(f"lifetime must be 3 minutes to 24 hours, got {minutes} minutes")
    return minutes


def _amount(price: Money) -> str:
    if price.amount < _LEAST.get(price.currency, 0) or price.amount > _MOST:
        least = _LEAST.get(price.currency, 0)
        raise Misuse(f"price must be {least} to {_MOST} {price.currency}, got {price}")
    return f"{price.amount:f}"


def _webhook(order: Order) -> str | Unset:
    if order.webhook_url is None:
        return UNSET
    if not order.webhook_url.startswith("https://"):
        raise Misuse("webhook_url must start with https://")
    return bounded(order.webhook_url, "webhook_url", 10, 2048)


def _payload(order: Order) -> str | Unset:
    """Carry the order id in the text that the vendor keeps for the merchant, as JSON."""
    options = order.options
    payload = options.payload if isinstance(options, CruCash.Options) else None
    if order.order_id is not None:
        if payload is not None:
            raise Misuse("payload must be left out when order_id is given, because it carries it")
        payload = json.dumps({"order_id": order.order_id}, ensure_ascii=False)
    return UNSET if payload is None else bounded(payload, "payload", 5, 16384)


def _order_id(payload: object) -> str | None:
    """Return the order id of a payload of ours; any other payload has none."""
    try:
        content = json.loads(payload) if isinstance(payload, str) else None
    except (ValueError, RecursionError):
        return None
    order_id = content.get("order_id") if isinstance(content, dict) else None
    return order_id if isinstance(order_id, str) and is_unicode(order_id) and order_id else None


def _invoice_id(message: Mapping[str, Any]) -> str | None:
    for found in [_text(message, *place) for place in _ID_PLACES]:
        with suppress(Malformed):
            return notified_id(found or "", "id")
    return None


def _text(message: Mapping[str, Any], *place: str) -> str | None:
    """Return a text whose type nobody documents; anything else is None."""
    found: object = message
    for name in place:
        found = found.get(name) if isinstance(found, Mapping) else None
        if isinstance(found, Repeated) or (name == place[-1] and isinstance(found, Nested)):
            raise Malformed(f"the body must hold one text {'.'.join(place)}")
    with suppress(Malformed):
        return optional_text(message, *place)
    return None
