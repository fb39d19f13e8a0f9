"""A request of which one field is changed is accepted if and only if the spec allows the change."""

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache

import pytest

from support.openapi import KEYS, Node, Operation, complaints, nodes, read
from support.places import Place, places, value_at, with_value

from .preconditions import MockShop
from .shop import Shop, shop
from .test_refusals import faults

_OTHERS: tuple[object, ...] = (..., None, True, 0, -1, 0.5, "", "x", [], {})
_BEFORE = (" ", "-", "+")
_AFTER = (" ", "-", ".", "#", "z", "1", "e1")
_WORDS = ("CHF", "year")  # beside those of all specs
_LENGTHS, _LIMITS = ("minLength", "maxLength"), ("minimum", "maximum")
# What a page prints, or programs send to the vendor, beyond the tables of the pages.
_TOLERATED: dict[tuple[str, str], tuple[object, ...]] = {
    ("paydo create_invoice", "payer.extraFields"): ("",),
    ("paydo create_invoice", "order.amount"): (3,),  # as it is signed
    ("cryptocloud_v2 list_invoices", "start"): ("1.1.2026",),
    ("cryptocloud_v2 get_statistics", "start"): ("1.1.2026",),
}


@dataclass(frozen=True)
class Change:
    """Another value at a place, `...` for none, and whether a request with it is allowed."""

    body: Node
    place: Place
    value: object
    is_allowed: bool


@pytest.mark.parametrize("key", KEYS)
def test_a_field_is_accepted_if_and_only_if_the_spec_allows_it(key: str) -> None:
    """Missing, longer, shorter, of another type or with another sign in it: spec and vendor agree.

    Of a request nothing else is wrong, so that it is this field which is judged.
    """
    with shop(key) as opened:
        merchant = MockShop(opened.url, key, [(opened.key_header, opened.authorization)])
        wrong = [
            f"{change.place} {change.value!r}"[:200] + f": {fault}"
            for operation in opened.operations
            if "{" not in operation.path  # it may be the id in a path that is used up
            for change in _changes(key, operation)
            for fault in _disagreements(opened, merchant, operation, change)
        ]
    assert wrong == []


def _changes(key: str, operation: Operation) -> Iterator[Change]:
    for body, place in _places(operation):
        tolerated = _TOLERATED.get((f"{key} {operation.id}", ".".join(map(str, place))), ())
        yield from (Change(body, place, value, is_allowed=True) for value in tolerated)
        for value in _others(key, value_at(body, place)):
            if value not in tolerated:
                changed = with_value(body, place, deepcopy(value))
                wrong = complaints(operation.document, operation.body["schema"], changed)
                yield Change(body, place, value, is_allowed=not wrong)


def _disagreements(
    opened: Shop, merchant: MockShop, operation: Operation, change: Change
) -> Iterator[str]:
    body = deepcopy(change.body)
    if change.is_allowed:
        if operation.node["x-known"].keys() & body.keys():
            return  # an id of the right form that nobody has
        body = with_value(body, change.place, deepcopy(change.value))
        networks = zip(opened.history.coins, opened.history.networks, strict=True)
        opened.sample.repair(body, dict(networks))
    merchant.prepare(operation.id, body, linked=False)
    if not change.is_allowed:
        body = with_value(body, change.place, deepcopy(change.value))
    opened.sample.sign(body, opened.credentials)
    response = opened.http.request(
        operation.method, opened.url + operation.path, json=body, headers=opened.headers(operation)
    )
    yield from faults(operation, response, None if change.is_allowed else operation.refusals)


def _places(operation: Operation) -> Iterator[tuple[Node, Place]]:
    """Walk through the places in the bodies of the examples, each place once for each type."""
    seen = set[tuple[Place, type[object]]]()
    for example in operation.body.get("examples", {}).values():
        for place in places(example["value"]):
            if any(step for step in place if isinstance(step, int)):
                continue  # the first of a list stands for all
            what = (place, type(value_at(example["value"], place)))
            if what not in seen:
                seen.add(what)
                yield example["value"], place


def _others(key: str, value: object) -> Iterator[object]:
    yield from (*_OTHERS, [value])
    if isinstance(value, str):
        yield from (f"{sign}{value}" for sign in _BEFORE)
        yield from (f"{value}{sign}" for sign in _AFTER)
        yield from () if "://" in value else _spellings(value)
        yield from (
            value[:length].ljust(length, value[-1:] or "x") for length in _ends(key, _LENGTHS)
        )
        yield from _words() if value in _words() else ()
    elif isinstance(value, int) and not isinstance(value, bool):
        yield from (str(value), value + 0.5, *_ends(key, _LIMITS))


def _spellings(value: str) -> Iterator[str]:
    """Spell a text otherwise; a URL may be spelt in more ways than its pattern says."""
    yield from (value.lower(), value.upper(), value.capitalize())
    yield from (f"{value}{sign}" for sign in ("\u0416", "\u0661"))  # a letter and a digit


@cache
def _ends(key: str, words: tuple[str, ...]) -> list[int]:
    """List the lengths, or the numbers, around those at which something ends."""
    every = [node[word] for _, node in nodes(read(key)) for word in words if word in node]
    return sorted({max(int(end) + away, 0) for end in every for away in (-1, 0, 1)})


@cache
def _words() -> list[str]:
    """List the words of every spec."""
    every = [node["enum"] for key in KEYS for _, node in nodes(read(key)) if "enum" in node]
    return sorted({*_WORDS, *(word for one in every for word in one if isinstance(word, str))})
