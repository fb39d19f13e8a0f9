"""Deliver webhooks to functions, in a thread of their own and without a socket."""

import logging
from collections.abc import Callable
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from heapq import heappop, heappush
from inspect import iscoroutine, iscoroutinefunction
from itertools import count
from threading import Condition, Thread, current_thread
from typing import NamedTuple, TypeAlias

from onetill_mocks._loop import real_time

_OK = 200
_FAILED = 500
_LONGEST = 5.0
_logger = logging.getLogger("onetill_mocks")


class Webhook(NamedTuple):
    """A webhook as a merchant's server receives it: what `read_notification` takes."""

    headers: dict[str, str]
    body: bytes


Receiver: TypeAlias = Callable[[Webhook], object]
"""A function in place of a merchant's server. It returns a status, or a response that has one as
`status_code`; anything else is 200, and an exception is 500.
"""

Attempt: TypeAlias = Callable[[], float | None]
"""Delivers once; returns the pause before the next attempt, or None if there shall be none."""


def check_receiver(receiver: Receiver) -> None:
    """Raise ValueError for an async function, which nothing here could await."""
    if iscoroutinefunction(receiver):
        raise ValueError(
            "url must be a URL or a function that is not async: collect webhooks with the append of"
            " a list, and await what handles them"
        )


def name_of(receiver: Receiver) -> str:
    """Return what a delivery calls a function, in place of a URL."""
    return f"function:{getattr(receiver, '__qualname__', type(receiver).__qualname__)}"


def receive(receiver: Receiver, webhook: Webhook) -> int:
    """Call a function with a webhook, and return the status of its response."""
    try:
        result = receiver(webhook)
    except BaseException as error:  # noqa: BLE001  # a server makes a 500 of whatever it is
        _logger.warning("%s raised %s: %s", name_of(receiver), type(error).__name__, error)
        return _FAILED
    if iscoroutine(result):
        result.close()
        _logger.warning("%s returned a coroutine, which nothing awaits", name_of(receiver))
        return _FAILED
    status = getattr(result, "status_code", result)
    return int(status) if isinstance(status, int) and not isinstance(status, bool) else _OK


class Attempts:
    """Attempts that wait for their time, made one after the other by one thread."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._waiting: list[tuple[float, int, Attempt, Future[None]]] = []
        self._numbers = count()
        self._is_closed = False
        self._thread: Thread | None = None

    def start(self, attempt: Attempt) -> Future[None]:
        """Make an attempt now, and again until it returns no pause or the future is cancelled."""
        future = Future[None]()
        self._add(0.0, attempt, future)
        if self._thread is None:
            self._thread = Thread(target=self._run, name="mock-webhooks", daemon=True)
            self._thread.start()
        return future

    def close(self) -> None:
        """Give up what waits, and end the thread, unless a function holds it for long."""
        with self._changed:
            self._is_closed = True
            self._changed.notify_all()
        if self._thread and self._thread is not current_thread():  # a function may close it
            self._thread.join(_LONGEST)

    def _add(self, pause: float, attempt: Attempt, future: Future[None]) -> None:
        with self._changed:
            due = real_time() + pause
            heappush(self._waiting, (due, next(self._numbers), attempt, future))
            self._changed.notify_all()

    def _run(self) -> None:
        while (due := self._next()) is not None:
            attempt, future = due
            if future.cancelled():
                continue
            if (pause := attempt()) is not None:
                self._add(pause, attempt, future)
                continue
            with suppress(InvalidStateError):  # cancelled meanwhile
                future.set_result(None)

    def _next(self) -> tuple[Attempt, Future[None]] | None:
        """Wait for the next attempt that is due; None once all are given up."""
        with self._changed:
            while not self._is_closed:
                left = self._waiting[0][0] - real_time() if self._waiting else None
                if left is not None and left <= 0:
                    _, _, attempt, future = heappop(self._waiting)
                    return attempt, future
                self._changed.wait(left)
        return None
