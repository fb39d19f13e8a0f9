"""Transports of a till: capped bodies and, for the sync one, the deadline on every socket call.

An await can be cancelled from outside at the deadline; a blocking read cannot. So every read and
write of a socket gets no more time than is left.
"""

import ssl
from collections.abc import AsyncIterator, Iterable, Iterator
from typing import Any, Final

import httpcore
import httpx

from onetill._http.deadline import remaining
from onetill.errors import BadResponse

_LARGEST_BODY: Final = 1024 * 1024


class Transport(httpx.HTTPTransport):
    """Sync transport."""

    def __init__(self, tls: ssl.SSLContext, proxy: str | None) -> None:
        super().__init__(verify=tls, proxy=proxy)
        # httpx has no argument for it; every pool of httpcore's has.
        self._pool._network_backend = _Backend()  # noqa: SLF001  # as said

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and check the head of its response before the body is read."""
        response = super().handle_request(request)
        response.extensions.pop("reason_phrase", None)  # foreign text, which httpx logs
        if refusal := _refused(response):
            response.close()
            raise refusal
        response.stream = _Capped(response.stream)
        return response


class AsyncTransport(httpx.AsyncHTTPTransport):
    """Async transport."""

    def __init__(self, tls: ssl.SSLContext, proxy: str | None) -> None:
        super().__init__(verify=tls, proxy=proxy)

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request, and check the head of its response before the body is read."""
        response = await super().handle_async_request(request)
        response.extensions.pop("reason_phrase", None)  # as above
        if refusal := _refused(response):
            await response.aclose()
            raise refusal
        response.stream = _Capped(response.stream)
        return response


class _Capped(httpx.SyncByteStream, httpx.AsyncByteStream):
    """Response stream capped at 1 MiB."""

    def __init__(self, body: httpx.SyncByteStream | httpx.AsyncByteStream) -> None:
        self._body: Any = body
        self._left = _LARGEST_BODY

    def __iter__(self) -> Iterator[bytes]:
        for chunk in self._body:
            yield self._counted(chunk)

    async def __aiter__(self) -> AsyncIterator[bytes]:
        async for chunk in self._body:
            yield self._counted(chunk)

    def close(self) -> None:
        self._body.close()

    async def aclose(self) -> None:
        await self._body.aclose()

    def _counted(self, chunk: bytes) -> bytes:
        self._left -= len(chunk)
        if self._left < 0:
            raise _too_large()
        return chunk


def _refused(response: httpx.Response) -> BadResponse | None:
    """Return the error of a response whose body must not be read, going by its head."""
    if response.headers.get("Content-Encoding", "identity").strip().lower() != "identity":
        return BadResponse("the response must not be compressed, because identity was asked for")
    length = response.headers.get("Content-Length", "0")
    is_large = length.isascii() and length.isdecimal() and int(length[:20]) > _LARGEST_BODY
    return _too_large() if is_large else None


def _too_large() -> BadResponse:
    return BadResponse(f"the response must be at most {_LARGEST_BODY // 1024} KiB long")


class _Backend(httpcore.SyncBackend):
    """Network backend whose sockets keep the deadline."""

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.NetworkStream:
        time = _time(timeout, httpcore.ConnectTimeout)
        stream = super().connect_tcp(host, port, time, local_address, socket_options)
        return _Stream(stream)


class _Stream(httpcore.NetworkStream):
    """Stream of a socket that keeps the deadline."""

    def __init__(self, stream: httpcore.NetworkStream) -> None:
        self._stream = stream

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._stream.read(max_bytes, _time(timeout, httpcore.ReadTimeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._stream.write(buffer, _time(timeout, httpcore.WriteTimeout))

    def close(self) -> None:
        self._stream.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        time = _time(timeout, httpcore.ConnectTimeout)
        return _Stream(self._stream.start_tls(ssl_context, server_hostname, time))

    def get_extra_info(self, info: str) -> Any:  # noqa: ANN401  # as httpcore has it
        return self._stream.get_extra_info(info)


def _time(timeout: float | None, late: type[httpcore.TimeoutException]) -> float:
    left = remaining()
    if left <= 0:
        raise late("the deadline has come")
    return left if timeout is None else min(timeout, left)
