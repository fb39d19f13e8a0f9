"""Cru Cash mock gateway: creating."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import httpx
import pytest

from mocks.client import Client, exact
from onetill_mocks import MockGateways

START = datetime(2026, 3, 16, 19, 1, 10, tzinfo=UTC)
ASKED: dict[str, Any] = {"lifetime": 30, "amount": "100", "currency": "USD"}
PAYMENT = ASKED | {"crypto": "USDT", "network": "TRC20"}


def create(client: Client, **fields: object) -> Any:  # noqa: ANN401  # JSON
    """Create an invoice."""
    response = client.post("crucash", "/v1/invoice/create", ASKED | fields)
    assert response.status_code == 200
    return exact(response)


def test_created_it_matches_its_page_and_is_read_again(
    gateways: MockGateways, client: Client
) -> None:
    """The page's example comes out, its end in unix seconds; the payload is kept as it is."""
    gateways.ledger.now = lambda: START
    payload = '{"order_id": "A-1042"}'
    ui = {
        "description": "Payment for order #1042",
        "redirect_url": "https://example.com/payment-success",
    }
    created = create(client, webhook="https://example.com/webhook", payload=payload, ui=ui)
    number = created["invoice"]["id"]
    assert created == {
        "invoice": {"id": number, "expires_at": 1773689470},
        "pay_url": f"{gateways.url}/crucash/pay/{number}",
        "test_mode": False,
    }
    data = exact(client.crucash({"invoice_id": number}))
    assert (data["fiat_amount"], data["fiat_currency"], data["payload"]) == ("100", "USD", payload)
    assert (data["crypto"], data["network"], data["pay_status"]) == ("NONE", "NONE", "not_paid")


@pytest.mark.parametrize(
    ("coin", "network", "amount"),
    [
        ("USDT", "TRC20", "101.4"),
        ("TON", "TON", "25.01"),
        ("BTC", "BTC", "0.00204"),
        ("ETH", "ERC20", "0.034533333333333334"),
    ],
)
def test_with_a_coin_the_address_is_known(
    gateways: MockGateways, client: Client, coin: str, network: str, amount: str
) -> None:
    """The amount to pay has the network's fee in it, and all of its decimals."""
    body = ASKED | {"crypto": coin, "network": network}
    response = client.post("crucash", "/v1/invoice/create-payment", body)
    assert response.status_code == 200
    created = exact(response)
    number = created["invoice_id"]
    assert created == {
        "invoice_id": number,
        "payment": {
            "address": f"mock-address-{number}",
            "qr_code": f"{gateways.url}/crucash/qr/{number}",
            "amount_to_pay": amount,
            "crypto": coin,
        },
    }
    data = exact(client.crucash({"invoice_id": number}))
    assert (data["crypto"], data["network"], data["crypto_amount"]) == (coin, network, amount)
    assert Decimal(data["network_fee"]) > 0


def test_the_qr_code_is_an_image(
    gateways: MockGateways, client: Client, http: httpx.Client
) -> None:
    """What is called an image's URL is one; who opens it as a page sees where to pay."""
    created = exact(client.post("crucash", "/v1/invoice/create-payment", PAYMENT))
    url = created["payment"]["qr_code"]
    opened = http.get(url, headers={"Accept": "text/html,*/*"}, follow_redirects=True)
    assert '<div class="qr" role="img"' in opened.text
    assert created["payment"]["address"] in opened.text
    response = http.get(url, headers={"Accept": "image/avif,image/svg+xml,*/*"})
    assert response.text.count("<path ") >= 1
    assert response.headers["content-type"].startswith("image/svg+xml")
    assert created["payment"]["address"] in response.text
    assert http.get(f"{gateways.url}/crucash/qr/x").status_code == 404


@pytest.mark.parametrize(
    ("field", "good", "wrong"),
    [
        ("lifetime", [3, 1440, 30.0], [2, 1441, 0, -3, "30", 30.5, True, None, [30]]),
        ("amount", ["1", "1.00", "0100", "10000000", "10000000.00"],
         ["0.99", "10000000.01", "", "-5", "1e3", "NaN", "1,5", " 5", "\u0665", 100, 1.5, None]),
        ("currency", ["USD", "EUR", "RUB"], ["GBP", "usd", "", None, 1, ["USD"]]),
        ("payload", ["12345", "x" * 16384, "привет"], ["", "1234", "x" * 16385, None, 12345, {}]),
        ("webhook", ["https://ab", "https://" + "a" * 2040],
         ["https://a", "https://" + "a" * 2041, "http://example.com/", "ftp://example.com/",
          "https:///example", "https://[example", "https://a b/cd", "example.com/webhook", "", None,
          1]),
        ("ui", [{}, {"description": "abc"}], [None, "x", [], 1]),
    ],
)  # fmt: skip
def test_every_limit_is_kept(
    client: Client, field: str, good: list[object], wrong: list[object]
) -> None:
    """What the page allows is taken to the last character, and nothing beyond it."""
    for path, asked in [("create", ASKED), ("create-payment", PAYMENT)]:
        if (path, field) == ("create-payment", "ui"):
            continue  # it has none
        for value, status in [(value, 200) for value in good] + [(value, 400) for value in wrong]:
            body = {**asked, "amount": "100", field: value}
            response = client.post("crucash", f"/v1/invoice/{path}", body)
            assert response.status_code == status, (path, value)
            if status == 400:
                assert exact(response)["error"].keys() == {"code", "message"}


@pytest.mark.parametrize(
    ("field", "good", "wrong"),
    [
        ("description", ["abc", "x" * 256, "Заказ #1042 Ёж", "Café їжак"],
         ["ab", "x" * 257, "A-1042", "a.b", "a,b", "tab\tstop", "\u0661\u0662\u0663",
          "日本語", "", None, 123]),
        ("redirect_url", ["http://a.b", "https://example.com/"],
         ["http://a", "ftp://example.com/", "https://" + "a" * 2041, "", None, 1]),
    ],
)  # fmt: skip
def test_the_page_is_dressed_within_limits(
    client: Client, field: str, good: list[object], wrong: list[object]
) -> None:
    """A description has letters of both alphabets, digits, spaces and #; a redirect is a URL."""
    for value, status in [(value, 200) for value in good] + [(value, 400) for value in wrong]:
        response = client.post("crucash", "/v1/invoice/create", ASKED | {"ui": {field: value}})
        assert response.status_code == status, value


def test_each_currency_has_its_least(client: Client) -> None:
    """One dollar, one euro, a hundred roubles."""
    for currency, least, too_little in [
        ("USD", "1", "0.999"),
        ("EUR", "1", "0.999"),
        ("RUB", "100", "99.999"),
    ]:
        create(client, currency=currency, amount=least)
        body = ASKED | {"currency": currency, "amount": too_little}
        assert client.post("crucash", "/v1/invoice/create", body).status_code == 400


@pytest.mark.parametrize("missing", ["lifetime", "amount", "currency", "crypto", "network"])
def test_what_is_required_must_be_there(client: Client, missing: str) -> None:
    """Three fields are required, and a coin and its network for a payment."""
    for path, asked in [("create", ASKED), ("create-payment", PAYMENT)]:
        body = {name: value for name, value in asked.items() if name != missing}
        status = 200 if body == asked else 400
        assert client.post("crucash", f"/v1/invoice/{path}", body).status_code == status


@pytest.mark.parametrize(
    ("coin", "network"),
    [("USDT", "TON"), ("DOGE", "DOGE"), ("usdt", "trc20"), ("TON", None), (["TON"], "TON")],
)
def test_a_coin_is_on_a_network_it_has(client: Client, coin: object, network: object) -> None:
    """An unknown coin, and one on a network that it is not on, are refused."""
    body = ASKED | {"crypto": coin, "network": network}
    assert client.post("crucash", "/v1/invoice/create-payment", body).status_code == 400


def test_the_lifetime_sets_the_end(gateways: MockGateways, client: Client) -> None:
    """An invoice is at its end once its minutes are over."""
    gateways.ledger.now = lambda: START
    number = create(client, lifetime=3)["invoice"]["id"]
    for seconds, status in [(179, "not_paid"), (180, "end")]:
        gateways.ledger.now = lambda seconds=seconds: START + timedelta(seconds=seconds)  # type: ignore[misc]  # mypy knows no default here
        assert exact(client.crucash({"invoice_id": number}))["pay_status"] == status
