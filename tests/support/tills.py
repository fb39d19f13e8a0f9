"""Tills for the tests: sync and async behind one interface."""

import asyncio
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from datetime import date
from typing import Any, Protocol, TypeAlias, TypeVar

import attrs
import pytest

from onetill import AsyncTill, Invoice, Lookup, Money, Notification, Refund, Till, gateways
from onetill._gateway import Gateway, Operation

GATEWAYS: dict[str, type[Gateway]] = {
    gateway.key: gateway
    for gateway in (getattr(gateways, name) for name in gateways.__all__)
    if gateway is not Gateway
}
CREDENTIALS = {
    "api_key": "key-of-a-test",
    "shop_id": "ShopOfATest00001",
    "public_key": "application-of-a-test",
    "secret_key": "secret-of-a-test",
}
FIELDS = {
    "order_id": "A-1042",
    "email": "payer@example.com",
    "success_url": "https://shop.example/paid",
    "failure_url": "https://shop.example/failed",
}
T = TypeVar("T")


class OpenTill(Protocol):
    """The methods that the tests call, of a sync or an async till."""

    @property
    def gateway(self) -> Gateway:
        """The gateway."""
        ...

    @property
    def create(self) -> Callable[..., Invoice]:
        """Create."""
        ...

    def get(self, invoice_id: str) -> Invoice:
        """Get."""
        ...

    def get_many(self, ids: Iterable[str]) -> Iterator[Lookup]:
        """Get many."""
        ...

    def cancel(self, invoice_id: str) -> Invoice:
        """Cancel."""
        ...

    def list(self, since: date, until: date) -> Iterator[Invoice]:
        """List."""
        ...

    def find(self, order_id: str, *, since: date) -> Invoice | None:
        """Find."""
        ...

    def read_notification(self, headers: Mapping[str, str], body: bytes) -> Notification:
        """Read."""
        ...

    @property
    def wait(self) -> Callable[..., Invoice]:
        """Wait."""
        ...

    @property
    def refund(self) -> Callable[..., Refund]:
        """Refund."""
        ...

    @property
    def list_refunds(self) -> Callable[..., Sequence[Refund]]:
        """List refunds."""
        ...

    def confirm(self, notification: Notification) -> Invoice:
        """Confirm."""
        ...

    def supports(self, operation: Operation) -> bool:
        """Supports."""
        ...


class BlockingAsyncTill:
    """An `AsyncTill` whose methods block until their coroutines are done."""

    def __init__(self, till: AsyncTill, runner: asyncio.Runner) -> None:
        self._till = till
        self._run = runner.run
        self.gateway = till.gateway
        self.read_notification = till.read_notification
        self.supports = till.supports

    def create(self, price: Money, **fields: Any) -> Invoice:  # noqa: ANN401  # as `Till.create`
        """Create, awaiting."""
        return self._run(self._till.create(price, **fields))

    def get(self, invoice_id: str) -> Invoice:
        """Get, awaiting."""
        return self._run(self._till.get(invoice_id))

    def get_many(self, ids: Iterable[str]) -> Iterator[Lookup]:
        """Get many, awaiting them all."""
        return iter(self._run(collected(self._till.get_many(ids))))

    def cancel(self, invoice_id: str) -> Invoice:
        """Cancel, awaiting."""
        return self._run(self._till.cancel(invoice_id))

    def list(self, since: date, until: date) -> Iterator[Invoice]:
        """List, awaiting them all."""
        return iter(self._run(collected(self._till.list(since, until))))

    def find(self, order_id: str, *, since: date) -> Invoice | None:
        """Find, awaiting."""
        return self._run(self._till.find(order_id, since=since))

    def confirm(self, notification: Notification) -> Invoice:
        """Confirm, awaiting."""
        return self._run(self._till.confirm(notification))

    def wait(self, invoice_id: str, **options: Any) -> Invoice:  # noqa: ANN401  # as `Till.wait`
        """Wait, awaiting."""
        return self._run(self._till.wait(invoice_id, **options))

    def refund(self, invoice_id: str, amount: Money | None = None) -> Refund:
        """Refund, awaiting."""
        return self._run(self._till.refund(invoice_id, amount))

    def list_refunds(self, invoice_id: str | None = None) -> Sequence[Refund]:
        """List refunds, awaiting."""
        return self._run(self._till.list_refunds(invoice_id))


async def collected(stream: AsyncIterator[T]) -> Sequence[T]:
    """Collect an async iterator."""
    return [one async for one in stream]


def fields(key: str, **more: object) -> dict[str, Any]:
    """Make the required fields of an order, and those of `more` that the gateway accepts.

    Without orders there is nothing to test: a test of a gateway that only reads is skipped here.
    """
    gateway = GATEWAYS[key]
    if not gateway.supports("create"):
        pytest.skip(f"{key} creates no invoices")
    accepted = gateway.optional_fields | gateway.required_fields
    return {
        **{name: FIELDS[name] for name in gateway.required_fields},
        **{name: value for name, value in more.items() if name in accepted},
    }


@contextmanager
def open_sync(gateway: Gateway, **settings: Any) -> Iterator[OpenTill]:  # noqa: ANN401  # as `Till`
    """Open a `Till`."""
    with Till(gateway, **settings) as till:
        yield till


@contextmanager
def open_async(gateway: Gateway, **settings: Any) -> Iterator[OpenTill]:  # noqa: ANN401  # as `Till`
    """Open an `AsyncTill`."""
    with asyncio.Runner() as runner:
        till = AsyncTill(gateway, **settings)
        try:
            yield BlockingAsyncTill(till, runner)
        finally:
            runner.run(till.aclose())


Opener: TypeAlias = "Callable[..., AbstractContextManager[OpenTill]]"
MODES: dict[str, Opener] = {"sync": open_sync, "async": open_async}


def gateway_at(key: str, base_url: str) -> Gateway:
    """Make a gateway at a test's own server, with credentials that open nothing."""
    gateway = GATEWAYS[key]
    values = {**CREDENTIALS, "base_url": base_url}
    return gateway.from_env(
        {
            f"ONETILL_{key}_{field.name}".upper(): values[field.name]
            for field in attrs.fields(gateway)
            if field.name in values
        }
    )
