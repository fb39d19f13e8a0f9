"""A server in a process of its own that responds to each read with the id that was requested.

As a command it prints its port. It counts the requests, and tells them under `/_count`.
"""

import asyncio
import json
import re
import ssl
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Final

_ID: Final = re.compile(rb"uuid=(?:INV-)?([A-Z0-9]+)|\"order_id\":\s*\"([^\"]+)\"")


class Server(asyncio.Protocol):
    """One connection."""

    requests = 0

    def __init__(self, delay: float) -> None:
        self._delay = delay
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what responses go out by."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Respond to each request that is whole."""
        self._received += data
        while b"\r\n\r\n" in self._received:
            head, _, rest = self._received.partition(b"\r\n\r\n")
            length = re.search(rb"(?i)content-length: *(\d+)", head)
            size = int(length[1]) if length else 0
            if len(rest) < size:
                return
            self._received = rest[size:]
            asyncio.get_running_loop().call_later(self._delay, self._respond, head + rest[:size])

    def _respond(self, request: bytes) -> None:
        if self._transport.is_closing():
            return
        if b"/_count" in request:
            body = json.dumps(Server.requests).encode()
        else:
            Server.requests += 1
            found = _ID.search(request)
            named = (found[1] or found[2]).decode() if found else "NONE"
            state = "paid" if named.startswith("PAID") else "created"
            body = json.dumps(
                {
                    "status": "success",
                    "status_invoice": state,
                    "pay_url": f"https://pay.example/{named}",
                    "invoice_id": named,
                    "currency": "BTC",
                    "amount": 1,
                }
            ).encode()
        head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"
        self._transport.write(head % len(body) + body)


async def serve(delay: float, certificate: str | None) -> None:
    """Serve until killed."""
    tls = None
    if certificate is not None:
        tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        tls.load_cert_chain(certificate)
    loop = asyncio.get_running_loop()
    server = await loop.create_server(lambda: Server(delay), "127.0.0.1", 0, backlog=1024, ssl=tls)
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201  # how a command tells
    await server.serve_forever()


@contextmanager
def served(delay: float = 0.0, certificate: Path | None = None) -> Iterator[str]:
    """Run the server, and yield its URL."""
    more = [] if certificate is None else [str(certificate)]
    command = [sys.executable, __file__, str(delay), *more]
    with subprocess.Popen(  # noqa: S603  # our own
        command, stdout=subprocess.PIPE, text=True
    ) as process:
        try:
            assert process.stdout is not None
            scheme = "http" if certificate is None else "https"
            yield f"{scheme}://127.0.0.1:{process.stdout.readline().strip()}"
        finally:
            process.kill()


if __name__ == "__main__":
    asyncio.run(serve(float(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else None))
