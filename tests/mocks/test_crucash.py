"""Cru Cash mock gateway."""

from datetime import UTC, datetime, timedelta

import httpx
import pytest

from mocks.client import CALLS, V1_KEY, Client, exact
from onetill_mocks import MockGateways


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}, V1_KEY])
def test_crucash_refuses_a_missing_or_wrong_key(
    gateways: MockGateways, http: httpx.Client, headers: dict[str, str]
) -> None:
    """Cru Cash responds 401 with its error object."""
    for gateway, _, path, body in CALLS:
        if gateway == "crucash":
            response = http.post(gateways.base_url(gateway) + path, json=body, headers=headers)
            assert response.status_code == 401
            assert exact(response)["error"].keys() == {"code", "message"}


def test_crucash_matches_its_page_to_the_letter(gateways: MockGateways, client: Client) -> None:
    """Both examples of the page come out, before a coin is chosen and after the funds arrived."""
    gateways.ledger.now = lambda: datetime(2026, 2, 5, 0, 6, 59, tzinfo=UTC)
    gateways.place(
        "crucash", price="100", currency="USD", id="8be67d29-69aa-4ff9-8157-c5e5b4a53d5c"
    )
    gateways.ledger.now = lambda: datetime(2026, 2, 5, 0, 10, 59, tzinfo=UTC)
    gateways.pay(
        gateways.place(
            "crucash", price="30", currency="USD", id="3d3ca8ab-905a-4def-9c0c-b868decf8f70"
        )
    )
    gateways.ledger.now = lambda: datetime(2026, 2, 5, 0, 25, tzinfo=UTC)
    assert exact(client.crucash({"invoice_id": "8be67d29-69aa-4ff9-8157-c5e5b4a53d5c"})) == {
        "id": "8be67d29-69aa-4ff9-8157-c5e5b4a53d5c",
        "fiat_amount": "100",
        "fiat_currency": "USD",
        "crypto_amount": "0",
        "network_fee": "0",
        "crypto": "NONE",
        "network": "NONE",
        "pay_status": "not_paid",
        "processing_status": "pending",
        "is_paid": False,
        "created_at": "2026-02-05T00:06:59Z",
        "is_testing": False,
        "payload": "",
    }
    assert exact(client.crucash({"invoice_id": "3d3ca8ab-905a-4def-9c0c-b868decf8f70"})) == {
        "id": "3d3ca8ab-905a-4def-9c0c-b868decf8f70",
        "fiat_amount": "30",
        "fiat_currency": "USD",
        "crypto_amount": "31.4",
        "network_fee": "1.4",
        "crypto": "USDT",
        "network": "TRC20",
        "pay_status": "paid",
        "processing_status": "processed",
        "is_paid": True,
        "created_at": "2026-02-05T00:10:59Z",
        "is_testing": False,
        "payload": "",
    }


def test_crucash_holds_a_payment_before_it_settles(gateways: MockGateways, client: Client) -> None:
    """Paid and settled are two moments."""
    start = datetime.now(UTC)
    gateways.ledger.now = lambda: start
    number = gateways.place("crucash", price="30", currency="USD")
    gateways.pay(number)
    data = exact(client.crucash({"invoice_id": number}))
    assert (data["is_paid"], data["processing_status"]) == (True, "processing")
    gateways.ledger.now = lambda: start + timedelta(hours=1)
    data = exact(client.crucash({"invoice_id": number}))
    assert (data["is_paid"], data["processing_status"]) == (True, "processed")


def test_crucash_ends_an_expired_invoice_and_returns_the_payload(
    gateways: MockGateways, client: Client
) -> None:
    """An expired invoice is at its end, unpaid; a payload comes back unchanged."""
    number = gateways.place("crucash", price="30", currency="EUR", payload="what I gave")
    ordered = gateways.place("crucash", price="30", currency="EUR", order_id="A-1042")
    gateways.expire(number)
    data = exact(client.crucash({"invoice_id": number}))
    assert (data["pay_status"], data["processing_status"]) == ("end", "pending")
    assert data["is_paid"] is False
    assert data["payload"] == "what I gave"
    assert exact(client.crucash({"invoice_id": ordered}))["payload"] == '{"order_id": "A-1042"}'


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({"invoice_id": "8be67d29-69aa-4ff9-8157-c5e5b4a53d5c"}, 404),
        ({"invoice_id": ""}, 404),
        ({"invoice_id": 1}, 400),
        ({"invoice_id": None}, 400),
        ({"invoice_id": "\0"}, 400),
        ({}, 400),
        ([], 400),
    ],
)
def test_crucash_refuses_in_its_error_object(client: Client, body: object, status: int) -> None:
    """An unknown invoice is a 404, a bad question a 400."""
    response = client.crucash(body)
    assert response.status_code == status
    assert exact(response)["error"].keys() == {"code", "message"}
