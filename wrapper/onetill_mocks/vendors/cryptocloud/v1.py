"""CryptoCloud v1: create an invoice and get its status.

Pages: https://docs.cryptocloud.plus, "Invoice Creation" and "Invoice Status Check" of v1. Beyond
them, programs send forms, and null for a missing order id or email.
"""

from collections.abc import Mapping
from typing import cast

from starlette.requests import Request

from onetill_mocks._coins import to_usd
from onetill_mocks._json import Refusal, is_text, root_url
from onetill_mocks._ledger import Ledger
from onetill_mocks._vendor import Call
from onetill_mocks.vendors.cryptocloud.common import (
    API_KEY,
    PREFIX,
    SHOP_ID,
    STATUS,
    USDT_TRC20,
    parse_price,
    read_fields,
    v1_error,
)

CURRENCIES = ("USD", "RUB", "EUR", "GBP", "UAH")


async def create_invoice(request: Request) -> object:
    """POST /v1/invoice/create."""
    ledger = Ledger.of(request)
    _check_key(request)
    body = await read_fields(request, v1_error)
    if body.get("shop_id") != SHOP_ID:
        raise v1_error("shop_id not passed or unknown.")
    currency = body.get("currency", "USD")
    if not is_text(currency) or currency not in CURRENCIES:
        raise v1_error(f"Invalid currency. Available currencies: {', '.join(CURRENCIES)}.")
    order_id = _read_text(request, body, "order_id")
    email = _read_text(request, body, "email")
    if not is_text(body.get("description", "")):  # it is not stored
        raise v1_error("Invalid value description.")
    amount = parse_price(body.get("amount"))
    if amount is None:
        raise v1_error("amount not passed or invalid.")
    dollars = to_usd(amount, currency)
    entry = ledger.open(
        "cryptocloud_v1",
        price=amount,
        currency=currency,
        order_id=order_id,
        usd=dollars,  # v2 has whole cents instead
        extra={"email": email},
    )
    return {
        "status": "success",
        "pay_url": f"{root_url(request)}/pay/{entry.id}",
        "currency": USDT_TRC20.code,
        "invoice_id": entry.id,
        "amount": USDT_TRC20.from_usd(dollars),
        "amount_usd": dollars,
    }


async def get_invoice(request: Request) -> object:
    """GET /v1/invoice/info."""
    ledger = Ledger.of(request)
    _check_key(request)
    match request.query_params.getlist("uuid"):
        case [one]:
            entry = ledger.find(one, vendor=PREFIX)
        case _:
            raise v1_error("uuid is required, once.")
    if entry is None:
        raise v1_error("Invoice not found.")
    return {"status": "success", "status_invoice": STATUS[entry.state]}


def _check_key(request: Request) -> None:
    if request.headers.getlist("authorization") != [f"Token {API_KEY}"]:
        raise Refusal(401, {"message": "Unauthenticated."})


def _read_text(request: Request, body: Mapping[str, object], name: str) -> str | None:
    if name not in body or is_text(value := body[name]):
        return cast("str | None", body.get(name))
    if value is not None:
        raise v1_error(f"Invalid value {name}.")
    Ledger.of(request).tolerate(request, f"null as {name}")
    return None


CALLS = (
    Call("POST", "/v1/invoice/create", create_invoice, "invoice_id"),
    Call("GET", "/v1/invoice/info", get_invoice, "status_invoice"),
)
