"""Cru Cash: every state, with a coin of the payer's choice or the shop's, in all currencies."""

from contract.recorder import Recorder

_ORDER = {"lifetime": 60, "amount": "100", "currency": "USD"}
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
    orders.append(shop.create({**_ORDER, "currency": "EUR", "payload": payload}))
    orders.append(shop.create({**_ORDER, "currency": "RUB", "lifetime": 5, "amount": "100.50"}))
    orders.append(shop.create({**_ORDER, "lifetime": 16}))  # ends when it is read
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
    read()
    shop.later(minutes=15)
    read()
    for number in (_UNKNOWN, "DZLF4212", _UNKNOWN[:-1] + "1"):
        shop.send("get_invoice", {"invoice_id": number}, why="unknown")
    shop.later(hours=1)
    read()
