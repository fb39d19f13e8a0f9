"""From what vendors send to what a till gives: the words that translations share.

What cannot be read raises `BadResponse`, which names the field and never quotes the value.
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
_MOMENT: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z?"
)


def optional(value: object, kind: type[T]) -> T | None:
    """Return what a vendor told, or None where it left it out, empty or null."""
    return value if isinstance(value, kind) and value != "" else None


def required_id(value: str, field: str) -> str:
    """Return an id that a vendor gives, which must not be empty."""
    if not value:
        raise BadResponse(f"the answer's {field} is empty")
    return value


def matching_id(value: str, requested: str, field: str) -> str:
    """Return an id that a vendor gives, which must be the one that was asked for."""
    if value.casefold() != requested.casefold():
        raise BadResponse(f"the answer's {field} is not the one that was asked for")
    return value


def parse_money(amount: object, currency: object, field: str) -> Money:
    """Read an amount that a vendor sends as a number or as text."""
    if isinstance(amount, Decimal | int | str) and isinstance(currency, str):
        with suppress(Misuse):
            return Money(amount, currency)
    raise BadResponse(f"the answer's {field} is no amount of a currency")


def parse_utc(value: object, field: str) -> datetime | None:
    """Read a time that a vendor writes without a zone or with Z, both UTC."""
    if (written := optional(value, str)) is None:
        return None
    error = BadResponse(f"the answer's {field} is no time in UTC")
    if not _MOMENT.fullmatch(written):
        raise error
    try:
        return datetime.fromisoformat(written.removesuffix("Z")).replace(tzinfo=UTC)
    except ValueError:
        raise error from None


def parse_timestamp(value: object, field: str) -> datetime | None:
    """Read a time that a vendor sends as seconds since 1970."""
    if (seconds := optional(value, int)) is None:
        return None
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OSError, OverflowError, ValueError):
        raise BadResponse(f"the answer's {field} is no time in UTC") from None
