"""Parse vendor values: what nobody needs may be None, what decides about money must be right.

A value that must be right and is not raises `BadResponse`, which names the field, not the value.
"""

import re
from contextlib import suppress
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any, Final, Protocol, TypeVar

from onetill._money import Money
from onetill._validators import is_web_url, valid_id
from onetill.errors import BadResponse, Misuse

T = TypeVar("T")

# A space or a T, a fraction of up to six digits or none, and no zone but UTC.
_UTC_TIME: Final = re.compile(
    r"[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}:[0-9]{2}(\.[0-9]{1,6})?Z?"
)
_NUMBER: Final = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?([eE][-+]?[0-9]{1,2})?")


class Model(Protocol):
    """A model of a generated client."""

    additional_properties: dict[str, Any]


def optional(value: object, kind: type[T]) -> T | None:
    """Return a value of a response, or None if it is missing, null, empty or of another type."""
    return value if isinstance(value, kind) and value != "" else None


def expect_readable(model: Model, *names: str) -> None:
    """Raise `BadResponse` if one of these fields has a value that could not be read.

    A field that is missing, null or empty has none.
    """
    unread = model.additional_properties
    for name in names if unread else ():
        if unread.get(name) not in (None, ""):
            raise BadResponse(f"{name} of the response cannot be parsed")


def required_id(value: object, field: str) -> str:
    """Return the id of a new invoice, which must be one that a till can ask for."""
    if not value:
        raise BadResponse(f"the response lacks the field {field!r}")
    try:
        return valid_id(value)
    except Misuse:
        raise BadResponse(f"{field} of the response must be an invoice id") from None


def matching_id(value: object, requested: str, field: str) -> str:
    """Return the id of an invoice, which must be the requested one."""
    if not isinstance(value, str) or value.casefold() != requested.casefold():
        raise BadResponse(f"{field} of the response must be the one that was requested")
    return value


def parse_money(amount: object, currency: object, field: str) -> Money | None:
    """Parse an amount, a number or a string; None if it or its currency is missing, null or empty.

    None too if its currency is a number. Raises `BadResponse` for what is not an amount, and for
    one below zero.
    """
    money = _parse_signed(amount, currency, field)
    if money is not None and money.amount.is_signed():
        raise _no_amount(field)
    return money


def _parse_signed(amount: object, currency: object, field: str) -> Money | None:
    if isinstance(amount, str) and amount:
        if not _NUMBER.fullmatch(amount):
            raise _no_amount(field)
        amount = Decimal(amount)
    if not isinstance(amount, Decimal | int) or not isinstance(currency, str):
        return None
    if not currency or currency.isdecimal():
        return None
    try:
        return Money(amount, currency)
    except Misuse:
        raise _no_amount(field) from None


def _no_amount(field: str) -> BadResponse:
    return BadResponse(f"{field} of the response must be an amount of a currency")


def parse_price(amount: object, currency: object, field: str) -> Money | None:
    """Parse the price of an invoice; zero is none, since no invoice has it."""
    money = parse_money(amount, currency, field)
    return money if money is not None and money.amount else None


def parse_due(
    amount: object, currency: object, field: str, *, is_chosen: bool = True
) -> Money | None:
    """Parse the amount due in a coin, which is above zero.

    Raises `BadResponse` for zero or less, since a payer would pay nothing; before the coin is
    chosen, that is None.
    """
    money = _parse_signed(amount, currency, field)
    if money is None or money.amount > 0:
        return money
    if is_chosen:
        raise BadResponse(f"{field} of the response must be above zero")
    return None


def parse_utc(value: object) -> datetime | None:
    """Parse a time without a zone or with Z, both of which are UTC; None for anything else."""
    if not isinstance(value, str) or not _UTC_TIME.fullmatch(value):
        return None
    try:
        return datetime.fromisoformat(value.removesuffix("Z") + "+00:00")
    except ValueError:
        return None


def parse_timestamp(value: object) -> datetime | None:
    """Parse a time in Unix seconds; None for anything else, and for zero or less."""
    seconds = optional(value, int)
    if seconds is None or isinstance(value, bool) or seconds <= 0:
        return None
    with suppress(OSError, OverflowError, ValueError):
        return datetime.fromtimestamp(seconds, UTC)
    return None


def parse_url(value: object) -> str | None:
    """Parse the URL of a page; None for anything but http and https."""
    return value if isinstance(value, str) and is_web_url(value) else None


def unreadable(model: Model, name: str) -> list[Any]:
    """Return the items of an array that could not be read, as they came."""
    items = model.additional_properties.get(name)
    return items if isinstance(items, list) else []


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
