"""Judge responses: raise what one means, unless it is for the generated client to read."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

import httpx

from onetill._foreign import is_foreign
from onetill._gateway import Gateway
from onetill._http.retry import read_retry_after
from onetill.errors import BadResponse, NotFound, Refused
from onetill_clients._runtime import DECODED, decode

_SCRUBBED: Final = "[credential]"


def judge(gateway: Gateway, response: httpx.Response) -> None:
    """Raise the error that a response means, if it means one.

    Its body is decoded once: `extensions` hand the document to the generated client.
    """
    status, content = response.status_code, response.content
    if httpx.codes.is_redirect(status):
        raise BadResponse(f"the gateway redirects elsewhere (HTTP {status}): check base_url")
    try:
        body = decode(content)
    except (ValueError, RecursionError) as reason:
        if is_foreign(reason):
            raise
        body = None  # a page for people; the status still says what it means
    else:
        response.extensions[DECODED] = body
    document = body if isinstance(body, dict) else {}
    if not httpx.codes.is_success(status) or _may_echo(content, gateway.secrets):
        document = _scrub(document, gateway.secrets)
    error = gateway.error(status, document)
    if isinstance(error, NotFound) and body is None:
        error = NotFound(
            "no such page, and no JSON from the gateway: check base_url", status=status
        )
    if isinstance(error, Refused):
        values = response.headers.get_list("Retry-After", split_commas=False)
        error.retry_after = read_retry_after(values, datetime.now(UTC))
    if error is not None:
        raise error


def _may_echo(content: bytes, secrets: Sequence[str]) -> bool:
    """Tell whether JSON may hold a credential, as it is or escaped."""
    if b"\\u00" in content or any(secret.encode() in content for secret in secrets):
        return True
    return b"\\" in content and any(mark in secret for secret in secrets for mark in '"/\\')


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
