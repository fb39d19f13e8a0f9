"""Cru Cash: "NONE" and "0" until a coin is chosen, and what is to be paid holds the fee.

Pages: https://cru.cash/docs/en/endpoints/invoice/, "create", "create-payment" and "info".
"""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

from onetill_mocks.laws.exchanges import JSON, Facts, Reported, Shop, number
from onetill_mocks.laws.tellings import History

_HOLD = timedelta(minutes=10)
_ASKED = {
    "amount": "price",
    "currency": "currency",
    "payload": "payload",
    "lifetime": "lifetime",
}


def what_is_to_pay_holds_the_fee(history: History) -> Iterator[str]:
    """A price in dollars, paid in USDT, is to be paid with the network's fee added."""
    for telling in history.tellings:
        named = telling.named
        if (named.get("coin"), named.get("currency")) == ("USDT", "USD") and (
            {"price", "to_pay", "fee"} <= named.keys()
        ):
            price, to_pay, fee = (number(named.get(name)) for name in ("price", "to_pay", "fee"))
            if price is None or to_pay is None or fee is None or to_pay != price + fee:
                yield f"{telling.where}: {to_pay} is to be paid for {price} with the fee {fee}"


def a_payment_is_held_for_ten_minutes(history: History) -> Iterator[str]:
    """A payment is on hold at first, and credited when ten minutes are over."""
    for telling in history.tellings:
        events = history.events(telling.invoice, telling.exchange.at)
        if telling.state != "paid" or "=processing" not in telling.named:
            continue
        is_held = telling.exchange.at < events[-1].at + _HOLD
        if telling.named["=processing"] != ("processing" if is_held else "processed"):
            since = f"paid at {events[-1].at}"
            yield f"{telling.where}: {since}, and {telling.named['=processing']!r}"


def _unix(value: JSON) -> datetime:
    if isinstance(value, bool) or not isinstance(value, int):
        raise TypeError(value)
    return datetime.fromtimestamp(value, UTC)


def _iso(value: JSON) -> datetime:
    return datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


FACTS = Facts(
    key="crucash",
    reported={
        "create_invoice": Reported(
            facts={
                "invoice.id": "id",
                "invoice.expires_at": "expires",
                "test_mode": "is_test",
                "pay_url": "~link",
            },
            asked=_ASKED,
            creates="invoice",
        ),
        "create_payment": Reported(
            facts={
                "invoice_id": "id",
                "payment.address": "~address",
                "payment.qr_code": "~qr",
                "payment.amount_to_pay": "to_pay",
                "payment.crypto": "coin",
            },
            asked={**_ASKED, "crypto": "coin", "network": "network"},
            creates="invoice",
        ),
        "get_invoice": Reported(
            facts={
                "id": "id",
                "fiat_amount": "price",
                "fiat_currency": "currency",
                "crypto_amount": "to_pay",
                "network_fee": "fee",
                "crypto": "coin",
                "network": "network",
                "pay_status": "=status",
                "processing_status": "=processing",
                "is_paid": "=is_paid",
                "created_at": "created",
                "is_testing": "is_test",
                "payload": "payload",
            },
            asked={"invoice_id": "ids"},
            reads=True,
        ),
    },
    words={
        "=status": {"open": ["not_paid"], "paid": ["paid"], "expired": ["end"]},
        "=processing": {
            "open": ["pending"],
            "paid": ["processing", "processed"],
            "expired": ["pending"],
        },
        "=is_paid": {"open": [False], "paid": [True], "expired": [False]},
    },
    steps=frozenset({"=processing"}),
    defaults={"payload": ""},
    mock_defaults={"is_test": False},
    unchosen={"coin": "NONE", "network": "NONE", "to_pay": "0", "fee": "0"},
    amounts_are_texts=True,
    costs=frozenset({"to_pay", "fee"}),
    times={"created": _iso, "expires": _unix},
    laws=(what_is_to_pay_holds_the_fee,),
    conventions=(a_payment_is_held_for_ten_minutes,),
    forms={"id": "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"},
    usual={"coin": "USDT", "fee": "1.4"},
    refusals={
        "no key": (401, {"error": {"code": "unauthorized", "message": str}}),
        "wrong key": (401, {"error": {"code": "unauthorized", "message": str}}),
        "unknown": (404, {"error": {"code": "not_found", "message": str}}),
        **dict.fromkeys(
            ("lifetime", "dollars", "roubles", "payload", "webhook", "network"),
            (400, {"error": {"code": "invalid_request", "message": str}}),
        ),
    },
)


_UNKNOWN = ("00000000-0000-4000-8000-000000000000", "00000000-0000-4000-8000-000000000001")


def walk(shop: Shop) -> None:
    """Sell some orders, and read them and what does not exist."""
    order = {"lifetime": 60, "amount": "100", "currency": "USD"}
    coins = ({"crypto": "USDT", "network": "TRC20"}, {"crypto": "TON", "network": "TON"})
    euros = {"currency": "EUR", "amount": "30.5", "payload": '{"order_id": "A-1042"}'}
    orders = [shop.create({**order, **more}) for more in ({}, {}, euros, {"lifetime": 5})]
    orders += [shop.create({**order, **coin}, "create_payment") for coin in (*coins, coins[0])]
    for invoice in (*orders, *orders):
        if invoice:
            shop.send("get_invoice", {"invoice_id": invoice}, invoice=invoice)
    for unknown in _UNKNOWN:
        shop.send("get_invoice", {"invoice_id": unknown}, why="unknown")
    shop.send("get_invoice", {"invoice_id": "DZLF4212"}, why="malformed")
    for wrong, why in (({"lifetime": 2}, "too short"), ({"currency": "XYZ"}, "no currency")):
        shop.send("create_invoice", {**order, **wrong}, why=why)
        shop.send("create_payment", {**order, **coins[0], **wrong}, why=why)
    for key, why in (("", "no key"), ("wrong-key-of-nobody", "wrong key")):
        shop.send("get_invoice", {"invoice_id": orders[0] or _UNKNOWN[0]}, why=why, key=key)
        shop.send("create_invoice", order, why=why, key=key)
