"""A ledger does not slow down: no request reads more invoices than it shows."""

import re
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from time import perf_counter

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mocks.client import CALLS, DAYS, KEYS, Client, exact, new_ledger, placed
from onetill_mocks import MockGateways, MockInvoice
from onetill_mocks._index import Ids

START = datetime(2026, 1, 1, tzinfo=UTC)
SHOWN = 30
GETS = ["/", "/?state=paid", "/?state=expired", "/?gateway=paydo&q=A-1042", "/?q=nowhere",
        "/?page=20", "/?state=open&page=9", "/journal", "/settings", "/reset"]  # fmt: skip


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """List the invoices that are read, as each is when its state is looked at."""
    read, at = list[str](), MockInvoice.at

    def count(entry: MockInvoice, now: datetime) -> MockInvoice:
        read.append(entry.id)
        return at(entry, now)

    monkeypatch.setattr(MockInvoice, "at", count)
    return read


def fill(gateways: MockGateways, number: int) -> str:
    """Place invoices at each vendor, pay some of them, and return the last one."""
    last = ""
    for place in range(number):
        for key in gateways.gateways:
            last = placed(gateways, key)
            if place % 10 == 0:
                gateways.pay(last)
    return last


def test_no_request_reads_every_invoice(
    gateways: MockGateways, client: Client, http: httpx.Client, reads: list[str]
) -> None:
    """Each call, each page and each filter reads about as many invoices as it shows."""
    last = fill(gateways, 250)
    asked = [
        *(("GET", gateways.url + path, None, None) for path in (*GETS, f"/invoices/{last}")),
        *(
            (method, gateways.base_url(key) + path, KEYS[key], body)
            for key, method, path, body in CALLS
        ),
    ]
    for method, url, headers, body in asked:
        reads.clear()
        response = http.request(method, url, headers=headers, json=body)
        assert response.status_code < 500
        assert len(reads) <= SHOWN, url
    assert client.v2("invoice/merchant/list", DAYS).json()["all_count"] > 500
    assert client.v2("invoice/merchant/statistics", DAYS).json()["result"]["count"]["paid"] == 50


def test_ten_times_the_invoices_take_no_longer() -> None:
    """Pages and sums of 10,000 invoices are as quick as those of 1,000."""
    times = list[float]()
    for number in (1_000, 10_000):
        ledger = new_ledger()
        for _ in range(number):
            ledger.place("cryptocloud_v2", price="12.50", currency="USD", order_id="A-1042")
        day = ledger.moment().date()
        best = 1e9
        for _ in range(7):
            began = perf_counter()
            for _ in range(20):
                ledger.latest(state="open", text="a-1042", skip=100, count=25)
                ledger.latest(skip=number - 50, count=25)
                ledger.totals("cryptocloud", day, day)
                ledger.read(ledger.ids_between("cryptocloud", day, day)[::-1][90:100])
                ledger.held("cryptocloud")
            best = min(best, perf_counter() - began)
        times.append(best)
    assert times[1] < 4 * times[0]


ACTIONS = ("pay", "part", "over", "fail", "expire", "cancel")


@given(
    st.lists(
        st.tuples(st.sampled_from(["place", "step", *ACTIONS]), st.integers(0, 150)), max_size=60
    ),
    st.integers(1, 80),
)
def test_an_index_says_what_a_scan_would(steps: list[tuple[str, int]], many: int) -> None:
    """Whatever happens, and however the clock is set, states, texts and sums are those of each."""
    ledger, now = new_ledger(), [START]
    ledger.now = lambda: now[0]
    keys = [key for vendor in ledger.vendors.values() for key in vendor.gateways]
    numbers = list[str]()
    for name, value in [("place", many), *steps]:
        if name == "place":
            for place in range(value % many + 1):
                key = keys[(value + place) % len(keys)]
                numbers.append(
                    ledger.place(key, price="1.005", currency="USD", order_id=f"A-{value}")
                )
        elif name == "step":  # back as well
            now[0] = START + timedelta(minutes=20 * value)
        else:
            with suppress(ValueError):
                getattr(ledger, name)(numbers[value % len(numbers)])
    entries = ledger.invoices
    for state in {entry.state for entry in entries} | {"open", "expired", ""}:
        for vendor in ("", *ledger.vendors):
            for text in ("", "a-1"):
                expected = [
                    entry.id
                    for entry in reversed(entries)
                    if state in {"", entry.state}
                    and vendor in {"", entry.vendor}
                    and (text in entry.id.casefold() or text in str(entry.order_id).casefold())
                ]
                found = ledger.latest(vendor=vendor, state=state, text=text, skip=2, count=10_000)
                assert [entry.id for entry in found] == expected[2:]
    for vendor, facts in ledger.vendors.items():
        mine = [entry for entry in entries if entry.vendor == vendor]
        totals = ledger.totals(vendor, START.date(), START.date() + timedelta(days=9))
        for entry in mine:
            alike = [each for each in mine if each.state == entry.state]
            assert totals[entry.state].invoices == len(alike)
            assert totals[entry.state].dollars == Decimal("1.01") * len(alike)
        assert sum(total.invoices for total in totals.values()) == len(mine)
        held = sum((facts.credited(entry) for entry in mine if entry.coin), Decimal(0))
        assert sum(ledger.held(vendor).values(), Decimal(0)) == held


@given(st.lists(st.integers(0, 4)), st.slices(12), st.slices(12))
def test_ids_are_a_sequence(sizes: list[int], first: slice, second: slice) -> None:
    """Parts of parts are those of a list, while the lists grow."""
    lists = [[f"{number}.{place}" for place in range(size)] for number, size in enumerate(sizes)]
    flat, ids = [text for each in lists for text in each], Ids.of(lists)
    for each in lists:
        each.append("later")
    assert [*ids] == flat
    assert [*ids[first][second]] == flat[first][second]


def test_a_text_is_found_in_each_block(gateways: MockGateways, http: httpx.Client) -> None:
    """The first, the last and those between are found, each once."""
    ledger = gateways.ledger
    numbers = [
        ledger.place("paydo", price=1, currency="EUR", order_id=f"order-{place}-")
        for place in range(2_100)
    ]
    for place in (0, 999, 1_000, 1_999, 2_000, 2_099):
        [entry] = ledger.latest(text=f"ORDER-{place}-", count=5)
        assert entry.id == numbers[place]
    text = http.get(f"{gateways.url}/?q=order-99").text
    assert len(re.findall(r'<tr role="row" id="invoice-', text)) == 11


def test_many_may_expire_at_once() -> None:
    """A step of the clock is no wait, and neither is the step back."""
    ledger = new_ledger()
    for _ in range(5_000):
        ledger.place("crucash", price=1, currency="USD")
    began = perf_counter()
    ledger.clock.step(timedelta(days=1))
    assert len(ledger.latest(state="expired", count=9_999)) == 5_000
    ledger.clock.step(-timedelta(days=1))
    assert len(ledger.latest(state="open", count=9_999)) == 5_000
    assert perf_counter() - began < 2


def test_statistics_follow_the_clock(gateways: MockGateways, client: Client) -> None:
    """An invoice whose time is over is counted as canceled from that moment on."""
    placed(gateways, "cryptocloud_v1")
    counts = exact(client.v2("invoice/merchant/statistics", DAYS))["result"]["count"]
    assert (counts["created"], counts["canceled"]) == (1, 0)
    gateways.ledger.clock.step(timedelta(days=1))
    counts = exact(client.v2("invoice/merchant/statistics", DAYS))["result"]["count"]
    assert (counts["created"], counts["canceled"]) == (0, 1)
