"""What an exception under a call means for the money. Pure."""

import ssl

import httpx

from onetill._flow import Call
from onetill.errors import (
    BadResponse,
    GatewayDown,
    NotSent,
    OutcomeUnknown,
    TillError,
)

_OUT_OF_SERVICE = 406
"""What CryptoCloud v1 documents for a service that does nothing at the moment."""

# Raised before a byte of the request has left.
_UNSENT = (
    httpx.ConnectError,
    httpx.ConnectTimeout,
    httpx.InvalidURL,
    httpx.LocalProtocolError,
    httpx.PoolTimeout,
    httpx.ProxyError,
    httpx.UnsupportedProtocol,
)


def to_till_error(call: Call, error: Exception) -> TillError:
    """Turn whatever came up under a call into the till's own error."""
    match error:
        case GatewayDown() if error.status != _OUT_OF_SERVICE and not call.repeatable:
            # It failed after it had the request: nobody knows how far it came.
            unknown = OutcomeUnknown(f"the gateway failed while answering (HTTP {error.status})")
            unknown.status = error.status
            return unknown
        case TillError():
            return error
        case httpx.TransportError() if isinstance(error, _UNSENT):
            return _unsent(error)
        case TimeoutError():
            return OutcomeUnknown("the request left, no answer came in time")
        case httpx.TransportError():
            return OutcomeUnknown(f"the request left, no answer came ({type(error).__name__})")
        case _:
            return to_bad_response(error)


def _unsent(error: Exception) -> NotSent:
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
    """Say what of an answer could not be read, and nothing of what it held."""
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
