"""The httpx clients under a till: the one room where they are made, and what they let through."""

import ssl
from collections.abc import Generator
from functools import cache
from importlib.metadata import version
from typing import Any, Final, TypedDict

import httpx

from onetill._gateway import Gateway
from onetill.errors import BadResponse
from onetill_clients._exact import decode

_TIMEOUT: Final = httpx.Timeout(connect=5.0, read=15.0, write=15.0, pool=5.0)
_HEADERS: Final = {
    "Accept": "application/json",
    "Accept-Encoding": "identity",  # nothing to unpack is no bomb to unpack
    "User-Agent": f"onetill/{version('onetill')}",
}


class _Options(TypedDict):
    verify: ssl.SSLContext
    base_url: str
    auth: httpx.Auth
    headers: dict[str, str]
    timeout: httpx.Timeout
    trust_env: bool


class _Key(httpx.Auth):
    """The one place under a till where the credential stays."""

    def __init__(self, authorization: str | None) -> None:
        self._authorization = authorization

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Put the credential on a request, where the gateway has one."""
        if self._authorization is not None:
            request.headers["Authorization"] = self._authorization
        yield request


def _options(gateway: Gateway) -> _Options:
    return {
        "base_url": gateway.base_url,
        "auth": _Key(gateway.authorization),
        "headers": _HEADERS,
        "timeout": _TIMEOUT,
        "verify": _tls(),
        "trust_env": False,  # no proxy and no certificate from the environment sees a payment
    }


@cache
def _tls() -> ssl.SSLContext:
    """Read the certificates once, and not again for every till."""
    return httpx.create_ssl_context(trust_env=False)


def make_client(gateway: Gateway) -> httpx.Client:
    """Make the blocking client of a gateway's till."""

    def judge(response: httpx.Response) -> None:
        response.read()
        _judge(gateway, response)

    return httpx.Client(**_options(gateway), event_hooks={"response": [judge]})


def make_async_client(gateway: Gateway) -> httpx.AsyncClient:
    """Make the awaiting client of a gateway's till."""

    async def judge(response: httpx.Response) -> None:
        await response.aread()
        _judge(gateway, response)

    return httpx.AsyncClient(**_options(gateway), event_hooks={"response": [judge]})


def _judge(gateway: Gateway, response: httpx.Response) -> None:
    """Raise what an answer means, unless it is one for the generated client to read."""
    status = response.status_code
    if httpx.codes.is_redirect(status):
        raise BadResponse(f"the gateway redirects elsewhere (HTTP {status}): check base_url")
    try:
        body: Any = decode(response.content)
    except ValueError:
        body = None  # a page for people; the status still says what it means
    if refusal := gateway.refusal(status, body if isinstance(body, dict) else {}):
        raise refusal
