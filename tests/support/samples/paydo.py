"""PayDo, which signs its orders, and reads an invoice without a key."""

import hashlib
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from onetill import errors
from onetill_mocks._invoice import LARGEST_PRICE
from support.samples import ORDER, Sample, page

if TYPE_CHECKING:
    from contract.preconditions import MockShop

ID = "81972ed0-a85c-4d1a-851b-b3dbf0750399"
TRANSACTION = "dca59ca5"
SIGNATURE = re.compile("[0-9a-f]{64}")
METHOD = re.compile("None|[1-9][0-9]{0,8}")


def requested_id(path: str, _body: bytes) -> str:
    """Read the id from the end of the path."""
    return unquote(path.rpartition("/")[2], errors="strict")


def notification(**changes: object) -> dict[str, Any]:
    """Make an IPN of an accepted transaction."""
    return {
        "invoice": {"id": ID, "txid": TRANSACTION},
        "transaction": {"id": TRANSACTION, "state": 2, "order": {"id": ORDER}},
        **changes,
    }


def new_state() -> dict[str, Any]:
    """Make an IPN whose state is a number that the vendor does not document."""
    message = notification()
    message["transaction"]["state"] = 77
    return message


def repair(body: Any, _networks: Mapping[str, str]) -> None:  # noqa: ANN401  # JSON
    """Let amounts be prices, and a payment method be a number that there may be."""
    if "order" in body and not _is_price(body["order"]["amount"]):
        body["order"]["amount"] = "1.00"
    if "paymentMethod" in body and not METHOD.fullmatch(str(body["paymentMethod"])):
        body["paymentMethod"] = 204
    if "refundType" in body and not _is_price(body["amount"]):
        body["amount"] = "1.00"


def _is_price(amount: object) -> bool:
    return 0 < Decimal(str(amount)) <= LARGEST_PRICE


def sign(body: Any, credentials: Mapping[str, str]) -> None:  # noqa: ANN401  # JSON
    """Sign an order, if the signature and all that is signed have the form that they should."""
    match body:
        case {
            "signature": str(signature),
            "order": {"amount": str(amount), "currency": str(currency), "id": str(number)},
        } if SIGNATURE.fullmatch(signature) and "secret_key" in credentials:
            text = f"{amount}:{currency}:{number}:{credentials['secret_key']}"
            body["signature"] = hashlib.sha256(text.encode()).hexdigest()
        case _:
            pass


def prepare(shop: "MockShop", operation: str, body: Any, _linked: bool) -> None:  # noqa: ANN401, FBT001  # JSON; as declared
    """Refund a payment of which enough is left, and each payment once."""
    if operation == "create_refund":
        refunded = shop.memory.setdefault("refunded", set())
        if not _can_refund(shop, refunded, body):
            invoice = shop.place(str(body["amount"]))
            shop.act("pay", id=invoice)
            found = shop.send("GET", f"/v1/invoices/{invoice}")["data"]
            body["transactionIdentifier"] = found["transactionIdentifier"]
        refunded.add(body["transactionIdentifier"])


def _can_refund(shop: "MockShop", refunded: set[str], body: Any) -> bool:  # noqa: ANN401  # JSON
    if not refunded:
        listed = shop.send("GET", "/v1/refunds/user-refunds")["data"]
        refunded |= {refund["sourceTransaction"]["identifier"] for refund in listed}
    number, amount = body["transactionIdentifier"], Decimal(str(body["amount"]))
    found = shop.send("GET", f"/v1/transactions/{number}")
    if number in refunded or "data" not in found:
        return False
    left = Decimal(str(found["data"]["amount"]))
    is_enough = amount == left if body["refundType"] == 1 else amount <= left
    return is_enough and found["data"]["state"] == 2


def after_create(shop: "MockShop", created: Any) -> None:  # noqa: ANN401  # JSON
    """Pay, since only that leads on to transactions and refunds."""
    shop.act("pay", id=created["data"])


SAMPLE = Sample(
    key="paydo",
    invoice_id=ID,
    other_id="00000000-0000-4000-8000-000000000000",
    read=page("paydo_invoice"),
    created={"data": ID, "status": 1},
    error={"message": {"amount": ["too small"]}},
    error_fields={"amount": "too small"},
    authorization=None,
    key_refusal=errors.Refused,
    secret_fields=("public_key", "secret_key", "jwt"),
    read_path=r"/v1/invoices/[^/?#]+",
    requested_id=requested_id,
    texts={
        "order_id": ("order", "id"),
        "description": ("order", "description"),
        "email": ("payer", "email"),
    },
    order_amount_at=("order", "amount"),
    payer_options=("payer_name", "payer_phone"),
    status_at=("data", "status"),
    amount_at=("data", "amount"),
    currency_at=("data", "currency"),
    date_at=("data", "createdAt"),
    notification=notification,
    notified_id=ID,
    new_state=new_state,
    another_order={
        "check": {"data": {"txid": TRANSACTION, "status": "success"}, "status": 1},
        "": page("paydo_invoice"),
    },
    actions=frozenset({"fail", "expire"}),
    credential="jwt",
    scenarios=[
        (("create_invoice", "get_invoice"), {"data": {"status": 0}}),
        (
            ("create_invoice", "pay", "get_invoice", "check_transaction"),
            {"data": {"status": "success"}},
        ),
        (
            ("create_invoice", "pay", "get_invoice", "get_transaction", "check_transaction"),
            {"data": {"status": "success"}},
        ),
        (
            (
                *("create_invoice", "pay", "get_invoice", "get_transaction"),
                *("create_refund", "list_refunds"),
            ),
            {"data": [{"type": 1, "sourceTransaction": {"state": 2}}]},
        ),
    ],
    never_responded={
        ("GET /v1/invoices/{invoiceId}", "422"): "the page's other number for 404",
        ("POST /v1/refunds/create", "200"): "the page's number for what the service calls 201",
    },
    used_up=("create_refund",),
    first_operations=frozenset({"create_invoice", "create_refund", "get_transaction"}),
    known_ids={
        ".*/refunds/.* transactionIdentifier": "paid_transactions",
        r".*/refunds/.* query\[identifier\]": "refunds",
        ".*/(transactions|check-transaction-status)/.* (tx)?id": "transactions",
    },
    refunds=True,
    repair=repair,
    sign=sign,
    prepare=prepare,
    after_create=after_create,
)
