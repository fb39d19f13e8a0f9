"""A gateway behind an HTTP proxy, which sees where its tunnel leads and nothing else."""

import socket
import ssl
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

import httpx
import pytest
import trustme

from onetill import errors
from onetill._http import client as http_client
from onetill._http.connect import Proxy, Route
from onetill.gateways import CruCash
from support.hostile import Hostile, hostile, http
from support.reads import body_of
from support.tills import Opener

HOST = "gateway.example"
KEY = "key-of-a-test"
GATEWAY = CruCash(KEY, base_url=f"https://{HOST}")
ESTABLISHED = b"HTTP/1.1 200 Connection established\r\n\r\n"
NO_CONTENT = b"HTTP/1.1 204 No Content\r\n\r\n"


class Proxied:
    """A proxy: what it responds to CONNECT, and what passed it on the way out."""

    def __init__(self, response: bytes, server: Hostile) -> None:
        self.response = response
        self.server = httpx.URL(server.url)
        self.heads: list[bytes] = []
        self.passed = b""

    def serve(self, client: socket.socket, head: bytes) -> None:
        """Respond to a CONNECT, and join both sides if it is granted."""
        self.heads.append(head)
        client.sendall(self.response)
        if self.response.endswith((ESTABLISHED, NO_CONTENT)):
            with socket.create_connection((self.server.host, self.server.port or 0)) as server:
                back = Thread(target=self._pipe, args=(server, client))
                back.start()
                self.passed += self._pipe(client, server)
                back.join()

    @staticmethod
    def _pipe(source: socket.socket, sink: socket.socket) -> bytes:
        passed = b""
        with suppress(OSError):  # one of both has gone
            while some := source.recv(65536):
                passed += some
                sink.sendall(some)
        with suppress(OSError):
            sink.shutdown(socket.SHUT_WR)
        return passed


@contextmanager
def proxying(response: bytes, server: Hostile) -> Iterator[tuple[Proxied, int]]:
    """Run a proxy on a loopback port."""
    proxied = Proxied(response, server)

    class Handler(StreamRequestHandler):
        rbufsize = 0

        def handle(self) -> None:
            head = b""
            while line := self.rfile.readline():
                head += line
                if line == b"\r\n":
                    proxied.serve(self.request, head)
                    return

    with ThreadingTCPServer(("127.0.0.1", 0), Handler) as listener:
        thread = Thread(target=listener.serve_forever, args=(0.01,))
        thread.start()
        try:
            yield proxied, listener.server_address[1]
        finally:
            listener.shutdown()
            thread.join()


@pytest.fixture(scope="module")
def authority() -> trustme.CA:
    """Found an authority."""
    return trustme.CA()


@pytest.fixture
def trust(authority: trustme.CA) -> ssl.SSLContext:
    """Trust what the authority vouches for."""
    context = ssl.create_default_context()
    authority.configure_trust(context)
    return context


def certified(authority: trustme.CA, name: str) -> ssl.SSLContext:
    """Make what a server of a name shows."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert(name).configure_cert(context)
    return context


def lead(monkeypatch: pytest.MonkeyPatch, port: int, trust: ssl.SSLContext) -> None:
    """Let the way to the gateway lead through a proxy, which a loopback host never has."""
    way = Route(HOST, 443, trust, Proxy("127.0.0.1", port, "Basic Y2xlcms6cGFzcw=="))
    monkeypatch.setattr(http_client, "route_to", lambda *_, **__: way)


@pytest.mark.parametrize(
    "response", [ESTABLISHED, NO_CONTENT, b"HTTP/1.1 103 Early Hints\r\n\r\n" + ESTABLISHED]
)
def test_a_tunnel_shows_where_it_leads_and_nothing_else(
    open_till: Opener,
    authority: trustme.CA,
    trust: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
    response: bytes,
) -> None:
    """Through a proxy an invoice is read from the gateway, by the gateway's own certificate."""
    with (
        hostile([http(200, body_of("CALL0001"))], tls=certified(authority, HOST)) as server,
        proxying(response, server) as (proxied, port),
    ):
        lead(monkeypatch, port, trust)
        with open_till(GATEWAY) as till:
            assert till.get("CALL0001").id == "CALL0001"
    (head,) = (one.lower() for one in proxied.heads)
    assert head.startswith(b"connect gateway.example:443 http/1.1\r\n")
    assert b"\r\nproxy-authorization: basic y2xlcms6cgfzcw==\r\n" in head
    (request,) = server.requests
    assert KEY.encode() in request
    assert b"proxy-authorization" not in request.lower()
    for hidden in (KEY, "CALL0001", "invoice/info"):
        assert hidden.encode() not in head + proxied.passed


def test_the_proxys_own_name_is_not_the_gateways(
    open_till: Opener, authority: trustme.CA, trust: ssl.SSLContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A proxy that shows a certificate of its own is sent no request."""
    with (
        hostile([http(200)], tls=certified(authority, "127.0.0.1")) as server,
        proxying(ESTABLISHED, server) as (_, port),
    ):
        lead(monkeypatch, port, trust)
        with open_till(GATEWAY) as till, pytest.raises(errors.NotSent) as raised:
            till.get("CALL0001")
    assert raised.value.permanent
    assert server.requests == []


@pytest.mark.parametrize(
    "response",
    [
        b"HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n",
        b"HTTP/1.1 302 Found\r\nLocation: http://login.example/\r\nContent-Length: 0\r\n\r\n",
        b"SSH-2.0-OpenSSH_9.9\r\n",
        b"",
    ],
)
def test_without_a_tunnel_nothing_is_sent(
    open_till: Opener,
    authority: trustme.CA,
    trust: ssl.SSLContext,
    monkeypatch: pytest.MonkeyPatch,
    response: bytes,
) -> None:
    """A proxy that opens no tunnel, or speaks no HTTP, gets no request to pass on."""
    with (
        hostile([http(200)], tls=certified(authority, HOST)) as server,
        proxying(response, server) as (proxied, port),
    ):
        lead(monkeypatch, port, trust)
        with open_till(GATEWAY) as till, pytest.raises(errors.NotSent) as raised:
            till.get("CALL0001")
    assert (raised.value.permanent, raised.value.attempts) == (False, 3)
    assert len(proxied.heads) == 3
    assert server.requests == []
    status = response[9:12].decode()
    reason = f"the proxy responded with HTTP {status}" if status.isdigit() else "ProxyError"
    assert str(raised.value) == f"crucash get: no connection to the gateway ({reason})"
