"""The server of the bench: a plain asyncio protocol, faster than every client that it serves.

As a command it prints its port. Arguments: the delay in seconds, and a file with the body for
each invoice, in which `@ID@` stands for its id; v2's batches repeat it.
"""

import asyncio
import re
import sys
from pathlib import Path
from typing import Final

_ID: Final = re.compile(rb'"invoice_id": ?"([^"]*)"')
_IDS: Final = re.compile(rb'"(INV-[^"]*)"')
_HEAD: Final = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n"


class Server(asyncio.Protocol):
    """One connection."""

    def __init__(self, delay: float, one: bytes, batch: bytes) -> None:
        self._delay = delay
        self._one = one
        self._batch = batch
        self._received = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Keep what responses go out by."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport

    def data_received(self, data: bytes) -> None:
        """Respond to each request that is whole."""
        self._received += data
        while (end := self._received.find(b"\r\n\r\n")) >= 0:
            at = self._received.lower().find(b"content-length:", 0, end)
            size = 0 if at < 0 else int(self._received[at + 15 : self._received.find(b"\r", at)])
            if len(self._received) < end + 4 + size:
                return
            body = self._received[end + 4 : end + 4 + size]
            self._received = self._received[end + 4 + size :]
            response = self._response(body)
            if self._delay:
                asyncio.get_running_loop().call_later(self._delay, self._transport.write, response)
            else:
                self._transport.write(response)

    def _response(self, request: bytes) -> bytes:
        if found := _ID.search(request):
            body = self._one.replace(b"@ID@", found[1])
        else:
            invoices = b",".join(self._batch.replace(b"@ID@", one) for one in _IDS.findall(request))
            body = b'{"status":"success","result":[%b]}' % invoices
        return _HEAD % len(body) + body


async def serve(delay: float, one: bytes, batch: bytes) -> None:
    """Serve until killed."""
    loop = asyncio.get_running_loop()
    server = await loop.create_server(
        lambda: Server(delay, one, batch), "127.0.0.1", 0, backlog=1024
    )
    print(server.sockets[0].getsockname()[1], flush=True)  # noqa: T201  # how a command tells
    await server.serve_forever()


if __name__ == "__main__":
    asyncio.run(serve(float(sys.argv[1]), *(Path(name).read_bytes() for name in sys.argv[2:])))
