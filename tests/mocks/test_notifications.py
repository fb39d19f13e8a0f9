"""Paying sends the real notification, as each vendor writes it."""

import json
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from urllib.parse import parse_qsl

import jwt
import pytest

from mocks.client import Client, Shop, exact, paydo_order, placed
from onetill_mocks import Delivery, MockGateways

SECRET = "mock-cryptocloud-postback-secret"


def test_paying_posts_a_signed_postback_as_json(gateways: MockGateways, shop: Shop) -> None:
    """CryptoCloud v1 sends the five fields of its page, and a token for five minutes."""
    url, requests, _ = shop
    now = datetime.now(UTC)
    gateways.ledger.now = lambda: now
    gateways.notify("cryptocloud_v1", url)
    number = placed(gateways, "cryptocloud_v1", coin="BTC")
    gateways.pay(number)
    gateways.settle()
    [request] = requests
    assert (request.method, request.path) == ("POST", "/data?by=vendor")
    assert request.headers["Content-Type"] == "application/json"
    data = json.loads(request.body, parse_float=Decimal)
    token = data.pop("token")
    assert data == {
        "status": "success",
        "invoice_id": number,
        "amount_crypto": Decimal("0.00025"),
        "currency": "BTC",
        "order_id": "A-1042",
    }
    claims = jwt.decode(token, SECRET, algorithms=["HS256"], options={"require": ["exp"]})
    assert claims == {"id": number, "exp": int(now.timestamp()) + 300}
    assert gateways.deliveries == [Delivery("cryptocloud_v1", url, 1, 200)]


def test_a_form_says_the_same_in_text(gateways: MockGateways, shop: Shop) -> None:
    """Numbers are digits, the invoice is JSON, and a missing order is left out."""
    url, requests, _ = shop
    gateways.notify("cryptocloud_v2", url, form=True)
    gateways.over(placed(gateways, "cryptocloud_v2"))
    gateways.settle()
    gateways.pay(gateways.place("cryptocloud_v2", price=1, currency="USD"))
    gateways.settle()
    request, without = requests
    assert request.headers["Content-Type"] == "application/x-www-form-urlencoded"
    data = dict(parse_qsl(request.body.decode(), strict_parsing=True))
    assert jwt.decode(data.pop("token"), SECRET, algorithms=["HS256"])["id"] == data["invoice_id"]
    info = json.loads(data.pop("invoice_info"))
    assert (data["status"], data["amount_crypto"], data["currency"], data["order_id"]) == (
        "success", "25.0", "USDT_TRC20", "A-1042")  # fmt: skip
    assert info["uuid"] == f"INV-{data['invoice_id']}"
    assert (info["status"], info["invoice_status"], info["type"]) == ("overpaid", "success", "up")
    assert "order_id" not in dict(parse_qsl(without.body.decode()))


def test_paydo_returns_both_ends_of_an_attempt(
    gateways: MockGateways, client: Client, shop: Shop
) -> None:
    """A failure is state 5 and a payment state 2, unsigned, with the metadata if there was any."""
    url, requests, _ = shop
    gateways.notify("paydo", url)
    body = paydo_order(metadata={"customerId": 15487})
    number = exact(client.post("paydo", "/v1/invoices/create", body))["data"]
    failed = gateways.fail(number).transactions[-1].id
    gateways.settle()
    worked = gateways.pay(number).transactions[-1].id
    gateways.pay(placed(gateways, "paydo"))
    gateways.settle()
    first, second, other = (json.loads(request.body) for request in requests)
    assert first.pop("transaction") == {
        "id": failed,
        "state": 5,
        "order": {"id": "A-1042"},
        "error": {"message": "PayDo. Transaction rejected by security reason.", "code": ""},
    }
    metadata = {"customerId": 15487}
    assert first == {"invoice": {"id": number, "txid": failed, "metadata": metadata}}
    assert second["invoice"] == {"id": number, "txid": worked, "metadata": metadata}
    assert (second["transaction"]["state"], second["transaction"]["error"]["message"]) == (2, "")
    assert other["invoice"].keys() == {"id", "txid"}


def test_each_version_has_its_own_setting(gateways: MockGateways, shop: Shop) -> None:
    """An invoice of either version is sent to the URLs of both, with or without its details."""
    url, requests, _ = shop
    gateways.notify("cryptocloud_v1", url)
    gateways.notify("cryptocloud_v2", url)
    gateways.pay(placed(gateways, "cryptocloud_v1"))
    gateways.settle()
    assert [delivery.gateway for delivery in gateways.deliveries] == [
        "cryptocloud_v1",
        "cryptocloud_v2",
    ]
    assert ["invoice_info" in json.loads(request.body) for request in requests] == [False, True]


def test_a_redelivered_webhook_is_signed_anew(gateways: MockGateways, shop: Shop) -> None:
    """Sent again an hour later, the token is valid from then on."""
    url, requests, _ = shop
    number = placed(gateways, "cryptocloud_v2")
    gateways.pay(number)
    gateways.notify("cryptocloud_v2", url)
    ends = list[int]()
    for hours in (0, 1):
        later = datetime.now(UTC) + timedelta(hours=hours)
        gateways.ledger.now = lambda later=later: later  # type: ignore[misc]  # mypy knows no default here
        gateways.redeliver(number)
        gateways.settle()
        token = json.loads(requests[-1].body)["token"]
        ends.append(jwt.decode(token, SECRET, algorithms=["HS256"])["exp"])
    assert ends[1] - ends[0] in {3600, 3601}
    with pytest.raises(ValueError, match="has no webhook"):
        gateways.redeliver(placed(gateways, "paydo"))


def test_what_would_be_sent_can_be_had(gateways: MockGateways) -> None:
    """For tests that tamper: a notification as it is, or as it would be were it paid now."""
    number = placed(gateways, "cryptocloud_v2")
    headers, body = gateways.notification(f"INV-{number}", "cryptocloud_v1")
    data = json.loads(body, parse_float=Decimal)
    assert headers == {"Content-Type": "application/json"}
    assert (data["invoice_id"], data["amount_crypto"]) == (number, Decimal("12.5"))
    headers, body = gateways.notification(number, "cryptocloud_v2", form=True)
    assert headers == {"Content-Type": "application/x-www-form-urlencoded"}
    assert f"invoice_id={number}".encode() in body
    entry = gateways.ledger.find(number)
    assert entry
    assert (entry.state, entry.transactions) == ("open", ())
    failed = placed(gateways, "paydo")
    gateways.fail(failed)
    assert json.loads(gateways.notification(failed, "paydo")[1])["transaction"]["state"] == 5
    for gateway, form in [("paydo", False), ("crucash", False), ("cryptocloud_v2", True)]:
        with pytest.raises(ValueError, match=r"\w+ \w+ \w+"):
            gateways.notification(failed if form else number, gateway, form=form)
