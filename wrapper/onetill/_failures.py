"""What an exception under a call means for the money, and whether to try again. Pure."""

import httpx

from onetill._flow import Call
from onetill.errors import (
    BadResponse,
    GatewayDown,
    NotSent,
    OutcomeUnknown,
    RateLimited,
    TillError,
)

_SERVER_ERRORS = 500

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


def explain(call: Call, error: Exception) -> TillError:
    """Turn whatever came up under a call into the till's own error."""
    match error:
        case GatewayDown() if error.status >= _SERVER_ERRORS and not call.repeatable:
            # It failed after it had the request: nobody knows how far it came.
            unknown = OutcomeUnknown(f"the gateway failed while answering (HTTP {error.status})")
            unknown.status = error.status
            return unknown
        case TillError():
            return error
        case httpx.TransportError() if isinstance(error, _UNSENT):
            return NotSent(f"no connection to the gateway ({type(error).__name__})")
        case httpx.TransportError():
            return OutcomeUnknown(f"the request left, no answer came ({type(error).__name__})")
        case _:
            return unreadable(error)


def unreadable(error: Exception) -> BadResponse:
    """Say what of an answer could not be read, and nothing of what it held."""
    match error:
        case KeyError(args=[str(field)]):
            return BadResponse(f"the answer lacks the field {field!r}")
        case ValueError() | TypeError():
            return BadResponse(f"the answer cannot be read: {printable(str(error))}")
        case _:
            return BadResponse(f"the answer cannot be read ({type(error).__name__})")


def retry(call: Call, error: Exception) -> bool:
    """Decide whether a call is worth another attempt.

    A call that may have done something is made again only if it certainly never left.
    """
    if isinstance(error, NotSent):
        return True
    return call.repeatable and isinstance(error, GatewayDown | OutcomeUnknown | RateLimited)


def printable(text: str, limit: int = 200) -> str:
    """Make a stranger's text fit for a message: one line, no control characters, not long."""
    line = " ".join(text[: 4 * limit].split())
    line = "".join(letter if letter.isprintable() else "?" for letter in line)
    return line if len(line) <= limit else line[: limit - 1] + "…"
