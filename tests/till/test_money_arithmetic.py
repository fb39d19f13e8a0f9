"""Money of one currency is computed with, exactly."""

import operator
import pickle
from collections.abc import Callable
from decimal import ROUND_UP, Context, Decimal, localcontext
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetill import Money
from onetill.errors import Misuse

amounts = st.builds(
    lambda digits, places: Decimal(f"{digits}e-{places}"),
    st.integers(-(10**38), 10**38),
    st.integers(0, 38),
)
moneys = st.builds(Money, amounts, st.just("BTC"))
COMPARE = [operator.lt, operator.le, operator.gt, operator.ge, operator.eq, operator.ne]
BINARY = [operator.add, operator.sub, *COMPARE[:4]]


def exact(money: Money) -> Fraction:
    """Return an amount as what no precision bounds."""
    return Fraction(money.amount)


@given(moneys, moneys, st.integers(-(10**20), 10**20))
def test_arithmetic_is_exact(one: Money, other: Money, times: int) -> None:
    """No digit is lost, however many there are and whatever the thread's own precision is."""
    with localcontext(Context(prec=3, rounding=ROUND_UP)):
        assert exact(one + other) == exact(one) + exact(other)
        assert exact(one - other) == exact(one) - exact(other)
        assert exact(-one) == -exact(one)
        small = Money(
            one.amount.copy_abs().scaleb(-20, Context(prec=99)).to_integral_value(), "BTC"
        )
        assert exact(small * times) == exact(times * small) == exact(small) * times
        assert one + other - other == one
        assert hash(one + other) == hash(other + one)


@given(moneys, moneys)
def test_amounts_compare_by_value(one: Money, other: Money) -> None:
    """Money of one currency is in the order of its amounts."""
    for compare in COMPARE:
        assert compare(one, other) is compare(exact(one), exact(other))


@given(st.lists(moneys, max_size=9))
def test_a_cart_is_summed(cart: list[Money]) -> None:
    """`sum` adds a cart exactly, from its own start and from one that is money."""
    total = sum(map(exact, cart), Fraction(0))
    assert exact(sum(cart, Money(0, "BTC"))) == total
    added = sum(cart)
    assert (exact(added) if isinstance(added, Money) else Fraction(added)) == total


@given(moneys)
def test_it_is_formatted_without_loss(money: Money) -> None:
    """What a format shows is the amount; a format that would round is refused."""
    assert f"{money}" == str(money)
    for spec in (",f", "_f", "+,", ",.40f", ">90", "^90,.38f"):
        number = f"{money:{spec}}".strip().removesuffix(" BTC").replace(",", "").replace("_", "")
        assert Fraction(number) == exact(money)
    if exact(money) * 100 % 1:
        with pytest.raises(Misuse, match="would round"):
            format(money, ".2f")


def test_formats() -> None:
    """Digits are grouped and padded as Python does it, with the currency behind them."""
    money = Money("1234.5", "USD")
    assert f"{money:,.2f}" == "1,234.50 USD"
    assert f"{money:>16,.2f}|" == "    1,234.50 USD|"
    assert f"{money:*<12}|" == "1234.5 USD**|"
    assert f"{money:12}|" == f"{money:>12}|" == "  1234.5 USD|"
    assert f"{money:+_f}" == "+1_234.5 USD"
    assert f"{Money('5.00', 'EUR'):.0f}" == "5 EUR"  # zeros are no loss


@pytest.mark.parametrize(
    "spec", [".1f", ".2", "e", "g", "%", "n", "s", "d", "010f", "=9", "nonsense"]
)
def test_no_format(spec: str) -> None:
    """A format that would round, or that has no meaning for money, is refused with the remedy."""
    with pytest.raises(Misuse, match=r"^format must "):
        format(Money("1.25", "EUR"), spec)


@pytest.mark.parametrize("operate", BINARY)
@pytest.mark.parametrize("other", [Money(1, "USD"), 1, 1.0, Decimal(1), "1", None, True])
def test_money_cannot_be_mixed(operate: Callable[[Any, Any], object], other: object) -> None:
    """Another currency, and what is no money, is neither added nor compared."""
    with pytest.raises(Misuse, match=r"^(currency|money) must be .*(convert|such as)"):
        operate(Money(1, "EUR"), other)


@pytest.mark.parametrize("times", [True, 1.0, 1.5, Decimal(2), "2", None, Money(2, "EUR"), 10**40])
def test_no_factor(times: Any) -> None:  # noqa: ANN401  # any type but the right one
    """Only an int multiplies: anything else may need rounding."""
    money = Money(1, "EUR")
    pairs: list[tuple[Any, Any]] = [(money, times), (times, money)]
    for one, other in pairs:
        with pytest.raises(Misuse, match="money must be multiplied by an int"):
            operator.mul(one, other)


@pytest.mark.parametrize("start", [1, False, 0.0, Decimal(0), "0"])
def test_a_sum_starts_at_nothing_else(start: Any) -> None:  # noqa: ANN401  # likewise
    """A sum starts at 0 or at money, and at no other number."""
    with pytest.raises((Misuse, TypeError)):
        sum([Money(1, "EUR")], start)


def test_too_many_digits_are_refused() -> None:
    """What has more digits than money can hold is refused, and not rounded."""
    most = Money("9" * 40, "EUR")
    with pytest.raises(Misuse, match="at most 40 digits"):
        _ = most + Money(1, "EUR")
    with pytest.raises(Misuse, match="at most 40 digits"):
        _ = most * 10
    with pytest.raises(Misuse, match="at most 40 digits"):
        _ = -most - most


@given(moneys)
def test_it_is_pickled(money: Money) -> None:
    """Money reaches another process as it is, with its digits."""
    assert str(pickle.loads(pickle.dumps(money))) == str(money)  # noqa: S301  # our own
