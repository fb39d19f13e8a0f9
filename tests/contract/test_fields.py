"""A request of which one thing is changed is accepted if and only if the spec allows the change."""

import json
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from support.openapi import (
    KEYS,
    Node,
    Operation,
    complaints,
    example_values,
    nodes,
    operations,
    read,
)

from .preconditions import MockShop
from .shop import Shop, shop
from .test_refusals import faults

_ABSENT = object()
_OTHERS = (_ABSENT, None, True, 0, -1, 0.5, "", "x", [], {})
_BEFORE = (" ", "-", "+")
_AFTER = (" ", "-", ".", "#", "z", "1", "e1")
_WORDS = ("CHF", "year")  # beside those of all specs
_ENDS = ("minLength", "maxLength", "minimum", "maximum")
# What a page prints, or programs send to the vendor, beyond the tables of the pages.
_TOLERATED: dict[tuple[str, str], tuple[object, ...]] = {
    ("paydo create_invoice", "payer.extraFields"): ("",),
    ("paydo create_invoice", "order.amount"): (3,),  # as it is signed
    ("cryptocloud_v2 list_invoices", "start"): ("1.1.2026",),
    ("cryptocloud_v2 get_statistics", "start"): ("1.1.2026",),
}
_FORMS = {"application/x-www-form-urlencoded", "multipart/form-data"}

_Place = tuple[str | int, ...]


_KINDS = {"application/json; charset=utf-8": True, "Application/JSON": True, "text/plain": False}


def _forms(operation: Operation) -> set[str]:
    return _FORMS & operation.node.get("requestBody", {}).get("content", {}).keys()


@pytest.mark.parametrize("key", KEYS)
def test_a_field_is_accepted_if_and_only_if_the_spec_allows_it(key: str) -> None:
    """Missing, longer, shorter, of another type or with another sign in it: spec and vendor agree.

    Of a request nothing else is wrong, so that it is this field which is judged.
    """
    with shop(key) as opened:
        merchant = MockShop(opened.url, key, [(opened.key_header, opened.authorization)])
        wrong = [
            f"{place} {value!r}"[:200] + f": {fault}"
            for operation in opened.operations
            for body, place in _places(operation)
            for value, allowed in _values(key, operation, body, place)
            for fault in _disagreements(
                opened, merchant, operation, _changed(body, place, value), allowed=allowed
            )
        ]
    assert wrong == []


@pytest.mark.parametrize("key", [key for key in KEYS if any(map(_forms, operations(read(key))))])
def test_a_form_is_read_as_json_is(key: str) -> None:
    """Where programs send forms, a form has the response that JSON has, blank fields and all."""
    with shop(key) as opened:
        for operation in opened.operations:
            for media in _forms(operation):
                for body in _flat_bodies(operation):
                    form = _response(opened, operation, _form(media, body))
                    assert form == _response(opened, operation, {"json": body})


@pytest.mark.parametrize("key", KEYS)
def test_a_query_is_accepted_if_and_only_if_the_spec_allows_it(key: str) -> None:
    """Likewise of each parameter in a query: missing, empty, or a text that is nearly right."""
    with shop(key) as opened:
        wrong = [
            f"{operation.id} {query}: {fault}"
            for operation in opened.operations
            for query, allowed in _queries(operation)
            for response in [_send(opened, operation, {**_json(operation), "params": query})]
            for fault in faults(operation, response, None if allowed else operation.refusals)
        ]
    assert wrong == []


@pytest.mark.parametrize("key", KEYS)
def test_json_has_its_name_in_any_case(key: str) -> None:
    """A body is JSON by the name of its media type, without its case and its parameters."""
    with shop(key) as opened:
        merchant = MockShop(opened.url, key, [(opened.key_header, opened.authorization)])
        wrong = [
            f"{operation.id} {kind}: {fault}"
            for operation in opened.operations
            for body in [deepcopy(_json(operation).get("json"))]
            for kind, is_json in (_KINDS.items() if body else ())
            for _ in [merchant.prepare(operation.id, body, linked=False)]
            for content in [{"content": json.dumps(body), "headers": {"Content-Type": kind}}]
            for response in [_send(opened, operation, content)]
            for fault in faults(operation, response, None if is_json else operation.refusals)
        ]
    assert wrong == []


def _queries(operation: Operation) -> Iterator[tuple[dict[str, str], bool]]:
    for parameter in operation.parameters:
        if parameter["in"] != "query":
            continue
        yield {}, not parameter.get("required")
        (value, *_) = example_values(parameter)
        for other in (value, "", f" {value}", f"{value}-", f"{value}{value}"):
            allowed = not complaints(operation.document, parameter["schema"], other)
            yield {parameter["name"]: other}, allowed


def _json(operation: Operation) -> dict[str, Any]:
    bodies = [each["value"] for each in operation.body.get("examples", {}).values()]
    return {"json": bodies[0]} if bodies else {}


def _flat_bodies(operation: Operation) -> Iterator[Node]:
    """Yield the examples without what a form cannot hold, and with each of their texts blank."""
    for example in operation.body["examples"].values():
        body = {
            name: value[:2] if isinstance(value, list) else value
            for name, value in example["value"].items()
            if value and not isinstance(value, dict)
        }
        yield body
        yield from ({**body, name: ""} for name, value in body.items() if isinstance(value, str))


def _form(media: str, body: Node) -> dict[str, Any]:
    pairs = [
        (name, str(each))
        for name, value in body.items()
        for each in (value if isinstance(value, list) else [value])
    ]
    if media == "multipart/form-data":
        return {"files": [(name, (None, text)) for name, text in pairs]}
    return {"content": urlencode(pairs), "headers": {"Content-Type": media}}


def _send(opened: Shop, operation: Operation, sent: dict[str, Any]) -> httpx.Response:
    headers = {**opened.headers(operation), **sent.pop("headers", {})}
    return opened.http.request(
        operation.method, opened.url + operation.path, headers=headers, **sent
    )


def _response(opened: Shop, operation: Operation, sent: dict[str, Any]) -> tuple[int, str]:
    response = _send(opened, operation, sent)
    return response.status_code, response.text.replace(opened.ledger.invoices[-1].id, "<id>")


def _values(
    key: str, operation: Operation, body: Node, place: _Place
) -> Iterator[tuple[object, bool]]:
    """Yield the values for a place, and whether a request with each is allowed."""
    tolerated = _TOLERATED.get((f"{key} {operation.id}", ".".join(map(str, place))), ())
    yield from ((value, True) for value in tolerated)
    for value in _others(key, _at(body, place)):
        if value not in tolerated:
            changed = _changed(body, place, value)
            yield value, not complaints(operation.document, operation.body["schema"], changed)


def _disagreements(
    opened: Shop, merchant: MockShop, operation: Operation, body: Node, *, allowed: bool
) -> Iterator[str]:
    if allowed and operation.node["x-known"].keys() & body.keys():
        return  # an id of the right form that nobody has
    if allowed:
        networks = zip(opened.history.coins, opened.history.networks, strict=True)
        opened.sample.repair(body, dict(networks))
        merchant.prepare(operation.id, body, linked=False)
    opened.sample.sign(body, opened.credentials)
    response = _send(opened, operation, {"json": body})
    yield from faults(operation, response, None if allowed else operation.refusals)


def _places(operation: Operation) -> Iterator[tuple[Node, _Place]]:
    """Walk through the places in the bodies of the examples, each place once for each type."""
    seen = set[tuple[_Place, type[object]]]()
    for example in operation.body.get("examples", {}).values():
        for place in _below(example["value"]):
            what = (place, type(_at(example["value"], place)))
            if what not in seen:
                seen.add(what)
                yield example["value"], place


def _below(value: Any, place: _Place = ()) -> Iterator[_Place]:  # noqa: ANN401  # JSON
    inner = value.items() if isinstance(value, dict) else enumerate(value[:1])
    for step, child in inner:
        yield (*place, step)
        if isinstance(child, dict | list):
            yield from _below(child, (*place, step))


def _at(body: Any, place: _Place) -> Any:  # noqa: ANN401  # JSON
    for step in place:
        body = body[step]
    return body


def _changed(body: Node, place: _Place, value: object) -> Node:
    copy = deepcopy(body)
    inner = _at(copy, place[:-1])
    if value is _ABSENT:
        del inner[place[-1]]
    else:
        inner[place[-1]] = deepcopy(value)
    return copy


def _others(key: str, value: object) -> Iterator[object]:
    yield from (*_OTHERS, [value])
    if isinstance(value, str):
        yield from (f"{sign}{value}" for sign in _BEFORE)
        yield from (f"{value}{sign}" for sign in _AFTER)
        yield from () if "://" in value else _spellings(value)
        yield from (value[:length].ljust(length, value[-1:] or "x") for length in _ends(key))
        yield from _words() if value in _words() else ()
    elif isinstance(value, int) and not isinstance(value, bool):
        yield from (str(value), value + 0.5, *_ends(key))


def _spellings(value: str) -> Iterator[str]:
    """Spell a text otherwise; a URL may be spelt in more ways than its pattern says."""
    yield from (value.lower(), value.upper(), value.capitalize())
    yield from (f"{value}{sign}" for sign in ("\u0416", "\u0661"))  # a letter and a digit


@cache
def _ends(key: str) -> list[int]:
    """List the lengths and the numbers around those at which something ends."""
    every = [node[word] for _, node in nodes(read(key)) for word in _ENDS if word in node]
    return sorted({max(end + away, 0) for end in every for away in (-1, 0, 1)})


@cache
def _words() -> list[str]:
    """List the words of every spec."""
    every = [node["enum"] for key in KEYS for _, node in nodes(read(key)) if "enum" in node]
    return sorted({*_WORDS, *(word for one in every for word in one if isinstance(word, str))})
