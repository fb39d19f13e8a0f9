"""A line in the log for each call: the logger `onetill_mocks.calls`."""

import logging
from collections.abc import Collection
from typing import Final

from starlette.types import ASGIApp, Message, Receive, Scope, Send

_LOGGER: Final = logging.getLogger("onetill_mocks.calls")


def log_calls(app: ASGIApp, vendors: Collection[str]) -> ASGIApp:
    """Log method, path, status and vendor of each call to a vendor; no query, header or body."""

    async def logged(scope: Scope, receive: Receive, send: Send) -> None:
        path = "".join(sign if sign.isprintable() else "?" for sign in scope.get("path", ""))
        vendor = path[1:].partition("/")[0]
        if vendor not in vendors or not _LOGGER.isEnabledFor(logging.INFO):
            await app(scope, receive, send)
            return
        status = "no response"

        async def noted(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = str(message["status"])
            await send(message)

        try:
            await app(scope, receive, noted)
        finally:
            _LOGGER.info("%-11s  %s  %s  %s", vendor, status, scope["method"], path)

    return logged
