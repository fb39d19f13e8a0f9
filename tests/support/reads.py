"""Reads of a gateway that takes one id a call, for tests whose server is a function."""

import json
from typing import Final

import httpx

from onetill.gateways import CruCash
from support.samples import page

GATEWAY: Final = CruCash("key-of-a-test", base_url="http://127.0.0.1:9")
PAGE: Final = page("crucash_open")
IDS: Final = [f"CALL{number:04}" for number in range(12)]


def asked(content: bytes) -> str:
    """Return the id that a read asks for."""
    return str(json.loads(content)["invoice_id"])


def found(request: httpx.Request) -> httpx.Response:
    """Respond to a read."""
    return httpx.Response(200, json=PAGE | {"id": asked(request.content)})


def busy(seconds: str) -> httpx.Response:
    """Respond that there are too many requests."""
    return httpx.Response(429, json={}, headers={"Retry-After": seconds})


def body_of(invoice_id: str) -> str:
    """Write the body of a response to a read."""
    return json.dumps(PAGE | {"id": invoice_id})
