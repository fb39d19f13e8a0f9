"""Faults of networks and servers, before or after a vendor has handled the request."""

import asyncio
from collections import Counter
from collections.abc import Mapping
from threading import Condition
from typing import Literal, NamedTuple, TypeAlias, get_args

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onetill_mocks._json import read_ahead
from onetill_mocks._loop import real_time
from onetill_mocks._validators import (
    check_headers,
    check_number,
    check_text,
    check_whole,
    wrong,
)
from onetill_mocks._vendor import Vendor, check_operation, is_operation, vendor_of

Kind: TypeAlias = Literal[
    "drop before",
    "drop after",
    "cut",
    "hang up",
    "error before",
    "error after",
    "garbage before",
    "garbage after",
    "delay before",
    "delay after",
]
"""`before` and `after` the vendor handles the request. A drop closes the connection without a
response; `cut` closes it halfway through the response, and `hang up` after the whole response.
"""

_UNHANDLED = {"drop before", "error before", "garbage before"}
_CLOSED = {"drop before", "drop after", "cut", "hang up"}
_STATUSES = (200, 599)
_MOST_SECONDS = 600
CLOSE = "onetill.close"
"""The extension of an ASGI scope that closes its connection."""

BEGIN = "onetill.begin"
"""The extension that has the journal show a request before it ends."""

FAULT = "onetill.fault"
"""Where the scope has the kind of the fault that a request met."""

PAUSE = "onetill.pause"
"""The extension that pauses for some seconds, where there is no loop to do so; it returns whether
the client still waits.
"""

_LONGEST_PAUSE = 0.02


class Where(NamedTuple):
    """Which request a fault waits for: to a gateway, or any; by operation or path; after others.

    With `every`, the fault is not for one request, but for each of so many that match.
    """

    gateway: str | None = None
    path: str = ""
    skip: int = 0
    every: int = 0
    operation: str = ""

    def matches(self, gateway: str, path: str, operation: str) -> bool:
        """Return whether a request is one of these, whatever was before."""
        return (
            self.gateway in {None, gateway}
            and self.path in path
            and (not self.operation or is_operation(self.operation, operation))
        )


class Fault(NamedTuple):
    """Fault of one request.

    `body` is the body of an error or garbage; with None, "garbage after" sends half a response.
    """

    kind: Kind
    status: int
    body: bytes | None
    seconds: float
    headers: tuple[tuple[str, str], ...] = ()


class Faults:
    """Faults that wait for requests, and how many were injected."""

    def __init__(self, vendors: Mapping[str, Vendor]) -> None:
        self._vendors = vendors
        self._changed = Condition()
        self._waiting: list[tuple[Where, Fault]] = []
        self._injected = Counter[str]()
        self._under_way = 0
        self._aborted = 0

    def add(  # noqa: PLR0913  # each an option by its name
        self,
        kind: Kind,
        where: Where | None = None,
        *,
        status: int = 503,
        body: bytes | None = None,
        seconds: float | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Add a fault for the next request that matches, after those that faults wait for."""
        where = where or Where()
        if where.gateway is not None:
            vendor_of(self._vendors.values(), where.gateway)
        if where.operation:
            check_operation(self._vendors.values(), where.operation, where.gateway)
        check_text("path", where.path)
        check_whole("skip", where.skip, 0)
        check_whole("every", where.every, 0)
        if kind not in get_args(Kind):
            raise wrong(f"kind must be one of {', '.join(get_args(Kind))}", kind)
        check_whole("status", status, *_STATUSES)
        if not isinstance(body, bytes | None):
            raise wrong("body must be bytes", body)
        if seconds is None and kind.startswith("delay"):
            raise ValueError(f"seconds must be given for {kind!r}")
        check_number("seconds", seconds or 0, 0, _MOST_SECONDS)
        given = {} if headers is None else headers
        check_headers("headers", given)
        with self._changed:
            fault = Fault(kind, status, body, seconds or 0, tuple(given.items()))
            self._waiting.append((where, fault))

    @property
    def injected(self) -> Counter[str]:
        """Number of faults that were injected since the last reset, by kind."""
        with self._changed:
            return self._injected.copy()

    @property
    def waiting(self) -> list[tuple[Where, Fault]]:
        """The faults that wait for requests, in order."""
        with self._changed:
            return list(self._waiting)

    def clear(self) -> None:
        """Forget the faults that wait."""
        with self._changed:
            self._waiting.clear()

    def reset(self) -> None:
        """Forget the faults that wait and the number of those that were injected; end delays."""
        with self._changed:
            self._waiting.clear()
            self._injected.clear()
        self.abort()

    def abort(self) -> None:
        """End the delays under way: their connections are closed, and no vendor hears of them."""
        self._aborted += 1

    def settle(self, timeout: float = 5) -> None:
        """Wait until no vendor handles a request, dropped or not; else raise TimeoutError."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._under_way == 0, timeout):
                raise TimeoutError(f"requests are still handled after {timeout} s")

    def around(self, app: ASGIApp, vendor: Vendor) -> ASGIApp:
        """Wrap the app of a vendor, whose requests meet the faults."""

        async def faulty(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http":
                await app(scope, receive, send)
                return
            path = str(scope["path"]).removeprefix(f"/{vendor.prefix}")
            aborted, fault = self._aborted, self._begin(vendor, scope["method"], path)
            try:
                if fault is None:
                    await app(scope, receive, send)
                else:
                    scope[FAULT] = fault.kind
                    await self._inject(fault, aborted, app, scope, receive, send)
            finally:
                self._end()

        return faulty

    def _begin(self, vendor: Vendor, method: str, path: str) -> Fault | None:
        call = vendor.find_call(method, path)
        operation = call.operation if call else ""
        with self._changed:
            self._under_way += 1
            fault = self._take(vendor.gateway_of(path), path, operation)
            if fault:
                self._injected[fault.kind] += 1
            return fault

    def _take(self, gateway: str, path: str, operation: str) -> Fault | None:
        for place, (where, fault) in enumerate(self._waiting):
            if where.matches(gateway, path, operation):
                if where.skip == 0 and where.every:
                    self._waiting[place] = (where._replace(skip=where.every - 1), fault)
                    return fault
                if where.skip == 0:
                    del self._waiting[place]
                    return fault
                self._waiting[place] = (where._replace(skip=where.skip - 1), fault)
        return None

    def _end(self) -> None:
        with self._changed:
            self._under_way -= 1
            self._changed.notify_all()

    async def _inject(  # noqa: PLR0913, PLR0917  # an app, and what it serves
        self,
        fault: Fault,
        aborted: int,
        app: ASGIApp,
        scope: Scope,
        receive: Receive,
        send: Send,
    ) -> None:
        response: list[Message] = []

        async def keep(message: Message) -> None:
            response.append(message)

        if fault.kind == "delay before":
            receive = await read_ahead(receive, has_loop=PAUSE not in scope["extensions"])
        is_dropped = fault.kind == "delay before" and not await self._delay(fault, aborted, scope)
        if fault.kind in _UNHANDLED:
            while (await receive()).get("more_body"):
                pass
        elif not is_dropped:
            await app(scope, receive, keep)
        is_dropped |= fault.kind == "delay after" and not await self._delay(fault, aborted, scope)
        for message in [] if is_dropped else _spoiled(fault, response):
            await send(message)
        if fault.kind in _CLOSED or is_dropped:
            scope["extensions"][CLOSE]()
            while (await receive())["type"] != "http.disconnect":
                pass

    async def _delay(self, fault: Fault, aborted: int, scope: Scope) -> bool:
        """Wait as long as a fault says; tell whether nothing has aborted it."""
        extensions = scope["extensions"]
        extensions[BEGIN]()
        pause = extensions.get(PAUSE, _pause)
        end = real_time() + fault.seconds
        while self._aborted == aborted and (left := end - real_time()) > 0:
            if not await pause(min(left, _LONGEST_PAUSE)):
                break
        return self._aborted == aborted


async def _pause(seconds: float) -> bool:
    await asyncio.sleep(seconds)
    return True


def _spoiled(fault: Fault, response: list[Message]) -> list[Message]:
    match fault.kind:
        case "drop before" | "drop after":
            return []
        case "cut":
            head, body, *_ = response
            return [head, {**body, "body": _half(response), "more_body": True}]
        case "error before" | "error after":
            return _json(fault, fault.status, fault.body or b"")
        case "garbage before" | "garbage after":
            return _json(fault, 200, _half(response) if fault.body is None else fault.body)
        case "hang up" | "delay before" | "delay after":
            return response


def _half(response: list[Message]) -> bytes:
    body = b"".join(message["body"] for message in response[1:])
    return body[: len(body) // 2]


def _json(fault: Fault, status: int, body: bytes) -> list[Message]:
    given = {name.lower(): value for name, value in fault.headers}
    fixed = {"content-type": "application/json", **given, "content-length": str(len(body))}
    headers = [(name.encode(), value.encode()) for name, value in fixed.items()]
    return [
        {"type": "http.response.start", "status": status, "headers": headers},
        {"type": "http.response.body", "body": body},
    ]
