"""Recorded exchanges with the mock gateways: one script a gateway, played once over HTTP."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from urllib.parse import quote

import httpx

from onetill_mocks import MockGateways
from onetill_mocks._sparse import Sparse
from onetill_mocks.laws.exchanges import Event, Exchange, read_document
from onetill_mocks.laws.tellings import History
from support.openapi import operations, read
from support.samples import facts_of, sample_of, script_of
from support.tills import GATEWAYS

OPENED = datetime(2026, 1, 10, 15, 0, 0, 250_000, tzinfo=UTC)


class Recorder:
    """A merchant and its payers at a mock gateway whose clock they move, all of it recorded."""

    def __init__(self, key: str, gateways: MockGateways, http: httpx.Client) -> None:
        self.key = key
        self.steps: list[Exchange | Event] = []
        self.now = OPENED
        self.ledger = gateways.ledger
        self.ledger.now = lambda: self.now
        environ = gateways.environ(key)
        self.credentials = {
            name.removeprefix(f"ONETILL_{key}_".upper()).lower(): value
            for name, value in environ.items()
        }
        self._operations = {each.id: each for each in operations(read(key))}
        self._webhooks = [each.id for each in operations(read(key), "webhooks")]
        self._gateway = GATEWAYS[key].from_env(environ)
        self._url = gateways.base_url(key)
        self._http = http

    def send(  # noqa: PLR0913  # what is known of an exchange
        self,
        operation: str,
        request: dict[str, Any] | None = None,
        *,
        invoice: str = "",
        transaction: str = "",
        why: str = "",
        is_good: bool | None = None,
    ) -> Exchange:
        """Call an operation that must succeed, or must be refused for a reason."""
        response = self._respond(operation, dict(request or {}))
        exchange = Exchange(
            operation=operation,
            at=self.now,
            request=read_document(json.dumps(request or {}).encode()),
            status=response.status_code,
            headers={name.lower(): value for name, value in response.headers.items()},
            document=read_document(response.content),
            invoice=invoice,
            transaction=transaction,
            is_good=not why if is_good is None else is_good,
            why=why,
        )
        self.steps.append(exchange)
        return exchange

    def create(self, request: dict[str, Any], operation: str = "create_invoice") -> str:
        """Create an invoice and return its id, whatever the response says."""
        exchange = self.send(operation, request)
        number = self.ledger.invoices[-1].id if exchange.is_success else ""
        self.steps[-1] = Exchange(**{**vars(exchange), "invoice": number})
        return number

    def place(self, **facts: Any) -> str:  # noqa: ANN401  # as the ledger's
        """Place an invoice that no create can make."""
        number = self.ledger.place(self.key, **facts)
        self.steps.append(Event(at=self.now, action="place", invoice=number, facts=facts))
        return number

    def happen(
        self, action: str, invoice: str, received: str | None = None, **options: bool
    ) -> str:
        """Let something happen to an invoice, and return the id of its last transaction."""
        more = () if received is None else (received,)
        entry = getattr(self.ledger, action)(invoice, *more, **options)
        pays = action in {"pay", "part", "over", "fail"}
        transaction = entry.transactions[-1].id if pays else ""
        facts = {} if received is None else {"received": received}
        self.steps.append(
            Event(at=self.now, action=action, invoice=invoice, facts=facts, transaction=transaction)
        )
        return transaction

    def cancel(self, request: dict[str, Any], invoice: str) -> None:
        """Cancel an invoice by its operation."""
        if self.send("cancel_invoice", request, invoice=invoice).is_success:
            self.steps.append(Event(at=self.now, action="cancel", invoice=invoice))

    def notify(self, invoice: str, transaction: str = "", webhook: str = "") -> None:
        """Record the webhook of an invoice, as it is sent; name it where the spec has several."""
        if len(named := [webhook] if webhook else self._webhooks) != 1:
            raise LookupError(f"notify needs the name of a webhook: one of {named}")
        headers, body = self.ledger.notification(invoice, self.key)
        self.steps.append(
            Exchange(
                operation=named[0],
                at=self.now,
                request={},
                status=200,
                headers={name.lower(): value for name, value in headers.items()},
                document=read_document(body),
                invoice=invoice,
                transaction=transaction,
                is_good=True,
            )
        )

    def later(self, **span: int) -> None:
        """Move the clock."""
        self.now += timedelta(**span)

    def _respond(self, name: str, body: dict[str, Any]) -> httpx.Response:
        operation, sample = self._operations[name], sample_of(self.key)
        path, query = operation.path, dict[str, str]()
        for parameter in operation.parameters:
            if (value := body.pop(parameter["name"], None)) is not None:
                path = path.replace(f"{{{parameter['name']}}}", quote(str(value), safe=""))
                if parameter["in"] == "query":
                    query[parameter["name"]] = value
        sample.sign(body, self.credentials)
        return self._http.request(
            operation.method,
            self._url + path,
            params=query,
            json=body if operation.body else None,
            headers=dict(self._gateway.headers(path)) if operation.is_secured else {},
        )


@contextmanager
def _recorder(key: str, sparse: Sparse | None) -> Iterator[Recorder]:
    with MockGateways(sparse=sparse or False) as gateways, httpx.Client(trust_env=False) as http:
        yield Recorder(key, gateways, http)


def record(key: str, sparse: Sparse | None = None) -> History:
    """Play the script of a gateway against its mock gateway."""
    with _recorder(key, sparse) as recorder:
        script_of(key)(recorder)
    return History(facts_of(key), recorder.steps)


def record_rarities(key: str) -> list[Exchange]:
    """Play what happens rarely at a gateway, which is no history to hold laws against."""
    with _recorder(key, None) as recorder:
        sample_of(key).play_rarely(recorder)
    return [step for step in recorder.steps if isinstance(step, Exchange)]


recorded = cache(record)
