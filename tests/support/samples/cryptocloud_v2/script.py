"""CryptoCloud v2: every state in several coins, lists, statistics, balances and postbacks."""

from typing import Any

from contract.recorder import Recorder

_SHOP = {"shop_id": "MockShop00000001"}
_CURRENCIES = """
    USD UZS KGS KZT AMD AZN BYN AUD TRY AED CAD CNY HKD IDR INR JPY PHP SGD THB VND MYR UAH GBP
"""
_ODD: tuple[dict[str, Any], ...] = (
    {"order_id": ' Zürich "1042" & co_ '},
    {"order_id": "-a.B%20</c>-"},
    {"order_id": 93223, "currency": "eur"},
    {"order_id": -7, "amount": 12.34, "add_fields": {"cryptocurrency": "BTC"}},
    {"add_fields": {"time_to_pay": {"minutes": 90}}},
)
_DAYS = {"start": "10.01.2026", "end": "11.01.2026"}
_WALLET = {**_SHOP, "currency": "USDT_TRC20", "identify": "payer-1"}
_ORDER = {**_SHOP, "amount": 12.5}
_FORBIDDEN: list[tuple[str, str, dict[str, Any]]] = [
    ("create_invoice", "nothing", {}),
    *(("create_invoice", "no amount", {**_ORDER, "amount": one}) for one in ("much", "0", "0.00")),
    ("create_invoice", "another shop", {**_ORDER, "shop_id": "AnotherShop00001"}),
    ("create_invoice", "no currency", {**_ORDER, "currency": "XYZ"}),
    ("create_invoice", "period alone", {**_ORDER, "add_fields": {"period": "week"}}),
    (
        "create_invoice",
        "another coin",
        {**_ORDER, "add_fields": {"available_currencies": ["BTC"], "cryptocurrency": "ETH"}},
    ),
    ("create_invoice", "no such coin", {**_ORDER, "add_fields": {"cryptocurrency": "EUR"}}),
    ("cancel_invoice", "no id", {}),
    ("list_invoices", "no start", {"end": "11.01.2026"}),
    ("list_invoices", "wrong start", {**_DAYS, "start": "10.13.2026"}),
    ("list_invoices", "no end", {"start": "11.01.2026"}),
    ("list_invoices", "wrong end", {"start": "11.01.2026", "end": "10.01.2026"}),
    ("list_invoices", "long page", {**_DAYS, "limit": 101}),
    ("list_invoices", "no page", {**_DAYS, "limit": 0}),
    ("list_invoices", "offset", {**_DAYS, "offset": -1}),
    ("get_statistics", "no day", {"start": "11.01.2026"}),
    ("get_statistics", "wrong day", {"start": "11.01.2026", "end": "10.01.2026"}),
    ("create_static_wallet", "no coin", {**_SHOP, "identify": "payer-1"}),
    ("create_static_wallet", "no address", {**_WALLET, "shop_id": "AnotherShop00001"}),
    ("create_static_wallet", "no address", {**_WALLET, "currency": "EUR"}),
]


def play(shop: Recorder) -> None:
    """Sell some orders, let everything happen to them that can, and read all of it."""
    base: dict[str, Any] = {**_SHOP, "amount": 12.5}
    coins = ["USDT_TRC20", "BTC"]
    bitcoin = {"add_fields": {"cryptocurrency": "BTC", "available_currencies": coins}}
    tron = {
        "add_fields": {"cryptocurrency": "USDT_TRC20", "time_to_pay": {"hours": 1, "minutes": 30}}
    }
    euros = {"currency": "EUR", "order_id": "A-1042", "email": "payer@example.com", "locale": "en"}
    orders = [shop.create(base) for _ in range(6)]
    orders += [shop.create({**base, **more}) for more in (bitcoin, bitcoin, tron, tron)]
    orders += [shop.create({**base, **euros}) for _ in range(2)]
    orders += [shop.create({**base, "amount": 1000, "currency": "RUB"})]
    orders += [shop.create({**base, "amount": one}) for one in ("12.345", 0.01)]
    orders += [shop.create({**base, **more}) for more in _ODD]
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
    shop.happen("part", orders[5], "5")
    shop.happen("part", orders[5], "8.5")
    shop.happen("over", orders[2], "30")
    shop.happen("expire", orders[3])
    shop.cancel({"uuid": orders[4]}, orders[4])
    shop.cancel({"uuid": f"INV-{orders[9]}"}, orders[9])
    shop.cancel({"uuid": f"INV-{orders[11]}"}, orders[11])
    for number in (orders[6], orders[8], orders[10], *tests):
        shop.happen("pay", number)
    shop.stay(*every)
    shop.cannot("part", orders[1], received="12.5")  # it is the whole
    shop.cannot("over", orders[1], received="12.5")
    _read(shop, every)
    shop.later(minutes=1)
    shop.happen("pay", orders[1])
    _read(shop, every)
    for coin in ("ETH", "USDT_TRC20", "ETH"):
        shop.send("create_static_wallet", {**_WALLET, "currency": coin})
    _try_forbidden(shop, orders)
    shop.later(hours=23, minutes=58)  # when the first of them end
    later = [shop.create(base) for _ in range(2)]
    shop.cannot("pay", *orders[:6], *tests)
    shop.send("cancel_invoice", {"uuid": orders[7]}, why="not created")
    _read(shop, [*every, *later])
    shop.ledger.configure(shop.key, test_mode=True)
    shop.send("create_static_wallet", _WALLET, why="no address")


def _try_forbidden(shop: Recorder, orders: list[str]) -> None:
    """Try what must be refused: too many ids, unknown ones, wrong fields and wrong keys."""
    for number in (*orders[:6], "ZZZZZZZZ", "INV-ZZZZZZZY", *shop.strangers):
        shop.send("cancel_invoice", {"uuid": number}, why="not created")
    many = [f"{number:08}" for number in range(101)]
    shop.send("get_invoices", {"uuids": many}, why="too many")
    shop.send("get_invoices", {"uuids": [*orders[:1], *many[1:100]]})
    for operation, why, wrong in _FORBIDDEN:
        shop.send(operation, wrong, why=why)
    spelt = next(one.lower() for one in orders if one.lower() != one)
    for number in (spelt, *shop.strangers):
        shop.send("get_invoices", {"uuids": [number]}, why="malformed")
    shop.try_keys({"no key": "", "wrong key": "wrong", "forged key": "wrong.mock.key"})


def _read(shop: Recorder, numbers: list[str]) -> None:
    for number in numbers:
        shop.send("get_invoices", {"uuids": [f"INV-{number}"]}, invoice=number)
    shop.send("get_invoices", {"uuids": [*numbers, "ZZZZZZZZ", numbers[0]]})
    shop.send("list_invoices", {**_DAYS, "limit": 100})
    shop.send("list_invoices", {**_DAYS, "offset": 2, "limit": 3})
    shop.send("list_invoices", _DAYS)
    shop.send("list_invoices", {"start": "10.01.2026", "end": "10.01.2026"})
    shop.send("list_invoices", {"start": "11.01.2026", "end": "12.01.2026"})
    shop.send("get_statistics", _DAYS)
    shop.send("get_statistics", {"start": "11.01.2026", "end": "12.01.2026"})
    shop.send("get_balance")
