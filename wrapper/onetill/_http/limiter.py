"""Limit how many calls of a till are in flight at once.

httpx's pool can queue calls too, but it walks through all that wait whenever one comes or goes,
which is quadratic: with two thousand of them it does nothing else.
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
    """Limit for the threads that share a till."""

    def __init__(self) -> None:
        self._free = BoundedSemaphore(AT_ONCE)

    @contextmanager
    def acquire(self) -> Iterator[None]:
        """Hold a slot; `NotSent` if none is free before the deadline."""
        if not self._free.acquire(timeout=remaining()):
            raise _too_late()
        try:
            yield
        finally:
            self._free.release()


class AsyncLimiter:
    """Limit for the tasks that share a till, first come, first served."""

    def __init__(self) -> None:
        self._free = anyio.Semaphore(AT_ONCE, max_value=AT_ONCE)

    @asynccontextmanager
    async def acquire(self) -> AsyncIterator[None]:
        """Hold a slot; `NotSent` if none is free before the deadline."""
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
    return NotSent(f"no free slot before the deadline (limit {AT_ONCE})")
