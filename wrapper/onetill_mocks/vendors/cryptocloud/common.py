"""Common to CryptoCloud's two versions: the project, its credentials, errors and values."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal

from starlette.requests import Request

from onetill_mocks._coins import COINS, Coin, cents, to_usd, unlisted_coin
from onetill_mocks._invoice import State, is_price
from onetill_mocks._json import Refusal, is_form, is_text, parse_integer, read_form, read_object
from onetill_mocks._ledger import Ledger

PREFIX = "cryptocloud"
API_KEY = "mock.cryptocloud.key"  # three parts, as the vendor's own keys are JWTs
SHOP_ID = "MockShop00000001"
POSTBACK_SECRET = "mock-cryptocloud-postback-secret"  # noqa: S105  # opens nothing
ID = re.compile(r"[A-Z0-9]{8}")
ID_PREFIX = "INV-"

# An expired invoice has the same status as a canceled one.
STATUS: Mapping[State, str] = {
    "open": "created",
    "partial": "partial",
    "paid": "paid",
    "overpaid": "overpaid",
    "expired": "canceled",
    "canceled": "canceled",
}

# In recorded responses no amount of a coin has more than six decimals.
_PLACES = 6
KNOWN_COINS = {full_code: coin.with_places(_PLACES) for full_code, coin in COINS.items()}
USDT_TRC20 = KNOWN_COINS["USDT_TRC20"]

_DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?")
_EXPONENTIAL = re.compile(r"[0-9]{1,40}(\.[0-9]{1,400})?[eE][-+]?[0-9]{1,3}")
_KEY_PARTS = 3
_COUNTS = ("offset", "limit")


def v1_error(text: str) -> Refusal:
    """Return an error response of v1."""
    return Refusal(400, {"status": "error", "error": text})


def v2_error(text: str, kind: str = "validate_error") -> Refusal:
    """Return an error response of v2, under a parameter's name or a kind of error."""
    return v2_errors({kind: text})


def v2_errors(texts: Mapping[str, str]) -> Refusal:
    """Return an error response of v2, with several texts."""
    return Refusal(400, {"status": "error", "result": texts})


def check_v2_key(request: Request) -> None:
    """Refuse a wrong key of v2; the signature of the key itself is verified first."""
    match [header.split(" ") for header in request.headers.getlist("authorization")]:
        case [["Token", key]] if key == API_KEY:
            return
        case [["Token", key]] if len(key.split(".")) == _KEY_PARTS:
            raise Refusal(403, {"detail": "Signature verification failed"})
        case [["Token", _]]:
            raise Refusal(403, {"detail": "Invalid header padding"})
        case _:
            raise v2_error("Unauthorized request.", "authorization")


async def read_fields(request: Request, refuse: Callable[[str], Refusal]) -> dict[str, object]:
    """Read a JSON object; forms are accepted too, as programs send them to both versions.

    In a form, counts are digits, an amount may have an exponent, one id is a list of one, and an
    `add_fields` that is no object is what is left of one that the client could not encode.
    """
    if not is_form(request):
        return await read_object(request, refuse)
    Ledger.of(request).tolerate(request, "a form as its body")
    fields = await read_form(request, refuse)
    for name in _COUNTS:
        if (number := parse_digits(fields.get(name))) is not None:
            fields[name] = number
    if isinstance(amount := fields.get("amount"), str) and _EXPONENTIAL.fullmatch(amount):
        fields["amount"] = Decimal(amount)
    if isinstance(uuid := fields.get("uuids"), str):
        fields["uuids"] = [uuid]
    if not isinstance(fields.get("add_fields", {}), dict):
        del fields["add_fields"]
    return fields


def other_coin(full_code: str) -> Coin | None:
    """Return a coin that is not in KNOWN_COINS, or None if no coin has such a code."""
    coin = unlisted_coin(full_code)
    return coin and coin.with_places(_PLACES)


def read_coin(request: Request, full_code: object) -> Coin | None:
    """Return a coin; one that is on no list is accepted too, as the vendor's list changes."""
    if not is_text(full_code):
        return None
    if coin := KNOWN_COINS.get(full_code):
        return coin
    if coin := other_coin(full_code):
        Ledger.of(request).tolerate(request, "a coin that is on no list of today")
    return coin


def read_count(body: Mapping[str, object], name: str, default: int, *, least: int) -> int:
    """Read an optional integer."""
    value = parse_integer(body.get(name, default))
    if value is None or value < least:
        raise v2_error(f"Invalid value {name}.", name)
    return value


def parse_digits(value: object) -> int | None:
    """Parse a number of at most nine digits that is text; None if it is not."""
    return int(value) if isinstance(value, str) and re.fullmatch("[0-9]{1,9}", value) else None


def parse_price(value: object) -> Decimal | None:
    """Parse a price, a number or digits in a string; None if it is neither."""
    match value:
        case bool():
            return None
        case int() | Decimal() if is_price(Decimal(value)):
            return Decimal(value)
        case str() if _DECIMAL.fullmatch(value) and is_price(Decimal(value)):
            return Decimal(value)
        case _:
            return None


def usd(amount: Decimal, currency: str) -> Decimal:
    """Convert an amount of fiat money to US dollars, in whole cents."""
    return cents(to_usd(amount, currency))
