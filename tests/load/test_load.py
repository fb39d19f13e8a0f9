"""Load: many threads, and many more tasks, share one till, and one call in twenty fails."""

import asyncio
import gc
import logging
import os
import subprocess
import sys
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

import httpx
import pytest

from load.busy_server import is_paid, trouble
from onetill import AsyncTill, Invoice, Money, Till, TillError
from onetill.errors import BadResponse, GatewayDown, OutcomeUnknown
from onetill.gateways import CruCash, CryptoCloudV2
from support.servers import open_files

pytestmark = pytest.mark.slow

# More calls find rarer leaks: CALLS=200000 pytest tests/load.
CALLS: Final = int(os.environ.get("CALLS", "8000"))
THREADS: Final = 200
TASKS: Final = 2_000
PATIENCE: Final = 300  # the machine may be slow; how patient a till is, others prove


@pytest.fixture
def server() -> Iterator[str]:
    """Run the busy server, a program of its own, and give its URL."""
    program = [sys.executable, str(Path(__file__).with_name("busy_server.py"))]
    pipe = subprocess.PIPE
    with subprocess.Popen(program, stdin=pipe, stdout=pipe, text=True) as running:  # noqa: S603  # ours
        assert running.stdout is not None
        yield f"http://127.0.0.1:{int(running.stdout.readline())}"
        # What is open is closed on the way out, and with its input the program ends.


@pytest.fixture(autouse=True)
def _no_records(caplog: pytest.LogCaptureFixture) -> None:
    """Keep no record of each retry, which would look like a leak."""
    caplog.set_level("ERROR", logger="stamina")


def right(number: int, result: object, *, is_create: bool) -> bool:
    """Whether the call of a number came to the result that it should."""
    match trouble(number):
        case "garbage":
            return isinstance(result, BadResponse)
        case "busy" if not is_create:
            return isinstance(result, GatewayDown)
        case "none":
            pass
        case "gone":
            return isinstance(result, OutcomeUnknown)
        case _ if is_create:
            return isinstance(result, OutcomeUnknown)
    if is_create:
        return isinstance(result, Invoice) and result.order_id == f"A{number:07}"
    return (
        isinstance(result, Invoice)
        and int(result.id[1:]) == number
        and result.price == Money(number + 1, "USD")
        and result.is_paid == is_paid(number)
    )


class Load:
    """The calls of tills, by number, and their results.

    One merchant's till makes every call, and with one in twenty those of two others do too.
    """

    def __init__(self, url: str, kind: Callable[..., Any]) -> None:
        self.tills: dict[str, Any] = {
            "A": kind(CruCash("key-of-A", base_url=url), timeout=PATIENCE),
            "B": kind(CruCash("key-of-B", base_url=url), timeout=PATIENCE),
            "C": kind(CryptoCloudV2("key-of-C", base_url=url), timeout=PATIENCE),
        }
        self.counts = Counter[str]()
        self.wrong: list[object] = []

    def calls(self, number: int) -> Iterator[tuple[bool, Callable[[], Any]]]:
        """Give the calls of a number, and whether each is a create."""
        one = self.tills["A"]
        if number % 8 == 7:
            price, order = Money(25, "USD"), f"A{number:07}"
            yield True, lambda: one.create(price, order_id=order)
        else:
            yield False, lambda: one.get(f"A{number:07}")
        if number % 20 == 0:
            yield False, lambda: self.tills["B"].get(f"B{number:07}")
            yield False, lambda: self.tills["C"].get(f"C{number:07}")

    def take(self, number: int, result: object, *, is_create: bool) -> None:
        """Judge a result."""
        self.counts["calls"] += 1
        self.counts["creates"] += is_create
        self.counts["calls in trouble"] += trouble(number) != "none"
        if not right(number, result, is_create=is_create):
            self.wrong.append((number, trouble(number), is_create, result))


def threaded(load: Load, numbers: range) -> None:
    """Make calls in two hundred threads."""

    def work(mine: range) -> None:
        for number in mine:
            for is_create, call in load.calls(number):
                try:
                    result = call()
                except TillError as error:
                    result = error
                load.take(number, result, is_create=is_create)

    threads = [
        threading.Thread(target=work, args=(numbers[first::THREADS],)) for first in range(THREADS)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


async def tasked(load: Load, numbers: range) -> None:
    """Make calls in two thousand tasks."""

    async def work(mine: range) -> None:
        for number in mine:
            for is_create, call in load.calls(number):
                try:
                    result = await call()
                except TillError as error:
                    result = error
                load.take(number, result, is_create=is_create)

    await asyncio.gather(*(work(numbers[first::TASKS]) for first in range(TASKS)))
    assert asyncio.all_tasks() == {asyncio.current_task()}


@pytest.fixture(autouse=True)
def _no_log(monkeypatch: pytest.MonkeyPatch) -> None:
    """Log nothing, since pytest keeps each record, and memory is measured."""
    monkeypatch.setattr(logging.getLogger("onetill"), "disabled", True)


class Leaks:
    """What must not grow: sockets and threads from beginning to end, memory while it runs."""

    def __init__(self) -> None:
        gc.collect()
        self._sockets = open_files()
        self._threads = {*threading.enumerate()}
        self._blocks: list[int] = []

    def measure(self) -> None:
        """Look at the memory that is in use."""
        gc.collect()
        self._blocks.append(sys.getallocatedblocks())

    def none_left(self) -> None:
        """Hold what is left to what there was."""
        gc.collect()
        assert open_files() <= self._sockets
        assert {*threading.enumerate()} <= self._threads
        first, last = self._blocks
        assert last - first < CALLS // 10  # a fifth of a block for each call of the second half


@contextmanager
def judged(url: str, load: Load, record: Callable[[str, object], None], who: str) -> Iterator[None]:
    """Judge the results, and the server's report."""
    yield
    report = httpx.get(f"{url}/_report", trust_env=False).json()
    assert load.wrong == []
    assert report["crossed"] == 0
    names = [line.partition(":")[0] for line in report["headers"]]
    assert len({*names}) == len(names)  # beside the credential, every request bears the same
    assert (report["created"], report["created_most"]) == (load.counts["creates"], 1)
    assert report["attempts_most"] <= 3
    counts = {**load.counts, "requests": report["requests"]}
    record("load", {f"{what}, {who}": count for what, count in counts.items()})


def test_threads_share_a_till(server: str, record_property: Callable[[str, object], None]) -> None:
    """Two hundred threads at one till all get right results, and leave nothing behind."""
    leaks = Leaks()
    load = Load(server, Till)
    with judged(server, load, record_property, f"{THREADS} threads"):
        for half in (range(CALLS // 2), range(CALLS // 2, CALLS)):
            threaded(load, half)
            leaks.measure()
        for till in load.tills.values():
            till.close()
    leaks.none_left()


def test_tasks_share_a_till(server: str, record_property: Callable[[str, object], None]) -> None:
    """Two thousand tasks at one till all get right results, and leave nothing behind."""
    leaks = Leaks()
    load = Load(server, AsyncTill)

    async def both_halves() -> None:
        for half in (range(CALLS // 2), range(CALLS // 2, CALLS)):
            await tasked(load, half)
            leaks.measure()
        for till in load.tills.values():
            await till.aclose()

    with judged(server, load, record_property, f"{TASKS} tasks"):
        asyncio.run(both_halves())
    leaks.none_left()
