"""PayDo: transactions and refunds, for whoever has a token.

Pages: https://github.com/PaydoW/paydo-api-doc, "Get transaction", "Create refund" and "Refunds".
They say both that a refund answers 200 and that its id is in a header; what runs answers 201.
"""

from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal

from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks._coins import EXACT
from onetill_mocks._invoice import MockInvoice, Refund, Transaction
from onetill_mocks._ledger import Ledger
from onetill_mocks._paydo import (
    APPLICATION,
    BLANK,
    DECIMAL,
    PREFIX,
    REJECTED,
    check_bearer,
    find_transaction,
    metadata_fault,
    read_fields,
    refuse,
    state,
    told,
    unix,
    unless_empty,
)
from onetill_mocks._vendor import Call
from onetill_mocks._wire import exact, is_text, read_whole

_WHOLE, _PART = 1, 2
_NEW, _ACCEPTED = 1, 2

REVIEW = timedelta(minutes=10)
"""How long a refund is new before it is accepted."""


async def transaction(request: Request, ledger: Ledger) -> object:
    """GET /v1/transactions/{id}."""
    check_bearer(request)
    found = find_transaction(ledger, request.path_params["id"])
    if found is None:
        raise refuse(404, "Transaction not found")
    return {"data": _transaction(*found), "status": 1}


async def create_refund(request: Request, ledger: Ledger) -> Response:
    """POST /v1/refunds/create."""
    check_bearer(request)
    body = await read_fields(request)
    kind, amount = read_whole(body.get("refundType")), _read_amount(body.get("amount"))
    number = body.get("transactionIdentifier")
    wrong: dict[str, list[str]] = {}
    if not is_text(number) or not number:
        wrong["transactionIdentifier"] = [BLANK]
    if kind not in {_WHOLE, _PART}:
        wrong["refundType"] = ["The value you selected is not a valid choice."]
    if amount is None:
        wrong["amount"] = ["This value should be a positive number."]
    metadata = body.get("metadata")
    if "metadata" in body and (fault := metadata_fault(metadata)):
        wrong["metadata"] = [fault]
    if wrong:
        raise refuse(422, wrong)
    found = find_transaction(ledger, str(number))
    if found is None or found[1].failed or amount is None:
        raise refuse(422, "Transaction not found")
    entry, _ = found
    if amount > entry.refundable or (kind == _WHOLE and entry.refunds):
        raise refuse(422, "Refund amount is bigger than transaction amount")
    if kind == _WHOLE and amount < entry.refundable:
        raise refuse(422, {"amount": ["This value should be the transaction amount."]})
    try:
        refund = ledger.refund(entry.id, amount, whole=kind == _WHOLE, metadata=metadata)
    except ValueError:  # somebody was quicker
        raise refuse(422, "Refund amount is bigger than transaction amount") from None
    document = {"data": "", "status": 1, "identifier": refund.id}
    return exact(document, 201, {"identifier": refund.id})


async def refunds(request: Request, ledger: Ledger) -> object:
    """GET /v1/refunds/user-refunds."""
    check_bearer(request)
    given = [
        (entry, refund)
        for entry in ledger.invoices
        if entry.vendor == PREFIX
        for refund in entry.refunds
    ]
    if wanted := request.query_params.getlist("query[identifier]"):
        given = [(entry, refund) for entry, refund in given if refund.id in wanted]
        if not given:
            raise refuse(422, "Transaction not found")
    now = ledger.moment()
    return {"data": [_refund(entry, refund, now) for entry, refund in given], "status": 1}


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
        "sourceTransaction": _transaction(entry, entry.transactions[-1]),
        "error": None,
        "metadata": unless_empty(refund.metadata),
    }


def _transaction(entry: MockInvoice, attempt: Transaction) -> Mapping[str, object]:
    amount, currency = entry.price, entry.currency
    fee = EXACT.multiply(amount, Decimal("0.03")).quantize(Decimal("0.01"), context=EXACT)
    return {
        "identifier": attempt.id,
        "walletIdentifier": "1806",
        "type": 7,
        "amount": amount,
        "currency": currency,
        "payAmount": amount,
        "payCurrency": currency,
        "state": state(attempt),
        "error": REJECTED if attempt.failed else "",
        "errorCode": "",
        "cardMetadata": {
            "bin": "411111",
            "lastDigits": "1111",
            "paymentSystem": "VISA",
            "country": "GB",
            "holderName": "PRACTICE PAYER",
        },
        "commission": [
            {
                "identifier": "1",
                "type": 1,
                "percent": 3,
                "amount": 0,
                "totalValue": fee,
                "strategy": 1,
                "merchantPercent": 100,
                "payerPercent": 0,
                "merchantAmount": fee,
                "payerAmount": 0,
                "transactionIdentifier": attempt.id,
                "currency": currency,
            }
        ],
        "exchange": [],
        "createdAt": unix(attempt.at),
        "updatedAt": None,
        "orderId": entry.order_id or "",
        "description": told(entry, "description"),
        "productAmount": amount,
        "productCurrency": currency,
        "pageDetails": [],
        "language": told(entry, "language"),
        "paymentMethodIdentifier": str(told(entry, "paymentMethod") or 204),
        "payerInformation": [{"type": 1, "value": entry.extra.get("email", "")}],
        "geoInformation": {
            "ip": "127.0.0.1",
            "city": {"name": "London"},
            "region": {"iso": "ENG", "name": "England"},
            "country": {"iso": "GB", "name": "United Kingdom"},
            "continent": {"code": "EU"},
        },
        "resultUrl": told(entry, "resultUrl"),
        "failUrl": told(entry, "failUrl"),
        "pid": "",
        "strategy": 1,
        "chosenAmount": amount,
        "chosenCurrency": currency,
        "castedAmount": amount,
        "castedCurrency": currency,
        "application": {"identifier": APPLICATION, "name": "Practice shop", "info": ""},
    }


CALLS = (
    Call("GET", "/v1/transactions/{id}", transaction),
    Call("POST", "/v1/refunds/create", create_refund),
    Call("GET", "/v1/refunds/user-refunds", refunds),
)
