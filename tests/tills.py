"""What the tests open tills with: both colours behind one face, and servers that are functions."""

import asyncio
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import Any, NamedTuple, Protocol

from onetill import AsyncTill, Invoice, Lookup, Money, Till, gateways
from onetill._gateway import Gateway

PAGES = Path(__file__).parent / "pages"
GATEWAYS: dict[str, type[Gateway]] = {
    gateway.key: gateway for gateway in (getattr(gateways, name) for name in gateways.__all__)
}
CREDENTIALS = {"api_key": "key-of-a-test", "shop_id": "ShopOfATest00001"}


class OpenTill(Protocol):
    """A till of either colour, as the tests use it."""

    def create(
        self, price: Money, *, order_id: str | None = None, email: str | None = None
    ) -> Invoice:
        """Create."""
        ...

    def get(self, invoice_id: str) -> Invoice:
        """Get."""
        ...

    def get_many(self, ids: Iterable[str]) -> Iterator[Lookup]:
        """Get many."""
        ...

    def supports(self, operation: str) -> bool:
        """Tell."""
        ...


class Awaited:
    """An `AsyncTill` whose methods wait for their answers."""

    def __init__(self, till: AsyncTill, runner: asyncio.Runner) -> None:
        self._till = till
        self._run = runner.run

    def create(
        self, price: Money, *, order_id: str | None = None, email: str | None = None
    ) -> Invoice:
        """Create, awaiting."""
        return self._run(self._till.create(price, order_id=order_id, email=email))

    def get(self, invoice_id: str) -> Invoice:
        """Get, awaiting."""
        return self._run(self._till.get(invoice_id))

    def get_many(self, ids: Iterable[str]) -> Iterator[Lookup]:
        """Get many, awaiting them all."""

        async def collected() -> list[Lookup]:
            return [lookup async for lookup in self._till.get_many(ids)]

        return iter(self._run(collected()))

    def supports(self, operation: str) -> bool:
        """Tell."""
        return self._till.supports(operation)


@contextmanager
def blocking(gateway: Gateway) -> Iterator[OpenTill]:
    """Open a `Till`."""
    with Till(gateway) as till:
        yield till


@contextmanager
def awaiting(gateway: Gateway) -> Iterator[OpenTill]:
    """Open an `AsyncTill`."""
    with asyncio.Runner() as runner:
        till = AsyncTill(gateway)
        yield Awaited(till, runner)
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
    variables = {f"ONETILL_{key}_{name}".upper(): text for name, text in CREDENTIALS.items()}
    return GATEWAYS[key].from_env({**variables, f"ONETILL_{key}_BASE_URL".upper(): base_url})
