"""What decides about money is never guessed: it is right, or there is no invoice to trust."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onetill import Invoice, Money
from support.exchanges import JSON, Documents, Exchange, is_trusted, outcome
from support.openapi import read, response_schemas
from support.places import Place, places, value_at, with_value
from support.samples import sample_of
from support.tills import GATEWAYS

EXCHANGES = [
    pytest.param(key, exchange, id=f"{key} {number} {exchange.name}")
    for key in GATEWAYS
    for number, exchange in enumerate(sample_of(key).exchanges.every)
]
every_exchange = pytest.mark.parametrize(("key", "exchange"), EXCHANGES)
in_both_states = pytest.mark.parametrize("is_paid", [False, True], ids=["unpaid", "paid"])
UNKNOWN_WORDS: Sequence[JSON] = (
    "PAID",
    "Paid",
    " paid",
    "paid.",
    "success",
    "true",
    "weird",
    77,
    -1,
    2**40,
)
NO_WORDS: Sequence[JSON] = (None, "", True, False, [], {}, 1.5, ...)
NO_IDS: Sequence[JSON] = (
    *("a\nb", "a\0b", "", " ", "a b", "..", "x" * 999, "\u200b", "INV-\n"),
    *(None, [], {}, ...),
)
NO_AMOUNTS: Sequence[JSON] = (
    "much",
    "1,5",
    "0x10",
    "NaN",
    "Infinity",
    "1e999",
    "--1",
    [],
    {},
    [1],
    {"a": 1},
    True,
)


def documents(key: str, exchange: Exchange, *, is_paid: bool) -> Documents:
    """Copy the responses of an exchange, while the invoice is unpaid or once it is paid."""
    return exchange.documents(sample_of(key).exchanges.paid if is_paid else None)


def varied(
    key: str, exchange: Exchange, made: Documents, place: Place, value: object
) -> Invoice | Any:  # noqa: ANN401  # or a refund, or None
    """Make the call of an exchange with another value at a place."""
    changed = {**made, exchange.varied: with_value(made[exchange.varied], place, value)}
    return outcome(key, exchange, changed)


def words(key: str) -> list[Any]:
    """List the words of the enums in the responses of a spec."""
    return [word for node in response_schemas(read(key)).values() for word in node.get("enum", ())]


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@every_exchange
def test_the_examples_are_as_they_say(key: str, exchange: Exchange) -> None:
    """An invoice is paid by its paid example, and by no other."""
    for is_paid in (False, True):
        found = outcome(key, exchange, documents(key, exchange, is_paid=is_paid))
        assert is_trusted(found) or (exchange.is_of_paid and not is_paid)
        is_stated = is_paid and exchange.invoice_at is not None
        if found is not None and (isinstance(found, Invoice) or is_stated):
            assert getattr(found, "is_paid", is_stated) is is_stated


@every_exchange
@in_both_states
def test_money_is_never_guessed(key: str, exchange: Exchange, *, is_paid: bool) -> None:
    """Whatever stands anywhere, an invoice is paid only where the response says so."""
    made = documents(key, exchange, is_paid=is_paid)
    right = outcome(key, exchange, made)
    known = st.sampled_from([*words(key), *UNKNOWN_WORDS, *NO_AMOUNTS, 0, 1, "0", "1", "-1"])

    @settings(max_examples=40)
    @given(st.sampled_from([*places(made[exchange.varied])]), known | json_values)
    def examine(place: Place, value: object) -> None:
        changed = {**made, exchange.varied: with_value(made[exchange.varied], place, value)}
        found = outcome(key, exchange, changed)
        if not isinstance(found, Invoice):
            return
        if found.is_paid:
            assert sample_of(key).exchanges.says_paid(exchange.invoice_of(changed))
        if not exchange.is_new and right is not None:
            assert found.id == right.id
        assert found.price is None or found.price.amount > 0
        assert found.due is None or found.due.amount > 0
        assert found.received is None or found.received.amount >= 0
        assert found.pay_url is None or found.pay_url.startswith(("http://", "https://"))
        if right is not None and exchange.operation == "create" and is_trusted(found):
            assert (found.price, found.order_id) == (right.price, right.order_id)

    examine()


@every_exchange
@in_both_states
def test_an_unknown_word_is_no_state(key: str, exchange: Exchange, *, is_paid: bool) -> None:
    """A state of no known meaning is unknown, or there is no invoice."""
    if exchange.invoice_at is None or exchange.invoice_at[0] != exchange.varied:
        return
    made = documents(key, exchange, is_paid=is_paid)
    for word in (*UNKNOWN_WORDS, *NO_WORDS):
        found = varied(key, exchange, made, exchange.states[0], word)
        assert exchange.is_done_before or not is_trusted(found), word
        assert not getattr(found, "is_paid", False), word


@every_exchange
@in_both_states
def test_an_id_is_the_requested_one(key: str, exchange: Exchange, *, is_paid: bool) -> None:
    """A response of another id is no invoice; a new id is one that can be asked for."""
    made = documents(key, exchange, is_paid=is_paid)
    for place in exchange.ids:
        own = value_at(made[exchange.varied], place)
        others = () if exchange.is_new else (f"{own}X", own[:-1], "another", 5, True)
        for other in (*NO_IDS, *others):
            found = varied(key, exchange, made, place, other)
            assert exchange.is_done_before or not is_trusted(found), (place, other)
            assert not getattr(found, "is_paid", False), (place, other)


@every_exchange
@in_both_states
def test_an_amount_is_a_number(key: str, exchange: Exchange, *, is_paid: bool) -> None:
    """What is no amount, or below zero, is no invoice; nor is a due of zero."""
    if exchange.is_done_before:
        return
    made = documents(key, exchange, is_paid=is_paid)
    for place in exchange.amounts:
        zeros = (0, "0", "0.00", 0.0) if place == exchange.due else ()
        for amount in (*NO_AMOUNTS, -1, "-1", -0.5, *zeros):
            assert not is_trusted(varied(key, exchange, made, place, amount)), (place, amount)


@every_exchange
def test_what_contradicts_is_not_trusted(key: str, exchange: Exchange) -> None:
    """What contradicts the request, or the rest of the response, is unknown or no invoice."""
    if exchange.is_done_before:
        return
    for is_paid, contradictions in (
        (False, exchange.contradictions),
        (True, exchange.contradictions_of_paid),
    ):
        made = documents(key, exchange, is_paid=is_paid)
        for place, value in contradictions:
            assert not is_trusted(varied(key, exchange, made, place, value)), (place, value)


def test_before_a_coin_is_chosen_nothing_is_due() -> None:
    """Zero or less, before the payer chose a coin, is no amount due, and no obstacle."""
    chosen: dict[str, dict[Place, object]] = {
        "crucash": {("crypto",): "NONE", ("network",): "NONE"},
        "cryptocloud_v2": {("result", 0, "address"): ""},
    }
    for key, changes in chosen.items():
        exchange = sample_of(key).exchanges.every[0]
        made = documents(key, exchange, is_paid=False)
        for place, value in changes.items():
            made[exchange.varied] = with_value(made[exchange.varied], place, value)
        assert exchange.due is not None
        for due in (0, "0", -1, "-0.5", "", None, ...):
            found = varied(key, exchange, made, exchange.due, due)
            assert isinstance(found, Invoice), (key, due)
            assert is_trusted(found), (key, due)
            assert found.due is None
        assert not is_trusted(varied(key, exchange, made, exchange.due, "much"))


def test_a_small_amount_may_be_written_with_an_exponent() -> None:
    """An amount such as 1.2e-7 is an amount, as text too."""
    exchange = sample_of("crucash").exchanges.every[0]
    made = documents("crucash", exchange, is_paid=False)
    found = varied("crucash", exchange, made, ("crypto_amount",), "1.2e-7")
    assert found.due == Money("0.00000012", "USDT")
