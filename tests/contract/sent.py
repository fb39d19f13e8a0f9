"""What a mock gateway sends, held against its spec: every example of every operation is asked."""

import json
import re
from collections.abc import Iterator

from support.openapi import Node, Operation, operations, read, resolved

from .shop import Shop, shop


def main(key: str) -> None:
    """Print the documented fields that were never sent, and what the spec has against the rest."""
    with shop(key) as opened:
        print(json.dumps(_report(opened)))  # noqa: T201  # the output of a command


def _report(opened: Shop) -> dict[str, list[str]]:
    documented: dict[str, None] = {}
    sent = set[str]()
    complaints: dict[str, None] = {}
    document = read(opened.key)  # as it is written; the shop's own names are narrower
    for operation, written in zip(opened.operations, operations(document), strict=True):
        for status in written.successes:
            for schema in _schemas(written, status):
                documented.update(dict.fromkeys(_fields(document, schema)))
        for response in _responses(opened, operation):
            status, value = str(response[0]), response[1]
            for schema in _schemas(written, status):
                sent.update(_seen(document, schema, value))
            for complaint in operation.complaints(status, value):
                # Of many items that are wrong in one way, one is enough.
                general = re.sub(r"\[\d+\]", "[]", complaint)
                rule = re.sub(r": \S+ is not", ": a value is not", general)
                complaints[f"{operation.label}, {status}: {rule}"] = None
    never = [field for field in documented if field not in sent]
    return {"never_sent": never, "complaints": [*complaints]}


def _responses(opened: Shop, operation: Operation) -> Iterator[tuple[int, object]]:
    """Ask an operation with each example of its body."""
    bodies = [each["value"] for each in operation.body.get("examples", {}).values()]
    for body in bodies or [None]:
        response = opened.send(operation, fields=body)
        yield response.status_code, response.json()


def _schemas(operation: Operation, status: str) -> list[Node]:
    content = operation.responses.get(status, {}).get("content", {})
    return [media["schema"] for media in content.values() if "schema" in media]


def _fields(
    document: Node, schema: Node, name: str = "", known: tuple[str, ...] = ()
) -> Iterator[str]:
    """Name every field that a schema documents, such as `Invoice.amount`."""
    name = schema.get("$ref", name).rpartition("/")[2]
    if name in known:
        return
    schema = resolved(document, schema)
    for part in (*schema.get("allOf", ()), *schema.get("oneOf", ()), *schema.get("anyOf", ())):
        yield from _fields(document, part, name, known)
    for field, each in schema.get("properties", {}).items():
        yield f"{name}.{field}"
        yield from _fields(document, each, f"{name}.{field}", (*known, name))
    if "items" in schema:
        yield from _fields(document, schema["items"], f"{name}[]", known)


def _seen(document: Node, schema: Node, value: object, name: str = "") -> Iterator[str]:
    """Name every documented field that a value has."""
    name = schema.get("$ref", name).rpartition("/")[2]
    schema = resolved(document, schema)
    for part in (*schema.get("allOf", ()), *schema.get("oneOf", ()), *schema.get("anyOf", ())):
        yield from _seen(document, part, value, name)
    match value:
        case dict():
            for field, each in schema.get("properties", {}).items():
                if field in value:
                    yield f"{name}.{field}"
                    yield from _seen(document, each, value[field], f"{name}.{field}")
        case list() if "items" in schema:
            for each in value:
                yield from _seen(document, schema["items"], each, f"{name}[]")
        case _:
            pass
