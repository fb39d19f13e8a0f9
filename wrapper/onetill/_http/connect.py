"""Connect to a server: look it up, try its addresses, go through its proxy, and start TLS.

All of it together has until one moment, whatever takes longest.
"""

import errno
import os
import socket
import ssl
from _thread import start_new_thread
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, Final, NamedTuple, TypeAlias

import h11
import httpx

from onetill._clock import monotonic
from onetill._foreign import is_foreign
from onetill._http.connection import (
    LARGEST_HEAD,
    Connection,
    Late,
    Outgoing,
    Steps,
    Wait,
    receive,
    send,
)

_Address: TypeAlias = tuple[int, int, int, str, Any]

_CONNECTING: Final = {errno.EINPROGRESS, errno.EWOULDBLOCK}


class Route(NamedTuple):
    """Where connections go: a server, the TLS context for it or None, and a proxy or None."""

    host: str
    port: int
    tls: ssl.SSLContext | None
    proxy: "Proxy | None"


class Proxy:
    """An HTTP proxy, whose credentials are never shown."""

    def __init__(self, host: str, port: int, authorization: str | None) -> None:
        self.host, self.port = host, port
        self._authorization = authorization

    def __repr__(self) -> str:
        return "Proxy()"

    def connect_request(self, host: str, port: int) -> h11.Request:
        """Make the request for a tunnel to a server."""
        target = f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
        headers = [("Host", target)]
        if self._authorization is not None:
            headers.append(("Proxy-Authorization", self._authorization))
        return h11.Request(method="CONNECT", target=target, headers=headers)


def connect(route: Route, until: float) -> Steps[Connection]:
    """Connect to a server: its addresses in turn, then the proxy's tunnel, then TLS."""
    first = route.proxy or route
    sock: socket.socket | None = None
    try:
        sock = yield from _connect(first.host, first.port, until)
        if route.proxy is not None:
            yield from _tunnel(sock, route, route.proxy, until)
        if route.tls is not None:
            sock = route.tls.wrap_socket(
                sock, server_hostname=route.host, do_handshake_on_connect=False
            )
            yield from _shake_hands(sock, until)
        connection = Connection(sock)
        sock = None
    except Late:
        raise httpx.ConnectTimeout("no connection in time") from None
    except h11.RemoteProtocolError:
        raise httpx.ProxyError("the proxy does not speak HTTP") from None
    except (OSError, ValueError) as error:  # a ValueError of a host that TLS cannot name
        if is_foreign(error):
            raise
        raise httpx.ConnectError(type(error).__name__) from _bare(error)
    finally:
        if sock is not None:
            sock.close()
    return connection


def _bare(error: Exception) -> Exception:
    """Return an error without the frames that it passed."""
    error.__context__ = None
    return error.with_traceback(None)


def _connect(host: str, port: int, until: float) -> Steps[socket.socket]:
    """Connect to the first address that takes it; each has its share of the time that is left."""
    addresses = yield from _resolve(host, port, until)
    failure: OSError | Late = Late()
    for tried, (family, kind, protocol, _, address) in enumerate(addresses):
        share = monotonic() + (until - monotonic()) / (len(addresses) - tried)
        sock: socket.socket | None = None
        try:
            sock = socket.socket(family, kind, protocol)
            sock.setblocking(False)  # noqa: FBT003  # its only parameter
            sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            status = sock.connect_ex(address)
            if status in _CONNECTING:
                yield Wait(sock, writable=True, until=share)
                status = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if status:
                raise OSError(status, os.strerror(status))  # noqa: TRY301  # beside those of the calls
            connected, sock = sock, None
        except (OSError, Late) as error:
            if is_foreign(error):
                raise
            failure = error
        else:
            return connected
        finally:
            if sock is not None:
                sock.close()
    raise failure


def _resolve(host: str, port: int, until: float) -> Steps[Sequence[_Address]]:
    """Look a host up, in a thread of its own: the system's resolver knows no deadline."""
    with suppress(socket.gaierror):
        return socket.getaddrinfo(host, port, type=socket.SOCK_STREAM, flags=socket.AI_NUMERICHOST)
    found: list[Sequence[_Address] | Exception] = []
    done, asked = socket.socketpair()

    def look_up() -> None:
        with asked:  # to close it ends the waiting
            try:
                found.append(socket.getaddrinfo(host, port, type=socket.SOCK_STREAM))
            except Exception as error:  # noqa: BLE001  # it is raised where the result is awaited
                found.append(error)

    with done:
        try:
            start_new_thread(look_up, ())
        except RuntimeError:
            asked.close()
            raise OSError(errno.EAGAIN, "no thread for the resolver") from None
        yield Wait(done, writable=False, until=until)
    (result,) = found
    if isinstance(result, UnicodeError):  # no name that DNS could know
        raise socket.gaierror(socket.EAI_NONAME, "no such name")
    if isinstance(result, Exception):
        raise socket.gaierror(getattr(result, "errno", None) or socket.EAI_FAIL, "no address")
    return result


def _tunnel(sock: socket.socket, route: Route, proxy: Proxy, until: float) -> Steps[None]:
    parser = h11.Connection(h11.CLIENT, max_incomplete_event_size=LARGEST_HEAD)
    request = parser.send(proxy.connect_request(route.host, route.port))
    yield from send(sock, Outgoing(request or b""), until)
    while True:
        event = parser.next_event()
        match event:
            case h11.NEED_DATA:
                parser.receive_data((yield from receive(sock, until)))
            case h11.InformationalResponse():
                pass
            case h11.Response(status_code=status):
                if httpx.codes.is_success(status):
                    return
                raise httpx.ProxyError(f"HTTP {status}")
            case _:
                raise h11.RemoteProtocolError("no response")


def _shake_hands(sock: ssl.SSLSocket, until: float) -> Steps[None]:
    while True:
        try:
            sock.do_handshake()
        except ssl.SSLWantWriteError:
            yield Wait(sock, writable=True, until=until)
        except ssl.SSLWantReadError:
            yield Wait(sock, writable=False, until=until)
        else:
            return
