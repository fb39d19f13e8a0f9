"""Money, in and out: rows 109 to 118."""

import json
import operator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from faults.checklist import row
from onetill import Invoice, Money, errors
from onetill._gateway import Gateway
from onetill_clients import _runtime
from support.calls import canary_gateway, good_body, order_fields
from support.hostile import hostile, http
from support.places import changed, value_at
from support.samples import sample_of
from support.tills import Opener

bounded = settings(max_examples=60)


def sent(gateway: Gateway, price: Money) -> object:
    """Write the amount of an order as it would be sent, and read it as the vendor would."""
    call = next(gateway.create(gateway.order(price, **order_fields(gateway.key))))
    body: Any = json.loads(_runtime.encode(call.arguments["body"].to_dict()), parse_float=Decimal)
    return value_at(body, sample_of(gateway.key).order_amount_at)


def invoice_from(key: str, open_till: Opener, body: str) -> Invoice:
    """Read the invoice of a response that holds an amount."""
    with (
        hostile([http(200, body)]) as server,
        open_till(canary_gateway(key, server.url)) as till,
    ):
        if sample_of(key).amount_in == "created":
            return till.create(Money(25, "USD"), **order_fields(key))
        return till.get(sample_of(key).invoice_id)


def with_amount(key: str, number: str) -> str:
    """Write a response that holds an amount of some digits."""
    sample = sample_of(key)
    body = changed(getattr(sample, sample.amount_in), sample.amount_at, "@")
    return body.replace('"@"', f'"{number}"' if sample.amount_is_text else number)


def amount_from(key: str, open_till: Opener, number: str) -> Money | None:
    """Read an amount of some digits from a response."""
    invoice = invoice_from(key, open_till, with_amount(key, number))
    money: Money | None = getattr(invoice, sample_of(key).amount_of)
    return money


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
    wire = sent(canary_gateway(key), Money(amount, "USD"))
    assert isinstance(wire, str | int | Decimal)
    assert Money(wire, "USD") == Money(amount, "USD")
    assert _runtime.decode(_runtime.encode({"amount": amount})) == {"amount": amount}


@row(111)
def test_every_cent(key: str) -> None:
    """Ten thousand prices go out to the cent, and none by way of a float."""
    gateway = canary_gateway(key)
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
            amount_from(key, open_till, bad)
    exact = amount_from(key, open_till, "12345678901234567.89")
    assert exact is not None
    assert str(exact.amount) == "12345678901234567.89"


@row(115)
def test_currencies(key: str, open_till: Opener) -> None:
    """A currency that nobody knows is taken as its code, none is no amount, no code is refused."""
    sample = sample_of(key)
    whole = json.loads(with_amount(key, "5"))
    for code, is_code in (("XYZ", True), ("usd", False), ("", False), (" USD", False)):
        body = changed(whole, sample.currency_at, code)
        try:
            money = getattr(invoice_from(key, open_till, body), sample.currency_of)
        except errors.BadResponse:
            assert not is_code
        else:
            assert is_code or not code
            assert (money.currency if money else "") == code


@row(116)
def test_prices_that_are_none(key: str, open_till: Opener) -> None:
    """A price of nothing, of less, or past what the vendor documents is not asked for."""
    bad = [Money(0, "USD"), Money("-0", "USD"), Money("-0.01", "USD"), Money("0.00", "USD")]
    with (
        hostile([http(200, good_body(key))]) as server,
        open_till(canary_gateway(key, server.url)) as till,
    ):
        for price in [*bad, *sample_of(key).unaccepted_prices]:
            with pytest.raises(errors.Misuse):
                till.create(price, **order_fields(key))
        assert server.requests == []


@row(117)
def test_currencies_do_not_mix() -> None:
    """Amounts of two currencies have no sum, no order, and are never equal."""
    euro: Any = Money(1, "EUR")
    dollar: Any = Money(1, "USD")
    for mix in (operator.add, operator.lt, operator.ge):
        with pytest.raises(errors.Misuse):
            mix(euro, dollar)
    assert euro != dollar
    assert euro != 1


@row(118)
def test_equal_amounts() -> None:
    """1.0 and 1.00 are one amount, in a set as well."""
    assert Money("1.0", "EUR") == Money("1.00", "EUR") == Money(1, "EUR")
    assert len({Money("1.0", "EUR"), Money("1.00", "EUR"), Money(1, "EUR")}) == 1
