"""Cru Cash: invoices priced in fiat money and paid in a coin of the payer's choice, or the shop's.

Pages: https://cru.cash/docs/en/endpoints/invoice/, "create", "create-payment" and "info". None of
them documents the body of a webhook: `webhook` is accepted, and nothing is sent there.
"""

import json
import re
import uuid
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal
from io import BytesIO
from typing import NamedTuple, cast
from unicodedata import name
from urllib.parse import urlsplit

import segno
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from onetill_mocks._coins import COINS, EXACT, USDT_TRC20
from onetill_mocks._invoice import MockInvoice
from onetill_mocks._json import Refusal, is_text, parse_integer, read_object, root_url
from onetill_mocks._ledger import Ledger
from onetill_mocks._vendor import Call, ReturnUrls, Vendor

PREFIX = "crucash"
API_KEY = "mock-crucash-key"

# How long a payment is on hold before it is credited.
HOLD = timedelta(minutes=10)

_LIFETIME = (3, 1440)
_PAYLOAD = (5, 16384)
_URL = (10, 2048)
_DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?")
_DESCRIPTION = (3, 256)
_LEAST = {"RUB": 100, "USD": 1, "EUR": 1}
_MOST = 10_000_000
_COINS = {code: coin for code, coin in COINS.items() if code in {"USDT_TRC20", "TON", "BTC", "ETH"}}
_CODES = {401: "unauthorized", 404: "not_found", 405: "method_not_allowed"}


class CreateParams(NamedTuple):
    """Fields that both create calls take."""

    price: Decimal
    currency: str
    lifetime: timedelta
    extra: Mapping[str, object]


async def create_invoice(request: Request) -> object:
    """POST /v1/invoice/create."""
    ledger = Ledger.of(request)
    _check_key(request)
    body = await read_object(request, _error)
    params = _read_params(body)
    ui = _read_ui(body.get("ui", {}))
    params = params._replace(extra={**params.extra, **ui})
    entry = ledger.open("crucash", **params._asdict())
    return {
        "invoice": {"id": entry.id, "expires_at": int(entry.expires.timestamp())},
        "pay_url": f"{root_url(request)}/pay/{entry.id}",
        "test_mode": entry.is_test,
    }


async def create_payment(request: Request) -> object:
    """POST /v1/invoice/create-payment."""
    ledger = Ledger.of(request)
    _check_key(request)
    body = await read_object(request, _error)
    params = _read_params(body)
    wanted = (body.get("crypto"), body.get("network"))
    coin = next((coin for coin in _COINS.values() if (coin.code, coin.network) == wanted), None)
    if coin is None:
        raise _error("crypto and network are required, and must be a coin on a network of its own.")
    entry = ledger.open("crucash", coin=coin, **params._asdict())
    payment = {
        "address": f"mock-address-{entry.id}",
        "qr_code": f"{root_url(request)}/qr/{entry.id}",
        "amount_to_pay": _to_pay(entry),
        "crypto": coin.code,
    }
    return {"invoice_id": entry.id, "payment": payment}


async def qr_code(request: Request) -> Response:
    """GET /qr/{id}, the image at the URL in `qr_code`; who opens it as a page gets the pay page."""
    ledger = Ledger.of(request)
    entry = ledger.find(request.path_params["invoice_id"], vendor=PREFIX)
    if entry is None:
        raise _error("Invoice not found.", 404)
    if "text/html" in request.headers.get("accept", ""):
        return RedirectResponse(VENDOR.pay_url(entry.id), 303)
    image, address = BytesIO(), f"mock-address-{entry.id}"
    segno.make(address, error="m").save(image, kind="svg", scale=6, light="#fff", title=address)
    return Response(image.getvalue(), media_type="image/svg+xml")


async def get_invoice(request: Request) -> object:
    """POST /v1/invoice/info."""
    ledger = Ledger.of(request)
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


def _read_params(body: Mapping[str, object]) -> CreateParams:
    lifetime = parse_integer(body.get("lifetime"))
    if lifetime is None:
        raise _error("lifetime is required and must be an integer.")
    if not _LIFETIME[0] <= lifetime <= _LIFETIME[1]:
        raise _error("lifetime must be from 3 to 1440 minutes.")
    currency = body.get("currency")
    if not isinstance(currency, str) or currency not in _LEAST:
        raise _error("currency is required and must be RUB, USD or EUR.")
    amount = body.get("amount")
    if not isinstance(amount, str) or not _DECIMAL.fullmatch(amount):
        raise _error("amount is required and must be a decimal number in a string.")
    if not _LEAST[currency] <= Decimal(amount) <= _MOST:
        raise _error(f"amount must be from {_LEAST[currency]} to {_MOST} {currency}.")
    payload = body.get("payload", "-" * _PAYLOAD[0])
    if not is_text(payload) or not _PAYLOAD[0] <= len(payload) <= _PAYLOAD[1]:
        raise _error("payload must be a string of 5 to 16384 characters.")
    if "webhook" in body and not _is_url(body["webhook"], {"https"}):
        raise _error("webhook must be an HTTPS URL of 10 to 2048 characters.")
    extra = {name: body[name] for name in ("payload", "webhook") if name in body}
    return CreateParams(Decimal(amount), currency, timedelta(minutes=lifetime), extra)


def _read_ui(ui: object) -> Mapping[str, object]:
    if not isinstance(ui, dict):
        raise _error("ui must be an object.")
    fields = cast("dict[str, object]", ui)
    description = fields.get("description", "none")
    if not is_text(description) or not _is_description(description):
        raise _error("ui.description must be 3 to 256 letters, digits, spaces and #.")
    if "redirect_url" in fields and not _is_url(fields["redirect_url"], {"http", "https"}):
        raise _error("ui.redirect_url must be a URL of 10 to 2048 characters.")
    return {name: fields[name] for name in ("description", "redirect_url") if name in fields}


def _is_description(text: str) -> bool:
    return _DESCRIPTION[0] <= len(text) <= _DESCRIPTION[1] and all(
        character in "0123456789 #"
        or (character.isalpha() and name(character, "").startswith(("LATIN ", "CYRILLIC ")))
        for character in text
    )


def _is_url(value: object, schemes: set[str]) -> bool:
    if not is_text(value) or not _URL[0] <= len(value) <= _URL[1] or re.search(r"\s", value):
        return False
    try:
        parts = urlsplit(value)
    except ValueError:
        return False
    return parts.scheme in schemes and bool(parts.hostname)


def _error(text: str, status: int = 400) -> Refusal:
    return Refusal(status, _error_body("", status, text))


def _error_body(_path: str, status: int, text: str) -> object:
    return {"error": {"code": _CODES.get(status, "invalid_request"), "message": text}}


def _invoice(entry: MockInvoice, now: datetime) -> object:
    fee = entry.coin.fee if entry.coin else Decimal(0)
    return {
        "id": entry.id,
        "fiat_amount": f"{entry.price:f}",
        "fiat_currency": entry.currency,
        "crypto_amount": _to_pay(entry),
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


def _to_pay(entry: MockInvoice) -> str:
    if entry.due is None or entry.coin is None:
        return "0"
    return f"{EXACT.add(entry.due, entry.coin.fee):f}"


def _processing(entry: MockInvoice, now: datetime) -> str:
    if entry.state != "paid" or entry.changed is None:
        return "pending"
    return "processing" if now < entry.changed + HOLD else "processed"


# The vendor has no field for an order id: its guide puts one into the payload, like this.
def _payload(entry: MockInvoice) -> object:
    ordered = "" if entry.order_id is None else json.dumps({"order_id": entry.order_id})
    return entry.extra.get("payload", ordered)


def _return_urls(entry: MockInvoice) -> ReturnUrls:
    """Return the one URL of the vendor, which is used after payment."""
    return ReturnUrls(success=entry.extra.get("redirect_url"))


VENDOR = Vendor(
    name="Cru Cash",
    prefix=PREFIX,
    gateways={"crucash": {"api_key": API_KEY}},
    calls=(
        Call("POST", "/v1/invoice/create", create_invoice, "invoice.id"),
        Call("POST", "/v1/invoice/create-payment", create_payment, "invoice_id"),
        Call("POST", "/v1/invoice/info", get_invoice, "id pay_status"),
        Call("GET", "/qr/{invoice_id}", qr_code),
    ),
    names={"id": "invoice_id", "order_id": "payload.order_id", "price": "amount"},
    error_body=_error_body,
    actions=frozenset({"pay", "expire"}),
    currencies=frozenset(_LEAST),
    coin=USDT_TRC20,
    coins=_COINS,
    lifetime=timedelta(minutes=30),
    new_id=lambda: str(uuid.uuid4()),
    return_urls=_return_urls,
    id_form=re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"),
    extra_fields=frozenset({"payload"}),
)
