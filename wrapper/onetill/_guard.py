"""The httpx clients under a till: the one room where they are made, and what they let through."""

import ssl
from collections.abc import Generator, Sequence
from datetime import UTC, datetime
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from importlib.metadata import version
from typing import Any, Final, TypedDict
from urllib.request import getproxies, proxy_bypass

import httpx

from onetill._gateway import Gateway
from onetill._retry import read_retry_after
from onetill._settings import Settings
from onetill._transport import AsyncTransport, Transport
from onetill.errors import BadResponse, NotFound, Refused
from onetill_clients._exact import decode

_CONNECT: Final = 5.0
_READ: Final = 15.0
_HEADERS: Final = {
    "Accept": "application/json",
    "Accept-Encoding": "identity",  # nothing to unpack is no bomb to unpack
    "User-Agent": f"onetill/{version('onetill')}",
}
_SCRUBBED: Final = "[credential]"


class _Options(TypedDict):
    base_url: str
    auth: httpx.Auth
    cookies: CookieJar
    headers: dict[str, str]
    timeout: httpx.Timeout
    trust_env: bool


class _Key(httpx.Auth):
    """The one place under a till where the credential stays."""

    def __init__(self, authorization: str | None) -> None:
        self._authorization = authorization

    def __repr__(self) -> str:
        return _SCRUBBED

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Put the credential on a request, where the gateway has one."""
        if self._authorization is not None:
            request.headers["Authorization"] = self._authorization
        yield request


def make_client(gateway: Gateway, settings: Settings) -> httpx.Client:
    """Make the blocking client of a gateway's till."""

    def judge(response: httpx.Response) -> None:
        response.read()
        _judge(gateway, response)

    transport = Transport(_tls(settings), _proxy(gateway, settings))
    hooks = {"response": [judge]}
    return httpx.Client(transport=transport, event_hooks=hooks, **_options(gateway, settings))


def make_async_client(gateway: Gateway, settings: Settings) -> httpx.AsyncClient:
    """Make the awaiting client of a gateway's till."""

    async def judge(response: httpx.Response) -> None:
        await response.aread()
        _judge(gateway, response)

    transport = AsyncTransport(_tls(settings), _proxy(gateway, settings))
    hooks = {"response": [judge]}
    return httpx.AsyncClient(transport=transport, event_hooks=hooks, **_options(gateway, settings))


def _options(gateway: Gateway, settings: Settings) -> _Options:
    connect, read = min(_CONNECT, settings.timeout), min(_READ, settings.timeout)
    return {
        "base_url": gateway.base_url,
        "auth": _Key(gateway.authorization),
        "cookies": CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),  # none is kept
        "headers": _HEADERS,
        "timeout": httpx.Timeout(connect=connect, read=read, write=read, pool=connect),
        "trust_env": False,  # what is trusted of the environment is read here, in one place
    }


def _tls(settings: Settings) -> ssl.SSLContext:
    return settings.tls or _certificates(trust_env=settings.trust_env)


@cache
def _certificates(*, trust_env: bool) -> ssl.SSLContext:
    """Read the certificates once, and not again for every till."""
    return httpx.create_ssl_context(trust_env=trust_env)


def _proxy(gateway: Gateway, settings: Settings) -> str | None:
    url = httpx.URL(gateway.base_url)
    if not settings.trust_env or proxy_bypass(url.host):
        return None
    proxies = getproxies()
    return proxies.get(url.scheme) or proxies.get("all")


def _judge(gateway: Gateway, response: httpx.Response) -> None:
    """Raise what an answer means, unless it is one for the generated client to read."""
    status = response.status_code
    if httpx.codes.is_redirect(status):
        raise BadResponse(f"the gateway redirects elsewhere (HTTP {status}): check base_url")
    try:
        body = _scrub(decode(response.content), gateway.secrets)
    except (ValueError, RecursionError):
        body = None  # a page for people; the status still says what it means
    refusal = gateway.refusal(status, body if isinstance(body, dict) else {})
    if isinstance(refusal, Refused):
        asked = response.headers.get_list("Retry-After", split_commas=False)
        refusal.retry_after = read_retry_after(asked, datetime.now(UTC))
    if isinstance(refusal, NotFound) and body is None:
        refusal.args = ("no such page, and no word from the gateway itself: check base_url",)
    if refusal:
        raise refusal


def _scrub(body: Any, secrets: Sequence[str]) -> Any:  # noqa: ANN401  # JSON
    """Take our own credentials out of what a gateway says, should it echo them."""
    if isinstance(body, str):
        for secret in secrets:
            body = body.replace(secret, _SCRUBBED)
        return body
    if isinstance(body, dict):
        return {_scrub(name, secrets): _scrub(member, secrets) for name, member in body.items()}
    if isinstance(body, list):
        return [_scrub(item, secrets) for item in body]
    return body
