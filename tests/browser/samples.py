"""Invoices of every state, for tests of how the pages look and for the README's pictures."""

from decimal import Decimal

import httpx

from mocks.client import Client
from onetill_mocks import MockGateways

HOSTILE = f"<b>مرحبا</b> \u202e\"'&{{{{7*7}}}} <script>alert(1)</script> {'x' * 300}"


def fill(mocks: MockGateways, target: str) -> dict[str, str]:
    """Place invoices of every state, notified and read, and return their ids by what they are."""
    for gateway in ("cryptocloud_v2", "paydo"):
        mocks.notify(gateway, target)

    def place(gateway: str, price: str, currency: str, order: str, coin: str | None = None) -> str:
        return mocks.place(gateway, price=price, currency=currency, order_id=order, coin=coin)

    ids = {
        "canceled": mocks.cancel(place("cryptocloud_v1", "9.00", "USD", "A-1036")).id,
        "expired": mocks.expire(place("paydo", "19.00", "EUR", "A-1037")).id,
        "overpaid": mocks.over(place("cryptocloud_v2", "15.00", "USD", "A-1038", "BTC")).id,
        "failed": mocks.fail(place("paydo", "49.90", "EUR", "A-1039")).id,
        "paid": mocks.pay(place("paydo", "12.50", "GBP", "A-1040")).id,
        "partial": mocks.part(place("cryptocloud_v2", "120.50", "EUR", "A-1041", "TON")).id,
        "crucash": mocks.pay(place("crucash", "3000", "RUB", "A-1042")).id,
        "open": place("cryptocloud_v2", "25.00", "USD", "A-1043", "USDT_TRC20"),
        "fiat": place("paydo", "25.00", "EUR", "A-1044"),
    }
    with httpx.Client(trust_env=False) as http:
        client = Client(mocks, http)
        client.info({"uuids": [ids["open"], ids["partial"]]})
        client.crucash({"invoice_id": ids["crucash"]})
        client.paydo(ids["paid"])
        client.paydo("nowhere")
    mocks.settle()
    return ids


def fill_hostile(mocks: MockGateways) -> str:
    """Place an invoice of which every text is long and hostile, and return its id."""
    fields = ("description", "email", "resultUrl", "failUrl")
    return mocks.ledger.open(
        "paydo",
        price=Decimal("1e11") + Decimal("1e-300"),
        currency="USD",
        order_id=HOSTILE,
        extra=dict.fromkeys(fields, HOSTILE),
    ).id


def pay_path(mocks: MockGateways, invoice_id: str) -> str:
    """Return the path of an invoice's pay page."""
    entry = mocks.ledger.find(invoice_id)
    assert entry
    return mocks.ledger.vendors[entry.vendor].pay_url(entry.id)
