"""Money is exact, and refuses what is not."""

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetill import Money
from onetill.errors import Misuse

amounts = st.decimals(
    allow_nan=False, allow_infinity=False, places=18, min_value=-(10**30), max_value=10**30
)


@given(amounts)
def test_an_amount_keeps_its_digits(amount: Decimal) -> None:
    """Whatever is written is kept, and reads back as the same money."""
    money = Money(amount, "BTC")
    assert money.amount == amount
    assert Money(str(money).split()[0], "BTC") == money
    assert eval(repr(money)) == money  # noqa: S307  # what repr promises


def test_the_digits_are_those_given() -> None:
    """5.00 stays 5.00, for whoever signs or prints it, and still equals 5."""
    assert str(Money("5.00", "EUR")) == "5.00 EUR"
    assert Money("5.00", "EUR") == Money(5, "EUR")
    assert hash(Money("5.00", "EUR")) == hash(Money(5, "EUR"))
    assert Money(5, "EUR") != Money(5, "USD")
    assert str(Money(Decimal("4.5e-6"), "BTC")) == "0.0000045 BTC"
    assert str(Money("-0", "EUR")) == "0 EUR"


@pytest.mark.parametrize(
    "amount",
    [
        19.99, float("nan"), True, None, b"1", "nan", "inf", "-inf", "", " 1", "1 ", "1.", ".5",
        "1,99", "1e5", "--1", "+1", "1_000", "\N{ARABIC-INDIC DIGIT ONE}", "9" * 41, 10**41,
        Decimal("NaN"), Decimal("Infinity"), Decimal("1e400"), Decimal("1e-400"),
    ],
)  # fmt: skip
def test_no_amount(amount: Any) -> None:  # noqa: ANN401  # any type but the right ones
    """What is not an exact, plainly written amount is refused."""
    with pytest.raises(Misuse):
        Money(amount, "EUR")


@pytest.mark.parametrize("amount", [19.99, float("inf"), True])
def test_a_float_is_explained(amount: Any) -> None:  # noqa: ANN401  # likewise
    """The message says what is wrong with a float, not with its digits."""
    with pytest.raises(Misuse, match="because a float cannot hold money exactly"):
        Money(amount, "EUR")


@pytest.mark.parametrize(
    ("amount", "written"), [("1E+2", "100"), ("1.0E+1", "10"), ("5E-7", "5E-7"), ("7.00", "7.00")]
)
def test_no_amount_has_a_positive_exponent(amount: str, written: str) -> None:
    """Whoever prints an amount sees its digits; those after the point are as they were given."""
    assert str(Money(Decimal(amount), "EUR").amount) == written


@pytest.mark.parametrize("currency", ["", "eur", "E", "EUR ", "€", None, 5, "X" * 21, "EUR\n"])
def test_no_currency(currency: Any) -> None:  # noqa: ANN401  # likewise
    """What is no code of a currency or a coin is refused."""
    with pytest.raises(Misuse):
        Money(1, currency)


def test_money_cannot_be_changed() -> None:
    """There is nothing to overwrite."""
    euro: Any = Money(1, "EUR")
    with pytest.raises(AttributeError):
        euro.amount = Decimal(2)
