"""Exact amounts of money."""

import re
from decimal import Decimal
from typing import Final

import attrs

from onetill.errors import Misuse

_AMOUNT: Final = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?")
_CURRENCY: Final = re.compile(r"[A-Z0-9]{2,20}")


def _exact(amount: object) -> Decimal:
    if isinstance(amount, bool) or not isinstance(amount, Decimal | int | str):
        raise Misuse(
            f"an amount is a Decimal, an int or a str, not {type(amount).__name__}:"
            " a float cannot hold money exactly"
        )
    if not isinstance(amount, str):
        finite = isinstance(amount, int) or amount.is_finite()
        amount = format(Decimal(amount), "f") if finite and _is_near(Decimal(amount)) else "?"
    if not _AMOUNT.fullmatch(amount):
        raise Misuse("an amount is written like 100 or 100.10, with up to 40 digits on each side")
    return abs(exact) if (exact := Decimal(amount)) == 0 else exact


def _is_near(amount: Decimal) -> bool:
    """Tell whether an amount can be written out, before someone writes 1e999999 out."""
    exponent = amount.as_tuple().exponent
    return isinstance(exponent, int) and exponent >= -40 and amount.adjusted() <= 40  # noqa: PLR2004  # as in _AMOUNT


def _known_form(currency: object) -> str:
    if not isinstance(currency, str) or not _CURRENCY.fullmatch(currency):
        raise Misuse("a currency is a code of capitals and digits, like USD or USDT")
    return currency


@attrs.frozen(repr=False)
class Money:
    """An exact amount of a currency or a coin.

    The amount keeps its digits, so `Money("5.00", "EUR")` is sent as 5.00; it equals
    `Money(5, "EUR")` all the same.

    Raises:
        Misuse: the amount is a float, is not finite, or is not written in plain digits;
            the currency is no code.

    """

    amount: Decimal = attrs.field(converter=_exact)
    currency: str = attrs.field(converter=_known_form)

    def __init__(self, amount: Decimal | int | str, currency: str) -> None:
        self.__attrs_init__(amount, currency)  # type: ignore[attr-defined]  # made by attrs

    def __str__(self) -> str:
        return f"{self.amount:f} {self.currency}"

    def __repr__(self) -> str:
        return f"Money({f'{self.amount:f}'!r}, {self.currency!r})"
