"""Connections that a fault and the end of the server can close."""

import asyncio

from starlette.types import Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from onetill_mocks._faults import CLOSE

_LAST_MOMENT = 0.5
"""Seconds, in which a stream of events ends by itself."""


class Closable(H11Protocol):
    """Connection that the app can close, which ASGI has no message for, and that ends in time."""

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Pass the way to close it to the app."""
        super().connection_made(transport)
        app = self.app

        async def closable(scope: Scope, receive: Receive, send: Send) -> None:
            scope.setdefault("extensions", {})[CLOSE] = transport.close
            await app(scope, receive, send)

        self.app = closable

    def shutdown(self) -> None:
        """Let a response end, but wait for no client that says or reads nothing more.

        Its handler would be cancelled otherwise, which logs a traceback.
        """
        super().shutdown()
        self.loop.call_later(_LAST_MOMENT, self.transport.abort)
