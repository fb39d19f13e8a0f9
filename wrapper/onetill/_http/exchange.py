"""One plain request to a server that is no gateway's API, without credentials or retries."""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

import httpx

from onetill.errors import NotSent, OutcomeUnknown

_LARGEST: Final = 1024 * 1024


class Exchanged(NamedTuple):
    """A response: its status, its headers by lower-case names, and its body, cut at 1 MiB."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def exchange(
    method: str,
    url: str,
    headers: Sequence[tuple[str, str]] = (),
    content: bytes | None = None,
    timeout: float = 10,
) -> Exchanged:
    """Send a request and return the response; redirects are not followed.

    Raises:
        NotSent: no connection.
        OutcomeUnknown: no response.

    """
    try:
        with (
            httpx.Client(timeout=timeout, trust_env=False) as client,
            client.stream(method, url, headers=headers, content=content) as response,
        ):
            body = bytearray()
            for chunk in response.iter_raw():
                body += chunk
                if len(body) > _LARGEST:
                    break
            return Exchanged(response.status_code, response.headers, bytes(body[:_LARGEST]))
    except (httpx.ConnectError, httpx.ConnectTimeout, httpx.InvalidURL) as error:
        raise NotSent(f"no connection ({_reason(error)})") from None
    except httpx.HTTPError as error:
        raise OutcomeUnknown(f"no response ({_reason(error)})") from None


def _reason(error: Exception) -> str:
    return type(error).__name__
