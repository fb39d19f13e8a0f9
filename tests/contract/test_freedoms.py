"""Both readings of every freedom: what a spec lets be absent or null, a response may do without.

A sparse mock gateway knows by its own tables what its vendor cannot leave out, and what it may send
as null. Where a spec says more or less than that, one of the two has misread the page.
"""

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import pytest

from onetill_mocks import MockGateways
from onetill_mocks._sparse import Sparse
from onetill_mocks.laws.tellings import History
from support.openapi import KEYS, Node, complaints, operation_of, read, resolved, response_schemas
from support.samples import sample_of

from .recorder import record


class Part(NamedTuple):
    """An object in a response, and the schema of each of its fields."""

    place: str
    value: Mapping[str, Any]
    fields: Mapping[str, Node]
    required: frozenset[str]
    expected: frozenset[str]


@pytest.mark.parametrize("key", KEYS)
def test_what_is_required_is_what_is_always_there(key: str) -> None:
    """A spec requires a field if and only if its vendor cannot leave it out."""
    for part in _parts(key, "absent"):
        assert {*part.value} == part.required, part.place


@pytest.mark.parametrize("key", KEYS)
def test_an_object_that_is_there_may_be_empty(key: str) -> None:
    """Likewise of the objects and lists in a response, which may be there with nothing in them."""
    for part in _parts(key, "empty"):
        plain = {name for name, each in part.value.items() if not isinstance(each, dict | list)}
        assert plain <= part.required <= {*part.value}, part.place
        lists = [part.value[name] for name in part.value.keys() - part.required - plain]
        assert not any(isinstance(each, list) and each for each in lists), part.place


@pytest.mark.parametrize("key", KEYS)
def test_what_is_nullable_is_what_may_be_null(key: str) -> None:
    """A spec lets a field be null if and only if its vendor may send null."""
    for part in _parts(key, "null"):
        nulls = {name for name, each in part.value.items() if each is None}
        nullable = {name for name in part.value if _accepts_null(key, part.fields[name])}
        assert nulls == nullable, part.place


@pytest.mark.parametrize("key", KEYS)
def test_what_is_not_required_is_expected_or_not(key: str) -> None:
    """A response that requires some of its fields says which of the others it is expected to have.

    A till reports one of them that is missing, and the closed schemas of these tests require it.
    """
    schemas = response_schemas(read(key)).items()
    unsaid = [
        name
        for name, node in schemas
        if node.get("required") and {*node["properties"]} - {*node["required"]}
        if "x-expected" not in node
    ]
    assert unsaid == []


@pytest.mark.parametrize("sparse", ["absent", "empty", "null"])
@pytest.mark.parametrize("key", KEYS)
def test_a_sparse_response_is_a_right_one(key: str, sparse: Sparse) -> None:
    """Whatever is left out, the spec still describes what is sent, and every request succeeds."""
    history = _recorded(key, sparse)
    wrong = [one.operation for one in history.exchanges if one.is_good and not one.is_success]
    assert wrong == []
    found = [
        f"{one.operation}: {fault}"
        for one in history.successes
        for fault in complaints(read(key), _schema(key, one.operation), one.document)
    ]
    assert found == []


@pytest.mark.parametrize("key", [key for key in KEYS if sample_of(key).takes_forms])
def test_a_webhook_says_the_same_in_a_form(key: str) -> None:
    """A form has the texts of the JSON, other values as JSON, and nothing for what is null."""
    with MockGateways(sockets=False) as gateways:
        gateways.clock.stop()
        number = gateways.place(key, price="12.345", currency="USD")
        gateways.pay(number)
        sent_as = [gateways.notification(number, key, form=form) for form in (False, True)]
    kinds, bodies = zip(
        *((headers["Content-Type"], body) for headers, body in sent_as), strict=True
    )
    assert kinds == ("application/json", "application/x-www-form-urlencoded")
    sent = {name: value for name, value in json.loads(bodies[0]).items() if value is not None}
    fields = dict(parse_qsl(bodies[1].decode(), keep_blank_values=True, strict_parsing=True))
    texts = {name for name, value in sent.items() if isinstance(value, str)}
    read = {name: text if name in texts else json.loads(text) for name, text in fields.items()}
    assert read == sent


@cache
def _recorded(key: str, sparse: Sparse) -> History:
    return record(key, sparse)


def _parts(key: str, sparse: Sparse) -> Iterator[Part]:
    for exchange in _recorded(key, sparse).successes:
        schema = _schema(key, exchange.operation)
        yield from _walk(read(key), schema, exchange.document, exchange.operation)


@cache
def _schema(key: str, operation: str) -> Node:
    found = operation_of(read(key), operation)
    schema: Node = (found.success or found.body)["schema"]  # a webhook's response has no body
    return schema


def _walk(document: Node, schema: Node, value: object, place: str) -> Iterator[Part]:
    schemas = [*_applied(document, schema, value)]
    if isinstance(value, list):
        for item in [each["items"] for each in schemas if "items" in each]:
            for each in value:
                yield from _walk(document, item, each, f"{place}.*")
    fields = {name: each for one in schemas for name, each in one.get("properties", {}).items()}
    if isinstance(value, dict) and fields:
        required, expected = (
            frozenset(name for one in schemas for name in one.get(word, ()))
            for word in ("required", "x-expected")
        )
        yield Part(place, value, fields, required, required | expected)
        for name in value.keys() & fields.keys():
            yield from _walk(document, fields[name], value[name], f"{place}.{name}")


def _applied(document: Node, schema: Node, value: object) -> Iterator[Node]:
    """Yield the schemas that apply to a value: all parts of the whole, and the fitting variant."""
    schema = resolved(document, schema)
    yield schema
    for part in schema.get("allOf", ()):
        yield from _applied(document, part, value)
    for variant in (*schema.get("anyOf", ()), *schema.get("oneOf", ())):
        if not complaints(document, variant, value):
            yield from _applied(document, variant, value)
            return


def _accepts_null(key: str, schema: Node) -> bool:
    return not complaints(read(key), schema, None)
