"""Notifications of vendors: a hint, never a proof."""

import codecs
import hmac
import json
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from email.message import Message
from typing import Any, Final, Literal
from urllib.parse import parse_qsl

import attrs

from onetill._validators import valid_id
from onetill.errors import Malformed, Misuse

_LARGEST: Final = 1024 * 1024
_CHARSET: Final = re.compile(
    "utf-?8|(us-)?ascii|iso-8859-[0-9]{1,2}|windows-[0-9]{3,4}|koi8-[ru]|gb(2312|k|18030)|big5"
    "|shift_jis|euc-(jp|kr)"
)
"""The charsets of forms; the rest of what Python decodes is no charset, or slow."""
_FORM: Final = "application/x-www-form-urlencoded"

Headers = Mapping[str, str] | Iterable[tuple[str, str]]


@attrs.frozen(kw_only=True)
class Notification:
    """A vendor's notification about an invoice, before it is confirmed.

    It has no `is_paid`: `Till.confirm` reads the invoice from the vendor. Notifications compare by
    all of their fields, and hash by all but `raw`.
    """

    gateway: str
    """The gateway's key."""
    invoice_id: str | None
    """The gateway's id of the invoice; None if the body names none."""
    order_id: str | None = None
    """The merchant's own id of the order, as the body has it."""
    verified: Literal["", "id", "body"] = attrs.field(
        default="", validator=attrs.validators.in_(("", "id", "body"))
    )
    """What the vendor's signature covers: nothing, which is false, the id alone, or the body."""
    raw: Mapping[str, Any] = attrs.field(factory=dict, repr=False, hash=False)
    """The decoded body, its fractional numbers as `Decimal`."""


def read_message(
    headers: Headers, body: bytes | str, mend: Callable[[str], str] = str
) -> dict[str, Any]:
    """Decode the JSON object or the form of a notification; `mend` repairs known faults of JSON.

    In a form, a name that occurs twice becomes a `Repeated` list of its values, and names such as
    `name[part]` become a `Nested` mapping of the parts: neither is a text.

    Raises `Malformed` for anything else, for a name that occurs twice in an object, and for a body
    above 1 MiB. Raises `Misuse` if the headers or the body are not what arrived.
    """
    content = raw_body(body)
    if len(content) > _LARGEST:
        raise Malformed("the body must be at most 1 MiB long")
    content_type = _content_type(headers)
    try:
        if content_type.get_content_type() == _FORM:
            charset = content_type.get_content_charset("utf-8")
            return _load_form(content, "utf-8" if isinstance(body, str) else charset, charset)
        message = _load(content.decode(json.detect_encoding(content)), mend)
    except (LookupError, ValueError, ArithmeticError, RecursionError):
        raise Malformed("the body must be a JSON object or a form") from None
    if not isinstance(message, dict):
        raise Malformed("the body must be a JSON object, not another JSON value")
    return message


def raw_body(body: bytes | str) -> bytes:
    """Return a body as it arrived, which is what signatures cover.

    Raises `Misuse` if it is decoded already.
    """
    if not isinstance(body, bytes | bytearray | memoryview | str):
        raise Misuse(f"body must be the bytes that arrived, got {type(body).__name__}")
    return body.encode("utf-8", "surrogatepass") if isinstance(body, str) else bytes(body)


def optional_header(headers: Headers, name: str) -> str | None:
    """Return a header by its name in any case, or None if it is missing or empty.

    Raises `Malformed` if it comes twice, and `Misuse` if the headers are not what arrived.
    """
    values = _header_values(headers, name)
    if len(values) > 1:
        raise Malformed(f"the header {name} must come once")
    return next(iter(values), None) or None


def is_signed(signature: str | None, expected: str) -> bool:
    """Compare a signature, which may be missing, with the expected one in constant time."""
    given = (signature or "").encode("utf-8", "surrogatepass")
    return hmac.compare_digest(given, expected.encode())


def required_text(message: Mapping[str, Any], *place: str) -> str:
    """Return a text of a decoded body, or an integer as a text.

    Raises `Malformed` naming the field if it is missing, empty, repeated or no text.
    """
    if (text := optional_text(message, *place)) is None:
        raise Malformed(f"the body must hold the text {'.'.join(place)}")
    return text


def optional_text(message: Mapping[str, Any], *place: str) -> str | None:
    """Return a text of a decoded body, an integer as a text, or None if it is missing or empty.

    Raises `Malformed` naming the field if it is repeated, no text, or not Unicode.
    """
    found: object = message
    for name in place:
        found = found.get(name) if isinstance(found, Mapping) else None
    if isinstance(found, int) and not isinstance(found, bool):
        return str(found)
    if found is not None and (not isinstance(found, str) or not is_unicode(found)):
        raise Malformed(f"the body must hold one text {'.'.join(place)}")
    return found or None


def notified_id(text: str, field: str) -> str:
    """Return an id of a decoded body, which must be one that a till can ask for."""
    try:
        return valid_id(text)
    except Misuse as error:
        rule = str(error).removeprefix("invoice_id ")
        raise Malformed(f"{field} of the body {rule}") from None


def is_unicode(text: str) -> bool:
    """Return whether a text has no lone surrogate, which no encoding knows."""
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def _content_type(headers: Headers) -> Message:
    content_type = Message()
    for value in _header_values(headers, "Content-Type"):
        content_type["Content-Type"] = value
    return content_type


def _header_values(headers: Headers, wanted: str) -> list[str]:
    pairs: Any = headers.items() if isinstance(headers, Mapping) else headers
    values: list[str] = []
    try:
        for name, value in pairs:
            if name.lower() == wanted.lower():
                values.append(str.strip(value))
            elif name in {"CONTENT_TYPE", "REQUEST_METHOD", "wsgi.input"}:
                raise Misuse(
                    "headers must be those of the request, got a WSGI environ: pass"
                    ' {"Content-Type": environ["CONTENT_TYPE"], ...}'
                )
            elif not isinstance(name, str):
                raise Misuse(
                    "header names must be texts, got bytes: decode names and values as latin-1"
                )
    except (AttributeError, TypeError, ValueError) as error:
        if isinstance(error, Misuse):
            raise
        raise Misuse("headers must be a mapping of names to texts, or pairs of both") from None
    return values


def _load_form(content: bytes, encoding: str, charset: str) -> dict[str, Any]:
    """Decode a form, whose escaped bytes are in the charset and the rest in the encoding."""
    if b"=" not in content or not _CHARSET.fullmatch(charset):
        raise ValueError(_FORM)
    text = content.removeprefix(codecs.BOM_UTF8).decode(encoding)
    pairs: list[tuple[str, Any]] = []
    parts: dict[str, list[tuple[str, str]]] = {}
    for name, value in parse_qsl(text, keep_blank_values=True, encoding=charset, errors="strict"):
        base, bracket, part = name.partition("[")
        if not base or not bracket:
            pairs.append((name, value))
            continue
        if base not in parts:
            pairs.append((base, parts.setdefault(base, [])))
        parts[base].append((part.removesuffix("]"), value))
    return _collected(
        (name, Nested(_collected(value)) if isinstance(value, list) else value)
        for name, value in pairs
    )


def _load(text: str, mend: Callable[[str], str]) -> object:
    try:
        return _JSON.decode(text)
    except ValueError:
        return _JSON.decode(mend(text))


class Repeated(list[Any]):
    """The values of a name that occurs more than once in a form."""


class Nested(dict[str, Any]):
    """The values of the names in a form that have a part in brackets, by that part."""


def _collected(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    message: dict[str, Any] = {}
    for name, value in pairs:
        earlier = message.get(name)
        if name not in message:
            message[name] = value
        elif isinstance(earlier, Repeated):
            earlier.append(value)
        else:
            message[name] = Repeated([earlier, value])
    return message


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    members = [*pairs]
    if len(message := dict(members)) != len(members):
        raise ValueError(members)
    return message


def _refuse(constant: str) -> object:
    raise ValueError(constant)


_JSON: Final = json.JSONDecoder(
    object_pairs_hook=_once, parse_float=Decimal, parse_constant=_refuse
)
