"""Map HTTP statuses to errors, where the vendor's body says no more."""

from collections.abc import Mapping
from typing import Final

from onetill._parsing import printable
from onetill.errors import (
    AuthFailed,
    BadResponse,
    Conflict,
    GatewayDown,
    Invalid,
    NotFound,
    RateLimited,
    Refused,
    TillError,
)

_REQUEST_TIMEOUT: Final = 408
_BY_STATUS: Final[Mapping[int, type[Refused]]] = {
    400: Invalid,
    401: AuthFailed,
    403: AuthFailed,
    404: NotFound,
    _REQUEST_TIMEOUT: GatewayDown,
    409: Conflict,
    422: Invalid,
    429: RateLimited,
}
_SUCCESS: Final = range(200, 300)
_CLIENT_ERRORS: Final = range(400, 500)
_SERVER_ERRORS: Final = range(500, 600)


def error_from_status(
    status: int,
    message: object,
    *,
    kind: type[Refused] | None = None,
    code: object = None,
    fields: Mapping[str, str] | None = None,
) -> TillError | None:
    """Make the error of a response, or return None if its status is a success.

    Args:
        status: the HTTP status.
        message: the vendor's text, if it is one.
        kind: what the vendor's body means, whatever the status; None to go by the status alone.
        code: the vendor's own code for the error.
        fields: the vendor's texts about parts of the request.

    """
    processed = kind is None and (status == _REQUEST_TIMEOUT or status in _SERVER_ERRORS)
    if kind is None:
        if status in _SUCCESS:
            return None
        if status not in _CLIENT_ERRORS and status not in _SERVER_ERRORS:
            return BadResponse(f"unexpected HTTP status {status}")
        kind = _BY_STATUS.get(status, GatewayDown if status in _SERVER_ERRORS else Refused)
    return kind(
        printable(message) if isinstance(message, str) else "",
        status=status,
        code=None if code is None else printable(str(code)),
        fields={printable(name): printable(text) for name, text in (fields or {}).items()},
        processed=processed,
    )
