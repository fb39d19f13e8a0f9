"""A server for an app: its socket on loopback, and the thread that it runs in."""

import asyncio
import socket
from threading import Thread

import uvicorn
from starlette.types import ASGIApp

from onetill_mocks._closable import Closable
from onetill_mocks._loop import RealTimeLoop


class Listener:
    """A server that listens from the moment it is made until it is closed."""

    def __init__(self, app: ASGIApp, host: str, port: int) -> None:
        self._host = host
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        # It listens from here on: a client that is quicker than the thread waits in its queue.
        self._socket = socket.create_server((host, port), family=family, backlog=1024)
        # Inherited by each connection; else a response's body waits 40 ms for its head's ACK.
        self._socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self._server = uvicorn.Server(
            uvicorn.Config(
                app,
                log_config=None,
                access_log=False,
                lifespan="off",
                ws="none",
                http=Closable,
                timeout_graceful_shutdown=1,
            )
        )
        self._thread = Thread(target=self._serve, name="mock-gateways", daemon=True)
        self._thread.start()

    def _serve(self) -> None:
        with asyncio.Runner(loop_factory=RealTimeLoop) as runner:
            runner.run(self._server.serve([self._socket]))

    @property
    def url(self) -> str:
        """The server's URL, without a slash at the end."""
        host = f"[{self._host}]" if ":" in self._host else self._host
        return f"http://{host}:{self._socket.getsockname()[1]}"

    def close(self) -> None:
        """End the server and its thread."""
        self._server.should_exit = True
        self._thread.join()
        self._socket.close()
