"""What is sent again after a 503, and what never is: a create, a payment, a cancel."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any

import pytest

from onetill import Money, Status, TillError
from onetill_mocks import MockGateways
from support.samples import sample_of
from support.tills import GATEWAYS, Opener, OpenTill, fields

PRICE = Money("25.00", "USD")


def gateway_of(key: str, gateways: MockGateways) -> object:
    """Make a gateway at the mock gateways."""
    return GATEWAYS[key].from_env(gateways.environ(key))


def sent(
    key: str, open_till: Opener, gateways: MockGateways, call: Callable[[OpenTill, str], object]
) -> list[str]:
    """Call a till whose first request gets 503, and list the requests it sends."""
    number = gateways.place(key, price="25", currency="USD", order_id="A-1042")
    with open_till(gateway_of(key, gateways), attempts=3) as till:
        gateways.fault("error after", status=503)
        with suppress(TillError):
            call(till, number)
    return [request.path for request in gateways.requests]


def create(order: dict[str, Any], till: OpenTill, _: str) -> object:
    """Create the invoice of an order."""
    return till.create(PRICE, **order)


def test_a_create_is_sent_once(key: str, open_till: Opener, mock_gateways: MockGateways) -> None:
    """One 503 does not make two invoices, whichever operation creates them."""
    options = fields(key, order_id="A-1042", **sample_of(key).coin)
    for order in (fields(key, order_id="A-1042"), options):
        mock_gateways.reset()
        paths = sent(key, open_till, mock_gateways, partial(create, order))
        assert len(paths) == 1, paths


def test_a_cancel_is_sent_once(key: str, open_till: Opener, mock_gateways: MockGateways) -> None:
    """What ends an invoice is not repeated unless it is known not to have happened."""
    if not GATEWAYS[key].supports("cancel"):
        pytest.skip("no cancel")
    paths = sent(key, open_till, mock_gateways, lambda till, number: till.cancel(number))
    assert sum("cancel" in path for path in paths) == 1, paths


def test_a_refund_is_sent_once(key: str, open_till: Opener, mock_gateways: MockGateways) -> None:
    """One 503 does not refund twice."""
    if not GATEWAYS[key].supports("refund"):
        pytest.skip("no refund")
    number = mock_gateways.place(key, price="25", currency="USD", order_id="A-1042")
    mock_gateways.pay(number)
    with open_till(gateway_of(key, mock_gateways), attempts=3) as till:
        mock_gateways.fault("error after", path="refund", status=503)
        with pytest.raises(TillError):
            till.refund(number)
    requests = [(one.method, one.path) for one in mock_gateways.requests]
    assert [method for method, path in requests if "refund" in path] == ["POST"], requests


def test_a_read_is_sent_again(key: str, open_till: Opener, mock_gateways: MockGateways) -> None:
    """What changes nothing is repeated after a 503, even if it is a POST."""
    paths = sent(key, open_till, mock_gateways, lambda till, number: till.get(number))
    assert len(paths) == 2, paths


@pytest.mark.parametrize(
    ("status", "is_paid", "is_final"),
    [
        ("OPEN", False, False),
        ("PARTIAL", False, False),
        ("PAID", True, True),
        ("OVERPAID", True, True),
        ("EXPIRED", False, True),
        ("CANCELED", False, True),
        ("REFUNDED", False, True),
        ("CONFIRMING", False, False),
        ("UNKNOWN", False, False),
    ],
)
def test_each_status_says_whether_it_is_paid_and_final(
    status: str,
    is_paid: bool,  # noqa: FBT001  # a table's column
    is_final: bool,  # noqa: FBT001  # likewise
) -> None:
    """Who waits for the end stops at an end, and not at a part or at an unknown word."""
    assert (Status[status].is_paid, Status[status].is_final) == (is_paid, is_final)
