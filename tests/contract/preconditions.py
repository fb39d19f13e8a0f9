"""What a valid request needs to succeed: ids that exist, in place of those that are made up.

An invoice is canceled once, and a payment refunded as far as it goes. A request that a link led to
keeps its ids; any other is given some. What a vendor needs is in its sample.
"""

from collections.abc import Container, Iterable, Mapping, Sequence
from contextlib import suppress
from decimal import Decimal
from typing import Any
from urllib.parse import urljoin

import requests

from support.openapi import Node
from support.samples import sample_of

_SECONDS = 10
_BROKEN = (LookupError, TypeError, ValueError)  # what the responses of a mutant lead to


class MockShop:
    """A mock gateway as its merchant and its payers use it, over HTTP."""

    def __init__(self, url: str, key: str, headers: Iterable[tuple[str, str]]) -> None:
        self.memory: dict[str, Any] = {}
        self._url = url
        self._key = key
        self._sample = sample_of(key)
        self._http = requests.Session()
        self._http.trust_env = False
        self._http.headers.update(headers)

    def prepare(self, operation: str, body: Node, *, linked: bool) -> None:
        """Put into a valid body the ids that the operation can succeed with."""
        with suppress(*_BROKEN):
            self._sample.prepare(self, operation, body, linked)

    def after_create(self, created: Node) -> None:
        """Do what a new invoice needs before its other links lead anywhere."""
        with suppress(*_BROKEN):
            self._sample.after_create(self, created)

    def place(self, price: str) -> str:
        """Place an invoice and return its id."""
        return str(self.act("place", gateway=self._key, price=price, currency="EUR")["id"])

    def act(self, action: str, **fields: str) -> Node:
        """Call an action of the admin API."""
        return self.send("POST", urljoin(self._url, f"/_admin/{action}"), fields)

    def send(self, method: str, path: str, fields: Node | None = None) -> Node:
        """Call the vendor's API, or another URL, and return the JSON of the response."""
        url = path if "://" in path else self._url + path
        response = self._http.request(method, url, json=fields, timeout=_SECONDS)
        document: Node = response.json(parse_float=Decimal)
        return document


def use_known(body: Node, known: Mapping[str, Sequence[str]], seen: Container[str]) -> None:
    """Put ids that exist in place of those that no response ever held."""
    for name in body.keys() & known.keys():
        ids = body[name] if isinstance(body[name], list) else [body[name]]
        for place, number in enumerate(ids):
            if number not in seen and number not in known[name]:
                ids[place] = known[name][sum(number.encode()) % len(known[name])]
        body[name] = ids if isinstance(body[name], list) else ids[0]


def with_integers(value: Any) -> Any:  # noqa: ANN401  # JSON
    """Write numbers without a fraction as integers.

    5.0 is an integer to JSON Schema. Whether it is one to a vendor no page says.
    """
    match value:
        case dict():
            return {name: with_integers(each) for name, each in value.items()}
        case list():
            return [with_integers(each) for each in value]
        case float() if value.is_integer() and abs(value) < 2**53:
            return int(value)
        case _:
            return value
