"""Deliver webhooks to loopback addresses, with retries."""

import asyncio
import re
import ssl
from collections import deque
from collections.abc import Mapping
from concurrent.futures import Future, wait
from contextlib import ExitStack, suppress
from datetime import datetime, timedelta
from threading import Lock
from time import perf_counter
from typing import NamedTuple
from urllib.parse import urlsplit

import httpx
from anyio.from_thread import BlockingPortal, start_blocking_portal

from onetill_mocks._invoice import MockInvoice
from onetill_mocks._journal import MOST_BODY, Headers, Journal
from onetill_mocks._json import encode_body
from onetill_mocks._loop import RealTimeLoop
from onetill_mocks._loopback import is_loopback
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


class QueuedWebhook(NamedTuple):
    """A webhook on its way, with the time of the ledger's clock at which it was queued."""

    gateway: str
    url: str
    headers: Mapping[str, str]
    body: bytes
    at: datetime


class Webhooks:
    """Where each gateway sends webhooks, those on their way, and the deliveries.

    One event loop delivers them, because only a task can be ended while a server is still
    responding. Attempts start one after the other, so that webhooks arrive in order.
    """

    def __init__(self, vendors: Mapping[str, Vendor], journal: Journal) -> None:
        self.sparse: Sparse | None = None
        self._vendors = vendors
        self._journal = journal
        self._lock = Lock()
        self._targets: dict[str, Target] = {}
        self._deliveries: deque[Delivery] = deque(maxlen=_KEPT)
        self._queued: set[Future[None]] = set()
        self._thread = ExitStack()
        self._portal: BlockingPortal | None = None

    @property
    def deliveries(self) -> list[Delivery]:
        """The latest attempts, oldest first."""
        return list(self._deliveries)

    def target(self, gateway: str) -> Target | None:
        """Return where a gateway sends its webhooks, or None."""
        return self._targets.get(gateway)

    def notify(self, gateway: str, url: str | None, *, form: bool = False) -> None:
        """Set where a gateway sends its webhooks, as its dashboard does; None for nowhere.

        Raises ValueError if the vendor sends none, or none in this form, or if the URL is not an
        http:// URL of a loopback address.
        """
        vendor = vendor_of(self._vendors.values(), gateway)
        if url is None:
            with self._lock:
                self._targets.pop(gateway, None)
            return
        _check_webhook(vendor, form=form)
        _check_url(url)
        with self._lock:
            self._targets[gateway] = Target(url, form)

    def send(self, entry: MockInvoice, now: datetime, settings: Mapping[str, bool]) -> None:
        """Queue the webhooks of an invoice for all gateways of its vendor that have a URL."""
        with self._lock:
            for gateway in self._vendors[entry.vendor].gateways:
                if target := self._targets.get(gateway):
                    headers, body = self.compose(gateway, entry, now, settings, form=target.form)
                    self._queue(QueuedWebhook(gateway, target.url, headers, body, now))

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
            raise ValueError(f"gateway must be one of {entry.vendor}, not {gateway!r}")
        _check_webhook(vendor, form=form)
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
            self._portal = None
        thread.close()

    def _queue(self, webhook: QueuedWebhook) -> None:
        if self._portal is None:
            options = {"loop_factory": RealTimeLoop}
            portal = start_blocking_portal("asyncio", options)
            self._portal = self._thread.enter_context(portal)
            self._turn = asyncio.Lock()
        future = self._portal.start_task_soon(
            self._deliver, webhook, self._deliveries, self._journal.era
        )
        self._queued.add(future)
        future.add_done_callback(self._queued.discard)

    def _cancel(self) -> None:
        for future in list(self._queued):
            future.cancel()

    async def _deliver(self, webhook: QueuedWebhook, deliveries: deque[Delivery], era: int) -> None:
        began = perf_counter()
        for attempt in range(1, MOST_ATTEMPTS + 1):
            async with self._turn:
                sent = perf_counter()
                response = await _post(webhook)
                deliveries.append(Delivery(webhook.gateway, webhook.url, attempt, response.status))
            self._journal.add(
                "webhook",
                era=era,
                at=webhook.at + timedelta(seconds=sent - began),
                vendor=vendor_of(self._vendors.values(), webhook.gateway).prefix,
                method="POST",
                url=webhook.url,
                headers=webhook.headers.items(),
                body=webhook.body,
                status=response.status,
                response_headers=response.headers,
                response_body=response.body,
                seconds=perf_counter() - sent,
            )
            if response.status == httpx.codes.OK:
                return
            if attempt < MOST_ATTEMPTS:
                await asyncio.sleep(FIRST_PAUSE * 2 ** (attempt - 1))


class _Response(NamedTuple):
    status: int | None = None
    headers: Headers = ()
    body: bytes = b""


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


def _check_webhook(vendor: Vendor, *, form: bool) -> None:
    if vendor.webhook is None:
        raise ValueError(f"{vendor.name} sends no webhooks here: their body is not documented")
    if form and not vendor.sends_forms:
        raise ValueError(f"form must be False for {vendor.name}, which sends JSON only")


def _check_url(url: str) -> None:
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise ValueError(f"url must be a valid URL, not {url!r}") from None
    if parts.scheme != "http" or not re.fullmatch(r"[!-~]+", url):
        raise ValueError(f"url must be an http:// URL, not {url!r}")
    if not is_loopback(host):
        raise ValueError(f"url must have a loopback address, not {host!r}")
