"""PayDo: orders with all and with few fields, attempts that fail and succeed, and refunds."""

from typing import Any

from contract.recorder import Recorder

_URLS = {
    "resultUrl": "https://shop.example/done?i={{invoiceId}}&t={{txid}}",
    "failPath": "https://shop.example/failed?i={{invoiceId}}",
}


def play(shop: Recorder) -> None:
    """Sell some orders, pay some at the first or second attempt, and refund a few."""
    full = {
        "payer": {
            "email": "ann@example.com",
            "name": "Ann",
            "phone": "+441234567",
            "extraFields": {"nationalid": "GB-1"},
        },
        "productUrl": "https://shop.example/back",
        "paymentMethod": 204,
        "metadata": {"orderId": "test"},
        "isTopUp": True,
    }
    orders = [shop.create(_order(shop, f"A-{number}")) for number in range(4)]
    orders += [shop.create({**_order(shop, f"B-{number}"), **full}) for number in range(2)]
    orders += [shop.create({**_order(shop, "C-1", "30.0000", "EUR"), **full}) for _ in range(2)]

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
        *((orders[5], "fail"), (orders[6], "pay")),
    ):
        attempts.append((number, shop.happen(action, number)))
        shop.notify(*attempts[-1])
    shop.happen("expire", orders[2])
    read()
    shop.later(minutes=1)
    attempts.append((orders[1], shop.happen("pay", orders[1])))
    shop.notify(*attempts[-1])
    read()
    paid = [(attempts[0], 2, "1.25"), (attempts[0], 2, "1.00"), (attempts[4], 1, "30.0000")]
    paid.append((attempts[5], 2, "0.50"))  # of the second attempt
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
    shop.later(minutes=6)
    last = {"transactionIdentifier": attempts[2][1], "refundType": 2, "amount": "2"}
    made = shop.send("create_refund", last, invoice=orders[4], transaction=attempts[2][1])
    shop.send("list_refunds", {"query[identifier]": made.headers.get("identifier", "")})
    read()
    for kind, amount, one in (
        *((2, "1000", attempts[0][1]), (2, "6.00", attempts[0][1])),
        *((2, "4.00", attempts[0][1]), (1, "5.00", attempts[0][1])),
        (1, "2.75", attempts[0][1]),
        *((2, "1", attempts[1][1]), (2, "1", "no-transaction")),
    ):
        request = {"transactionIdentifier": one, "refundType": kind, "amount": amount}
        shop.send("create_refund", request, why=f"{kind} {amount} {one}")
    for number in ("00000000-0000-4000-8000-000000000000", "DZLF4212"):
        shop.send("get_invoice", {"invoiceId": number}, why="unknown")
        shop.send("check_transaction", {"txid": number}, why="unknown")
        shop.send("get_transaction", {"id": number}, why="unknown")
        shop.send("list_payment_methods", {"id": number}, why="unknown")
        shop.send("list_refunds", {"query[identifier]": number}, why="unknown")
    shop.later(hours=24)
    read()


def play_rarely(shop: Recorder) -> None:
    """Read a payment that is not yet in the books, and notify in the newer way."""
    number = shop.create(_order(shop, "R-1"))
    one = shop.happen("pay", number, booked=False)
    shop.send("check_transaction", {"txid": one}, transaction=one)
    shop.send("get_transaction", {"id": one}, transaction=one)
    shop.notify(number)
    shop.ledger.configure("paydo", newer_ipn=True)
    shop.ledger.book(number)
    shop.notify(number)


def _order(
    shop: Recorder, number: str, amount: str = "5.00", currency: str = "USD"
) -> dict[str, Any]:
    return {
        "publicKey": shop.credentials["public_key"],
        "order": {
            "id": number,
            "amount": amount,
            "currency": currency,
            "description": f"Order {number}",
            "items": [{"id": "1", "name": "A thing", "price": amount}],
        },
        "payer": {"email": "payer@example.com"},
        "language": "en",
        "signature": "0" * 64,
        **_URLS,
    }
