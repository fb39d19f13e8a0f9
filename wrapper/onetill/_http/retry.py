"""Whether and when to make a call again. Pure: it reads no clock and draws no lot."""

import math
from collections.abc import Iterable
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final, Literal

from onetill._flow import Call
from onetill.errors import GatewayDown, NotSent, OutcomeUnknown, RateLimited, Refused, TillError

_FIRST_WAIT: Final = 0.5
_LONGEST_WAIT: Final = 8.0
_LONGEST_ASKED: Final = timedelta(seconds=60)


def retry_in(  # all that the decision hangs on, and nothing else
    call: Call, error: TillError, *, attempt: int, remaining: float, jitter: float
) -> Literal[False] | float:
    """Return in how many seconds to make a call again, or False if it has failed for good.

    Args:
        call: a call that may have done something is made again only if it certainly never left.
        error: what the attempt met.
        attempt: the number of that attempt, from 1.
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
    wait = jitter * min(_LONGEST_WAIT, _FIRST_WAIT * 2.0 ** min(attempt - 1, 10))
    if isinstance(error, Refused) and error.retry_after is not None:
        if error.retry_after > _LONGEST_ASKED:
            return False
        wait = max(wait, error.retry_after.total_seconds())
    return wait if wait < remaining else False


def read_retry_after(values: Iterable[str], now: datetime) -> timedelta | None:
    """Read how long a gateway asks to wait: seconds or a date, the longest if it says several.

    What makes no sense, and what is over already, is as good as nothing said.
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
