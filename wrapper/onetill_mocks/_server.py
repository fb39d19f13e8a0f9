"""The mock gateways as one object: as a server on a loopback port, or without sockets."""

from collections.abc import Mapping
from math import inf
from typing import Self, get_args

import httpx
from starlette.types import ASGIApp

from onetill_mocks._access import log_calls
from onetill_mocks._actions import Actions
from onetill_mocks._app import create_app, find_vendors
from onetill_mocks._calls import Calls
from onetill_mocks._clock import Clock
from onetill_mocks._faults import Faults, Kind, Where
from onetill_mocks._ledger import Ledger
from onetill_mocks._listener import Listener
from onetill_mocks._loopback import is_loopback
from onetill_mocks._receivers import Receiver
from onetill_mocks._sparse import Sparse
from onetill_mocks._store import RecordedRequest
from onetill_mocks._transport import AsyncMockTransport, MockTransport
from onetill_mocks._validators import check_flag, check_number, check_text, check_whole, wrong
from onetill_mocks._webhooks import Delivery

_LAST_PORT = 65535


class MockGateways(Actions):
    """Every mock gateway, open while the `with` block lasts, behind one loopback port.

    `place` opens an invoice and returns its id, which the actions take: `pay`, `confirm`, `part`,
    `over`, `fail`, `expire`, `cancel`, `refund`. Their errors are ValueError. All methods may be
    called from any thread.

    Args:
        host: A loopback address to listen on.
        port: The port; 0 for any free one.
        sockets: Whether they listen; if not, `transport` and `async_transport` lead to them, and
            `notify` takes functions only.
        ledger: Where the invoices are stored; by default a ledger of its own.
        sparse: Reduces good responses and notifications to what the vendors cannot leave out:
            "absent" or True leaves out the rest, "empty" leaves its objects and lists empty, and
            "null" keeps all but sends null wherever a vendor may.

    """

    def __init__(
        self,
        *,
        host: str = "127.0.0.1",
        port: int = 0,
        sockets: bool = True,
        ledger: Ledger | None = None,
        sparse: Sparse | bool = False,
    ) -> None:
        check_text("host", host)
        if not is_loopback(host):
            raise ValueError(f"host must be a loopback address, not {host!r}")
        check_whole("port", port, 0, _LAST_PORT)
        check_flag("sockets", sockets)
        if ledger is not None and not isinstance(ledger, Ledger):
            raise wrong("ledger must be a Ledger", ledger)
        if sparse not in (*get_args(Sparse), True, False):
            raise wrong("sparse must be 'absent', 'empty', 'null' or a bool", sparse)
        self._host = host
        self._port = port
        self._sockets = sockets
        self._listener: Listener | None = None
        self._app: ASGIApp | None = None
        self.ledger = ledger or Ledger(find_vendors())
        self.ledger.webhooks.has_sockets = sockets
        self.ledger.webhooks.sparse = "absent" if sparse is True else sparse or None

    def __enter__(self) -> Self:
        if self._app is not None:
            raise RuntimeError("these mock gateways are open already")
        self.ledger.is_closing = False
        app = log_calls(create_app(self.ledger), self.ledger.vendors)
        self._listener = Listener(app, self._host, self._port) if self._sockets else None
        self._app = app
        return self

    def __exit__(self, *_: object) -> None:
        self.ledger.webhooks.close()  # while those that receive one can still ask back
        self.ledger.is_closing = True
        self.faults.abort()
        if self._listener:
            self._listener.close()
        self._app = self._listener = None

    @property
    def url(self) -> str:
        """The server's URL, without a slash at the end."""
        self._require_open()
        return self._listener.url if self._listener else "http://localhost"

    @property
    def has_sockets(self) -> bool:
        """Whether they listen, and send webhooks to URLs."""
        return self._sockets

    def transport(self) -> httpx.BaseTransport:
        """Return an httpx transport for a `Till`, which leads here without a socket."""
        return MockTransport(self._require_open())

    def async_transport(self) -> httpx.AsyncBaseTransport:
        """Return one for an `AsyncTill`, under asyncio or trio."""
        return AsyncMockTransport(self._require_open())

    def _require_open(self) -> ASGIApp:
        if self._app is None:
            raise RuntimeError("mock gateways are open inside their `with` block only")
        return self._app

    @property
    def gateways(self) -> list[str]:
        """The keys of the gateways that are mocked."""
        return [key for vendor in self.ledger.vendors.values() for key in vendor.gateways]

    @property
    def clock(self) -> Clock:
        """The clock of the invoices: to be stopped, stepped and set until the next reset.

        It follows the clock of this process, held or not by freezegun or time-machine.
        """
        return self.ledger.clock

    @property
    def faults(self) -> Faults:
        """The faults that wait for requests, and the number of those that were injected."""
        return self.ledger.faults

    def base_url(self, gateway: str) -> str:
        """Return a gateway's base URL: what stands before `/v1` or `/v2`."""
        return f"{self.url}/{self.ledger.vendor_of(gateway).prefix}"

    def environ(self, gateway: str) -> dict[str, str]:
        """Return the environment variables that a gateway's `from_env()` reads."""
        vendor, root = self.ledger.vendor_of(gateway), self.base_url(gateway)
        fields = {**vendor.gateways[gateway], **dict.fromkeys(vendor.url_fields, root)}
        return {f"ONETILL_{gateway}_{name}".upper(): value for name, value in fields.items()}

    def notify(self, gateway: str, url: str | Receiver | None, *, form: bool = False) -> None:
        """Set the URL that receives a gateway's webhooks, as its dashboard does; None for none.

        It must be an http:// URL of a loopback address, or a function, which another thread calls
        with each webhook, a tuple of headers and body: `inbox.append` collects them. The function
        may return a status or a response. CryptoCloud sends JSON or, on demand, a `form`. Cru Cash
        sends nothing, because its webhook's body is not documented.
        """
        self.ledger.webhooks.notify(gateway, url, form=form)

    def redeliver(self, invoice_id: str, /) -> None:
        """Send the latest webhook of an invoice once more, newly signed."""
        self.ledger.redeliver(invoice_id)

    def notification(
        self, invoice_id: str, gateway: str, *, form: bool = False
    ) -> tuple[dict[str, str], bytes]:
        """Return headers and body of an invoice's webhook, without sending it.

        For an invoice that has none: those it would have if it were paid now.
        """
        return self.ledger.notification(invoice_id, gateway, form=form)

    def configure(self, gateway: str, /, **settings: bool) -> None:
        """Change how a vendor behaves where its pages leave that open, until the next reset.

        `limit_is_last=True` lets CryptoCloud's list read `limit` as the number of the last record
        and not as the most records. `test_mode=True` makes its new invoices invoices of the test
        mode, in which it creates no permanent address. `newer_ipn=True` lets PayDo's webhook have
        the transaction's id as `transactionIdentifier` and not as `txid`.
        """
        self.ledger.configure(gateway, **settings)

    def fault(  # noqa: PLR0913  # each an option by its name
        self,
        kind: Kind,
        /,
        *,
        gateway: str | None = None,
        operation: str = "",
        path: str = "",
        skip: int = 0,
        status: int = 503,
        body: bytes | None = None,
        seconds: float | None = None,
        every: int = 0,
        headers: Mapping[str, str] | None = None,
    ) -> None:
        """Let the next request to a vendor, after those that faults already wait for, go wrong.

        Args:
            kind: What happens, before or after the vendor handles the request: "drop before",
                "drop after", "cut" (half a response), "hang up" (after the response), "error
                before", "error after", "garbage before", "garbage after", "delay before", "delay
                after".
            gateway: The gateway to which the request must go; None for any.
            operation: Its operation, as `calls` takes it: "create", or "create_invoice".
            path: What the request's path must contain, such as "/v2/invoice/create".
            skip: How many of these requests pass first: 2 for the third one.
            status: The status of an error.
            body: The body of an error or garbage; None for half of the right response.
            seconds: How long a delay is, which must be said: at most 600.
            every: Let each of so many requests go wrong, until `faults.clear` or the next reset.
            headers: Headers of an error or garbage, such as `{"Retry-After": "3"}`.

        """
        where = Where(gateway, path, skip, every, operation)
        self.faults.add(kind, where, status=status, body=body, seconds=seconds, headers=headers)

    def settle(self, timeout: float = 5) -> None:
        """Wait until each webhook has arrived or was given up.

        Raises TimeoutError after `timeout` seconds.
        """
        check_number("timeout", timeout, 0, inf)
        self.ledger.webhooks.settle(timeout)

    def reset(self) -> None:
        """Forget every invoice, request, webhook, setting and fault, and bring back the clock."""
        self.ledger.reset()

    @property
    def calls(self) -> Calls:
        """The latest calls of the vendors' operations, with responses, to filter and assert."""
        return self.ledger.calls

    @property
    def requests(self) -> list[RecordedRequest]:
        """The latest requests to the vendors, oldest first; admin requests do not count."""
        return self.ledger.requests

    @property
    def deliveries(self) -> list[Delivery]:
        """The latest attempts to deliver a webhook, oldest first."""
        return self.ledger.webhooks.deliveries
