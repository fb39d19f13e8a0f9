"""CryptoCloud v1: an amount in the coin when created, a word when read.

Pages: https://docs.cryptocloud.plus, "Invoice Creation", "Invoice Status Check" and "Postback".
"""

from collections.abc import Iterator
from decimal import Decimal

from onetill_mocks.laws.exchanges import Facts, Reported, Shop, number
from onetill_mocks.laws.gateways import _cryptocloud as common
from onetill_mocks.laws.tellings import History

_PARTS = Decimal("0.000001")


def a_stable_coin_costs_dollars(history: History) -> Iterator[str]:
    """The amount in USDT is the amount in US dollars, nearly; in a mock gateway, rounded up."""
    for telling in history.tellings:
        if "due" in telling.named and "usd" in telling.named:
            due, usd = number(telling.named["due"]), number(telling.named["usd"])
            if not history.is_of_mock and telling.places.get("currency") != "USDT":
                continue
            if due is None or usd is None:
                yield f"{telling.where}: {due} USDT for {usd} USD"
                continue
            low, high = (0, _PARTS) if history.is_of_mock else (-usd / 100, usd / 100)
            if not due - high < usd <= due - low:  # a difference would be rounded
                yield f"{telling.where}: {due} USDT for {usd} USD"


FACTS = Facts(
    key="cryptocloud_v1",
    reported={
        "create_invoice": Reported(
            facts={"invoice_id": "id", "pay_url": "~link", "amount": "due", "amount_usd": "usd"},
            asked={"amount": "price", "currency": "currency", "order_id": "order"},
            creates="invoice",
            constants={**common.SUCCESS, "currency": "USDT"},
        ),
        "get_invoice": Reported(
            facts={"status_invoice": "=status"},
            asked={"uuid": "ids"},
            reads=True,
            constants=common.SUCCESS,
        ),
        "receive_postback": Reported(
            facts=common.POSTBACK,
            sent_after=common.NOTIFIED,
            constants=common.SUCCESS,
        ),
    },
    words={"=status": common.STATUS},
    defaults={"currency": "USD", "order": None},
    success=common.SUCCESS,
    forms={"id": common.FORM},
    usual={"coin": "USDT_TRC20"},
    lifetime=common.LIFETIME,
    id_prefix=common.PREFIX,
    costs=frozenset({"due", "usd", "~paid"}),
    laws=(
        common.a_postback_tells_what_was_paid,
        common.ids_begin_as_on_their_page,
        common.dollars_cost_dollars,
        a_stable_coin_costs_dollars,
    ),
    conventions=(common.a_token_names_its_invoice_for_five_minutes,),
    credentials=("api_key", "shop_id"),
    refusals={
        "no key": (401, {"message": "Unauthenticated."}),
        "wrong key": (401, {"message": "Unauthenticated."}),
        **dict.fromkeys(
            ("unknown", "shop", "amount", "currency"), (400, {"status": "error", "error": str})
        ),
    },
)


def walk(shop: Shop) -> None:
    """Sell some orders, and read them with and without the prefix, and what does not exist."""
    order = {"shop_id": shop.credentials["shop_id"], "amount": 12.5}
    euros = {"currency": "EUR", "order_id": "A-1042", "email": "payer@example.com"}
    orders = [shop.create({**order, **more}) for more in ({}, {}, euros, {"currency": "USD"})]
    for invoice in (*orders, *orders):
        for prefix in ("", common.PREFIX):
            if invoice:
                shop.send("get_invoice", {"uuid": prefix + invoice}, invoice=invoice)
    for unknown in ("ZZZZZZZZ", "INV-ZZZZZZZZ"):
        shop.send("get_invoice", {"uuid": unknown}, why="unknown")
    shop.send("get_invoice", {"uuid": "0"}, why="malformed")
    shop.send("create_invoice", {**order, "currency": "XYZ"}, why="no currency")
    shop.send("create_invoice", {"amount": 12.5}, why="no shop")
    for key, why in (("", "no key"), ("wrong-key-of-nobody", "wrong key")):
        shop.send("get_invoice", {"uuid": orders[0] or "ZZZZZZZZ"}, why=why, key=key)
        shop.send("create_invoice", order, why=why, key=key)
