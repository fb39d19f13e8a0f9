"""Cru Cash: invoices priced in fiat money and paid in a coin of the payer's choice.

Page: https://cru.cash/docs/en/endpoints/invoice/info/
"""

import json
import re
import uuid
from datetime import datetime, timedelta
from decimal import Decimal

from starlette.requests import Request

from onetill_mocks._coins import USDT_TRC20
from onetill_mocks._ledger import Ledger, Placed
from onetill_mocks._vendor import Call, Vendor
from onetill_mocks._wire import Refusal, is_text, read_object

PREFIX = "crucash"
API_KEY = "practice-crucash-key"

# How long a payment is on hold before it is the merchant's.
HOLD = timedelta(minutes=10)

_CODES = {401: "unauthorized", 404: "not_found", 405: "method_not_allowed"}


async def info(request: Request, ledger: Ledger) -> object:
    """POST /v1/invoice/info."""
    _check_key(request)
    body = await read_object(request, _error)
    number = body.get("invoice_id")
    if not is_text(number):
        raise _error("invoice_id is required and must be a string.")
    entry = ledger.find(number, vendor=PREFIX)
    if entry is None:
        raise _error("Invoice not found.", 404)
    return _invoice(entry, ledger.moment())


def _check_key(request: Request) -> None:
    if request.headers.getlist("authorization") != [f"Bearer {API_KEY}"]:
        raise _error("The API key is missing or wrong.", 401)


def _error(text: str, status: int = 400) -> Refusal:
    return Refusal(status, _fault("", status, text))


def _fault(_path: str, status: int, text: str) -> object:
    return {"error": {"code": _CODES.get(status, "invalid_request"), "message": text}}


def _invoice(entry: Placed, now: datetime) -> object:
    fee = entry.coin.fee if entry.coin else Decimal(0)
    return {
        "id": entry.id,
        "fiat_amount": f"{entry.price:f}",
        "fiat_currency": entry.currency,
        "crypto_amount": "0" if entry.due is None else f"{entry.due + fee:f}",
        "network_fee": f"{fee:f}",
        "crypto": entry.coin.code if entry.coin else "NONE",
        "network": entry.coin.network if entry.coin else "NONE",
        "pay_status": {"paid": "paid", "expired": "end"}.get(entry.state, "not_paid"),
        "processing_status": _processing(entry, now),
        "is_paid": entry.state == "paid",
        "created_at": f"{entry.created:%Y-%m-%dT%H:%M:%SZ}",
        "is_testing": entry.is_test,
        "payload": _payload(entry),
    }


def _processing(entry: Placed, now: datetime) -> str:
    if entry.state != "paid" or entry.changed is None:
        return "pending"
    return "processing" if now < entry.changed + HOLD else "processed"


# The vendor has no field for an order's id: its guide puts one into the payload, like this.
def _payload(entry: Placed) -> str:
    ordered = "" if entry.order_id is None else json.dumps({"order_id": entry.order_id})
    return entry.extra.get("payload", ordered)


VENDOR = Vendor(
    name="Cru Cash",
    prefix=PREFIX,
    gateways={"crucash": {"api_key": API_KEY}},
    calls=(Call("POST", "/v1/invoice/info", info),),
    fault=_fault,
    levers=frozenset({"pay", "expire"}),
    currencies=frozenset({"RUB", "USD", "EUR"}),
    coin=USDT_TRC20,
    lifetime=timedelta(minutes=30),
    new_id=lambda: str(uuid.uuid4()),
    id_form=re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    extras=frozenset({"payload"}),
)
