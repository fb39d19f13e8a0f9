"""How long an operation takes at most, whichever part of it takes long."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from itertools import count
from time import monotonic
from typing import Any

import httpx
import pytest

from onetill import Invoice, Status, Till, errors
from onetill._http import transport
from onetill._http.connect import Route
from onetill._http.connection import Wait
from onetill._http.deadline import Attempt, deadline
from onetill._polling import Poll
from onetill.gateways import CruCash
from support.hostile import HANG, Step, hostile, http
from support.reads import GATEWAY, body_of
from support.samples import sample_of
from support.servers import Reply, serving
from support.tills import GATEWAYS, Opener, gateway_at

INVOICE = Invoice(gateway="crucash", id="CALL0001", status=Status.OPEN)
LISTING = [key for key in GATEWAYS if GATEWAYS[key].supports("list")]


def test_no_step_waits_past_the_end_of_its_operation(monkeypatch: pytest.MonkeyPatch) -> None:
    """Connecting, sending and receiving end with the operation, though each may take longer."""
    waits: list[Wait] = []
    poll = transport._poll  # noqa: SLF001  # to watch it

    def watched(wait: Wait, *more: Any) -> bool:  # noqa: ANN401  # as `_poll`
        waits.append(wait)
        return poll(wait, *more)

    monkeypatch.setattr(transport, "_poll", watched)
    limits = {"connect": 600.0, "read": 600.0}
    with serving(lambda _: Reply("{}")) as (url, _), deadline(5):
        attempt, address = Attempt(repeatable=True), httpx.URL(url)
        request = httpx.Request("GET", url, extensions={"timeout": limits, "attempt": attempt})
        one = transport.Transport(Route(address.host, address.port or 0, None, None))
        one.handle_request(request)
        one.close()
    assert waits
    assert {wait.until for wait in waits if wait.until > attempt.end} == set()


def test_a_call_that_outlasts_its_till_leaves_no_connection(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A till that is closed while a response comes keeps no connection for another call."""
    poll = transport._poll  # noqa: SLF001  # likewise
    with hostile([0.1, http(200, "{}")]) as server:
        address = httpx.URL(server.url)
        one = transport.Transport(Route(address.host, address.port or 0, None, None))

        def close_meanwhile(wait: Wait, *more: Any) -> bool:  # noqa: ANN401  # as `_poll`
            if not wait.writable:
                one.close()
            return poll(wait, *more)

        monkeypatch.setattr(transport, "_poll", close_meanwhile)
        request = httpx.Request(
            "GET", address, extensions={"attempt": Attempt(repeatable=True), "timeout": {}}
        )
        assert one.handle_request(request).status_code == 200
    # What the server was left with, it says as it ends.


def test_a_wait_ends_though_a_read_hangs(open_till: Opener) -> None:
    """The timeout of a wait holds for its reads too, and its error has what was read before."""
    responses = count()

    def play(_: bytes) -> Iterable[Step]:
        return [http(200, body_of("CALL0001")) if next(responses) == 0 else HANG]

    with hostile(play) as server, open_till(CruCash("k", base_url=server.url)) as till:
        began = monotonic()
        with pytest.raises(errors.WaitTimeout) as raised:
            till.wait("CALL0001", timeout=timedelta(seconds=1.7))
        assert 1.5 < monotonic() - began < 8
    assert (raised.value.invoice.id, raised.value.invoice.status) == ("CALL0001", Status.OPEN)


@pytest.mark.parametrize("key", LISTING)
def test_find_has_one_timeout_for_all_pages(key: str, open_till: Opener) -> None:
    """An order that is on no page is given up with the timeout, however many pages there are."""
    numbers = count()
    listed = sample_of(key).listed
    assert listed

    def play(_: bytes) -> Iterable[Step]:
        return [0.2, http(200, json.dumps(listed([f"PAGE{next(numbers):04}"], 12)))]

    with (
        hostile(play) as server,
        open_till(gateway_at(key, server.url), timeout=0.7) as till,
        pytest.raises((errors.OutcomeUnknown, errors.NotSent)),
    ):
        till.find("on no page", since=datetime.now(UTC))
    assert len(server.requests) < 12


def test_a_gateway_that_asks_to_wait_is_waited_for() -> None:
    """Retry-After is the least time between two reads of a wait, and counts once."""
    poll = Poll(None, 600)
    with poll.reading():
        raise errors.RateLimited(status=429, retry_after=timedelta(seconds=20))
    assert poll.next_wait(500, jitter=1.0) == 20
    assert not poll.is_over(INVOICE)
    assert poll.next_wait(500, jitter=1.0) == 2


@pytest.mark.parametrize("seconds", [0.25, 1.5, 90])
def test_a_timedelta_is_as_long_as_its_seconds(seconds: float) -> None:
    """A timeout means the same as a number and as a `timedelta`, fractions and days included."""
    for timeout in (seconds, timedelta(seconds=seconds)):
        assert Poll(None, timeout).seconds == seconds
        Till(GATEWAY, timeout=timeout).close()
    assert Poll(None, timedelta(days=2, seconds=seconds)).seconds == 2 * 86_400 + seconds
