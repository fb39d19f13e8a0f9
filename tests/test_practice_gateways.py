"""The practice gateways behave, to whoever calls them, as the vendors' pages say."""

import json
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onetill_mocks
from onetill_mocks import Ledger, PracticeGateways
from onetill_mocks._ledger import Recorded

V1_KEY = {"Authorization": "Token practice.cryptocloud.key"}
V2_KEY = V1_KEY
CRUCASH_KEY = {"Authorization": "Bearer practice-crucash-key"}
SHOP = "PracticeShop0001"
NO_KEY = {"status": "error", "result": {"authorization": "Unauthorized request."}}

# Every vendor call: gateway, method, path, a body that asks well.
CALLS: list[tuple[str, str, str, object]] = [
    ("cryptocloud_v1", "POST", "/v1/invoice/create", {"shop_id": SHOP, "amount": 10}),
    ("cryptocloud_v1", "GET", "/v1/invoice/info?uuid=AAAAAAAA", None),
    ("cryptocloud_v2", "POST", "/v2/invoice/merchant/info", {"uuids": ["AAAAAAAA"]}),
    ("paydo", "GET", "/v1/invoices/81972ed0-a85c-4d1a-851b-b3dbf0750399", None),
    ("crucash", "POST", "/v1/invoice/info", {"invoice_id": "x"}),
]
PATHS = pytest.mark.parametrize(("gateway", "method", "path"), [call[:3] for call in CALLS])


@pytest.fixture(scope="module")
def server() -> Iterator[PracticeGateways]:
    """Open every practice gateway, once for the whole file."""
    with PracticeGateways() as gateways:
        yield gateways


@pytest.fixture
def gateways(server: PracticeGateways) -> PracticeGateways:
    """Give the practice gateways, without an invoice."""
    server.reset()
    return server


@pytest.fixture(scope="module")
def http() -> Iterator[httpx.Client]:
    """Give a plain HTTP client, so that nothing of the till stands between."""
    with httpx.Client(trust_env=False) as client:
        yield client


def exact(response: httpx.Response) -> Any:  # noqa: ANN401  # whatever JSON holds
    """Read JSON without a float."""
    assert response.headers["content-type"] == "application/json"
    return json.loads(response.content, parse_float=Decimal)


class Asker:
    """The five vendor calls, asked as their pages show."""

    def __init__(self, gateways: PracticeGateways, http: httpx.Client) -> None:
        self._gateways = gateways
        self._http = http

    def create(self, body: object) -> httpx.Response:
        """Create an invoice at CryptoCloud v1."""
        url = self._gateways.base_url("cryptocloud_v1") + "/v1/invoice/create"
        return self._http.post(url, json=body, headers=V1_KEY)

    def status(self, query: str) -> httpx.Response:
        """Ask CryptoCloud v1 for a status."""
        url = self._gateways.base_url("cryptocloud_v1") + "/v1/invoice/info"
        return self._http.get(f"{url}?{query}", headers=V1_KEY)

    def info(self, body: object) -> httpx.Response:
        """Ask CryptoCloud v2 for invoices."""
        url = self._gateways.base_url("cryptocloud_v2") + "/v2/invoice/merchant/info"
        return self._http.post(url, json=body, headers=V2_KEY)

    def paydo(self, number: str) -> httpx.Response:
        """Ask PayDo for an invoice."""
        return self._http.get(f"{self._gateways.base_url('paydo')}/v1/invoices/{number}")

    def crucash(self, body: object) -> httpx.Response:
        """Ask Cru Cash for an invoice."""
        url = self._gateways.base_url("crucash") + "/v1/invoice/info"
        return self._http.post(url, json=body, headers=CRUCASH_KEY)


@pytest.fixture
def ask(gateways: PracticeGateways, http: httpx.Client) -> Asker:
    """Give the vendor calls of empty practice gateways."""
    return Asker(gateways, http)


@pytest.mark.parametrize(
    "headers",
    [
        [],
        [("Authorization", "Token wrong.practice.key")],
        [("Authorization", "Bearer practice.cryptocloud.key")],
        [("Authorization", "practice.cryptocloud.key")],
        [("Authorization", "Token")],
        [("Authorization", V1_KEY["Authorization"])] * 2,
    ],
)
@pytest.mark.parametrize(("gateway", "method", "path", "body"), CALLS[:2])
def test_v1_refuses_a_missing_or_wrong_key(  # noqa: PLR0913, PLR0917  # one table, two axes
    gateways: PracticeGateways,
    http: httpx.Client,
    gateway: str,
    method: str,
    path: str,
    body: object,
    headers: list[tuple[str, str]],
) -> None:
    """CryptoCloud v1 answers 401 unless the one key comes in the one spelling."""
    url = gateways.base_url(gateway) + path
    response = http.request(method, url, headers=headers, json=body)
    assert response.status_code == 401
    assert exact(response) == {"message": "Unauthenticated."}


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
    gateways: PracticeGateways,
    http: httpx.Client,
    header: str | None,
    status: int,
    document: object,
) -> None:
    """CryptoCloud v2 answers 400 without a usable header and 403 for a key that proves nothing."""
    url = gateways.base_url("cryptocloud_v2") + "/v2/invoice/merchant/info"
    headers = {"Authorization": header} if header else {}
    response = http.post(url, json={"uuids": ["AAAAAAAA"]}, headers=headers)
    assert (response.status_code, exact(response)) == (status, document)


@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}, V1_KEY])
def test_crucash_refuses_a_missing_or_wrong_key(
    gateways: PracticeGateways, http: httpx.Client, headers: dict[str, str]
) -> None:
    """Cru Cash answers 401 with its error object."""
    number = gateways.place("crucash", price="30", currency="USD")
    url = gateways.base_url("crucash") + "/v1/invoice/info"
    response = http.post(url, json={"invoice_id": number}, headers=headers)
    assert response.status_code == 401
    assert exact(response)["error"].keys() == {"code", "message"}


def test_v1_creates_an_open_invoice(ask: Asker) -> None:
    """A created invoice carries the page's four fields and the two recorded ones."""
    response = ask.create(
        {"shop_id": SHOP, "amount": 100.0, "currency": "USD", "order_id": "A-1", "email": None}
    )
    assert response.status_code == 200
    created = exact(response)
    number = created.pop("invoice_id")
    assert created == {
        "status": "success",
        "pay_url": f"https://pay.cryptocloud.plus/{number}",
        "currency": "USDT",
        "amount": 100,
        "amount_usd": 100,
    }
    assert exact(ask.status(f"uuid={number}")) == {"status": "success", "status_invoice": "created"}


def test_v1_amounts_are_in_the_currency_asked_and_exact(ask: Asker) -> None:
    """Ten thousand roubles are worth their rate in dollars, and no digit is lost."""
    roubles = exact(ask.create({"shop_id": SHOP, "amount": 10000, "currency": "RUB"}))
    assert roubles["amount_usd"] == 125
    digits = "1234567.000000000000000001"
    dollars = ask.create({"shop_id": SHOP, "amount": digits, "unknown": []})
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
        {"order_id": None},
        {"order_id": "a\0b"},
        {"email": 1},
        {"email": ["a@b.example"]},
    ],
)
def test_v1_refuses_what_its_page_rules_out(ask: Asker, change: dict[str, object]) -> None:
    """An invoice is not created from a field of the wrong type or value."""
    response = ask.create({"shop_id": SHOP, "amount": 1} | change)
    assert response.status_code == 400
    assert exact(response).keys() == {"status", "error"}


@pytest.mark.parametrize("missing", ["shop_id", "amount"])
def test_v1_requires_a_shop_and_an_amount(ask: Asker, missing: str) -> None:
    """The two starred fields must be there."""
    body = {"shop_id": SHOP, "amount": 1}
    del body[missing]
    assert ask.create(body).status_code == 400


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
    gateways: PracticeGateways, ask: Asker, query: str
) -> None:
    """A status needs one known uuid, spelled exactly, in the query."""
    gateways.place("cryptocloud_v1", price=1, currency="USD", id="AAAAAAAA")
    response = ask.status(query)
    assert response.status_code == 400
    assert exact(response)["status"] == "error"


def test_v1_and_v2_see_the_same_invoices(gateways: PracticeGateways, ask: Asker) -> None:
    """What v1 creates v2 tells, and both take an id in either spelling."""
    number = exact(ask.create({"shop_id": SHOP, "amount": 5}))["invoice_id"]
    gateways.pay(f"INV-{number}")
    for spelling in (number, f"INV-{number}"):
        assert exact(ask.status(f"uuid={spelling}"))["status_invoice"] == "paid"
        [told] = exact(ask.info({"uuids": [spelling]}))["result"]
        assert (told["uuid"], told["status"]) == (f"INV-{number}", "paid")


def test_v2_tells_every_field_of_its_page(gateways: PracticeGateways, ask: Asker) -> None:
    """A paid invoice reads as the page's example does."""
    gateways.ledger.now = lambda: datetime(2022, 12, 31, 12, tzinfo=UTC)
    number = gateways.place("cryptocloud_v2", price="100", currency="USD", order_id="1111")
    gateways.pay(number)
    [told] = exact(ask.info({"uuids": [number]}))["result"]
    assert told == {
        "uuid": f"INV-{number}",
        "address": f"practice-address-{number}",
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
            "name": "Practice shop",
            "fail": f"https://shop.example/fail?order_id=1111&invoice_uuid=INV-{number}",
            "success": f"https://shop.example/success?order_id=1111&invoice_uuid=INV-{number}",
            "logo": None,
        },
        "test_mode": False,
    }


def test_v2_tells_what_was_not_given_or_chosen(gateways: PracticeGateways, ask: Asker) -> None:
    """Without an order and a coin, the order is null, the address empty, the coin the usual one."""
    number = gateways.place("cryptocloud_v2", price="3", currency="EUR", is_test=True)
    [told] = exact(ask.info({"uuids": [number]}))["result"]
    assert told["order_id"] is None
    assert told["address"] == ""
    assert told["currency"]["fullcode"] == "USDT_TRC20"
    assert told["amount"] == Decimal("3.3")
    assert told["received"] == 0
    assert told["test_mode"] is True


def test_v2_tells_the_coin_that_was_chosen(gateways: PracticeGateways, ask: Asker) -> None:
    """A bitcoin invoice is told in bitcoin, and a native coin has no network in its code."""
    number = gateways.place("cryptocloud_v2", price="25", currency="USD", coin="BTC")
    [told] = exact(ask.info({"uuids": [number]}))["result"]
    assert told["amount"] == Decimal("0.0005")
    assert told["currency"]["fullcode"] == "BTC"
    assert told["currency"]["stablecoin"] is False


@pytest.mark.parametrize(
    ("lever", "status", "received"),
    [
        ("pay", "paid", 100),
        ("part", "partial", 50),
        ("over", "overpaid", 200),
        ("expire", "canceled", 0),
        ("cancel", "canceled", 0),
    ],
)
def test_each_lever_shows_at_cryptocloud(
    gateways: PracticeGateways, ask: Asker, lever: str, status: str, received: int
) -> None:
    """Each lever moves an invoice to the vendor's own word for it, in both versions."""
    number = gateways.place("cryptocloud_v2", price="100", currency="USD")
    getattr(gateways, lever)(number)
    [told] = exact(ask.info({"uuids": [number]}))["result"]
    assert (told["status"], told["received"]) == (status, received)
    assert exact(ask.status(f"uuid={number}"))["status_invoice"] == status


def test_v2_answers_a_hundred_ids_and_refuses_one_more(
    gateways: PracticeGateways, ask: Asker
) -> None:
    """The page's limit is the limit."""
    numbers = [gateways.place("cryptocloud_v2", price=1, currency="USD") for _ in range(101)]
    assert len(exact(ask.info({"uuids": numbers[:100]}))["result"]) == 100
    response = ask.info({"uuids": numbers})
    assert response.status_code == 400
    assert exact(response) == {"status": "error", "result": {"validate_error": "Max 100 uuids"}}


def test_v2_answers_each_known_id_once(gateways: PracticeGateways, ask: Asker) -> None:
    """Unknown ids are left out, and an id asked twice is answered once."""
    number = gateways.place("cryptocloud_v2", price=1, currency="USD", id="INV-AAAAAAAA")
    answer = exact(ask.info({"uuids": ["ZZZZZZZZ", number, f"INV-{number}", number]}))
    assert [told["uuid"] for told in answer["result"]] == ["INV-AAAAAAAA"]
    assert exact(ask.info({"uuids": ["ZZZZZZZZ"]})) == {"status": "success", "result": []}


@pytest.mark.parametrize("body", [{}, [], "AAAAAAAA", {"uuid": "AAAAAAAA"}, {"uuids": []},
                                  {"uuids": "AAAAAAAA"}, {"uuids": None}, {"uuids": [1]},
                                  {"uuids": ["AAAAAAA"]}, {"uuids": ["AAAAAAAA\n"]},
                                  {"uuids": ["aaaaaaaa"]}, {"uuids": [["AAAAAAAA"]]}])  # fmt: skip
def test_v2_refuses_anything_but_a_list_of_ids(ask: Asker, body: object) -> None:
    """A lookup needs a list of well-formed ids."""
    response = ask.info(body)
    assert response.status_code == 400
    assert exact(response)["result"].keys() == {"validate_error"}


def test_paydo_tells_every_field_of_its_page(gateways: PracticeGateways, ask: Asker) -> None:
    """An open invoice reads as the page's example does, and needs no key."""
    gateways.ledger.now = lambda: datetime.fromtimestamp(1567754398, UTC)
    number = gateways.place(
        "paydo", price="3", currency="EUR", order_id="test", email="test.user@paydo.com"
    )
    told = exact(ask.paydo(number))
    assert told["status"] == 1
    assert told["data"] == {
        "identifier": number,
        "status": 0,
        "type": 1,
        "applicationIdentifier": "3b60feb1-eeb8-4215-a494-2382427ffe88",
        "amount": 3,
        "currency": "EUR",
        "orderIdentifier": "test",
        "items": [{"id": "1", "name": "Practice item", "price": "3"}],
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


def test_paydo_tells_a_paid_and_an_overdue_invoice_apart(
    gateways: PracticeGateways, ask: Asker
) -> None:
    """Paid is status 1 with a transaction; overdue stays 0 and says so."""
    paid = gateways.place("paydo", price="0.10", currency="USD")
    late = gateways.place("paydo", price="0.10", currency="USD")
    gateways.pay(paid)
    gateways.expire(late)
    told = exact(ask.paydo(paid))["data"]
    assert (told["status"], told["isOverdue"], told["amount"]) == (1, False, Decimal("0.10"))
    assert told["transactionIdentifier"]
    assert told["updatedAt"] >= told["createdAt"]
    told = exact(ask.paydo(late))["data"]
    assert (told["status"], told["isOverdue"], told["transactionIdentifier"]) == (0, True, None)


@pytest.mark.parametrize("number", ["81972ed0-a85c-4d1a-851b-b3dbf0750399", "%00", "x" * 3000])
def test_paydo_does_not_find_an_unknown_invoice(ask: Asker, number: str) -> None:
    """An unknown id is a 404 in the vendor's words."""
    response = ask.paydo(number)
    assert response.status_code == 404
    assert exact(response) == {"message": "Invoice not found"}


def test_crucash_answers_its_page_to_the_letter(gateways: PracticeGateways, ask: Asker) -> None:
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
    gateways.ledger.now = lambda: datetime(2026, 2, 5, 1, tzinfo=UTC)
    assert exact(ask.crucash({"invoice_id": "8be67d29-69aa-4ff9-8157-c5e5b4a53d5c"})) == {
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
    assert exact(ask.crucash({"invoice_id": "3d3ca8ab-905a-4def-9c0c-b868decf8f70"})) == {
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


def test_crucash_holds_a_payment_before_it_settles(gateways: PracticeGateways, ask: Asker) -> None:
    """Paid and settled are two moments."""
    start = datetime.now(UTC)
    gateways.ledger.now = lambda: start
    number = gateways.place("crucash", price="30", currency="USD")
    gateways.pay(number)
    told = exact(ask.crucash({"invoice_id": number}))
    assert (told["is_paid"], told["processing_status"]) == (True, "processing")
    gateways.ledger.now = lambda: start + timedelta(hours=1)
    told = exact(ask.crucash({"invoice_id": number}))
    assert (told["is_paid"], told["processing_status"]) == (True, "processed")


def test_crucash_ends_an_expired_invoice_and_returns_the_payload(
    gateways: PracticeGateways, ask: Asker
) -> None:
    """An expired invoice is at its end, unpaid; a payload comes back unchanged."""
    number = gateways.place("crucash", price="30", currency="EUR", payload="what I gave")
    ordered = gateways.place("crucash", price="30", currency="EUR", order_id="A-1042")
    gateways.expire(number)
    told = exact(ask.crucash({"invoice_id": number}))
    assert (told["pay_status"], told["processing_status"]) == ("end", "pending")
    assert told["is_paid"] is False
    assert told["payload"] == "what I gave"
    assert exact(ask.crucash({"invoice_id": ordered}))["payload"] == '{"order_id": "A-1042"}'


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
def test_crucash_refuses_in_its_error_object(ask: Asker, body: object, status: int) -> None:
    """An unknown invoice is a 404, a bad question a 400."""
    response = ask.crucash(body)
    assert response.status_code == status
    assert exact(response)["error"].keys() == {"code", "message"}


def test_an_invoice_is_its_vendors_alone(gateways: PracticeGateways, ask: Asker) -> None:
    """No vendor tells another's invoice."""
    number = gateways.place("paydo", price="30", currency="EUR")
    assert ask.crucash({"invoice_id": number}).status_code == 404


@PATHS
@pytest.mark.parametrize("wrong", ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
                                   "TRACE", "QUERY"])  # fmt: skip
def test_a_wrong_method_is_a_405(  # noqa: PLR0913, PLR0917  # one table, two axes
    gateways: PracticeGateways, http: httpx.Client, gateway: str, method: str, path: str, wrong: str
) -> None:
    """Each path answers one method, and names it to whoever uses another."""
    if wrong == method:
        return
    response = http.request(wrong, gateways.base_url(gateway) + path)
    assert response.status_code == 405
    assert response.headers["allow"] == method
    assert response.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    "path", ["/cryptocloud/v1/invoice/create/", "/cryptocloud/v3/x", "/paydo/v1/invoices/a/b",
             "/paydo/v1/invoices/", "/crucash", "/crucash/", "/stripe/v1", "/_till/steal"]
)  # fmt: skip
def test_an_unknown_path_is_a_404(
    gateways: PracticeGateways, http: httpx.Client, path: str
) -> None:
    """No path is guessed at or redirected from, and the answer is JSON."""
    response = http.get(gateways.url + path)
    assert response.status_code == 404
    assert isinstance(exact(response), dict)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"\xef\xbb\xbf{}",
        b'{"amount": NaN, "uuids": NaN, "invoice_id": NaN}',
        b'{"amount": 1e400, "shop_id": "PracticeShop0001"}',
        b'{"amount": 1e-99999999999999999999, "shop_id": "PracticeShop0001"}',
        b'{"amount": ' + b"9" * 5000 + b', "shop_id": "PracticeShop0001"}',
        b'{"uuids": ' + b"[" * 100_000,
        b'{"invoice_id": "\\ud800"}',
        b'{"uuids": ["\xed\xa0\x80"]}',
        b'{"invoice_id": "' + b"x" * (2 << 20) + b'"}',
    ],
)
@pytest.mark.parametrize("kind", ["application/json", "APPLICATION/JSON; charset=utf-8"])
def test_a_body_that_is_no_good_json_is_a_400(
    gateways: PracticeGateways, http: httpx.Client, kind: str, body: bytes
) -> None:
    """Whatever the bytes, the vendor's own refusal comes back."""
    for gateway, method, path, _ in CALLS:
        if method == "POST":
            key = CRUCASH_KEY if gateway == "crucash" else V1_KEY
            headers = {**key, "Content-Type": kind}
            url = gateways.base_url(gateway) + path
            response = http.post(url, content=body, headers=headers)
            assert response.status_code == 400
            assert "error" in exact(response) or "result" in exact(response)


def test_a_body_of_a_megabyte_is_the_most(gateways: PracticeGateways, ask: Asker) -> None:
    """A body too large is refused, though it asks well and is heard to its end."""
    number = gateways.place("crucash", price=1, currency="USD")
    assert ask.crucash({"invoice_id": number, "more": "x" * 1_000_000}).status_code == 200
    assert ask.crucash({"invoice_id": number, "more": "x" * 8_000_000}).status_code == 400


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "json"])
def test_a_body_of_another_type_is_a_400(
    gateways: PracticeGateways, http: httpx.Client, kind: str
) -> None:
    """Good JSON under another content type is not read."""
    for gateway, method, path, body in CALLS:
        if method == "POST":
            key = CRUCASH_KEY if gateway == "crucash" else V1_KEY
            headers = {**key, "Content-Type": kind}
            url = gateways.base_url(gateway) + path
            response = http.post(url, content=json.dumps(body), headers=headers)
            assert response.status_code == 400


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
FIELDS = st.sampled_from(["shop_id", "amount", "currency", "order_id", "email", "uuids",
                          "invoice_id", "id", "gateway", "price", "received", "self"])  # fmt: skip
ANYWHERE = st.sampled_from(
    [(gateway, path) for gateway, _, path, _ in CALLS]
    + [(None, f"/_till/{lever}") for lever in ("place", "pay", "part", "over", "reset", "requests")]
    + [(None, "/")]
)


@settings(max_examples=500, deadline=None)
@given(
    where=ANYWHERE,
    method=st.sampled_from(["GET", "POST", "PUT"]),
    body=st.binary() | st.builds(json.dumps, JSON | st.dictionaries(FIELDS, JSON | st.just(SHOP))),
    kind=st.sampled_from(["application/json", "application/x-www-form-urlencoded"]),
    key=st.sampled_from([*V1_KEY.values(), *CRUCASH_KEY.values(), "Token x", "\xff"]),
)
def test_nothing_makes_a_server_error(  # noqa: PLR0913, PLR0917  # each a part of one request
    server: PracticeGateways,
    http: httpx.Client,
    where: tuple[str | None, str],
    method: str,
    body: bytes | str,
    kind: str,
    key: str,
) -> None:
    """No bytes under any headers get an undocumented answer."""
    gateway, path = where
    url = (server.base_url(gateway) if gateway else server.url) + path
    headers = {"Content-Type": kind, "Authorization": key.encode("latin-1")}
    response = http.request(method, url, content=body, headers=headers)  # type: ignore[arg-type]  # httpx takes bytes too
    assert response.status_code < 500
    kinds = ("application/json", "text/html; charset=utf-8")
    assert response.status_code == 303 or response.headers["content-type"] in kinds


@pytest.mark.parametrize("first", ["pay", "over", "expire", "cancel"])
@pytest.mark.parametrize("then", ["pay", "part", "over", "expire", "cancel"])
def test_what_ended_stays_ended(first: str, then: str) -> None:
    """Money taken is not given back, and an ended invoice takes none."""
    ledger = Ledger()
    number = ledger.place("cryptocloud_v2", price="10", currency="USD")
    ended = getattr(ledger, first)(number)
    with pytest.raises(ValueError, match=ended.state):
        getattr(ledger, then)(number)
    assert ledger.find(number) == ended


def test_a_part_may_be_topped_up() -> None:
    """A partly paid invoice takes more, up to all of it, and then neither expires nor cancels."""
    ledger = Ledger()
    number = ledger.place("cryptocloud_v2", price="10", currency="USD")
    assert ledger.part(number, "2.5").received == Decimal("2.5")
    assert ledger.part(number, received=7).received == 7
    for lever in (ledger.expire, ledger.cancel):
        with pytest.raises(ValueError, match="partial"):
            lever(number)
    paid = ledger.pay(number)
    assert paid.state == "paid"
    assert paid.received == paid.due == 10


@pytest.mark.parametrize("gateway", ["paydo", "crucash"])
@pytest.mark.parametrize("lever", ["part", "over", "cancel"])
def test_a_lever_the_vendor_has_no_word_for_is_refused(gateway: str, lever: str) -> None:
    """Only what a vendor can tell can happen at it."""
    ledger = Ledger()
    number = ledger.place(gateway, price="10", currency="USD")
    with pytest.raises(ValueError, match="expire, pay"):
        getattr(ledger, lever)(number)


def test_an_expired_invoice_is_past_its_time() -> None:
    """Expiring an invoice early moves its end to now."""
    moment = datetime(2026, 1, 1, tzinfo=UTC)
    ledger = Ledger(lambda: moment)
    number = ledger.place("cryptocloud_v2", price="10", currency="USD")
    assert ledger.expire(number).expires == moment


@pytest.mark.parametrize(
    "wrong",
    [
        {"price": "0"},
        {"price": "-1"},
        {"price": "nan"},
        {"price": "Infinity"},
        {"price": "a lot"},
        {"price": "1e99"},
        {"currency": "JPY"},
        {"id": "short"},
        {"id": "AAAAAAAA"},
        {"coin": "DOGE"},
        {"order_id": "a\0b"},
        {"order_id": "\ud800"},
        {"payload": "only Cru Cash has one"},
    ],
)
def test_placing_refuses_what_the_vendor_could_not_have(wrong: dict[str, Any]) -> None:
    """A practice invoice is one the vendor could hold."""
    ledger = Ledger()
    ledger.place("cryptocloud_v1", price="1", currency="USD", id="INV-AAAAAAAA")
    details: dict[str, Any] = {"price": "10", "currency": "USD"} | wrong
    with pytest.raises(ValueError, match=r"\w+ \w+ \w+"):
        ledger.place("cryptocloud_v1", **details)
    assert len(ledger.invoices) == 1


def test_amounts_are_never_floats() -> None:
    """A float is refused by its type, wherever an amount is given."""
    ledger = Ledger()
    inexact: Any = 0.1
    with pytest.raises(TypeError, match=r"not 0\.1"):
        ledger.place("crucash", price=inexact, currency="USD")


def test_unknown_names_are_refused_with_the_known_ones() -> None:
    """A mistaken gateway or invoice is named in the error."""
    ledger = Ledger()
    with pytest.raises(ValueError, match=r"'stripe'.*cryptocloud_v1.*paydo"):
        ledger.place("stripe", price=1, currency="USD")
    with pytest.raises(ValueError, match="'INV-NOTTHERE'"):
        ledger.pay("INV-NOTTHERE")
    ledger.now = lambda: datetime(2026, 1, 1)  # noqa: DTZ001  # the mistake itself
    with pytest.raises(ValueError, match="aware"):
        ledger.place("paydo", price=1, currency="USD")


def test_levers_may_be_pulled_from_many_threads() -> None:
    """Nothing is lost or doubled when threads share a ledger."""
    ledger = Ledger()

    def place_and_pay(_: int) -> str:
        number = ledger.place("cryptocloud_v2", price="1", currency="USD")
        return ledger.pay(number).id

    with ThreadPoolExecutor(8) as pool:
        numbers = list(pool.map(place_and_pay, range(400)))
    assert len(set(numbers)) == 400
    assert {entry.state for entry in ledger.invoices} == {"paid"}


def test_levers_work_over_http(gateways: PracticeGateways, http: httpx.Client) -> None:
    """Each lever takes JSON, and answers what became of the invoice."""
    till = gateways.url + "/_till"
    placed = {"gateway": "cryptocloud_v2", "price": "10.50", "currency": "USD", "coin": "BTC"}
    number = http.post(f"{till}/place", json=placed | {"is_test": True}).json()["id"]
    assert [entry.is_test for entry in gateways.ledger.invoices] == [True]
    for wrong in ({"self": "x"}, {"price": [1]}, {"price": "a lot"}, {"currency": None}):
        assert http.post(f"{till}/place", json=placed | wrong).status_code == 400
    parted = exact(http.post(f"{till}/part", json={"id": number, "received": "0.0001"}))
    assert parted == {
        "id": number,
        "state": "partial",
        "coin": "BTC",
        "due": Decimal("0.00021"),
        "received": Decimal("0.0001"),
    }
    assert http.post(f"{till}/over", json={"id": number}).json()["state"] == "overpaid"
    refused = http.post(f"{till}/expire", json={"id": number})
    assert refused.status_code == 400
    assert refused.json() == {"error": f"'expire' cannot move invoice {number}: it is overpaid"}
    for lever, state in [("pay", "paid"), ("expire", "expired"), ("cancel", "canceled")]:
        number = gateways.place("cryptocloud_v2", price=1, currency="USD")
        assert http.post(f"{till}/{lever}", json={"id": number}).json()["state"] == state
    assert http.post(f"{till}/reset").status_code == 200
    assert gateways.ledger.invoices == []


def test_the_page_shows_invoices_and_pulls_levers(
    gateways: PracticeGateways, http: httpx.Client
) -> None:
    """People see every invoice, press a button and are back; what was typed is never markup."""
    form = {"gateway": "crucash", "price": "30", "currency": "USD", "order_id": "<b>&"}
    response = http.post(f"{gateways.url}/_till/place", data=form)
    assert (response.status_code, response.headers["location"]) == (303, "/")
    [entry] = gateways.ledger.invoices
    page = http.get(gateways.url).text
    assert entry.id in page
    assert "&lt;b&gt;&amp;" in page
    assert "<b>" not in page
    assert 'action="/_till/expire"' in page
    assert 'action="/_till/cancel"' not in page  # Cru Cash has none
    http.post(f"{gateways.url}/_till/pay", data={"id": entry.id})
    assert "31.4" not in http.get(gateways.url).text  # the due stands there without the fee
    assert "30 USDT_TRC20" in http.get(gateways.url).text
    assert 'action="/_till/expire"' not in http.get(gateways.url).text


def test_vendor_calls_are_recorded_and_nothing_else(
    gateways: PracticeGateways, ask: Asker, http: httpx.Client
) -> None:
    """Tests can count what was asked; headers, bodies and levers leave no trace."""
    ask.status("uuid=AAAAAAAA")
    ask.paydo("x" * 1000)
    http.get(gateways.url)
    http.delete(gateways.base_url("crucash") + "/v1/invoice/info")
    assert gateways.requests == [
        ("cryptocloud", "GET", "/v1/invoice/info"),
        ("paydo", "GET", f"/v1/invoices/{'x' * 1000}"[:200]),
        ("crucash", "DELETE", "/v1/invoice/info"),
    ]
    told = http.get(f"{gateways.url}/_till/requests").json()
    assert [Recorded(**record) for record in told] == gateways.requests


def test_the_record_of_requests_is_bounded() -> None:
    """A long-running server does not grow with each request."""
    ledger = Ledger()
    for number in range(10_001):
        ledger.record("paydo", "GET", f"/{number}")
    assert len(ledger.requests) == 10_000
    assert ledger.requests[0].path == "/1"


def test_reset_forgets_everything(gateways: PracticeGateways, ask: Asker) -> None:
    """No invoice, request or clock outlives a reset."""
    gateways.ledger.now = lambda: datetime(2000, 1, 1, tzinfo=UTC)
    number = gateways.place("paydo", price=1, currency="USD")
    assert ask.paydo(number).status_code == 200
    gateways.reset()
    assert (gateways.requests, gateways.ledger.invoices) == ([], [])
    assert ask.paydo(number).status_code == 404
    assert gateways.ledger.now() > datetime(2026, 1, 1, tzinfo=UTC)


def test_the_environment_lets_each_gateway_in(gateways: PracticeGateways) -> None:
    """Every gateway's variables carry its own name, credentials and address."""
    url = gateways.url
    assert gateways.environ("cryptocloud_v1") == {
        "ONETILL_CRYPTOCLOUD_V1_API_KEY": "practice.cryptocloud.key",
        "ONETILL_CRYPTOCLOUD_V1_SHOP_ID": SHOP,
        "ONETILL_CRYPTOCLOUD_V1_BASE_URL": f"{url}/cryptocloud",
    }
    assert gateways.environ("cryptocloud_v2").keys() == {
        "ONETILL_CRYPTOCLOUD_V2_API_KEY",
        "ONETILL_CRYPTOCLOUD_V2_SHOP_ID",
        "ONETILL_CRYPTOCLOUD_V2_BASE_URL",
    }
    assert gateways.environ("paydo").keys() == {
        "ONETILL_PAYDO_PUBLIC_KEY",
        "ONETILL_PAYDO_SECRET_KEY",
        "ONETILL_PAYDO_BASE_URL",
    }
    assert gateways.environ("crucash") == {
        "ONETILL_CRUCASH_API_KEY": "practice-crucash-key",
        "ONETILL_CRUCASH_BASE_URL": f"{url}/crucash",
    }
    assert gateways.gateways == ["crucash", "cryptocloud_v1", "cryptocloud_v2", "paydo"]


def test_closing_leaves_no_thread_and_no_socket() -> None:
    """A server ends with its block, clients connected or not, and can open again."""
    before = threading.enumerate()
    practice = PracticeGateways()
    with pytest.raises(RuntimeError, match="with"):
        _ = practice.url
    for _ in range(2):
        with httpx.Client(trust_env=False) as client:
            with practice:
                assert client.get(practice.url).status_code == 200
                with pytest.raises(RuntimeError, match="open already"):
                    practice.__enter__()
                port = int(practice.url.rpartition(":")[2])
                half_said = socket.create_connection(("127.0.0.1", port))
                half_said.sendall(b"POST /crucash/v1/invoice/info HTTP/1.1\r\nhost: x\r\ncontent-l")
            half_said.close()
        assert threading.enumerate() == before
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port))


def test_only_loopback_is_listened_on() -> None:
    """Practice is not offered to the network."""
    for host in ("0.0.0.0", "192.168.0.1", "example.com", ""):  # noqa: S104  # to be refused
        with pytest.raises(ValueError, match="loopback"):
            PracticeGateways(host=host)


# What finds the package in here finds it in another process too, whatever that one's folder.
ENVIRON = {
    **os.environ,
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    "PYTHONPATH": str(Path(onetill_mocks.__file__).parents[1]),
}


def command(*arguments: str, code: str = "") -> "subprocess.Popen[str]":
    """Start Python on a module or on code, with both streams to read."""
    return subprocess.Popen(  # noqa: S603  # our own interpreter on our own module
        [sys.executable, "-W", "error", *(["-c", code] if code else ["-m"]), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRON,
        text=True,
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to one process")
@pytest.mark.parametrize("ending", [signal.SIGINT, signal.SIGTERM])
def test_the_command_runs_until_it_is_ended(ending: signal.Signals) -> None:
    """By hand: the URL and the variables to paste, then a clean end with nothing complained of."""
    with command("onetill_mocks", "--port", "0") as process:
        assert process.stdout
        assert process.stderr
        try:
            url = process.stdout.readline().split()[3]
            variables = [process.stdout.readline() for _ in range(12)]
            assert f"export ONETILL_CRUCASH_BASE_URL={url}/crucash\n" in variables
            assert httpx.get(url, trust_env=False).status_code == 200
        finally:
            process.send_signal(ending)
        assert process.wait(10) == 0
        assert process.stderr.read() == ""


def test_the_command_says_what_is_wrong(gateways: PracticeGateways) -> None:
    """A port in use, a port that is none, a host that is not loopback: one line, no traceback."""
    taken = gateways.url.rpartition(":")[2]
    asked = {
        f"port {taken} is in use": ["--port", taken],
        "there is no port 70000": ["--port", "70000"],
        "loopback only, not on '0.0.0.0'": ["--host", "0.0.0.0"],  # noqa: S104  # to be refused
        "invalid int value": ["--port", "eighty"],
    }
    processes = {said: command("onetill_mocks", *arguments) for said, arguments in asked.items()}
    for said, process in processes.items():
        _, complaint = process.communicate(timeout=10)
        assert process.returncode == 2
        assert said in complaint
        assert "Traceback" not in complaint


def test_what_is_missing_is_said_on_use_only() -> None:
    """Without the extra the plugin still loads; using anything says what to install."""
    code = (
        "import sys; sys.modules['starlette'] = sys.modules['uvicorn'] = None\n"
        "import onetill_mocks._pytest\n"
        "try: onetill_mocks.PracticeGateways\n"
        "except ModuleNotFoundError as missing: print(missing)\n"
        "sys.argv = ['onetill_mocks']\n"
        "import runpy; runpy.run_module('onetill_mocks', run_name='__main__')\n"
    )
    with command(code=code) as process:
        told, complaint = process.communicate(timeout=10)
    assert "pip install 'onetill[mocks]'" in told
    assert "pip install 'onetill[mocks]'" in complaint
    assert "Traceback" not in complaint


def test_the_fixture_gives_each_test_an_empty_ledger(tmp_path: Path) -> None:
    """State never leaks from one test into the next through the plugin's fixture."""
    test = tmp_path / "test_leaks.py"
    test.write_text(
        "import pytest\n"
        "@pytest.mark.parametrize('turn', [1, 2])\n"
        "def test_leak(practice_gateways, turn):\n"
        "    practice_gateways.place('paydo', price=1, currency='USD')\n"
        "    assert len(practice_gateways.ledger.invoices) == 1\n"
    )
    arguments = ["-m", "pytest", "-q", "-W", "error", "-p", "onetill_mocks._pytest", str(test)]
    run = subprocess.run(  # noqa: S603  # our own interpreter on our own file
        [sys.executable, *arguments],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=ENVIRON,
        text=True,
    )
    assert "2 passed" in run.stdout, run.stdout + run.stderr
