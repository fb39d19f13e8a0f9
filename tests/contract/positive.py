"""Requests that are valid by their schema alone, put right where a schema cannot say all."""

from collections.abc import Container, Mapping, Sequence
from typing import Any

from support.openapi import Node


def use_known(body: Node, known: Mapping[str, Sequence[str]], seen: Container[str]) -> None:
    """Put ids that exist in place of those that no response ever held."""
    for name in body.keys() & known.keys():
        ids = body[name] if isinstance(body[name], list) else [body[name]]
        for place, number in enumerate(ids):
            if number not in seen and number not in known[name]:
                ids[place] = known[name][sum(number.encode()) % len(known[name])]
        body[name] = ids if isinstance(body[name], list) else ids[0]


def with_integers(value: Any) -> Any:  # noqa: ANN401  # JSON
    """Write numbers without a fraction as integers.

    5.0 is an integer to JSON Schema. Whether it is one to a vendor no page says.
    """
    match value:
        case dict():
            return {name: with_integers(each) for name, each in value.items()}
        case list():
            return [with_integers(each) for each in value]
        case float() if value.is_integer() and abs(value) < 2**53:
            return int(value)
        case _:
            return value
