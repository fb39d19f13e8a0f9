"""A server of raw sockets, which plays what no decent server would say."""

import socket
import ssl
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from enum import Enum
from threading import Event, Lock, Thread
from typing import Final, TypeAlias


class Turn(Enum):
    """What else a server does than to send bytes."""

    CLOSE = "close the connection in good order"
    HANG = "say nothing more until the client gives up"
    RESET = "break the connection off"


CLOSE, HANG, RESET = Turn
Step: TypeAlias = "bytes | float | Turn"
"""Bytes to send, seconds to wait, or a turn."""
Script: TypeAlias = "Iterable[Step] | Callable[[bytes], Iterable[Step]]"
"""The steps of an answer, or what makes them of the request's bytes."""

_PATIENCE: Final = 3.0


def http(
    status: int | str, body: bytes | str = b"", headers: Mapping[str, str] | None = None
) -> bytes:
    """Write an answer as a decent server would."""
    content = body.encode() if isinstance(body, str) else body
    fields = {"Content-Type": "application/json", "Content-Length": len(content), **(headers or {})}
    head = "".join(f"{name}: {value}\r\n" for name, value in fields.items())
    return f"HTTP/1.1 {status} Said\r\n{head}\r\n".encode() + content


class Hostile:
    """A server under way: what it was sent, and how much of its answers was taken."""

    def __init__(self, script: Script, tls: ssl.SSLContext | None, until: bytes) -> None:
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
        """Where it listens."""
        scheme = "http" if self._tls is None else "https"
        return f"{scheme}://127.0.0.1:{self._listener.getsockname()[1]}"

    def close(self) -> None:
        """Stop; fails if the client has left a connection open."""
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
                while (request := self._read(connection)) and self._answer(connection, request):
                    pass
        except OSError:  # the client has gone
            connection.close()

    def _read(self, connection: socket.socket) -> bytes:
        """Read a request whole; nothing if there is none."""
        request = b""
        while self._until not in request or not request:
            if not (more := connection.recv(65536)):
                return b""
            request += more
        if not self._until:  # whatever came first, a ClientHello say: it has no head to parse
            with self._lock:
                self.requests.append(request)
            return request
        head, _, body = request.partition(b"\r\n\r\n")
        fields = dict(line.lower().split(b": ", 1) for line in head.split(b"\r\n")[1:] if line)
        missing = int(fields.get(b"content-length", 0)) - len(body)
        while missing > 0:
            more = connection.recv(65536)
            request, missing = request + more, missing - len(more)
        with self._lock:
            self.requests.append(request)
        return request

    def _answer(self, connection: socket.socket, request: bytes) -> bool:
        """Play the script; tell whether the connection is still of use."""
        for step in self.script(request) if callable(self.script) else self.script:
            match step:
                case bytes():
                    connection.sendall(step)
                    self.sent += len(step)
                case float():
                    if self._over.wait(step):
                        return False
                case Turn.HANG:
                    while connection.recv(65536):
                        pass
                    return False
                case Turn.RESET:
                    now = b"\1\0\0\0\0\0\0\0"  # linger for no time
                    connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, now)
                    return False
                case _:
                    return False
        return True


@contextmanager
def hostile(
    script: Script, *, tls: ssl.SSLContext | None = None, until: bytes = b"\r\n\r\n"
) -> Iterator[Hostile]:
    """Serve a script on a loopback port; no client may leave a connection open behind it.

    Nothing for `until` stands for a server that takes the first bytes for a request.
    """
    server = Hostile(script, tls, until)
    try:
        yield server
    finally:
        server.close()


def dripping(first: bytes, drop: bytes = b"x") -> Iterator[Step]:
    """Send a little now and then, and never come to an end."""
    yield first
    while True:
        yield drop
        yield 0.05
