"""Recorded exchanges with the mock gateways: one script a gateway, played once over HTTP."""

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any
from urllib.parse import quote

import httpx

from onetill_mocks import MockGateways, Webhook
from onetill_mocks._sparse import Sparse
from onetill_mocks.laws.exchanges import Event, Exchange, read_document
from onetill_mocks.laws.invoices import REACHABLE
from onetill_mocks.laws.tellings import AFTER, History
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
        self.strangers = [*self._strangers(gateways)]
        """Ids of invoices and transactions at every other vendor, which this one does not know."""
        self._operations = {each.id: each for each in operations(read(key))}
        self._webhooks = [each.id for each in operations(read(key), "webhooks")]
        self._gateway = GATEWAYS[key].from_env(environ)
        self._gateways = gateways
        self._url = gateways.base_url(key)
        self._http = http
        self._first: dict[str, dict[str, Any]] = {}
        self._inbox: list[Webhook] = []
        if self._webhooks and sample_of(key).notifies:
            gateways.notify(key, self._inbox.append)

    def send(  # noqa: PLR0913  # what is known of an exchange
        self,
        operation: str,
        request: dict[str, Any] | None = None,
        *,
        invoice: str = "",
        transaction: str = "",
        why: str = "",
        is_good: bool | None = None,
        key: str | None = None,
    ) -> Exchange:
        """Call an operation that must succeed, or must be refused for a reason; with its key."""
        if not why:
            self._first.setdefault(operation, request or {})
        response = self._respond(operation, dict(request or {}), key)
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
        self._receive(invoice, transaction)
        return exchange

    def try_keys(self, wrong: Mapping[str, str]) -> None:
        """Send the first request of each operation that wants a key once more, with wrong keys.

        The keys go by the reasons for which they must be refused; an empty one is not sent.
        """
        for name, request in [*self._first.items()]:
            for why, key in wrong.items() if self._operations[name].is_secured else ():
                self.send(name, request, why=why, key=key)

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
        self._receive(invoice, transaction)
        return transaction

    def cannot(self, action: str, *invoices: str, received: str | None = None) -> None:
        """Try what must not move an invoice. Raises `AssertionError` if it does."""
        more = () if received is None else (received,)
        for invoice in invoices:
            with suppress(ValueError):
                getattr(self.ledger, action)(invoice, *more)
                raise AssertionError(f"{action} moved {invoice}, whose state forbids it")

    def stay(self, *invoices: str) -> None:
        """Try every action that leads an invoice nowhere from the state that it is in."""
        history = History(facts_of(self.key), self.steps)
        for invoice in invoices:
            state = history.state(invoice, self.now)
            again = {state} & {"failed", "partial"}
            for action, after in AFTER.items():
                if after not in {"open", *REACHABLE.get(state, ()), *again}:
                    self.cannot(action, invoice)

    def cancel(self, request: dict[str, Any], invoice: str) -> None:
        """Cancel an invoice by its operation."""
        if self.send("cancel_invoice", request, invoice=invoice).is_success:
            self.steps.append(Event(at=self.now, action="cancel", invoice=invoice))

    def notify(self, invoice: str, transaction: str = "", webhook: str = "") -> None:
        """Record the webhook of an invoice, as it is sent; name it where the spec has several."""
        if len(named := [webhook] if webhook else self._webhooks) != 1:
            raise LookupError(f"notify needs the name of a webhook: one of {named}")
        webhook_now = Webhook(*self.ledger.notification(invoice, self.key))
        self._record(named[0], webhook_now, invoice, transaction)

    def _receive(self, invoice: str, transaction: str) -> None:
        """Record the webhooks that were sent since the last time."""
        self._gateways.settle()
        received, self._inbox[:] = [*self._inbox], []
        for webhook in received:
            self._record(self._webhooks[0], webhook, invoice, transaction)

    def _record(self, name: str, webhook: Webhook, invoice: str, transaction: str) -> None:
        self.steps.append(
            Exchange(
                operation=name,
                at=self.now,
                request={},
                status=200,
                headers={name.lower(): value for name, value in webhook.headers.items()},
                document=read_document(webhook.body),
                invoice=invoice,
                transaction=transaction,
                is_good=True,
            )
        )

    def _strangers(self, gateways: MockGateways) -> Iterator[str]:
        for vendor in self.ledger.vendors.values():
            if self.key not in vendor.gateways:
                number = gateways.place(next(iter(vendor.gateways)), price="7.5", currency="USD")
                yield number
                yield from (each.id for each in gateways.pay(number).transactions)

    def later(self, **span: int) -> None:
        """Move the clock."""
        self.now += timedelta(**span)

    def _respond(self, name: str, body: dict[str, Any], key: str | None) -> httpx.Response:
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
            headers=self._headers(path, key) if operation.is_secured else {},
        )

    def _headers(self, path: str, key: str | None) -> dict[str, str]:
        headers = dict(self._gateway.headers(path))
        if key is None:
            return headers
        right = self.credentials[facts_of(self.key).credentials[0]]
        return {name: text.replace(right, key) for name, text in headers.items() if key}


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
