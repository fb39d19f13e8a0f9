"""Calls that are cancelled, interrupted by signals, or left: nothing stays busy."""

import asyncio
import gc
import json
import os
import ssl
import subprocess
import sys
import threading
import traceback
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import anyio
import anyio.lowlevel
import httpx
import pytest
import sentry_sdk

from faults.plain_server import served
from faults.test_processes import SOAK, server
from faults.test_sharing import busy
from onetill import AsyncTill, Money, Till, TillError
from onetill.gateways import CryptoCloudV1, CryptoCloudV2, PayDo
from support.calls import canary_gateway, good_body
from support.samples import sample_of
from support.tills import Opener

__all__ = ["server"]


@pytest.mark.parametrize("backend", ["asyncio", "trio"])
def test_cancellations_leave_nothing_busy(
    server: tuple[str, Path | None], backend: str
) -> None:  # the fixture
    """However many calls are cancelled, at whatever step, the next ones go on."""
    url, trusted = server
    tls = None if trusted is None else ssl.create_default_context(cafile=str(trusted))
    cancellations = 400 * SOAK

    async def main() -> None:
        till = AsyncTill(CryptoCloudV1("k", shop_id="s", base_url=url), attempts=1, tls=tls)
        for turn in range(cancellations):
            if turn % 9 == 0:
                transport: Any = till._http._transport  # noqa: SLF001  # so that it connects anew
                transport._pool._idle.clear()  # noqa: SLF001  # likewise
            async with anyio.create_task_group() as tasks:
                tasks.start_soon(till.get, "OPEN0001")
                for _ in range(turn % 23):
                    await anyio.lowlevel.checkpoint()
                if turn % 3 == 0:
                    await anyio.sleep(turn % 11 * 0.0004)
                tasks.cancel_scope.cancel()
        assert busy() == []
        for call in range(150):
            assert (await till.get(f"PAID{call}")).is_paid
        await till.aclose()

    anyio.run(main, backend=backend)


def test_signals_pass_and_leave_nothing_busy() -> None:
    """An exception out of a signal handler passes unchanged, at once, and takes nothing along."""
    with served(0.0005) as url:
        done = subprocess.run(  # noqa: S603  # our own
            [sys.executable, "-m", "faults.interrupting", url, str(200 * SOAK)],
            env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[1])},
            capture_output=True,
            text=True,
            timeout=60 * SOAK,
            check=False,
        )
    # What goes to stderr is of others: logs, and what strikes in a destructor.
    assert done.stdout == "done\n", done.stderr


class SoftTimeLimitError(TimeoutError):
    """What ends a job that takes too long."""


def test_foreign_exceptions_pass(key: str, open_till: Opener) -> None:
    """What the HTTP stack did not raise is not taken for a fault of the network."""

    def handle(_: httpx.Request) -> httpx.Response:
        raise SoftTimeLimitError

    with (
        open_till(canary_gateway(key), transport=httpx.MockTransport(handle)) as till,
        pytest.raises(SoftTimeLimitError),
    ):
        till.get(sample_of(key).invoice_id)


def test_a_transport_of_the_caller(key: str, open_till: Opener) -> None:
    """A till takes a transport, or what makes one around its own; the guard stands around both."""
    seen: list[httpx.URL] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(request.url)
        return httpx.Response(200, content=good_body(key).encode())

    for transport in (httpx.MockTransport(handle), lambda _: httpx.MockTransport(handle)):
        with open_till(canary_gateway(key), transport=transport) as till:
            assert till.get(sample_of(key).invoice_id).id == sample_of(key).invoice_id
    assert len(seen) == 2


@pytest.mark.parametrize("how", ["break", "close", "forget", "raise"])
def test_leaving_get_many_early(how: str) -> None:
    """To leave `get_many` cancels what is in flight, and warns of nothing."""
    ids = (f"OPEN{number:06}" for number in range(10_000))
    with served(0.2) as url:
        gateway = CryptoCloudV1("k", base_url=url)
        threads = len(sys._current_frames())  # noqa: SLF001  # it counts those of C, too
        with Till(gateway) as till:
            _leave(till.get_many(ids), how)
            gc.collect()
            assert busy() == []
            assert len(sys._current_frames()) <= threads  # noqa: SLF001  # likewise

        async def leave() -> None:
            async with AsyncTill(gateway) as till:
                results: Any = till.get_many(ids)
                await anext(results)
                if how == "close":
                    await results.aclose()
                del results
                gc.collect()
                await asyncio.sleep(0.05)
                assert len(asyncio.all_tasks()) == 1
                assert busy() == []

        asyncio.run(leave())


def _leave(results: Any, how: str) -> None:  # noqa: ANN401  # an iterator that may be closed
    next(results)
    if how == "close":
        results.close()
    if how == "raise":
        with pytest.raises(KeyError):
            results.throw(KeyError)


def test_get_many_slides() -> None:
    """One slow call holds back no other, and a slow consumer stops them."""
    begun: list[str] = []
    blocked = threading.Event()

    def handle(request: httpx.Request) -> httpx.Response:
        name = request.url.params["uuid"]
        begun.append(name)
        if name == "INV-SLOW":
            blocked.wait(10)
        return httpx.Response(200, json={"status": "success", "status_invoice": "created"})

    ids = ["SLOW", *(f"OPEN{number:04}" for number in range(100))]
    with Till(CryptoCloudV1("k"), transport=httpx.MockTransport(handle)) as till:
        results = till.get_many(ids, at_once=4)
        release = threading.Timer(0.5, blocked.set)
        release.start()
        assert next(results).id == "SLOW"
        release.join()
        assert len(begun) == 4 * 8
        for _ in range(8):
            next(results)
        assert len(begun) == 4 * 8
        assert [one.id for one in results] == ids[9:]


def test_ids_may_be_awaited() -> None:
    """`AsyncTill.get_many` takes ids that come one by one, and waits for none but the next."""

    async def main(wait: Callable[[float], Any]) -> list[str]:
        async def ids() -> AsyncIterator[str]:
            for number in range(30):
                await wait(0.001)
                yield f"OPEN{number:04}"

        async with AsyncTill(CryptoCloudV1("k", base_url=url)) as till:
            return [one.id async for one in till.get_many(ids())]

    with served() as url:
        for backend in ("asyncio", "trio"):
            expected = [f"OPEN{number:04}" for number in range(30)]
            assert anyio.run(main, anyio.sleep, backend=backend) == expected


def test_no_frame_holds_a_credential(monkeypatch: pytest.MonkeyPatch) -> None:
    """Error trackers that collect local variables find no credential in the frames of an error."""
    key, secret = "Api-canary-0001", "Secret-canary-0123456789-0123456789"
    sent: list[str] = []
    sentry_sdk.init(
        dsn="http://x@127.0.0.1:9/1",
        before_send=lambda event, _: sent.append(json.dumps(event, default=str)),
        default_integrations=False,
    )

    def forged() -> None:
        body = b'{"invoice_id": "DZLF4212", "token": "a.b.c"}'
        with Till(CryptoCloudV2(key, postback_secret=secret)) as till:
            till.read_notification({}, body)

    def wrong_currency() -> None:
        with Till(PayDo(key, secret)) as till:
            till.create(
                Money(1, "EURO"),
                order_id="A",
                email="e@x.example",
                success_url="https://a.example/",
                failure_url="https://a.example/",
            )

    def unreachable() -> None:
        with Till(CryptoCloudV2(key, base_url="http://127.0.0.1:9"), attempts=2) as till:
            till.get("DZLF4212")

    def proxy() -> None:
        monkeypatch.setenv("HTTPS_PROXY", f"socks5://clerk:{secret}@127.0.0.1:9")
        monkeypatch.delenv("NO_PROXY", raising=False)
        monkeypatch.delenv("no_proxy", raising=False)
        Till(CryptoCloudV2(key), trust_env=True)

    try:
        for act in (forged, wrong_currency, unreachable, proxy):
            with pytest.raises(TillError) as raised:
                act()
            error = raised.value
            # The frames of the test itself hold the credentials; ours begin below.
            trace = error.__traceback__
            while trace is not None and trace.tb_frame.f_code.co_filename == __file__:
                trace = trace.tb_next
            assert trace is not None
            reported = traceback.TracebackException(
                type(error), error.with_traceback(trace), trace, capture_locals=True
            )
            sentry_sdk.capture_exception(error)
            for shown in ("".join(reported.format()), sent[-1]):
                assert key not in shown
                assert secret not in shown
    finally:
        sentry_sdk.init()
