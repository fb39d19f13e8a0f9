"""Base class of all gateways: facts, operations as flows, and the errors of the vendor."""

import os
from collections.abc import Callable, Mapping, Sequence
from typing import Any, ClassVar, Final, Literal, Protocol, Self, TypeAlias, get_args

import attrs

from onetill._flow import Flow
from onetill._invoice import Invoice, Lookup
from onetill._money import Money
from onetill._notification import Headers, Notification
from onetill._order import Order
from onetill._pagination import Page, Period
from onetill._refund import Refund
from onetill._status import Status
from onetill._status_errors import error_from_status
from onetill._validators import server_root, valid_id
from onetill.errors import Forged, Misuse, NotFound, Pending, TillError, Unsupported

Operation: TypeAlias = Literal[
    "create",
    "get",
    "get_many",
    "wait",
    "cancel",
    "list",
    "find",
    "read_notification",
    "confirm",
    "refund",
    "list_refunds",
]
_IMPLEMENTED_BY: Final = {"get_many": "get", "wait": "get", "find": "list"}


class GeneratedClient(Protocol):
    """Client class of a generated package, as far as a till uses it."""

    def set_httpx_client(self, client: Any) -> object:  # noqa: ANN401  # an httpx.Client
        """Use this client for sync calls."""

    def set_async_httpx_client(self, async_client: Any) -> object:  # noqa: ANN401  # likewise
        """Use this client for async calls."""


@attrs.frozen(kw_only=True)
class Gateway:
    """A vendor's API and the credentials for it: a frozen value without I/O.

    A subclass holds the facts, then the operations that its vendor offers, each a flow, then the
    translations to and from the generated models. An operation that it leaves out is unsupported.

    Its `repr` shows no credential. Its pickle holds the credentials, which is how they reach a
    worker process: protect such pickles like keys.
    """

    key: ClassVar[str]
    """Name of the gateway's spec, client and module, and start of its environment variables."""
    client: ClassVar[Callable[..., GeneratedClient]]
    """Class of the generated client."""
    batch_size: ClassVar[int] = 1
    """How many ids one call of `get_batch` reads."""
    optional_fields: ClassVar[frozenset[str]] = frozenset()
    """Arguments of `Till.create` that the vendor accepts."""
    required_fields: ClassVar[frozenset[str]] = frozenset()
    """Arguments of `Till.create` that the vendor requires."""
    acknowledgement: ClassVar[str] = ""
    """Body of the response to a notification; most vendors look at its status alone."""

    @attrs.frozen
    class Options:
        """Arguments of `Till.create` that only this vendor knows: none."""

    base_url: str = attrs.field(validator=server_root)
    """The server's root, which stands before `/v1`; it may carry a path prefix."""

    def headers(self, path: str) -> Mapping[str, str]:  # noqa: ARG002  # for subclasses
        """Return the headers that carry the credentials of a request to a path."""
        return {}

    @property
    def secrets(self) -> Sequence[str]:
        """The credentials, which must never be shown."""
        fields = (field for field in attrs.fields(type(self)) if not field.repr)
        return [secret for field in fields if (secret := getattr(self, field.name)) is not None]

    @classmethod
    def from_env(cls, environ: Mapping[str, str] | None = None) -> Self:
        """Make the gateway from variables named `ONETILL_<KEY>_<FIELD>`.

        A variable that is missing or empty leaves its field at the default.

        Args:
            environ: the variables; None for those of the process.

        Raises:
            Misuse: a variable is missing whose field has no default, or one that starts with
                `ONETILL_<KEY>_` names no field.

        """
        variables = os.environ if environ is None else environ
        if not isinstance(variables, Mapping):
            raise Misuse(
                f"environ must be a mapping of names to texts, got {type(variables).__name__}"
            )
        prefix = f"ONETILL_{cls.key}_".upper()
        fields = {prefix + field.name.upper(): field for field in attrs.fields(cls)}
        for name in sorted(map(str, variables)):
            if name.startswith(prefix) and name not in fields:
                raise Misuse(f"{name} is no field of {cls.__name__}: it has {', '.join(fields)}")
        for name, field in fields.items():
            if field.default is attrs.NOTHING and not variables.get(name):
                raise Misuse(f"{name} must be set in the environment")
        return cls(
            **{field.name: variables[name] for name, field in fields.items() if variables.get(name)}
        )

    @classmethod
    def supports(cls, operation: Operation) -> bool:
        """Tell whether the vendor offers an operation of the till, such as `"create"`.

        Raises:
            Misuse: no till has such an operation.

        """
        if operation not in get_args(Operation):
            known = ", ".join(get_args(Operation))
            raise Misuse(f"operation must be one of {known}, got {operation!r}")
        method = _IMPLEMENTED_BY.get(operation, operation)
        return getattr(cls, method) is not getattr(Gateway, method)

    def order(self, price: Money, options: object = None, **fields: object) -> Order:
        """Validate the arguments of `Till.create`; None stands for one that was left out.

        Raises `Misuse` naming each argument that the vendor does not accept, or requires.
        """
        if not self.supports("create"):
            raise self._unsupported("create")
        name = type(self).__name__
        given = {field for field, value in fields.items() if value is not None}
        if unknown := given - self.optional_fields - self.required_fields:
            raise Misuse(f"{name} does not accept {', '.join(sorted(unknown))}")
        if missing := self.required_fields - given:
            raise Misuse(f"{name} requires {', '.join(sorted(missing))}")
        if options is not None and not isinstance(options, self.Options):
            raise Misuse(f"options must be {name}.Options(...), got {type(options).__name__}")
        return Order(price=price, options=options or self.Options(), **fields)  # type: ignore[arg-type]  # it validates them itself

    def create(self, order: Order) -> Flow[Invoice]:
        """Create an invoice."""
        raise self._unsupported("create", order)

    def get(self, invoice_id: str) -> Flow[Invoice]:
        """Read an invoice."""
        raise self._unsupported("get", invoice_id)

    def get_batch(self, ids: Sequence[str]) -> Flow[Sequence[Lookup]]:
        """Read at most `batch_size` invoices, and return a lookup for every id.

        Stays as it is where the vendor reads one invoice a call.
        """
        (invoice_id,) = ids
        return [Lookup(invoice_id, invoice=(yield from self.get(invoice_id)))]

    def cancel(self, invoice_id: str) -> Flow[Invoice]:
        """Cancel an open invoice."""
        raise self._unsupported("cancel", invoice_id)

    def list(self, period: Period, page: object = None) -> Flow[Page]:
        """Read a page of the invoices of some days; None for the first page."""
        raise self._unsupported("list", period, page)

    def refund(self, invoice_id: str, amount: Money | None = None) -> Flow[Refund]:
        """Refund an invoice that is paid, or a part of it."""
        raise self._unsupported("refund", invoice_id, amount)

    def list_refunds(self, invoice_id: str | None = None) -> Flow[Sequence[Refund]]:
        """Read the refunds of an invoice, or of all."""
        raise self._unsupported("list_refunds", invoice_id)

    def read_notification(self, headers: Headers, body: bytes | str) -> Notification:
        """Decode and verify what the vendor sent to the merchant's server, without I/O."""
        raise self._unsupported("read_notification", headers, body)

    def confirm(self, notification: Notification) -> Flow[Invoice]:
        """Read the invoice of a notification from the vendor, and compare both."""
        raise self._unsupported("confirm", notification)

    def error(self, status: int, body: Mapping[str, Any]) -> TillError | None:
        """Map a response to an error, or to None if it is a success.

        Args:
            status: the HTTP status.
            body: the JSON object of the response; empty if it held none.

        """
        return error_from_status(status, body.get("message"))

    def read_notified(self, notification: Notification) -> Flow[Invoice]:
        """Read the invoice of a notification, and compare the ids of both.

        Raises `Forged` if the vendor knows no such invoice, or another order id for it.
        """
        if notification.invoice_id is None:
            raise Misuse("notification must name an invoice: get the one that you expect instead")
        try:
            invoice = yield from self.get(valid_id(notification.invoice_id))
        except NotFound:
            raise Forged("the vendor knows no such invoice") from None
        self.must_match(notification.order_id, invoice.order_id, "order_id")
        return invoice

    @staticmethod
    def must_be_paid(invoice: Invoice) -> Invoice:
        """Return the invoice of a notification that announces a payment.

        A refunded one was paid, so it is returned too. Raises `Forged` if the vendor reports that
        it ended unpaid, and `Pending` if it reports no payment yet.
        """
        if invoice.is_paid or invoice.status in {Status.PARTIAL, Status.REFUNDED}:
            return invoice
        reported = f"the invoice must be paid, but the vendor reports that it is {invoice.status}"
        raise Forged(reported) if invoice.status.is_final else Pending(reported)

    @staticmethod
    def must_match(notified: str | None, read: str | None, field: str) -> None:
        """Raise `Forged` if a notification and the vendor's own response differ in a field."""
        if notified is not None and read is not None and notified != read:
            raise Forged(f"{field} of the notification must be the one that the vendor reports")

    def missing(self, field: str, operation: str) -> Misuse:
        """Make the error of an operation that needs a field of the gateway which is None."""
        variable = f"ONETILL_{self.key}_{field}".upper()
        return Misuse(
            f"{field} is required by {operation}: pass {type(self).__name__}(..., {field}=...) or"
            f" set {variable}"
        )

    def _unsupported(self, operation: str, *_: object) -> Unsupported:
        return Unsupported(f"{type(self).__name__} does not offer {operation}")
