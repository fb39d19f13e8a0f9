"""When a call is retried, and when not: rows 23 to 40."""

import logging
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx
import pytest
import stamina
from hypothesis import given
from hypothesis import strategies as st

from faults.checklist import row
from onetill import TillError, errors
from onetill._flow import Call
from onetill._http.exceptions import to_till_error
from onetill._http.retry import retry_in
from onetill._status_errors import error_from_status
from support.calls import call, canary_gateway, error_of, good_body, instead_of_sleeping, operations
from support.hostile import hostile, http
from support.samples import sample_of
from support.tills import Opener

NOWHERE: Any = None
READ = Call(NOWHERE, {}, repeatable=True)
CHANGE = Call(NOWHERE, {}, repeatable=False)


@pytest.fixture
def slept(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Give the sleeps between attempts, none of which is slept."""
    waits: list[float] = []
    instead_of_sleeping(monkeypatch, waits.append)
    stamina.set_testing(testing=False)
    return waits


@row(23)
@given(attempt=st.integers(1, 10_000), jitter=st.floats(0, 1))
def test_backoff(attempt: int, jitter: float) -> None:
    """A wait is never negative, never past the cap, and no attempt is too many to count."""
    wait = retry_in(READ, errors.NotSent(""), attempt=attempt, remaining=1e9, jitter=jitter)
    assert wait is not False
    assert 0 <= wait <= min(8.0, 0.5 * 2.0 ** min(attempt, 50))


def ahead(**time: float) -> str:
    """Write an HTTP date that is some time from now."""
    return format_datetime(datetime.now(UTC) + timedelta(**time), usegmt=True)


def retry_afters() -> dict[int, list[tuple[list[str], float | None]]]:
    """List by row the values of Retry-After, and the least wait then; None for failing at once."""
    return {
        24: [(["2"], 2)],
        25: [(["0"], 0)],
        26: [(["-5"], 0)],
        27: [(["nan"], 0), (["inf"], 0), (["1e9"], 0), (["9" * 40], None), (["1000000000"], None)],
        28: [(["soon"], 0), ([""], 0)],
        29: [
            ([ahead(seconds=10)], 8.9),
            ([ahead(seconds=-3600)], 0),
            (["Fri, 31 Dec 9999 23:59:59 GMT"], None),
            (["Caturday, 99 Nov 2026 12:00:10 GMT"], 0),
        ],
        30: [(["61"], None)],
        31: [(["1", "3"], 3), (["3", "1"], 3)],
    }


@row(24, 25, 26, 27, 28, 29, 30, 31)
def test_retry_after(open_till: Opener, number: int, slept: list[float]) -> None:
    """Retry-After is the least wait, nonsense is ignored, and too long is failing at once."""
    for values, least in retry_afters()[number]:
        head = "".join(f"Retry-After: {value}\r\n" for value in values)
        limited = f"HTTP/1.1 429 Said\r\n{head}Content-Length: 2\r\n\r\n{{}}".encode()
        slept.clear()
        with (
            hostile([limited]) as server,
            open_till(canary_gateway("crucash", server.url), timeout=600) as till,
        ):
            error = error_of(till, "crucash", "get")
            assert isinstance(error, errors.RateLimited)
            assert len(server.requests) == (1 if least is None else 3)
        if least is None:
            assert slept == []
            assert error.retry_after is not None
            assert error.retry_after >= timedelta(seconds=61)
        else:
            backoffs = [0.5, 1.0]
            assert all(least <= one for one in slept)
            assert all(
                one <= max(least + 2, most) for one, most in zip(slept, backoffs, strict=True)
            )


@row(34)
def test_no_time_left(open_till: Opener, slept: list[float]) -> None:
    """A wait that the deadline would cut off is not begun."""
    limited = http(503, "{}", {"Retry-After": "3"})
    with (
        hostile([limited]) as server,
        open_till(canary_gateway("crucash", server.url), timeout=2) as till,
    ):
        assert isinstance(error_of(till, "crucash", "get"), errors.GatewayDown)
        assert len(server.requests) == 1
    assert slept == []


@row(35)
def test_one_attempt(key: str, open_till: Opener) -> None:
    """A till of one attempt makes one request; one of none is refused."""
    with (
        hostile([http(503)]) as server,
        open_till(canary_gateway(key, server.url), attempts=1) as till,
    ):
        error_of(till, key, "get")
        assert len(server.requests) == 1
    with pytest.raises(errors.Misuse, match="attempts"), open_till(canary_gateway(key), attempts=0):
        pass


NEVER: list[tuple[object, bool, bool]] = [
    (status, False, False)
    for status in (300, 301, 307, 400, 401, 402, 403, 404, 405, 409, 410, 422, 600)
]
CELLS: list[tuple[object, bool, bool]] = [
    (httpx.ConnectError, True, True),
    (httpx.ConnectTimeout, True, True),
    (httpx.PoolTimeout, True, True),
    (httpx.ProxyError, True, True),
    (httpx.ReadTimeout, True, False),
    (httpx.WriteTimeout, True, False),
    (httpx.ReadError, True, False),
    (httpx.WriteError, True, False),
    (httpx.RemoteProtocolError, True, False),
    (TimeoutError, True, False),
    *((status, True, False) for status in (408, 429, 500, 502, 503, 504, 520, 527, 599)),
    *NEVER,
    (errors.BadResponse, False, False),
    (KeyError, False, False),
    (ValueError, False, False),
]


@row(36)
@pytest.mark.parametrize(("failure", "read", "change"), CELLS)
def test_every_cell(
    failure: Any,  # noqa: ANN401  # a status, or a kind of exception
    read: bool,  # noqa: FBT001  # a column of the table
    change: bool,  # noqa: FBT001  # likewise
) -> None:
    """A read is retried where that may help; a change only where it certainly never left."""
    for flow_call, again in ((READ, read), (CHANGE, change)):
        met = error_from_status(failure, "") if isinstance(failure, int) else failure("x")
        assert met is not None
        error = to_till_error(flow_call, met)
        assert isinstance(error, TillError)
        wait = retry_in(flow_call, error, attempt=1, remaining=30.0, jitter=0.5)
        assert (wait is not False) is again


@row(36)
@pytest.mark.parametrize(
    "kind",
    [
        kind
        for kind, _, _ in CELLS
        if isinstance(kind, type) and issubclass(kind, OSError | httpx.TransportError)
    ],
)
def test_a_transport_that_knows_what_left_is_believed(kind: type[Exception]) -> None:
    """Where it says so, neither the class of an exception nor the method of a call matters."""
    for flow_call in (READ, CHANGE):
        assert type(to_till_error(flow_call, kind("x"), sent=False)) is errors.NotSent
        assert type(to_till_error(flow_call, kind("x"), sent=True)) is errors.OutcomeUnknown


@row(36)
def test_untrusted_is_for_good() -> None:
    """A certificate that is not trusted will not be trusted the next time."""
    error = errors.NotSent("")
    error.permanent = True
    for flow_call in (READ, CHANGE):
        assert retry_in(flow_call, error, attempt=1, remaining=30.0, jitter=0.5) is False


@row(40)
def test_attempts_are_reported(
    key: str, open_till: Opener, caplog: pytest.LogCaptureFixture
) -> None:
    """The error says how many attempts were made, and the log has each."""
    logger = logging.getLogger("stamina")
    logger.addHandler(caplog.handler)
    try:
        with hostile([http(503)]) as server, open_till(canary_gateway(key, server.url)) as till:
            for operation in operations(key):
                error = error_of(till, key, operation)
                assert error.attempts == (3 if operation == "get" else 1)
            assert sample_of(key).invoice_id in server.requests[0].decode()
            with pytest.raises(errors.Misuse) as raised:
                call(till, key, "get") if till.get("..") else None
            assert raised.value.attempts == 0
    finally:
        logger.removeHandler(caplog.handler)
    numbers = [vars(record).get("stamina.retry_num") for record in caplog.records]
    assert [number for number in numbers if number] == [1, 2]


@row(40)
def test_a_response_that_is_not_believed_is_an_attempt(
    open_till: Opener, slept: list[float]
) -> None:
    """The error of a response to another question counts the attempt that got it."""
    key = "crucash"  # its response names the invoice, so another one shows
    results = iter([http(503), http(200, good_body(key))])
    other = sample_of(key).other_id
    with (
        hostile(lambda _: [next(results)]) as server,
        open_till(canary_gateway(key, server.url)) as till,
        pytest.raises(TillError) as raised,
    ):
        till.get(other)
    assert raised.value.attempts == 2
    assert len(slept) == 1
