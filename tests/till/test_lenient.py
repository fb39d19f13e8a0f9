"""An invoice is never lost for a field that nobody needs."""

from collections.abc import Iterator
from contextlib import suppress
from copy import deepcopy
from typing import Any

import attrs
import pytest

from onetill import Money
from onetill._gateway import Operation
from support.exchanges import Exchange, call, members
from support.places import Place, value_at, with_value
from support.samples import sample_of
from support.tills import GATEWAYS

EXCHANGES = [
    pytest.param(key, exchange, id=f"{key} {number} {exchange.name}")
    for key in GATEWAYS
    for number, exchange in enumerate(sample_of(key).exchanges.every)
]
every_exchange = pytest.mark.parametrize(("key", "exchange"), EXCHANGES)
COVERED: tuple[Operation, ...] = (
    *("create", "get", "get_many", "cancel", "list", "find"),
    *("confirm", "refund", "list_refunds"),
)


def read(key: str, exchange: Exchange, place: Place = (), value: object = ...) -> dict[str, Any]:
    """Make the call of an exchange with another value at a place; return the fields of its result.

    The invoice is paid where the operation is for paid ones.
    """
    documents = exchange.documents(sample_of(key).exchanges.paid if exchange.is_of_paid else None)
    if place:
        documents[exchange.varied] = with_value(documents[exchange.varied], place, value)
    found = attrs.asdict(call(key, exchange, documents), recurse=False)
    del found["raw"]
    return found


def free(exchange: Exchange) -> list[Place]:
    """List the fields of the varied response which an operation can do without."""
    document = exchange.responses[exchange.varied]
    return [place for place in members(document) if not exchange.is_needed(place)]


def same(value: object) -> Iterator[object]:
    """Yield what says the same as a value in another JSON type."""
    if isinstance(value, str) and value.isdecimal():
        yield int(value)
    elif isinstance(value, str):
        with suppress(ValueError):
            yield float(value)
    elif isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)


def odd(value: object) -> Iterator[object]:
    """Yield values of other JSON types, which say something else than a value."""
    yield from ([], {}, ["odd"], {"odd": 1})
    if not isinstance(value, bool):
        yield True
    yield 7 if isinstance(value, str) else "odd"


@pytest.mark.parametrize("operation", COVERED)
def test_every_operation_is_varied(key: str, operation: Operation) -> None:
    """Each operation of a gateway has an exchange here, if one has."""
    every = {exchange.operation for exchange in sample_of(key).exchanges.every}
    assert not every or (operation in every) is GATEWAYS[key].supports(operation)


@every_exchange
def test_no_field_but_id_and_state_is_needed(key: str, exchange: Exchange) -> None:
    """Each field missing, null, empty or of another type: all the rest is read as before."""
    right = read(key, exchange)
    fields = free(exchange)
    assert fields or exchange.is_needed(("status",))
    for place in fields:
        value = value_at(exchange.responses[exchange.varied], place)
        values = [..., None, ""]
        is_decisive = place in {*exchange.amounts, *exchange.words}
        for wrong in values if is_decisive else [*values, *odd(value)]:
            found = read(key, exchange, place, wrong)
            assert (found["id"], found["status"]) == (right["id"], right["status"]), (place, wrong)
            changed = {name for name in found if found[name] != right[name]}
            for name in changed:
                plain = found[name] == str(wrong) or found[name] is wrong
                other_price = name == "price" and found[name] in exchange.prices
                assert found[name] is None or plain or other_price, (place, wrong, name)


@every_exchange
def test_what_says_the_same_is_read(key: str, exchange: Exchange) -> None:
    """Each field in another type that plainly says the same gives the very same result."""
    right = read(key, exchange)
    for place in free(exchange):
        for wrong in same(value_at(exchange.responses[exchange.varied], place)):
            assert read(key, exchange, place, wrong) == right, (place, wrong)


@every_exchange
def test_zero_is_no_amount(key: str, exchange: Exchange) -> None:
    """Zero where it cannot be meant is none, and spoils nothing else."""
    right = read(key, exchange)
    for place in free(exchange):
        value = value_at(exchange.responses[exchange.varied], place)
        if place in {exchange.due, *exchange.words} or type(value) is bool or not [*same(value)]:
            continue
        found = read(key, exchange, place, "0" if isinstance(value, str) else 0)
        assert (found["id"], found["status"]) == (right["id"], right["status"]), place
        for name in ("price", "due", "amount"):
            amount = found.get(name)
            assert amount is None or (isinstance(amount, Money) and amount.amount > 0), place


@every_exchange
def test_a_new_field_makes_nothing_unreadable(key: str, exchange: Exchange) -> None:
    """A field that the spec does not name for an object, but for another, is no obstacle in it."""
    documents = exchange.documents(sample_of(key).exchanges.paid if exchange.is_of_paid else None)
    grown = deepcopy(documents)
    waiting = [grown[exchange.varied]]
    for node in waiting:
        if isinstance(node, dict):
            waiting += node.values()
            node.setdefault("received", 0)
        elif isinstance(node, list):
            waiting += node
    found, right = call(key, exchange, grown), call(key, exchange, documents)
    assert (found.id, found.status) == (right.id, right.status)
