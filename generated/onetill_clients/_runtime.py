# Made from specs/codegen/runtime.py by `make generate`: do not edit.
"""JSON in which a number keeps every digit and a value has the type its annotation says.

Every generated client decodes and encodes through this module. A wrong value raises `ValueError`,
`TypeError` or `KeyError` that names the field, never the value.
"""

import datetime as dt
import decimal
import json
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Context, Decimal, DecimalException, InvalidOperation
from enum import Enum
from typing import TYPE_CHECKING, Any, Final, Literal, TypeVar
from uuid import UUID

import msgspec

from . import _lenient  # beside this file, here and among the clients

if TYPE_CHECKING:
    import httpx

_Word = TypeVar("_Word", bound=Enum)


class Unset:
    """The type of what a caller or a vendor left out."""

    def __bool__(self) -> Literal[False]:
        return False

    def __reduce__(self) -> str:
        # A copy, pickled or not, is UNSET itself, so that models equal their copies.
        return "UNSET"

    def __repr__(self) -> str:
        return "UNSET"


UNSET: Final = Unset()

DECODED: Final = "onetill.decoded"
"""The key in `httpx.Response.extensions` under which a body stands that is decoded already."""

# Far beyond any money, near enough that no arithmetic on it can run away.
_MAX_DIGITS: Final = 100
_LARGE: Final = 10**_MAX_DIGITS
_INT64: Final = 2**63
_BOUNDED: Final = Context(
    prec=_MAX_DIGITS,
    Emin=-_MAX_DIGITS,
    Emax=_MAX_DIGITS,
    traps=[
        *(decimal.Clamped, decimal.Inexact, InvalidOperation),
        *(decimal.Overflow, decimal.Rounded, decimal.Subnormal),
    ],
)


class _Unbounded(Decimal):
    """A number of a response that is too long or too large for a field, kept as it came."""


def _bounded(text: str) -> Decimal:
    try:
        return _BOUNDED.create_decimal(text)
    except DecimalException:
        return _Unbounded(text)


_DECODER: Final = msgspec.json.Decoder(float_hook=_BOUNDED.create_decimal)
_PATIENT_DECODER: Final = msgspec.json.Decoder(float_hook=_bounded)
_ENCODER: Final = msgspec.json.Encoder(decimal_format="number")


def decode(content: bytes) -> Any:  # noqa: ANN401  # what JSON holds is known only once it is read
    """Decode JSON of any Unicode encoding, its fractional numbers as `Decimal`.

    Raises `ValueError` for anything else, however deep or long it is, and for an object that names
    a member twice: which of the two counts, no two parsers agree.
    """
    try:
        if (encoding := json.detect_encoding(content)) != "utf-8":
            content = content.decode(encoding).encode()
        try:
            document = _DECODER.decode(content)
        except DecimalException:
            document = _PATIENT_DECODER.decode(content)
        # Of two members of one name the decoder keeps one. Encoded again, the document then has
        # fewer colons than the content, unless a string of the content spells a colon as \u003a.
        colons = content.count(b":")
        escaped = b"\\" in content and b"\\u003" in content
        if escaped or _ENCODER.encode(document).count(b":") != colons:
            json.loads(content, object_pairs_hook=_unique)
    except (msgspec.DecodeError, UnicodeError, InvalidOperation, RecursionError) as error:
        raise ValueError(f"not JSON: {error}") from None
    return document


def decode_response(response: "httpx.Response") -> Any:  # noqa: ANN401  # JSON, as above
    """Decode the body of a response, unless its `extensions` hold it decoded already."""
    known = response.extensions
    return _lenient.note_document(known[DECODED] if DECODED in known else decode(response.content))


def encode(body: object) -> bytes:
    """Encode a body as JSON, a `Decimal` as the number it spells.

    Raises `TypeError` for a float and `ValueError` for a number that is not finite.
    """
    _refuse_inexact(body, "body")
    return _ENCODER.encode(body)


def number(value: object, field: str) -> Decimal:
    """Read a JSON number, or a caller's `Decimal` or `int`, exactly."""
    if type(value) is int and -_LARGE < value < _LARGE:
        return Decimal(value)
    if isinstance(value, bool) or not isinstance(value, Decimal | int):
        raise _unexpected("a number", value, field)
    exact = Decimal(value)
    if not exact.is_finite():
        raise ValueError(f"{field}: a finite number was expected")
    try:
        return _BOUNDED.create_decimal(exact)
    except DecimalException:
        raise ValueError(f"{field}: the number is out of range") from None


def integer(value: object, field: str) -> int:
    """Read a JSON integer of 64 bits."""
    if isinstance(value, bool) or not isinstance(value, int):
        raise _unexpected("an integer", value, field)
    if not -_INT64 <= value < _INT64:
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


def word(kind: type[_Word], value: object, field: str) -> _Word:
    """Read a JSON string or integer as a member of an enum, known or new; true is not 1."""
    exact = integer(value, field) if issubclass(kind, int) else text(value, field)
    # What `kind(exact)` does, in a fifth of the time for a value that is known.
    known: Mapping[object, _Word] = kind._value2member_map_  # type: ignore[assignment]  # its own
    if exact not in known:
        _lenient.note_word(kind, field, value)
        return kind(exact)
    return known[exact]


def array(value: object, field: str) -> list[Any]:
    """Read a JSON array."""
    if not isinstance(value, list):
        raise _unexpected("an array", value, field)
    return value


def members(value: object, name: str) -> dict[str, Any]:
    """Copy a JSON object, so that its known members can be taken out one by one."""
    if type(value) is dict:
        return value.copy()
    if not isinstance(value, Mapping):
        raise _unexpected("an object", value, name)
    return dict(value)


def null(value: object, field: str) -> Any:  # noqa: ANN401  # a reader as the others are
    """Read a JSON null."""
    if value is not None:
        raise _unexpected("null", value, field)
    return None


def date(value: object, field: str) -> dt.date:
    """Read a date of RFC 3339."""
    try:
        return dt.date.fromisoformat(text(value, field))
    except ValueError:
        raise ValueError(f"{field}: a date was expected, as 2026-01-31") from None


def date_time(value: object, field: str) -> dt.datetime:
    """Read a date and time of RFC 3339."""
    try:
        return dt.datetime.fromisoformat(text(value, field))
    except ValueError:
        raise ValueError(
            f"{field}: a date and time was expected, as 2026-01-31T12:00:00Z"
        ) from None


def uuid(value: object, field: str) -> UUID:
    """Read a UUID."""
    try:
        return UUID(text(value, field))
    except ValueError:
        raise ValueError(f"{field}: a UUID was expected") from None


def const(value: object, expected: object, field: str) -> Any:  # noqa: ANN401  # that of expected
    """Read a value that can only be one; true is not 1."""
    if isinstance(expected, Decimal):
        value = number(value, field)
    if type(value) is not type(expected) or value != expected:
        raise ValueError(f"{field}: {expected} was expected")
    return value


def one_of(value: object, field: str, *readers: Callable[[Any], Any]) -> Any:  # noqa: ANN401  # any
    """Read a value of one of several types: the first that knows all of it, else most of it."""
    best, least = None, None
    with _lenient.strict():
        for reader in readers:
            try:
                candidate = reader(value)
            except _lenient.MISFIT:
                continue
            if not (unknown := _unknown(candidate)):
                return candidate
            if least is None or unknown < least:
                best, least = candidate, unknown
    if least is None:
        raise TypeError(f"{field}: none of its types fits")
    return best


def variant(
    value: object, field: str, name: str, readers: Mapping[str, Callable[[Any], Any]]
) -> Any:  # noqa: ANN401  # what the readers return
    """Read an object of the type that its member `name` says."""
    kind = members(value, field).get(name)
    if not isinstance(kind, str) or kind not in readers:
        raise ValueError(f"{field}: {name} must be one of {', '.join(readers)}")
    return readers[kind](value)


def plain(value: object, field: str) -> Any:  # noqa: ANN401  # JSON, or Unset
    """Turn a value of one of several types into what JSON knows."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, Decimal | float):
        return number(value, field)
    if isinstance(value, dt.date):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return [plain(item, field) for item in value]
    if isinstance(value, UUID):
        return str(value)
    to_dict = getattr(value, "to_dict", None)
    return value if to_dict is None else to_dict()


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(unique := dict(pairs)) != len(pairs):
        twice = next(name for name, times in Counter(n for n, _ in pairs).items() if times > 1)
        raise ValueError(f"{twice}: an object names this member twice")
    return unique


def _unknown(value: object) -> int:
    """Count the members and the words of a value that its schema does not name."""
    known = [value, *(getattr(value, name, None) for name in getattr(value, "__slots__", ()))]
    words = [each for each in known if isinstance(each, Enum)]
    return len(getattr(value, "additional_properties", ())) + sum(
        word.name not in type(word).__members__ for word in words
    )


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
