"""Notifications of vendors: a hint, never a proof."""

import json
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from typing import Any, Final
from urllib.parse import parse_qsl

import attrs

from onetill.errors import Malformed, Misuse

_LARGEST: Final = 1024 * 1024
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
    verified: bool = False
    """Whether the vendor signed it. The signature covers the id at most."""
    raw: Mapping[str, Any] = attrs.field(factory=dict, repr=False, hash=False)
    """The decoded body, its fractional numbers as `Decimal`."""


def read_message(
    headers: Headers, body: bytes | str, mend: Callable[[str], str] = str
) -> dict[str, Any]:
    """Decode the JSON object or the form of a notification; `mend` repairs known faults of JSON.

    Raises `Malformed` for anything else, for a body above 1 MiB, and for a name that occurs twice.
    Raises `Misuse` if the body is not what arrived.
    """
    if not isinstance(body, bytes | bytearray | memoryview | str):
        raise Misuse(f"body must be the bytes that arrived, got {type(body).__name__}")
    content = body.encode("utf-8", "surrogatepass") if isinstance(body, str) else bytes(body)
    if len(content) > _LARGEST:
        raise Malformed("the body must be at most 1 MiB long")
    content_type = _content_type(headers)
    try:
        text = content.decode()
        if content_type == _FORM:
            return _once(parse_qsl(text, keep_blank_values=True, strict_parsing=True))
        message = _load(text, mend)
    except (ValueError, ArithmeticError, RecursionError):
        raise Malformed("the body must be a JSON object or a form") from None
    if not isinstance(message, dict):
        raise Malformed("the body must be a JSON object, not another JSON value")
    return message


def required_text(message: Mapping[str, Any], *place: str) -> str:
    """Return a text of a decoded body.

    Raises `Malformed` naming the field if it is missing, empty or no text.
    """
    found: object = message
    for name in place:
        found = found.get(name) if isinstance(found, Mapping) else None
    if not isinstance(found, str) or not found:
        raise Malformed(f"the body must hold the text {'.'.join(place)}")
    return found


def _content_type(headers: Headers) -> str:
    pairs: Any = headers.items() if isinstance(headers, Mapping) else headers
    try:
        for name, value in pairs:
            if name.lower() == "content-type":
                content_type: str = value.split(";")[0].strip().lower()
                return content_type
    except (AttributeError, TypeError, ValueError):
        raise Misuse("headers must be a mapping of names to texts, or pairs of both") from None
    return ""


def _load(text: str, mend: Callable[[str], str]) -> object:
    try:
        return _JSON.decode(text)
    except ValueError:
        return _JSON.decode(mend(text))


def _once(pairs: Iterable[tuple[str, Any]]) -> dict[str, Any]:
    message: dict[str, Any] = {}
    for name, value in pairs:
        if name in message:
            raise ValueError(name)
        message[name] = value
    return message


def _refuse(constant: str) -> object:
    raise ValueError(constant)


_JSON: Final = json.JSONDecoder(
    object_pairs_hook=_once, parse_float=Decimal, parse_constant=_refuse
)
