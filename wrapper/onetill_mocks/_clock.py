"""Clock of a ledger, which can be stopped, stepped and set."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from onetill_mocks._validators import wrong

_YEARS = (1970, 2999)


class Clock:
    """Clock over another one: as fast as that, until it is stopped.

    Args:
        source: Returns the time of the other clock, aware.

    """

    def __init__(self, source: Callable[[], datetime]) -> None:
        self._source = source
        self._ahead = timedelta(0)
        self._stopped: datetime | None = None

    def __call__(self) -> datetime:
        """Return the time."""
        return self._stopped or self._source() + self._ahead

    @property
    def is_stopped(self) -> bool:
        """Whether it stands still."""
        return self._stopped is not None

    @property
    def is_real(self) -> bool:
        """Whether it has the time of the other clock."""
        return not (self._stopped or self._ahead)

    def stop(self) -> None:
        """Stand still at the present time."""
        self._stopped = self()

    def run(self) -> None:
        """Run again, from the time at which it stands."""
        moment, self._stopped = self(), None
        self.set(moment)

    def set(self, moment: datetime) -> None:
        """Set the time, which must be aware; a stopped clock stays stopped."""
        if not isinstance(moment, datetime):
            raise wrong("time must be an aware datetime", moment)
        if moment.tzinfo is None:
            raise ValueError(f"time must have an offset, such as Z, and {moment} has none")
        if not _YEARS[0] < moment.year < _YEARS[1]:
            raise ValueError(f"time must be between the years {_YEARS[0]} and {_YEARS[1]}")
        if self._stopped:
            self._stopped = moment.astimezone(UTC)
        else:
            self._ahead = moment - self._source()

    def step(self, span: timedelta) -> None:
        """Move the time on, or with a negative span back."""
        if not isinstance(span, timedelta):
            raise wrong("span must be a timedelta", span)
        try:
            moment = self() + span
        except OverflowError:
            moment = datetime.max.replace(tzinfo=UTC)
        self.set(moment)
