"""Map transport exceptions to till errors."""

import re
import ssl
from typing import Final

import httpx

from onetill._flow import Call
from onetill._parsing import printable, to_bad_response
from onetill.errors import Misuse, NotSent, OutcomeUnknown, Refused, TillError

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

_STATUS: Final = re.compile(r"\b[1-5][0-9]{2}\b")


def to_till_error(call: Call, error: Exception, *, sent: bool | None = None) -> TillError:
    """Map whatever an attempt of a call raised to a till error.

    Args:
        call: the call.
        error: what it raised.
        sent: whether a byte of the request may have left; None if the transport does not say.

    """
    match error:
        case Refused() if error.processed and not call.repeatable:
            # It failed after it had the request: nobody knows how far it came.
            return OutcomeUnknown(
                f"the gateway failed while processing the request (HTTP {error.status})",
                status=error.status,
            )
        case TillError():
            return error
        case httpx.TransportError() | httpx.InvalidURL() | OSError():
            is_unsent = isinstance(error, _UNSENT) if sent is None else not sent
            return _not_sent(error) if is_unsent else _outcome_unknown(error)
        case _ if not sent and not _can_be_encoded(call):
            return Misuse(f"the request must be one that JSON can hold: {printable(str(error))}")
        case _:
            return to_bad_response(error)


def _can_be_encoded(call: Call) -> bool:
    """Return whether the generated module can make the request, without sending it."""
    encode = getattr(call.endpoint, "_get_kwargs", None)
    try:
        return encode is None or bool(encode(**call.arguments))
    except Exception:  # noqa: BLE001  # whatever a caller's values raise, nothing was sent
        return False


def _outcome_unknown(error: Exception) -> OutcomeUnknown:
    if isinstance(error, httpx.TimeoutException | TimeoutError):
        return OutcomeUnknown("the request was sent, but no response came in time")
    name = type(error).__name__
    return OutcomeUnknown(f"the request was sent, but no response came ({name})")


def _not_sent(error: Exception) -> NotSent:
    if _is_untrusted(error):
        return NotSent(
            "the gateway's certificate is not trusted: check base_url and tls", permanent=True
        )
    reason = type(error).__name__
    if isinstance(error, httpx.ProxyError) and (status := _STATUS.search(str(error))):
        reason = f"the proxy responded with HTTP {status[0]}"
    return NotSent(f"no connection to the gateway ({reason})")


def _is_untrusted(error: BaseException | None) -> bool:
    """Tell whether a connection failed because of the gateway's certificate."""
    while error is not None:
        if isinstance(error, ssl.SSLCertVerificationError):
            return True
        error = error.__cause__ or error.__context__
    return False
