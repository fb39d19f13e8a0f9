"""Make the httpx client of a till: its transport, credentials, timeouts and response checks."""

import ssl
from collections.abc import Generator, Sequence
from datetime import UTC, datetime
from functools import cache
from http.cookiejar import CookieJar, DefaultCookiePolicy
from typing import Any, Final, TypedDict
from urllib.request import getproxies, proxy_bypass

import httpx

from onetill._config import Config
from onetill._gateway import Gateway
from onetill._http.retry import read_retry_after
from onetill._http.transport import AsyncTransport, Transport
from onetill._version import __version__
from onetill.errors import BadResponse, NotFound, Refused
from onetill_clients._runtime import decode

_CONNECT: Final = 5.0
_READ: Final = 15.0
_HEADERS: Final = {
    "Accept": "application/json",
    "Accept-Encoding": "identity",  # so that no body can unpack to more than it weighs
    "User-Agent": f"onetill/{__version__}",
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
    """The one object under a till that holds the credential."""

    def __init__(self, authorization: str | None) -> None:
        self._authorization = authorization

    def __repr__(self) -> str:
        return _SCRUBBED

    def auth_flow(self, request: httpx.Request) -> Generator[httpx.Request, httpx.Response, None]:
        """Add the credential to a request, where the gateway has one."""
        if self._authorization is not None:
            request.headers["Authorization"] = self._authorization
        yield request


def make_client(gateway: Gateway, config: Config) -> httpx.Client:
    """Make the sync client of a till."""

    def judge(response: httpx.Response) -> None:
        response.read()
        _judge(gateway, response)

    transport = Transport(_tls(config), _proxy(gateway, config))
    hooks = {"response": [judge]}
    return httpx.Client(transport=transport, event_hooks=hooks, **_options(gateway, config))


def make_async_client(gateway: Gateway, config: Config) -> httpx.AsyncClient:
    """Make the async client of a till."""

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
        "trust_env": False,  # the environment is read in this module only
    }


def _tls(config: Config) -> ssl.SSLContext:
    return config.tls or _certificates(trust_env=config.trust_env)


@cache
def _certificates(*, trust_env: bool) -> ssl.SSLContext:
    """Load the certificates once for all tills."""
    return httpx.create_ssl_context(trust_env=trust_env)


def _proxy(gateway: Gateway, config: Config) -> str | None:
    url = httpx.URL(gateway.base_url)
    if not config.trust_env or proxy_bypass(url.host):
        return None
    proxies = getproxies()
    return proxies.get(url.scheme) or proxies.get("all")


def _judge(gateway: Gateway, response: httpx.Response) -> None:
    """Raise the error that a response means, if it means one."""
    status = response.status_code
    if httpx.codes.is_redirect(status):
        raise BadResponse(f"the gateway redirects elsewhere (HTTP {status}): check base_url")
    try:
        body = decode(response.content)
    except (ValueError, RecursionError):
        body = None  # a page for people; the status still says what it means
    document = body if isinstance(body, dict) else {}
    if _may_echo(response.content, gateway.secrets):
        document = _scrub(document, gateway.secrets)
    error = gateway.error(status, document)
    if isinstance(error, NotFound) and body is None:
        error = NotFound(
            "no such page, and no JSON from the gateway: check base_url", status=status
        )
    if isinstance(error, Refused):
        values = response.headers.get_list("Retry-After", split_commas=False)
        error.retry_after = read_retry_after(values, datetime.now(UTC))
    if error:
        raise error


def _may_echo(content: bytes, secrets: Sequence[str]) -> bool:
    """Tell whether a body may hold a credential; a backslash may begin an escaped one."""
    return b"\\" in content or any(secret.encode() in content for secret in secrets)


def _scrub(body: Any, secrets: Sequence[str]) -> Any:  # noqa: ANN401  # JSON
    """Remove our own credentials from a body that echoes them."""
    if isinstance(body, str):
        for secret in secrets:
            body = body.replace(secret, _SCRUBBED)
        return body
    if isinstance(body, dict):
        return {_scrub(name, secrets): _scrub(member, secrets) for name, member in body.items()}
    if isinstance(body, list):
        return [_scrub(item, secrets) for item in body]
    return body
