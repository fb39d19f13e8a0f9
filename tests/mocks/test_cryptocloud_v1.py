"""CryptoCloud v1 mock gateway."""

from decimal import Decimal

import httpx
import pytest

from mocks.client import CALLS, SHOP, V1_KEY, Client, exact
from onetill_mocks import MockGateways


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [("Authorization", "Token wrong.mock.key")],
        [("Authorization", "Bearer mock.cryptocloud.key")],
        [("Authorization", "mock.cryptocloud.key")],
        [("Authorization", "Token")],
        [("Authorization", "token mock.cryptocloud.key")],
        [("Authorization", V1_KEY["Authorization"])] * 2,
    ],
)
def test_v1_refuses_a_missing_or_wrong_key(
    gateways: MockGateways, http: httpx.Client, headers: list[tuple[str, str]]
) -> None:
    """CryptoCloud v1 responds 401 unless the one key comes in the one spelling."""
    for gateway, method, path, body in CALLS:
        if gateway == "cryptocloud_v1":
            url = gateways.base_url(gateway) + path
            response = http.request(method, url, headers=headers, json=body)
            assert response.status_code == 401
            assert exact(response) == {"message": "Unauthenticated."}


def test_v1_creates_an_open_invoice(gateways: MockGateways, client: Client) -> None:
    """A created invoice carries the page's four fields and the two recorded ones."""
    response = client.create(
        {"shop_id": SHOP, "amount": 100.0, "currency": "USD", "order_id": "A-1", "email": None}
    )
    assert response.status_code == 200
    created = exact(response)
    number = created.pop("invoice_id")
    assert created == {
        "status": "success",
        "pay_url": f"{gateways.url}/cryptocloud/pay/{number}",
        "currency": "USDT",
        "amount": 100,
        "amount_usd": 100,
    }
    assert exact(client.status(f"uuid={number}")) == {
        "status": "success",
        "status_invoice": "created",
    }


def test_v1_amounts_are_in_the_currency_of_the_request_and_exact(client: Client) -> None:
    """Ten thousand roubles are worth their rate in dollars, and no digit is lost."""
    roubles = exact(client.create({"shop_id": SHOP, "amount": 10000, "currency": "RUB"}))
    assert roubles["amount_usd"] == 125
    digits = "1234567.000000000000000001"
    dollars = client.create({"shop_id": SHOP, "amount": digits, "unknown": []})
    assert f'"amount_usd":{digits}' in dollars.text
    assert exact(dollars)["amount"] == Decimal("1234567.000001")  # rounded up to what USDT carries


@pytest.mark.parametrize(
    "change",
    [
        {"shop_id": None},
        {"shop_id": "AnotherShop00001"},
        {"shop_id": 1},
        {"amount": None},
        {"amount": True},
        {"amount": 0},
        {"amount": -1},
        {"amount": "0"},
        {"amount": ""},
        {"amount": "1,5"},
        {"amount": "NaN"},
        {"amount": "1e3"},
        {"amount": "\u0661"},  # a digit, though not an ASCII one
        {"amount": "1" * 5000},
        {"amount": 1e300},
        {"amount": [1]},
        {"currency": "BTC"},
        {"currency": "usd"},
        {"currency": None},
        {"currency": ["USD"]},
        {"order_id": 1},
        {"order_id": "a\0b"},
        {"description": {}},
        {"email": 1},
        {"email": ["a@b.example"]},
    ],
)
def test_v1_refuses_what_its_page_rules_out(client: Client, change: dict[str, object]) -> None:
    """An invoice is not created from a field of the wrong type or value."""
    response = client.create({"shop_id": SHOP, "amount": 1} | change)
    assert response.status_code == 400
    assert exact(response).keys() == {"status", "error"}


@pytest.mark.parametrize("missing", ["shop_id", "amount"])
def test_v1_requires_a_shop_and_an_amount(client: Client, missing: str) -> None:
    """The two starred fields must be there."""
    body = {"shop_id": SHOP, "amount": 1}
    del body[missing]
    assert client.create(body).status_code == 400


@pytest.mark.parametrize(
    "query",
    [
        "",
        "uuid=",
        "uuid=AAAAAAAB",
        "uuid=aaaaaaaa",
        "uuid=INV-",
        "uuid=INV-INV-AAAAAAAA",
        "uuid=AAAAAAAA&uuid=AAAAAAAA",
    ],
)
def test_v1_refuses_any_uuid_but_one_it_knows(
    gateways: MockGateways, client: Client, query: str
) -> None:
    """A status needs one known uuid, spelled exactly, in the query."""
    gateways.place("cryptocloud_v1", price=1, currency="USD", id="AAAAAAAA")
    response = client.status(query)
    assert response.status_code == 400
    assert exact(response)["status"] == "error"


def test_v1_and_v2_see_the_same_invoices(gateways: MockGateways, client: Client) -> None:
    """What v1 creates v2 returns, and both take an id in either spelling."""
    more = {"order_id": "A-1", "email": "payer@example.com"}
    number = exact(client.create({"shop_id": SHOP, "amount": 5, **more}))["invoice_id"]
    gateways.pay(f"INV-{number}")
    day = f"{gateways.ledger.now():%d.%m.%Y}"
    [row] = exact(client.v2("invoice/merchant/list", {"start": day, "end": day}))["result"]
    assert (row["order_id"], row["user_email"]) == ("A-1", "payer@example.com")
    for spelling in (number, f"INV-{number}"):
        assert exact(client.status(f"uuid={spelling}"))["status_invoice"] == "paid"
        [data] = exact(client.info({"uuids": [spelling]}))["result"]
        assert (data["uuid"], data["status"]) == (f"INV-{number}", "paid")
