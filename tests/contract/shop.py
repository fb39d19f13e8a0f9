"""A practice gateway with a history: invoices in every state it knows, and a spec to match."""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import quote

import httpx
import pytest
from starlette.types import ASGIApp

from onetill_mocks import Ledger, MockGateways, _server, create_app

from .history import History, made, none
from .narrowing import closed, narrowed
from .spec import Node, Operation, operations, read


@dataclass(frozen=True)
class Shop:
    """One open practice gateway, with the spec that knows its invoices."""

    key: str
    url: str
    credentials: dict[str, str]
    document: Node
    http: httpx.Client
    ledger: Ledger
    history: History

    @property
    def authorization(self) -> str:
        """The header that lets in, spelt as the spec wants it; empty where it never wants one."""
        return self._spelt(self.api_key) if self._scheme else ""

    def headers(self, operation: Operation) -> dict[str, str]:
        """Give the header that lets in, to an operation that wants it."""
        return {"Authorization": self.authorization} if operation.is_secured else {}

    @property
    def wrong_headers(self) -> list[dict[str, str]]:
        """Headers that must not let in: no key, another key, the key misspelt."""
        if not self._scheme:
            return []
        spellings = [
            self._spelt("wrong"),
            self._spelt("wrong.practice.key"),
            self._spelt(self.api_key[:-1]),
            self._spelt(f"{self.api_key}x"),
            f"Basic {self.api_key}",
            self.api_key,
        ]
        return [{}, *({"Authorization": spelling} for spelling in spellings)]

    def ask(
        self,
        operation: Operation,
        headers: dict[str, str] | None = None,
        *,
        parameters: Mapping[str, str] | None = None,
        fields: Mapping[str, object] | None = None,
    ) -> httpx.Response:
        """Send an operation's first example, with some of it replaced, and with its own headers."""
        path, query = operation.path, dict[str, str]()
        for parameter in operation.parameters:
            name = parameter["name"]
            examples = parameter.get("examples") or {"": {"value": parameter["example"]}}
            value: str = {name: next(iter(examples.values()))["value"], **(parameters or {})}[name]
            path = path.replace(f"{{{name}}}", quote(value, safe=""))
            if parameter["in"] == "query":
                query[name] = value
        bodies = [each["value"] for each in operation.body.get("examples", {}).values()]
        return self.http.request(
            operation.method,
            self.url + path,
            params=query,
            json={**bodies[0], **(fields or {})} if bodies else None,
            headers=self.headers(operation) if headers is None else headers,
        )

    @property
    def operations(self) -> list[Operation]:
        """The operations, with examples that name the shop's invoices."""
        return operations(self.document)

    def operation(self, name: str) -> Operation:
        """One operation, by its operationId."""
        return next(each for each in self.operations if each.node["operationId"] == name)

    @property
    def strange_operations(self) -> list[Operation]:
        """The operations, with examples that name the invoices of the vendor's page."""
        nothing = none(self.key)
        return operations(narrowed(closed(read(self.key)), self.credentials, nothing))

    @property
    def api_key(self) -> str:
        """The key or token that lets in, as its merchant knows it."""
        return self.credentials.get("api_key") or self.credentials["jwt"]

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
        with MockGateways() as gateways, httpx.Client(trust_env=False) as http:
            prefix = f"ONETILL_{key}_".upper()
            environ = gateways.environ(key).items()
            settings = {name.removeprefix(prefix).lower(): value for name, value in environ}
            credentials = {name: settings[name] for name in settings if not name.endswith("_url")}
            known = made(gateways.ledger, key)
            narrow = narrowed(document, credentials, known)
            yield Shop(key, settings["base_url"], credentials, narrow, http, gateways.ledger, known)
