"""The practice gateways as a running server, on a loopback port and in a thread of its own."""

import socket
from threading import Thread
from typing import Self

import uvicorn

from onetill_mocks._app import create_app
from onetill_mocks._courier import Delivery
from onetill_mocks._faults import Closable, Faults
from onetill_mocks._ledger import Ledger, Recorded
from onetill_mocks._notify import is_loopback
from onetill_mocks._vendor import vendor_of, vendors


class MockGateways:
    """Every practice gateway behind one loopback port, open while the `with` block lasts.

    The levers are the ledger's: `place` returns an invoice's id, the others take it. `fault` makes
    the next request to a vendor go wrong.
    """

    def __init__(
        self, *, host: str = "127.0.0.1", port: int = 0, ledger: Ledger | None = None
    ) -> None:
        if not is_loopback(host):
            raise ValueError(f"practice gateways listen on loopback only, not on {host!r}")
        self._host = host
        self._port = port
        self._socket: socket.socket | None = None
        self.ledger = ledger or Ledger()
        self.faults = Faults()
        self.fault = self.faults.arm
        self.place = self.ledger.place
        self.pay = self.ledger.pay
        self.part = self.ledger.part
        self.over = self.ledger.over
        self.fail = self.ledger.fail
        self.expire = self.ledger.expire
        self.cancel = self.ledger.cancel
        self.notify = self.ledger.notifications.notify
        self.redeliver = self.ledger.redeliver
        self.notification = self.ledger.notification

    def __enter__(self) -> Self:
        if self._socket is not None:
            raise RuntimeError("these practice gateways are open already")
        family = socket.AF_INET6 if ":" in self._host else socket.AF_INET
        # It listens from here on: a client that is quicker than the thread waits in its queue.
        self._socket = socket.create_server((self._host, self._port), family=family, backlog=1024)
        # Passed on to each connection; else an answer's body waits 40 ms for its head's ACK.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._server = uvicorn.Server(
            uvicorn.Config(
                self.faults.before(create_app(self.ledger), vendors()),
                log_config=None,
                access_log=False,
                lifespan="off",
                ws="none",
                http=Closable,
                loop="asyncio",
                timeout_graceful_shutdown=1,
            )
        )
        self._thread = Thread(
            target=self._server.run, args=([self._socket],), name="practice-gateways", daemon=True
        )
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.ledger.notifications.courier.close()  # while whoever is told can still ask back
        self._server.should_exit = True
        self._thread.join()
        if self._socket is not None:
            self._socket.close()
        self._socket = None

    def reset(self) -> None:
        """Forget all that the ledger holds, and every fault."""
        self.ledger.reset()
        self.faults.reset()

    @property
    def url(self) -> str:
        """Where the server listens, without a slash at the end."""
        if self._socket is None:
            raise RuntimeError("practice gateways are open inside their `with` block only")
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._socket.getsockname()[1]}"

    @property
    def gateways(self) -> list[str]:
        """The keys of the till's gateways that can practise here."""
        return [key for vendor in vendors().values() for key in vendor.gateways]

    @property
    def requests(self) -> list[Recorded]:
        """The latest requests the vendors were sent, oldest first; levers do not count."""
        return self.ledger.requests

    @property
    def deliveries(self) -> list[Delivery]:
        """The latest attempts to deliver a notification, oldest first."""
        return self.ledger.notifications.courier.deliveries

    def settle(self, timeout: float = 5) -> None:
        """Wait until every notification has arrived or was given up; else raise TimeoutError."""
        self.ledger.notifications.courier.settle(timeout)

    @property
    def limit_is_last(self) -> bool:
        """Whether CryptoCloud's list reads `limit` as the number of the last record wanted."""
        return self.ledger.limit_is_last

    @limit_is_last.setter
    def limit_is_last(self, is_last: bool) -> None:
        self.ledger.limit_is_last = is_last

    def base_url(self, gateway: str) -> str:
        """Tell what stands before `/v1` or `/v2` for a gateway."""
        return f"{self.url}/{vendor_of(gateway).prefix}"

    def environ(self, gateway: str) -> dict[str, str]:
        """Tell the environment variables that let a gateway's `from_env()` in."""
        vendor, root = vendor_of(gateway), self.base_url(gateway)
        fields = {**vendor.gateways[gateway], **dict.fromkeys(vendor.roots, root)}
        return {f"ONETILL_{gateway}_{name}".upper(): value for name, value in fields.items()}
