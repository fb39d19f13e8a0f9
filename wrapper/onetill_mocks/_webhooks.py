"""Deliver webhooks to loopback addresses, with retries."""

import asyncio
import os
import ssl
from collections import deque
from collections.abc import Mapping
from concurrent.futures import Future, wait
from contextlib import ExitStack, suppress
from datetime import datetime, timedelta
from itertools import count
from threading import Lock
from typing import NamedTuple

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal

from onetill_mocks._invoice import MockInvoice
from onetill_mocks._journal import MOST_BODY, Headers, Journal
from onetill_mocks._json import encode_body
from onetill_mocks._local import check_local_url
from onetill_mocks._loop import RealTimeLoop, real_time
from onetill_mocks._receivers import (
    Attempt,
    Attempts,
    Receiver,
    Webhook,
    check_receiver,
    name_of,
    receive,
)
from onetill_mocks._sparse import Sparse, reduced
from onetill_mocks._vendor import Vendor, vendor_of

MOST_ATTEMPTS = 6
FIRST_PAUSE = 0.05
"""Seconds before the second attempt; each later pause is twice as long."""

TIMEOUT = 5.0
"""Seconds that one attempt may take in all, however slowly the merchant's server responds."""

_BODY_TIMEOUT = 0.5
_KEPT = 10_000


class Delivery(NamedTuple):
    """One attempt to deliver a webhook; the status is None if there was no response."""

    gateway: str
    url: str
    attempt: int
    status: int | None


class Target(NamedTuple):
    """Where a merchant's server takes webhooks, and whether as a form or as JSON."""

    url: str
    form: bool
    receiver: Receiver | None = None


class QueuedWebhook(NamedTuple):
    """A webhook on its way, with the time of the ledger's clock at which it was queued."""

    invoice_id: str
    gateway: str
    url: str
    headers: dict[str, str]
    body: bytes
    at: datetime
    queued: float
    era: int


class Webhooks:
    """Where each gateway sends webhooks, those on their way, and the deliveries.

    One event loop delivers them, because only a task can be ended while a server is still
    responding; and a thread those to functions, because a loop opens sockets. Attempts start one
    after the other, so that webhooks arrive in order.
    """

    def __init__(self, vendors: Mapping[str, Vendor], journal: Journal) -> None:
        self.sparse: Sparse | None = None
        self.has_sockets = True
        """Whether they may go to URLs."""
        self._vendors = vendors
        self._journal = journal
        self._lock = Lock()
        self._targets: dict[str, Target] = {}
        self._deliveries: deque[Delivery] = deque(maxlen=_KEPT)
        self._queued: set[Future[None]] = set()
        self._thread = ExitStack()
        self._portal: BlockingPortal | None = None
        self._attempts = Attempts()
        self._process = os.getpid()

    @property
    def deliveries(self) -> list[Delivery]:
        """The latest attempts, oldest first."""
        return list(self._deliveries)

    def target(self, gateway: str) -> Target | None:
        """Return where a gateway sends its webhooks, or None."""
        return self._targets.get(gateway)

    def notify(self, gateway: str, url: str | Receiver | None, *, form: bool = False) -> None:
        """Set where a gateway sends its webhooks, as its dashboard does; None for nowhere.

        Raises ValueError if the vendor sends none, or none in this form, or if the URL is neither
        an http:// URL of a loopback address nor a function.
        """
        vendor = vendor_of(self._vendors.values(), gateway)
        if url is None:
            with self._lock:
                self._targets.pop(gateway, None)
            return
        vendor.check_webhook(form=form)
        if callable(url):
            check_receiver(url)
            target = Target(name_of(url), form, url)
        elif self.has_sockets:
            check_local_url(url)
            target = Target(url, form)
        else:
            raise ValueError("url must be a function where there are no sockets")
        with self._lock:
            self._targets[gateway] = target

    def send(self, entry: MockInvoice, now: datetime, settings: Mapping[str, bool]) -> None:
        """Queue the webhooks of an invoice for all gateways of its vendor that have a URL."""
        with self._lock:
            for gateway in self._vendors[entry.vendor].gateways:
                if target := self._targets.get(gateway):
                    headers, body = self.compose(gateway, entry, now, settings, form=target.form)
                    webhook = QueuedWebhook(
                        entry.id,
                        gateway,
                        target.url,
                        headers,
                        body,
                        now,
                        real_time(),
                        self._journal.era,
                    )
                    self._queue(webhook, target.receiver)

    def compose(
        self,
        gateway: str,
        entry: MockInvoice,
        now: datetime,
        settings: Mapping[str, bool],
        *,
        form: bool,
    ) -> tuple[dict[str, str], bytes]:
        """Return the headers and the body of a newly signed webhook."""
        vendor = vendor_of(self._vendors.values(), gateway)
        if vendor.prefix != entry.vendor:
            known = ", ".join(self._vendors[entry.vendor].gateways)
            raise ValueError(f"gateway must be one of {known} for {entry.id}, not {gateway!r}")
        vendor.check_webhook(form=form)
        assert vendor.webhook  # noqa: S101  # checked a line above
        document = vendor.webhook(gateway, entry, now, settings)
        if self.sparse:
            needed, nullable = vendor.webhook_needed, vendor.webhook_nullable
            document = reduced(document, self.sparse, needed=needed, nullable=nullable)
        headers, body = encode_body(document, form=form)
        return {**headers, **vendor.sign(body)}, body

    def settle(self, timeout: float) -> None:
        """Wait until each webhook has arrived or was given up; else raise TimeoutError."""
        with self._lock:
            queued = set(self._queued)
        if wait(queued, timeout).not_done:
            raise TimeoutError(f"webhooks are still on their way after {timeout} s")

    def reset(self) -> None:
        """Forget every URL, every webhook on its way and every delivery."""
        with self._lock:
            self._targets.clear()
            self._deliveries = deque(maxlen=_KEPT)  # an attempt that ends later has the old one
        self._cancel()

    def close(self) -> None:
        """Give up every webhook on its way, and end the thread."""
        self._cancel()
        with self._lock:
            thread, self._thread = self._thread, ExitStack()
            attempts, self._attempts = self._attempts, Attempts()
            self._portal = None
        thread.close()
        attempts.close()

    def _queue(self, webhook: QueuedWebhook, receiver: Receiver | None) -> None:
        if receiver:
            future = self._attempts.start(self._attempt(webhook, receiver))
        else:
            if self._portal is None:
                options = {"loop_factory": RealTimeLoop}
                portal = start_blocking_portal("asyncio", options)
                self._portal = self._thread.enter_context(portal)
                self._turn = asyncio.Lock()
            future = self._portal.start_task_soon(self._deliver, webhook, self._deliveries)
        self._queued.add(future)
        future.add_done_callback(self._queued.discard)

    def _cancel(self) -> None:
        if self._process != os.getpid():  # after a fork, whose parent has the threads
            self._process, self._queued = os.getpid(), set()
            self._parents = self._thread.pop_all()  # it would be closed if nothing kept it
            self._portal, self._attempts = None, Attempts()
        for future in list(self._queued):
            future.cancel()

    def _attempt(self, webhook: QueuedWebhook, receiver: Receiver) -> Attempt:
        deliveries, numbers = self._deliveries, count(1)

        def attempt() -> float | None:
            sent, number = real_time(), next(numbers)
            response = _Response(receive(receiver, Webhook({**webhook.headers}, webhook.body)))
            self._record(webhook, number, sent, response, deliveries)
            return _pause_after(number, response)

        return attempt

    async def _deliver(self, webhook: QueuedWebhook, deliveries: deque[Delivery]) -> None:
        for number in range(1, MOST_ATTEMPTS + 1):
            async with self._turn:
                sent = real_time()
                response = await _post(webhook)
                self._record(webhook, number, sent, response, deliveries)
            if (pause := _pause_after(number, response)) is None:
                return
            await asyncio.sleep(pause)

    def _record(
        self,
        webhook: QueuedWebhook,
        number: int,
        sent: float,
        response: "_Response",
        deliveries: deque[Delivery],
    ) -> None:
        deliveries.append(Delivery(webhook.gateway, webhook.url, number, response.status))
        self._journal.add(
            "webhook",
            era=webhook.era,
            at=webhook.at + timedelta(seconds=sent - webhook.queued),
            vendor=vendor_of(self._vendors.values(), webhook.gateway).prefix,
            gateway=webhook.gateway,
            invoices=(webhook.invoice_id,),
            method="POST",
            url=webhook.url,
            headers=webhook.headers.items(),
            body=webhook.body,
            status=response.status,
            response_headers=response.headers,
            response_body=response.body,
            seconds=real_time() - sent,
        )


class _Response(NamedTuple):
    status: int | None = None
    headers: Headers = ()
    body: bytes = b""


def _pause_after(number: int, response: _Response) -> float | None:
    """Return how long to wait after an attempt; None if it was taken, or is given up."""
    if response.status == httpx.codes.OK or number == MOST_ATTEMPTS:
        return None
    return FIRST_PAUSE * 2.0 ** (number - 1)


async def _post(webhook: QueuedWebhook) -> _Response:
    """Deliver once, to this address only: through no proxy, and following no redirect."""
    # Without TLS there is no need to load certificates, which is slow.
    tls = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    try:
        async with (
            asyncio.timeout(TIMEOUT),
            httpx.AsyncClient(trust_env=False, timeout=None, verify=tls) as client,  # noqa: S113  # the line above has the limit
            client.stream(
                "POST", webhook.url, content=webhook.body, headers=webhook.headers
            ) as response,
        ):
            body = bytearray()
            # The status is the response. What follows is for people, and is not waited for long.
            with suppress(httpx.HTTPError, OSError):
                async with asyncio.timeout(_BODY_TIMEOUT):
                    async for chunk in response.aiter_raw():
                        body += chunk
                        if len(body) > MOST_BODY:
                            break
            return _Response(response.status_code, (*response.headers.items(),), bytes(body))
    except (httpx.HTTPError, OSError, ValueError):
        return _Response()
