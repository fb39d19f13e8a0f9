"""Map transport exceptions to till errors."""

import signal
import ssl
from collections.abc import Iterator
from types import CodeType, TracebackType
from typing import Final

import httpx

from onetill._flow import Call
from onetill.errors import (
    BadResponse,
    GatewayDown,
    NotSent,
    OutcomeUnknown,
    TillError,
)

_OUT_OF_SERVICE: Final = 406
"""What CryptoCloud v1 documents for a service that does nothing at the moment."""

# Raised before a byte of the request has left, by transports that do not say more.
_UNSENT: Final = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.InvalidURL,
    httpx.LocalProtocolError,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)

# The packages whose exceptions a call may meet. Others' are raised into it from outside.
_OWN: Final = frozenset(
    {
        "anyio",
        "attr",
        "builtins",
        "decimal",
        "enum",
        "h11",
        "httpcore",
        "httpx",
        "json",
        "msgspec",
        "onetill",
        "onetill_clients",
        "socket",
        "ssl",
        "zlib",
    }
)


def to_till_error(call: Call, error: Exception, *, sent: bool | None = None) -> TillError:
    """Turn what an attempt met into the till's own error.

    Args:
        call: what was attempted.
        error: what it met; never a foreign one.
        sent: whether a byte of the request may have left; None where nobody knows.

    """
    match error:
        case GatewayDown() if error.status != _OUT_OF_SERVICE and not call.repeatable:
            # It failed after it had the request: nobody knows how far it came.
            unknown = OutcomeUnknown(f"the gateway failed while answering (HTTP {error.status})")
            unknown.status = error.status
            return unknown
        case TillError():
            return error
        case httpx.TransportError() | httpx.InvalidURL() | OSError():
            is_unsent = isinstance(error, _UNSENT) if sent is None else not sent
            return _not_sent(error) if is_unsent else _outcome_unknown(error)
        case _:
            return to_bad_response(error)


def is_foreign(error: BaseException) -> bool:
    """Tell whether an exception was raised into a call from outside, as by a signal handler."""
    if type(error).__module__.partition(".")[0] not in _OWN:
        return True
    handlers = set(_signal_handlers())
    trace: TracebackType | None = error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code in handlers:
            return True
        trace = trace.tb_next
    return False


def _signal_handlers() -> Iterator[CodeType]:
    """Yield the code of each signal handler that is installed."""
    for number in signal.valid_signals():
        handler: object = signal.getsignal(number)
        handler = getattr(handler, "func", handler)  # of a partial
        function = handler if hasattr(handler, "__code__") else getattr(handler, "__call__", None)  # noqa: B004  # its function is wanted
        function = getattr(function, "__func__", function)
        code = getattr(function, "__code__", None)
        if isinstance(code, CodeType):
            yield code


def _outcome_unknown(error: Exception) -> OutcomeUnknown:
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return OutcomeUnknown("the request left, no answer came in time")
    return OutcomeUnknown(f"the request left, no answer came ({type(error).__name__})")


def _not_sent(error: Exception) -> NotSent:
    if not _is_untrusted(error):
        return NotSent(f"no connection to the gateway ({type(error).__name__})")
    unsent = NotSent("the gateway's certificate is not trusted: check base_url and tls")
    unsent.permanent = True
    return unsent


def _is_untrusted(error: BaseException | None) -> bool:
    """Tell whether a connection failed because of the gateway's certificate."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False


def to_bad_response(error: Exception) -> BadResponse:
    """Say what of a response could not be read, and nothing of what it held."""
    match error:
        case KeyError(args=[str(field)]):
            return BadResponse(f"the answer lacks the field {field!r}")
        case ValueError() | TypeError():
            return BadResponse(f"the answer cannot be read: {printable(str(error))}")
        case _:
            return BadResponse(f"the answer cannot be read ({type(error).__name__})")


def printable(text: str, limit: int = 200) -> str:
    """Make a stranger's text fit for a message: one line, no control characters, not long."""
    line = " ".join(text[: 4 * limit].split())
    line = "".join(letter if letter.isprintable() else "?" for letter in line)
    return line if len(line) <= limit else line[: limit - 1] + "…"
