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

from faults.hostile import CLOSE, HANG, RESET, Hostile, Step, hostile, http
from faults.leaks import KEY
from faults.orders import (
    ID,
    PRICE,
    Opener,
    good,
    instead_of_sleeping,
    numbered,
    operations,
    order,
    refused,
    shop,
)
from faults.rows import row
from onetill import AsyncTill, Invoice, Till, TillError, errors
from onetill._http import limiter
from onetill._http.connection import Connection
from onetill._http.deadline import deadline
from support.tills import COLOURS

AT_ONCE = 20
each_colour = pytest.mark.parametrize("colour", COLOURS)


def busy() -> list[Connection]:
    """List the connections of this process that are open and kept by no pool."""
    gc.collect()
    alive = [one for one in gc.get_objects() if isinstance(one, Connection)]
    return [one for one in alive if one._socket.fileno() >= 0 and not one._idle_since]  # noqa: SLF001  # there is no other way to count


def at_once(
    colour: str,
    server: Hostile,
    key: str,
    asked: Iterable[Callable[[Any], Any]],
    timeout: float = 30.0,
) -> list[object]:
    """Ask one till for several things at once; return their answers or errors, in order."""
    gateway = shop(key, server.url)
    if colour == "async":

        async def gather() -> list[object]:
            async with AsyncTill(gateway, attempts=1, timeout=timeout) as till:
                answers: list[object] = []
                waiting = iter(asked)
                while some := [ask(till) for ask in islice(waiting, AT_ONCE)]:
                    answers += await asyncio.gather(*some, return_exceptions=True)
                assert busy() == []
                return answers

        return asyncio.run(gather())

    def settle(ask: Callable[[Any], Any]) -> object:
        try:
            return ask(till)
        except TillError as error:
            return error

    with (
        Till(gateway, attempts=1, timeout=timeout) as till,
        ThreadPoolExecutor(AT_ONCE) as threads,
    ):
        answers = list(threads.map(settle, asked))
        assert busy() == []
        return answers


@row(13)
@each_colour
def test_timeouts_are_finite(key: str, colour: str) -> None:
    """A till that nobody configured waits for nothing for ever."""
    till = (Till if colour == "sync" else AsyncTill)(shop(key))
    limits = till._http.timeout.as_dict()  # noqa: SLF001  # what the client was built with
    assert limits.keys() == {"connect", "read", "write", "pool"}
    assert all(limit is not None and 0 < limit < 30 for limit in limits.values())
    till.close() if isinstance(till, Till) else asyncio.run(till.aclose())


@row(14)
def test_no_timeout_is_misuse(key: str, open_till: Opener) -> None:
    """Patience cannot be switched off, by accident or otherwise."""
    for bad in (None, 0, 0.0, -1, math.inf, math.nan, True, "5", timedelta(), timedelta(days=9)):
        with pytest.raises(errors.Misuse, match="timeout"), open_till(shop(key), timeout=bad):
            pass


@row(15)
@each_colour
def test_pool_is_exhausted(key: str, colour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A call that finds no free slot waits for one, and then was not sent."""
    monkeypatch.setattr(limiter, "SLOTS", 1)

    def get(till: Any) -> Any:  # noqa: ANN401  # of either colour
        return till.get(ID[key])

    def get_soon(till: Any) -> Any:  # noqa: ANN401  # likewise
        if colour == "async":
            return aget_soon(till)
        while not server.requests:
            sleep(0.005)
        with deadline(0.1):
            return get(till)

    async def aget_soon(till: AsyncTill) -> Invoice:
        await until_asked(server)
        with deadline(0.1):
            return await till.get(ID[key])

    with hostile([HANG]) as server:
        answers = at_once(colour, server, key, [get, get_soon], timeout=0.5)
        assert {type(one) for one in answers} == {errors.NotSent, errors.OutcomeUnknown}
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
    asked = operations(key)[:2]
    with hostile(lambda _: next(scripts)) as server:
        with open_till(shop(key, server.url), attempts=1) as till:
            for turn in range(50):
                refused(till, key, asked[turn % len(asked)])
            assert busy() == []
        assert len(server.requests) == 50


async def until_asked(server: Hostile) -> None:
    """Wait until a server has been sent something."""
    while not server.requests:  # noqa: ASYNC110  # it counts in a thread
        await asyncio.sleep(0.005)


def canceled(key: str, operation: str, script: Iterable[Step]) -> tuple[float, int]:
    """Cancel the task of a call that is under way; return the time taken and the requests."""

    async def cancel(server: Hostile) -> float:
        async with AsyncTill(shop(key, server.url)) as till:
            asked: dict[str, Callable[[], Coroutine[None, None, Invoice]]] = {
                "get": lambda: till.get(ID[key]),
                "create": lambda: till.create(PRICE, **order(key)),
                "cancel": lambda: till.cancel(ID[key]),
            }
            task = asyncio.create_task(asked[operation]())
            await until_asked(server)
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
@pytest.mark.parametrize("colour", ["async"])
def test_canceled(key: str, colour: str, number: int) -> None:
    """A task that is canceled while it asks or sleeps ends at once, and asks no more."""
    assert colour == "async"  # a blocking call has no task to cancel
    stamina.set_testing(testing=False)  # it is to sleep in earnest, and never does so long
    asleep = [http(503, "{}", {"Retry-After": "20"})]
    for operation in operations(key) if number == 17 else ["get"]:
        took, requests = canceled(key, operation, [HANG] if number == 17 else asleep)
        assert requests == 1
        assert took < 1


@row(19)
@each_colour
def test_closed(key: str, colour: str) -> None:
    """A till that was closed says so itself, whatever it is asked."""
    if colour == "sync":
        till = Till(shop(key))
        till.close()
        with pytest.raises(errors.Misuse, match="closed"):
            till.get(ID[key])
        with pytest.raises(errors.Misuse, match="closed"):
            till.create(PRICE, **order(key))
        return

    async def close() -> None:
        till = AsyncTill(shop(key))
        await till.aclose()
        with pytest.raises(errors.Misuse, match="closed"):
            await till.get(ID[key])
        with pytest.raises(errors.Misuse, match="closed"):
            await till.create(PRICE, **order(key))

    asyncio.run(close())


@row(20)
@each_colour
def test_shared(key: str, colour: str) -> None:
    """A till that many use at once answers each with what it asked for, under its own key."""
    ids = [f"CALL{call:04}" for call in range(200)]

    def ask(one: str) -> Callable[[Any], Any]:
        return lambda till: till.get(one)

    with hostile(lambda asked: [http(200, numbered(key, asked))]) as server:
        answers = at_once(colour, server, key, map(ask, ids))
        assert [one.id if isinstance(one, Invoice) else one for one in answers] == ids
        seen = [re.findall(rb"CALL[0-9]{4}", request) for request in server.requests]
        assert sorted(one.decode() for (one,) in seen) == ids
        keys = {re.search(rb"(?i)authorization: (.*)\r", asked) for asked in server.requests}
        assert len({found and found[1] for found in keys}) == 1


@row(21)
def test_two_tills(key: str, open_till: Opener) -> None:
    """Of two tills with keys of their own, each sends its own and never the other's."""
    with (
        hostile([http(200, good(key, "create"))]) as server,
        open_till(shop(key, server.url, "-first")) as first,
        open_till(shop(key, server.url, "-other")) as other,
    ):
        for till in [first, other] * 5:
            till.create(PRICE, **order(key))
        for turn, request in enumerate(server.requests):
            own, foreign = (b"-first", b"-other") if turn % 2 == 0 else (b"-other", b"-first")
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
    with open_till(shop(key, f"http://127.0.0.1:{port}")) as till:
        instead_of_sleeping(monkeypatch, interrupt)
        with pytest.raises(KeyboardInterrupt):
            till.get(ID[key])
