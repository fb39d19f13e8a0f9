"""Cru Cash, whose payload carries the id of the order."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from onetill import Money
from support.places import with_value
from support.samples import ORDER, Sample, page

ID = "8be67d29-69aa-4ff9-8157-c5e5b4a53d5c"
EITHER_SUCCESS = "the page tells no status of success: 200 or 201 would do"


def requested_id(_path: str, body: bytes) -> str:
    """Read the id from the body."""
    return str(json.loads(body)["invoice_id"])


def notification(**changes: object) -> dict[str, Any]:
    """Make a webhook, of whose form the vendor says nothing."""
    return {"id": ID, "payload": json.dumps({"order_id": ORDER}), **changes}


def repair(body: Any, networks: Mapping[str, str]) -> None:  # noqa: ANN401  # JSON
    """Let a coin have its network, and a price in roubles the least that there is."""
    if "crypto" in body:
        body["network"] = networks[body["crypto"]]
    if body.get("currency") == "RUB" and isinstance(body["amount"], str):
        body["amount"] = str(max(Decimal(body["amount"]), Decimal(100)))


SAMPLE = Sample(
    key="crucash",
    invoice_id=ID,
    other_id="00000000-0000-4000-8000-000000000000",
    read=page("crucash_open"),
    created={
        "invoice": {"id": ID, "expires_at": 1770253619},
        "pay_url": "https://pay.cru.cash/x",
        "test_mode": False,
    },
    error={"error": {"code": "INVALID_AMOUNT", "message": "too small"}},
    error_code="INVALID_AMOUNT",
    authorization="Bearer {api_key}",
    read_path=r"/v1/invoice/info",
    requested_id=requested_id,
    texts={"order_id": ("payload", "order_id")},
    order_amount_at=("amount",),
    unaccepted_prices=[Money("10000000.01", "USD"), Money("0.99", "USD"), Money(99, "RUB")],
    status_at=("pay_status",),
    amount_at=("fiat_amount",),
    currency_at=("fiat_currency",),
    amount_is_text=True,
    date_at=("created_at",),
    notifies=False,
    notification=notification,
    notified_id=ID,
    reads_any_message=True,
    another_order={
        "": with_value(page("crucash_open"), ("payload",), json.dumps({"order_id": "A-9999"}))
    },
    actions=frozenset({"expire"}),
    scenarios=[
        (("create_invoice", "get_invoice"), {"is_paid": False, "crypto": "NONE"}),
        (("create_invoice", "pay", "get_invoice"), {"is_paid": True, "crypto": "USDT"}),
        (("create_payment", "get_invoice"), {"is_paid": False, "pay_status": "not_paid"}),
    ],
    never_responded={
        ("POST /v1/invoice/create", "201"): EITHER_SUCCESS,
        ("POST /v1/invoice/create-payment", "201"): EITHER_SUCCESS,
    },
    first_operations=frozenset({"create_invoice", "create_payment"}),
    known_ids={".* crypto": "coins", ".* network": "networks"},
    repair=repair,
)
