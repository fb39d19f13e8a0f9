"""Cru Cash, whose payload carries the id of the order."""

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from onetill import Money
from support.exchanges import Exchange, Exchanges
from support.places import with_value
from support.responses import example, filled
from support.samples import ORDER, Sample, confirmed, page
from support.samples.crucash.script import play

__all__ = ["SAMPLE", "play"]

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
    if "crypto" in body and "network" in body:
        body["network"] = networks[body["crypto"]]
    if body.get("currency") == "RUB" and isinstance(body["amount"], str):
        body["amount"] = str(max(Decimal(body["amount"]), Decimal(100)))


INVOICE = filled(
    "crucash",
    "get_invoice",
    example(
        "crucash", "get_invoice", "not_paid",
        id=ID, crypto="USDT", network="TRC20", crypto_amount="31.4", network_fee="1.4",
        payload=json.dumps({"order_id": ORDER}),
    ),
)  # fmt: skip
AMOUNTS = (("fiat_amount",), ("crypto_amount",))


def _read(operation: str, call: Any, **facts: Any) -> Exchange:  # noqa: ANN401  # those of Exchange
    return Exchange(
        operation=operation,
        call=call,
        varied="get_invoice",
        responses={"get_invoice": INVOICE},
        invoice_at=("get_invoice", ()),
        ids=[("id",)],
        states=[("pay_status",), ("is_paid",)],
        amounts=AMOUNTS,
        due=("crypto_amount",),
        contradictions=[
            (("is_paid",), True), (("is_paid",), "true"), (("is_paid",), 1),
            (("pay_status",), "paid"),
        ],
        contradictions_of_paid=[
            (("is_paid",), False), (("is_paid",), "true"), (("is_paid",), 1), (("is_paid",), ...),
            (("is_paid",), None), (("pay_status",), "not_paid"), (("pay_status",), "new"),
        ],
        **facts,
    )  # fmt: skip


def _says_paid(invoice: Mapping[str, Any]) -> bool:
    return invoice.get("is_paid") is True and invoice.get("pay_status") in {"paid", "end"}


EXCHANGES = Exchanges(
    paid={"pay_status": "paid", "is_paid": True, "processing_status": "processed"},
    says_paid=_says_paid,
    every=[
        _read("get", lambda till: till.get(ID)),
        _read("get_many", lambda till: next(till.get_many([ID])).invoice),
        _read("confirm", confirmed(notification), is_of_paid=True),
        Exchange(
            operation="create",
            call=lambda till: till.create(Money(25, "USD"), order_id=ORDER),
            varied="create_invoice",
            responses={"create_invoice": example("crucash", "create_invoice", "created")},
            ids=[("invoice", "id")],
            is_new=True,
        ),
        Exchange(
            operation="create",
            call=lambda till: till.create(
                Money(25, "USD"), order_id=ORDER, coin="USDT", network="TRC20"
            ),
            varied="create_payment",
            responses={"create_payment": example("crucash", "create_payment", "created")},
            ids=[("invoice_id",)],
            is_new=True,
            amounts=[("payment", "amount_to_pay")],
            words=[("payment", "crypto")],
            due=("payment", "amount_to_pay"),
            contradictions=[
                *((("payment", "crypto"), coin) for coin in ("BTC", "usdt", 7)),
                (("payment", "network"), "ERC20"),
            ],
        ),
    ],
)

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
    fields_at={
        "description": ("ui", "description"),
        "success_url": ("ui", "redirect_url"),
        "webhook_url": ("webhook",),
    },
    fields_without_coin=frozenset({"description", "success_url"}),
    order_amount_at=("amount",),
    unaccepted_prices=[Money("10000000.01", "USD"), Money("0.99", "USD"), Money(99, "RUB")],
    status_at=("pay_status",),
    words={"not_paid": "OPEN", "paid": "PAID", "end": "EXPIRED"},
    paid_at=("is_paid",),
    amount_at=("fiat_amount",),
    currency_at=("fiat_currency",),
    amount_is_text=True,
    date_at=("created_at",),
    pay_url_at=("pay_url",),
    notifies=False,
    notification=notification,
    notified_id=ID,
    reads_any_message=True,
    another_order={
        "": with_value(page("crucash_open"), ("payload",), json.dumps({"order_id": "A-9999"}))
    },
    actions=frozenset({"expire"}),
    exchanges=EXCHANGES,
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
