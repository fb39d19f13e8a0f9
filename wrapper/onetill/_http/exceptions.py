"""Map transport exceptions to till errors."""

import ssl

import httpx

from onetill._flow import Call
from onetill._parsing import to_bad_response
from onetill.errors import NotSent, OutcomeUnknown, Refused, TillError

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
    """Map whatever a call raised to a till error."""
    match error:
        case Refused() if error.processed and not call.repeatable:
            # It failed after it had the request: nobody knows how far it came.
            return OutcomeUnknown(
                f"the gateway failed while processing the request (HTTP {error.status})",
                status=error.status,
            )
        case TillError():
            return error
        case httpx.TransportError() if isinstance(error, _UNSENT):
            return _not_sent(error)
        case TimeoutError():
            return OutcomeUnknown("the request was sent, but no response came in time")
        case httpx.TransportError():
            name = type(error).__name__
            return OutcomeUnknown(f"the request was sent, but no response came ({name})")
        case _:
            return to_bad_response(error)


def _not_sent(error: Exception) -> NotSent:
    if _is_untrusted(error):
        return NotSent(
            "the gateway's certificate is not trusted: check base_url and tls", permanent=True
        )
    return NotSent(f"no connection to the gateway ({type(error).__name__})")


def _is_untrusted(error: BaseException | None) -> bool:
    """Tell whether a connection failed because of the gateway's certificate."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
