"""Tills that were used before a fork, in two event loops, or after leftovers."""

import asyncio
import os
import ssl
import subprocess
import sys
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Any

import anyio
import pytest
import trustme

from faults.plain_server import served
from onetill import AsyncTill, Money, Till
from onetill.errors import AuthFailed, Misuse
from onetill.gateways import CryptoCloudV1
from support.calls import PRICE, canary_gateway, good_body, order_fields
from support.hostile import CLOSE, Step, hostile, http
from support.samples import sample_of
from support.tills import Opener

if TYPE_CHECKING:
    from collections.abc import Iterator

SOAK = int(os.environ.get("ONETILL_SOAK", "1"))
"""How many times as much is tried as in an ordinary run."""


@pytest.fixture(scope="module", params=["plain", "tls"])
def server(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Any:  # noqa: ANN401  # a URL and a path
    """Serve, in clear and over TLS; give the URL and the certificate that vouches for it."""
    if request.param == "plain":
        with served(0.001) as url:
            yield url, None
        return
    folder: Path = tmp_path_factory.mktemp("tls")
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    authority.issue_cert("127.0.0.1").private_key_and_cert_chain_pem.write_to_path(
        folder / "server.pem"
    )
    with served(0.001, folder / "server.pem") as url:
        yield url, folder / "ca.pem"


@pytest.mark.parametrize("kind", ["sync", "async", "threads"])
def test_a_fork_shares_nothing(server: tuple[str, Path | None], kind: str) -> None:
    """After a fork no process gets what another calls for, and none hangs."""
    url, trusted = server
    command = [sys.executable, "-W", "ignore", "-m", "faults.forking", kind, url, str(15 * SOAK)]
    done = subprocess.run(  # noqa: S603  # our own
        [*command, *([] if trusted is None else [str(trusted)])],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
        capture_output=True,
        text=True,
        timeout=60 * SOAK,
        check=False,
    )
    # What goes to stderr is of others: logs, and what strikes in a destructor.
    assert done.stdout == "done\n", done.stderr


def test_a_till_works_in_every_loop(server: tuple[str, Path | None]) -> None:
    """A till serves one event loop after another, asyncio's and trio's, and several at once."""
    url, trusted = server
    tls = None if trusted is None else ssl.create_default_context(cafile=str(trusted))
    till = AsyncTill(CryptoCloudV1("k", shop_id="s", base_url=url), attempts=1, tls=tls)

    async def calls(name: str) -> None:
        for call in range(20):
            created = await till.create(Money(1, "USD"), order_id=f"{name}{call}")
            assert created.id == f"{name}{call}"
            assert (await till.get(f"OPEN{call}")).status == "open"
            assert (await till.get(f"PAID{call}")).is_paid

    for turn in range(3):
        asyncio.run(calls(f"A{turn}"))
        anyio.run(calls, f"T{turn}", backend="trio")
    failures: list[BaseException] = []

    def run(number: int) -> None:
        try:
            anyio.run(calls, f"L{number}X", backend=["asyncio", "trio"][number % 2])
        except BaseException as error:  # noqa: BLE001  # it is asserted on
            failures.append(error)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    asyncio.run(till.aclose())


LEFT_OVER: dict[str, Any] = {
    "twice": lambda one: one + one,
    "stray": lambda one: one + b"\r\n",
    "chunked": lambda one: (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
        + b"%x\r\n%b\r\n0\r\n\r\n" % (len(_body(one)), _body(one))
        + one
    ),
}


def _body(response: bytes) -> bytes:
    return response.partition(b"\r\n\r\n")[2]


@pytest.mark.parametrize("how", LEFT_OVER)
def test_leftovers_are_not_believed(key: str, open_till: Opener, how: str) -> None:
    """Bytes after a response belong to no request, so their connection is used no more."""
    for operation in ("get", "create"):
        said: Step = LEFT_OVER[how](http(200, good_body(key, operation)))
        results: Iterator[Step] = iter([said, http(401, "{}"), CLOSE])
        with (
            hostile(lambda _: [next(results)]) as server,  # noqa: B023  # used in the same turn
            open_till(canary_gateway(key, server.url), attempts=1) as till,
        ):
            if operation == "get":
                till.get(sample_of(key).invoice_id)
            else:
                till.create(PRICE, **order_fields(key))
            with pytest.raises(AuthFailed):
                till.get(sample_of(key).invoice_id)


def test_creates_use_a_connection_of_their_own(open_till: Opener) -> None:
    """A kept connection that closes as a create goes out loses no create."""
    gateway = "crucash"
    scripts = {
        b"/info": [http(200, good_body(gateway))],
        b"/create": [http(200, good_body(gateway, "create"))],
    }

    def play(request: bytes) -> list[Step]:
        script = next(script for path, script in scripts.items() if path in request)
        return [*script, CLOSE] if b"/info" in request else list(script)

    with (
        hostile(play) as server,
        open_till(canary_gateway(gateway, server.url), attempts=3) as till,
    ):
        for _ in range(20 * SOAK):
            till.create(PRICE, **order_fields(gateway))
            till.get(sample_of(gateway).invoice_id)


def test_a_closed_till_sends_nothing() -> None:
    """A till that is closed while a create waits to be tried again has sent nothing."""
    till = Till(CryptoCloudV1("k", shop_id="s", base_url="http://127.0.0.1:9"), attempts=1)
    till._http.close()  # noqa: SLF001  # as in the middle of an operation
    with pytest.raises(Misuse, match="closed"):
        till.create(PRICE)
