"""The limits of the calls of a till, where several threads and tasks meet."""

import asyncio
from collections.abc import Iterator
from threading import Thread

import httpx
import pytest
import stamina

from onetill import AsyncTill, errors
from onetill._http import limiter
from onetill._http.deadline import deadline
from onetill._http.limiter import SLOTS, AsyncLimiter, Limiter, Pace, Slot
from support.reads import GATEWAY, found


@pytest.fixture
def _waiting() -> Iterator[None]:
    """Wait as in production."""
    with stamina.set_testing(testing=False):
        yield


@pytest.mark.usefixtures("_waiting")
def test_a_shorter_wait_does_not_end_a_longer_one() -> None:
    """A gateway that asked for a minute, and then for a second, is left alone for the minute."""
    pace = Pace(None)
    until = pace.hold(60)
    assert pace.hold(1) == until
    assert 59 < pace.reserve(0.0) <= 60
    assert pace.reserve(until) == 0.0  # of the call that has waited


def test_two_threads_get_two_moments(monkeypatch: pytest.MonkeyPatch) -> None:
    """A thread that reserves a moment while another one does gets the next one."""
    pace = Pace(rate=10)
    moments: list[float] = []
    other = Thread(target=lambda: moments.append(pace.reserve(0.0)))

    def meanwhile() -> float:
        if other.ident is None:
            other.start()
            other.join(timeout=0.2)  # which is not enough, since it must wait for this thread
        return 1000.0

    monkeypatch.setattr(limiter, "monotonic", lambda: 1000.0)
    monkeypatch.setattr(limiter, "remaining", meanwhile)  # asked before the moment is taken
    moments.append(pace.reserve(0.0))
    other.join()
    assert sorted(moments) == pytest.approx([0.0, 0.1])


def test_a_hundred_calls_at_once_and_no_more() -> None:
    """The hundred and first call of a till waits until one of the others has ended."""
    one, slots = Limiter(), [Slot() for _ in range(101)]
    assert SLOTS == 100
    for slot in slots[:100]:
        one.acquire(slot)
    with deadline(0.1), pytest.raises(errors.NotSent, match="no free slot"):
        one.acquire(slots[100])
    slots[100].release()
    slots[7].release()
    with deadline(5):
        one.acquire(Slot())


def test_a_task_that_waits_for_a_slot_is_woken() -> None:
    """A task begins as soon as another one has ended, not at its deadline."""

    async def main() -> None:
        one, slots = AsyncLimiter(), [Slot() for _ in range(SLOTS)]
        for slot in slots:
            await one.acquire(slot)
        with deadline(20):
            waiting = [asyncio.create_task(one.acquire(Slot())) for _ in range(3)]
        await asyncio.sleep(0.05)
        assert not any(task.done() for task in waiting)
        for slot in slots[:3]:
            slot.release()
        await asyncio.wait_for(asyncio.gather(*waiting), timeout=5)

    asyncio.run(main())


def test_many_tasks_share_a_till() -> None:
    """Of 250 calls at once never more than 100 are under way, and all of them are made."""
    in_flight = 0
    most: list[int] = []

    async def respond(request: httpx.Request) -> httpx.Response:
        nonlocal in_flight
        in_flight += 1
        most.append(in_flight)
        await asyncio.sleep(0.01)
        in_flight -= 1
        return found(request)

    async def main() -> None:
        async with AsyncTill(GATEWAY, transport=httpx.MockTransport(respond)) as till:
            ids = [f"CALL{number:04}" for number in range(250)]
            read = await asyncio.gather(*map(till.get, ids))
            assert [invoice.id for invoice in read] == ids

    asyncio.run(main())
    assert (max(most), len(most)) == (100, 250)
