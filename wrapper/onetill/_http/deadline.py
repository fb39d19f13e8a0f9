"""The end of an operation, and one attempt of a call: both bound what the network may take."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar, Token
from typing import Final, Protocol

from onetill._clock import monotonic

_NEVER: Final = float("inf")
_END: Final[ContextVar[float]] = ContextVar("end of the operation", default=_NEVER)
_STOP: Final[ContextVar["Readable | None"]] = ContextVar("stop signal", default=None)
_ATTEMPT: Final[ContextVar["Attempt | None"]] = ContextVar("attempt", default=None)


class Readable(Protocol):
    """A socket or a file that select can wait for."""

    def fileno(self) -> int:
        """Return its descriptor."""
        ...

    def close(self) -> None:
        """Close it."""
        ...


class Attempt:
    """One attempt of a call; a context manager, inside of which requests belong to it.

    Attributes:
        repeatable: whether making the call twice does no more than making it once.
        end: the moment, on the monotonic clock, at which it must have ended.
        stop: becomes readable when a blocking attempt is to be given up; None for never.
        sent: whether a byte of the request may have left; None if the transport does not say.
        name: the gateway and the operation, for the log.
        number: which attempt of its call it is, from 1, for the log.

    """

    __slots__ = ("_token", "end", "name", "number", "repeatable", "sent", "stop")

    _token: Token["Attempt | None"]

    def __init__(self, *, repeatable: bool, name: str = "request", number: int = 1) -> None:
        self.repeatable = repeatable
        self.name, self.number = name, number
        self.end = _END.get()
        self.stop = _STOP.get()
        self.sent: bool | None = None

    def __enter__(self) -> None:
        self._token = _ATTEMPT.set(self)

    def __exit__(self, *_: object) -> None:
        _ATTEMPT.reset(self._token)


def current_attempt() -> Attempt:
    """Return the attempt under way; outside of any, one that must not be repeated."""
    return _ATTEMPT.get() or Attempt(repeatable=False)


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Let what happens inside last that long, sleeps and bodies included.

    Another deadline outside does not count: one that an exception out of a signal handler left
    behind would bound all that comes.
    """
    token = _END.set(monotonic() + seconds)
    try:
        yield
    finally:
        _END.reset(token)


def remaining() -> float:
    """Return how many seconds are left, never less than 0; infinite without a deadline."""
    return max(0.0, _END.get() - monotonic())


def stop_on(signal: Readable) -> None:
    """Give up the blocking attempts of this thread as soon as something becomes readable."""
    _STOP.set(signal)
