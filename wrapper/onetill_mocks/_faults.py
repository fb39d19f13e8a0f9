"""Faults of networks and servers, before or after a vendor has handled the request."""

import asyncio
import re
from collections import Counter
from collections.abc import Mapping
from threading import Condition
from typing import Literal, NamedTuple, TypeAlias, get_args

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onetill_mocks._loop import real_time
from onetill_mocks._vendor import Vendor

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
_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_VALUE = re.compile(r"[!-~]([ -~]*[!-~])?")
CLOSE = "onetill.close"
"""The extension of an ASGI scope that closes its connection."""

PAUSE = "onetill.pause"
"""The extension that pauses for some seconds, where there is no loop to do so; it returns whether
the client still waits.
"""

_LONGEST_PAUSE = 0.02


class Where(NamedTuple):
    """Which request a fault waits for: to a vendor, or any; by a part of its path; after others.

    With `every`, the fault is not for one request, but for each of so many that match.
    """

    prefix: str | None = None
    path: str = ""
    skip: int = 0
    every: int = 0

    def matches(self, path: str) -> bool:
        """Return whether a path is one of these, whatever was before."""
        return self.path in path and self.prefix in {None, path.split("/")[1]}


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

    def __init__(self) -> None:
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
        seconds: float = 0,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Add a fault for the next request that matches, after those that faults wait for."""
        where = where or Where()
        for name, number in (("skip", where.skip), ("every", where.every)):
            if number < 0:
                raise ValueError(f"{name} must be 0 or more, not {number}")
        for name, value in (headers or {}).items():
            if not (_HEADER.fullmatch(name) and _VALUE.fullmatch(value)):
                raise ValueError(f"headers must be in ASCII, and {name!r}: {value!r} is not valid")
        if kind not in get_args(Kind):
            raise ValueError(f"kind must be one of {', '.join(get_args(Kind))}, not {kind!r}")
        if not _STATUSES[0] <= status <= _STATUSES[1]:
            raise ValueError(f"status must be {_STATUSES[0]} to {_STATUSES[1]}, not {status}")
        if not 0 <= seconds <= _MOST_SECONDS:
            raise ValueError(f"seconds must be 0 to {_MOST_SECONDS}, not {seconds}")
        with self._changed:
            fault = Fault(kind, status, body, seconds, tuple((headers or {}).items()))
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

    def before(self, app: ASGIApp, vendors: Mapping[str, Vendor]) -> ASGIApp:
        """Wrap an app: requests to the vendors meet the faults, and those to pay pages do not."""

        async def faulty(scope: Scope, receive: Receive, send: Send) -> None:
            vendor = vendors.get(scope["path"].split("/")[1]) if scope["type"] == "http" else None
            if vendor is None or vendor.is_pay_page(scope["path"]):
                await app(scope, receive, send)
                return
            aborted, fault = self._aborted, self._begin(scope["path"])
            try:
                if fault is None:
                    await app(scope, receive, send)
                else:
                    await self._inject(fault, aborted, app, scope, receive, send)
            finally:
                self._end()

        return faulty

    def _begin(self, path: str) -> Fault | None:
        with self._changed:
            self._under_way += 1
            fault = self._take(path)
            if fault:
                self._injected[fault.kind] += 1
            return fault

    def _take(self, path: str) -> Fault | None:
        for place, (where, fault) in enumerate(self._waiting):
            if where.matches(path):
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
        pause = scope.get("extensions", {}).get(PAUSE, _pause)
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
