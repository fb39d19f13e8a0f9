"""The httpx transports of a till: they run a connection's steps, one blocking, one awaiting.

Each serves one server. A kept connection is used again by reads only, the latest first; a request
that must not be repeated goes over a connection of its own, which no server can have closed in the
meantime. No lock is held and nothing is counted, so nothing can stay locked or counted for ever.
"""

import logging
import os
import select
from collections import deque
from itertools import chain
from math import ceil, inf
from typing import Final, TypeVar

import anyio
import httpx

from onetill._clock import monotonic
from onetill._http.connect import Route, connect
from onetill._http.connection import Connection, Late, Outgoing, Steps, Wait
from onetill._http.deadline import Attempt, Readable, current_attempt

T = TypeVar("T")

_KEPT: Final = 100
_LOGGER: Final = logging.getLogger("onetill")


class Stopped(Exception):  # no error of anyone's
    """A blocking attempt was given up from another thread."""


class _Pool:
    """The connections to a server that nobody uses at the moment. They belong to one process."""

    def __init__(self, route: Route) -> None:
        self._route = route
        self._idle: deque[Connection] = deque(maxlen=_KEPT)
        self._process = os.getpid()
        self._closed = False

    def exchange(self, request: httpx.Request, body: bytes) -> Steps[httpx.Response]:
        """Send a request over a connection that is kept or new, and read its response whole."""
        attempt = _attempt(request)
        limits = request.extensions.get("timeout", {})
        attempt.sent = False
        connection = self._take(attempt) if attempt.repeatable else None
        try:
            if connection is None:
                until = _until(attempt, limits.get("connect"))
                connection = yield from connect(self._route, until)
            if self._closed:
                raise httpx.ConnectError("the client was closed")
            until = _until(attempt, limits.get("read"))
            head, content = yield from connection.exchange(_outgoing(request, body), attempt, until)
            # A connection made for one call adds to those that are kept only if there is none.
            if (attempt.repeatable or not self._idle) and connection.keep():
                self._put(connection)
                connection = None
        finally:
            if connection is not None:
                connection.close()
        return httpx.Response(
            head.status_code, headers=list(head.headers), stream=httpx.ByteStream(content)
        )

    def close(self) -> None:
        """Close the kept connections, and from now on each other one as its exchange ends."""
        self._closed = True
        while self._idle:
            self._idle.pop().close()

    def _take(self, attempt: Attempt) -> Connection | None:
        if self._process != os.getpid():
            _LOGGER.info(
                "%s: attempt %d replaced the connections of another process, without a wait",
                attempt.name,
                attempt.number,
            )
            self._process = os.getpid()
            self._idle = deque(maxlen=_KEPT)
        while self._idle:
            try:
                connection = self._idle.pop()
            except IndexError:
                break
            if connection.is_usable():
                return connection
            connection.close()
        return None

    def _put(self, connection: Connection) -> None:
        if self._closed or self._process != os.getpid():
            connection.close()
        else:
            self._idle.append(connection)


class Transport(httpx.BaseTransport):
    """The blocking transport."""

    def __init__(self, route: Route) -> None:
        self._pool = _Pool(route)

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and read its response whole."""
        return _run(self._pool.exchange(request, request.read()), _attempt(request).stop)

    def close(self) -> None:
        """Close the connections."""
        self._pool.close()


class AsyncTransport(httpx.AsyncBaseTransport):
    """The awaiting transport, for any number of event loops."""

    def __init__(self, route: Route) -> None:
        self._pool = _Pool(route)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request and read its response whole."""
        return await _arun(self._pool.exchange(request, await request.aread()))

    async def aclose(self) -> None:
        """Close the connections."""
        self._pool.close()


def _run(steps: Steps[T], stop: Readable | None) -> T:
    """Run steps to their value, blocking."""
    try:
        wait = next(steps)
        while True:
            wait = next(steps) if _poll(wait, stop) else steps.throw(Late())
    except StopIteration as end:
        value: T = end.value
        return value
    finally:
        steps.close()


async def _arun(steps: Steps[T]) -> T:
    """Run steps to their value, awaiting."""
    try:
        wait = next(steps)
        while True:
            ready = anyio.wait_writable if wait.writable else anyio.wait_readable
            with anyio.move_on_after(wait.until - monotonic()) as scope:
                await ready(wait.socket)
            wait = steps.throw(Late()) if scope.cancelled_caught else next(steps)
    except StopIteration as end:
        value: T = end.value
        return value
    finally:
        steps.close()


def _poll(wait: Wait, stop: Readable | None) -> bool:
    """Wait for a socket; tell whether it is ready before its moment has come."""
    if (left := wait.until - monotonic()) <= 0:
        return False
    writing = [wait.socket.fileno()] if wait.writable else []
    reading = [] if wait.writable else [wait.socket.fileno()]
    if stop is not None:
        reading.append(stop.fileno())
    ready = _select(reading, writing, None if left == inf else left)
    if stop is not None and stop.fileno() in ready:
        raise Stopped
    return bool(ready)


def _select(reading: list[int], writing: list[int], seconds: float | None) -> list[int]:
    """Wait until one of some descriptors is ready.

    The module selectors is not used, since it takes any ValueError for one of its own.
    """
    if not hasattr(select, "poll"):  # Windows
        readable, writable, _ = select.select(reading, writing, [], seconds)
        return [*readable, *writable]
    poll = select.poll()
    for descriptors, event in ((reading, select.POLLIN), (writing, select.POLLOUT)):
        for descriptor in descriptors:
            poll.register(descriptor, event)
    found = poll.poll(None if seconds is None else ceil(seconds * 1000))
    return [descriptor for descriptor, _ in found]


def _attempt(request: httpx.Request) -> Attempt:
    attempt: Attempt = request.extensions.get("attempt") or current_attempt()
    return attempt


def _until(attempt: Attempt, limit: float | None) -> float:
    return attempt.end if limit is None else min(attempt.end, monotonic() + limit)


def _outgoing(request: httpx.Request, body: bytes) -> Outgoing:
    """Write a request as the bytes that go out."""
    line = b"%b %b HTTP/1.1" % (request.method.encode(), request.url.raw_path)
    # By map, which has no frame: what stands in a frame's variables, error trackers collect.
    return Outgoing(
        b"\r\n".join(chain((line,), map(b"%b: %b".__mod__, request.headers.raw), (b"", body)))
    )
