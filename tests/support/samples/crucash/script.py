"""Cru Cash: every state, with a coin of the payer's choice or the shop's, in all currencies."""

from typing import Any

from contract.recorder import Recorder

_ORDER: dict[str, Any] = {"lifetime": 60, "amount": "100", "currency": "USD"}
_ALLOWED: tuple[dict[str, Any], ...] = (
    *({"lifetime": 3}, {"lifetime": 1440}),
    *({"amount": "1"}, {"amount": "10000000"}, {"currency": "RUB"}, {"amount": "12.345678"}),
    *({"payload": "x" * 5}, {"payload": "x" * 16384}),
)
_FORBIDDEN: tuple[tuple[str, dict[str, Any]], ...] = (
    *(("lifetime", {"lifetime": 2}), ("lifetime", {"lifetime": 1441})),
    *(("dollars", {"amount": "0.99"}), ("dollars", {"amount": "10000000.01"})),
    ("roubles", {"amount": "99.99", "currency": "RUB"}),
    *(("payload", {"payload": "x" * 4}), ("payload", {"payload": "x" * 16385})),
    *(
        ("webhook", {"webhook": one})
        for one in ("http://shop.example/hook", "https://a", "nowhere")
    ),
)
_UNKNOWN = "00000000-0000-4000-8000-000000000000"


def play(shop: Recorder) -> None:
    """Sell some orders, pay some, and let some expire."""
    coins = [{"crypto": "USDT", "network": "TRC20"}, {"crypto": "TON", "network": "TON"}]
    chosen = [
        shop.create({**_ORDER, **coin}, "create_payment") for coin in (coins[0], *coins, coins[1])
    ]
    chosen += [
        shop.create({**_ORDER, **coins[0], "currency": code}, "create_payment")
        for code in ("RUB", "EUR")
    ]
    payload = '{"order_id": "A-1042"}'
    orders = [shop.create(_ORDER) for _ in range(3)]
    page = {"description": "Order 1042", "redirect_url": "https://shop.example/done"}
    orders.append(shop.create({**_ORDER, "currency": "EUR", "payload": payload, "ui": page}))
    orders.append(shop.create({**_ORDER, "currency": "RUB", "lifetime": 5, "amount": "100.50"}))
    more = {"payload": payload, "webhook": "https://shop.example/hook"}
    for operation, order in (
        ("create_invoice", _ORDER),
        ("create_payment", {**_ORDER, **coins[0]}),
    ):
        orders.append(shop.create({**order, **more}, operation))
        orders.append(shop.create({**order, "lifetime": 16}, operation))  # ends when it is read
        orders += [shop.create({**order, **one}, operation) for one in _ALLOWED]
        for why, one in _FORBIDDEN:
            shop.send(operation, {**order, **one}, why=why)
    tests = [shop.place(price="100", currency="USD", is_test=True)]
    every = [*chosen, *orders, *tests]

    def read() -> None:
        for number in every:
            shop.send("get_invoice", {"invoice_id": number}, invoice=number)

    read()
    shop.later(minutes=1)
    for number in (*chosen[:3], *orders[:2], *tests):
        shop.happen("pay", number)
    shop.happen("expire", orders[2])
    shop.stay(*chosen, *orders[:3])
    read()
    shop.later(minutes=10)  # what was paid is credited now
    read()
    shop.later(minutes=5)
    shop.happen("pay", chosen[5])
    read()
    for network in ("TON", "ERC20"):
        shop.send("create_payment", {**_ORDER, **coins[0], "network": network}, why="network")
    for number in (_UNKNOWN, "DZLF4212", orders[0].upper(), _UNKNOWN[:-1] + "1", *shop.strangers):
        shop.send("get_invoice", {"invoice_id": number}, why="unknown")
    shop.try_keys({"no key": "", "wrong key": "wrong"})
    shop.later(hours=1)
    shop.cannot("pay", *orders[:5], *chosen)
    read()
