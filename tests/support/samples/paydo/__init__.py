"""PayDo, which signs its orders, and reads an invoice without a key."""

import hashlib
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from onetill import Money, errors
from onetill_mocks._invoice import LARGEST_PRICE
from support.exchanges import Exchange, Exchanges
from support.responses import example, filled
from support.samples import ORDER, Sample, confirmed, page
from support.samples.paydo.replays import NEVER_REACHED, REPLAYS
from support.samples.paydo.script import play, play_rarely

__all__ = ["SAMPLE", "play"]

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


def _data(operation: str, name: str, **changes: object) -> Any:  # noqa: ANN401  # JSON
    document = example("paydo", operation, name)
    document["data"].update(changes)
    return filled("paydo", operation, document)


RESPONSES = {
    "get_invoice": _data(
        "get_invoice", "new",
        identifier=ID, orderIdentifier=ORDER, transactionIdentifier=TRANSACTION,
    ),
    "check_transaction": _data(
        "check_transaction", "success", txid=TRANSACTION, transactionIdentifier=TRANSACTION
    ),
    "get_transaction": _data(
        "get_transaction", "failed", identifier=TRANSACTION, state=2, currency="EUR"
    ),
    "create_refund": filled("paydo", "create_refund", example("paydo", "create_refund", "created")),
    "list_refunds": filled("paydo", "list_refunds", example("paydo", "list_refunds", "accepted")),
    "create_invoice": example("paydo", "create_invoice", "created"),
}  # fmt: skip
RESPONSES["list_refunds"]["data"][0]["sourceTransaction"]["identifier"] = TRANSACTION
NUMBER = ("data", "identifier")


def _exchange(operation: str, varied: str, call: Any, **facts: Any) -> Exchange:  # noqa: ANN401  # those of Exchange
    return Exchange(
        operation=operation,
        call=call,
        varied=varied,
        responses=RESPONSES,
        invoice_at=("get_invoice", ("data",)),
        **facts,
    )


def _read(operation: str, call: Any, *needed: Any, **facts: Any) -> Exchange:  # noqa: ANN401  # as above
    return _exchange(
        operation,
        "get_invoice",
        call,
        ids=[NUMBER, *needed],
        states=[("data", "status")],
        amounts=[("data", "amount")],
        contradictions_of_paid=[
            *((("data", "status"), word) for word in (2, 7, "1", True, 1.5)),
            *((place, other) for place in facts.get("words", ()) for other in ("A-9999", 9999)),
        ],
        **facts,
    )


PAID_BY = ("data", "transactionIdentifier")
EXCHANGES = Exchanges(
    paid={"status": 1},
    says_paid=lambda invoice: type(invoice.get("status")) is int and invoice["status"] == 1,
    every=[
        _read("get", lambda till: till.get(ID)),
        _read("get_many", lambda till: next(till.get_many([ID])).invoice),
        _read(
            "confirm",
            confirmed(notification),
            PAID_BY,
            is_of_paid=True,
            words=[("data", "orderIdentifier")],
        ),
        _read("refund", lambda till: till.refund(ID), PAID_BY, is_of_paid=True),
        _read("list_refunds", lambda till: till.list_refunds(ID)[0], PAID_BY, is_of_paid=True),
        _exchange(
            "confirm",
            "check_transaction",
            confirmed(notification),
            is_of_paid=True,
            states=[("data", "status")],
            words=[("data", "txid")],
            contradictions_of_paid=[
                *((("data", "status"), word) for word in ("fail", "failed", "error", 3, 5, "3")),
                *((("data", "txid"), other) for other in ("other", 7)),
            ],
        ),
        _exchange(
            "refund",
            "get_transaction",
            lambda till: till.refund(ID),
            is_of_paid=True,
            ids=[NUMBER],
            states=[("data", "state")],
            needed=[("data", "amount"), ("data", "currency")],
            amounts=[("data", "amount")],
            due=("data", "amount"),
        ),
        _exchange(
            "refund",
            "create_refund",
            lambda till: till.refund(ID, Money(1, "EUR")),
            is_of_paid=True,
            is_new=True,
            ids=[("identifier",)],
        ),
        _exchange(
            "list_refunds",
            "list_refunds",
            lambda till: till.list_refunds(ID)[0],
            is_of_paid=True,
            is_new=True,
            ids=[("data", 0, "identifier")],
            states=[("data", 0, "status")],
        ),
        Exchange(
            operation="create",
            call=lambda till: till.create(
                Money(25, "EUR"),
                order_id=ORDER,
                email="payer@example.com",
                success_url="https://shop.example/paid",
                failure_url="https://shop.example/failed",
            ),
            varied="create_invoice",
            responses=RESPONSES,
            ids=[("data",)],
            is_new=True,
        ),
    ],
)

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
    fields_at={"success_url": ("resultUrl",), "failure_url": ("failPath",)},
    order_amount_at=("order", "amount"),
    unaccepted_prices=[Money(5, code) for code in ("US", "USDT", "U5D")],
    payer_options=("payer_name", "payer_phone"),
    status_at=("data", "status"),
    words={0: "OPEN", 1: "PAID"},
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
    exchanges=EXCHANGES,
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
    play_rarely=play_rarely,
    replays=REPLAYS,
    never_reached=NEVER_REACHED,
    never_responded={
        ("GET /v1/invoices/{invoiceId}", "422"): "the page's other number for 404",
        ("POST /v1/refunds/create", "200"): "the page's number for what the service calls 201",
    },
    used_up=("create_refund",),
    first_operations=frozenset({"create_invoice", "create_refund", "get_transaction"}),
    known_ids={
        ".*/refunds/.* transactionIdentifier": "paid_transactions",
        r".*/refunds/.* query\[identifier\]": "refunds",
        ".*/available-for-application/.* id": "applications",
        ".*/(transactions|check-transaction-status)/.* (tx)?id": "transactions",
    },
    refunds=True,
    repair=repair,
    sign=sign,
    prepare=prepare,
    after_create=after_create,
)
