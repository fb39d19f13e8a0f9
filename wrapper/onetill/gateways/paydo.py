"""PayDo: https://github.com/PaydoW/paydo-api-doc/blob/master/Invoice/getInvoice.md."""

from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any, ClassVar, Final
from urllib.parse import quote

import attrs

from onetill._confirming import must_agree, read_notified
from onetill._flow import Call, Flow, expect_model, fetch
from onetill._gateway import Gateway
from onetill._invoice import Invoice, Order
from onetill._money import Money
from onetill._notification import Headers, Notification, read_message, required_text
from onetill._parsing import matching_id, optional, parse_money, parse_timestamp, required_id
from onetill._status import Status
from onetill._status_errors import error_from_status
from onetill._validators import credential, server_root, text, url, valid_id
from onetill.errors import Forged, Malformed, Misuse, TillError
from onetill_clients.paydo import AuthenticatedClient
from onetill_clients.paydo import models as wire
from onetill_clients.paydo.api.invoices import create_invoice, get_invoice
from onetill_clients.paydo.api.transactions import check_transaction
from onetill_clients.paydo.types import UNSET

STATUSES: Final[Mapping[wire.InvoiceStatus, Status]] = {
    wire.InvoiceStatus.NEW: Status.OPEN,
    wire.InvoiceStatus.PAID: Status.PAID,
}


_FAILED: Final = frozenset({wire.TransactionState.FAILED_3, wire.TransactionState.FAILED_5})


@attrs.frozen
class PayDo(Gateway):
    """PayDo, which lets anyone read an invoice who knows its id.

    Args:
        public_key: the project's public key; only `create` needs it.
        secret_key: the project's secret key; only `create` needs it.
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
    base_url: str = attrs.field(default="https://paydo.com", kw_only=True, validator=server_root)
    checkout_url: str = attrs.field(
        default="https://checkout.paydo.com", kw_only=True, validator=server_root
    )

    @attrs.frozen(kw_only=True)
    class Options(Gateway.Options):
        """What PayDo alone knows of an order; None stands for what is left out."""

        language: str = attrs.field(default="en", validator=text)
        """The pay page's language, such as `en` or `ru`."""
        items: Sequence[Mapping[str, Any]] = ()
        """What is sold, in members of your own; their numbers are `Decimal` or `int`."""
        payer_name: str | None = attrs.field(default=None, validator=text, repr=False)
        payer_phone: str | None = attrs.field(default=None, validator=text, repr=False)
        product_url: str | None = attrs.field(default=None, validator=url)
        """Where the pay page leads back to."""
        payment_method: int | None = None
        """The number of the only way to pay that the payer is offered."""
        metadata: Mapping[str, Any] | None = None
        """What comes back in the notification, and nowhere else."""

    def create(self, order: Order) -> Flow[Invoice]:
        """Ask for an invoice, signed with the project's secret key."""
        response = yield Call(create_invoice, {"body": self._request(order)}, repeatable=False)
        created = expect_model(response, wire.CreateInvoiceResponse)
        # The id is in the body; an older revision of the API has it in a header only.
        invoice_id = required_id(created.data or response.headers.get("identifier", ""), "data")
        return self._created(invoice_id, order, created)

    def get(self, invoice_id: str) -> Flow[Invoice]:
        """Read an invoice."""
        response = yield from fetch(
            Call(get_invoice, {"invoice_id": invoice_id}, repeatable=True),
            wire.GetInvoiceResponse,
        )
        return self._invoice(response.data, invoice_id)

    def read_notification(self, headers: Headers, body: bytes | str) -> Notification:
        """Read an IPN, which nobody signs."""
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
        """Ask for the transaction, then for the invoice, and compare both with the IPN.

        Nobody signs the IPN, so all that it says must be what the vendor says.
        """
        txid = _txid(notification.raw)
        state = _state(notification.raw)
        check = yield from fetch(
            Call(check_transaction, {"txid": valid_id(txid)}, repeatable=True),
            wire.CheckTransactionResponse,
        )
        must_agree(txid, check.data.txid, "transaction")
        invoice = yield from read_notified(self, notification)
        must_agree(notification.order_id, invoice.order_id, "order_id")
        paid_by = _paid_by(invoice)
        must_agree(txid, paid_by, "transaction of the invoice")
        if state == wire.TransactionState.ACCEPTED:
            failed = check.data.status == wire.TransactionStatus.FAIL
            is_contradicted = failed or not invoice.is_paid or paid_by is None
        else:
            is_contradicted = state in _FAILED and invoice.is_paid
        if is_contradicted:
            raise Forged(f"the vendor says that the invoice is {invoice.status}")
        return invoice

    def refusal(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Read the error body, whose message is a text, or texts by field, or nests another."""
        message = body.get("message")
        if not isinstance(message, dict):
            return error_from_status(status, message)
        fields = {
            name: " ".join(text for text in texts if isinstance(text, str))
            for name, texts in message.items()
            if isinstance(texts, list)
        }
        said = message.get("message") or "; ".join(f"{name}: {fields[name]}" for name in fields)
        return error_from_status(status, said, fields=fields)

    def _request(self, order: Order) -> wire.CreateInvoiceRequest:
        options = order.options if isinstance(order.options, self.Options) else self.Options()
        # No variable here holds a key: error trackers collect those of each frame.
        if self.public_key is None or self.secret_key is None:
            raise Misuse("create needs the project's keys: PayDo(public_key, secret_key)")
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
        status = STATUSES.get(invoice.status, Status.UNKNOWN)
        if status is Status.OPEN and optional(invoice.is_overdue, bool):
            status = Status.EXPIRED
        return Invoice(
            gateway=self.key,
            id=matching_id(invoice.identifier, requested, "identifier"),
            status=status,
            price=parse_money(invoice.amount, invoice.currency, "amount"),
            order_id=optional(invoice.order_identifier, str),
            created_at=parse_timestamp(invoice.created_at, "createdAt"),
            raw=invoice,
        )


def signature(order: wire.Order, secret_key: str) -> str:
    """Sign an order by the very texts that are sent."""
    signed = f"{order.amount}:{order.currency}:{order.id}:{secret_key}"
    return sha256(signed.encode()).hexdigest()


def _currency(price: Money) -> str:
    if len(price.currency) != 3 or not price.currency.isalpha():  # noqa: PLR2004  # ISO 4217's length
        raise Misuse(f"the price is in a currency of three letters, not in {price.currency}")
    return price.currency


def _paid_by(invoice: Invoice) -> str | None:
    raw = invoice.raw
    return optional(raw.transaction_identifier, str) if isinstance(raw, wire.Invoice) else None


def _state(message: Mapping[str, Any]) -> int:
    transaction = message.get("transaction")
    state = transaction.get("state") if isinstance(transaction, Mapping) else None
    if type(state) is not int or state not in [*wire.TransactionState]:
        raise Malformed("the message has no transaction.state from 1 to 5")
    return state


def _txid(message: Mapping[str, Any]) -> str:
    """Find the transaction's id, which stands in one place or in the other."""
    try:
        return required_text(message, "invoice", "txid")
    except Malformed:
        return required_text(message, "transaction", "id")
