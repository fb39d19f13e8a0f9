"""Deadline of the operation in progress, whatever the network does."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from time import monotonic
from typing import Final

_END: Final[ContextVar[float]] = ContextVar("end of the operation in progress")


@contextmanager
def deadline(seconds: float) -> Iterator[None]:
    """Bound the block to a number of seconds, sleeps and bodies included."""
    token = _END.set(monotonic() + seconds)
    try:
        yield
    finally:
        _END.reset(token)


def remaining() -> float:
    """Return the seconds left, at least 0; infinity without a deadline."""
    return max(0.0, _END.get(float("inf")) - monotonic())
