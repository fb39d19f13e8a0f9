"""Exact amounts of money."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import Final

import attrs

from onetill.errors import Misuse

_MAX_DIGITS: Final = 40
_AMOUNT: Final = re.compile(rf"-?[0-9]{{1,{_MAX_DIGITS}}}(\.[0-9]{{1,{_MAX_DIGITS}}})?")
_CURRENCY: Final = re.compile(r"[A-Z0-9]{2,20}")


@attrs.frozen(init=False, repr=False)
class Money:
    """An exact amount of a currency or a coin.

    The amount keeps its digits, so `Money("5.00", "EUR")` is sent as 5.00. Amounts compare by
    value: `Money("5.00", "EUR") == Money(5, "EUR")`.

    Args:
        amount: a Decimal, an int, or a text such as `"100.10"`, with at most 40 digits on each side
            of the point. A float is rejected: it cannot hold money exactly.
        currency: a code of 2 to 20 capitals and digits, such as `USD` or `USDT`.

    Raises:
        Misuse: the amount is no such number, or the currency no such code.

    """

    amount: Decimal
    currency: str

    def __init__(self, amount: Decimal | int | str, currency: str) -> None:
        exact = _exact(amount)
        if not isinstance(currency, str) or not _is_code(currency):
            raise Misuse("currency must be a code of 2 to 20 capitals and digits, such as USD")
        object.__setattr__(self, "amount", exact)  # as attrs does for a frozen class
        object.__setattr__(self, "currency", currency)

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}"

    def __repr__(self) -> str:
        return f"Money({f'{self.amount:f}'!r}, {self.currency!r})"


@lru_cache(maxsize=1024)
def _is_code(currency: str) -> bool:
    return _CURRENCY.fullmatch(currency) is not None


def _exact(amount: object) -> Decimal:
    match amount:
        case Decimal() if _AMOUNT.fullmatch(str(amount)):
            exact = amount
        case str() if _AMOUNT.fullmatch(amount):
            exact = Decimal(amount)
        case Decimal() if _is_plain(amount):
            # 1E+2 becomes 100, which is how it is sent.
            exact = amount if amount.as_tuple().exponent <= 0 else Decimal(f"{amount:f}")  # type: ignore[operator]  # finite, so an int
        case bool() | float():
            raise Misuse(
                "amount must be a Decimal, an int or a str, because a float cannot hold money"
                f" exactly, got {type(amount).__name__}"
            )
        case int() if _is_plain(Decimal(amount)):
            exact = Decimal(amount)
        case Decimal() | int() | str():
            raise Misuse(
                f"amount must be a number such as 100 or 100.10, with at most {_MAX_DIGITS} digits"
                " on each side of the point"
            )
        case _:
            raise Misuse(f"amount must be a Decimal, an int or a str, got {type(amount).__name__}")
    return exact or exact.copy_abs()


def _is_plain(amount: Decimal) -> bool:
    """Tell whether an amount has few enough digits, before 1e999999 is written out."""
    exponent = amount.as_tuple().exponent
    return (
        isinstance(exponent, int) and exponent >= -_MAX_DIGITS and amount.adjusted() < _MAX_DIGITS
    )
