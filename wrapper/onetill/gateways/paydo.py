"""PayDo: https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/getInvoice.md."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, ClassVar, Final
from urllib.parse import quote

import attrs

from onetill._flow import Call, Flow, expect_model, fetch
from onetill._gateway import Gateway
from onetill._invoice import Invoice, Order
from onetill._money import Money
from onetill._notification import (
    Headers,
    Notification,
    optional_text,
    read_message,
    required_text,
)
from onetill._parsing import (
    expect_readable,
    matching_id,
    optional,
    parse_price,
    parse_timestamp,
    required_id,
)
from onetill._status import Status
from onetill._status_errors import error_from_status
from onetill._validators import (
    credential,
    json_object,
    json_objects,
    server_root,
    text,
    url,
    valid_id,
    whole,
)
from onetill.errors import (
    BadResponse,
    Forged,
    Malformed,
    Misuse,
    NotFound,
    Pending,
    Refused,
    TillError,
)
from onetill_clients.paydo import AuthenticatedClient
from onetill_clients.paydo import models as wire
from onetill_clients.paydo.api.invoices import create_invoice, get_invoice
from onetill_clients.paydo.api.transactions import check_transaction
from onetill_clients.paydo.types import UNSET

STATUSES: Final[Mapping[wire.InvoiceStatus, Status]] = {
    wire.InvoiceStatus.NEW: Status.OPEN,
    wire.InvoiceStatus.PAID: Status.PAID,
}


_UNPROCESSABLE: Final = 422
_FAILED_CHECKS: Final = frozenset({wire.TransactionStatus.FAIL, "failed", "error", 3, 5})
_TXID_PLACES: Final = (
    ("invoice", "transactionIdentifier"),
    ("transaction", "transactionIdentifier"),
    ("invoice", "txid"),
    ("transaction", "txid"),
)
_FAILED: Final = frozenset({wire.TransactionState.FAILED_3, wire.TransactionState.FAILED_5})


@attrs.frozen
class PayDo(Gateway):
    """PayDo, which lets anyone read an invoice who knows its id.

    Args:
        public_key: the project's public key, which only `create` requires.
        secret_key: the project's secret key, which only `create` requires.
        jwt: the account's bearer token, which the refund endpoints of the typed client require.
        base_url: the server's root.
        checkout_url: what stands before the path of the pay page.

    """

    key: ClassVar[str] = "paydo"
    client = AuthenticatedClient
    optional_fields: ClassVar[frozenset[str]] = frozenset({"description"})
    required_fields: ClassVar[frozenset[str]] = frozenset(
        {"order_id", "email", "success_url", "failure_url"}
    )

    public_key: str | None = attrs.field(default=None, repr=False, validator=credential)
    secret_key: str | None = attrs.field(default=None, repr=False, validator=credential)
    jwt: str | None = attrs.field(default=None, kw_only=True, repr=False, validator=credential)
    base_url: str = attrs.field(default="https://paydo.com", kw_only=True, validator=server_root)
    checkout_url: str = attrs.field(
        default="https://checkout.paydo.com", kw_only=True, validator=server_root
    )

    @attrs.frozen(kw_only=True)
    class Options(Gateway.Options):
        """Arguments of `Till.create` that only PayDo knows; None leaves one out."""

        language: str = attrs.field(default="en", validator=text)
        """The pay page's language, such as `en` or `ru`."""
        items: Sequence[Mapping[str, Any]] = attrs.field(default=(), validator=json_objects)
        """What is sold, with members of your own; their numbers are `Decimal` or `int`."""
        payer_name: str | None = attrs.field(default=None, validator=text, repr=False)
        payer_phone: str | None = attrs.field(default=None, validator=text, repr=False)
        product_url: str | None = attrs.field(default=None, validator=url)
        """Page to which the pay page links back."""
        payment_method: int | None = attrs.field(default=None, validator=whole)
        """Number of the only payment method that the payer is offered."""
        metadata: Mapping[str, Any] | None = attrs.field(default=None, validator=json_object)
        """Members that come back in the notification, and nowhere else."""

    def create(self, order: Order) -> Flow[Invoice]:
        """Create an invoice, signed with the project's secret key."""
        response = yield Call(create_invoice, {"body": self._request(order)}, repeatable=False)
        created = expect_model(response, wire.CreateInvoiceResponse)
        # The id is in the body; an older revision of the API has it in a header only.
        invoice_id = created.data or response.headers.get("identifier", UNSET)
        return self._created(required_id(invoice_id, "data"), order, created)

    def get(self, invoice_id: str) -> Flow[Invoice]:
        """Read an invoice."""
        response = yield from fetch(
            Call(get_invoice, {"invoice_id": invoice_id}, repeatable=True),
            wire.GetInvoiceResponse,
        )
        return self._invoice(response.data, invoice_id)

    def read_notification(self, headers: Headers, body: bytes | str) -> Notification:
        """Decode an IPN, which is not signed."""
        message = read_message(headers, body)
        _state(message)
        _txid(message)
        return Notification(
            gateway=self.key,
            invoice_id=required_text(message, "invoice", "id"),
            order_id=required_text(message, "transaction", "order", "id"),
            raw=message,
        )

    def confirm(self, notification: Notification) -> Flow[Invoice]:
        """Read the transaction, then the invoice, and compare both with the IPN.

        The IPN is not signed, so the vendor's own responses must match all of it.
        """
        txid = _txid(notification.raw)
        state = _state(notification.raw)
        call = Call(check_transaction, {"txid": valid_id(txid)}, repeatable=True)
        try:
            check = yield from fetch(call, wire.CheckTransactionResponse)
        except NotFound:
            raise Forged("the vendor knows no such transaction") from None
        checked = optional(check.data.txid, str) or optional(check.data.transaction_identifier, str)
        if checked is None:
            raise BadResponse("txid of the response must be the one that was requested")
        self.must_match(txid, checked, "transaction")
        invoice = yield from self.read_notified(notification)
        paid_by = _paid_by(invoice)
        self.must_match(txid, paid_by, "transaction of the invoice")
        if state in _FAILED and invoice.is_paid:
            raise Forged("the payment must have failed, but the vendor reports that it succeeded")
        if state != wire.TransactionState.ACCEPTED:
            return invoice
        if check.data.status in _FAILED_CHECKS:
            raise Forged("the payment must have succeeded, but the vendor reports that it failed")
        if invoice.is_paid and paid_by is None:
            raise Pending("the vendor does not report yet which transaction paid the invoice")
        return self.must_be_paid(invoice)

    def error(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Map a response to an error: its message is a text, texts by field, or another message."""
        message = body.get("message")
        if not isinstance(message, dict):
            return error_from_status(status, message, kind=_kind(status, message))
        fields = {
            name: " ".join(text for text in texts if isinstance(text, str))
            for name, texts in message.items()
            if isinstance(texts, list)
        }
        text = message.get("message") or "; ".join(f"{name}: {fields[name]}" for name in fields)
        return error_from_status(status, text, kind=_kind(status, text), fields=fields)

    def _request(self, order: Order) -> wire.CreateInvoiceRequest:
        options = order.options if isinstance(order.options, self.Options) else self.Options()
        # No variable holds a key, because error trackers collect the variables of each frame.
        if self.public_key is None:
            raise self.missing("public_key", "create")
        if self.secret_key is None:
            raise self.missing("secret_key", "create")
        requested = wire.Order(
            id=order.order_id or "",
            amount=f"{order.price.amount:f}",
            currency=_currency(order.price),
            description=order.description or "",
            items=[dict(item) for item in options.items],
        )
        payer = wire.PayerDetails(email=order.email or "")
        if options.payer_name is not None:
            payer.name = options.payer_name
        if options.payer_phone is not None:
            payer.phone = options.payer_phone
        given = options.metadata
        metadata = UNSET if given is None else wire.Metadata.from_dict(given)
        return wire.CreateInvoiceRequest(
            public_key=self.public_key,
            order=requested,
            payer=payer,
            language=options.language,
            result_url=order.success_url or "",
            fail_path=order.failure_url or "",
            signature=signature(requested, self.secret_key),
            product_url=UNSET if options.product_url is None else options.product_url,
            payment_method=UNSET if options.payment_method is None else options.payment_method,
            metadata=metadata,
        )

    def _created(
        self, invoice_id: str, order: Order, created: wire.CreateInvoiceResponse
    ) -> Invoice:
        language = order.options.language if isinstance(order.options, self.Options) else "en"
        return Invoice(
            gateway=self.key,
            id=invoice_id,
            status=Status.OPEN,
            price=order.price,
            order_id=order.order_id,
            pay_url=f"{self.checkout_url.rstrip('/')}/{quote(language, safe='')}"
            f"/payment/invoice-preprocessing/{quote(invoice_id, safe='')}",
            raw=created,
        )

    def _invoice(self, invoice: wire.Invoice, requested: str) -> Invoice:
        expect_readable(invoice, "amount")
        status = STATUSES.get(invoice.status, Status.UNKNOWN)
        if status is Status.OPEN and optional(invoice.is_overdue, bool):
            status = Status.EXPIRED
        return Invoice(
            gateway=self.key,
            id=matching_id(invoice.identifier, requested, "identifier"),
            status=status,
            price=parse_price(invoice.amount, invoice.currency, "amount"),
            order_id=optional(invoice.order_identifier, str),
            created_at=parse_timestamp(invoice.created_at),
            raw=invoice,
        )


def _kind(status: int, message: object) -> type[Refused] | None:
    """Recognize an unknown id, which some calls report under 422, by its text."""
    is_unknown = isinstance(message, str) and "not found" in message.lower()
    return NotFound if status == _UNPROCESSABLE and is_unknown else None


def signature(order: wire.Order, secret_key: str) -> str:
    """Sign an order, over the texts as they are sent."""
    signed = f"{order.amount}:{order.currency}:{order.id}:{secret_key}"
    return sha256(signed.encode()).hexdigest()


def _currency(price: Money) -> str:
    if len(price.currency) != 3 or not price.currency.isalpha():  # noqa: PLR2004  # ISO 4217's length
        raise Misuse(f"price must be in a currency of three letters, got {price.currency}")
    return price.currency


def _paid_by(invoice: Invoice) -> str | None:
    raw = invoice.raw
    return optional(raw.transaction_identifier, str) if isinstance(raw, wire.Invoice) else None


def _state(message: Mapping[str, Any]) -> int:
    transaction = message.get("transaction")
    state = transaction.get("state") if isinstance(transaction, Mapping) else None
    if type(state) is not int or state not in [*wire.TransactionState]:
        raise Malformed("transaction.state of the body must be an integer from 1 to 5")
    return state


def _txid(message: Mapping[str, Any]) -> str:
    """Return the transaction's id, whose newer name counts before the older ones."""
    found = (optional_text(message, *place) for place in _TXID_PLACES)
    txid = next(filter(None, found), None)
    return txid or required_text(message, "transaction", "id")
