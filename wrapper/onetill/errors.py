"""Errors of a till, as a tree that tells whether it happened.

    TillError                     .gateway .operation .attempts; never raised itself
    ├── Misuse (ValueError)       rejected before a byte was sent: a bad id, amount, key or URL
    ├── Unsupported               this gateway cannot do that
    ├── NotSent                   no request left: nothing happened; .permanent
    ├── Indeterminate             it may have happened; .order_id .price .sent_at; never raised itself
    │   ├── OutcomeUnknown        sent, then silence; .status
    │   └── BadResponse           a response that cannot be trusted: not JSON, wrong shape, a redirect
    ├── Refused                   the gateway said no; .status .code .message .processed
    │   ├── AuthFailed            it does not accept the credentials
    │   ├── NotFound              it knows no such invoice
    │   ├── Conflict              the invoice is in a state that forbids this
    │   ├── Invalid               it does not accept the request; .fields
    │   ├── RateLimited           too many requests; .retry_after
    │   └── GatewayDown           it is out of service
    ├── WaitTimeout               the invoice did not change in time; .invoice
    └── NotificationError         a notification proves nothing; never raised itself
        ├── Forged                not from the vendor, or the vendor contradicts it
        ├── Stale                 too old, or from the future
        ├── Malformed             not what the vendor sends
        └── Pending               ahead of the vendor's own books: not confirmed yet

No message holds a credential or a body. All of them can be pickled.
"""  # noqa: E501  # the tree is drawn once, and not broken

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING, Any, Self, TypedDict, Unpack

if TYPE_CHECKING:
    from onetill._money import Money

__all__ = [
    "AuthFailed",
    "BadResponse",
    "Conflict",
    "Forged",
    "GatewayDown",
    "Indeterminate",
    "Invalid",
    "Malformed",
    "Misuse",
    "NotFound",
    "NotSent",
    "NotificationError",
    "OutcomeUnknown",
    "Pending",
    "RateLimited",
    "Refused",
    "Stale",
    "TillError",
    "Unsupported",
    "WaitTimeout",
]


class _Context(TypedDict, total=False):
    gateway: str | None
    operation: str | None
    attempts: int


class _Create(_Context, total=False):
    order_id: str | None
    price: "Money | None"
    sent_at: datetime | None


class TillError(Exception):
    """Root of all errors of a till; never raised itself."""

    def __init__(
        self,
        message: str = "",
        *,
        gateway: str | None = None,
        operation: str | None = None,
        attempts: int = 0,
    ) -> None:
        super().__init__(message)
        self.gateway = gateway
        """The gateway's key, such as `"paydo"`; None where no gateway was involved."""
        self.operation = operation
        """The till's operation, such as `"create"`; None outside of one."""
        self.attempts = attempts
        """How many times the request was tried before this was raised; 0 if none was made."""

    def add_context(self, **context: Unpack[_Create]) -> Self:
        """Add what only the caller of the code that raised it knows, and return the error."""
        vars(self).update(context)
        return self

    def __str__(self) -> str:
        message = super().__str__()
        where = " ".join(word for word in (self.gateway, self.operation) if word)
        return f"{where}: {message}" if where else message


class Misuse(TillError, ValueError):
    """An argument was rejected before a byte was sent."""


class Unsupported(TillError):
    """The gateway's vendor does not offer this operation."""


class NotSent(TillError):
    """No request left, so nothing happened and trying again is safe."""

    def __init__(
        self, message: str = "", *, permanent: bool = False, **context: Unpack[_Context]
    ) -> None:
        super().__init__(message, **context)
        self.permanent = permanent
        """Whether trying again cannot help, as with a certificate that is not trusted."""


class Indeterminate(TillError):
    """Root of the errors that leave open whether something happened; never raised itself.

    After a create it holds what `Till.find` needs, where the gateway can list its invoices. After
    any other operation `order_id`, `price` and `sent_at` are None.
    """

    def __init__(
        self,
        message: str = "",
        *,
        order_id: str | None = None,
        price: "Money | None" = None,
        sent_at: datetime | None = None,
        **context: Unpack[_Context],
    ) -> None:
        super().__init__(message, **context)
        self.order_id = order_id
        """The merchant's own id of the order; None if the order had none."""
        self.price = price
        """The price that was asked for."""
        self.sent_at = sent_at
        """When the create began; aware, in UTC."""

    def __str__(self) -> str:
        message = super().__str__()
        return f"{message}; there may be an invoice all the same" if self.sent_at else message


class OutcomeUnknown(Indeterminate):
    """The request left and no usable response came, so it may have happened."""

    def __init__(
        self, message: str = "", *, status: int | None = None, **context: Unpack[_Create]
    ) -> None:
        super().__init__(message, **context)
        self.status = status
        """The HTTP status of a gateway that failed while responding; None without a response."""


class BadResponse(Indeterminate):
    """The response cannot be trusted: no JSON, a wrong shape, a wrong status, a redirect."""


class Refused(TillError):
    """The gateway said no."""

    def __init__(  # noqa: PLR0913  # what a refusal holds, each by its name
        self,
        message: str = "",
        *,
        status: int = 0,
        code: str | None = None,
        fields: Mapping[str, str] | None = None,
        retry_after: timedelta | None = None,
        processed: bool = False,
        **context: Unpack[_Context],
    ) -> None:
        super().__init__(message, **context)
        self.message = message
        """The gateway's text, made printable and cut short; may be empty."""
        self.status = status
        """The HTTP status."""
        self.code = code
        """The gateway's own code for the error; None where it gives none."""
        self.fields = dict(fields or {})
        """The gateway's text about each part of the request; mostly empty."""
        self.retry_after = retry_after
        """How long the gateway asks to wait; None if it does not say."""
        self.processed = processed
        """Whether the gateway may have processed the request all the same, as under HTTP 502."""

    def __str__(self) -> str:
        text = super().__str__() if self.args[0] else f"{super().__str__()}{type(self).__name__}"
        return f"{text} (HTTP {self.status})"


class AuthFailed(Refused):
    """The gateway does not accept the credentials."""


class NotFound(Refused):
    """The gateway knows no such invoice."""


class Conflict(Refused):
    """The invoice is in a state that forbids this."""


class Invalid(Refused):
    """The gateway does not accept the request; `fields` holds its text about each part."""


class RateLimited(Refused):
    """The gateway asks for fewer requests; `retry_after` holds how long to wait."""


class GatewayDown(Refused):
    """The gateway is out of service."""


class WaitTimeout(TillError):
    """The invoice did not reach the state that was waited for in time."""

    def __init__(
        self,
        message: str = "",
        *,
        invoice: Any = None,  # noqa: ANN401  # an Invoice, whose module imports this one
        **context: Unpack[_Context],
    ) -> None:
        super().__init__(message, **context)
        self.invoice = invoice
        """The `Invoice` as it was read last; None if it was never read."""


class NotificationError(TillError):
    """Root of the errors of notifications; never raised itself."""


class Forged(NotificationError):
    """The notification is not the vendor's, or the vendor's own response contradicts it."""


class Stale(NotificationError):
    """The notification is signed for another time."""


class Malformed(NotificationError):
    """The notification is not of the form that the vendor sends."""


class Pending(NotificationError):
    """The vendor does not confirm the notification yet.

    Nothing contradicts it either. Respond with HTTP 503, so that the vendor sends it again, or
    confirm it again later.
    """
