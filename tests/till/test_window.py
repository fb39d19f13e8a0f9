"""The window of `get_many`: how many calls are in flight, in what order, and how it ends early."""

import asyncio
import gc
import time
import warnings
from collections.abc import AsyncIterator, Iterator
from contextlib import closing
from itertools import count
from threading import Barrier, Event, Lock
from typing import Any

import httpx
import pytest

from onetill import AsyncTill, Till, errors
from support.reads import GATEWAY, IDS, asked, found
from support.servers import open_files
from support.tills import collected


@pytest.mark.parametrize("at_once", [1, 4])
def test_as_many_calls_as_allowed_are_in_flight(at_once: int) -> None:
    """Threads make `at_once` calls at a time, neither more nor fewer."""
    together = Barrier(at_once)
    lock = Lock()
    in_flight: list[int] = []
    most: list[int] = []

    def respond(request: httpx.Request) -> httpx.Response:
        with lock:
            in_flight.append(1)
            most.append(len(in_flight))
        together.wait(timeout=5)
        with lock:
            in_flight.pop()
        return found(request)

    with Till(GATEWAY, transport=httpx.MockTransport(respond)) as till:
        lookups = list(till.get_many(IDS, at_once=at_once))
    assert [lookup.invoice.id for lookup in lookups if lookup.invoice] == IDS
    assert max(most) == at_once


@pytest.mark.parametrize("at_once", [1, 4])
def test_as_many_tasks_as_allowed_are_in_flight(at_once: int) -> None:
    """Tasks make `at_once` calls at a time, neither more nor fewer."""
    in_flight: set[str] = set()
    most: list[int] = []

    async def respond(request: httpx.Request) -> httpx.Response:
        in_flight.add(asked(request.content))
        most.append(len(in_flight))
        for _ in range(5):
            await asyncio.sleep(0)
        in_flight.discard(asked(request.content))
        return found(request)

    async def read() -> list[str]:
        async with AsyncTill(GATEWAY, transport=httpx.MockTransport(respond)) as till:
            lookups = await collected(till.get_many(IDS, at_once=at_once))
            return [lookup.invoice.id for lookup in lookups if lookup.invoice]

    assert asyncio.run(read()) == IDS
    assert max(most) == at_once


@pytest.mark.parametrize("till", [Till, AsyncTill])
@pytest.mark.parametrize("at_once", [0, -1, 101, 1.0, True, "4", 10**400])
def test_at_once_has_a_range(till: Any, at_once: Any) -> None:  # noqa: ANN401  # sync or async, and what is no number of calls
    """Calls in flight are from 1 to 100, and are refused before one is made."""
    opened = till(GATEWAY, transport=httpx.MockTransport(found))
    with pytest.raises(errors.Misuse, match="at_once must be an int from 1 to 100"):
        opened.get_many(IDS, at_once=at_once)


def test_a_slow_call_is_overtaken_and_yields_first() -> None:
    """Later calls go on while the first one takes long, and results are in order all the same."""
    last = Event()

    def respond(request: httpx.Request) -> httpx.Response:
        if asked(request.content) == IDS[0]:
            assert last.wait(timeout=5)
        if asked(request.content) == IDS[-1]:
            last.set()
        return found(request)

    with Till(GATEWAY, transport=httpx.MockTransport(respond)) as till:
        assert [lookup.id for lookup in till.get_many(IDS, at_once=2)] == IDS


def test_a_slow_task_is_overtaken_and_yields_first() -> None:
    """The same holds for tasks, with ids from an async iterable."""

    async def ids() -> AsyncIterator[str]:
        for one in IDS:
            yield one

    async def read() -> list[str]:
        last = asyncio.Event()

        async def respond(request: httpx.Request) -> httpx.Response:
            if asked(request.content) == IDS[0]:
                await asyncio.wait_for(last.wait(), 5)
            if asked(request.content) == IDS[-1]:
                last.set()
            return found(request)

        async with AsyncTill(GATEWAY, transport=httpx.MockTransport(respond)) as till:
            return [lookup.id async for lookup in till.get_many(ids(), at_once=2)]

    assert asyncio.run(read()) == IDS


def test_an_iterator_that_is_closed_early_stops_the_calls() -> None:
    """A consumer that takes three lookups causes a bounded number of calls, and none afterwards."""
    pulled = count()
    calls: list[str] = []

    def ids() -> Iterator[str]:
        for number in pulled:
            yield f"CALL{number:04}"

    def respond(request: httpx.Request) -> httpx.Response:
        calls.append(asked(request.content))
        return found(request)

    with Till(GATEWAY, transport=httpx.MockTransport(respond)) as till:
        results: Any = till.get_many(ids(), at_once=4)
        with closing(results):
            assert [next(results).id for _ in range(3)] == ["CALL0000", "CALL0001", "CALL0002"]
        made = len(calls)
        assert made <= 3 + 8 * 4
        assert next(pulled) <= 3 + 8 * 4
        assert list(results) == []
        assert len(calls) == made


def test_a_call_that_outlasts_its_iterator_leaves_nothing_open() -> None:
    """What a call needs that nothing can end is closed once it has ended by itself."""
    going_on, ended = Event(), Event()

    def respond(request: httpx.Request) -> httpx.Response:
        if asked(request.content) != IDS[0]:
            going_on.wait(timeout=5)
            ended.set()
        return found(request)

    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        before = open_files()
        with Till(GATEWAY, transport=httpx.MockTransport(respond)) as till:
            lookups: Any = till.get_many(IDS, at_once=2)
            with closing(lookups):
                next(lookups)
            going_on.set()
            assert ended.wait(timeout=5)
        for _ in range(500):
            gc.collect()
            if open_files() <= before:
                break
            time.sleep(0.01)
        assert open_files() <= before
    assert [str(one.message) for one in warned] == []


def test_tasks_of_an_iterator_that_is_closed_early_are_canceled() -> None:
    """To close it cancels every call in flight, and leaves no task."""
    canceled: list[str] = []

    async def respond(request: httpx.Request) -> httpx.Response:
        if asked(request.content) == IDS[0]:
            return found(request)
        try:
            await asyncio.Event().wait()
        except asyncio.CancelledError:
            canceled.append(asked(request.content))
            raise
        raise AssertionError

    async def read() -> None:
        async with AsyncTill(GATEWAY, transport=httpx.MockTransport(respond)) as till:
            results: Any = till.get_many(IDS, at_once=4)
            assert (await anext(results)).id == IDS[0]
            await asyncio.sleep(0)  # those that had begun reach the transport
            await results.aclose()
            assert asyncio.all_tasks() == {asyncio.current_task()}
            assert [one async for one in results] == []

    asyncio.run(read())
    assert 3 <= len(canceled) <= 4
    assert set(canceled) <= set(IDS[1:5])
