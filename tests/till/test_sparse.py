"""A whole life of an invoice, read from responses with as little in them as a vendor may send."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import pytest

from onetill import Money, Status
from onetill.errors import Conflict, Pending
from onetill_mocks import MockGateways
from support.tills import GATEWAYS, MODES, OpenTill, fields

every_gateway = pytest.mark.parametrize("key", GATEWAYS)
every_mode = pytest.mark.parametrize("mode", MODES)
PRICE = Money("25.00", "USD")


@pytest.fixture(params=["absent", "empty", "null"])
def sparse_gateways(request: pytest.FixtureRequest) -> Iterator[MockGateways]:
    """Mock gateways that leave out, empty or null whatever a vendor may."""
    with MockGateways(sparse=request.param) as gateways:
        yield gateways


@pytest.fixture
def till(sparse_gateways: MockGateways, key: str, mode: str) -> Iterator[OpenTill]:
    """Open a till of a sparse gateway."""
    with MODES[mode](GATEWAYS[key].from_env(sparse_gateways.environ(key))) as opened:
        yield opened


@every_gateway
@every_mode
def test_an_invoice_is_created_read_and_paid(
    sparse_gateways: MockGateways, till: OpenTill, key: str
) -> None:
    """No operation needs a field that a vendor may leave out.

    A vendor that tells of payment in two fields proves it with both; with one, it is unknown.
    """
    created = till.create(PRICE, **fields(key, order_id="A-1"))
    assert (created.status, created.is_paid) == (Status.OPEN, False)
    assert till.get(created.id).status is Status.OPEN
    sparse_gateways.pay(created.id)
    assert till.get(created.id).status in {Status.PAID, Status.UNKNOWN}
    [found] = till.get_many([created.id])
    assert found.invoice == till.get(created.id)
    if till.supports("list"):
        today = datetime.now(UTC).date()
        listed = [*till.list(today - timedelta(days=1), today + timedelta(days=1))]
        assert [one.id for one in listed] == [created.id]


@every_gateway
@every_mode
def test_an_invoice_ends(sparse_gateways: MockGateways, till: OpenTill, key: str) -> None:
    """An invoice that expired or was canceled is neither open nor paid."""
    expired = sparse_gateways.place(key, price="25.00", currency="USD")
    sparse_gateways.expire(expired)
    assert not till.get(expired).is_paid
    if till.supports("cancel"):
        canceled = till.create(PRICE, **fields(key, order_id="A-2"))
        assert till.cancel(canceled.id).status is Status.CANCELED


@every_gateway
@every_mode
def test_a_notification_is_confirmed(
    sparse_gateways: MockGateways, till: OpenTill, key: str
) -> None:
    """A notification with nothing but what is needed is neither malformed nor forged.

    It is pending while the vendor does not say which payment it was.
    """
    if sparse_gateways.ledger.vendor_of(key).webhook is None:
        pytest.skip("the vendor does not document its notification")
    number = sparse_gateways.place(key, price="25.00", currency="USD", order_id="A-3")
    sparse_gateways.pay(number, booked=False)
    notification = till.read_notification(*sparse_gateways.notification(number, key))
    with pytest.raises(Pending):
        till.confirm(notification)
    sparse_gateways.book(number)
    with suppress(Pending):
        assert till.confirm(notification).is_paid


@every_mode
@pytest.mark.parametrize("key", [key for key in GATEWAYS if GATEWAYS[key].supports("refund")])
def test_a_refund_is_made_or_nothing_happened(
    sparse_gateways: MockGateways, till: OpenTill, key: str
) -> None:
    """A refund for which the vendor tells too little is refused before it is sent."""
    created = till.create(PRICE, **fields(key, order_id="A-4"))
    sparse_gateways.pay(created.id)
    refused: list[Conflict] = []
    try:
        till.refund(created.id, Money("5.00", "USD"))
    except Conflict as error:
        refused.append(error)
    assert all("the vendor does not report" in str(error) for error in refused)
    assert len(sparse_gateways.ledger.invoices[-1].refunds) == 1 - len(refused)
