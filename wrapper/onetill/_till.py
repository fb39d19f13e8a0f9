"""The sync till."""

import ssl
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from math import inf
from random import random
from time import sleep
from types import TracebackType
from typing import Self, TypeVar

from onetill._base import BaseTill
from onetill._bulk import batches, read_many
from onetill._clock import monotonic
from onetill._config import Config, to_seconds
from onetill._drift import OnDrift
from onetill._flow import Flow
from onetill._gateway import Gateway
from onetill._http.client import Client, GivenTransport
from onetill._http.drivers import run
from onetill._http.limiter import Limiter
from onetill._http.window import ordered
from onetill._invoice import Invoice, Lookup
from onetill._money import Money
from onetill._notification import Notification
from onetill._pagination import Paginator, Period, best_match
from onetill._polling import Poll, Until
from onetill._refund import Refund
from onetill._validators import valid_amount, valid_id

T = TypeVar("T")


class Till(BaseTill):
    """Till of one gateway: a context manager, or closed with `close`.

    One till may serve many threads. Its methods raise `TillError`s only: `create`, `get`,
    `get_many`, `wait`, `cancel`, `list`, `find`, `read_notification`, `confirm`, `refund` and
    `list_refunds`, as far as the gateway `supports` them.

    Args:
        gateway: the vendor and the credentials for it, such as `CruCash(api_key="...")`.
        timeout: how long an operation may take in all, its attempts, waits and bodies included: a
            `timedelta` or a number of seconds, above 0 and at most 600.
        attempts: how often a call is tried at most, from 1 to 10. A call that may have had an
            effect is tried again only if it never left.
        tls: the context of TLS connections, which must verify certificates and host names; None
            for the certificates that httpx brings.
        trust_env: whether proxies and certificates are also taken from the environment.
        rate: how many calls may begin per second, shared by all threads; None for any number.
        transport: an httpx transport to use, or a function that returns one for the till's own,
            such as OpenTelemetry's; None for the till's own.
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
        transport: GivenTransport = None,
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
        self._http = Client(gateway, config, transport)
        self._client.set_httpx_client(self._http)
        self._limiter = Limiter(rate)

    def create(  # noqa: PLR0913  # what the vendors know of an order, each by its name
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
        """Create an invoice.

        The request is sent once, unless it certainly never left. Every argument but the price may
        be left out, unless the vendor requires it.

        Args:
            price: in a currency or a coin that the gateway accepts.
            order_id: the merchant's own id of the order.
            email: the payer's address.
            description: what the payer reads.
            success_url: where the payer goes after paying.
            failure_url: where the payer goes after a failed payment.
            webhook_url: where the vendor sends its notifications.
            lifetime: how long the invoice can be paid: whole minutes, at least one.
            coin: the coin that the payer shall pay in, such as `USDT`.
            network: the coin's network, such as `TRC20`; None for a coin's own.
            options: arguments that only this vendor knows, such as `PayDo.Options(language="ru")`.

        Raises:
            Misuse: an argument is not valid, not accepted or missing; nothing was sent.
            NotSent: no request left, so nothing happened.
            Refused: the gateway said no.
            OutcomeUnknown: the request left and no response came; there may be an invoice.
            BadResponse: the response cannot be trusted; there may be an invoice.
            Unsupported: the gateway does not offer create.

        """
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
            return self._run(self.gateway.create(order), "create")

    def get(self, invoice_id: str) -> Invoice:
        """Read an invoice. Raises `NotFound` if the gateway knows no such invoice."""
        with self._operation("get"):
            return self._run(self.gateway.get(valid_id(invoice_id)), "get")

    def get_many(self, ids: Iterable[str], *, at_once: int | None = None) -> Iterator[Lookup]:
        """Read many invoices, streaming: a `Lookup` for every id, in the order of the ids.

        Ids are taken as lookups are taken, in batches as large as the gateway allows. An error of
        one id becomes the `error` of its lookup. `timeout` holds for each call. Closing the
        iterator early cancels the calls in flight.

        Args:
            ids: the ids of the invoices.
            at_once: how many calls may be in flight at once, from 1 to 100; None for 50, or for 4
                where a call reads a batch.

        """
        limit = self._checked_bulk(ids, at_once, Iterable)
        return ordered(self._read_batch, batches(ids, self.gateway.batch_size), limit)

    def _read_batch(self, batch: Sequence[str]) -> Sequence[Lookup]:
        return self._run(read_many(self.gateway, batch), "get_many")

    def wait(
        self, invoice_id: str, *, until: Until | None = None, timeout: float | timedelta = 600.0
    ) -> Invoice:
        """Read an invoice, after growing waits of up to 30 seconds, until its state is final.

        Args:
            invoice_id: the id of the invoice.
            until: a function of the invoice; once it returns true, the wait is over too.
            timeout: at most a week.

        Raises:
            WaitTimeout: time is up; `invoice` is the one that was read last.

        """
        with self._operation("wait"):
            poll, id_ = Poll(until, timeout), valid_id(invoice_id)
            end = monotonic() + poll.seconds
            while True:
                with poll.reading():
                    invoice = self._run(self.gateway.get(id_), "wait", end)
                    if poll.is_over(invoice):
                        return invoice
                left = max(0.0, end - monotonic())
                sleep(poll.next_wait(left, random()))  # noqa: S311  # it spreads load

    def cancel(self, invoice_id: str) -> Invoice:
        """Cancel an open invoice, and return it canceled.

        Raises:
            Conflict: the invoice is paid, or final otherwise.
            Unsupported: the gateway does not offer cancel.

        """
        with self._operation("cancel"):
            return self._run(self.gateway.cancel(valid_id(invoice_id)), "cancel")

    def list(self, since: date, until: date) -> Iterator[Invoice]:
        """List the invoices created from one day to another, streaming.

        Each invoice is returned once, even if others are created meanwhile. `timeout` holds for
        each page.

        Args:
            since: the first day, in UTC.
            until: the last day, in UTC, included.

        Raises:
            Unsupported: the gateway does not offer list.

        """
        return self._list(self._period(since, until), "list")

    def _list(self, period: Period, operation: str, end: float = inf) -> Iterator[Invoice]:
        paginator = Paginator()
        while paginator.has_next:
            with self._operation(operation):
                page = self._run(self.gateway.list(period, paginator.next), operation, end)
                unseen = paginator.accept(page)
            yield from unseen

    def find(self, order_id: str, *, since: date) -> Invoice | None:
        """Find the invoice of an order among those created since a day, or return None.

        Of several, it is a paid one if there is one, and else the newest.

        Args:
            order_id: as it was given to `create`.
            since: the first day to look at: a date in UTC or an aware datetime, such as
                `OutcomeUnknown.sent_at`. A day before and after is looked at too.

        Raises:
            Unsupported: the gateway lists no invoices.

        """
        end = monotonic() + self._config.timeout  # of all pages together
        invoices = self._list(self._find_period(order_id, since), "find", end)
        return best_match(invoice for invoice in invoices if invoice.order_id == order_id)

    def confirm(self, notification: Notification) -> Invoice:
        """Read the invoice of a notification from the vendor, and compare both.

        Args:
            notification: as `read_notification` returned it.

        Raises:
            Pending: the vendor does not confirm it yet: let it be sent again.
            Forged: the vendor contradicts it.

        """
        with self._operation("confirm"):
            return self._run(self.gateway.confirm(self._checked(notification)), "confirm")

    def refund(self, invoice_id: str, amount: Money | None = None) -> Refund:
        """Refund an amount of a paid invoice, or all of it. The request is sent once.

        Raises:
            Conflict: the invoice is not paid.
            OutcomeUnknown: no response came; `list_refunds` shows whether there is a refund.

        """
        with self._operation("refund"):
            flow = self.gateway.refund(valid_id(invoice_id), valid_amount(amount))
            return self._run(flow, "refund")

    def list_refunds(self, invoice_id: str | None = None) -> Sequence[Refund]:
        """List the refunds of an invoice, or of all invoices."""
        with self._operation("list_refunds"):
            id_ = None if invoice_id is None else valid_id(invoice_id)
            return self._run(self.gateway.list_refunds(id_), "list_refunds")

    def _run(self, flow: Flow[T], operation: str, end: float = inf) -> T:
        name = f"{self.gateway.key} {operation}"
        with self._drift.active():
            return run(flow, self._client, self._config, self._limiter, name, end=end)

    def _is_closed(self) -> bool:
        return self._http.is_closed

    def close(self) -> None:
        """Close the connections; the till cannot be used afterwards."""
        self._http.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        exc_type: type[BaseException] | None,
        exc_value: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self.close()
