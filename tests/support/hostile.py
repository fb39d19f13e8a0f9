"""A server of raw sockets, for responses that no HTTP server would send."""

import re
import socket
import ssl
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from threading import Event, Lock, Thread
from typing import Final, TypeAlias


class Disruption(Enum):
    """What a server does besides sending bytes."""

    CLOSE = "close the connection in good order"
    HANG = "say nothing more until the client gives up"
    RESET = "break the connection off"


CLOSE, HANG, RESET = Disruption
Step: TypeAlias = "bytes | float | Disruption"
"""Bytes to send, seconds to wait, or a disruption."""
Script: TypeAlias = "Iterable[Step] | Callable[[bytes], Iterable[Step]]"
"""The steps of a response, or a function of the request's bytes that returns them."""

_PATIENCE: Final = 3.0


def http(
    status: int | str, body: bytes | str = b"", headers: Mapping[str, str] | None = None
) -> bytes:
    """Write a well-formed response."""
    content = body.encode() if isinstance(body, str) else body
    fields = {"Content-Type": "application/json", "Content-Length": len(content), **(headers or {})}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status} Reason\r\n{head}\r\n".encode() + content


class Hostile:
    """A running server: the requests it received, and how many bytes of responses it sent."""

    def __init__(self, script: Script, tls: ssl.SSLContext | None, until: bytes | None) -> None:
        self.script = script
        self.requests: list[bytes] = []
        self.sent = 0
        self._tls = tls
        self._until = until
        self._over = Event()
        self._lock = Lock()
        self._served: list[tuple[socket.socket, Thread]] = []
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self._thread = Thread(target=self._accept, name="hostile")
        self._thread.start()

    @property
    def url(self) -> str:
        """The URL it listens at."""
        scheme = "http" if self._tls is None else "https"
        return f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}"

    def close(self) -> None:
        """Stop. Fails if the client has left a connection open."""
        self._over.set()
        with socket.create_connection(self._listener.getsockname()[:2]):
            self._thread.join()
        self._listener.close()
        for _, thread in self._served:
            thread.join(_PATIENCE)
        left_open = [thread for _, thread in self._served if thread.is_alive()]
        for connection, thread in self._served:
            if thread in left_open:
                connection.shutdown(socket.SHUT_RDWR)
                thread.join()
        assert not left_open, f"the client left {len(left_open)} connections open"

    def _accept(self) -> None:
        while True:
            connection, _ = self._listener.accept()
            if self._over.is_set():
                connection.close()
                return
            thread = Thread(target=self._serve, args=(connection,), name="hostile")
            self._served.append((connection, thread))
            thread.start()

    def _serve(self, connection: socket.socket) -> None:
        try:
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            if self._tls is not None:
                connection = self._tls.wrap_socket(connection, server_side=True)
            with connection:
                while (request := self._read(connection)) and self._respond(connection, request):
                    pass
        except OSError:  # the client has gone
            connection.close()

    def _read(self, connection: socket.socket) -> bytes:
        """Read a whole request; return nothing if there is none."""
        request = connection.recv(65536)
        # Without an `until` these bytes are no head, though they may look like one: a ClientHello
        # is random, and now and then holds a blank line.
        if request and self._until is not None:
            request = self._read_on(connection, request, self._until)
        if request:
            with self._lock:
                self.requests.append(request)
        return request

    @staticmethod
    def _read_on(connection: socket.socket, request: bytes, until: bytes) -> bytes:
        """Read until the head has ended, and then as far as its Content-Length goes."""
        while until not in request:
            if not (more := connection.recv(65536)):
                return b""
            request += more
        head, _, body = request.partition(b"\r\n\r\n")
        length = re.search(rb"(?i)\r\ncontent-length: (\d+)", head)
        missing = (int(length[1]) if length else 0) - len(body)
        while missing > 0:
            if not (more := connection.recv(65536)):
                return b""
            request, missing = request + more, missing - len(more)
        return request

    def _respond(self, connection: socket.socket, request: bytes) -> bool:
        """Play the script; return whether the connection stays open."""
        for step in self.script(request) if callable(self.script) else self.script:
            match step:
                case bytes():
                    connection.sendall(step)
                    self.sent += len(step)
                case float():
                    if self._over.wait(step):
                        return False
                case Disruption.HANG:
                    while connection.recv(65536):
                        pass
                    return False
                case Disruption.RESET:
                    now = b"\1\0\0\0\0\0\0\0"  # linger for no time
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, now)
                    return False
                case _:
                    return False
        return True


@contextmanager
def hostile(
    script: Script, *, tls: ssl.SSLContext | None = None, until: bytes | None = b"\r\n\r\n"
) -> Iterator[Hostile]:
    """Serve a script on a loopback port; no client may leave a connection open behind it.

    A request is read up to `until` and then to its Content-Length. With None for `until` it is
    whatever comes first, and is not parsed.
    """
    server = Hostile(script, tls, until)
    try:
        yield server
    finally:
        server.close()


def dripping(first: bytes, drop: bytes = b"x") -> Iterator[Step]:
    """Send a little now and then, for ever."""
    yield first
    while True:
        yield drop
        yield 0.05
