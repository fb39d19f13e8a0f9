"""Exact amounts of money."""

import re
from decimal import Context, Decimal, Inexact
from functools import lru_cache
from typing import Final

import attrs

from onetill.errors import Misuse

_MAX_DIGITS: Final = 40
_AMOUNT: Final = re.compile(rf"-?[0-9]{{1,{_MAX_DIGITS}}}(\.[0-9]{{1,{_MAX_DIGITS}}})?")
_CURRENCY: Final = re.compile(r"[A-Z0-9]{2,20}")
# Decimal's default of 28 digits would round; two amounts multiplied have at most 160 digits.
_ARITHMETIC: Final = Context(prec=4 * _MAX_DIGITS, traps=[Inexact])
_FORMAT: Final = re.compile(
    r"(?P<layout>(?:.?[<>^])?)(?P<sign>[-+ ]?)(?P<width>(?:[1-9][0-9]{0,2})?)"
    r"(?P<group>[,_]?)(?P<places>(?:\.[0-9]{1,2}(?=f))?)f?"
)


@attrs.frozen(init=False, repr=False)
class Money:
    """An exact amount of a currency or a coin.

    The amount keeps its digits, so `Money("5.00", "EUR")` is sent as 5.00. Amounts compare by
    value: `Money("5.00", "EUR") == Money(5, "EUR")`.

    Amounts of one currency are added, subtracted, compared, summed and multiplied by an int, all
    exactly. Nothing rounds: where that is needed, round the `amount` as your business requires.
    `f"{money:,.2f}"` is `1,234.50 USD`.

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

    def __format__(self, spec: str) -> str:
        found = _FORMAT.fullmatch(spec)
        if found is None:
            raise Misuse(f"format must be one for exact amounts, such as ',.2f', got {spec!r}")
        number = format(self.amount, f"{found['sign']},{found['places']}f")
        if Decimal(number.replace(",", "").lstrip()) != self.amount:
            raise Misuse(
                f"format must keep every digit, and {spec!r} would round {self}: show more places,"
                " or round the amount before"
            )
        text = f"{number.replace(',', found['group'])} {self.currency}"
        return format(text, f"{found['layout'] or '>'}{found['width']}")

    def __add__(self, other: "Money") -> "Money":
        amount = _ARITHMETIC.add(self.amount, self._same(other, "add"))
        return Money(amount, self.currency)

    def __radd__(self, start: int) -> "Money":
        if type(start) is int and start == 0:  # where `sum` starts
            return self
        raise self._not_money(start, "add")

    def __sub__(self, other: "Money") -> "Money":
        amount = _ARITHMETIC.subtract(self.amount, self._same(other, "subtract"))
        return Money(amount, self.currency)

    def __mul__(self, times: int) -> "Money":
        if not isinstance(times, int) or isinstance(times, bool):
            raise Misuse(
                "money must be multiplied by an int, because another factor may need rounding, got"
                f" {type(times).__name__}: compute the amount with Decimal, and round it yourself"
            )
        if abs(times) >= 10**_MAX_DIGITS:
            raise Misuse(f"money must be multiplied by an int of at most {_MAX_DIGITS} digits")
        return Money(_ARITHMETIC.multiply(self.amount, Decimal(times)), self.currency)

    __rmul__ = __mul__

    def __neg__(self) -> "Money":
        return Money(self.amount.copy_negate(), self.currency)

    def __lt__(self, other: "Money") -> bool:
        return self.amount < self._same(other, "compare")

    def __le__(self, other: "Money") -> bool:
        return self.amount <= self._same(other, "compare")

    def __gt__(self, other: "Money") -> bool:
        return self.amount > self._same(other, "compare")

    def __ge__(self, other: "Money") -> bool:
        return self.amount >= self._same(other, "compare")

    def _same(self, other: object, verb: str) -> Decimal:
        """Return the amount of other money, which must be of the same currency."""
        if not isinstance(other, Money):
            raise self._not_money(other, verb)
        if other.currency != self.currency:
            raise Misuse(
                f"currency must be the same to {verb} amounts, got {self.currency} and"
                f" {other.currency}: convert one of them first"
            )
        return other.amount

    def _not_money(self, other: object, verb: str) -> Misuse:
        return Misuse(
            f'money must be what you {verb}, such as Money("1.50", "{self.currency}"), got'
            f" {type(other).__name__}"
        )


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
