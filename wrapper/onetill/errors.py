"""What can go wrong at a till, as a tree that answers the question: did it happen.

    TillError                     .gateway .operation; never raised itself
    ├── Misuse (ValueError)       refused before a byte was sent: a bad id, amount, key or URL
    ├── Unsupported               this gateway cannot do that
    ├── NotSent                   no connection: nothing happened
    ├── Indeterminate                 it may have happened; .order_id .price .sent_at; never raised itself
    │   ├── OutcomeUnknown        sent, then silence
    │   └── BadResponse           an answer that cannot be trusted: not JSON, a wrong shape, a redirect
    ├── Refused                   the gateway said no; .status .code .message
    │   ├── AuthFailed            it does not accept the key
    │   ├── NotFound              it knows no such invoice
    │   ├── Conflict              the invoice is in a state that forbids this
    │   ├── Invalid               it does not accept what was sent; .fields
    │   ├── RateLimited           too many calls; .retry_after
    │   └── GatewayDown           it is out of service
    └── NotificationError         a notification proves nothing; never raised itself
        ├── Forged                not from the vendor, or the vendor contradicts it
        ├── Stale                 too old, or from the future
        └── Malformed             not what the vendor sends

No message holds a credential or a body. All of them can be pickled.
"""  # noqa: E501  # the tree is drawn once, and not broken

from collections.abc import Mapping
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

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
    "RateLimited",
    "Refused",
    "Stale",
    "TillError",
    "Unsupported",
]


class TillError(Exception):
    """The root of all that a till raises; never raised itself."""

    gateway: str | None = None
    """The gateway's key, such as `"paydo"`; None where none was involved."""
    operation: str | None = None
    """The till's operation, such as `"create"`; None where none was under way."""
    attempts: int = 0
    """How many requests were tried in vain before this was raised; 0 if none was."""

    def __str__(self) -> str:
        message = super().__str__()
        where = " ".join(word for word in (self.gateway, self.operation) if word)
        return f"{where}: {message}" if where else message


class Misuse(TillError, ValueError):
    """An argument was refused before a byte was sent."""


class Unsupported(TillError):
    """The gateway's vendor does not offer this operation."""


class NotSent(TillError):
    """No connection could be made, so nothing happened and trying again is safe."""

    permanent: bool = False
    """Whether trying again cannot help, as with a certificate that is not trusted."""


class Indeterminate(TillError):
    """The root of what leaves open whether something happened; never raised itself.

    After a create, the facts are here that a program needs to find out, with `Till.find` where the
    gateway can list its invoices. After anything else they are None.
    """

    order_id: str | None = None
    """The merchant's own id of the order; None if the order had none."""
    price: "Money | None" = None
    sent_at: datetime | None = None
    """When the create began; aware, in UTC."""


class OutcomeUnknown(Indeterminate):
    """The request left and no usable word came back, so it may have happened."""

    status: int | None = None
    """The HTTP status of a gateway that failed while answering; None if no answer came."""


class BadResponse(Indeterminate):
    """The answer cannot be trusted: no JSON, a wrong shape, an undocumented status, a redirect."""


class Refused(TillError):
    """The gateway said no."""

    def __init__(
        self,
        message: str,
        *,
        status: int = 0,
        code: str | None = None,
        fields: Mapping[str, str] | None = None,
        retry_after: timedelta | None = None,
    ) -> None:
        super().__init__(message)
        self.message = message
        """What the gateway said, made printable and cut short; may be empty."""
        self.status = status
        """The HTTP status."""
        self.code = code
        """The gateway's own code for the error; None where it gives none."""
        self.fields = dict(fields or {})
        """What the gateway said of each part of the request; mostly empty."""
        self.retry_after = retry_after
        """How long the gateway asks to wait; None if it does not say."""

    def __str__(self) -> str:
        said = super().__str__() if self.args[0] else f"{super().__str__()}{type(self).__name__}"
        return f"{said} (HTTP {self.status})"


class AuthFailed(Refused):
    """The gateway does not accept the credentials."""


class NotFound(Refused):
    """The gateway knows no such invoice."""


class Conflict(Refused):
    """The invoice is in a state that forbids this."""


class Invalid(Refused):
    """The gateway does not accept what was sent; `fields` says what of it."""


class RateLimited(Refused):
    """The gateway asks for fewer calls; `retry_after` says how long to wait."""


class GatewayDown(Refused):
    """The gateway is out of service."""


class NotificationError(TillError):
    """The root of what is wrong with notifications; never raised itself."""


class Forged(NotificationError):
    """The notification does not come from the vendor, or the vendor's own answer contradicts it."""


class Stale(NotificationError):
    """The notification is signed for another time."""


class Malformed(NotificationError):
    """The notification is not of the form that the vendor sends."""
