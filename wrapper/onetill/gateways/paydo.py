"""PayDo: https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/getInvoice.md."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, ClassVar, Final
from urllib.parse import quote

import attrs

from onetill._flow import Call, Flow, expect_model, fetch
from onetill._gateway import Gateway
from onetill._invoice import Invoice
from onetill._money import Money
from onetill._notification import Headers, Notification, notified_id, read_message, required_text
from onetill._order import Order
from onetill._parsing import (
    expect_readable,
    matching_id,
    optional,
    parse_price,
    parse_timestamp,
    required_id,
    unreadable,
)
from onetill._refund import Refund
from onetill._status import Status
from onetill._validators import (
    credential,
    json_object,
    json_objects,
    server_root,
    text,
    url,
    whole,
)
from onetill.errors import (
    BadResponse,
    Conflict,
    Forged,
    Indeterminate,
    Misuse,
    NotFound,
    Pending,
    TillError,
)
from onetill.gateways._paydo import new_refund, parse_error, parse_refunds, read_state, read_txid
from onetill_clients.paydo import AuthenticatedClient
from onetill_clients.paydo import models as wire
from onetill_clients.paydo.api.invoices import create_invoice, get_invoice
from onetill_clients.paydo.api.refunds import create_refund, list_refunds
from onetill_clients.paydo.api.transactions import check_transaction, get_transaction
from onetill_clients.paydo.types import UNSET

STATUSES: Final[Mapping[wire.InvoiceStatus, Status]] = {
    wire.InvoiceStatus.NEW: Status.OPEN,
    wire.InvoiceStatus.PAID: Status.PAID,
}

_MERCHANT_PATHS: Final = ("/v1/refunds/", "/v1/transactions/", "/v1/instrument-settings/")
_UNIDENTIFIED: Final = "the vendor does not report yet which transaction paid the invoice"
_FAILED_CHECKS: Final = frozenset({wire.TransactionStatus.FAIL, "failed", "error", 3, 5, "3", "5"})
_FAILED: Final = frozenset({wire.TransactionState.FAILED_3, wire.TransactionState.FAILED_5})


@attrs.frozen
class PayDo(Gateway):
    """PayDo, which lets anyone read an invoice who knows its id.

    Args:
        public_key: the project's public key, which only `create` requires.
        secret_key: the project's secret key, which only `create` requires.
        jwt: the account's bearer token, which only `refund` and `list_refunds` require.
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
        """The goods, with members of your own; their numbers are `Decimal` or `int`."""
        payer_name: str | None = attrs.field(default=None, validator=text, repr=False)
        payer_phone: str | None = attrs.field(default=None, validator=text, repr=False)
        product_url: str | None = attrs.field(default=None, validator=url)
        """Page to which the pay page links back."""
        payment_method: int | None = attrs.field(default=None, validator=whole)
        """Number of the only payment method that the payer is offered."""
        metadata: Mapping[str, Any] | None = attrs.field(default=None, validator=json_object)
        """Members that come back in the notification, and nowhere else."""

    def headers(self, path: str) -> Mapping[str, str]:
        """Return the bearer token for what only the merchant may do."""
        needs_token = path.startswith(_MERCHANT_PATHS)
        return {"Authorization": f"Bearer {self.jwt}"} if needs_token and self.jwt else {}

    def create(self, order: Order) -> Flow[Invoice]:
        """Create an invoice, signed with the project's secret key."""
        response = yield Call(create_invoice, {"body": self._request(order)}, repeatable=False)
        created = expect_model(response, wire.CreateInvoiceResponse)
        # The id is in the body; an older revision of the API has it in a header only.
        invoice_id = created.data or response.headers.get("identifier", UNSET)
        return self._created(required_id(invoice_id, "data"), order, created)

    def get(self, invoice_id: str) -> Flow[Invoice]:
        """Read an invoice."""
        call = Call(get_invoice, {"invoice_id": invoice_id}, repeatable=True)
        response = yield from fetch(call, wire.GetInvoiceResponse)
        return self._invoice(response.data, invoice_id)

    def read_notification(self, headers: Headers, body: bytes | str) -> Notification:
        """Decode an IPN, which is not signed."""
        message = read_message(headers, body)
        read_state(message)
        read_txid(message)
        return Notification(
            gateway=self.key,
            invoice_id=notified_id(required_text(message, "invoice", "id"), "invoice.id"),
            order_id=required_text(message, "transaction", "order", "id"),
            raw=message,
        )

    def confirm(self, notification: Notification) -> Flow[Invoice]:
        """Read the transaction, then the invoice, and compare both with the IPN.

        The IPN is not signed, so the vendor's own responses must match all of it.
        """
        txid = read_txid(notification.raw)
        state = read_state(notification.raw)
        call = Call(check_transaction, {"txid": txid}, repeatable=True)
        try:
            check = yield from fetch(call, wire.CheckTransactionResponse)
        except NotFound:
            raise Forged("the vendor knows no such transaction") from None
        checked = optional(check.data.txid, str) or optional(check.data.transaction_identifier, str)
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
            raise Pending(_UNIDENTIFIED)
        return self.must_be_paid(invoice)

    def refund(self, invoice_id: str, amount: Money | None = None) -> Flow[Refund]:
        """Refund the transaction that paid an invoice, or a part of it."""
        txid = yield from self._paid_transaction(invoice_id, "refund")
        read = Call(get_transaction, {"id": txid}, repeatable=True)
        transaction = (yield from fetch(read, wire.GetTransactionResponse)).data
        matching_id(transaction.identifier, txid, "identifier")
        whole = parse_price(transaction.amount, transaction.currency, "amount")
        if whole is None:
            raise BadResponse("amount of the response must be above zero")
        if amount is not None and amount.currency != whole.currency:
            raise Misuse(f"amount must be in {whole.currency}, got {amount}")
        refunded = amount or whole
        request = wire.CreateRefundRequest(
            transaction_identifier=txid,
            refund_type=wire.RefundType.WHOLE if amount is None else wire.RefundType.PART,
            amount=refunded.amount,
        )
        try:
            response = yield Call(create_refund, {"body": request}, repeatable=False)
            created = expect_model(response, wire.CreateRefundResponse)
            refund_id = response.headers.get("identifier") or created.identifier
            return new_refund(self.key, invoice_id, refund_id, refunded, created)
        except Indeterminate as error:
            error.args = (f"{error.args[0]}; list_refunds shows whether there is a refund",)
            raise

    def list_refunds(self, invoice_id: str | None = None) -> Flow[Sequence[Refund]]:
        """Read the refunds of the transaction that paid an invoice, or all refunds."""
        txid = None
        if invoice_id is not None:
            txid = yield from self._paid_transaction(invoice_id, "list_refunds")
        elif self.jwt is None:
            raise self.missing("jwt", "list_refunds")
        call = Call(list_refunds, {}, repeatable=True)
        response = yield from fetch(call, wire.ListRefundsResponse)
        rows = [*(row.to_dict() for row in response.data), *unreadable(response, "data")]
        return [*parse_refunds(self.key, rows, txid, invoice_id)]

    def _paid_transaction(self, invoice_id: str, operation: str) -> Flow[str]:
        if self.jwt is None:
            raise self.missing("jwt", operation)
        invoice = yield from self.get(invoice_id)
        if not invoice.is_paid:
            raise Conflict(f"the invoice must be paid, and is {invoice.status}", status=200)
        if (txid := _paid_by(invoice)) is None:
            raise Conflict(f"{_UNIDENTIFIED}: try later", status=200)
        return required_id(txid, "transactionIdentifier")

    def error(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Map a response to an error: its message is a text, texts by field, or another message."""
        return parse_error(status, body)

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
