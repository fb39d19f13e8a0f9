"""The httpx clients under a till, and what they let through.

Each makes a request as its generated client asks for it, has a transport send it, and judges the
response. It does so without the rest of httpx's machinery: no redirects, no cookies, no hooks, and
no log line at INFO, which would show the ids in URLs.
"""

from collections.abc import Callable, Mapping
from contextlib import suppress
from functools import lru_cache
from inspect import signature
from typing import Any, Final, TypeAlias, TypeGuard, TypeVar

import anyio
import httpx

from onetill._config import Config
from onetill._gateway import Gateway
from onetill._http.compression import ACCEPTED, unpack
from onetill._http.connection import LARGEST_BODY
from onetill._http.deadline import current_attempt, remaining
from onetill._http.environment import route_to
from onetill._http.judge import judge
from onetill._http.transport import AsyncTransport, Transport
from onetill._version import __version__
from onetill.errors import BadResponse, Misuse

_CONNECT: Final = 5.0
_READ: Final = 15.0
_HEADERS: Final = {
    "Accept": "application/json",
    "Accept-Encoding": ACCEPTED,
    "User-Agent": f"onetill/{__version__}",
}

X = TypeVar("X", httpx.BaseTransport, httpx.AsyncBaseTransport)
GivenTransport: TypeAlias = (
    httpx.BaseTransport | Callable[[httpx.BaseTransport], httpx.BaseTransport] | None
)
GivenAsyncTransport: TypeAlias = (
    httpx.AsyncBaseTransport | Callable[[httpx.AsyncBaseTransport], httpx.AsyncBaseTransport] | None
)


class _Requests:
    """Makes the requests to a gateway, and holds the credential that goes on each."""

    def __init__(self, gateway: Gateway, config: Config) -> None:
        self._root = gateway.base_url.rstrip("/")
        try:
            host = httpx.URL(gateway.base_url).netloc.decode("ascii")
        except httpx.InvalidURL:
            raise Misuse("base_url must be a server's root, such as https://host") from None
        self._headers = httpx.Headers({"Host": host, **_HEADERS})
        self._credentials_for = gateway.headers
        self._limits = _limits(config).as_dict()
        self._url = lru_cache(maxsize=64)(httpx.URL)

    def __repr__(self) -> str:
        return "[credential]"

    def make(  # what a generated client says of a request
        self,
        method: str,
        url: str,
        params: Mapping[str, Any] | None = None,
        headers: Mapping[str, str] | None = None,
        content: bytes | None = None,
    ) -> httpx.Request:
        """Make a request as a generated client describes it."""
        full = f"{self._root}{url}"
        if params:
            full = f"{full}?{httpx.QueryParams(params)}"
        extensions = {"timeout": self._limits, "attempt": current_attempt()}
        merged = self._headers.copy()
        merged.update(self._credentials_for(url))
        if headers:
            merged.update(headers)
        if content is not None or method.upper() != "GET":
            merged["Content-Length"] = str(len(content or b""))
        return httpx.Request(
            method,
            self._url(full),
            headers=merged,
            stream=httpx.ByteStream(content or b""),
            extensions=extensions,
        )


class Client(httpx.Client):
    """The blocking client of a gateway's till."""

    def __init__(self, gateway: Gateway, config: Config, transport: GivenTransport) -> None:
        own = Transport(route_to(gateway.base_url, config.tls, trust_env=config.trust_env))
        used = _chosen(httpx.BaseTransport, own, transport)
        super().__init__(transport=used, timeout=_limits(config), trust_env=False)
        self._gateway = gateway
        self._requests = _Requests(gateway, config)

    def request(self, method: str, url: httpx.URL | str, **options: Any) -> httpx.Response:  # noqa: ANN401  # as httpx has them
        """Send a request and return its response, read and judged."""
        response = self._transport.handle_request(self._requests.make(method, str(url), **options))
        content = b""
        try:
            _check_head(response)
            for chunk in response.stream:  # type: ignore[union-attr]  # a blocking transport's
                content = _joined(content, chunk)
        finally:
            response.close()
        return _judged(self._gateway, response, content)


class AsyncClient(httpx.AsyncClient):
    """The awaiting client of a gateway's till."""

    def __init__(self, gateway: Gateway, config: Config, transport: GivenAsyncTransport) -> None:
        own = AsyncTransport(route_to(gateway.base_url, config.tls, trust_env=config.trust_env))
        used = _chosen(httpx.AsyncBaseTransport, own, transport)
        super().__init__(transport=used, timeout=_limits(config), trust_env=False)
        self._gateway = gateway
        self._requests = _Requests(gateway, config)
        self._keeps_time = used is own

    async def request(self, method: str, url: httpx.URL | str, **options: Any) -> httpx.Response:  # noqa: ANN401  # as httpx has them
        """Send a request and return its response, read and judged."""
        request = self._requests.make(method, str(url), **options)
        if self._keeps_time:
            return _judged(self._gateway, *await self._exchange(request))
        with anyio.move_on_after(remaining()):
            return _judged(self._gateway, *await self._exchange(request))
        raise httpx.ReadTimeout("no response in time")

    async def _exchange(self, request: httpx.Request) -> tuple[httpx.Response, bytes]:
        response = await self._transport.handle_async_request(request)
        content = b""
        try:
            _check_head(response)
            async for chunk in response.stream:  # type: ignore[union-attr]  # an async transport's
                content = _joined(content, chunk)
        finally:
            await response.aclose()
        return response, content


def _limits(config: Config) -> httpx.Timeout:
    connect, read = min(_CONNECT, config.timeout), min(_READ, config.timeout)
    return httpx.Timeout(connect=connect, read=read, write=read, pool=connect)


def _chosen(kind: type[X], own: X, given: X | Callable[[X], X] | None) -> X:
    if given is None:
        return own
    made = given if isinstance(given, kind) else given(own) if _takes(given, own) else None
    if not isinstance(made, kind):
        raise Misuse(
            f"transport must be an httpx.{kind.__name__}, or a function that makes one around"
            f" another, got {type(given).__name__}"
        )
    return made


def _takes(given: object, own: object) -> TypeGuard[Callable[[X], X]]:
    """Return whether something can be called with one argument, as far as it can be known."""
    if not callable(given):
        return False
    try:
        with suppress(ValueError):  # it is written in C, without a signature
            signature(given).bind(own)
    except TypeError:
        return False
    return True


def _check_head(response: httpx.Response) -> None:
    """Refuse from its head a response whose body is not worth reading."""
    length = response.headers.get("Content-Length", "0")
    if length.isascii() and length.isdecimal() and int(length[:20]) > LARGEST_BODY:
        raise _too_large()


def _joined(content: bytes, chunk: bytes) -> bytes:
    if len(content) + len(chunk) > LARGEST_BODY:
        raise _too_large()
    return content + chunk if content else chunk


def _too_large() -> BadResponse:
    return BadResponse(f"the response must be at most {LARGEST_BODY // 1024} KiB long")


def _judged(gateway: Gateway, response: httpx.Response, content: bytes) -> httpx.Response:
    codings = response.headers.get_list("Content-Encoding")
    response._content = unpack(content, codings) if codings else content  # noqa: SLF001  # where httpx keeps a body that was read
    judge(gateway, response)
    return response
