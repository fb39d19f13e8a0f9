"""httpx transports that lead to the mock gateways without a socket."""

import time
from collections.abc import AsyncIterator, Generator, Iterator
from types import coroutine
from typing import Final
from urllib.parse import unquote

import anyio
import anyio.lowlevel
import httpx
from starlette.types import ASGIApp, Message, Scope

from onetill_mocks._faults import CLOSE, PAUSE

_LONGEST: Final = 600.0


class MockTransport(httpx.BaseTransport):
    """The blocking transport."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Have the app respond to a request."""
        exchange = _Exchange(self._app, request, request.read())
        try:
            for seconds in exchange.pauses:
                time.sleep(seconds)
        finally:
            exchange.finish()
        return exchange.response()


class AsyncMockTransport(httpx.AsyncBaseTransport):
    """The awaiting transport, for any event loop."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Have the app respond to a request."""
        exchange = _Exchange(self._app, request, await request.aread())
        await anyio.lowlevel.checkpoint()  # other tasks have their turn, as they have at a socket
        try:
            for seconds in exchange.pauses:
                await anyio.sleep(seconds)
        finally:
            exchange.finish()
        return exchange.response()


class _Exchange:
    """A request and what an app makes of it.

    The app is run by hand, because an event loop would open sockets. All that it awaits are
    messages, which are there, and pauses, which it leaves to the transport.
    """

    def __init__(self, app: ASGIApp, request: httpx.Request, body: bytes) -> None:
        self._request = request
        self._body: bytes | None = body
        self._messages: list[Message] = []
        self._left: float = request.extensions.get("timeout", {}).get("read") or _LONGEST
        self._is_given_up = False
        self.pauses = self._run(app)
        """The pauses of the app, in seconds; it goes on when the next one is asked for."""

    def _run(self, app: ASGIApp) -> Iterator[float]:
        for step in app(self._scope(), self._receive, self._send).__await__():
            if not isinstance(step, float):
                path = self._request.url.path
                raise RuntimeError(f"{path} streams: open the mock gateways with sockets")  # noqa: TRY004  # nobody's argument
            yield step

    def finish(self) -> None:
        """Let the app go on to its end without a pause: what was sent is handled all the same."""
        self._is_given_up = True
        for _ in self.pauses:
            pass

    def response(self) -> httpx.Response:
        """Return the response, or raise what a client meets instead."""
        if self._left <= 0:
            raise httpx.ReadTimeout("no response in time", request=self._request)
        if not self._messages:
            reason = "the server disconnected without a response"
            raise httpx.RemoteProtocolError(reason, request=self._request)
        head, *bodies = self._messages
        content = b"" if self._request.method == "HEAD" else _joined(bodies)
        body = _Body(content, whole=not bodies[-1].get("more_body"))
        return httpx.Response(head["status"], headers=head["headers"], stream=body)

    def _scope(self) -> Scope:
        url = self._request.url
        path, _, query = url.raw_path.partition(b"?")
        return {
            "type": "http",
            "asgi": {"version": "3.0", "spec_version": "2.4"},
            "http_version": "1.1",
            "method": self._request.method,
            "scheme": url.scheme,
            "path": unquote(path.decode("ascii")),
            "raw_path": path,
            "root_path": "",
            "query_string": query,
            "headers": [(name.lower(), value) for name, value in self._request.headers.raw],
            "client": ("127.0.0.1", 0),
            "server": (url.host, url.port),
            "extensions": {CLOSE: lambda: None, PAUSE: self._pause},
        }

    async def _receive(self) -> Message:
        if self._body is None:
            return {"type": "http.disconnect"}
        body, self._body = self._body, None
        return {"type": "http.request", "body": body, "more_body": False}

    async def _send(self, message: Message) -> None:
        self._messages.append(message)

    async def _pause(self, seconds: float) -> bool:
        if not self._is_given_up:
            seconds = min(seconds, self._left)
            await _pause(seconds)
            self._left -= seconds
        return not self._is_given_up and self._left > 0


@coroutine
def _pause(seconds: float) -> Generator[float, None, None]:
    yield seconds


def _joined(bodies: list[Message]) -> bytes:
    return b"".join(message.get("body", b"") for message in bodies)


class _Body(httpx.SyncByteStream, httpx.AsyncByteStream):
    """The body of a response, whole or cut off."""

    def __init__(self, content: bytes, *, whole: bool) -> None:
        self._content = content
        self._is_whole = whole

    def __iter__(self) -> Iterator[bytes]:
        yield self._content
        if not self._is_whole:
            raise httpx.RemoteProtocolError("the server disconnected within its response")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk
