"""PayDo: invoices priced and paid in fiat money, open to whoever knows their ids.

Pages: https://github.com/PaydoW/paydo-api-doc, "Create invoice", "Get invoice", "Check transaction
status" and "IPN". They leave open what an invoice tells of its transaction before it is paid: here
nothing, or the last attempt that failed; and of its payment method if none was chosen: here null.
"""

import hashlib
import re
import uuid
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, cast

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks import _paydo_money as money
from onetill_mocks._invoice import MockInvoice, is_price
from onetill_mocks._ledger import Ledger
from onetill_mocks._paydo import (
    APPLICATION,
    BLANK,
    DECIMAL,
    JWT,
    PREFIX,
    PUBLIC_KEY,
    REJECTED,
    SECRET_KEY,
    find_transaction,
    metadata_fault,
    read_fields,
    refuse,
    state,
    told,
    unix,
    unless_empty,
)
from onetill_mocks._vendor import Call, Vendor
from onetill_mocks._wire import exact, is_keepable, is_text, read_whole

_MISSING = object()


async def create(request: Request, ledger: Ledger) -> Response:
    """POST /v1/invoices/create."""
    body = await read_fields(request)
    wrong = {name: fault for name, check in _FIELDS.items() if (fault := check(_at(body, name)))}
    if wrong:
        raise refuse(422, {name: [fault] for name, fault in wrong.items()})
    order, payer = cast("Any", body["order"]), cast("Any", body["payer"])
    if body["publicKey"] != PUBLIC_KEY:
        raise refuse(404, "Application not found")
    if body["signature"] != _signature(order):
        raise refuse(422, "Wrong signature")
    method = body.get("paymentMethod")
    entry = ledger.open(
        "paydo",
        price=Decimal(order["amount"]),
        currency=order["currency"],
        order_id=order["id"],
        extra={
            "items": order["items"],
            "description": order["description"],
            "email": payer["email"],
            "name": payer.get("name") or "",
            "phone": payer.get("phone") or "",
            "extraFields": payer.get("extraFields"),
            "language": body["language"],
            "resultUrl": body["resultUrl"],
            "failUrl": body["failPath"],
            "productUrl": body.get("productUrl"),
            "paymentMethod": None if method is None else int(cast("Any", method)),
            "metadata": body.get("metadata"),
        },
    )
    return exact({"data": entry.id, "status": 1}, headers={"identifier": entry.id})


async def info(request: Request, ledger: Ledger) -> object:
    """GET /v1/invoices/{invoiceId}."""
    number = request.path_params["invoice_id"]
    if number == "create":  # a call's own path, which takes another method
        raise HTTPException(405, headers={"Allow": "POST"})
    entry = ledger.find(number, vendor=PREFIX)
    if entry is None:
        raise refuse(404, "Invoice not found")
    return {"data": _invoice(entry), "status": 1}


async def check(request: Request, ledger: Ledger) -> object:
    """GET /v1/checkout/check-transaction-status/{txid}."""
    found = find_transaction(ledger, request.path_params["txid"])
    if found is None:
        raise refuse(404, "Transaction not found")
    entry, attempt = found
    url = str(told(entry, "failUrl" if attempt.failed else "resultUrl"))
    data: dict[str, object] = {
        "isSuccess": True,  # the call's success, whatever became of the payment
        "status": "fail" if attempt.failed else "success",
        "message": REJECTED if attempt.failed else "",
        "form": [],
        "url": url.replace("{{invoiceId}}", entry.id).replace("{{txid}}", attempt.id),
        "txid": attempt.id,
        "transactionIdentifier": attempt.id,
    }
    return {"data": data, "status": 1}


def _signature(order: Mapping[str, object]) -> str:
    signed = f"{order['amount']}:{order['currency']}:{order['id']}:{SECRET_KEY}"
    return hashlib.sha256(signed.encode()).hexdigest()


def _at(body: Mapping[str, object], path: str) -> object:
    value: object = body
    for name in path.split("."):
        inner = cast("dict[str, object]", value) if isinstance(value, dict) else {}
        value = inner.get(name, _MISSING)
    return value


def _filled(value: object) -> str | None:
    return BLANK if value == "" else _string(value)


def _string(value: object) -> str | None:
    if value is None or value is _MISSING:
        return BLANK
    return None if is_text(value) else "This value should be of type string."


def _amount(value: object) -> str | None:
    match value:
        case str() if DECIMAL.fullmatch(value) and is_price(Decimal(value)):
            return None
        case int() | Decimal() if not isinstance(value, bool) and is_price(Decimal(value)):
            return None  # said to be a string, yet known to work if signed as it is written
        case _:
            return _filled(value) or "This value should be a positive decimal number."


def _currency(value: object) -> str | None:
    if is_text(value) and value and not VENDOR.takes(value):
        return "This value is not a valid currency."
    return _filled(value)


def _language(value: object) -> str | None:
    if is_text(value) and len(value) == 1:
        return "This value is not a valid language."
    return _filled(value)


def _items(value: object) -> str | None:
    if value is None or value is _MISSING:
        return BLANK
    is_list = isinstance(value, list) and is_keepable(value)
    return None if is_list else "This value should be of type array."


def _extra_fields(value: object) -> str | None:
    is_map = isinstance(value, dict) and is_keepable(value)
    return None if is_map or value == "" else "This value should be of type object."


def _method(value: object) -> str | None:
    match value:
        case None:
            return None  # as if none had been chosen
        case str() if re.fullmatch("[0-9]{1,9}", value):
            return None
        case _ if (read_whole(value) or 0) > 0:
            return None
        case _:
            return "This value should be of type integer."


def _optional(check: Callable[[object], str | None]) -> Callable[[object], str | None]:
    return lambda value: None if value is _MISSING else check(value)


_FIELDS: Mapping[str, Callable[[object], str | None]] = {
    "publicKey": _filled,
    "order.id": _filled,
    "order.amount": _amount,
    "order.currency": _currency,
    "order.description": _string,
    "order.items": _items,
    "payer.email": _filled,
    "payer.name": _optional(_string),
    "payer.phone": _optional(_string),
    "payer.extraFields": _optional(_extra_fields),
    "language": _language,
    "resultUrl": _filled,
    "failPath": _filled,
    "productUrl": _optional(_string),
    "signature": _filled,
    "paymentMethod": _optional(_method),
    "metadata": _optional(metadata_fault),
}


def _fault(_path: str, _status: int, text: str) -> object:
    return {"message": text}


def _invoice(entry: MockInvoice) -> object:
    item = {"id": "1", "name": "Practice item", "price": f"{entry.price:f}"}
    method = told(entry, "paymentMethod")
    return {
        "identifier": entry.id,
        "status": 1 if entry.state == "paid" else 0,
        "type": 1,
        "applicationIdentifier": APPLICATION,
        "amount": entry.price,
        "currency": entry.currency,
        "orderIdentifier": entry.order_id or "",
        "items": entry.extra.get("items", [item]),
        "description": told(entry, "description"),
        "resultUrl": told(entry, "resultUrl"),
        "failUrl": told(entry, "failUrl"),
        "productUrl": told(entry, "productUrl"),
        "language": told(entry, "language"),
        "payer": {
            "email": entry.extra.get("email", ""),
            "name": told(entry, "name"),
            "phone": told(entry, "phone"),
            "address": "",
            "companyName": "",
            "site": "",
            "extraFields": unless_empty(told(entry, "extraFields")),
        },
        "paymentMethod": method
        and {
            "identifier": method,
            "fields": [{"name": "email", "type": "email", "required": True}],
            "formType": "standard",
        },
        "isSeen": bool(entry.transactions),
        "customization": [],
        "createdAt": unix(entry.created),
        "updatedAt": None if entry.changed is None else unix(entry.changed),
        "transactionIdentifier": entry.transactions[-1].id if entry.transactions else None,
        "isTopUp": False,
        "isOverdue": entry.state == "expired",
    }


def _notice(_gateway: str, entry: MockInvoice, _now: datetime) -> Mapping[str, object]:
    attempt = entry.transactions[-1]
    metadata = entry.extra.get("metadata")
    invoice = {"id": entry.id, "txid": attempt.id}
    return {
        "invoice": invoice if metadata is None else {**invoice, "metadata": metadata},
        "transaction": {
            "id": attempt.id,
            "state": state(attempt),
            "order": {"id": entry.order_id or ""},
            "error": {"message": REJECTED if attempt.failed else "", "code": ""},
        },
    }


VENDOR = Vendor(
    name="PayDo",
    prefix=PREFIX,
    gateways={"paydo": {"public_key": PUBLIC_KEY, "secret_key": SECRET_KEY, "jwt": JWT}},
    roots=("base_url", "checkout_url"),
    calls=(
        Call("POST", "/v1/invoices/create", create),
        Call("GET", "/v1/invoices/{invoice_id}", info),
        Call("GET", "/v1/checkout/check-transaction-status/{txid}", check),
        *money.CALLS,
    ),
    fault=_fault,
    levers=frozenset({"pay", "fail", "expire"}),
    currencies=None,
    coin=None,
    lifetime=timedelta(hours=24),
    new_id=lambda: str(uuid.uuid4()),
    id_form=re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    extras=frozenset({"email"}),
    notice=_notice,
    pay_path="/{locale}/payment/invoice-preprocessing/{invoice_id}",
)
