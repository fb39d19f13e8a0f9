"""Requests over the network, each with its response in time, of bounded size, or none."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

import anyio
import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal

_MOST_BYTES = 1 << 22
_CONNECTING = 5.0  # seconds, or fewer if a response has fewer


class Response(NamedTuple):
    """A response as it came."""

    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes


class NoResponse(Exception):
    """There is no response that HTTP allows, and the text says why."""

    def __init__(self, reason: str, *, is_unreachable: bool = False) -> None:
        super().__init__(reason)
        self.is_unreachable = is_unreachable


class Wire:
    """A client that follows no redirect, uses no proxy, and keeps no connection."""

    def __init__(
        self, url: str, seconds: float, portal: BlockingPortal, http: httpx.AsyncClient
    ) -> None:
        self.url = url
        self._seconds = seconds
        self._portal = portal
        self._http = http

    def send(self, method: str, target: str, headers: dict[str, str], body: bytes) -> Response:
        """Send a request. Raises `NoResponse`."""
        try:
            return self._portal.call(self._send, method, self.url + target, headers, body)
        except (httpx.ConnectError, httpx.ConnectTimeout) as error:
            reason = f"cannot connect: {error or 'no time left'}"
            raise NoResponse(reason, is_unreachable=True) from None
        except TimeoutError:
            raise NoResponse(f"no whole response in {self._seconds:g} seconds") from None
        except (httpx.HTTPError, httpx.InvalidURL, OSError, ValueError) as error:
            raise NoResponse(f"no valid response: {error or type(error).__name__}") from None

    async def _send(self, method: str, url: str, headers: dict[str, str], body: bytes) -> Response:
        with anyio.fail_after(self._seconds):
            async with self._http.stream(method, url, headers=headers, content=body) as response:
                read = b""
                async for part in response.aiter_raw():
                    read += part
                    if len(read) > _MOST_BYTES:
                        raise ValueError(f"the body is longer than {_MOST_BYTES} bytes")
                return Response(response.status_code, (*response.headers.multi_items(),), read)


@contextmanager
def opened(url: str, seconds: float) -> Iterator[Wire]:
    """Open a client of a server that has so many seconds for each response."""
    http = httpx.AsyncClient(
        headers={"Accept-Encoding": "identity"},
        limits=httpx.Limits(max_keepalive_connections=0),
        timeout=httpx.Timeout(None, connect=min(seconds, _CONNECTING)),  # see fail_after
        trust_env=False,
    )
    with start_blocking_portal() as portal, portal.wrap_async_context_manager(http):
        yield Wire(url, seconds, portal, http)
