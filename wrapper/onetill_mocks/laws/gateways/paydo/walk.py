"""What a merchant alone can try at PayDo."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from onetill_mocks.laws.exchanges import Shop

_UNKNOWN = ("00000000-0000-4000-8000-000000000000", "00000000-0000-4000-8000-000000000001")
_PREFIX = "application-"
_KEYS = (("", "no key"), ("eyJhbGciOiJIUzI1NiJ9.eyJuYW1lIjoibm9ib2R5In0.bm9ib2R5", "wrong key"))
MORE = {
    "payer": {
        "email": "ann@example.com",
        "name": "Ann",
        "phone": "+441234567",
        "extraFields": {"nationalid": "GB-1"},
    },
    "productUrl": "https://shop.example/back",
    "metadata": {"orderId": "test"},
}


def walk(shop: Shop) -> None:
    """Sell some orders, read them and what does not exist, and refund nothing."""
    # Orders of the same id may be one order: each walk has its own ids.
    first = f"{shop.now:%y%m%d%H%M%S}"
    made = [shop.create(order(shop.credentials, f"{first}-{number}")) for number in range(2)]
    made.append(shop.create({**order(shop.credentials, f"{first}-2"), **MORE}))
    made.append(shop.create({**order(shop.credentials, f"{first}-3", "30.0000", "EUR"), **MORE}))
    orders = [one for one in made if one]
    for invoice in (*orders, *orders):
        shop.send("get_invoice", {"invoiceId": invoice}, invoice=invoice)
    for unknown in _UNKNOWN:
        shop.send("get_invoice", {"invoiceId": unknown}, why="unknown")
        shop.send("check_transaction", {"txid": unknown}, why="unknown")
        shop.send("get_transaction", {"id": unknown}, why="unknown")
        shop.send("create_refund", _refund(unknown), why="unknown")
        shop.send("list_payment_methods", {"id": unknown}, why="unknown")
    shop.send("get_invoice", {"invoiceId": "DZLF4212"}, why="malformed")
    shop.send("list_refunds")
    shop.send("list_payment_methods", {"id": shop.credentials["public_key"].removeprefix(_PREFIX)})
    forged = {**order(shop.credentials, f"{first}-4"), "signature": "0" * 64}
    shop.send("create_invoice", forged, why="forged")
    nobody = {**order(shop.credentials, f"{first}-5"), "publicKey": f"{_PREFIX}{_UNKNOWN[0]}"}
    shop.send("create_invoice", nobody, why="no application")
    for key, why in _KEYS:
        shop.send("list_refunds", why=why, key=key)
        shop.send("get_transaction", {"id": _UNKNOWN[0]}, why=why, key=key)
        shop.send("create_refund", _refund(_UNKNOWN[0]), why=why, key=key)


def _refund(transaction: str) -> dict[str, Any]:
    return {"transactionIdentifier": transaction, "refundType": 2, "amount": "1"}


def order(
    credentials: Mapping[str, str], number: str, amount: str = "5.00", currency: str = "USD"
) -> dict[str, Any]:
    """Make the request of an order, signed."""
    signed = f"{amount}:{currency}:{number}:{credentials['secret_key']}"
    return {
        "publicKey": credentials["public_key"],
        "order": {
            "id": number,
            "amount": amount,
            "currency": currency,
            "description": f"Order {number}",
            "items": [{"id": "1", "name": "A thing", "price": amount}],
        },
        "payer": {"email": "payer@example.com"},
        "language": "en",
        "resultUrl": "https://shop.example/done?i={{invoiceId}}&t={{txid}}",
        "failPath": "https://shop.example/failed?i={{invoiceId}}",
        "signature": sha256(signed.encode()).hexdigest(),
    }
