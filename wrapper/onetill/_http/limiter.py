"""Limiter: no more calls of a till are under way at once than httpx keeps connections for.

httpx lets a call wait for a connection too, but each call that comes or goes there looks at every
one that waits. With two thousand of them nothing is ever done but looking.
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from threading import BoundedSemaphore
from typing import Final

import anyio

from onetill._http.deadline import remaining
from onetill.errors import NotSent

AT_ONCE: Final = 100


class Limiter:
    """The turns of the threads that share a till."""

    def __init__(self) -> None:
        self._free = BoundedSemaphore(AT_ONCE)

    @contextmanager
    def acquire(self) -> Iterator[None]:
        """Wait for a turn and have it; `NotSent` if the deadline comes first."""
        if not self._free.acquire(timeout=remaining()):
            raise _too_late()
        try:
            yield
        finally:
            self._free.release()


class AsyncLimiter:
    """The turns of the tasks that share a till, in the order in which they came."""

    def __init__(self) -> None:
        self._free = anyio.Semaphore(AT_ONCE, max_value=AT_ONCE)

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[None]:
        """Wait for a turn and have it; `NotSent` if the deadline comes first."""
        try:
            with anyio.fail_after(remaining()):
                await self._free.acquire()
        except TimeoutError:
            raise _too_late() from None
        try:
            yield
        finally:
            self._free.release()


def _too_late() -> NotSent:
    return NotSent(f"{AT_ONCE} calls were under way already, and none ended in time")
