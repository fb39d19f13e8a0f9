"""One HTTP/1.1 connection. No step of it blocks: each is a generator that yields what it waits for.

The blocking and the async transport run the same steps, one with `poll`, one with `await`. The
sockets belong to no event loop, so any loop can use them. To close one needs no waiting, so a
step that ends early, for whatever reason, leaves nothing behind.
"""

import socket
import ssl
from collections.abc import Generator
from typing import Final, NamedTuple, TypeAlias, TypeVar

import h11
import httpx

from onetill._clock import monotonic
from onetill._foreign import is_foreign
from onetill._http.deadline import Attempt
from onetill.errors import BadResponse

T = TypeVar("T")

LARGEST_BODY: Final = 1024 * 1024
LARGEST_HEAD: Final = 64 * 1024
_CHUNK: Final = 64 * 1024
_KEPT_FOR: Final = 5.0
_WAITS: Final = (BlockingIOError, ssl.SSLWantReadError, ssl.SSLWantWriteError)
# What h11 must know of a request to read its response: that it was one, and had a body or none.
_REQUEST: Final = h11.Request(method="GET", target="/", headers=[("Host", "h11")])
_END: Final = h11.EndOfMessage()


class Wait(NamedTuple):
    """A socket that a step waits for, to be readable or writable, until a moment."""

    socket: socket.socket
    writable: bool
    until: float


Steps: TypeAlias = Generator[Wait, None, T]


class Late(Exception):
    """Thrown by a transport into a step whose moment has come."""


class Outgoing:
    """Bytes on their way out, which may hold credentials: they are in no local variable."""

    __slots__ = ("_left",)

    def __init__(self, content: bytes) -> None:
        self._left = memoryview(content)

    def __repr__(self) -> str:
        return "Outgoing()"

    def send(self, sock: socket.socket) -> bool:
        """Send what a socket takes without waiting; tell whether more is left."""
        self._left = self._left[sock.send(self._left) :]
        return len(self._left) > 0


class Connection:
    """A connection that was made, and the parser of what comes over it."""

    def __init__(self, sock: socket.socket) -> None:
        self._socket = sock
        self._parser = h11.Connection(h11.CLIENT, max_incomplete_event_size=LARGEST_HEAD)
        self._idle_since = 0.0

    def exchange(
        self, head: Outgoing, attempt: Attempt, until: float
    ) -> Steps[tuple[h11.Response, bytes]]:
        """Send a request, and return the head and the body of its response.

        Raises `BadResponse` for a body above 1 MiB.
        """
        try:
            self._parser.send(_REQUEST)
            self._parser.send(_END)
            attempt.sent = True
            yield from send(self._socket, head, until)
            return (yield from self._receive(until))
        except Late:
            raise httpx.ReadTimeout("no response in time") from None
        except h11.RemoteProtocolError:
            raise httpx.RemoteProtocolError("no HTTP response") from None
        except OSError as error:
            if is_foreign(error):
                raise
            raise httpx.ReadError(type(error).__name__) from None

    def _receive(self, until: float) -> Steps[tuple[h11.Response, bytes]]:
        head: h11.Response | None = None
        body: list[bytes] = []
        size = 0
        while True:
            event = self._parser.next_event()
            match event:
                case h11.NEED_DATA:
                    self._parser.receive_data((yield from receive(self._socket, until)))
                case h11.Data():
                    size += len(event.data)
                    _check_size(size)
                    body.append(bytes(event.data))
                case h11.Response():
                    head = event
                    _check_size(_content_length(event))
                case h11.EndOfMessage() if head is not None:
                    return head, b"".join(body)
                case h11.InformationalResponse():
                    pass
                case _:
                    raise h11.RemoteProtocolError("the connection changed its protocol")

    def keep(self) -> bool:
        """Make the connection ready for another request.

        Returns False if it cannot take one: one side closes it, or bytes are left over that belong
        to no request.
        """
        parser = self._parser
        if parser.our_state is not h11.DONE or parser.their_state is not h11.DONE:
            return False
        if parser.trailing_data != (b"", False):
            return False
        parser.start_next_cycle()
        self._idle_since = monotonic()
        return True

    def is_usable(self) -> bool:
        """Tell whether a kept connection is young and silent, as one must be that nobody uses."""
        since, self._idle_since = self._idle_since, 0.0
        if monotonic() - since > _KEPT_FOR:
            return False
        try:
            self._socket.recv(1)
        except _WAITS:
            return True
        except OSError as error:
            if is_foreign(error):
                raise
        return False  # closed by the server, or it sent what nobody asked for

    def close(self) -> None:
        """Close the socket; nothing is sent, so a process may close what it inherited."""
        try:
            self._socket.close()
        except (OSError, AttributeError) as error:  # it may be closed before it was made whole
            if is_foreign(error):
                raise

    __del__ = close


def send(sock: socket.socket, outgoing: Outgoing, until: float) -> Steps[None]:
    more = True
    while more:
        try:
            more = outgoing.send(sock)
        except (BlockingIOError, ssl.SSLWantWriteError):
            yield Wait(sock, writable=True, until=until)
        except ssl.SSLWantReadError:
            yield Wait(sock, writable=False, until=until)


def receive(sock: socket.socket, until: float) -> Steps[bytes]:
    while True:
        try:
            return sock.recv(_CHUNK)
        except (BlockingIOError, ssl.SSLWantReadError):
            yield Wait(sock, writable=False, until=until)
        except ssl.SSLWantWriteError:
            yield Wait(sock, writable=True, until=until)


def _content_length(head: h11.Response) -> int:
    for name, value in head.headers:
        if name == b"content-length":
            return int(value[:20])
    return 0


def _check_size(size: int) -> None:
    if size > LARGEST_BODY:
        raise BadResponse(f"the response must be at most {LARGEST_BODY // 1024} KiB long")
