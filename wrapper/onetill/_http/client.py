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

from onetill._config import Config
from onetill._gateway import Gateway
from onetill._http.retry import read_retry_after
from onetill._http.transport import AsyncTransport, Transport
from onetill.errors import BadResponse, NotFound, Refused
from onetill_clients._runtime import decode

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


def make_client(gateway: Gateway, config: Config) -> httpx.Client:
    """Make the blocking client of a gateway's till."""

    def judge(response: httpx.Response) -> None:
        response.read()
        _judge(gateway, response)

    transport = Transport(_tls(config), _proxy(gateway, config))
    hooks = {"response": [judge]}
    return httpx.Client(transport=transport, event_hooks=hooks, **_options(gateway, config))


def make_async_client(gateway: Gateway, config: Config) -> httpx.AsyncClient:
    """Make the awaiting client of a gateway's till."""

    async def judge(response: httpx.Response) -> None:
        await response.aread()
        _judge(gateway, response)

    transport = AsyncTransport(_tls(config), _proxy(gateway, config))
    hooks = {"response": [judge]}
    return httpx.AsyncClient(transport=transport, event_hooks=hooks, **_options(gateway, config))


def _options(gateway: Gateway, config: Config) -> _Options:
    connect, read = min(_CONNECT, config.timeout), min(_READ, config.timeout)
    return {
        "base_url": gateway.base_url,
        "auth": _Key(gateway.authorization),
        "cookies": CookieJar(policy=DefaultCookiePolicy(allowed_domains=[])),  # none is kept
        "headers": _HEADERS,
        "timeout": httpx.Timeout(connect=connect, read=read, write=read, pool=connect),
        "trust_env": False,  # what is trusted of the environment is read here, in one place
    }


def _tls(config: Config) -> ssl.SSLContext:
    return config.tls or _certificates(trust_env=config.trust_env)


@cache
def _certificates(*, trust_env: bool) -> ssl.SSLContext:
    """Read the certificates once, and not again for every till."""
    return httpx.create_ssl_context(trust_env=trust_env)


def _proxy(gateway: Gateway, config: Config) -> str | None:
    url = httpx.URL(gateway.base_url)
    if not config.trust_env or proxy_bypass(url.host):
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
        requested = response.headers.get_list("Retry-After", split_commas=False)
        refusal.retry_after = read_retry_after(requested, datetime.now(UTC))
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
