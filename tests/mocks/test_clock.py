"""Time passes for mock invoices by the ledger's clock, as it does for the vendors'."""

from datetime import UTC, datetime, timedelta

import pytest

from mocks.client import Client, exact, new_ledger
from onetill_mocks import Ledger, MockGateways
from support.tills import GATEWAYS

START = datetime(2026, 1, 1, tzinfo=UTC)
DAY = timedelta(hours=24)


def at(ledger: Ledger, moment: datetime) -> None:
    """Set the clock."""
    ledger.now = lambda: moment


def test_an_open_invoice_expires_by_the_clock(gateways: MockGateways, client: Client) -> None:
    """A moment before its end an invoice is open, and then it has expired, at every vendor."""
    ledger = gateways.ledger
    at(ledger, START)
    cryptocloud = gateways.place("cryptocloud_v1", price=10, currency="USD")
    paydo = gateways.place("paydo", price=10, currency="USD")
    crucash = gateways.place("crucash", price=10, currency="USD")

    def data() -> tuple[object, ...]:
        return (
            exact(client.status(f"uuid={cryptocloud}"))["status_invoice"],
            exact(client.info({"uuids": [cryptocloud]}))["result"][0]["status"],
            exact(client.paydo(paydo))["data"]["isOverdue"],
            exact(client.crucash({"invoice_id": crucash}))["pay_status"],
        )

    at(ledger, START + timedelta(minutes=30) - timedelta(microseconds=1))
    assert data() == ("created", "created", False, "not_paid")
    at(ledger, START + DAY - timedelta(microseconds=1))
    assert data() == ("created", "created", False, "end")
    at(ledger, START + DAY)
    assert data() == ("canceled", "canceled", True, "end")


@pytest.mark.parametrize("gateway", GATEWAYS)
def test_nothing_moves_what_expired(gateway: str) -> None:
    """Past its end nobody pays an invoice, cancels it or lets it expire again."""
    ledger = new_ledger()
    at(ledger, START)
    number = ledger.place(gateway, price=10, currency="USD")
    at(ledger, START + DAY)
    entry = ledger.find(number)
    assert entry
    assert (entry.state, entry.actions, entry.changed) == ("expired", [], entry.expires)
    assert ledger.invoices == [entry]
    for action in (ledger.pay, ledger.expire):
        with pytest.raises(ValueError, match="it is expired"):
            action(number)


def test_what_was_paid_in_time_stays_paid() -> None:
    """The end of an invoice's time undoes nothing."""
    ledger = new_ledger()
    at(ledger, START)
    paid = ledger.pay(ledger.place("cryptocloud_v2", price=10, currency="USD"))
    canceled = ledger.cancel(ledger.place("cryptocloud_v2", price=10, currency="USD"))
    at(ledger, START + DAY)
    assert ledger.invoices == [paid, canceled]


def test_a_part_stays_a_part_and_takes_no_more() -> None:
    """A partly paid invoice keeps its money and its state past its end, but is not topped up."""
    ledger = new_ledger()
    at(ledger, START)
    number = ledger.place("cryptocloud_v2", price=10, currency="USD")
    ledger.part(number)
    at(ledger, START + DAY)
    entry = ledger.find(number)
    assert entry
    assert entry.state == "partial"
    assert entry.received == 5
    assert entry.actions == []
    with pytest.raises(ValueError, match="its time is over"):
        ledger.pay(number)
