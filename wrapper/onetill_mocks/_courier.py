"""Bodies on their way to merchants' servers, delivered again until those say 200."""

import heapq
from collections import deque
from collections.abc import Mapping
from http.client import HTTPConnection, HTTPException
from threading import Condition, Thread, current_thread
from time import monotonic
from typing import NamedTuple
from urllib.parse import urlsplit

MOST_ATTEMPTS = 6
FIRST_PAUSE = 0.05
"""Seconds before the second attempt; each pause after that is twice as long."""

_PATIENCE = 5
"""Seconds that a merchant's server may take to answer."""

_OK = 200
_KEPT = 10_000


class Delivery(NamedTuple):
    """One attempt to deliver a notification; the status is None if there was no answer."""

    gateway: str
    url: str
    attempt: int
    status: int | None


class Parcel(NamedTuple):
    """A notification on its way, ordered by when it is due."""

    at: float
    number: int
    attempt: int
    gateway: str
    url: str
    headers: Mapping[str, str]
    body: bytes


class Courier:
    """Delivers notifications from a thread that lives as long as one is on its way."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._due: list[Parcel] = []
        self._sent = 0
        self._threads: list[Thread] = []
        self._working: Thread | None = None
        self._deliveries: deque[Delivery] = deque(maxlen=_KEPT)

    @property
    def deliveries(self) -> list[Delivery]:
        """The latest attempts, oldest first."""
        with self._changed:
            return list(self._deliveries)

    def send(self, gateway: str, url: str, headers: Mapping[str, str], body: bytes) -> None:
        """Send a notification off, without waiting for it."""
        with self._changed:
            self._sent += 1
            parcel = Parcel(monotonic(), self._sent, 1, gateway, url, headers, body)
            heapq.heappush(self._due, parcel)
            self._threads = [thread for thread in self._threads if thread.is_alive()]
            if self._working is None:
                self._working = Thread(
                    target=self._work, name="practice-notifications", daemon=True
                )
                self._threads.append(self._working)
                self._working.start()
            self._changed.notify_all()

    def settle(self, timeout: float) -> None:
        """Wait until every notification has arrived or was given up."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._working is None, timeout):
                raise TimeoutError(f"notifications are still on their way after {timeout} s")

    def drop(self) -> None:
        """Forget what is on its way and what was delivered."""
        with self._changed:
            self._due.clear()
            self._deliveries.clear()
            self._working = None  # one at work sees that it is no longer meant
            self._changed.notify_all()

    def close(self) -> None:
        """Give up what is on its way, and wait for the threads to end."""
        with self._changed:
            self._due.clear()
            self._working = None
            self._changed.notify_all()
            threads = list(self._threads)
        for thread in threads:
            thread.join()

    def _work(self) -> None:
        while parcel := self._next():
            status = _post(parcel)
            with self._changed:
                if self._working is not current_thread():
                    return
                delivery = Delivery(parcel.gateway, parcel.url, parcel.attempt, status)
                self._deliveries.append(delivery)
                if status != _OK and parcel.attempt < MOST_ATTEMPTS:
                    later = monotonic() + FIRST_PAUSE * 2 ** (parcel.attempt - 1)
                    again = parcel._replace(at=later, attempt=parcel.attempt + 1)
                    heapq.heappush(self._due, again)

    def _next(self) -> Parcel | None:
        with self._changed:
            while self._working is current_thread():
                if not self._due:
                    self._working = None
                    self._changed.notify_all()
                elif (pause := self._due[0].at - monotonic()) > 0:
                    self._changed.wait(pause)
                else:
                    return heapq.heappop(self._due)
        return None


def _post(parcel: Parcel) -> int | None:
    """Deliver once, to that address and no other: no proxy is asked and no redirect followed."""
    parts = urlsplit(parcel.url)
    connection = HTTPConnection(parts.hostname or "", parts.port, timeout=_PATIENCE)
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    try:
        connection.request("POST", path, parcel.body, dict(parcel.headers))
        return connection.getresponse().status
    except (OSError, HTTPException):
        return None
    finally:
        connection.close()
