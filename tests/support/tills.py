"""What the tests open tills with: both colours behind one face, and servers that are functions."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple, Protocol, TypeVar

import attrs

from onetill import AsyncTill, Invoice, Lookup, Money, Notification, Till, gateways
from onetill._gateway import Gateway, Operation

PAGES = Path(__file__).parent / "samples" / "pages"
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
WISHES = {
    "order_id": "A-1042",
    "email": "payer@example.com",
    "success_url": "https://shop.example/paid",
    "failure_url": "https://shop.example/failed",
}
T = TypeVar("T")


class OpenTill(Protocol):
    """A till of either colour, as the tests use it."""

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

    def confirm(self, notification: Notification) -> Invoice:
        """Confirm."""
        ...

    def supports(self, operation: Operation) -> bool:
        """Tell."""
        ...


class Awaited:
    """An `AsyncTill` whose methods wait for their answers."""

    def __init__(self, till: AsyncTill, runner: asyncio.Runner) -> None:
        self._till = till
        self._run = runner.run
        self.read_notification = till.read_notification
        self.supports = till.supports

    def create(self, price: Money, **wishes: Any) -> Invoice:  # noqa: ANN401  # as `Till.create`
        """Create, awaiting."""
        return self._run(self._till.create(price, **wishes))

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


async def collected(stream: AsyncIterator[T]) -> Sequence[T]:
    """Take all that a stream gives."""
    return [one async for one in stream]


def wishes(key: str, **more: object) -> dict[str, Any]:
    """Make the arguments that a gateway demands for an order, and more where it can honour them."""
    may, must = GATEWAYS[key].optional_fields, GATEWAYS[key].required_fields
    honoured = {name: wish for name, wish in more.items() if name in may | must}
    return {**{name: WISHES[name] for name in must}, **honoured}


@contextmanager
def blocking(gateway: Gateway, **settings: Any) -> Iterator[OpenTill]:  # noqa: ANN401  # a till's
    """Open a `Till`."""
    with Till(gateway, **settings) as till:
        yield till


@contextmanager
def awaiting(gateway: Gateway, **settings: Any) -> Iterator[OpenTill]:  # noqa: ANN401  # a till's
    """Open an `AsyncTill`."""
    with asyncio.Runner() as runner:
        till = AsyncTill(gateway, **settings)
        try:
            yield Awaited(till, runner)
        finally:
            runner.run(till.aclose())


COLOURS = {"sync": blocking, "async": awaiting}


class Request(NamedTuple):
    """What a server was sent."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes


class Reply(NamedTuple):
    """What a server answers; no status stands for closing the connection without a word."""

    body: bytes | str = b""
    status: int | None = 200
    headers: Mapping[str, str] = {"Content-Type": "application/json"}  # never changed


@contextmanager
def serving(answer: Callable[[Request], Reply]) -> Iterator[tuple[str, list[Request]]]:
    """Serve a function over HTTP on a loopback port; yield its URL and the requests it got."""
    requests: list[Request] = []

    class Handler(BaseHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # its name upstream
            """Stay quiet."""

        def do_GET(self) -> None:
            length = int(self.headers.get("Content-Length", 0))
            headers = dict(self.headers.items())
            request = Request(self.command, self.path, headers, self.rfile.read(length))
            requests.append(request)
            reply = answer(request)
            if reply.status is None:
                self.close_connection = True
                return
            body = reply.body.encode() if isinstance(reply.body, str) else reply.body
            self.send_response(reply.status)
            for name, value in {"Content-Length": str(len(body)), **reply.headers}.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)

        do_POST = do_GET  # noqa: N815  # its name upstream

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        server.daemon_threads = True
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield f"http://127.0.0.1:{server.server_port}", requests
        finally:
            server.shutdown()
            thread.join()


def page(name: str) -> Any:  # noqa: ANN401  # JSON
    """Read the answer that a vendor's page prints."""
    return json.loads((PAGES / f"{name}.json").read_text(encoding="utf-8"))


def at(key: str, base_url: str) -> Gateway:
    """Make a gateway at a test's own server, with credentials that open nothing."""
    fields = {field.name for field in attrs.fields(GATEWAYS[key])}
    variables = {
        f"ONETILL_{key}_{name}".upper(): text
        for name, text in CREDENTIALS.items()
        if name in fields
    }
    return GATEWAYS[key].from_env({**variables, f"ONETILL_{key}_BASE_URL".upper(): base_url})
