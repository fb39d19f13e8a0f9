"""Spell a spec in short: every fact of it that a program sees, one line a field.

A spec is compared with `support/samples/readings/<key>.yaml`, which says the same again, under the
page where each fact stands. `python -m contract.readings <key>` prints how a spec reads now.
"""

import json
import sys
from collections.abc import Iterator
from functools import cache
from typing import Any

import yaml

from support.openapi import FOLDER, Node, Operation, nodes, operations, read, resolved

from .prose import prose_of

READINGS = FOLDER.parent / "tests" / "support" / "samples" / "readings"

_LIMITS = {
    "minimum": ">= {}",
    "maximum": "<= {}",
    "exclusiveMinimum": "> {}",
    "exclusiveMaximum": "< {}",
    "multipleOf": "in steps of {}",
    "minLength": "of {} or more letters",
    "maxLength": "of {} or less letters",
    "minItems": "of {} or more items",
    "maxItems": "of {} or less items",
    "minProperties": "of {} or more members",
    "maxProperties": "of {} or less members",
    "format": "({})",
    "pattern": "like {}",
    "const": "is {}",
    "default": "by default {}",
    "deprecated": "deprecated {}",
    "uniqueItems": "unique {}",
    "readOnly": "only read {}",
    "writeOnly": "only written {}",
    "discriminator": "by {}",
}
_LISTS = {"oneOf": " or ", "anyOf": " or also ", "allOf": " and "}
_SCHEMAS = {"items": "of", "additionalProperties": "with others:", "not": "but not"}
_PROSE = {"description", "title", "example", "examples", "externalDocs"}
_SAID = {
    "$ref",
    "type",
    "enum",
    "x-enum-varnames",
    "properties",
    "required",
    "x-expected",
    "x-origin",
}


@cache
def reading_of(key: str) -> Node:
    """Return the reading of a gateway's pages. Raises `LookupError` if there is none."""
    file = READINGS / f"{key}.yaml"
    if not file.is_file():
        raise LookupError(
            f"add {file.relative_to(FOLDER.parent)}: how `contract.readings` spells it"
        )
    reading: Node = yaml.safe_load(file.read_text(encoding="utf-8"))
    return reading


@cache
def spelt(key: str) -> Node:
    """Spell a spec: its servers, security, operations, schemas, examples and prose."""
    document = read(key)
    every = [*operations(document), *operations(document, "webhooks")]
    components = document.get("components", {})
    pages = _pages(every)
    return {
        "title": document["info"]["title"],
        "version": document["info"]["version"],
        "servers": [server["url"] for server in document["servers"]],
        "security": {
            name: _flat(scheme) for name, scheme in components.get("securitySchemes", {}).items()
        },
        "operations": {each.id: _operation(each) for each in every},
        "schemas": {
            name: {"page": _origin(node) or pages.get(name, "not used"), **dict(_fields(node))}
            for name, node in components.get("schemas", {}).items()
        },
        "examples": dict(_examples(document)),
        "prose": dict(prose_of(document)),
    }


def _examples(document: Node) -> Iterator[tuple[str, str]]:
    for pointer, node in nodes(document):
        if isinstance(named := node.get("examples"), dict) and not pointer.endswith("/properties"):
            for name, example in named.items():
                yield f"{pointer}/{name}", _json(example["value"])
        elif "example" in node and not pointer.endswith("/properties"):
            yield pointer, _json(node["example"])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=str)


def _operation(operation: Operation) -> Node:
    node = operation.node
    docs: Node = node.get("externalDocs", {})
    inherited: list[dict[str, Any]] = operation.document.get("security", [])
    rows = {
        "page": _page(operation),
        "at": docs.get("url", "no URL"),
        **({"x-page": docs["x-page"]} if "x-page" in docs else {}),
        "call": f"{operation.label} of {', '.join(node.get('tags', ['nothing']))}",
        "key": _security(node.get("security", inherited)),
    }
    for parameter in operation.parameters:
        name = f"{parameter['in']} {parameter['name']}{'*' * parameter.get('required', False)}"
        rows[name] = _schema(parameter["schema"])
    body = resolved(operation.document, node.get("requestBody", {}))
    rows |= {
        f"body {media}{'*' * body.get('required', False)}": _schema(one["schema"])
        for media, one in body.get("content", {}).items()
    }
    for status, response in operation.responses.items():
        content = {
            media: _schema(one.get("schema", {}))
            for media, one in response.get("content", {}).items()
        }
        rows[str(status)] = _flat(content) or "no body"
        rows |= {
            f"{status} header {name}": _schema(resolved(operation.document, one)["schema"])
            for name, one in response.get("headers", {}).items()
        }
        for link in response.get("links", {}).values():
            one = resolved(operation.document, link)
            sets = {**one.get("parameters", {}), **one.get("requestBody", {})}
            rows[f"{status} leads to {one['operationId']}"] = _flat(sets) or "with nothing"
    return rows


def _origin(node: Node) -> str:
    return " ".join(str(node.get("x-origin", "")).split())


def _pages(every: list[Operation]) -> dict[str, str]:
    """Name the page of each schema: that of the first operation that reaches it."""
    pages: dict[str, str] = {}
    for operation in every:
        for name in _reached(operation):
            pages.setdefault(name, _page(operation))
    return pages


def _page(operation: Operation) -> str:
    page: Node = operation.node.get("externalDocs", {"url": "not on a page"})
    return str(page.get("description", page.get("url")))


def _reached(operation: Operation) -> set[str]:
    found, waiting = set[str](), [operation.node, *operation.responses.values()]
    while waiting:
        for _, node in nodes(waiting.pop()):
            if (ref := node.get("$ref", "")) and ref not in found:
                found.add(ref)
                waiting.append(resolved(operation.document, node))
    return {ref.rpartition("/")[2] for ref in found if "/schemas/" in ref}


def _fields(node: Node) -> Iterator[tuple[str, str]]:
    """Spell the fields of an object: `*` is required, `+` is expected; and what it is itself."""
    if "properties" not in node:
        yield "is", _schema(node)
        return
    whole = _schema({name: each for name, each in node.items() if name != "properties"})
    if whole != "object":
        yield "is", whole
    marks = dict.fromkeys(node.get("x-expected", ()), "+")
    marks |= dict.fromkeys(node.get("required", ()), "*")
    for name, child in node["properties"].items():
        yield f"{name}{marks.pop(name, '')}", _schema(child)
    if marks:
        yield "and", ", ".join(f"{name}{mark}" for name, mark in marks.items())


def _schema(node: Node) -> str:
    return " ".join(_words(node)) or "anything"


def _words(node: Node) -> Iterator[str]:
    if "$ref" in node:
        yield str(node["$ref"]).removeprefix("#/components/schemas/")
    kinds = node.get("type", ())
    yield from ["|".join([kinds] if isinstance(kinds, str) else kinds)] if kinds else []
    if "enum" in node:
        names = node.get("x-enum-varnames", ("",) * len(node["enum"]))
        pairs = zip(node["enum"], names, strict=True)
        yield ", ".join(f"{json.dumps(word)} {name}".rstrip() for word, name in pairs)
    for keyword, value in node.items():
        text = _text(value)
        if keyword in _LIMITS:
            yield _LIMITS[keyword].format(text)
        elif keyword in _LISTS:
            yield "(" + f"){_LISTS[keyword]}(".join(map(_schema, value)) + ")"
        elif keyword in _SCHEMAS:
            flags = {"true": "open", "false": "closed"}
            yield flags.get(text) or f"{_SCHEMAS[keyword]} {_schema(value)}"
        elif keyword not in _PROSE | _SAID:
            raise LookupError(f"readings.py does not know {keyword}: say how it is spelt")
    if node.get("properties"):
        yield "{" + "; ".join(f"{name}: {text}" for name, text in _fields(node)) + "}"


def _security(requirements: list[dict[str, Any]]) -> str:
    every = [
        " and ".join(" ".join([name, *scopes]) for name, scopes in one.items())
        for one in requirements
    ]
    return " or ".join(one or "none" for one in every) or "none"


def _flat(node: Node) -> str:
    return "; ".join(f"{name}: {_text(each)}" for name, each in node.items() if name not in _PROSE)


def _text(value: object) -> str:
    return value if isinstance(value, str) else json.dumps(value)


if __name__ == "__main__":
    for key in sys.argv[1:]:
        text = yaml.safe_dump(spelt(key), sort_keys=False, width=10_000, allow_unicode=True)
        sys.stdout.write(text)
