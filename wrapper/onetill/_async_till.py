"""The async till."""

import ssl
from collections.abc import AsyncIterable, AsyncIterator, Iterable, Sequence
from datetime import date, timedelta
from math import inf
from random import random
from types import TracebackType
from typing import Self, TypeVar

from onetill._base import BaseTill
from onetill._bulk import async_batches, batches, read_many
from onetill._clock import monotonic
from onetill._config import Config, to_seconds
from onetill._drift import OnDrift
from onetill._flow import Flow
from onetill._gateway import Gateway
from onetill._http.async_window import AsyncOrdered
from onetill._http.client import AsyncClient, GivenAsyncTransport
from onetill._http.drivers import arun, sleep
from onetill._http.limiter import AsyncLimiter
from onetill._invoice import Invoice, Lookup
from onetill._money import Money
from onetill._notification import Notification
from onetill._pagination import Paginator, Period, best_match
from onetill._polling import Poll, Until
from onetill._refund import Refund
from onetill._validators import valid_amount, valid_id

T = TypeVar("T")


class AsyncTill(BaseTill):
    """Async till of one gateway: an async context manager, or closed with `aclose`.

    One till may serve many tasks of one event loop, under asyncio or trio. Its methods are those of
    `Till`, awaited.

    Args:
        gateway: the vendor and the credentials for it, such as `CruCash(api_key="...")`.
        timeout: how long an operation may take in all, its attempts, waits and bodies included: a
            `timedelta` or a number of seconds, above 0 and at most 600.
        attempts: how often a call is tried at most, from 1 to 10. A call that may have had an
            effect is tried again only if it never left.
        tls: the context of TLS connections, which must verify certificates and host names; None
            for the certificates that httpx brings.
        trust_env: whether proxies and certificates are also taken from the environment.
        on_drift: called, once each, with the ways in which responses deviate from the vendor's
            documentation; they are logged to `onetill.drift` all the same.

    Raises:
        Misuse: an argument is out of its range.

    """

    def __init__(  # noqa: PLR0913  # the settings of a till, each by its name
        self,
        gateway: Gateway,
        *,
        timeout: float | timedelta = 30.0,
        attempts: int = 3,
        tls: ssl.SSLContext | None = None,
        trust_env: bool = False,
        rate: float | None = None,
        transport: GivenAsyncTransport = None,
        on_drift: OnDrift | None = None,
    ) -> None:
        config = Config(
            timeout=to_seconds(timeout),
            attempts=attempts,
            tls=tls,
            trust_env=trust_env,
            rate=rate,
            on_drift=on_drift,
        )
        super().__init__(gateway, config)
        self._http = AsyncClient(gateway, config, transport)
        self._client.set_async_httpx_client(self._http)
        self._limiter = AsyncLimiter(rate)

    async def create(  # noqa: PLR0913  # what the vendors know of an order, each by its name
        self,
        price: Money,
        *,
        order_id: str | None = None,
        email: str | None = None,
        description: str | None = None,
        success_url: str | None = None,
        failure_url: str | None = None,
        webhook_url: str | None = None,
        lifetime: timedelta | None = None,
        coin: str | None = None,
        network: str | None = None,
        options: Gateway.Options | None = None,
    ) -> Invoice:
        """Create an invoice, as `Till.create` does."""
        with self._create_operation(price, order_id):
            order = self.gateway.order(
                price,
                options,
                order_id=order_id,
                email=email,
                description=description,
                success_url=success_url,
                failure_url=failure_url,
                webhook_url=webhook_url,
                lifetime=lifetime,
                coin=coin,
                network=network,
            )
            return await self._run(self.gateway.create(order), "create")

    async def get(self, invoice_id: str) -> Invoice:
        """Read an invoice, as `Till.get` does."""
        with self._operation("get"):
            return await self._run(self.gateway.get(valid_id(invoice_id)), "get")

    def get_many(
        self, ids: Iterable[str] | AsyncIterable[str], *, at_once: int | None = None
    ) -> AsyncIterator[Lookup]:
        """Read many invoices, as `Till.get_many` does; the ids may come from an async iterable."""
        limit = self._checked_bulk(ids, at_once, Iterable, AsyncIterable)
        size = self.gateway.batch_size
        source = async_batches(ids, size) if isinstance(ids, AsyncIterable) else batches(ids, size)
        return AsyncOrdered(self._read_batch, source, limit)

    async def _read_batch(self, batch: Sequence[str]) -> Sequence[Lookup]:
        return await self._run(read_many(self.gateway, batch), "get_many")

    async def wait(
        self,
        invoice_id: str,
        *,
        until: Until | None = None,
        timeout: float | timedelta = 600.0,  # noqa: ASYNC109  # as `Till.wait` has it
    ) -> Invoice:
        """Read an invoice until its state is final, as `Till.wait` does."""
        with self._operation("wait"):
            poll, id_ = Poll(until, timeout), valid_id(invoice_id)
            end = monotonic() + poll.seconds
            while True:
                with poll.reading():
                    invoice = await self._run(self.gateway.get(id_), "wait", end)
                    if poll.is_over(invoice):
                        return invoice
                left = max(0.0, end - monotonic())
                await sleep(poll.next_wait(left, random()))  # noqa: S311  # it spreads load

    async def cancel(self, invoice_id: str) -> Invoice:
        """Cancel an open invoice, as `Till.cancel` does."""
        with self._operation("cancel"):
            return await self._run(self.gateway.cancel(valid_id(invoice_id)), "cancel")

    def list(self, since: date, until: date) -> AsyncIterator[Invoice]:
        """List invoices, as `Till.list` does."""
        return self._list(self._period(since, until), "list")

    async def _list(
        self, period: Period, operation: str, end: float = inf
    ) -> AsyncIterator[Invoice]:
        paginator = Paginator()
        while paginator.has_next:
            with self._operation(operation):
                page = await self._run(self.gateway.list(period, paginator.next), operation, end)
                unseen = paginator.accept(page)
            for invoice in unseen:
                yield invoice

    async def find(self, order_id: str, *, since: date) -> Invoice | None:
        """Find the invoice of an order, as `Till.find` does."""
        end = monotonic() + self._config.timeout  # of all pages together
        invoices = self._list(self._find_period(order_id, since), "find", end)
        return best_match([one async for one in invoices if one.order_id == order_id])

    async def confirm(self, notification: Notification) -> Invoice:
        """Ask the vendor for the invoice of a notification, as `Till.confirm` does."""
        with self._operation("confirm"):
            return await self._run(self.gateway.confirm(self._checked(notification)), "confirm")

    async def refund(self, invoice_id: str, amount: Money | None = None) -> Refund:
        """Refund an invoice that is paid, as `Till.refund` does."""
        with self._operation("refund"):
            flow = self.gateway.refund(valid_id(invoice_id), valid_amount(amount))
            return await self._run(flow, "refund")

    async def list_refunds(self, invoice_id: str | None = None) -> Sequence[Refund]:
        """List the refunds of an invoice, as `Till.list_refunds` does."""
        with self._operation("list_refunds"):
            requested = None if invoice_id is None else valid_id(invoice_id)
            return await self._run(self.gateway.list_refunds(requested), "list_refunds")

    async def _run(self, flow: Flow[T], operation: str, end: float = inf) -> T:
        name = f"{self.gateway.key} {operation}"
        with self._drift.active():
            return await arun(flow, self._client, self._config, self._limiter, name, end=end)

    def _is_closed(self) -> bool:
        return self._http.is_closed

    async def aclose(self) -> None:
        """Close the connections; the till cannot be used afterwards."""
        await self._http.aclose()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        await self.aclose()
