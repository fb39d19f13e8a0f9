"""What CryptoCloud's two versions share: the project, its credentials, errors and fields."""

import re
from collections.abc import Mapping
from decimal import Decimal

from onetill_mocks._invoice import State, is_price
from onetill_mocks._json import Refusal

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

_DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?")


def v1_error(text: str) -> Refusal:
    """Return an error response of v1."""
    return Refusal(400, {"status": "error", "error": text})


def v2_error(text: str, kind: str = "validate_error") -> Refusal:
    """Return an error response of v2, under a parameter's name or a kind of error."""
    return v2_errors({kind: text})


def v2_errors(texts: Mapping[str, str]) -> Refusal:
    """Return an error response of v2, with several texts."""
    return Refusal(400, {"status": "error", "result": texts})


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
