"""CryptoCloud v1: every state, read with and without the prefix, and postbacks."""

from contract.recorder import Recorder


def play(shop: Recorder) -> None:
    """Sell some orders, and let everything happen to them that can."""
    base = {"shop_id": "MockShop00000001", "amount": 12.5}
    orders = [shop.create(base) for _ in range(7)]
    more = {"currency": "EUR", "order_id": "A-1042", "email": "payer@example.com"}
    orders += [shop.create({**base, **more}) for _ in range(2)]
    orders += [shop.create({**base, "currency": code}) for code in ("USD", "RUB", "GBP", "UAH")]

    def read() -> None:
        for number in orders:
            for prefix in ("", "INV-"):
                shop.send("get_invoice", {"uuid": prefix + number}, invoice=number)

    read()
    shop.later(minutes=1)
    shop.happen("pay", orders[0])
    shop.happen("part", orders[1], "5")
    shop.happen("over", orders[2], "30")
    shop.happen("expire", orders[3])
    shop.happen("cancel", orders[4])
    shop.happen("pay", orders[7])
    for number in (orders[0], orders[2], orders[7]):
        shop.notify(number)
    read()
    shop.later(minutes=1)
    shop.happen("pay", orders[1])
    shop.notify(orders[1])
    read()
    for number in ("ZZZZZZZZ", "INV-ZZZZZZZZ", "00000000-0000-4000-8000-000000000000"):
        shop.send("get_invoice", {"uuid": number}, why="unknown")
    shop.later(hours=24)
    read()
