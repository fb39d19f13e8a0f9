"""A practice gateway with a history: invoices in every state it knows, and a spec to match."""

import re
import uuid
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import cycle

import httpx
import pytest
from starlette.types import ASGIApp

from onetill_mocks import Ledger, PracticeGateways, _server, create_app
from onetill_mocks._coins import COINS
from onetill_mocks._vendor import Vendor, vendor_of

from .narrowing import closed, narrowed
from .spec import Node, Operation, operations, read

_OPENED = datetime(2026, 2, 5, 18, 29, 31, tzinfo=UTC)
_LATER = timedelta(minutes=15)  # a payment held by then is held no more


@dataclass(frozen=True)
class Shop:
    """One open practice gateway, with the spec that knows its invoices."""

    key: str
    url: str
    credentials: dict[str, str]
    document: Node
    http: httpx.Client

    @property
    def headers(self) -> dict[str, str]:
        """The header that lets in, spelt as the spec wants it; none where it wants none."""
        return {"Authorization": self._spelt(self._api_key)} if self._scheme else {}

    @property
    def wrong_headers(self) -> list[dict[str, str]]:
        """Headers that must not let in: no key, another key, the key misspelt."""
        if not self._scheme:
            return []
        spellings = [
            self._spelt("wrong"),
            self._spelt("wrong.practice.key"),
            self._spelt(self._api_key[:-1]),
            self._spelt(f"{self._api_key}x"),
            f"Basic {self._api_key}",
            self._api_key,
        ]
        return [{}, *({"Authorization": spelling} for spelling in spellings)]

    def ask(self, operation: Operation, headers: dict[str, str]) -> httpx.Response:
        """Send an operation's first example."""
        path, query = operation.path, dict[str, str]()
        for parameter in operation.parameters:
            examples = parameter.get("examples") or {"": {"value": parameter["example"]}}
            value = next(iter(examples.values()))["value"]
            path = path.replace(f"{{{parameter['name']}}}", value)
            if parameter["in"] == "query":
                query[parameter["name"]] = value
        body = next((each["value"] for each in operation.body.get("examples", {}).values()), None)
        url = self.url + path
        return self.http.request(operation.method, url, params=query, json=body, headers=headers)

    @property
    def operations(self) -> list[Operation]:
        """The operations, with examples that name the shop's invoices."""
        return operations(self.document)

    @property
    def strange_operations(self) -> list[Operation]:
        """The operations, with examples that name the invoices of the vendor's page."""
        return operations(narrowed(closed(read(self.key)), self.credentials))

    @property
    def _api_key(self) -> str:
        return self.credentials["api_key"]

    @property
    def _scheme(self) -> Node:
        schemes: dict[str, Node] = self.document["components"].get("securitySchemes", {})
        return next(iter(schemes.values()), {})

    def _spelt(self, api_key: str) -> str:
        if self._scheme.get("scheme") == "bearer":
            return f"Bearer {api_key}"
        word = re.search('"(.*)<API KEY>"', self._scheme["description"])
        return f"{word[1] if word else ''}{api_key}"


@contextmanager
def shop(key: str, broken: Callable[[ASGIApp, Node], ASGIApp] | None = None) -> Iterator[Shop]:
    """Open the practice gateway of a till's gateway, with something around it if asked."""
    document = closed(read(key))
    with pytest.MonkeyPatch.context() as patch:
        if broken:
            patch.setattr(
                _server, "create_app", lambda ledger: broken(create_app(ledger), document)
            )
        with PracticeGateways() as gateways, httpx.Client(trust_env=False) as http:
            prefix = f"ONETILL_{key}_".upper()
            environ = gateways.environ(key).items()
            credentials = {name.removeprefix(prefix).lower(): value for name, value in environ}
            url = credentials.pop("base_url")
            narrow = narrowed(document, credentials, _history(gateways.ledger, key))
            yield Shop(key, url, credentials, narrow, http)


def _history(ledger: Ledger, key: str) -> list[str]:
    """Place an invoice for all that one can show, and give their ids in the spellings there are."""
    vendor = vendor_of(key)
    levers = (None, *sorted(vendor.levers))
    events: list[tuple[str | None, Node]] = [
        *((lever, {}) for lever in levers),
        *((lever, {"order_id": "A-1042"}) for lever in levers),
        *((None, {"coin": coin}) for coin in COINS if vendor.coin),
        *((None, {name: "practice"}) for name in sorted(vendor.extras)),
        (None, {"is_test": True}),
    ]
    currencies = cycle(sorted(vendor.currencies))
    prefixes = cycle((vendor.id_prefix, ""))
    ids: list[str] = []
    for lever, facts in events:
        ledger.now = _clock(_OPENED + _LATER if facts else _OPENED)
        number = ledger.place(
            key,
            price="12.50",
            currency=next(currencies),
            id=_number(vendor, len(ids)),
            **facts,
        )
        if lever:
            getattr(ledger, lever)(number)
        ids.append(next(prefixes) + number)
    return ids


def _clock(moment: datetime) -> Callable[[], datetime]:
    return lambda: moment


def _number(vendor: Vendor, index: int) -> str | None:
    """Make up the same ids for every run, for vendors whose ids look like one of these."""
    unique = uuid.uuid5(uuid.NAMESPACE_URL, f"{vendor.prefix}/{index}")
    spellings = (str(unique), unique.hex[:8].upper())
    return next((one for one in spellings if vendor.id_form.fullmatch(one)), None)
