"""PayDo invoices: create one and get one.

Pages: https://github.com/PaydoW/paydo-api-doc, "Create invoice" and "Get invoice". They do not say
what an invoice has as its transaction before it is paid: here nothing, or the last attempt, which
failed; nor what it has as its payment method if none was chosen: here null.
"""

import hashlib
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, cast

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks._invoice import MockInvoice, is_price
from onetill_mocks._json import is_encodable, is_text, json_response, parse_integer
from onetill_mocks._ledger import Ledger
from onetill_mocks._vendor import Call
from onetill_mocks.vendors.paydo.common import (
    APPLICATION,
    BLANK,
    DECIMAL,
    PREFIX,
    PUBLIC_KEY,
    SECRET_KEY,
    metadata_error,
    read_fields,
    refuse,
    stored,
    unix,
    unless_empty,
)

_MISSING = object()
_CURRENCY = re.compile("[A-Z]{3}")


async def create_invoice(request: Request) -> Response:
    """POST /v1/invoices/create."""
    ledger = Ledger.of(request)
    body = await read_fields(request)
    wrong = {name: error for name, check in _FIELDS.items() if (error := check(_at(body, name)))}
    if wrong:
        raise refuse(422, {name: [error] for name, error in wrong.items()})
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
            "isTopUp": body.get("isTopUp", False),
        },
    )
    return json_response({"data": entry.id, "status": 1}, headers={"identifier": entry.id})


async def get_invoice(request: Request) -> object:
    """GET /v1/invoices/{invoiceId}."""
    ledger = Ledger.of(request)
    number = request.path_params["invoice_id"]
    if number == "create":  # the path of another call, which has another method
        raise HTTPException(405, headers={"Allow": "POST"})
    entry = ledger.find(number, vendor=PREFIX)
    if entry is None:
        raise refuse(404, "Invoice not found")
    return {"data": _invoice(entry), "status": 1}


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
            return None  # documented as a string, but it works if it is signed as it is written
        case _:
            return _filled(value) or "This value should be a positive decimal number."


def _currency(value: object) -> str | None:
    if is_text(value) and value and not _CURRENCY.fullmatch(value):
        return "This value is not a valid currency."
    return _filled(value)


def _language(value: object) -> str | None:
    if is_text(value) and len(value) == 1:
        return "This value is not a valid language."
    return _filled(value)


def _items(value: object) -> str | None:
    if value is None or value is _MISSING:
        return BLANK
    is_list = isinstance(value, list) and is_encodable(value)
    return None if is_list else "This value should be of type array."


def _extra_fields(value: object) -> str | None:
    is_map = isinstance(value, dict) and is_encodable(value)
    return None if is_map or value == "" else "This value should be of type object."


def _method(value: object) -> str | None:
    match value:
        case None:
            return None  # none was chosen
        case str() if re.fullmatch("[0-9]{1,9}", value):
            return None
        case _ if (parse_integer(value) or 0) > 0:
            return None
        case _:
            return "This value should be of type integer."


def _boolean(value: object) -> str | None:
    return None if isinstance(value, bool) else "This value should be of type bool."


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
    "metadata": _optional(lambda value: metadata_error(value, may_be_list=True)),
    "isTopUp": _optional(_boolean),
}


def _invoice(entry: MockInvoice) -> object:
    item = {"id": "1", "name": "Mock item", "price": f"{entry.price:f}"}
    method = stored(entry, "paymentMethod")
    return {
        "identifier": entry.id,
        "status": 1 if entry.state == "paid" else 0,
        "type": 1,
        "applicationIdentifier": APPLICATION,
        "amount": entry.price,
        "currency": entry.currency,
        "orderIdentifier": entry.order_id or "",
        "items": entry.extra.get("items", [item]),
        "description": stored(entry, "description"),
        "resultUrl": stored(entry, "resultUrl"),
        "failUrl": stored(entry, "failUrl"),
        "productUrl": stored(entry, "productUrl"),
        "language": stored(entry, "language"),
        "payer": {
            "email": entry.extra.get("email", ""),
            "name": stored(entry, "name"),
            "phone": stored(entry, "phone"),
            "address": "",
            "companyName": "",
            "site": "",
            "extraFields": unless_empty(stored(entry, "extraFields")),
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
        "isTopUp": stored(entry, "isTopUp"),
        "isOverdue": entry.state == "expired",
    }


_NULLABLE = "data.productUrl data.paymentMethod data.updatedAt data.transactionIdentifier"

CALLS = (
    Call("POST", "/v1/invoices/create", create_invoice),
    Call("GET", "/v1/invoices/{invoice_id}", get_invoice, "data.identifier data.status", _NULLABLE),
)
