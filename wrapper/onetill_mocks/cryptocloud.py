"""CryptoCloud: v1 and v2, two ways to see the same invoices.

Pages: https://docs.cryptocloud.plus, "Invoice Creation" and "Invoice Status Check" of v1,
"Invoice information" of v2.
"""

import re
import secrets
import string
from collections.abc import Mapping
from datetime import timedelta
from decimal import Decimal
from typing import cast
from urllib.parse import urlencode

from starlette.requests import Request

from onetill_mocks._coins import USDT_TRC20, Coin, to_usd
from onetill_mocks._ledger import Ledger, Placed, State, is_price
from onetill_mocks._vendor import Call, Vendor
from onetill_mocks._wire import Refusal, is_text, read_object

PREFIX = "cryptocloud"
API_KEY = "practice.cryptocloud.key"  # three parts, as the vendor's own keys are JWTs
SHOP_ID = "PracticeShop0001"
CURRENCIES = ("USD", "RUB", "EUR", "GBP", "UAH")

_MOST_IDS = 100
_KEY_PARTS = 3
_ID = re.compile(r"[A-Z0-9]{8}")
_DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?")
_CDN = "https://cdn.cryptocloud.plus"
_SERVICE_FEE = Decimal("0.019")

# An invoice that ran out of time looks like one its merchant canceled.
_STATUS: Mapping[State, str] = {
    "open": "created",
    "partial": "partial",
    "paid": "paid",
    "overpaid": "overpaid",
    "expired": "canceled",
    "canceled": "canceled",
}

# The vendor's number for a coin, and for its network too; then the coin's place in lists.
_NUMBERS = {"BTC": (1, 2), "ETH": (3, 9), "USDT_TRC20": (4, 1)}


async def create(request: Request, ledger: Ledger) -> object:
    """POST /v1/invoice/create."""
    _check_v1_key(request)
    body = await read_object(request, _v1_error)
    if body.get("shop_id") != SHOP_ID:
        raise _v1_error("shop_id not passed or unknown.")
    currency = body.get("currency", "USD")
    if not is_text(currency) or currency not in CURRENCIES:
        raise _v1_error(f"Invalid currency. Available currencies: {', '.join(CURRENCIES)}.")
    order_id = body.get("order_id")
    if "order_id" in body and not is_text(order_id):
        raise _v1_error("Invalid value order_id.")
    if body.get("email") is not None and not is_text(body["email"]):
        raise _v1_error("Invalid value email.")
    number = ledger.place(
        "cryptocloud_v1",
        price=_read_amount(body.get("amount")),
        currency=currency,
        order_id=cast("str | None", order_id),
    )
    return _created(_find(ledger, number))


async def status(request: Request, ledger: Ledger) -> object:
    """GET /v1/invoice/info."""
    _check_v1_key(request)
    match request.query_params.getlist("uuid"):
        case [one]:
            entry = ledger.find(one, vendor=PREFIX)
        case _:
            raise _v1_error("uuid is required, once.")
    if entry is None:
        raise _v1_error("Invoice not found.")
    return {"status": "success", "status_invoice": _STATUS[entry.state]}


async def info(request: Request, ledger: Ledger) -> object:
    """POST /v2/invoice/merchant/info."""
    _check_v2_key(request)
    body = await read_object(request, _v2_error)
    if "uuids" not in body:
        raise _v2_error("uuids is required")
    uuids = body["uuids"]
    if not isinstance(uuids, list) or not uuids:
        raise _v2_error("uuids must be a list of invoice identifiers")
    asked = cast("list[object]", uuids)
    if len(asked) > _MOST_IDS:
        raise _v2_error(f"Max {_MOST_IDS} uuids")
    numbers = dict.fromkeys(_read_id(uuid) for uuid in asked)
    found = [ledger.find(number, vendor=PREFIX) for number in numbers]
    return {"status": "success", "result": [_invoice(entry) for entry in found if entry]}


def _check_v1_key(request: Request) -> None:
    if request.headers.getlist("authorization") != [f"Token {API_KEY}"]:
        raise Refusal(401, {"message": "Unauthenticated."})


# The vendor reads the key's own signature before it looks for anything else.
def _check_v2_key(request: Request) -> None:
    match [header.split(" ") for header in request.headers.getlist("authorization")]:
        case [["Token", key]] if key == API_KEY:
            return
        case [["Token", key]] if len(key.split(".")) == _KEY_PARTS:
            raise Refusal(403, {"detail": "Signature verification failed"})
        case [["Token", _]]:
            raise Refusal(403, {"detail": "Invalid header padding"})
        case _:
            refused = {"authorization": "Unauthorized request."}
            raise Refusal(400, {"status": "error", "result": refused})


def _v1_error(text: str) -> Refusal:
    return Refusal(400, {"status": "error", "error": text})


def _v2_error(text: str) -> Refusal:
    return Refusal(400, {"status": "error", "result": {"validate_error": text}})


def _fault(path: str, _status: int, text: str) -> object:
    return {"detail": text} if path.startswith("/v2/") else {"status": "error", "error": text}


def _read_amount(value: object) -> Decimal:
    match value:
        case bool():
            pass
        case int() | Decimal() if is_price(Decimal(value)):
            return Decimal(value)
        case str() if _DECIMAL.fullmatch(value) and is_price(Decimal(value)):
            return Decimal(value)
        case _:
            pass
    raise _v1_error("amount not passed or invalid.")


def _read_id(value: object) -> str:
    if isinstance(value, str) and _ID.fullmatch(number := VENDOR.bare(value)):
        return number
    raise _v2_error("Invalid uuid")


def _find(ledger: Ledger, number: str) -> Placed:
    entry = ledger.find(number, vendor=PREFIX)
    if entry is None:  # only a lever pulled between the two calls
        raise _v1_error("Invoice is not created.")
    return entry


def _created(entry: Placed) -> object:
    dollars = to_usd(entry.price, entry.currency)
    return {
        "status": "success",
        "pay_url": f"https://pay.cryptocloud.plus/{entry.id}",
        "currency": USDT_TRC20.code,
        "invoice_id": entry.id,
        "amount": USDT_TRC20.from_usd(dollars),
        "amount_usd": dollars,
    }


def _invoice(entry: Placed) -> object:
    # Until a coin is chosen the vendor shows its usual one, with an address still to come.
    shown = entry.in_coin(USDT_TRC20)
    coin = shown.coin or USDT_TRC20
    dollars = to_usd(entry.price, entry.currency)
    service_fee = (dollars * _SERVICE_FEE).quantize(Decimal("0.01"))
    query = urlencode({"order_id": entry.order_id or "", "invoice_uuid": f"INV-{entry.id}"})
    return {
        "uuid": f"INV-{entry.id}",
        "address": f"practice-address-{entry.id}" if entry.coin else "",
        "expiry_date": f"{entry.expires:%Y-%m-%d %H:%M:%S.%f}",
        "side_commission": "client",
        "side_commission_cc": "client",
        "amount": shown.owed,
        "amount_usd": dollars,
        "received": entry.received,
        "received_usd": coin.to_usd(entry.received),
        "fee": coin.fee,
        "fee_usd": coin.to_usd(coin.fee),
        "service_fee": coin.from_usd(service_fee),
        "service_fee_usd": service_fee,
        "status": _STATUS[entry.state],
        "order_id": entry.order_id,
        "currency": _currency(coin),
        "project": {
            "id": 1,
            "name": "Practice shop",
            "fail": f"https://shop.example/fail?{query}",
            "success": f"https://shop.example/success?{query}",
            "logo": None,
        },
        "test_mode": entry.is_test,
    }


def _currency(coin: Coin) -> object:
    number, order = _NUMBERS[coin.full_code]
    icon = coin.code.lower()
    return {
        "id": number,
        "code": coin.code,
        "fullcode": coin.full_code,
        "network": {
            "code": coin.network,
            "id": number,
            "icon": f"{_CDN}/currency/crypto/{coin.native}.svg",
            "fullname": coin.network_name,
        },
        "name": coin.name,
        "is_email_required": False,
        "stablecoin": coin.usd == 1,
        "icon_base": f"{_CDN}/currency/icons/main/{icon}.svg",
        "icon_network": f"{_CDN}/icons-currency/{coin.code}-{coin.network}.svg",
        "icon_qr": f"{_CDN}/currency/icons/stroke/{icon}.svg",
        "order": order,
    }


def _new_id() -> str:
    return "".join(secrets.choice(string.ascii_uppercase + string.digits) for _ in range(8))


VENDOR = Vendor(
    name="CryptoCloud",
    prefix=PREFIX,
    gateways={
        "cryptocloud_v1": {"api_key": API_KEY, "shop_id": SHOP_ID},
        "cryptocloud_v2": {"api_key": API_KEY, "shop_id": SHOP_ID},
    },
    calls=(
        Call("POST", "/v1/invoice/create", create),
        Call("GET", "/v1/invoice/info", status),
        Call("POST", "/v2/invoice/merchant/info", info),
    ),
    fault=_fault,
    levers=frozenset({"pay", "part", "over", "expire", "cancel"}),
    currencies=frozenset(CURRENCIES),
    coin=USDT_TRC20,
    lifetime=timedelta(hours=24),
    new_id=_new_id,
    id_form=_ID,
    id_prefix="INV-",
)
