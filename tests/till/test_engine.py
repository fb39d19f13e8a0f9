"""The engine of a till: its rate, what a gateway holds back, its log, and its addresses."""

import logging
import math
import os
import socket
import time
from types import SimpleNamespace
from typing import Any

import anyio
import httpx
import pytest
import stamina

from onetill import AsyncTill, Money, Till, errors
from onetill._http import deadline, drivers, limiter, transport
from onetill.gateways import CruCash
from support.reads import GATEWAY, IDS, body_of, busy, found
from support.servers import Reply, serving
from support.tills import Opener


class Clock:
    """A clock that only sleeps move; one that is stopped notes them, and does not move."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.stopped = False
        self.sleeps: list[float] = []

    def sleep(self, seconds: float) -> None:
        """Sleep."""
        self.sleeps.append(seconds)
        if not self.stopped:
            self.now += seconds

    async def asleep(self, seconds: float) -> None:
        """Sleep without holding up other tasks."""
        self.sleep(seconds)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Let the limits of calls go by a clock of the test."""
    clock = Clock()
    for module in (limiter, deadline, drivers):
        monkeypatch.setattr(module, "monotonic", lambda: clock.now)
    monkeypatch.setattr(limiter, "time", SimpleNamespace(sleep=clock.sleep))
    monkeypatch.setattr(anyio, "sleep", clock.asleep)
    return clock


@pytest.mark.parametrize("rate", [0.5, 20, 3_000])
@pytest.mark.parametrize("call_takes", [0.0, 0.2, 0.9])
def test_a_rate_is_kept(open_till: Opener, clock: Clock, rate: float, call_takes: float) -> None:
    """One call after another, the rate is kept within 5 %, whatever part of it calls take."""
    began: list[float] = []

    def respond(request: httpx.Request) -> httpx.Response:
        began.append(clock.now)
        clock.now += call_takes / rate
        return found(request)

    with open_till(GATEWAY, rate=rate, transport=httpx.MockTransport(respond)) as till:
        for _ in range(41):
            till.get("CALL0001")
    assert 40 / (began[-1] - began[0]) == pytest.approx(rate, rel=0.05)


def test_an_idle_till_saves_up_no_calls(open_till: Opener, clock: Clock) -> None:
    """After a pause the rate holds as before it: what was not used is lost."""
    with open_till(GATEWAY, rate=10, transport=httpx.MockTransport(found)) as till:
        till.get("CALL0001")
        clock.now += 60
        for _ in range(3):
            till.get("CALL0001")
    assert clock.sleeps == pytest.approx([0.1, 0.1])


def test_a_rate_is_shared(open_till: Opener, clock: Clock) -> None:
    """Threads and tasks that share a till get moments that are one interval apart."""
    clock.stopped = True
    with open_till(GATEWAY, rate=20, transport=httpx.MockTransport(found)) as till:
        lookups = list(till.get_many(IDS))
    assert [lookup.invoice is not None for lookup in lookups] == [True] * len(IDS)
    assert sorted(clock.sleeps) == pytest.approx([number / 20 for number in range(1, len(IDS))])


def test_a_rate_holds_on_a_real_clock() -> None:
    """Eleven calls at fifty a second never take less than a fifth of a second."""
    with Till(GATEWAY, rate=50, transport=httpx.MockTransport(found)) as till:
        begin = time.monotonic()
        assert len(list(till.get_many(IDS[:11]))) == 11
        assert time.monotonic() - begin >= 0.95 * 10 / 50


def test_a_turn_after_the_deadline_is_not_waited_for(open_till: Opener, clock: Clock) -> None:
    """A call whose moment comes after its deadline is NotSent, and does not wait in vain."""
    with open_till(
        GATEWAY, rate=0.5, timeout=1, attempts=1, transport=httpx.MockTransport(found)
    ) as till:
        till.get("CALL0001")
        with pytest.raises(errors.NotSent, match="no turn before the deadline"):
            till.get("CALL0001")
    assert clock.sleeps == []


@pytest.mark.parametrize("till", [Till, AsyncTill])
@pytest.mark.parametrize(
    "rate",
    [0, -1, 0.009, 10_001, 10**400, math.nan, math.inf, -math.inf, True, False, "5", 5 + 0j],
)
def test_a_rate_has_a_range(till: Any, rate: Any) -> None:  # noqa: ANN401  # sync or async, and what is no rate
    """A rate is from one call in a hundred seconds to ten thousand a second, or None."""
    with pytest.raises(errors.Misuse, match=r"^rate must be"):
        till(GATEWAY, rate=rate)


@pytest.mark.parametrize(
    ("retry_after", "held"), [("2", 2.0), ("1.5", 1.5), ("60", 60.0), ("3600", 60.0)]
)
def test_too_many_requests_hold_back_all_calls(
    open_till: Opener, clock: Clock, retry_after: str, held: float
) -> None:
    """Retry-After holds back every call of the till, for a minute at most, and none of another."""
    responses = iter([busy(retry_after)])

    def respond(request: httpx.Request) -> httpx.Response:
        return next(responses, None) or found(request)

    settings: dict[str, Any] = {"timeout": 600, "attempts": 1}
    with (
        stamina.set_testing(testing=False),
        open_till(GATEWAY, transport=httpx.MockTransport(respond), **settings) as till,
        open_till(GATEWAY, transport=httpx.MockTransport(found), **settings) as another,
    ):
        with pytest.raises(errors.RateLimited):
            till.get("CALL0001")
        another.get("CALL0001")
        assert clock.sleeps == []
        clock.stopped = True
        assert all(lookup.invoice for lookup in till.get_many(IDS[:3]))
        assert clock.sleeps == pytest.approx([held] * 3)
        clock.now += held
        till.get("CALL0001")
    assert len(clock.sleeps) == 3


def test_a_hold_past_the_deadline_is_not_waited_for(open_till: Opener, clock: Clock) -> None:
    """A call that is held back until after its deadline is NotSent, and says why."""
    responses = iter([busy("30")])
    handle = httpx.MockTransport(lambda request: next(responses, None) or found(request))
    with (
        stamina.set_testing(testing=False),
        open_till(GATEWAY, transport=handle, timeout=5, attempts=1) as till,
    ):
        with pytest.raises(errors.RateLimited):
            till.get("CALL0001")
        with pytest.raises(errors.NotSent, match="the gateway asked to wait"):
            till.get("CALL0001")
    assert clock.sleeps == []


def lines(caplog: pytest.LogCaptureFixture) -> list[tuple[str, str]]:
    """List the lines of the logger `onetill`, each with its level."""
    return [
        (record.levelname, record.getMessage())
        for record in caplog.records
        if record.name == "onetill"
    ]


def test_a_retry_is_one_line(open_till: Opener, caplog: pytest.LogCaptureFixture) -> None:
    """Each retry is logged with gateway, operation, attempt, reason and wait; success is not."""
    caplog.set_level(logging.INFO, "onetill")
    responses = iter([httpx.Response(503, json={}), busy("0")])
    handle = httpx.MockTransport(lambda request: next(responses, None) or found(request))
    with open_till(GATEWAY, transport=handle) as till:
        till.get("CALL0001")
        till.get("CALL0001")
    (first, second) = lines(caplog)
    assert first[0] == second[0] == "INFO"
    assert first[1].startswith("crucash get: attempt 1 met GatewayDown, retry in 0.")
    assert second[1].startswith("crucash get: attempt 2 met RateLimited, retry in ")
    assert second[1].endswith(" s")


@pytest.mark.parametrize("body", ["", "{}", "<html>"])
def test_an_indeterminate_create_is_one_line(
    open_till: Opener, caplog: pytest.LogCaptureFixture, body: str
) -> None:
    """A create that may have happened is a warning with gateway, operation, reason and attempt."""
    caplog.set_level(logging.INFO, "onetill")

    def respond(_: httpx.Request) -> httpx.Response:
        if not body:
            raise httpx.ReadError("gone")
        return httpx.Response(200, text=body)

    with (
        open_till(GATEWAY, transport=httpx.MockTransport(respond)) as till,
        pytest.raises(errors.Indeterminate) as raised,
    ):
        till.create(Money("5.00", "USD"), order_id="A-1042")
    assert lines(caplog) == [("WARNING", f"{raised.value} (attempt 1)")]
    assert str(raised.value).startswith("crucash create: ")


def test_replaced_connections_are_one_line(
    open_till: Opener, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Connections of another process are replaced, once, with gateway, operation and attempt."""
    caplog.set_level(logging.INFO, "onetill")
    process = [os.getpid()]
    monkeypatch.setattr(transport, "os", SimpleNamespace(getpid=lambda: process[0]))
    body = body_of("CALL0001")
    with (
        serving(lambda _: Reply(body)) as (url, requests),
        open_till(CruCash("key-of-a-test", base_url=url)) as till,
    ):
        till.get("CALL0001")
        assert lines(caplog) == []
        process[0] += 1
        till.get("CALL0001")
        till.get("CALL0001")
        assert len(requests) == 3
    message = "crucash get: attempt 1 replaced the connections of another process, without a wait"
    assert lines(caplog) == [("INFO", message)]


def test_nothing_is_logged_of_a_call_that_went_well(
    open_till: Opener, caplog: pytest.LogCaptureFixture
) -> None:
    """No logger shows an id above DEBUG."""
    caplog.set_level(logging.INFO)
    with open_till(GATEWAY, transport=httpx.MockTransport(found)) as till:
        till.get("CALL0001")
        assert len(list(till.get_many(IDS))) == len(IDS)
    assert [record.getMessage() for record in caplog.records if record.name != "asyncio"] == []


def addresses(monkeypatch: pytest.MonkeyPatch, name: str, found: list[tuple[str, int]]) -> None:
    """Let a name have some addresses."""
    lookup = socket.getaddrinfo

    def look_up(host: Any, port: Any, *more: Any, **named: Any) -> Any:  # noqa: ANN401  # as the resolver's
        if host != name:
            return lookup(host, port, *more, **named)
        if named.get("flags"):
            raise socket.gaierror(socket.EAI_NONAME, "not a number")
        kind = (socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP, "")
        return [(*kind, address) for address in found]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)


def test_dead_addresses_share_one_deadline(
    open_till: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Six addresses that do not respond take one deadline together, and nothing was sent."""
    with socket.create_server(("127.0.0.1", 0), backlog=0) as full:
        waiting = []
        try:
            for _ in range(4):  # more than its queue holds, so that it takes no other
                one = socket.socket()
                waiting.append(one)
                one.setblocking(False)  # noqa: FBT003  # its only parameter
                one.connect_ex(full.getsockname())
            addresses(monkeypatch, "localhost", [full.getsockname()] * 6)
            gateway = CruCash("key-of-a-test", base_url="http://localhost:9")
            with open_till(gateway, timeout=0.3, attempts=1) as till:
                begin = time.monotonic()
                with pytest.raises(errors.NotSent):
                    till.create(Money("5.00", "USD"))
                assert 0.25 <= time.monotonic() - begin < 6 * 0.3
        finally:
            for one in waiting:
                one.close()


def test_the_address_that_works_is_found(
    open_till: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Five addresses that refuse do not keep a call from the sixth."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        refusing = closed.getsockname()
    body = body_of("CALL0001")
    with serving(lambda _: Reply(body)) as (url, requests):
        working = ("127.0.0.1", httpx.URL(url).port or 0)
        addresses(monkeypatch, "localhost", [refusing] * 5 + [working])
        with open_till(CruCash("key-of-a-test", base_url="http://localhost:9")) as till:
            assert till.get("CALL0001").id == "CALL0001"
        assert len(requests) == 1
