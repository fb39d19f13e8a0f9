"""PayDo mock gateway."""

from datetime import UTC, datetime
from decimal import Decimal

import pytest

from mocks.client import Client, exact
from onetill_mocks import MockGateways


def test_paydo_returns_every_field_of_its_page(gateways: MockGateways, client: Client) -> None:
    """An open invoice reads as the page's example does, and needs no key."""
    gateways.ledger.now = lambda: datetime.fromtimestamp(1567754398, UTC)
    number = gateways.place(
        "paydo", price="3", currency="EUR", order_id="test", email="test.user@paydo.com"
    )
    data = exact(client.paydo(number))
    assert data["status"] == 1
    assert data["data"] == {
        "identifier": number,
        "status": 0,
        "type": 1,
        "applicationIdentifier": "3b60feb1-eeb8-4215-a494-2382427ffe88",
        "amount": 3,
        "currency": "EUR",
        "orderIdentifier": "test",
        "items": [{"id": "1", "name": "Mock item", "price": "3"}],
        "description": "",
        "resultUrl": "https://shop.example/result",
        "failUrl": "https://shop.example/fail",
        "productUrl": None,
        "language": "en",
        "payer": {
            "email": "test.user@paydo.com",
            "name": "",
            "phone": "",
            "address": "",
            "companyName": "",
            "site": "",
            "extraFields": [],
        },
        "paymentMethod": {
            "identifier": 204,
            "fields": [{"name": "email", "type": "email", "required": True}],
            "formType": "standard",
        },
        "isSeen": False,
        "customization": [],
        "createdAt": 1567754398,
        "updatedAt": None,
        "transactionIdentifier": None,
        "isTopUp": False,
        "isOverdue": False,
    }


def test_paydo_returns_a_paid_and_an_overdue_invoice_apart(
    gateways: MockGateways, client: Client
) -> None:
    """Paid is status 1 with a transaction; overdue stays 0 with `isOverdue`."""
    paid = gateways.place("paydo", price="0.10", currency="USD")
    late = gateways.place("paydo", price="0.10", currency="USD")
    gateways.pay(paid)
    gateways.expire(late)
    data = exact(client.paydo(paid))["data"]
    assert (data["status"], data["isOverdue"], data["amount"]) == (1, False, Decimal("0.10"))
    assert data["transactionIdentifier"]
    assert data["updatedAt"] >= data["createdAt"]
    data = exact(client.paydo(late))["data"]
    assert (data["status"], data["isOverdue"], data["transactionIdentifier"]) == (0, True, None)


@pytest.mark.parametrize("number", ["81972ed0-a85c-4d1a-851b-b3dbf0750399", "%00", "x" * 3000])
def test_paydo_does_not_find_an_unknown_invoice(client: Client, number: str) -> None:
    """An unknown id is a 404 in the vendor's words."""
    response = client.paydo(number)
    assert response.status_code == 404
    assert exact(response) == {"message": "Invoice not found"}
