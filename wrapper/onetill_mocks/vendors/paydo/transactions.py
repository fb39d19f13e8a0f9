"""PayDo transactions: check one as anyone, and get one with a token.

Pages: https://github.com/PaydoW/paydo-api-doc, "Check transaction status", "Get
transaction" and "Available payment methods". Of the latter, rows are as programs read them.
"""

from collections.abc import Mapping
from decimal import Decimal

from starlette.requests import Request

from onetill_mocks._coins import EXACT
from onetill_mocks._invoice import MockInvoice, Transaction
from onetill_mocks._ledger import Ledger
from onetill_mocks._vendor import Call
from onetill_mocks.vendors.paydo.common import (
    APPLICATION,
    DEFAULTS,
    PREFIX,
    REJECTED,
    check_bearer,
    find_transaction,
    refuse,
    state,
    stored,
    unix,
)


async def check_transaction(request: Request) -> object:
    """GET /v1/checkout/check-transaction-status/{txid}."""
    ledger = Ledger.of(request)
    found = find_transaction(ledger, request.path_params["txid"])
    if found is None:
        raise refuse(404, "Transaction not found")
    return {"data": _check(*found), "status": 1}


async def get_transaction(request: Request) -> object:
    """GET /v1/transactions/{id}."""
    ledger = Ledger.of(request)
    check_bearer(request)
    found = find_transaction(ledger, request.path_params["id"])
    if found is None:
        raise refuse(404, "Transaction not found")
    return {"data": transaction_fields(*found), "status": 1}


async def list_transactions(request: Request) -> object:
    """GET /v1/transactions/user-transactions, of which programs show no more than the path."""
    check_bearer(request)
    rows = [
        transaction_fields(entry, attempt)
        for entry in Ledger.of(request).paid_invoices(PREFIX)
        for attempt in entry.transactions
    ]
    types = request.query_params.getlist("query[type]")
    if types:
        rows = [row for row in rows if str(row["type"]) in types]
    return {"data": rows, "status": 1}


async def list_payment_methods(request: Request) -> object:
    """GET /v1/instrument-settings/payment-methods/available-for-application/{id}."""
    check_bearer(request)
    if request.path_params["id"] != APPLICATION:
        raise refuse(404, "Application not found")
    method = {
        "identifier": DEFAULTS["paymentMethod"],
        "title": "Mock cards",
        "logo": "https://paydo.com/logo.svg",
        "isEnabled": True,
    }
    return {"data": [{"paymentMethod": method}], "status": 1}


def _check(entry: MockInvoice, attempt: Transaction) -> Mapping[str, object]:
    data: dict[str, object] = {
        "isSuccess": True,  # it is about the call, not the payment
        "status": "pending",
        "form": [],
        "url": "",
        "txid": attempt.id,
    }
    if attempt.pending:
        return data
    url = str(stored(entry, "failUrl" if attempt.failed else "resultUrl"))
    return data | {
        "status": "fail" if attempt.failed else "success",
        "message": REJECTED if attempt.failed else "",
        "url": url.replace("{{invoiceId}}", entry.id).replace("{{txid}}", attempt.id),
        "transactionIdentifier": attempt.id,
    }


def transaction_fields(entry: MockInvoice, attempt: Transaction) -> Mapping[str, object]:
    """Return the fields of a transaction."""
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
            "holderName": "MOCK PAYER",
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
        "description": stored(entry, "description"),
        "productAmount": amount,
        "productCurrency": currency,
        "pageDetails": [],
        "language": stored(entry, "language"),
        "paymentMethodIdentifier": str(stored(entry, "paymentMethod") or 204),
        "payerInformation": [{"type": 1, "value": entry.extra.get("email", "")}],
        "geoInformation": {
            "ip": "127.0.0.1",
            "city": {"name": "London"},
            "region": {"iso": "ENG", "name": "England"},
            "country": {"iso": "GB", "name": "United Kingdom"},
            "continent": {"code": "EU"},
        },
        "resultUrl": stored(entry, "resultUrl"),
        "failUrl": stored(entry, "failUrl"),
        "pid": "",
        "strategy": 1,
        "chosenAmount": amount,
        "chosenCurrency": currency,
        "castedAmount": amount,
        "castedCurrency": currency,
        "application": {"identifier": APPLICATION, "name": "Mock shop", "info": ""},
    }


_METHODS = "/v1/instrument-settings/payment-methods"

TRANSACTION_NULLABLE = """
    data.error data.errorCode data.updatedAt data.paymentMethodIdentifier data.pageDetails
    data.castedAmount
"""

CALLS = (
    Call("GET", "/v1/checkout/check-transaction-status/{txid}", check_transaction, "data.status"),
    Call("GET", "/v1/transactions/user-transactions", list_transactions),
    Call(
        "GET",
        "/v1/transactions/{id}",
        get_transaction,
        "data.identifier data.state",
        TRANSACTION_NULLABLE,
    ),
    Call("GET", f"{_METHODS}/available-for-application/{{id}}", list_payment_methods, "data"),
)
