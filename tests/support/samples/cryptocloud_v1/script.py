"""CryptoCloud v1: every state, read with and without the prefix, and postbacks."""

from typing import Any

from contract.recorder import Recorder


def play(shop: Recorder) -> None:
    """Sell some orders, and let everything happen to them that can."""
    base = {"shop_id": "MockShop00000001", "amount": 12.5}
    orders = [shop.create(base) for _ in range(7)]
    odd = '-Zürich "1042" & co_-'
    more = {"currency": "EUR", "order_id": odd, "email": "payer@example.com"}
    orders += [shop.create({**base, **more, "description": "Pay"}) for _ in range(2)]
    orders += [shop.create({**base, "currency": code}) for code in ("USD", "RUB", "GBP", "UAH")]
    orders += [shop.create({**base, "amount": one}) for one in ("2.4224806201550386", 0.01)]

    def read() -> None:
        for number in orders:
            for prefix in ("", "INV-"):
                shop.send("get_invoice", {"uuid": prefix + number}, invoice=number)

    read()
    shop.later(minutes=1)
    shop.happen("pay", orders[0])
    shop.happen("part", orders[1], "5")
    shop.happen("part", orders[5], "5")
    shop.happen("part", orders[5], "8")
    shop.happen("over", orders[2], "30")
    shop.happen("expire", orders[3])
    shop.happen("cancel", orders[4])
    shop.happen("pay", orders[7])
    shop.stay(*orders)
    read()
    shop.later(minutes=1)
    shop.happen("pay", orders[1])
    read()
    spelt = next(one.lower() for one in orders if one.lower() != one)
    for number in ("ZZZZZZZZ", "INV-ZZZZZZZZ", spelt, *shop.strangers):
        shop.send("get_invoice", {"uuid": number}, why="unknown")
    amounts: list[tuple[str, dict[str, Any]]] = [
        ("amount", {"amount": one}) for one in (0, "0", "0.00")
    ]
    for why, wrong in (
        ("shop", {"shop_id": "AnotherShop00001"}),
        *amounts,
        ("currency", {"currency": "XYZ"}),
    ):
        shop.send("create_invoice", {**base, **wrong}, why=why)
    shop.try_keys({"no key": "", "wrong key": "wrong"})
    shop.later(hours=24)
    shop.cannot("pay", *orders)
    read()
