"""A mock gateway with a history: invoices in every state that it has, and a spec to match."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import quote

import httpx
import pytest
from starlette.types import ASGIApp

from onetill_mocks import Ledger, MockGateways, _server, create_app
from support.openapi import Node, Operation, operations, read
from support.samples import Sample, sample_of

from .history import History, made, none
from .narrowing import closed, narrowed


@dataclass(frozen=True)
class Shop:
    """A running mock gateway, with the spec that holds its invoices."""

    key: str
    url: str
    credentials: dict[str, str]
    document: Node
    http: httpx.Client
    ledger: Ledger
    history: History

    @property
    def sample(self) -> Sample:
        """The sample of the gateway."""
        return sample_of(self.key)

    @property
    def authorization(self) -> str:
        """The right value of the key's header as the spec wants it; empty where it wants none."""
        return self._spelt(self.api_key) if self._scheme else ""

    def headers(self, operation: Operation) -> dict[str, str]:
        """Return the right headers of an operation."""
        return {self.key_header: self.authorization} if operation.is_secured else {}

    @property
    def key_header(self) -> str:
        """The header of the key, as the spec names it."""
        return str(self._scheme.get("name", "Authorization"))

    @property
    def wrong_headers(self) -> list[dict[str, str]]:
        """Headers that must be refused: no key, another key, the key misspelt."""
        if not self._scheme:
            return []
        spellings = [
            self._spelt("wrong"),
            self._spelt("wrong.mock.key"),
            self._spelt(self.api_key[:-1]),
            self._spelt(f"{self.api_key}x"),
            *(f"{word} {self.api_key}" for word in ("Basic", "Bearer", "Token", "Key")),
            self.api_key,
        ]
        wrong = [spelling for spelling in spellings if spelling != self.authorization]
        return [{}, *({self.key_header: spelling} for spelling in wrong)]

    def headers_of(self, name: str) -> dict[str, str]:
        """Return the right headers by one of the spec's security schemes."""
        scheme = self.document["components"]["securitySchemes"][name]
        return {scheme.get("name", "Authorization"): _spelt(scheme, self.api_key)}

    def send(
        self,
        operation: Operation,
        headers: dict[str, str] | None = None,
        *,
        parameters: Mapping[str, str] | None = None,
        fields: Mapping[str, object] | None = None,
    ) -> httpx.Response:
        """Send an operation's first example, with some of it replaced, by default with its key."""
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
        for each in self.operations:
            if each.id == name:
                return each
        raise LookupError(
            f"specs/{self.key}.yaml has no operationId {name}, which a scenario names"
        )

    @property
    def strange_operations(self) -> list[Operation]:
        """The operations, with examples that name the invoices of the vendor's page."""
        nothing = none(self.key)
        return operations(narrowed(closed(read(self.key)), self.sample, self.credentials, nothing))

    @property
    def api_key(self) -> str:
        """The key or token of the merchant."""
        return self.credentials[self.sample.credential]

    @property
    def _scheme(self) -> Node:
        schemes: dict[str, Node] = self.document["components"].get("securitySchemes", {})
        return next(iter(schemes.values()), {})

    def _spelt(self, api_key: str) -> str:
        return _spelt(self._scheme, api_key)


def _spelt(scheme: Node, api_key: str) -> str:
    prefix = "Bearer" if scheme.get("scheme") == "bearer" else scheme.get("x-prefix")
    return f"{prefix} {api_key}" if prefix else api_key


@contextmanager
def shop(key: str, mutant: Callable[[ASGIApp, Node], ASGIApp] | None = None) -> Iterator[Shop]:
    """Run the mock gateway of a gateway, with a mutant around it if one is given."""
    document = closed(read(key))
    with pytest.MonkeyPatch.context() as patch:
        if mutant:
            patch.setattr(
                _server, "create_app", lambda ledger: mutant(create_app(ledger), document)
            )
        with MockGateways() as gateways, httpx.Client(trust_env=False) as http:
            prefix = f"ONETILL_{key}_".upper()
            environ = gateways.environ(key).items()
            settings = {name.removeprefix(prefix).lower(): value for name, value in environ}
            credentials = {name: settings[name] for name in settings if not name.endswith("_url")}
            known = made(gateways.ledger, key)
            narrow = narrowed(document, sample_of(key), credentials, known)
            yield Shop(key, settings["base_url"], credentials, narrow, http, gateways.ledger, known)
