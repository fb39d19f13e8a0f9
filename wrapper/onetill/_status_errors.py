"""What an HTTP status says, where a vendor says no more."""

from collections.abc import Mapping
from typing import Final

import httpx

from onetill._http.exceptions import printable
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

_BY_STATUS: Final[Mapping[int, type[Refused]]] = {
    400: Invalid,
    408: GatewayDown,
    401: AuthFailed,
    403: AuthFailed,
    404: NotFound,
    409: Conflict,
    422: Invalid,
    429: RateLimited,
}
_LAST = 599


def error_from_status(
    status: int,
    message: object,
    *,
    kind: type[Refused] | None = None,
    code: object = None,
    fields: Mapping[str, str] | None = None,
) -> TillError | None:
    """Make the error of an answer, or None if its status is a success and no kind is given.

    The message is the vendor's; where it says that something was not found, so it is.
    """
    said = printable(message) if isinstance(message, str) else ""
    if kind is None and httpx.codes.is_success(status):
        return None
    if kind is None and not httpx.codes.is_client_error(status) and not 500 <= status <= _LAST:  # noqa: PLR2004  # the class of server errors
        return BadResponse(f"HTTP {status} is no answer")
    kind = kind or _BY_STATUS.get(status, GatewayDown if status >= 500 else Refused)  # noqa: PLR2004  # as above
    if kind is Invalid and "not found" in said.lower():
        kind = NotFound
    return kind(
        said,
        status=status,
        code=None if code is None else printable(str(code)),
        fields={printable(name): printable(text) for name, text in (fields or {}).items()},
    )
