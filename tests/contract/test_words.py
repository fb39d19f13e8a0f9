"""Every word of a spec is said: each value of an enum in a request, and in a response of a run."""

from collections.abc import Iterator
from typing import Any

import pytest

from onetill_mocks.laws.exchanges import Exchange
from support.openapi import (
    KEYS,
    Node,
    Operation,
    complaints,
    operation_of,
    operations,
    read,
    resolved,
)
from support.samples import facts_of

from .recorder import recorded


@pytest.mark.parametrize("key", KEYS)
def test_good_requests_are_right_requests(key: str) -> None:
    """A request that a gateway accepts is one that the spec allows."""
    found = [
        f"{one.operation}: {fault}"
        for one in recorded(key).exchanges
        if one.is_good
        and not one.operation.startswith("receive_")
        and (schema := operation_of(read(key), one.operation).body.get("schema"))
        for fault in complaints(read(key), schema, one.request)
    ]
    assert found == []


@pytest.mark.parametrize("key", KEYS)
def test_every_word_of_a_request_is_accepted(key: str) -> None:
    """A word that the spec allows in a request is sent in a good one."""
    unsent = _words(key, "body") - _said(key, "body")
    assert unsent == set()


@pytest.mark.parametrize("key", KEYS)
def test_every_word_of_a_response_is_seen(key: str) -> None:
    """A word that the spec names in a response is seen in one, or the facts say why not."""
    unseen = _words(key, "response") - _said(key, "response")
    assert unseen == {
        (name, word) for name, words in facts_of(key).unseen.items() for word in words
    }


def _words(key: str, side: str) -> set[tuple[str, Any]]:
    """Collect the words of a spec, each with the name of its schema or the place where it is."""
    return {
        (name, word)
        for operation in operations(read(key))
        for schema in _schemas(operation, side)
        for name, _, words in _enums(read(key), schema)
        for word in words
    }


def _said(key: str, side: str) -> set[tuple[str, Any]]:
    return {
        (name, value)
        for exchange in recorded(key).exchanges
        if not exchange.operation.startswith("receive_")
        for schema in _schemas(operation_of(read(key), exchange.operation), side)
        for name, place, words in _enums(read(key), schema)
        for value in _values(_sides(exchange)[side], place)
        if any(value is word or (type(value), value) == (type(word), word) for word in words)
    }


def _sides(exchange: Exchange) -> dict[str, Any]:
    return {
        "body": exchange.request if exchange.is_good else {},
        "response": exchange.document,
    }


def _schemas(operation: Operation, side: str) -> Iterator[Node]:
    if side == "body":
        if operation.body:
            yield operation.body["schema"]
    else:
        for response in operation.responses.values():
            for media in response.get("content", {}).values():
                yield media["schema"]


def _enums(
    document: Node, schema: Node, name: str = "", place: tuple[str, ...] = ()
) -> Iterator[tuple[str, tuple[str, ...], list[Any]]]:
    """Walk through the enums below a schema: the name of each, its place and its words."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        schema = resolved(document, schema)
    if "enum" in schema:
        yield name, place, schema["enum"]
    for word in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(word, ()):
            yield from _enums(document, part, name, place)
    for field, child in schema.get("properties", {}).items():
        yield from _enums(document, child, field, (*place, field))
    if "items" in schema:
        yield from _enums(document, schema["items"], name, (*place, "*"))


def _values(value: Any, place: tuple[str, ...]) -> Iterator[Any]:  # noqa: ANN401  # JSON
    if not place:
        yield from () if isinstance(value, dict | list) else (value,)
    elif place[0] == "*" and isinstance(value, list):
        for each in value:
            yield from _values(each, place[1:])
    elif isinstance(value, dict) and place[0] in value:
        yield from _values(value[place[0]], place[1:])
