"""Money, in and out: rows 109 to 118."""

import json
import operator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from faults.hostile import hostile, http
from faults.orders import ID, Opener, answer, good, order, put, shop
from faults.rows import row
from onetill import Money, errors
from onetill._gateway import Gateway
from onetill_clients import _runtime

bounded = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
AMOUNT_AT: dict[str, tuple[Any, ...]] = {
    "cryptocloud_v1": ("amount",),  # of a create's answer: a read tells none
    "cryptocloud_v2": ("result", 0, "amount_usd"),
    "crucash": ("fiat_amount",),
    "paydo": ("data", "amount"),
}
CURRENCY_AT: dict[str, tuple[Any, ...]] = {
    "cryptocloud_v1": ("currency",),
    "cryptocloud_v2": ("result", 0, "currency", "code"),
    "crucash": ("fiat_currency",),
    "paydo": ("data", "currency"),
}


def sent(gateway: Gateway, price: Money) -> object:
    """Write the amount of an order as it would be sent, and read it as the vendor would."""
    call = next(gateway.create(gateway.order(price, **order(gateway.key))))
    body: Any = json.loads(_runtime.encode(call.arguments["body"].to_dict()), parse_float=Decimal)
    return body["order"]["amount"] if gateway.key == "paydo" else body["amount"]


def told(key: str, open_till: Opener, number: str) -> Money | None:
    """Read an amount from an answer in which it is written so."""
    operation = "create" if key == "cryptocloud_v1" else "get"
    body = put(answer(key, operation), AMOUNT_AT[key], "@")
    body = body.replace('"@"', f'"{number}"' if key == "crucash" else number)
    with hostile([http(200, body)]) as server, open_till(shop(key, server.url)) as till:
        if operation == "create":
            return till.create(Money(25, "USD"), **order(key)).due
        return till.get(ID[key]).price


@row(109)
def test_no_amounts() -> None:
    """What is not an exact amount, plainly written, is refused; no sign is left on nothing."""
    amounts: list[Any] = [
        19.99, True, "nan", "inf", "-inf", "1,99", "1e5", " 1", "1 ", "", "+1", "1_0", ".5", "5.",
        "\u0661", float("nan"), Decimal("nan"), Decimal("inf"), None, b"1", [1], "0x1", "1" * 60,
    ]  # fmt: skip
    for bad in amounts:
        with pytest.raises(errors.Misuse):
            Money(bad, "EUR")
    assert str(Money("-0", "EUR")) == "0 EUR"
    assert str(Money("-0.00", "EUR")) == "0.00 EUR"


@row(110)
@bounded
@given(amount=st.decimals("1", "9999999", places=8) | st.decimals("1", "9999999", places=2))
def test_there_and_back(key: str, amount: Decimal) -> None:
    """An amount goes out and comes back as it was, in each gateway's own form."""
    wire = sent(shop(key), Money(amount, "USD"))
    assert isinstance(wire, str | int | Decimal)
    assert Money(wire, "USD") == Money(amount, "USD")
    assert _runtime.decode(_runtime.encode({"amount": amount})) == {"amount": amount}


@row(111)
def test_every_cent(key: str) -> None:
    """Ten thousand prices go out to the cent, and none by way of a float."""
    gateway = shop(key)
    for cents in range(100, 10_001):
        price = Money(f"{cents // 100}.{cents % 100:02}", "EUR")
        wire = sent(gateway, price)
        assert isinstance(wire, str | int | Decimal)
        assert Decimal(wire) * 100 == cents


@row(114)
def test_numbers_that_are_none(key: str, open_till: Opener) -> None:
    """A number that is none, or beyond all money, is refused; one of many digits keeps them."""
    for bad in ("NaN", "Infinity", "-Infinity", "1e400", "-1e999999999"):
        with pytest.raises(errors.BadResponse):
            told(key, open_till, bad)
    exact = told(key, open_till, "12345678901234567.89")
    assert exact is not None
    assert str(exact.amount) == "12345678901234567.89"


@row(115)
def test_currencies(key: str, open_till: Opener) -> None:
    """A currency that nobody knows is taken as its code, none is no amount, no code is refused."""
    operation = "create" if key == "cryptocloud_v1" else "get"
    whole = json.loads(put(answer(key, operation), AMOUNT_AT[key], "5" if key == "crucash" else 5))
    for code, is_code in (("XYZ", True), ("usd", False), ("", False), (" USD", False)):
        said = http(200, put(whole, CURRENCY_AT[key], code))
        with hostile([said]) as server, open_till(shop(key, server.url)) as till:
            try:
                if operation == "create":
                    read = till.create(Money(25, "USD"), **order(key)).due
                else:
                    invoice = till.get(ID[key])
                    read = invoice.due if key == "cryptocloud_v2" else invoice.price
            except errors.BadResponse:
                assert not is_code
            else:
                assert is_code or not code
                assert (read.currency if read else "") == code


@row(116)
def test_prices_that_are_none(key: str, open_till: Opener) -> None:
    """A price of nothing, of less, or past what the vendor documents is not asked for."""
    beyond = {"crucash": [Money("10000000.01", "USD"), Money("0.99", "USD"), Money(99, "RUB")]}
    bad = [Money(0, "USD"), Money("-0", "USD"), Money("-0.01", "USD"), Money("0.00", "USD")]
    with hostile([http(200, good(key))]) as server, open_till(shop(key, server.url)) as till:
        for price in [*bad, *beyond.get(key, [])]:
            with pytest.raises(errors.Misuse):
                till.create(price, **order(key))
        assert server.requests == []


@row(117)
def test_currencies_do_not_mix() -> None:
    """Amounts of two currencies have no sum, no order, and are never equal."""
    euro: Any = Money(1, "EUR")
    dollar: Any = Money(1, "USD")
    for mix in (operator.add, operator.lt, operator.ge):
        with pytest.raises(TypeError):
            mix(euro, dollar)
    assert euro != dollar
    assert euro != 1


@row(118)
def test_equal_amounts() -> None:
    """1.0 and 1.00 are one amount, in a set as well."""
    assert Money("1.0", "EUR") == Money("1.00", "EUR") == Money(1, "EUR")
    assert len({Money("1.0", "EUR"), Money("1.00", "EUR"), Money(1, "EUR")}) == 1
