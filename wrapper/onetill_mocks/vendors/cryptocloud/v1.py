"""CryptoCloud v1: create an invoice and get its status.

Pages: https://docs.cryptocloud.plus, "Invoice Creation" and "Invoice Status Check" of v1.
"""

from starlette.requests import Request

from onetill_mocks._coins import USDT_TRC20, to_usd
from onetill_mocks._json import Refusal, is_text, read_object, root_url
from onetill_mocks._ledger import Ledger
from onetill_mocks._vendor import Call
from onetill_mocks.vendors.cryptocloud.common import (
    API_KEY,
    PREFIX,
    SHOP_ID,
    STATUS,
    parse_price,
    v1_error,
)

CURRENCIES = ("USD", "RUB", "EUR", "GBP", "UAH")


async def create(request: Request) -> object:
    """POST /v1/invoice/create."""
    ledger = Ledger.of(request)
    _check_key(request)
    body = await read_object(request, v1_error)
    if body.get("shop_id") != SHOP_ID:
        raise v1_error("shop_id not passed or unknown.")
    currency = body.get("currency", "USD")
    if not is_text(currency) or currency not in CURRENCIES:
        raise v1_error(f"Invalid currency. Available currencies: {', '.join(CURRENCIES)}.")
    order_id = body.get("order_id")
    if not is_text(order_id):
        if "order_id" in body:
            raise v1_error("Invalid value order_id.")
        order_id = None
    email = body.get("email")
    if email is not None and not is_text(email):
        raise v1_error("Invalid value email.")
    if not is_text(body.get("description", "")):  # it is not stored
        raise v1_error("Invalid value description.")
    amount = parse_price(body.get("amount"))
    if amount is None:
        raise v1_error("amount not passed or invalid.")
    entry = ledger.open(
        "cryptocloud_v1", price=amount, currency=currency, order_id=order_id, extra={"email": email}
    )
    dollars = to_usd(entry.price, entry.currency)
    return {
        "status": "success",
        "pay_url": f"{root_url(request)}/pay/{entry.id}",
        "currency": USDT_TRC20.code,
        "invoice_id": entry.id,
        "amount": USDT_TRC20.from_usd(dollars),
        "amount_usd": dollars,
    }


async def status(request: Request) -> object:
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


CALLS = (
    Call("POST", "/v1/invoice/create", create),
    Call("GET", "/v1/invoice/info", status),
)
