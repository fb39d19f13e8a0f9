"""CryptoCloud v2: every state in several coins, lists, statistics, balances and postbacks."""

from typing import Any

from contract.recorder import Recorder

_SHOP = {"shop_id": "MockShop00000001"}
_CURRENCIES = """
    USD UZS KGS KZT AMD AZN BYN AUD TRY AED CAD CNY HKD IDR INR JPY PHP SGD THB VND MYR UAH GBP
"""
_DAYS = {"start": "10.01.2026", "end": "11.01.2026"}


def play(shop: Recorder) -> None:
    """Sell some orders, let everything happen to them that can, and read all of it."""
    base: dict[str, Any] = {**_SHOP, "amount": 12.5}
    bitcoin = {"add_fields": {"cryptocurrency": "BTC"}}
    tron = {
        "add_fields": {"cryptocurrency": "USDT_TRC20", "time_to_pay": {"hours": 1, "minutes": 30}}
    }
    euros = {"currency": "EUR", "order_id": "A-1042", "email": "payer@example.com"}
    orders = [shop.create(base) for _ in range(6)]
    orders += [shop.create({**base, **more}) for more in (bitcoin, bitcoin, tron, tron)]
    orders += [shop.create({**base, **euros}) for _ in range(2)]
    orders += [shop.create({**base, "amount": 1000, "currency": "RUB"})]
    orders += [shop.create({**base, "amount": "12.345"})]
    for code in _CURRENCIES.split():
        shop.create({**base, "amount": 1000, "currency": code})
    for period in ("month", "week", "day"):
        mailing = {"email_to_send": "payer@example.com", "period": period}
        shop.create({**base, "add_fields": mailing})
    tests = [shop.place(price="12.5", currency="USD", is_test=True)]
    every = [*orders, *tests]
    _read(shop, every)
    shop.later(minutes=1)
    shop.happen("pay", orders[0])
    shop.happen("part", orders[1], "5")
    shop.happen("over", orders[2], "30")
    shop.happen("expire", orders[3])
    shop.cancel({"uuid": orders[4]}, orders[4])
    shop.cancel({"uuid": f"INV-{orders[9]}"}, orders[9])
    shop.cancel({"uuid": f"INV-{orders[11]}"}, orders[11])
    for number in (orders[6], orders[8], orders[10], *tests):
        shop.happen("pay", number)
    for number in (orders[0], orders[2], orders[6], orders[8], orders[10], *tests):
        shop.notify(number)
    _read(shop, every)
    shop.later(minutes=1)
    shop.happen("pay", orders[1])
    _read(shop, every)
    paid = ("paid", orders[0]), ("expired", orders[3]), ("canceled", orders[4])
    for why, number in (*paid, *(("unknown", one) for one in ("ZZZZZZZZ", "INV-ZZZZZZZY"))):
        shop.send("cancel_invoice", {"uuid": number}, why=why)
    for coin in ("ETH", "USDT_TRC20", "ETH"):
        shop.send("create_static_wallet", {**_SHOP, "currency": coin, "identify": "payer-1"})
    many = [f"{number:08}" for number in range(101)]
    shop.send("get_invoices", {"uuids": many}, why="too many")
    shop.send("get_invoices", {"uuids": [*orders[:1], *many[1:100]]})
    shop.later(hours=23, minutes=58)  # when the first of them end
    later = [shop.create(base) for _ in range(2)]
    _read(shop, [*every, *later])


def _read(shop: Recorder, numbers: list[str]) -> None:
    for number in numbers:
        shop.send("get_invoices", {"uuids": [f"INV-{number}"]}, invoice=number)
    shop.send("get_invoices", {"uuids": [*numbers, "ZZZZZZZZ", numbers[0]]})
    shop.send("list_invoices", {**_DAYS, "limit": 100})
    shop.send("list_invoices", {**_DAYS, "offset": 2, "limit": 3})
    shop.send("list_invoices", {"start": "11.01.2026", "end": "12.01.2026"})
    shop.send("get_statistics", _DAYS)
    shop.send("get_statistics", {"start": "11.01.2026", "end": "12.01.2026"})
    shop.send("get_balance")
