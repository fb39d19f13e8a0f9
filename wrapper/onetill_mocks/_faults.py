"""Faults: what networks and servers do to a request, before or after a vendor has handled it."""

import asyncio
from collections import Counter, deque
from collections.abc import Collection
from threading import Condition
from typing import Literal, NamedTuple, TypeAlias, get_args

from starlette.types import ASGIApp, Message, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

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
"""`before` and `after` the vendor handles the request. A drop closes the connection without an
answer; `cut` does so halfway through the answer, and `hang up` once all of it is told.
"""

_UNHANDLED = {"drop before", "error before", "garbage before"}
_CLOSED = {"drop before", "drop after", "cut", "hang up"}
_CLOSE = "onetill.close"


class Fault(NamedTuple):
    """What befalls one request.

    `body` is what an error or garbage answers; of None, garbage after is half of the true answer.
    """

    kind: Kind
    status: int
    body: bytes | None
    seconds: float


class Faults:
    """Faults in waiting, and those that were injected, by kind."""

    def __init__(self) -> None:
        self._changed = Condition()
        self._waiting: deque[Fault] = deque()
        self._injected = Counter[str]()
        self._under_way = 0

    def arm(
        self, kind: Kind, /, *, status: int = 503, body: bytes | None = None, seconds: float = 0
    ) -> None:
        """Have the next request to a vendor, after those for which one waits, meet a fault."""
        if kind not in get_args(Kind):
            raise ValueError(f"no fault is called {kind!r}: there are {', '.join(get_args(Kind))}")
        with self._changed:
            self._waiting.append(Fault(kind, status, body, seconds))

    @property
    def injected(self) -> Counter[str]:
        """How many faults were injected since the last reset, by kind."""
        with self._changed:
            return self._injected.copy()

    def relent(self) -> None:
        """Forget the faults in waiting."""
        with self._changed:
            self._waiting.clear()

    def reset(self) -> None:
        """Forget the faults in waiting and those that were injected."""
        with self._changed:
            self._waiting.clear()
            self._injected.clear()

    def settle(self, timeout: float = 5) -> None:
        """Wait until no vendor is handling a request, not even one given up; else TimeoutError."""
        with self._changed:
            if not self._changed.wait_for(lambda: self._under_way == 0, timeout):
                raise TimeoutError(f"requests are still under way after {timeout} s")

    def before(self, app: ASGIApp, prefixes: Collection[str]) -> ASGIApp:
        """Put the faults before an app, for the paths of vendors."""

        async def faulty(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["type"] != "http" or scope["path"].split("/")[1] not in prefixes:
                await app(scope, receive, send)
                return
            fault = self._begin()
            try:
                if fault is None:
                    await app(scope, receive, send)
                else:
                    await _inject(fault, app, scope, receive, send)
            finally:
                self._end()

        return faulty

    def _begin(self) -> Fault | None:
        with self._changed:
            self._under_way += 1
            fault = self._waiting.popleft() if self._waiting else None
            if fault:
                self._injected[fault.kind] += 1
            return fault

    def _end(self) -> None:
        with self._changed:
            self._under_way -= 1
            self._changed.notify_all()


class Closable(H11Protocol):
    """Connections that an app can close, for which ASGI has no word of its own."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Tell the app how to close this one."""
        super().connection_made(transport)
        app = self.app

        async def closable(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})[_CLOSE] = transport.close
            await app(scope, receive, send)

        self.app = closable


async def _inject(fault: Fault, app: ASGIApp, scope: Scope, receive: Receive, send: Send) -> None:
    answer: list[Message] = []

    async def keep(message: Message) -> None:
        answer.append(message)

    if fault.kind == "delay before":
        await asyncio.sleep(fault.seconds)
    if fault.kind in _UNHANDLED:
        while (await receive()).get("more_body"):
            pass
    else:
        await app(scope, receive, keep)
    if fault.kind == "delay after":
        await asyncio.sleep(fault.seconds)
    for message in _spoilt(fault, answer):
        await send(message)
    if fault.kind in _CLOSED:
        scope["extensions"][_CLOSE]()
        while (await receive())["type"] != "http.disconnect":
            pass


def _spoilt(fault: Fault, answer: list[Message]) -> list[Message]:
    match fault.kind:
        case "drop before" | "drop after":
            return []
        case "cut":
            head, body, *_ = answer
            return [head, {**body, "body": _half(answer), "more_body": True}]
        case "error before" | "error after":
            return _answer(fault.status, fault.body or b"")
        case "garbage before" | "garbage after":
            return _answer(200, _half(answer) if fault.body is None else fault.body)
        case "hang up" | "delay before" | "delay after":
            return answer


def _half(answer: list[Message]) -> bytes:
    body = b"".join(message["body"] for message in answer[1:])
    return body[: len(body) // 2]


def _answer(status: int, body: bytes) -> list[Message]:
    headers = [
        (b"content-type", b"application/json"),
        (b"content-length", str(len(body)).encode()),
    ]
    return [
        {"type": "http.response.start", "status": status, "headers": headers},
        {"type": "http.response.body", "body": body},
    ]
