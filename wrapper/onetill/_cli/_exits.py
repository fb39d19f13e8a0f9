"""Exit statuses, and the sentence about each error, with what to do."""

from enum import IntEnum
from typing import Final

from onetill.errors import (
    AuthFailed,
    BadResponse,
    Conflict,
    GatewayDown,
    Indeterminate,
    Misuse,
    NotFound,
    NotSent,
    OutcomeUnknown,
    Pending,
    RateLimited,
    TillError,
    Unsupported,
    WaitTimeout,
)


class Exit(IntEnum):
    """Exit status of the command."""

    DONE = 0
    MISUSE = 2
    NOT_FOUND = 3
    REFUSED = 4
    UNREACHABLE = 5
    UNKNOWN = 6
    TIMEOUT = 7
    INTERRUPTED = 130
    CLOSED = 141
    TERMINATED = 143


HELP: Final = """Exit status:

- 0: done
- 2: misuse: an argument, the configuration, or an operation not offered
- 3: not found: the gateway knows no such invoice
- 4: refused: the gateway said no
- 5: unreachable: no usable response, nothing happened
- 6: unknown outcome: it may have happened, so look before you try again
- 7: not in time: the invoice did not become final
- 130, 141, 143: ended by Ctrl-C, by a closed pipe, by SIGTERM

Of several ids, the highest status counts.
"""

_CHANGES: Final = frozenset({"create", "cancel"})
_STATUSES: Final[dict[type[TillError], Exit]] = {
    Misuse: Exit.MISUSE,
    Unsupported: Exit.MISUSE,
    NotFound: Exit.NOT_FOUND,
    NotSent: Exit.UNREACHABLE,
    Indeterminate: Exit.UNREACHABLE,
    GatewayDown: Exit.UNREACHABLE,
    WaitTimeout: Exit.TIMEOUT,
    TillError: Exit.REFUSED,
}
_REMEDIES: Final[dict[type[TillError], str]] = {
    AuthFailed: "check the credentials, onetill doctor shows where they come from",
    BadResponse: "try again, and see onetill doctor if it stays",
    Conflict: "read its state with onetill get",
    GatewayDown: "try again later",
    NotFound: "check the id, and that it is of this gateway and account",
    NotSent: "nothing happened, so try again, and see onetill doctor if it stays",
    OutcomeUnknown: "try again",
    Pending: "confirm it again later",
    RateLimited: "try again later",
    Unsupported: "onetill gateways shows what each one offers",
    WaitTimeout: "wait again, or raise --timeout",
}


class Failure(Exception):
    """Error of the command itself: a whole sentence with what to do, and an exit status."""

    def __init__(self, message: str, status: Exit = Exit.MISUSE, **details: object) -> None:
        super().__init__(message)
        self.status = status
        self.details = details
        """What a program needs beside the sentence, for `--json`."""


class Terminated(BaseException):
    """SIGTERM arrived; raised in the main thread, as Ctrl-C raises KeyboardInterrupt."""


def status_of(error: TillError) -> Exit:
    """Return the exit status of a till's error."""
    may_have_happened = isinstance(error, Indeterminate) or getattr(error, "processed", False)
    if may_have_happened and error.operation in _CHANGES:
        return Exit.UNKNOWN
    return next(status for kind, status in _STATUSES.items() if isinstance(error, kind))


def sentence(error: TillError) -> str:
    """Return what went wrong and what to do about it."""
    if status_of(error) is Exit.UNKNOWN:
        return f"{error}: look before you try again"
    remedy = next((_REMEDIES[kind] for kind in type(error).__mro__ if kind in _REMEDIES), None)
    return f"{error}: {remedy}" if remedy else str(error)
