"""Retry policy, as pure functions: the caller brings the clock and the jitter."""

import math
from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final, Literal

from onetill._flow import Call
from onetill.errors import GatewayDown, NotSent, OutcomeUnknown, RateLimited, Refused, TillError

_FIRST_WAIT: Final = 0.5
_MAX_WAIT: Final = 8.0
_MAX_RETRY_AFTER: Final = timedelta(seconds=60)


def retry_in(  # all that the decision depends on
    call: Call, error: TillError, *, attempt: int, remaining: float, jitter: float
) -> Literal[False] | float:
    """Return in how many seconds to try a call again, or False to give up.

    Args:
        call: one that is not repeatable is tried again only if it certainly never left.
        error: the error of the attempt.
        attempt: the number of the attempt, from 1.
        remaining: the seconds until the deadline.
        jitter: a number from 0 to 1, which spreads the attempts of many callers.

    """
    match error:
        case NotSent():
            if error.permanent:
                return False
        case GatewayDown() | OutcomeUnknown() | RateLimited() if call.repeatable:
            pass
        case _:
            return False
    wait = jitter * min(_MAX_WAIT, _FIRST_WAIT * 2.0 ** min(attempt - 1, 10))
    if isinstance(error, Refused) and error.retry_after is not None:
        if error.retry_after > _MAX_RETRY_AFTER:
            return False
        wait = max(wait, error.retry_after.total_seconds())
    return wait if wait < remaining else False


def read_retry_after(values: Iterable[str], now: datetime) -> timedelta | None:
    """Parse the values of `Retry-After`, seconds or dates, and return the longest wait.

    A value that cannot be parsed is ignored. A date that is past means no wait.
    """
    waits = [wait for value in values if (wait := _wait(value.strip(), now)) is not None]
    return max(waits, default=None)


def _wait(value: str, now: datetime) -> timedelta | None:
    if value.isascii() and value.replace(".", "", 1).isdecimal():
        seconds = float(value)
        return timedelta(seconds=min(seconds, 1e9)) if math.isfinite(seconds) else None
    try:
        moment = parsedate_to_datetime(value)
        wait = moment - now if moment.tzinfo else None
    except (TypeError, ValueError, OverflowError):
        return None
    return max(wait, timedelta()) if wait is not None else None
