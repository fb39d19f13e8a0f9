"""A mock gateway accepts what programs send and its vendor is known to accept."""

import json
import logging
from decimal import Decimal
from typing import Any

import httpx
import pytest

from mocks.client import DAYS, PAYDO_TOKEN, SHOP, V2_KEY, Client, exact, paydo_order, placed
from onetill_mocks import MockGateways

FORMS = pytest.mark.parametrize("kind", ["urlencoded", "multipart"])


def post(
    gateways: MockGateways, http: httpx.Client, path: str, kind: str, fields: dict[str, Any]
) -> httpx.Response:
    """Post a form to CryptoCloud, with nested names as PHP writes them."""
    url = gateways.base_url("cryptocloud_v2") + path
    if kind == "urlencoded":
        return http.post(url, data=fields, headers=V2_KEY)
    pairs = [
        (name, one) for name, value in fields.items()
        for one in (value if isinstance(value, list) else [value])
    ]  # fmt: skip
    return http.post(url, files=[(name, (None, one)) for name, one in pairs], headers=V2_KEY)


@FORMS
def test_v1_takes_forms(gateways: MockGateways, http: httpx.Client, kind: str) -> None:
    """Plugins create v1's invoices with forms, whose amounts are text."""
    fields = {"shop_id": SHOP, "amount": "5.000000", "currency": "EUR", "order_id": "Заказ 1"}
    response = post(gateways, http, "/v1/invoice/create", kind, fields)
    assert response.status_code == 200
    [entry] = gateways.ledger.invoices
    assert (entry.price, entry.currency, entry.order_id) == (Decimal(5), "EUR", "Заказ 1")


@FORMS
def test_v2_takes_forms(gateways: MockGateways, http: httpx.Client, kind: str) -> None:
    """So do programs with v2: create, info, statistics and the list, with nested names."""
    fields = {
        "shop_id": SHOP,
        "amount": "10",
        "add_fields[time_to_pay][hours]": "1",
        "add_fields[available_currencies][]": ["BTC", "ETH"],
    }
    created = exact(post(gateways, http, "/v2/invoice/create", kind, fields))["result"]
    [entry] = gateways.ledger.invoices
    assert (entry.expires - entry.created).total_seconds() == 3600
    other = placed(gateways, "cryptocloud_v2")
    for uuids in ({"uuids[]": [created["uuid"], other]}, {"uuids": [created["uuid"], other]},
                  {"uuids[0]": created["uuid"], "uuids[1]": other}):  # fmt: skip
        info = exact(post(gateways, http, "/v2/invoice/merchant/info", kind, uuids))
        assert [item["uuid"] for item in info["result"]] == [created["uuid"], f"INV-{other}"]
    one = exact(post(gateways, http, "/v2/invoice/merchant/info", kind, {"uuids": other}))
    assert [item["uuid"] for item in one["result"]] == [f"INV-{other}"]
    counted = exact(post(gateways, http, "/v2/invoice/merchant/statistics", kind, DAYS))
    assert counted["result"]["count"]["all"] == 2
    page = {**DAYS, "offset": "1", "limit": "1"}
    assert len(exact(post(gateways, http, "/v2/invoice/merchant/list", kind, page))["result"]) == 1


@pytest.mark.parametrize(
    ("kind", "body"),
    [
        ("multipart/form-data", b"x"),
        ("multipart/form-data; boundary=b", b"--b\r\n\r\nx\r\n--b--\r\n"),
        ("multipart/form-data; boundary=b", b"--b--\r\n"),
        ("application/x-www-form-urlencoded", b"\xff=%ff"),
        ("application/x-www-form-urlencoded", b"shop_id"),
        ("application/x-www-form-urlencoded", b"&".join([b"a[a][a][a][a]=1"] * 2000)),
        ("application/x-www-form-urlencoded", b"[]=1&a[=1&a]=1&[a]=1&a[][][]=1"),
    ],
)
def test_a_bad_form_is_refused(
    gateways: MockGateways, http: httpx.Client, kind: str, body: bytes
) -> None:
    """Whatever the bytes, both versions refuse in their own shape."""
    for path in ("/v1/invoice/create", "/v2/invoice/create"):
        response = http.post(
            gateways.base_url("cryptocloud_v2") + path,
            content=body,
            headers={**V2_KEY, "Content-Type": kind},
        )
        assert response.status_code == 400
        assert exact(response)["status"] == "error"


def test_an_order_id_keeps_its_type(gateways: MockGateways, client: Client) -> None:
    """Text, an integer and null come back as they were sent, in every response and webhook."""
    for order_id in ("0042", 42, None):
        body = {"shop_id": SHOP, "amount": 1, "order_id": order_id}
        uuid = exact(client.v2("invoice/create", body))["result"]["uuid"]
        gateways.pay(uuid)
        [info] = exact(client.info({"uuids": [uuid]}))["result"]
        [*_, item] = exact(client.v2("invoice/merchant/list", {**DAYS, "limit": 1}))["result"]
        webhook = httpx.Response(200, content=gateways.notification(uuid, "cryptocloud_v2")[1])
        assert info["order_id"] == item["order_id"] == webhook.json()["order_id"] == order_id
    with_null = {"shop_id": SHOP, "amount": "1", "order_id": None, "email": None}
    assert client.create(with_null).status_code == 200


@pytest.mark.parametrize(
    "change",
    [
        {"email": None},
        {"add_fields": None},
        {"add_fields": []},
        {"add_fields": {"time_to_pay": {"hours": "0", "minutes": "30"}}},
        {"currency": "usd"},
        {"add_fields": {"cryptocurrency": "TUSD_TRC20"}},
        {"add_fields": {"cryptocurrency": "USDC_TRC20"}},
        {"add_fields": {"cryptocurrency": "DOGE", "available_currencies": ["BTC", "DOGE"]}},
    ],
)
def test_v2_takes_what_programs_send(
    gateways: MockGateways, client: Client, change: dict[str, object]
) -> None:
    """Null for nothing, text for numbers, lower case, and coins of other years."""
    response = client.v2("invoice/create", {"shop_id": SHOP, "amount": 1} | change)
    assert response.status_code == 200
    assert exact(response)["result"]["fiat_currency"] == "USD"
    assert [entry.currency for entry in gateways.ledger.invoices] == ["USD"]


def test_a_permanent_address(client: Client) -> None:
    """A payer's own address has a coin and an id of 32 characters; what is missing is named."""
    body = {"shop_id": SHOP, "currency": "ETH", "identify": "customer-42"}
    result = exact(client.v2("invoice/static/create", body))["result"]
    assert result.keys() == {"currency", "address", "uuid"}
    assert (result["currency"]["code"], len(result["uuid"])) == ("ETH", 32)
    for name in body:
        response = client.v2("invoice/static/create", {**body, name: None})
        assert response.status_code == 400
        assert exact(response)["result"] == {"validation_error": f"{name} not passed"}
    for wrong in ({"currency": "doge"}, {"shop_id": "AnotherShop00001"}):
        response = client.v2("invoice/static/create", body | wrong)
        assert exact(response)["result"] == {"validation_error": "Address not created"}


@pytest.mark.parametrize(
    ("coin", "due"),
    [
        ("DOGE", "10"),
        ("TUSD_TRC20", "10"),
        ("USDC_TRC20", "10"),
        ("ETH_LINEA", "0.003334"),
        ("1INCH_ERC20", "10"),
    ],
)
def test_a_coin_on_no_list_is_the_same_everywhere(
    gateways: MockGateways, client: Client, coin: str, due: str
) -> None:
    """The vendor's list of coins changes: another one is created, read, listed, paid and held."""
    code, _, network = coin.partition("_")
    body = {"shop_id": SHOP, "amount": 10, "add_fields": {"cryptocurrency": coin}}
    created = exact(client.v2("invoice/create", body))["result"]
    uuid = created["uuid"]
    placed = gateways.place("cryptocloud_v2", price=10, currency="USD", coin=coin)
    [info] = exact(client.info({"uuids": [uuid]}))["result"]
    rows = exact(client.v2("invoice/merchant/list", DAYS))["result"]
    wallet = exact(
        client.v2("invoice/static/create", {"shop_id": SHOP, "currency": coin, "identify": "c"})
    )["result"]["currency"]
    for item in (created, info, *rows):
        assert item["currency"] == created["currency"]
        assert item["amount"] == Decimal(due)
        assert item["address"]
    currency = created["currency"]
    assert (currency["code"], currency["fullcode"]) == (code, coin)
    assert currency["network"]["code"] == (network or code)
    gateways.pay(uuid)
    gateways.pay(placed)
    assert json.loads(gateways.notification(uuid, "cryptocloud_v2")[1])["currency"] == coin
    held = exact(client.v2("merchant/wallet/balance/all", None))["result"]
    [row] = [row for row in held if row["balance_crypto"]]
    assert row["currency"] == wallet
    assert (wallet["code"], wallet["short_code"], wallet["id"]) == (coin, code, currency["id"])
    assert wallet["obj_network"] == currency["network"]


@pytest.mark.parametrize(
    ("path", "fields"),
    [
        ("invoice/create", {"amount": 1, "add_fields": {"cryptocurrency": "DOGE"}}),
        ("invoice/create", {"amount": 1, "add_fields": {"available_currencies": ["DOGE"]}}),
        ("invoice/static/create", {"currency": "DOGE", "identify": "c"}),
    ],
)
def test_a_coin_on_no_list_is_logged(
    client: Client, caplog: pytest.LogCaptureFixture, path: str, fields: dict[str, object]
) -> None:
    """A merchant learns that no page lists the coin, wherever it is sent; a listed one is quiet."""
    assert client.v2(path, {"shop_id": SHOP, **fields}).status_code == 200
    listed = json.loads(json.dumps(fields).replace("DOGE", "ETH"))
    assert client.v2(path, {"shop_id": SHOP, **listed}).status_code == 200
    [line] = [record.getMessage() for record in caplog.records if record.name == "onetill_mocks"]
    assert line == (
        f"/cryptocloud/v2/{path} accepts a coin that is on no list of today,"
        " which is not documented"
    )


def test_test_mode(gateways: MockGateways, client: Client, http: httpx.Client) -> None:
    """In test mode new invoices are tests, and no permanent address is created; until reset."""
    wallet = {"shop_id": SHOP, "currency": "ETH", "identify": "customer-42"}
    order = {"shop_id": SHOP, "amount": 1}
    configure = gateways.url + "/_admin/configure"
    for is_on in (True, False):
        setting = {"gateway": "cryptocloud_v2", "test_mode": is_on}
        assert http.post(configure, json=setting).status_code == 200
        response = client.v2("invoice/static/create", wallet)
        assert response.status_code == (400 if is_on else 200)
        if is_on:
            assert exact(response)["result"] == {"validation_error": "Address not created"}
        assert exact(client.v2("invoice/create", order))["result"]["test_mode"] is is_on
    gateways.configure("cryptocloud_v1", test_mode=True)  # one project, two versions
    number = gateways.place("cryptocloud_v2", price=1, currency="USD", coin="ETH")
    [info] = exact(client.info({"uuids": [number]}))["result"]
    assert info["test_mode"] is True
    assert client.v2("invoice/static/create", wallet).status_code == 400
    gateways.reset()
    assert client.v2("invoice/static/create", wallet).status_code == 200


def test_paydo_takes_the_token_in_its_old_header(
    gateways: MockGateways, http: httpx.Client
) -> None:
    """The header `token` works as the bearer token does, right or wrong."""
    url = gateways.base_url("paydo") + "/v1/refunds/user-refunds"
    assert http.get(url, headers={"token": PAYDO_TOKEN}).status_code == 200
    assert http.get(url, headers={"token": "wrong"}).status_code == 401


def test_paydo_has_its_other_paths(gateways: MockGateways, client: Client) -> None:
    """Transactions are listed, and payment methods, and neither path is an id."""
    gateways.pay(placed(gateways, "crucash"))  # another vendor's
    txid = gateways.pay(placed(gateways, "paydo")).transactions[-1].id
    for query, ids in [("", [txid]), ("?query[type]=7", [txid]), ("?query[type]=8", [])]:
        path = f"/v1/transactions/user-transactions{query}"
        rows = exact(client.get("paydo", path))["data"]
        assert [row["identifier"] for row in rows] == ids
    path = "/v1/instrument-settings/payment-methods/available-for-application"
    application = "3b60feb1-eeb8-4215-a494-2382427ffe88"
    [row] = exact(client.get("paydo", f"{path}/{application}"))["data"]
    assert row["paymentMethod"].keys() == {"identifier", "title", "logo", "isEnabled"}
    assert client.get("paydo", f"{path}/x").status_code == 404


def test_paydo_takes_a_top_up(client: Client) -> None:
    """A wallet's top-up is an invoice that says so; amounts may have four decimals."""
    body = paydo_order(amount="30.0000", isTopUp=True)
    number = exact(client.post("paydo", "/v1/invoices/create", body))["data"]
    data = exact(client.paydo(number))["data"]
    assert (data["isTopUp"], data["amount"]) == (True, Decimal(30))
    wrong = client.post("paydo", "/v1/invoices/create", paydo_order(isTopUp="yes"))
    assert exact(wrong)["message"].keys() == {"isTopUp"}


def test_what_is_tolerated_is_logged_once(
    gateways: MockGateways, client: Client, caplog: pytest.LogCaptureFixture
) -> None:
    """A merchant learns what no page documents, without a value, and not at every request."""
    with caplog.at_level(logging.WARNING, "onetill_mocks"):
        for order_id in (41, 42):
            client.v2("invoice/create", {"shop_id": SHOP, "amount": 1, "order_id": order_id})
        client.v2("invoice/create", {"shop_id": SHOP, "amount": 1, "order_id": "A-1042"})
    [line] = [record.getMessage() for record in caplog.records if record.name == "onetill_mocks"]
    assert line == (
        "/cryptocloud/v2/invoice/create accepts an integer as order_id, which is not documented"
    )
    gateways.reset()
    client.v2("invoice/create", {"shop_id": SHOP, "amount": 1, "order_id": 43})
    assert len([record for record in caplog.records if record.name == "onetill_mocks"]) == 2
