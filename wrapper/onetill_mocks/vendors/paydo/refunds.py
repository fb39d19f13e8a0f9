"""PayDo refunds: create one and list them, with a token.

Pages: https://github.com/PaydoW/paydo-api-doc, "Create refund" and "Refunds". They document the
status 200 for a new refund; the service responds 201, with the refund's id in a header.
"""

from datetime import datetime, timedelta
from decimal import Decimal

from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks._invoice import MockInvoice, Refund
from onetill_mocks._json import is_text, json_response, parse_integer
from onetill_mocks._ledger import Ledger
from onetill_mocks._vendor import Call
from onetill_mocks.vendors.paydo.common import (
    BLANK,
    DECIMAL,
    PREFIX,
    check_bearer,
    find_transaction,
    metadata_error,
    read_fields,
    refuse,
    unix,
    unless_empty,
)
from onetill_mocks.vendors.paydo.transactions import TRANSACTION_NULLABLE, transaction_fields

_WHOLE, _PART = 1, 2
_NOT_ENOUGH = "Not enough money on transaction to make refund"
_NEW, _ACCEPTED = 1, 2

REVIEW = timedelta(minutes=10)
"""How long a refund stays new before it is accepted."""


async def create_refund(request: Request) -> Response:
    """POST /v1/refunds/create."""
    ledger = Ledger.of(request)
    check_bearer(request)
    body = await read_fields(request)
    kind, amount = parse_integer(body.get("refundType")), _read_amount(body.get("amount"))
    number = body.get("transactionIdentifier")
    wrong: dict[str, list[str]] = {}
    if not is_text(number) or not number:
        wrong["transactionIdentifier"] = [BLANK]
    if kind not in {_WHOLE, _PART}:
        wrong["refundType"] = ["The value you selected is not a valid choice."]
    if amount is None:
        wrong["amount"] = ["This value should be a positive number."]
    metadata = body.get("metadata")
    if "metadata" in body and (error := metadata_error(metadata)):
        wrong["metadata"] = [error]
    if wrong:
        raise refuse(422, wrong)
    found = find_transaction(ledger, str(number))
    if found is None or not found[1].is_accepted or amount is None:
        raise refuse(422, "Transaction not found")
    entry, _ = found
    _check_refund(entry, amount, whole=kind == _WHOLE)
    try:
        whole = kind == _WHOLE
        refund = ledger.add_refund(entry.id, amount, whole=whole, metadata=metadata)
    except ValueError:  # another refund came first
        raise refuse(422, _NOT_ENOUGH) from None
    document = {"data": "", "status": 1, "identifier": refund.id}
    return json_response(document, 201, {"identifier": refund.id})


async def list_refunds(request: Request) -> object:
    """GET /v1/refunds/user-refunds."""
    ledger = Ledger.of(request)
    check_bearer(request)
    rows = [
        (entry, refund) for entry in ledger.refunded_invoices(PREFIX) for refund in entry.refunds
    ]
    if numbers := request.query_params.getlist("query[identifier]"):
        rows = [(entry, refund) for entry, refund in rows if refund.id in numbers]
        if not rows:
            raise refuse(422, "Transaction not found")
    now = ledger.moment()
    return {"data": [_refund(entry, refund, now) for entry, refund in rows], "status": 1}


def _check_refund(entry: MockInvoice, amount: Decimal, *, whole: bool) -> None:
    if amount > entry.received:
        raise refuse(422, "Refund amount is bigger than transaction amount")
    if amount > entry.refundable or (whole and entry.refunds):
        raise refuse(422, _NOT_ENOUGH)
    if whole and amount < entry.refundable:
        raise refuse(422, {"amount": ["This value should be the transaction amount."]})


def _read_amount(value: object) -> Decimal | None:
    match value:
        case bool():
            return None
        case int() | Decimal() if value > 0:
            return Decimal(value)
        case str() if DECIMAL.fullmatch(value) and Decimal(value) > 0:
            return Decimal(value)
        case _:
            return None


def _refund(entry: MockInvoice, refund: Refund, now: datetime) -> object:
    accepted = now >= refund.at + REVIEW
    return {
        "identifier": refund.id,
        "status": _ACCEPTED if accepted else _NEW,
        "type": _WHOLE if refund.whole else _PART,
        "userIdentifier": 1806,
        "amount": refund.amount,
        "currency": entry.currency,
        "createdAt": unix(refund.at),
        "updatedAt": unix(refund.at + REVIEW) if accepted else None,
        "sourceTransaction": transaction_fields(entry, entry.transactions[-1]),
        "error": None,
        "metadata": unless_empty(refund.metadata),
    }


_NEEDED = """
    data.*.identifier data.*.status
    data.*.sourceTransaction?.identifier data.*.sourceTransaction?.state
"""
_NULLABLE = "data.*.updatedAt data.*.error " + TRANSACTION_NULLABLE.replace(
    "data.", "data.*.sourceTransaction."
)

CALLS = (
    Call("POST", "/v1/refunds/create", create_refund),
    Call("GET", "/v1/refunds/user-refunds", list_refunds, _NEEDED, _NULLABLE),
)
