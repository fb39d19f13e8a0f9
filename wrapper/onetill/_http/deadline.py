"""The moment when an operation must have ended, whatever the network does."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import Final

_END: Final[ContextVar[float]] = ContextVar("the end of the operation under way")


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Let what happens inside last that long, sleeps and bodies included."""
    token = _END.set(monotonic() + seconds)
    try:
        yield
    finally:
        _END.reset(token)


def remaining() -> float:
    """Return how many seconds are left, never less than 0; without a deadline, without end."""
    return max(0.0, _END.get(float("inf")) - monotonic())
