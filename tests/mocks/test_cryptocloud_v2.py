"""CryptoCloud v2 mock gateway: reading."""

from datetime import UTC, datetime
from decimal import Decimal

import httpx
import pytest

from mocks.client import CALLS, Client, exact
from onetill_mocks import MockGateways

NO_KEY = {"status": "error", "result": {"authorization": "Unauthorized request."}}


@pytest.mark.parametrize(
    ("header", "status", "document"),
    [
        (None, 400, NO_KEY),
        ("Bearer a.b.c", 400, NO_KEY),
        ("Token", 400, NO_KEY),
        ("Token a.b.c more", 400, NO_KEY),
        ("Token nonsense", 403, {"detail": "Invalid header padding"}),
        ("Token a.b.c", 403, {"detail": "Signature verification failed"}),
    ],
)
def test_v2_refuses_each_wrong_key_in_its_own_way(
    gateways: MockGateways,
    http: httpx.Client,
    header: str | None,
    status: int,
    document: object,
) -> None:
    """CryptoCloud v2 responds 400 without a usable header and 403 for a key that proves nothing."""
    headers = {"Authorization": header} if header else {}
    balance = ("cryptocloud_v2", "POST", "/v2/merchant/wallet/balance/all", None)
    for gateway, method, path, body in [*CALLS, balance]:
        if gateway == "cryptocloud_v2":
            url = gateways.base_url(gateway) + path
            response = http.request(method, url, json=body, headers=headers)
            assert (response.status_code, exact(response)) == (status, document)


def test_v2_returns_every_field_of_its_page(gateways: MockGateways, client: Client) -> None:
    """A paid invoice reads as the page's example does."""
    gateways.ledger.now = lambda: datetime(2022, 12, 31, 12, tzinfo=UTC)
    number = gateways.place("cryptocloud_v2", price="100", currency="USD", order_id="1111")
    gateways.pay(number)
    [data] = exact(client.info({"uuids": [number]}))["result"]
    assert data == {
        "uuid": f"INV-{number}",
        "address": f"mock-address-{number}",
        "expiry_date": "2023-01-01 12:00:00.000000",
        "side_commission": "client",
        "side_commission_cc": "client",
        "amount": 100,
        "amount_usd": 100,
        "received": 100,
        "received_usd": 100,
        "fee": Decimal("1.4"),
        "fee_usd": Decimal("1.4"),
        "service_fee": Decimal("1.9"),
        "service_fee_usd": Decimal("1.90"),
        "status": "paid",
        "order_id": "1111",
        "currency": {
            "id": 4,
            "code": "USDT",
            "fullcode": "USDT_TRC20",
            "network": {
                "code": "TRC20",
                "id": 4,
                "icon": "https://cdn.cryptocloud.plus/currency/crypto/TRX.svg",
                "fullname": "Tron",
            },
            "name": "Tether",
            "is_email_required": False,
            "stablecoin": True,
            "icon_base": "https://cdn.cryptocloud.plus/currency/icons/main/usdt.svg",
            "icon_network": "https://cdn.cryptocloud.plus/icons-currency/USDT-TRC20.svg",
            "icon_qr": "https://cdn.cryptocloud.plus/currency/icons/stroke/usdt.svg",
            "order": 1,
        },
        "project": {
            "id": 1,
            "name": "Mock shop",
            "fail": f"https://shop.example/fail?order_id=1111&invoice_uuid=INV-{number}",
            "success": f"https://shop.example/success?order_id=1111&invoice_uuid=INV-{number}",
            "logo": None,
        },
        "test_mode": False,
    }


def test_v2_returns_what_was_not_given_or_chosen(gateways: MockGateways, client: Client) -> None:
    """Without an order and a coin, the order is null, the address empty, the coin the usual one."""
    number = gateways.place("cryptocloud_v2", price="3", currency="EUR", is_test=True)
    [data] = exact(client.info({"uuids": [number]}))["result"]
    assert data["order_id"] is None
    assert data["address"] == ""
    assert data["currency"]["fullcode"] == "USDT_TRC20"
    assert data["amount"] == Decimal("3.3")
    assert data["received"] == 0
    assert data["test_mode"] is True


def test_v2_returns_the_coin_that_was_chosen(gateways: MockGateways, client: Client) -> None:
    """A bitcoin invoice has bitcoin amounts, and a native coin has no network in its code."""
    number = gateways.place("cryptocloud_v2", price="25", currency="USD", coin="BTC")
    [data] = exact(client.info({"uuids": [number]}))["result"]
    assert data["amount"] == Decimal("0.0005")
    assert data["currency"]["fullcode"] == "BTC"
    assert data["currency"]["stablecoin"] is False


@pytest.mark.parametrize(
    ("action", "status", "received"),
    [
        ("pay", "paid", 100),
        ("part", "partial", 50),
        ("over", "overpaid", 200),
        ("expire", "canceled", 0),
        ("cancel", "canceled", 0),
    ],
)
def test_each_action_shows_at_cryptocloud(
    gateways: MockGateways, client: Client, action: str, status: str, received: int
) -> None:
    """Each action moves an invoice to the vendor's own word for it, in both versions."""
    number = gateways.place("cryptocloud_v2", price="100", currency="USD")
    getattr(gateways, action)(number)
    [data] = exact(client.info({"uuids": [number]}))["result"]
    assert (data["status"], data["received"]) == (status, received)
    assert exact(client.status(f"uuid={number}"))["status_invoice"] == status


def test_v2_returns_a_hundred_ids_and_refuses_one_more(
    gateways: MockGateways, client: Client
) -> None:
    """The page's limit is the limit."""
    numbers = [gateways.place("cryptocloud_v2", price=1, currency="USD") for _ in range(101)]
    assert len(exact(client.info({"uuids": numbers[:100]}))["result"]) == 100
    response = client.info({"uuids": numbers})
    assert response.status_code == 400
    assert exact(response) == {"status": "error", "result": {"validate_error": "Max 100 uuids"}}


def test_v2_returns_each_known_id_once(gateways: MockGateways, client: Client) -> None:
    """Unknown ids are left out, and an id given twice is returned once."""
    number = gateways.place("cryptocloud_v2", price=1, currency="USD", id="INV-AAAAAAAA")
    response = exact(client.info({"uuids": ["ZZZZZZZZ", number, f"INV-{number}", number]}))
    assert [data["uuid"] for data in response["result"]] == ["INV-AAAAAAAA"]
    assert exact(client.info({"uuids": ["ZZZZZZZZ"]})) == {"status": "success", "result": []}


@pytest.mark.parametrize("body", [{}, [], "AAAAAAAA", {"uuid": "AAAAAAAA"}, {"uuids": []},
                                  {"uuids": "AAAAAAAA"}, {"uuids": None}, {"uuids": [1]},
                                  {"uuids": ["AAAAAAA"]}, {"uuids": ["AAAAAAAA\n"]},
                                  {"uuids": ["aaaaaaaa"]}, {"uuids": [["AAAAAAAA"]]}])  # fmt: skip
def test_v2_refuses_anything_but_a_list_of_ids(client: Client, body: object) -> None:
    """A lookup needs a list of well-formed ids."""
    response = client.info(body)
    assert response.status_code == 400
    assert exact(response)["result"].keys() == {"validate_error"}
