"""A command that forks under a till that was used: it prints what went wrong, a line each.

Arguments: the kind of till, the server's URL, how many calls a child makes, and the certificates.
"""

import asyncio
import os
import signal
import ssl
import sys
import threading
from collections.abc import Callable
from functools import partial
from typing import Any

from onetill import AsyncTill, Money, Till
from onetill.gateways import CryptoCloudV1

PRICE = Money(1, "USD")


def in_a_child(act: Callable[[], None]) -> int:
    """Fork, and have the child act; it may take no more than twenty seconds."""
    if child := os.fork():
        return child
    signal.alarm(20)
    try:
        act()
    except BaseException as error:  # noqa: BLE001  # it is reported
        tell(f"{type(error).__name__}: {error}")
    os._exit(0)


def tell(line: str) -> None:
    """Print at once, as a whole."""
    os.write(1, f"{line}\n".encode())


def check(name: str, state: str, order: str, created: str) -> None:
    """Report a response to another's request."""
    if state != ("paid" if name.startswith("PAID") else "open"):
        tell(f"{name} was said to be {state}")
    if order != created:
        tell(f"order {order} got the invoice {created}")


def sync_calls(till: Till, who: int, calls: int) -> None:
    """Read and create, blocking."""
    for call in range(calls):
        name, order = f"{'PAID' if who % 2 else 'OPEN'}{call:04}", f"ORDER{who}X{call}"
        created = till.create(PRICE, order_id=order)
        check(name, str(till.get(name).status), order, created.id)


async def async_calls(till: AsyncTill, who: int, calls: int) -> None:
    """Read and create, awaiting."""
    for call in range(calls):
        name, order = f"{'PAID' if who % 2 else 'OPEN'}{call:04}", f"ORDER{who}X{call}"
        created = await till.create(PRICE, order_id=order)
        check(name, str((await till.get(name)).status), order, created.id)


def run_async_calls(till: AsyncTill, who: int, calls: int) -> None:
    """Run the async calls in an event loop of their own."""
    asyncio.run(async_calls(till, who, calls))


def main(kind: str, url: str, calls: int, trusted: str | None = None) -> None:
    """Use a till, fork four times, and use it on both sides."""
    tls = None if trusted is None else ssl.create_default_context(cafile=trusted)
    gateway = CryptoCloudV1("k", shop_id="s", base_url=url)
    options: dict[str, Any] = {"timeout": 10, "attempts": 1, "tls": tls}
    if kind == "async":
        shared = AsyncTill(gateway, **options)
        asyncio.run(async_calls(shared, 0, 3))
        children = [in_a_child(partial(run_async_calls, shared, who, calls)) for who in range(1, 5)]
        asyncio.run(async_calls(shared, 0, calls))
    else:
        till = Till(gateway, **options)
        sync_calls(till, 0, 3)
        busy = threading.Event()

        def keep_asking() -> None:
            while not busy.is_set():
                till.get("OPEN0000")

        threads = [threading.Thread(target=keep_asking) for _ in range(4)]
        for thread in threads if kind == "threads" else []:
            thread.start()
        children = [in_a_child(partial(sync_calls, till, who, calls)) for who in range(1, 5)]
        sync_calls(till, 0, calls)
        busy.set()
        for thread in threads if kind == "threads" else []:
            thread.join()
        till.close()
    for child in children:
        if status := os.waitpid(child, 0)[1]:
            tell(f"a child ended with {status}")
    tell("done")


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), *sys.argv[4:])
