"""The ledger moves invoices as their vendors would, and nowhere else."""

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest

from mocks.client import Client, new_ledger
from onetill_mocks import MockGateways
from support.samples import sample_of
from support.tills import GATEWAYS


@pytest.mark.parametrize("first", ["pay", "over", "expire", "cancel"])
@pytest.mark.parametrize("then", ["pay", "part", "over", "expire", "cancel"])
def test_what_ended_stays_ended(first: str, then: str) -> None:
    """Money taken is not given back, and an ended invoice takes none."""
    ledger = new_ledger()
    number = ledger.place("cryptocloud_v2", price="10", currency="USD")
    ended = getattr(ledger, first)(number)
    with pytest.raises(ValueError, match=ended.state):
        getattr(ledger, then)(number)
    assert ledger.find(number) == ended


def test_a_part_may_be_topped_up() -> None:
    """A partly paid invoice takes more, up to all of it, and then neither expires nor cancels."""
    ledger = new_ledger()
    number = ledger.place("cryptocloud_v2", price="10", currency="USD")
    assert ledger.part(number, "2.5").received == Decimal("2.5")
    assert ledger.part(number, received=7).received == 7
    for action in (ledger.expire, ledger.cancel):
        with pytest.raises(ValueError, match="partial"):
            action(number)
    paid = ledger.pay(number)
    assert paid.state == "paid"
    assert paid.received == paid.due == 10


@pytest.mark.parametrize(
    ("gateway", "action"),
    [(key, action) for key in GATEWAYS for action in ("part", "over", "cancel", "fail", "expire")
     if action not in sample_of(key).actions],
)  # fmt: skip
def test_an_action_the_vendor_has_no_word_for_is_refused(gateway: str, action: str) -> None:
    """Only what a vendor has a state for can happen at it."""
    ledger = new_ledger()
    number = ledger.place(gateway, price="10", currency="USD")
    with pytest.raises(ValueError, match=r"action must be one of .*\bpay\b"):
        getattr(ledger, action)(number)


def test_an_expired_invoice_is_past_its_time() -> None:
    """Expiring an invoice early moves its end to now."""
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    ledger = new_ledger(lambda: moment)
    number = ledger.place("cryptocloud_v2", price="10", currency="USD")
    assert ledger.expire(number).expires == moment


@pytest.mark.parametrize(
    "wrong",
    [
        {"price": "0"},
        {"price": "-1"},
        {"price": "nan"},
        {"price": "Infinity"},
        {"price": "a lot"},
        {"price": "1e99"},
        {"currency": "XTS"},
        {"id": "short"},
        {"id": "AAAAAAAA"},
        {"coin": "doge"},
        {"order_id": "a\0b"},
        {"order_id": "\ud800"},
        {"payload": "only Cru Cash has one"},
    ],
)
def test_placing_refuses_what_the_vendor_could_not_have(wrong: dict[str, Any]) -> None:
    """A mock invoice is one the vendor could hold."""
    ledger = new_ledger()
    ledger.place("cryptocloud_v1", price="1", currency="USD", id="INV-AAAAAAAA")
    details: dict[str, Any] = {"price": "10", "currency": "USD"} | wrong
    with pytest.raises(ValueError, match=r"\w+ \w+ \w+"):
        ledger.place("cryptocloud_v1", **details)
    assert len(ledger.invoices) == 1


def test_amounts_are_never_floats() -> None:
    """A float is refused by its type, wherever an amount is given."""
    ledger = new_ledger()
    inexact: Any = 0.1
    with pytest.raises(ValueError, match=r"not 0\.1"):
        ledger.place("crucash", price=inexact, currency="USD")


def test_unknown_names_are_refused_with_the_known_ones() -> None:
    """A mistaken gateway or invoice is named in the error."""
    ledger = new_ledger()
    with pytest.raises(ValueError, match=r"cryptocloud_v1.*paydo.*'stripe'"):
        ledger.place("stripe", price=1, currency="USD")
    with pytest.raises(ValueError, match="'INV-NOTTHERE'"):
        ledger.pay("INV-NOTTHERE")
    ledger.now = lambda: datetime(2026, 1, 1)  # noqa: DTZ001  # the mistake itself
    with pytest.raises(ValueError, match="aware"):
        ledger.place("paydo", price=1, currency="USD")


def test_actions_may_be_called_from_many_threads() -> None:
    """Nothing is lost or doubled when threads share a ledger."""
    ledger = new_ledger()

    def place_and_pay(_: int) -> str:
        number = ledger.place("cryptocloud_v2", price="1", currency="USD")
        return ledger.pay(number).id

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(place_and_pay, range(400)))
    assert len(set(numbers)) == 400
    assert {entry.state for entry in ledger.invoices} == {"paid"}


def test_the_record_of_requests_is_bounded() -> None:
    """A long-running server does not grow with each request."""
    ledger = new_ledger()
    for number in range(10_001):
        ledger.record("paydo", "GET", f"/{number}")
    assert len(ledger.requests) == 10_000
    assert ledger.requests[0].path == "/1"


def test_reset_forgets_everything(gateways: MockGateways, client: Client) -> None:
    """No invoice, request or clock outlives a reset."""
    gateways.ledger.now = lambda: datetime(2000, 1, 1, tzinfo=UTC)
    number = gateways.place("paydo", price=1, currency="USD")
    assert client.paydo(number).status_code == 200
    gateways.reset()
    assert (gateways.requests, gateways.ledger.invoices) == ([], [])
    assert client.paydo(number).status_code == 404
    assert gateways.ledger.now() > datetime(2026, 1, 1, tzinfo=UTC)


def test_no_more_is_given_back_than_came() -> None:
    """However many come at once, refunds never add up to more than was received."""
    ledger = new_ledger()
    number = ledger.place("paydo", price="10", currency="EUR")
    ledger.pay(number)

    def refund(_: int) -> bool:
        try:
            ledger.add_refund(number, Decimal(3), whole=False)
        except ValueError:
            return False
        return True

    with ThreadPoolExecutor(8) as pool:
        assert sum(pool.map(refund, range(50))) == 3
    entry = ledger.find(number)
    assert entry
    assert entry.refundable == 1
