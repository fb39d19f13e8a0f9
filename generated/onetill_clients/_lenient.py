# Made from specs/codegen/_lenient.py by `make generate`: do not edit.
"""Lenient reading: an optional field that is not as documented does not make an object unreadable.

It is off by default, and then every wrong value raises. Within `reading` an optional field is
coerced if its value plainly says the same in another JSON type; else it is unset, and its value
stays in `additional_properties`. Each deviation from the spec is noted, by types, never by value.
Required fields are never coerced.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from decimal import Decimal
from typing import Any, Final, NamedTuple, TypeVar

T = TypeVar("T")

MISFIT: Final = (AttributeError, KeyError, TypeError, ValueError)
"""What reading a wrong value raises."""

_TYPES: Final[Mapping[type, str]] = {
    type(None): "null",
    bool: "boolean",  # before int, which it is one of
    int: "integer",
    Decimal: "number",
    str: "string",
    list: "array",
}
_MAX_DIGITS: Final = 40
_MAX_SEEN: Final = 1000
_NUMBER: Final = re.compile(r"-?[0-9]{1,40}(\.[0-9]{1,40})?([eE][-+]?[0-9]{1,2})?")
_INTEGER: Final = re.compile(r"-?[0-9]{1,18}")


class Deviation(NamedTuple):
    """Where and how a response is not as its spec says."""

    model: str
    """The class that was read."""
    name: str
    """The JSON name of the field."""
    kind: str
    """`unknown_field`, `unknown_value`, `missing_field`, `null`, `coerced` or `unreadable`."""
    expected: str
    """The JSON type that the spec gives; empty for a field that it does not name."""
    actual: str
    """The JSON type that was found; empty for a field that is missing."""


class Reading:
    """The deviations of one response that were not seen in an earlier one.

    Args:
        seen: the deviations of earlier responses, which is added to. Threads may share it.

    """

    def __init__(self, seen: dict[Deviation, object]) -> None:
        self.document: object = None
        self.found: list[tuple[Deviation, Callable[[Mapping[str, Any]], bool]]] = []
        """Each with what tells the JSON object in which it stands."""
        self._seen = seen
        self._named: set[tuple[str, str]] = set()

    def note(self, deviation: Deviation, is_place: Callable[[Mapping[str, Any]], bool]) -> None:
        """Keep a deviation, unless the same is kept already.

        What stands aside is no unknown field, though it is among those that were not read.
        """
        if deviation.kind != "unknown_field":
            self._named.add(deviation[:2])
        elif deviation[:2] in self._named:
            return
        first = object()
        if len(self._seen) < _MAX_SEEN and self._seen.setdefault(deviation, first) is first:
            self.found.append((deviation, is_place))


_READING: Final[ContextVar[Reading | None]] = ContextVar("onetill_clients.reading", default=None)


@contextmanager
def reading(lenient: Reading) -> Iterator[None]:
    """Read leniently within this block, in this thread or task."""
    token = _READING.set(lenient)
    try:
        yield
    finally:
        _READING.reset(token)


@contextmanager
def strict() -> Iterator[None]:
    """Read strictly within this block, as where one of several types is looked for."""
    token = _READING.set(None)
    try:
        yield
    finally:
        _READING.reset(token)


def note_document(document: T) -> T:
    """Keep the document that is about to be read, and return it."""
    if (lenient := _READING.get()) is not None:
        lenient.document = document
    return document


def note_word(model: type, name: str, value: object) -> None:
    """Note a word that an enum does not have."""
    if (lenient := _READING.get()) is not None:
        lenient.note(
            Deviation(model.__name__, name, "unknown_value", "enum", _type(value)),
            lambda place: place.get(name) == value,
        )


def compare(
    model: type,
    node: Mapping[str, Any],
    unread: Mapping[str, Any],
    expected: frozenset[str] = frozenset(),
) -> None:
    """Note the fields of an object that its spec does not name, and those that are missing."""
    if (lenient := _READING.get()) is None:
        return
    for name in expected - node.keys():
        lenient.note(
            Deviation(model.__name__, name, "missing_field", "", ""), lambda place: place is node
        )
    for name in unread:
        lenient.note(
            Deviation(model.__name__, name, "unknown_field", "", _type(node[name])),
            lambda place: place is node,
        )


def settle(  # noqa: PLR0913, PLR0917  # what the generated code has at hand
    misfit: Exception,
    model: type,
    node: Mapping[str, Any],
    aside: dict[str, Any],
    name: str,
    expected: str,
    unset: object,
) -> Any:  # noqa: ANN401  # of the property's type, or unset
    """Return what to read in place of an optional field that raised `misfit`.

    Raises `misfit` itself where reading is strict.
    """
    if (lenient := _READING.get()) is None:
        raise misfit
    value = node[name]
    coerced = _coerced(value, expected)
    kind = "null" if value is None else "unreadable" if coerced is None else "coerced"
    lenient.note(
        Deviation(model.__name__, name, kind, expected, _type(value)), lambda place: place is node
    )
    if coerced is None:
        aside[name] = value
        return unset
    return coerced


def items(  # noqa: PLR0913, PLR0917  # what the generated code has at hand
    values: object,
    read: Callable[[Any], T],
    model: type,
    node: Mapping[str, Any],
    aside: dict[str, Any],
    name: str,
) -> list[T]:
    """Read the items of an array; those that cannot be read are kept in `aside`, as they came.

    Raises what an item raises where reading is strict, and `TypeError` for what is no array.
    """
    if not isinstance(values, list):
        raise TypeError(f"{name}: an array was expected, not {type(values).__name__}")
    lenient = _READING.get()
    if lenient is None:
        return [read(value) for value in values]
    readable: list[T] = []
    for value in values:
        try:
            readable.append(read(value))
        except MISFIT:
            aside.setdefault(name, []).append(value)
            lenient.note(
                Deviation(model.__name__, name, "unreadable", "array", _type(value)),
                lambda place: place is node,
            )
    return readable


def _coerced(value: object, expected: str) -> str | int | Decimal | None:
    coerced: str | int | Decimal | None = None
    match expected, value:
        case _, bool():
            pass
        case "string", int():
            coerced = str(value)
        case "string", Decimal() if abs(value.adjusted()) <= _MAX_DIGITS:
            coerced = f"{value:f}"
        case "number", str() if _NUMBER.fullmatch(value):
            coerced = Decimal(value)
        case "integer", str() if _INTEGER.fullmatch(value):
            coerced = int(value)
        case "integer", Decimal() if value == value.to_integral_value():
            coerced = int(value)
    return coerced


def _type(value: object) -> str:
    return next((name for kind, name in _TYPES.items() if isinstance(value, kind)), "object")
