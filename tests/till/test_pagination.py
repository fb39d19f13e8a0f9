"""Lists come whole, without gaps or doubles, whichever way the vendor means its `limit`."""

from datetime import date, datetime
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetill import Invoice, Status, _pagination
from onetill._pagination import Page, Paginator, Period, best_match
from onetill.errors import BadResponse, Misuse
from onetill.gateways import CryptoCloudV2
from onetill_clients._runtime import decode
from onetill_clients.cryptocloud_v2.models import ListInvoicesRequest, ListInvoicesResponse
from support.samples import PAGES

DAY = date(2026, 11, 21)
READINGS = ("how many", "the last")
SAMPLE = decode((PAGES / "cryptocloud_v2_info.json").read_bytes())["result"][0]


def listed(number: int) -> dict[str, Any]:
    """Make an invoice of a list."""
    return {**SAMPLE, "uuid": f"INV-{number:08}", "amount_in_fiat": 9, "fiat_currency": "EUR"}


class Vendor:
    """A vendor's list, in either reading of `limit`."""

    def __init__(self, count: int, reading: str, cap: int, *, counts: bool) -> None:
        self.invoices = [listed(number) for number in range(count)]
        self.reading = reading
        self.cap = cap
        self.counts = counts
        self.requests = 0

    def respond(self, request: ListInvoicesRequest) -> ListInvoicesResponse:
        """Respond as the vendor would."""
        self.requests += 1
        assert isinstance(request.offset, int)
        assert isinstance(request.limit, int)
        start, limit = request.offset, request.limit
        end = start + min(limit, self.cap) if self.reading == "how many" else limit
        document: dict[str, Any] = {"status": "success", "result": self.invoices[start:end]}
        if self.counts:
            document["all_count"] = len(self.invoices)
        return ListInvoicesResponse.from_dict(document)


def read(vendor: Vendor) -> list[Invoice]:
    """Read a whole list."""
    paginator, invoices = Paginator(), []
    while paginator.has_next:
        flow = CryptoCloudV2("key").list(Period(DAY, DAY), paginator.next)
        call = next(flow)
        while True:
            model = vendor.respond(call.arguments["body"])
            response: Any = SimpleNamespace(status_code=200, headers={}, parsed=model)
            try:
                call = flow.send(response)
            except StopIteration as end:
                invoices += paginator.accept(end.value)
                break
    return invoices


@given(
    count=st.integers(0, 350),
    reading=st.sampled_from(READINGS),
    cap=st.integers(1, 100),
    counts=st.booleans(),
)
def test_a_list_comes_whole(count: int, reading: str, cap: int, counts: bool) -> None:  # noqa: FBT001  # drawn
    """Every invoice comes once, in order, whatever the reading and however small the pages."""
    vendor = Vendor(count, reading, cap, counts=counts)
    assert [invoice.id for invoice in read(vendor)] == [f"{number:08}" for number in range(count)]


@pytest.mark.parametrize("reading", READINGS)
def test_a_list_takes_few_requests(reading: str) -> None:
    """A long list takes a request per hundred invoices, and one more to learn the reading."""
    vendor = Vendor(300, reading, 100, counts=True)
    read(vendor)
    assert vendor.requests == (3 if reading == "how many" else 4)


def test_invoices_made_meanwhile_come_once() -> None:
    """An invoice that new ones push on to the next page is not yielded twice."""
    first, second = ([Invoice(gateway="g", id=one, status=object()) for one in ids]  # type: ignore[arg-type]
                     for ids in ("abc", "cde"))  # fmt: skip
    paginator = Paginator()
    invoices = [*paginator.accept(Page(first, next=1)), *paginator.accept(Page(second))]
    assert "".join(invoice.id for invoice in invoices) == "abcde"


def test_a_list_that_repeats_itself_ends() -> None:
    """A vendor that returns the same page for ever is found out."""
    same = [Invoice(gateway="g", id="a", status=object())]  # type: ignore[arg-type]
    paginator = Paginator()
    paginator.accept(Page(same, next=1))
    with pytest.raises(BadResponse, match="repeats"):
        paginator.accept(Page(same, next=2))


def test_a_cursor_may_lead_through_empty_pages() -> None:
    """Where cursors filter, a page may be empty and not the last."""
    paginator = Paginator()
    assert paginator.accept(Page([], next="b")) == []
    assert paginator.has_next
    last = Invoice(gateway="g", id="a", status=object())  # type: ignore[arg-type]
    assert paginator.accept(Page([last])) == [last]
    assert not paginator.has_next


@pytest.mark.parametrize("cursors", [["a", "a"], ["a", "b", "a"]])
def test_a_cursor_that_returns_ends(cursors: list[str]) -> None:
    """A cursor that leads back is found out, though the pages between are empty."""
    paginator = Paginator()
    *others, last = cursors
    for cursor in others:
        paginator.accept(Page([], next=cursor))
    with pytest.raises(BadResponse, match="repeats"):
        paginator.accept(Page([], next=last))


def test_a_paid_invoice_is_the_match_though_a_newer_one_is_open() -> None:
    """Of the invoices of one order the paid one counts, and else the newest."""
    old, new = (
        Invoice(gateway="g", id=day, status=Status.OPEN, created_at=datetime.fromisoformat(day))
        for day in ("2026-01-01T00:00:00+00:00", "2026-01-02T00:00:00+00:00")
    )
    paid = attrs.evolve(old, status=Status.PAID)
    for invoices in ([old, new], [new, old]):
        assert best_match(invoices) is new
    for invoices in ([paid, new], [new, paid]):
        assert best_match(invoices) is paid
    assert best_match([]) is None


def test_a_list_has_an_end(monkeypatch: pytest.MonkeyPatch) -> None:
    """A list of as many pages as a till reads is whole, and one that goes on is given up there."""
    monkeypatch.setattr(_pagination, "_MAX_PAGES", 3)
    for goes_on in (False, True):
        paginator = Paginator()
        for cursor in "ab":
            paginator.accept(Page([], next=cursor))
        if goes_on:
            with pytest.raises(BadResponse, match="has no end"):
                paginator.accept(Page([], next="c"))
        else:
            assert paginator.accept(Page([])) == []
            assert not paginator.has_next


def test_a_listed_invoice_has_its_price_in_its_own_currency() -> None:
    """A list states the price as it was ordered, where other calls state US dollars."""
    (invoice,) = read(Vendor(1, "the last", 1, counts=True))
    assert str(invoice.price) == "9 EUR"


@pytest.mark.parametrize(
    ("since", "until"),
    [
        (date(2026, 11, 22), DAY),
        (datetime(2026, 11, 21), DAY),  # noqa: DTZ001  # no datetime will do
        ("2026-11-21", DAY),
        (DAY, None),
    ],
)
def test_a_period_is_of_days(since: Any, until: Any) -> None:  # noqa: ANN401  # any wrong type
    """A period is two days in order, and nothing else."""
    with pytest.raises(Misuse):
        Period(since, until)


def test_days_are_written_as_the_vendor_does() -> None:
    """Days are padded, day first."""
    call = next(CryptoCloudV2("key").list(Period(date(2026, 1, 2), date(2026, 3, 4))))
    body = call.arguments["body"].to_dict()
    assert (body["start"], body["end"], body["offset"]) == ("02.01.2026", "04.03.2026", 0)
    assert call.repeatable
