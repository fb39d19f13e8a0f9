"""A request is read alike in each media type, under each of its names, and with its query."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any
from urllib.parse import urlencode

import httpx
import pytest

from support.openapi import KEYS, Node, Operation, complaints, example_values, operations, read

from .preconditions import MockShop
from .shop import Shop, shop
from .test_refusals import faults

_FORMS = {"application/x-www-form-urlencoded", "multipart/form-data"}
_KINDS = {"application/json; charset=utf-8": True, "Application/JSON": True, "text/plain": False}


def _forms(operation: Operation) -> set[str]:
    content: Node = operation.node.get("requestBody", {}).get("content", {})
    return _FORMS & content.keys()


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
    """Each parameter is missing, empty, or a text that is nearly right."""
    with shop(key) as opened:
        wrong = [
            f"{operation.id} {query}: {fault}"
            for operation in opened.operations
            if "{" not in operation.path
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
            if operation.body and "{" not in operation.path
            for kind, is_json in _KINDS.items()
            for content in [_json_called(kind, merchant, operation)]
            for response in [_send(opened, operation, content)]
            for fault in faults(operation, response, None if is_json else operation.refusals)
        ]
    assert wrong == []


def _queries(operation: Operation) -> Iterator[tuple[dict[str, str], bool]]:
    for parameter in operation.parameters:
        if parameter["in"] != "query":
            continue
        others = {
            each["name"]: example_values(each)[0]
            for each in operation.parameters
            if each["in"] == "query" and each is not parameter
        }
        yield others, not parameter.get("required")
        for other in _near(example_values(parameter)[0]):
            allowed = not complaints(operation.document, parameter["schema"], other)
            yield {**others, parameter["name"]: other}, allowed


def _near(value: str) -> tuple[str, ...]:
    return value, "", f"{value}-", f"{value}{value}"


def _json_called(kind: str, merchant: MockShop, operation: Operation) -> dict[str, Any]:
    body = deepcopy(_json(operation)["json"])
    merchant.prepare(operation.id, body, linked=False)
    return {"content": json.dumps(body), "headers": {"Content-Type": kind}}


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
