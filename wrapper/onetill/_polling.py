"""Polling of an invoice until its state is final, as pure state: the tills sleep."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import timedelta
from inspect import iscoroutine
from typing import Final, TypeAlias

from onetill._config import to_seconds
from onetill._invoice import Invoice
from onetill.errors import (
    GatewayDown,
    Misuse,
    NotSent,
    OutcomeUnknown,
    RateLimited,
    TillError,
    WaitTimeout,
)

Until: TypeAlias = Callable[[Invoice], bool]

_FIRST_WAIT: Final = 1.0
_MAX_WAIT: Final = 30.0
_MAX_SECONDS: Final = 7 * 86_400.0
_LAST_READ: Final = 1.0
"""How many seconds before the end the invoice is read for the last time."""


class Poll:
    """State of a wait between its reads: what was read last, and when to read again.

    Raises:
        Misuse: an argument is out of its range.

    """

    def __init__(self, until: Until | None, timeout: float | timedelta) -> None:
        if until is not None and not callable(until):
            raise Misuse("until must be a function of an Invoice, or None")
        self.seconds: Final = to_seconds(timeout, _MAX_SECONDS)
        if not 0 < self.seconds <= _MAX_SECONDS:
            raise Misuse(f"timeout must be above 0 and at most {_MAX_SECONDS:.0f} seconds")
        self._until = until
        self._reads = 0
        self._invoice: Invoice | None = None
        self._error: TillError | None = None

    def is_over(self, invoice: Invoice) -> bool:
        """Return whether an invoice is as it should be, or can change no more."""
        self._invoice, self._error = invoice, None
        if invoice.status.is_final or self._until is None:
            return invoice.status.is_final
        is_over = self._until(invoice)
        if iscoroutine(is_over):  # which is true, whatever it would return
            is_over.close()
            raise Misuse("until must be a function that is not async")
        return bool(is_over)

    @contextmanager
    def reading(self) -> Iterator[None]:
        """Take an error of a read for no news; it is raised if another read cannot help."""
        try:
            yield
        except (GatewayDown, OutcomeUnknown, RateLimited, NotSent) as error:
            if getattr(error, "permanent", False):
                raise
            self._error = error

    def next_wait(self, remaining: float, jitter: float) -> float:
        """Return in how many seconds to read again.

        Args:
            remaining: the seconds that are left.
            jitter: a number from 0 to 1, which spreads the reads of many callers.

        Raises:
            WaitTimeout: no time is left.
            TillError: no time is left, and no read succeeded.

        """
        if remaining <= _LAST_READ:
            raise self._timeout()
        wait = min(_MAX_WAIT, _FIRST_WAIT * 2.0 ** min(self._reads, 10)) * (1 + jitter) / 2
        self._reads += 1
        if isinstance(self._error, RateLimited) and self._error.retry_after is not None:
            wait = max(wait, self._error.retry_after.total_seconds())
        return min(wait, remaining - _LAST_READ)

    def _timeout(self) -> TillError:
        if self._invoice is None and self._error is not None:
            return self._error
        status = "unknown" if self._invoice is None else self._invoice.status
        return WaitTimeout(
            f"the invoice must change within {self.seconds:g} seconds, and is {status}",
            invoice=self._invoice,
        )
