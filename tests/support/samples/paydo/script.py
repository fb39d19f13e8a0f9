"""PayDo: orders with all and with few fields, attempts that fail and succeed, and refunds."""

from typing import Any

from contract.recorder import Recorder
from onetill_mocks.laws.gateways.paydo.walk import MORE, order

_ODD = (' Zürich "1042" & co_ ', "-a.B%20</c>-")
_FORGED = "eyJhbGciOiJIUzI1NiJ9.eyJuYW1lIjoibm9ib2R5In0.bm9ib2R5"
_NOT_JSON = "bm9uZQ.bm9uZQ.bm9uZQ"
_LONG = {"metadata": {"x": "x" * 800_000}}
_FORBIDDEN: tuple[tuple[str, dict[str, Any]], ...] = (
    ("no application", {"publicKey": "application-00000000-0000-4000-8000-000000000000"}),
    ("forged", {"signature": "forged"}),
    ("blank", {"publicKey": ""}),
    ("blank", {"publicKey": None}),
)


def play(shop: Recorder) -> None:
    """Sell some orders, pay some at the first or second attempt, and refund a few."""
    full = {**MORE, "paymentMethod": 204, "isTopUp": True, "language": "ru"}

    def sell(number: str, *price: str, **more: object) -> str:
        return shop.create({**order(shop.credentials, number, *price), **more})

    orders = [sell(f"A-{number}") for number in range(4)]
    orders += [sell(f"B-{number}", **full) for number in range(2)]
    orders += [sell("C-1", "30.0000", "EUR", **full) for _ in range(2)]
    orders.append(sell("D-0", metadata={"x": "x" * 799_000}))
    orders += [sell(*one) for one in zip(_ODD, ("0.01", "1234.5678"), strict=True)]

    def read() -> None:
        for number in orders:
            shop.send("get_invoice", {"invoiceId": number}, invoice=number)
        for number, one in attempts:
            shop.send("check_transaction", {"txid": one}, invoice=number, transaction=one)
            shop.send("get_transaction", {"id": one}, invoice=number, transaction=one)
        shop.send("list_refunds")
        shop.send("list_payment_methods", {"id": shop.credentials["public_key"][12:]})

    attempts: list[tuple[str, str]] = []
    read()
    shop.later(minutes=1)
    for number, action in (
        *((orders[0], "pay"), (orders[1], "fail"), (orders[4], "pay")),
        *((orders[5], "fail"), (orders[6], "pay"), (orders[7], "pay")),
    ):
        attempts.append((number, shop.happen(action, number)))
    shop.happen("expire", orders[2])
    shop.stay(*orders)
    read()
    shop.later(minutes=1)
    attempts.append((orders[1], shop.happen("pay", orders[1])))
    read()
    paid = [(attempts[0], 2, "1.25"), (attempts[0], 2, "1.00"), (attempts[4], 1, "30.0000")]
    paid.append((attempts[6], 2, "0.50"))  # of the second attempt
    shop.later(seconds=1)
    for (number, one), kind, amount in paid:
        request: dict[str, Any] = {
            "transactionIdentifier": one,
            "refundType": kind,
            "amount": amount,
        }
        if kind == 2:
            request["metadata"] = {"orderId": number}
        shop.send("create_refund", request, invoice=number, transaction=one)
    shop.later(minutes=5)
    read()
    shop.later(minutes=5)  # when they are accepted
    read()
    shop.later(minutes=1)
    last = {"transactionIdentifier": attempts[2][1], "refundType": 2, "amount": 2}
    made = shop.send("create_refund", last, invoice=orders[4], transaction=attempts[2][1])
    shop.send("list_refunds", {"query[identifier]": made.headers.get("identifier", "")})
    read()
    _try_forbidden(shop, orders[0], [one for _, one in attempts])
    shop.later(hours=24)
    shop.cannot("pay", *orders)
    shop.cannot("fail", *orders)
    read()


def _try_forbidden(shop: Recorder, invoice: str, transactions: list[str]) -> None:
    """Try what must be refused: refunds of too much, unknown ids, wrong orders and wrong keys."""
    paid, failed, _, _, _, unrefunded, _ = transactions
    last = {"transactionIdentifier": paid, "refundType": 2, "amount": 2}
    for kind, amount, one in (
        *((2, "1000", paid), (2, "6.00", paid)),
        *((2, "4.00", paid), (1, "5.00", paid)),
        *((1, "2.75", paid), (1, "29", unrefunded)),
    ):
        request = {"transactionIdentifier": one, "refundType": kind, "amount": amount}
        shop.send("create_refund", request, why=f"{kind} {amount} {one}")
    shop.send("create_refund", {**last, "refundType": 3}, why="no type")
    for nothing in (0, "0", "0.00"):
        shop.send("create_refund", {**last, "amount": nothing}, why="no amount")
    shop.send("create_refund", {**last, **_LONG}, why="metadata")
    shop.send("create_invoice", {**order(shop.credentials, "D-0"), **_LONG}, why="metadata")
    spelt = (invoice.upper(), paid.upper())
    for number in ("00000000-0000-4000-8000-000000000000", "DZLF4212", *spelt, *shop.strangers):
        shop.send("create_refund", {**last, "transactionIdentifier": number}, why="unknown")
        shop.send("get_invoice", {"invoiceId": number}, why="unknown")
        shop.send("check_transaction", {"txid": number}, why="unknown")
        shop.send("get_transaction", {"id": number}, why="unknown")
        shop.send("list_payment_methods", {"id": number}, why="unknown")
        shop.send("list_refunds", {"query[identifier]": number}, why="unknown")
    shop.send("create_refund", {**last, "transactionIdentifier": failed}, why="unknown")
    for why, wrong in _FORBIDDEN:
        shop.send("create_invoice", {**order(shop.credentials, "D-1"), **wrong}, why=why)
    for why, price in (("no currency", ("5.00", "eur")), ("no price", ("0", "EUR"))):
        shop.send("create_invoice", order(shop.credentials, "D-2", *price), why=why)
    shop.try_keys(
        {"no key": "", "wrong key": _FORGED, "damaged key": _NOT_JSON, "undecodable key": "a.b.c"}
    )


def play_rarely(shop: Recorder) -> None:
    """Read a payment that is not yet in the books, and notify in the newer way."""
    number = shop.create(order(shop.credentials, "R-1"))
    one = shop.happen("pay", number, booked=False)
    shop.send("check_transaction", {"txid": one}, transaction=one)
    shop.send("get_transaction", {"id": one}, transaction=one)
    shop.ledger.configure("paydo", newer_ipn=True)
    shop.ledger.book(number)
    shop.notify(number)
