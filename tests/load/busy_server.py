"""A vendor with little to do per request: a program of its own, so that it shares no lock with us.

It reads and creates invoices as Cru Cash does, and reads them as CryptoCloud v2 does, for any
number of merchants. A merchant is a letter, with which the ids of its invoices and orders begin; a
number follows, and what is wrong with a call hangs on that number alone.
"""

import asyncio
import json
import sys
from collections import Counter
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

_PAGES: Final = Path(__file__).parents[1] / "support" / "samples" / "pages"
_TROUBLES: Final = ("busy once", "gone once", "busy", "gone", "garbage")
_SPOILT: Final[dict[str, tuple[int, bytes] | None]] = {
    "busy": (503, b'{"message": "busy"}'),
    "gone": None,
    "garbage": (200, b'{"id": "\xff'),
}


def trouble(number: int) -> str:
    """Tell what is wrong with a merchant's call of a number: with one in twenty, something."""
    return _TROUBLES[number // 40 % len(_TROUBLES)] if number % 20 == 7 else "none"


def is_paid(number: int) -> bool:
    """Tell whether the invoice of a number is paid."""
    return number % 3 == 0


class Shop:
    """What the vendor knows and has seen."""

    def __init__(self) -> None:
        self.crucash = json.loads((_PAGES / "crucash_open.json").read_bytes())
        pages = json.loads((_PAGES / "cryptocloud_v2_info.json").read_bytes())
        self.v2 = {"status": "success", "result": pages["result"][:1]}
        self.attempts = Counter[str]()
        self.created = Counter[str]()
        self.headers = Counter[str]()
        self.crossed = 0
        self.requests = 0
        self.connections = 0

    def respond(self, path: str, headers: dict[str, str], body: Any) -> tuple[int, bytes] | None:  # noqa: ANN401  # JSON
        """Respond to a request; None closes the connection without a response."""
        if path == "/_report":
            return 200, json.dumps(self.report()).encode()
        self.requests += 1
        merchant, number = self.named(path, body)
        call = f"{path} {merchant}{number}"
        self.attempts[call] += 1
        scheme = "Token" if path.startswith("/v2") else "Bearer"
        self.crossed += headers.pop("authorization", "") != f"{scheme} key-of-{merchant}"
        headers.pop("content-length", "")
        self.headers.update(f"{name}: {value}" for name, value in headers.items())
        document = self.document(path, merchant, number)
        met = trouble(number)
        if self.attempts[call] == 1:
            met = met.removesuffix(" once")
        return _SPOILT[met] if met in _SPOILT else (200, json.dumps(document).encode())

    def named(self, path: str, body: Any) -> tuple[str, int]:  # noqa: ANN401  # JSON
        """Tell whose call of which number a request is."""
        match path:
            case "/v1/invoice/info":
                name = body["invoice_id"]
            case "/v1/invoice/create":
                name = json.loads(body["payload"])["order_id"]
            case _:
                (name,) = body["uuids"]
        name = name.removeprefix("INV-")
        return name[0], int(name[1:])

    def document(self, path: str, merchant: str, number: int) -> object:
        """Tell what there is to tell of a number, once it is done: a create is, whatever comes."""
        name = f"{merchant}{number:07}"
        if path == "/v1/invoice/create":
            self.created[name] += 1
            made = {"id": name, "expires_at": 1_900_000_000}
            return {"invoice": made, "pay_url": "https://pay.example", "test_mode": False}
        if path == "/v1/invoice/info":
            state = {"is_paid": True, "pay_status": "paid"} if is_paid(number) else {}
            return {**self.crucash, "id": name, "fiat_amount": str(number + 1), **state}
        document = deepcopy(self.v2)
        status = "paid" if is_paid(number) else "created"
        document["result"][0] |= {"uuid": f"INV-{name}", "amount_usd": number + 1, "status": status}
        return document

    def report(self) -> object:
        """Tell what was seen."""
        return {
            "requests": self.requests,
            "connections": self.connections,
            "crossed": self.crossed,
            "headers": sorted(self.headers),
            "created": len(self.created),
            "created_most": max(self.created.values(), default=0),
            "attempts_most": max(self.attempts.values(), default=0),
        }


class Connection(asyncio.Protocol):
    """One connection: requests one after the other, each with a body in JSON or none."""

    def __init__(self, shop: Shop) -> None:
        self._shop = shop
        self._received = bytearray()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Begin."""
        assert isinstance(transport, asyncio.Transport)
        self._transport = transport
        self._shop.connections += 1

    def data_received(self, data: bytes) -> None:
        """Respond to every request that is complete."""
        self._received += data
        while (end := self._received.find(b"\r\n\r\n")) >= 0:
            first, *lines = self._received[:end].decode("latin-1").split("\r\n")
            pairs = (line.partition(":") for line in lines)
            headers = {name.lower(): value.strip() for name, _, value in pairs}
            whole = end + 4 + int(headers.get("content-length", 0))
            if len(self._received) < whole:
                return
            body = bytes(self._received[end + 4 : whole])
            del self._received[:whole]
            path = first.split(" ")[1]
            response = self._shop.respond(path, headers, json.loads(body) if body else None)
            if response is None:
                self._transport.close()
                return
            status, content = response
            head = f"HTTP/1.1 {status} X\r\nContent-Length: {len(content)}\r\n\r\n"
            self._transport.write(head.encode() + content)


async def main() -> None:
    """Serve on a port that is printed, until the standard input is closed."""
    loop = asyncio.get_running_loop()
    shop = Shop()
    server = await loop.create_server(lambda: Connection(shop), "127.0.0.1", 0, backlog=1024)
    sys.stdout.write(f"{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await loop.run_in_executor(None, sys.stdin.read)


if __name__ == "__main__":
    asyncio.run(main())
