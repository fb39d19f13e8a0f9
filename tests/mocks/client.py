"""Plain HTTP client of the mock gateways, as the vendors' pages show it."""

import hashlib
import json
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from typing import Any

import httpx

from onetill_mocks import Ledger, MockGateways, find_vendors
from onetill_mocks._vendor import vendor_of
from support.samples import sample_of
from support.servers import Request

V1_KEY = {"Authorization": "Token mock.cryptocloud.key"}
V2_KEY = V1_KEY
CRUCASH_KEY = {"Authorization": "Bearer mock-crucash-key"}
PAYDO_TOKEN = "eyJhbGciOiJIUzI1NiJ9.eyJuYW1lIjoibW9jayJ9.bW9jaw"
PAYDO_KEY = {"Authorization": f"Bearer {PAYDO_TOKEN}"}
SHOP = "MockShop00000001"
PUBLIC_KEY = "application-3b60feb1-eeb8-4215-a494-2382427ffe88"
DAYS = {"start": "01.01.2026", "end": "31.12.2099"}


# A merchant's server: its URL, the requests it received, and the statuses to send before 200.
Shop = tuple[str, list[Request], list[int | None]]


def placed(gateways: MockGateways, gateway: str, *, coin: str | None = None) -> str:
    """Place an invoice of an order."""
    return gateways.place(gateway, price="12.50", currency="USD", order_id="A-1042", coin=coin)


def paydo_order(**changes: object) -> dict[str, Any]:
    """Write a body that creates an invoice at PayDo, signed; changes reach its order too."""
    order: dict[str, Any] = {
        "id": "A-1042",
        "amount": "5.00",
        "currency": "EUR",
        "description": "",
        "items": [],
    }
    order |= {name: value for name, value in changes.items() if name in order}
    signed = f"{order['amount']}:{order['currency']}:{order['id']}:mock-paydo-secret"
    body: dict[str, Any] = {
        "publicKey": PUBLIC_KEY,
        "order": order,
        "payer": {"email": "payer@example.com"},
        "language": "en",
        "resultUrl": "https://shop.example/done?i={{invoiceId}}&t={{txid}}",
        "failPath": "https://shop.example/failed",
        "signature": hashlib.sha256(signed.encode()).hexdigest(),
    }
    return body | {name: value for name, value in changes.items() if name not in order}


def key_of(gateway: str) -> dict[str, str]:
    """Make the header that lets in at a mock gateway, as its sample has it."""
    sample = sample_of(gateway)
    credentials = vendor_of(VENDORS.values(), gateway).gateways[gateway]
    value = (sample.authorization or "Bearer {api_key}").format(
        api_key=credentials[sample.credential]
    )
    return {sample.key_header: value}


VENDORS = find_vendors()
KEYS = {gateway: key_of(gateway) for vendor in VENDORS.values() for gateway in vendor.gateways}

# Every vendor call that reads a body, and each that needs none: a question that asks well.
CALLS: list[tuple[str, str, str, object]] = [
    ("cryptocloud_v1", "POST", "/v1/invoice/create", {"shop_id": SHOP, "amount": 10}),
    ("cryptocloud_v1", "GET", "/v1/invoice/info?uuid=AAAAAAAA", None),
    ("cryptocloud_v2", "POST", "/v2/invoice/create", {"shop_id": SHOP, "amount": 10}),
    ("cryptocloud_v2", "POST", "/v2/invoice/merchant/canceled", {"uuid": "AAAAAAAA"}),
    ("cryptocloud_v2", "POST", "/v2/invoice/merchant/list", DAYS),
    ("cryptocloud_v2", "POST", "/v2/invoice/merchant/info", {"uuids": ["AAAAAAAA"]}),
    ("cryptocloud_v2", "POST", "/v2/invoice/merchant/statistics", DAYS),
    ("paydo", "POST", "/v1/invoices/create", paydo_order()),
    ("paydo", "GET", "/v1/invoices/81972ed0-a85c-4d1a-851b-b3dbf0750399", None),
    ("paydo", "GET", "/v1/checkout/check-transaction-status/x", None),
    ("paydo", "GET", "/v1/transactions/x", None),
    (
        "paydo",
        "POST",
        "/v1/refunds/create",
        {"transactionIdentifier": "x", "refundType": 1, "amount": 1},
    ),
    ("paydo", "GET", "/v1/refunds/user-refunds", None),
    (
        "crucash",
        "POST",
        "/v1/invoice/create",
        {"lifetime": 60, "amount": "30", "currency": "USD"},
    ),
    (
        "crucash",
        "POST",
        "/v1/invoice/create-payment",
        {"lifetime": 60, "amount": "30", "currency": "USD", "crypto": "TON", "network": "TON"},
    ),
    ("crucash", "POST", "/v1/invoice/info", {"invoice_id": "x"}),
]


def exact(response: httpx.Response) -> Any:  # noqa: ANN401  # whatever JSON holds
    """Read JSON without a float."""
    assert response.headers["content-type"] == "application/json"
    return json.loads(response.content, parse_float=Decimal)


class Client:
    """The vendors' calls, with their keys."""

    def __init__(self, gateways: MockGateways, http: httpx.Client) -> None:
        self._gateways = gateways
        self._http = http

    def post(self, gateway: str, path: str, body: object = None) -> httpx.Response:
        """Post JSON to a vendor, or nothing."""
        url = self._gateways.base_url(gateway) + path
        return self._http.post(url, json=body, headers=KEYS[gateway])

    def get(self, gateway: str, path: str) -> httpx.Response:
        """Get from a vendor."""
        return self._http.get(self._gateways.base_url(gateway) + path, headers=KEYS[gateway])

    def create(self, body: object) -> httpx.Response:
        """Create an invoice at CryptoCloud v1."""
        return self.post("cryptocloud_v1", "/v1/invoice/create", body)

    def status(self, query: str) -> httpx.Response:
        """Ask CryptoCloud v1 for a status."""
        return self.get("cryptocloud_v1", f"/v1/invoice/info?{query}")

    def v2(self, call: str, body: object) -> httpx.Response:
        """Post to a call of CryptoCloud v2."""
        return self.post("cryptocloud_v2", f"/v2/{call}", body)

    def info(self, body: object) -> httpx.Response:
        """Ask CryptoCloud v2 for invoices."""
        return self.v2("invoice/merchant/info", body)

    def paydo(self, number: str) -> httpx.Response:
        """Ask PayDo for an invoice, without a key."""
        return self._http.get(f"{self._gateways.base_url('paydo')}/v1/invoices/{number}")

    def crucash(self, body: object) -> httpx.Response:
        """Ask Cru Cash for an invoice."""
        return self.post("crucash", "/v1/invoice/info", body)


def new_ledger(now: Callable[[], datetime] | None = None) -> Ledger:
    """Create a ledger of every vendor."""
    return Ledger(find_vendors(), now)
