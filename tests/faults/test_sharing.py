"""Tills that are configured, shared, canceled and closed: rows 13 to 22."""

import asyncio
import gc
import math
import re
import socket
from collections.abc import Callable, Coroutine, Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from itertools import cycle, islice
from time import monotonic, sleep
from typing import Any

import pytest
import stamina

from faults.checklist import row
from onetill import AsyncTill, Invoice, Till, TillError, errors
from onetill._http import limiter
from onetill._http.connection import Connection
from support.calls import (
    PRICE,
    canary_gateway,
    error_of,
    good_body,
    instead_of_sleeping,
    numbered_body,
    operations,
    order_fields,
)
from support.canaries import KEY
from support.hostile import CLOSE, HANG, RESET, Hostile, Step, hostile, http
from support.samples import sample_of
from support.tills import MODES, Opener

AT_ONCE = 20
each_mode = pytest.mark.parametrize("mode", MODES)


def busy() -> list[Connection]:
    """List the connections of this process that are open and kept by no pool."""
    gc.collect()
    # By its type: isinstance would ask lazy objects of other libraries what they are.
    alive: list[Connection] = [one for one in gc.get_objects() if type(one) is Connection]
    return [one for one in alive if one._socket.fileno() >= 0 and not one._idle_since]  # noqa: SLF001  # there is no other way to count


def at_once(
    mode: str,
    server: Hostile,
    key: str,
    calls: Iterable[Callable[[Any], Any]],
    timeout: float = 30.0,
) -> list[object]:
    """Make several calls of one till at once; return their results or errors, in order."""
    gateway = canary_gateway(key, server.url)
    if mode == "async":

        async def gather() -> list[object]:
            async with AsyncTill(gateway, attempts=1, timeout=timeout) as till:
                results: list[object] = []
                waiting = iter(calls)
                while some := [call(till) for call in islice(waiting, AT_ONCE)]:
                    results += await asyncio.gather(*some, return_exceptions=True)
                assert busy() == []
                return results

        return asyncio.run(gather())

    def settle(make: Callable[[Any], Any]) -> object:
        try:
            return make(till)
        except TillError as error:
            return error

    with (
        Till(gateway, attempts=1, timeout=timeout) as till,
        ThreadPoolExecutor(AT_ONCE) as threads,
    ):
        results = list(threads.map(settle, calls))
        assert busy() == []
        return results


@row(13)
@each_mode
def test_timeouts_are_finite(key: str, mode: str) -> None:
    """A till that nobody configured waits for nothing for ever."""
    till = (Till if mode == "sync" else AsyncTill)(canary_gateway(key))
    limits = till._http.timeout.as_dict()  # noqa: SLF001  # what the client was built with
    assert limits.keys() == {"connect", "read", "write", "pool"}
    assert all(limit is not None and 0 < limit < 30 for limit in limits.values())
    till.close() if isinstance(till, Till) else asyncio.run(till.aclose())


@row(14)
def test_no_timeout_is_misuse(key: str, open_till: Opener) -> None:
    """Patience cannot be switched off, by accident or otherwise."""
    for bad in (None, 0, 0.0, -1, math.inf, math.nan, True, "5", timedelta(), timedelta(days=9)):
        with (
            pytest.raises(errors.Misuse, match="timeout"),
            open_till(canary_gateway(key), timeout=bad),
        ):
            pass


@row(15)
@each_mode
def test_pool_is_exhausted(key: str, mode: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A call that finds no free slot waits for one, and then was not sent."""
    monkeypatch.setattr(limiter, "SLOTS", 1)

    def get(till: Any) -> Any:  # noqa: ANN401  # sync or async
        return till.get(sample_of(key).invoice_id)

    def get_soon(till: Any) -> Any:  # noqa: ANN401  # likewise
        if mode == "async":
            return aget_soon(till)
        while not server.requests:
            sleep(0.005)
        return till._run(till.gateway.get(sample_of(key).invoice_id), "get", monotonic() + 0.1)  # noqa: SLF001  # in a hurry

    async def aget_soon(till: AsyncTill) -> Invoice:
        await until_requested(server)
        flow = till.gateway.get(sample_of(key).invoice_id)
        return await till._run(flow, "get", monotonic() + 0.1)  # noqa: SLF001  # in a hurry

    with hostile([HANG]) as server:
        results = at_once(mode, server, key, [get, get_soon], timeout=0.5)
        assert {type(one) for one in results} == {errors.NotSent, errors.OutcomeUnknown}
        assert len(server.requests) == 1


@row(16)
def test_failing_leaks_nothing(key: str, open_till: Opener) -> None:
    """Fifty failures of every kind leave no connection open, which the server sees."""
    scripts: Iterator[list[Step]] = cycle([
        [RESET],
        [CLOSE],
        [http(503)],
        [http(302, headers={"Location": "/"})],
        [http(200, "<html>")],
        [http(200, b"x", {"Content-Encoding": "gzip"})],
        [http(200, b"x", {"Content-Length": "9999999"})],
        [b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n{", CLOSE],
        [b"SSH-2.0-OpenSSH\r\n", CLOSE],
    ])  # fmt: skip
    called = operations(key)[:2]
    with hostile(lambda _: next(scripts)) as server:
        with open_till(canary_gateway(key, server.url), attempts=1) as till:
            for turn in range(50):
                error_of(till, key, called[turn % len(called)])
            assert busy() == []
        assert len(server.requests) == 50


async def until_requested(server: Hostile) -> None:
    """Wait until a server has received something."""
    while not server.requests:  # noqa: ASYNC110  # it counts in a thread
        await asyncio.sleep(0.005)


def canceled(key: str, operation: str, script: Iterable[Step]) -> tuple[float, int]:
    """Cancel the task of a call that is under way; return the time taken and the requests."""

    async def cancel(server: Hostile) -> float:
        async with AsyncTill(canary_gateway(key, server.url)) as till:
            calls: dict[str, Callable[[], Coroutine[None, None, Invoice]]] = {
                "get": lambda: till.get(sample_of(key).invoice_id),
                "create": lambda: till.create(PRICE, **order_fields(key)),
                "cancel": lambda: till.cancel(sample_of(key).invoice_id),
            }
            task = asyncio.create_task(calls[operation]())
            await until_requested(server)
            await asyncio.sleep(0.05)
            began = monotonic()
            task.cancel()
            with pytest.raises(asyncio.CancelledError):
                await task
            took = monotonic() - began
            assert busy() == []
            return took

    with hostile(script) as server:
        return asyncio.run(cancel(server)), len(server.requests)


@row(17, 18)
@pytest.mark.parametrize("mode", ["async"])
def test_canceled(key: str, mode: str, number: int) -> None:
    """A task that is canceled during a request or a sleep ends at once, and sends no more."""
    assert mode == "async"  # a blocking call has no task to cancel
    stamina.set_testing(testing=False)  # it is to sleep in earnest, and never does so long
    asleep = [http(503, "{}", {"Retry-After": "20"})]
    for operation in operations(key) if number == 17 else ["get"]:
        took, requests = canceled(key, operation, [HANG] if number == 17 else asleep)
        assert requests == 1
        assert took < 1


@row(19)
@each_mode
def test_closed(key: str, mode: str) -> None:
    """A till that was closed says so itself, whatever is called."""
    if mode == "sync":
        till = Till(canary_gateway(key))
        till.close()
        with pytest.raises(errors.Misuse, match="closed"):
            till.get(sample_of(key).invoice_id)
        with pytest.raises(errors.Misuse, match="closed"):
            till.get_many([sample_of(key).invoice_id])
        with pytest.raises(errors.Misuse, match="closed"):
            till.create(PRICE, **order_fields(key))
        return

    async def close() -> None:
        till = AsyncTill(canary_gateway(key))
        await till.aclose()
        with pytest.raises(errors.Misuse, match="closed"):
            await till.get(sample_of(key).invoice_id)
        with pytest.raises(errors.Misuse, match="closed"):
            await till.create(PRICE, **order_fields(key))

    asyncio.run(close())


@row(20)
@each_mode
def test_shared(key: str, mode: str) -> None:
    """A till that many share returns to each what it requested, under one key."""
    ids = [f"CALL{call:04}" for call in range(200)]

    def get(one: str) -> Callable[[Any], Any]:
        return lambda till: till.get(one)

    with hostile(lambda request: [http(200, numbered_body(key, request))]) as server:
        results = at_once(mode, server, key, map(get, ids))
        assert [one.id if isinstance(one, Invoice) else one for one in results] == ids
        seen = [re.findall(rb"CALL[0-9]{4}", request) for request in server.requests]
        assert sorted(one.decode() for (one,) in seen) == ids
        keys = {re.search(rb"(?i)authorization: (.*)\r", request) for request in server.requests}
        assert len({found and found[1] for found in keys}) == 1


@row(21)
def test_two_tills(key: str, open_till: Opener) -> None:
    """Of two tills with keys of their own, each sends its own and never the other's."""
    with (
        hostile([http(200, good_body(key, "create"))]) as server,
        open_till(canary_gateway(key, server.url, "-first")) as first,
        open_till(canary_gateway(key, server.url, "-other")) as other,
    ):
        for till in [first, other] * 5:
            till.create(PRICE, **order_fields(key))
        for number, request in enumerate(server.requests):
            own, foreign = (b"-first", b"-other") if number % 2 == 0 else (b"-other", b"-first")
            assert KEY.encode() in request
            assert own in request
            assert foreign not in request


@row(22)
def test_interrupted_asleep(key: str, open_till: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C while a till sleeps between two attempts goes through it."""
    stamina.set_testing(testing=False)

    def interrupt(_: float) -> None:
        raise KeyboardInterrupt

    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with open_till(canary_gateway(key, f"http://127.0.0.1:{port}")) as till:
        instead_of_sleeping(monkeypatch, interrupt)
        with pytest.raises(KeyboardInterrupt):
            till.get(sample_of(key).invoice_id)
