"""Parse vendor values.

What cannot be parsed raises `BadResponse`, which names the field and never quotes its value.
"""

import re
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from typing import Final, TypeVar

from onetill._money import Money
from onetill.errors import BadResponse, Misuse

T = TypeVar("T")

# A space or a T, a fraction of up to six digits or none, and no zone but UTC.
_UTC_TIME: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z?"
)


def optional(value: object, kind: type[T]) -> T | None:
    """Return a value of the given type, or None where the vendor left it out, empty or null."""
    return value if isinstance(value, kind) and value != "" else None


def required_id(value: str, field: str) -> str:
    """Return an id that the vendor assigned, which must not be empty."""
    if not value:
        raise BadResponse(f"{field} must not be empty in the response")
    return value


def matching_id(value: str, requested: str, field: str) -> str:
    """Return an id of the response, which must be the one that was requested."""
    if value.casefold() != requested.casefold():
        raise BadResponse(f"{field} of the response must be the one that was requested")
    return value


def parse_money(amount: object, currency: object, field: str) -> Money:
    """Parse an amount that the vendor sends as a number or as text."""
    if isinstance(amount, Decimal | int | str) and isinstance(currency, str):
        with suppress(Misuse):
            return Money(amount, currency)
    raise BadResponse(f"{field} of the response must be an amount of a currency")


def parse_utc(value: object, field: str) -> datetime | None:
    """Parse a time that the vendor writes without a zone or with Z, both in UTC."""
    if (text := optional(value, str)) is None:
        return None
    error = BadResponse(f"{field} of the response must be a time in UTC")
    if not _UTC_TIME.fullmatch(text):
        raise error
    try:
        return datetime.fromisoformat(text.removesuffix("Z")).replace(tzinfo=UTC)
    except ValueError:
        raise error from None


def parse_timestamp(value: object, field: str) -> datetime | None:
    """Parse a time that the vendor sends as seconds since 1970."""
    if (seconds := optional(value, int)) is None:
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OSError, OverflowError, ValueError):
        raise BadResponse(f"{field} of the response must be a time in UTC") from None


def to_bad_response(error: Exception) -> BadResponse:
    """Map an exception of a parser to `BadResponse`, without the values that it quotes."""
    match error:
        case KeyError(args=[str(field)]):
            return BadResponse(f"the response lacks the field {field!r}")
        case ValueError() | TypeError():
            return BadResponse(f"the response cannot be parsed: {printable(str(error))}")
        case _:
            return BadResponse(f"the response cannot be parsed ({type(error).__name__})")


def printable(text: str, limit: int = 200) -> str:
    """Make foreign text fit for a message: one line of at most `limit` printable characters."""
    line = " ".join(text[: 4 * limit].split())
    line = "".join(letter if letter.isprintable() else "?" for letter in line)
    return line if len(line) <= limit else line[: limit - 1] + "…"
