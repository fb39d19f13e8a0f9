# Made from specs/codegen/runtime.py by `make generate`: do not edit.
"""JSON in which a number keeps every digit and a value has the type its annotation says.

Every generated client decodes and encodes through this module. What a vendor sends wrong raises
`ValueError`, `TypeError` or `KeyError` naming the field, never the value.
"""

import json
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any, Self
from urllib.parse import quote

import msgspec

_DECODER = msgspec.json.Decoder(float_hook=Decimal)
_ENCODER = msgspec.json.Encoder(decimal_format="number")

# Far beyond any money, near enough that no arithmetic on it can run away.
_MAX_DIGITS = 100
_INT64 = range(-(2**63), 2**63)


class Decoded(bytes):
    """JSON with the value that it was decoded to, so that it is decoded once."""

    value: Any

    def __new__(cls, content: bytes, value: object) -> Self:
        """Put both together."""
        decoded = super().__new__(cls, content)
        decoded.value = value
        return decoded


def decode(content: bytes) -> Any:  # noqa: ANN401  # what JSON holds is known only once it is read
    """Decode JSON of any Unicode encoding, its fractional numbers as `Decimal`.

    Raises `ValueError` for anything else, however deep or long it is, and for an object that names
    a member twice.
    """
    if isinstance(content, Decoded):
        return content.value
    encoding = json.detect_encoding(content)
    try:
        if encoding != "utf-8":
            content = content.decode(encoding).encode()
        value = _DECODER.decode(content)
    except (msgspec.DecodeError, UnicodeError, InvalidOperation, RecursionError) as error:
        raise ValueError(f"not JSON: {error}") from None
    if not _keeps_every_string(content, value):
        _refuse_duplicates(content)
    return value


def encode(body: object) -> bytes:
    """Encode a body as JSON, a `Decimal` as the number it spells.

    Raises `TypeError` for a float and `ValueError` for a number that is not finite.
    """
    _refuse_inexact(body, "body")
    return _ENCODER.encode(body)


def number(value: object, field: str) -> Decimal:
    """Read a JSON number, or a caller's `Decimal` or `int`, exactly."""
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise _unexpected("a number", value, field)
    exact = Decimal(value)
    if not exact.is_finite():
        raise ValueError(f"{field}: a finite number was expected")
    if abs(exact.adjusted()) > _MAX_DIGITS or len(exact.as_tuple().digits) > _MAX_DIGITS:
        raise ValueError(f"{field}: the number is out of range")
    return exact


def integer(value: object, field: str) -> int:
    """Read a JSON integer of 64 bits."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise _unexpected("an integer", value, field)
    if value not in _INT64:
        raise ValueError(f"{field}: the integer is out of range")
    return value


def text(value: object, field: str) -> str:
    """Read a JSON string."""
    if not isinstance(value, str):
        raise _unexpected("a string", value, field)
    return value


def boolean(value: object, field: str) -> bool:
    """Read a JSON true or false."""
    if not isinstance(value, bool):
        raise _unexpected("true or false", value, field)
    return value


def array(value: object, field: str) -> list[Any]:
    """Read a JSON array."""
    if not isinstance(value, list):
        raise _unexpected("an array", value, field)
    return value


def members(value: object, name: str) -> dict[str, Any]:
    """Copy a JSON object, so that its known members can be taken out one by one."""
    if not isinstance(value, Mapping):
        raise _unexpected("an object", value, name)
    return dict(value)


def path_segment(value: object, field: str) -> str:
    """Quote a value as one segment of a path.

    Raises `ValueError` for the values that would lead to another endpoint.
    """
    if (segment := str(value)) in {"", ".", ".."}:
        raise ValueError(f"{field}: {segment!r} cannot stand in a path")
    return quote(segment, safe="")


def _keeps_every_string(content: bytes, value: object) -> bool:
    """Tell whether a value certainly has all the strings of its JSON, member names among them.

    A member named twice leaves one string fewer. To count their quotation marks takes a tenth of
    the time that looking at each member would.
    """
    try:
        encoded = _ENCODER.encode(value)
    except (OverflowError, RecursionError, TypeError, ValueError):
        return False
    if b"\\\\" in content or b"\\\\" in encoded:
        return False  # an escaped backslash may stand before a quotation mark that ends a string
    return _quotation_marks(content) == _quotation_marks(encoded)


def _quotation_marks(text: bytes) -> int:
    return text.count(b'"') - text.count(b'\\"')


def _refuse_duplicates(content: bytes) -> None:
    def unique(pairs: list[tuple[str, Any]]) -> None:
        if len(dict(pairs)) != len(pairs):
            raise ValueError("not JSON to be trusted: an object names a member twice")

    try:
        json.loads(content, object_pairs_hook=unique, parse_int=str, parse_float=str)
    except RecursionError as error:
        raise ValueError(f"not JSON: {error}") from None


def _refuse_inexact(value: object, field: str) -> None:
    if isinstance(value, float):
        raise TypeError(f"{field}: a float is not exact, give a Decimal or an int")
    if isinstance(value, Decimal):
        number(value, field)
    elif isinstance(value, Mapping):
        for name, member in value.items():
            _refuse_inexact(member, str(name))
    elif isinstance(value, list | tuple):
        for item in value:
            _refuse_inexact(item, field)


def _unexpected(wanted: str, value: object, field: str) -> TypeError:
    return TypeError(f"{field}: {wanted} was expected, not {type(value).__name__}")
