"""What a merchant alone can try at CryptoCloud v2."""

from datetime import timedelta
from typing import Any

from onetill_mocks.laws.exchanges import Shop
from onetill_mocks.laws.gateways._cryptocloud import PREFIX

_UNKNOWN = ("ZZZZZZZZ", "INV-ZZZZZZZZ")
_BITCOIN = {"add_fields": {"cryptocurrency": "BTC"}}
_TRON = {"add_fields": {"cryptocurrency": "USDT_TRC20", "time_to_pay": {"hours": 1, "minutes": 30}}}
_EUROS = {"currency": "EUR", "order_id": "A-1042", "email": "payer@example.com"}
_KEYS = (("", "no key"), ("wrong-key-of-nobody", "wrong key"))


def walk(shop: Shop) -> None:
    """Sell some orders, read them in every way, cancel some, and try what must be refused."""
    order: dict[str, Any] = {"shop_id": shop.credentials["shop_id"], "amount": 12.5}
    made = [shop.create({**order, **more}) for more in ({}, {}, _EUROS, _BITCOIN, _TRON)]
    made.append(shop.create({**order, "amount": 1000, "currency": "RUB"}))
    orders = [one for one in made if one]
    days = {
        name: f"{shop.now + timedelta(days=away):%d.%m.%Y}"
        for name, away in (("start", -1), ("end", 1))
    }
    _read(shop, orders, days)
    for invoice, prefix in zip(orders, ("", PREFIX), strict=False):
        shop.cancel({"uuid": prefix + invoice}, invoice)
        shop.send("cancel_invoice", {"uuid": prefix + invoice}, why="canceled")
    _read(shop, orders, days)
    for unknown in _UNKNOWN:
        shop.send("cancel_invoice", {"uuid": unknown}, why="unknown")
    for coin in ("USDT_TRC20", "USDT_TRC20"):
        wallet = {"shop_id": order["shop_id"], "currency": coin, "identify": "payer-1"}
        shop.send("create_static_wallet", wallet)
    shop.send("create_invoice", {**order, "currency": "XYZ"}, why="no currency")
    shop.send("create_invoice", {"amount": 12.5}, why="no shop")
    for key, why in _KEYS:
        shop.send("create_invoice", order, why=why, key=key)
        shop.send("get_invoices", {"uuids": orders[:1] or [*_UNKNOWN]}, why=why, key=key)
        shop.send("list_invoices", days, why=why, key=key)
        shop.send("get_statistics", days, why=why, key=key)
        shop.send("get_balance", why=why, key=key)


def _read(shop: Shop, orders: list[str], days: dict[str, str]) -> None:
    """Read all that there is, each twice, one by one and together."""
    for invoice in orders:
        for prefix in ("", PREFIX):
            shop.send("get_invoices", {"uuids": [prefix + invoice]}, invoice=invoice)
    shop.send("get_invoices", {"uuids": [*orders, *_UNKNOWN, *orders[:1]]})
    many = [f"{number:08}" for number in range(101)]
    shop.send("get_invoices", {"uuids": [*orders, *many][:100]})
    shop.send("get_invoices", {"uuids": many}, why="too many")
    shop.send("list_invoices", {**days, "limit": 100})
    shop.send("list_invoices", {**days, "limit": 100})
    shop.send("get_statistics", days)
    shop.send("get_balance")
