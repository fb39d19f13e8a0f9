"""Responses as the specs have them: their examples, with every field that their schemas name."""

from copy import deepcopy
from typing import Any, Final

from support.openapi import Node, Operation, complaints, operations, read, resolved

_MISSING: Final = object()
TEXTS: Final = (
    *("text", "1", "USD", "https://a.example/b"),
    *("2026-02-05T00:06:59Z", "2026-02-05 00:06:59", "2026-02-05 00:06:59.000000"),
)
"""A text of each form that the specs know."""
_INVENTED: Final = (*TEXTS, 1, False, None)


def operation_of(key: str, operation_id: str) -> Operation:
    """Find an operation of a spec."""
    return next(each for each in operations(read(key)) if each.id == operation_id)


def example(key: str, operation_id: str, name: str, **changes: object) -> Any:  # noqa: ANN401  # JSON
    """Return an example of a spec's response, with some of its members changed."""
    examples: Any = operation_of(key, operation_id).success["examples"]
    return {**deepcopy(resolved(read(key), examples[name])["value"]), **changes}


def filled(key: str, operation_id: str, document: object) -> Any:  # noqa: ANN401  # JSON
    """Add to a response each field that its schema names and it lacks."""
    operation = operation_of(key, operation_id)
    made = _filled(operation.document, operation.success["schema"], deepcopy(document))
    found = complaints(operation.document, operation.success["schema"], made)
    assert not found, found
    return made


def _filled(document: Node, schema: Node, value: Any) -> Any:  # noqa: ANN401  # JSON
    schema = resolved(document, schema)
    branches: list[Node] = schema.get("oneOf") or schema.get("anyOf") or []
    for branch in branches:
        try:
            made = _filled(document, branch, value)
        except LookupError:
            continue
        if not complaints(document, branch, made):
            return made
    if "properties" in schema and (value is _MISSING or isinstance(value, dict)):
        value = {} if value is _MISSING else value
        for name, inner in schema["properties"].items():
            value[name] = _filled(document, inner, value.get(name, _MISSING))
    elif "items" in schema and (value is _MISSING or isinstance(value, list)):
        value = [_MISSING] if value is _MISSING else value
        value = [_filled(document, schema["items"], item) for item in value]
    elif value is _MISSING:
        for candidate in (*schema.get("enum", ()), *_INVENTED, {}, []):
            if not complaints(document, schema, candidate):
                return candidate
        raise LookupError(f"nothing invented fits {schema}")
    return value
