"""Places in JSON: paths of names and indexes."""

import json
from collections.abc import Iterator
from typing import Any, TypeAlias

Place: TypeAlias = tuple[str | int, ...]


def places(node: Any, place: Place = ()) -> Iterator[Place]:  # noqa: ANN401  # JSON
    """Walk through the places of a JSON value."""
    if isinstance(node, dict | list):
        for step, child in node.items() if isinstance(node, dict) else enumerate(node):
            yield (*place, step)
            yield from places(child, (*place, step))


def value_at(node: Any, place: Place) -> Any:  # noqa: ANN401  # JSON
    """Read the value at a place. A text on the way is read as JSON itself."""
    for step in place:
        node = (json.loads(node) if isinstance(node, str) else node)[step]
    return node


def copied(node: Any) -> Any:  # noqa: ANN401  # JSON
    """Copy a JSON value."""
    return json.loads(json.dumps(node))


def with_value(node: Any, place: Place, value: object) -> Any:  # noqa: ANN401  # JSON
    """Copy a JSON value with another value at one of its places; `...` removes the place."""
    changed = copied(node)
    holder = value_at(changed, place[:-1])
    if value is ...:
        del holder[place[-1]]
    else:
        holder[place[-1]] = value
    return changed


def changed(node: Any, place: Place, value: object) -> str:  # noqa: ANN401  # JSON
    """Write a JSON value with another value at one of its places, or with `...` without it."""
    return json.dumps(with_value(node, place, value))
