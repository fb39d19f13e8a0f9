"""The command `listen`: receive notifications at a local URL."""

import sys
from collections.abc import Callable, Sequence
from contextlib import ExitStack, suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from socket import SHUT_WR
from threading import Lock
from typing import Any, Final
from urllib.parse import urlsplit

import attrs

from onetill._cli._config import configured, read_environ
from onetill._cli._exits import Exit, Failure, Terminated, sentence
from onetill._cli._mock import Mocks, mock_gateways
from onetill._cli._options import NO_OPTIONS, Common, GatewayKey, Whole
from onetill._cli._output import invoice_record, plain, to_json, write
from onetill._cli._request_body import Unreadable, read_body
from onetill._http.exchange import exchange
from onetill._invoice import Invoice
from onetill._till import Till
from onetill._validators import is_web_url
from onetill.errors import Misuse, NotificationError, Pending, TillError

_HERE: Final = ("127.0.0.1", "localhost")
_LAST_PORT: Final = 65_535
_OK: Final = range(200, 300)
_NOT_FORWARDED: Final = frozenset(
    {"connection", "content-length", "expect", "host", "keep-alive", "te", "trailer"}
    | {"transfer-encoding", "upgrade"}
)


def listen(
    gateway: GatewayKey,
    /,
    *,
    port: Whole = 8001,
    forward_to: str | None = None,
    common: Common = NO_OPTIONS,
) -> int:
    """Receive notifications at a local URL, until Ctrl-C.

    Each one is verified, and confirmed by the vendor. It is responded to as a shop should: 200 if
    it is confirmed, 400 if it is forged, stale or malformed, 503 if the vendor shall send it again.
    A vendor reaches the URL through a tunnel; the mock gateways, with --mock, by themselves.

    Args:
        port: The port on 127.0.0.1; 0 for any free one.
        forward_to: The URL of your own handler, which gets what was confirmed.

    """
    if not 0 <= port <= _LAST_PORT:
        raise Failure(f"port must be 0 to {_LAST_PORT}, got {port}")
    if forward_to is not None and not is_web_url(forward_to):
        raise Failure("forward-to must be a URL such as http://127.0.0.1:5000/notified")
    with ExitStack() as stack:
        mocks = stack.enter_context(mock_gateways(common)) if common.mock else None
        environ = mocks.environ(gateway) if mocks else read_environ(common.config)
        till = stack.enter_context(Till(configured(gateway, environ)))
        _require_secret(till)
        receiver = Receiver(till, forward_to, common)
        try:
            server = stack.enter_context(_Server(port, receiver))
        except OSError as error:
            raise Failure(
                f"port {port} is not free ({error.strerror}): use another --port"
            ) from None
        url = f"http://127.0.0.1:{server.server_port}/"
        if forward_to and urlsplit(forward_to).netloc in {
            f"{one}:{server.server_port}" for one in _HERE
        }:
            raise Failure("forward-to must be your own handler, and not what listens here")
        if mocks:
            mocks.notify(gateway, url)
            stack.callback(_notify_no_more, mocks, gateway)
        common.note(f"Listening for notifications of {gateway} at {url} (Ctrl-C ends it)")
        if mocks:
            common.note(f"Pay an invoice at {mocks.url}, and its notification comes here.")
        with suppress(KeyboardInterrupt, Terminated):  # its ordinary end
            server.serve_forever(poll_interval=0.2)
        if server.failure:
            raise server.failure
    return Exit.DONE


def _notify_no_more(mocks: Mocks, gateway: str) -> None:
    with suppress(TillError, Failure):  # they may have ended before
        mocks.notify(gateway, None)


def _require_secret(till: Till) -> None:
    """Raise `Misuse` at once if notifications cannot be verified, rather than at the first one."""
    try:
        till.read_notification({}, b"{}")
    except NotificationError:
        return


@attrs.frozen
class Receiver:
    """What becomes of a notification."""

    till: Till
    forward_to: str | None
    common: Common
    _lock: Any = attrs.field(factory=Lock, init=False)

    def receive(self, headers: Sequence[tuple[str, str]], body: bytes) -> tuple[int, str]:
        """Verify, confirm, print and forward a notification; return the response."""
        try:
            notification = self.till.read_notification(headers, body)
            invoice = self.till.confirm(notification)
        except NotificationError as error:
            status = 503 if isinstance(error, Pending) else 400
            self._print(status, sentence(error))
            return status, ""
        except TillError as error:
            self._print(503, sentence(error))
            return 503, ""
        forwarded = self._forward(headers, body)
        status = 200 if forwarded is None or forwarded in _OK else 503
        self._print(status, _summary(invoice), invoice, forwarded)
        return status, self.till.gateway.acknowledgement if status in _OK else ""

    def _forward(self, headers: Sequence[tuple[str, str]], body: bytes) -> int | None:
        """Return the status of the forwarded notification; 0 without a response, None if none."""
        if self.forward_to is None:
            return None
        kept = [(name, value) for name, value in headers if name.lower() not in _NOT_FORWARDED]
        try:
            return exchange("POST", self.forward_to, kept, body).status
        except TillError:
            return 0

    def _print(
        self, status: int, text: str, invoice: Invoice | None = None, forwarded: int | None = None
    ) -> None:
        record = {
            "response": status,
            "message": text,
            "forwarded": forwarded,
            "invoice": invoice_record(invoice) if invoice else None,
        }
        shown = "" if forwarded is None else f", forwarded: {forwarded or 'no response'}"
        with self._lock:
            write(to_json(record) if self.common.as_json else plain(f"{status}  {text}{shown}"))


def _summary(invoice: Invoice) -> str:
    price = f", {invoice.price}" if invoice.price else ""
    order = f", order {invoice.order_id}" if invoice.order_id else ""
    test = ", a test" if invoice.is_test else ""
    return f"{invoice.id} is {invoice.status}{price}{order}{test}"


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(self, port: int, receiver: Receiver) -> None:
        self.failure: OSError | None = None
        self._receiver = receiver
        super().__init__(("127.0.0.1", port), partial(_Handler, receiver, self.end))

    def end(self, failure: OSError) -> None:
        """Let `serve_forever` return, because nothing can be printed any more."""
        self.failure = failure
        self.shutdown()

    def handle_error(self, request: object, client_address: object) -> None:  # noqa: ARG002  # its
        """Report in a line what ended a connection; a sender that went away is no error."""
        error = sys.exception()
        if not isinstance(error, OSError):
            self._receiver.common.note(f"onetill: a connection ended with {type(error).__name__}")


class _Handler(BaseHTTPRequestHandler):
    """One connection."""

    timeout = 30
    protocol_version = "HTTP/1.1"

    def __init__(
        self,
        receiver: Receiver,
        end: Callable[[OSError], None],
        *arguments: Any,  # noqa: ANN401  # the server's
    ) -> None:
        self._receiver = receiver
        self._end = end
        super().__init__(*arguments)

    def do_POST(self) -> None:
        """Respond to a notification."""
        try:
            body = read_body(self.headers, self.rfile)
        except Unreadable as unreadable:
            self._refuse(unreadable.status)
            return
        try:
            status, text = self._receiver.receive(self.headers.items(), body)
        except Misuse as error:
            status, text = 500, ""
            self._receiver.common.note(f"onetill: {error}")
        except OSError as error:  # nothing can be printed: the vendor shall send it again
            self._respond(503, "")
            self._end(error)
            return
        self._respond(status, text)

    def do_GET(self) -> None:
        """Say what this URL is for."""
        self._respond(405, "This URL receives notifications by POST.\n")

    def _refuse(self, status: int) -> None:
        """Respond before the body's end, and let the sender finish, or it loses the response."""
        self.close_connection = True
        self._respond(status, "")
        self.connection.settimeout(1)
        with suppress(OSError):
            self.connection.shutdown(SHUT_WR)
            for _ in range(128):
                if not self.rfile.read1(65_536):
                    return

    def _respond(self, status: int, text: str) -> None:
        content = text.encode()
        self.send_response(status)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002  # the base class's name
        """Print nothing: the receiver prints a line for each notification."""
