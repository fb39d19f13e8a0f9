"""How long a till waits, how often it tries, and what its errors hold then."""

import json
import math
import ssl
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any, Literal

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetill import AsyncTill, Money, Notification, Status, Till, errors
from onetill._flow import Call
from onetill._http.retry import read_retry_after, retry_in
from onetill.gateways import CryptoCloudV1, CryptoCloudV2
from onetill_mocks import MockGateways
from support.samples import sample_of
from support.servers import Reply, serving
from support.tills import GATEWAYS, Opener, fields, gateway_at

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
NOWHERE: Any = None
READ = Call(NOWHERE, {}, repeatable=True)


def rate_limited(seconds: float | None) -> errors.RateLimited:
    """Make the error of a gateway that sends Retry-After."""
    wait = None if seconds is None else timedelta(seconds=seconds)
    return errors.RateLimited("", status=429, retry_after=wait)


@given(attempt=st.integers(1, 10_000), jitter=st.floats(0, 1))
def test_backoff_is_bounded(attempt: int, jitter: float) -> None:
    """A wait grows with the attempts, up to eight seconds, and is never negative."""
    wait = retry_in(READ, rate_limited(None), attempt=attempt, remaining=math.inf, jitter=jitter)
    assert wait is not False
    assert 0 <= wait <= min(8.0, 0.5 * 2 ** min(attempt - 1, 20))


@pytest.mark.parametrize(
    ("seconds", "remaining", "expected"),
    [
        (2, 30, 2.0),
        (0, 30, 0.25),
        (60, 61, 60.0),
        (61, 300, False),
        (30, 30, False),
        (None, 0.25, False),
        (None, 0.26, 0.25),
        (None, 0, False),
    ],
)
def test_waiting_ends_before_the_deadline(
    seconds: float | None, remaining: float, expected: float | Literal[False]
) -> None:
    """Retry-After is the least wait; past a minute, or the deadline, the call fails at once."""
    wait = retry_in(READ, rate_limited(seconds), attempt=1, remaining=remaining, jitter=0.5)
    assert wait == expected
    assert (wait is False) is (expected is False)


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (["2"], 2),
        (["0"], 0),
        (["1.5"], 1.5),
        (["61"], 61),
        (["9" * 40], 1e9),
        (["-5"], None),
        (["nan"], None),
        (["inf"], None),
        (["1e9"], None),
        (["soon"], None),
        ([""], None),
        ([], None),
        (["\N{ARABIC-INDIC DIGIT TWO}"], None),
        (["3", "7"], 7),
        (["soon", "7"], 7),
        (["Sat, 21 Nov 2026 12:00:10 GMT"], 10),
        (["Sat, 21 Nov 2026 11:00:00 GMT"], 0),
        (
            ["Fri, 31 Dec 9999 23:59:59 GMT"],
            (datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC) - NOW).total_seconds(),
        ),
        (["Caturday, 99 Nov 2026 12:00:10 GMT"], None),
        (["Sat, 21 Nov 2026 12:00:10"], None),
    ],
)
def test_retry_after(values: list[str], expected: float | None) -> None:
    """Seconds and dates are read, several as the longest, and nonsense as nothing."""
    wait = read_retry_after(values, NOW)
    assert wait == (None if expected is None else timedelta(seconds=expected))


def test_retry_after_is_on_the_error(key: str, open_till: Opener) -> None:
    """The error of a call that is not retried holds how long the gateway wants to wait."""
    headers = {"Retry-After": "61", "Content-Type": "application/json"}
    with serving(lambda _: Reply("{}", 429, headers)) as (url, requests):
        with open_till(gateway_at(key, url)) as till, pytest.raises(errors.RateLimited) as raised:
            till.get(sample_of(key).invoice_id)
        assert len(requests) == 1
    assert raised.value.retry_after == timedelta(seconds=61)


@pytest.mark.parametrize("till", [Till, AsyncTill])
@pytest.mark.parametrize(
    "setting",
    [
        {"timeout": None},
        {"timeout": 0},
        {"timeout": -1},
        {"timeout": math.inf},
        {"timeout": math.nan},
        {"timeout": True},
        {"timeout": "30"},
        {"timeout": timedelta(0)},
        {"timeout": timedelta(days=1)},
        {"attempts": 0},
        {"attempts": -1},
        {"attempts": 11},
        {"attempts": 1.5},
        {"attempts": True},
        {"attempts": None},
        {"tls": False},
        {"tls": ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)},
        {"trust_env": 1},
    ],
)
def test_nothing_is_switched_off_by_accident(till: Any, setting: dict[str, Any]) -> None:  # noqa: ANN401  # sync or async
    """A setting that would wait for ever, never try, or trust anybody is refused."""
    with pytest.raises(errors.Misuse):
        till(CryptoCloudV2("key"), **setting)


def test_settings_that_are_fine() -> None:
    """A timeout is seconds or a timedelta."""
    for timeout in (0.5, 30, timedelta(minutes=10)):
        Till(CryptoCloudV2("key"), timeout=timeout, attempts=1).close()


@pytest.mark.parametrize("body", ["", "{}", "<html>"])
def test_an_indeterminate_create_says_what_finds_it(key: str, open_till: Opener, body: str) -> None:
    """An error after which there may be an invoice says for what order, price and time."""
    price = Money("25.00", "USD")
    status = None if body == "" else 200
    with (
        serving(lambda _: Reply(body, status)) as (url, _),
        open_till(gateway_at(key, url)) as till,
    ):
        began = datetime.now(UTC)
        with pytest.raises(errors.Indeterminate, match="there may be an invoice") as raised:
            till.create(price, **fields(key, order_id="A-1042"))
    error = raised.value
    assert type(error) is (errors.OutcomeUnknown if status is None else errors.BadResponse)
    assert (error.gateway, error.operation) == (key, "create")
    assert (error.order_id, error.price) == ("A-1042", price)
    assert error.sent_at is not None
    assert timedelta(0) <= error.sent_at - began < timedelta(seconds=10)


def test_a_lost_create_was_sent_before_it_arrived() -> None:
    """`sent_at` is from before the request, so that nothing that it made is older."""
    arrived: list[datetime] = []

    def lose(request: httpx.Request) -> httpx.Response:
        arrived.append(datetime.now(UTC))
        raise httpx.ReadTimeout("no response", request=request)

    with (
        Till(CryptoCloudV2("k", shop_id="s"), transport=httpx.MockTransport(lose)) as till,
        pytest.raises(errors.OutcomeUnknown) as raised,
    ):
        till.create(Money(1, "USD"))
    assert raised.value.sent_at is not None
    assert raised.value.sent_at <= arrived[0]


def test_a_notification_is_confirmed_by_the_till_of_its_gateway() -> None:
    """What one gateway notified is never asked of another, which may know an invoice of that id."""
    notification = Notification(gateway="crucash", invoice_id="DZLF4212")
    with (
        Till(CryptoCloudV1("k")) as till,
        pytest.raises(errors.Misuse, match="must be of cryptocloud_v1, got one of crucash"),
    ):
        till.confirm(notification)


def test_an_order_is_found_where_invoices_are_listed(
    key: str, mock_gateways: MockGateways, open_till: Opener
) -> None:
    """After an indeterminate create the invoice is found, or the vendor offers no way to."""
    since = datetime.now(UTC)
    with open_till(GATEWAYS[key].from_env(mock_gateways.environ(key))) as till:
        if not till.supports("find"):
            with pytest.raises(errors.Unsupported, match="dashboard"):
                till.find("A-1042", since=since)
            return
        till.create(Money(1, "USD"), **fields(key, order_id="a-1042"))  # another one
        assert till.find("A-1042", since=since) is None
        first = till.create(Money(1, "USD"), **fields(key, order_id="A-1042"))
        till.create(Money(1, "USD"), **fields(key, order_id="another"))
        found = till.find("A-1042", since=since.date())
        assert found is not None
        assert (found.id, found.status) == (first.id, Status.OPEN)
        till.create(Money(1, "USD"), **fields(key, order_id="A-1042"))
        mock_gateways.pay(first.id)
        again = till.find("A-1042", since=since)
        assert again is not None
        assert (again.id, again.is_paid) == (first.id, True)
        for bad in ("", None):
            with pytest.raises(errors.Misuse):
                till.find(bad, since=since)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("since", "start"),
    [
        (date(2026, 1, 1), "31.12.2025"),
        (date(2000, 1, 1), "31.12.1999"),
        (datetime(2026, 1, 1, 23, 59, tzinfo=UTC), "31.12.2025"),
        (datetime(2026, 1, 2, 2, 59, tzinfo=timezone(timedelta(hours=3))), "31.12.2025"),
        (datetime(2026, 1, 1, 23, tzinfo=timezone(-timedelta(hours=3))), "01.01.2026"),
    ],
)
def test_an_order_is_looked_for_a_day_before_and_after(
    mock_gateways: MockGateways, open_till: Opener, since: date, start: str
) -> None:
    """The days asked for are those of UTC, from the day before to the day after today."""
    with open_till(CryptoCloudV2.from_env(mock_gateways.environ("cryptocloud_v2"))) as till:
        till.find("A-1042", since=since)
    body = json.loads(mock_gateways.calls.assert_called("list")[-1].body)
    today = datetime.now(UTC)
    ends = [f"{today + timedelta(days=days):%d.%m.%Y}" for days in (1, 0)]  # it may be midnight
    assert body["start"] == start
    assert body["end"] in (ends if today.hour == today.minute == 0 else ends[:1])
