"""What the clients' lenient reading takes for the same, and what it does not."""

from decimal import Decimal
from typing import Any

import pytest

from onetill_clients import _lenient, _runtime


@pytest.mark.parametrize(
    ("value", "expected", "coerced"),
    [
        (Decimal("2.0"), "integer", 2),
        (Decimal("1.5"), "integer", None),
        ("12", "integer", 12),
        ("1.5", "integer", None),
        ("1.50", "number", Decimal("1.50")),
        (7, "string", "7"),
        (True, "string", None),
        (True, "integer", None),
    ],
)
def test_only_what_plainly_says_the_same_is_coerced(
    value: object, expected: str, coerced: object
) -> None:
    """A value of another JSON type is read if it says the same exactly, and never rounded."""
    aside: dict[str, Any] = {}
    reading = _lenient.Reading({})
    with _lenient.reading(reading):
        read = _lenient.settle(ValueError(), object, {"a": value}, aside, "a", expected, None)
    assert (read, type(read)) == (coerced, type(coerced))
    assert aside == ({"a": value} if coerced is None else {})
    ((deviation, _),) = reading.found
    named = {bool: "boolean", int: "integer", str: "string", Decimal: "number"}
    assert deviation.actual == named[type(value)]


def test_a_null_among_items_is_no_item() -> None:
    """Read strictly, an array that holds a null where an object is due is not read."""
    with pytest.raises(TypeError):
        _lenient.items([{}, None], lambda one: _runtime.members(one, "a"), object, {}, {}, "a")


def test_one_of_several_types_is_looked_for_strictly() -> None:
    """The type that fits as it is comes before one into which a value can be coerced."""

    def number(value: object) -> object:
        try:
            return _runtime.integer(value, "a")
        except TypeError as misfit:
            return _lenient.settle(misfit, object, {"a": value}, {}, "a", "integer", None)

    with _lenient.reading(_lenient.Reading({})):
        assert number("5") == 5
        assert _runtime.one_of("5", "a", number, lambda value: _runtime.text(value, "a")) == "5"


@pytest.mark.parametrize("read", [_runtime.number, _runtime.integer, _runtime.text, _runtime.array])
def test_a_refused_value_is_not_shown(read: Any) -> None:  # noqa: ANN401  # any reader
    """An error names the field and the types, for the value may be a payer's."""
    with pytest.raises(TypeError) as raised:
        read({"payer": "canary"}, "field")
    assert "field" in str(raised.value)
    assert "canary" not in str(raised.value)
