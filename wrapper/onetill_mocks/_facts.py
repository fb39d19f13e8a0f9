"""Read the fields of requests, as their vendor spells them and by names that all have in common."""

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import cast

import msgspec

from onetill_mocks._forms import MULTIPART, URLENCODED, parse_form
from onetill_mocks._json import decode
from onetill_mocks._vendor import Vendor

_AMOUNTS = ("amount", "price")
_IDS = "id uuid invoice_id"


def request_fields(
    vendor: Vendor, method: str, url: str, headers: Iterable[tuple[str, str]], body: str
) -> dict[str, object]:
    """Return the fields of a request, from its path, its query and its body.

    A body that is cut off or that is no JSON object and no form has none.
    """
    path, _, query = url.removeprefix(f"/{vendor.prefix}").partition("?")
    call = vendor.find_call(method, path)
    fields = dict[str, object](call.match(method, path) or {}) if call else {}
    kinds = [value for name, value in headers if name.lower() == "content-type"]
    return fields | _form(URLENCODED, query) | _body(kinds[0] if kinds else "", body)


def _body(kind: str, body: str) -> dict[str, object]:
    if kind.lower().startswith((URLENCODED, MULTIPART)):
        return _form(kind, body)
    document = _json(body)
    return cast("dict[str, object]", document) if isinstance(document, dict) else {}


def _form(kind: str, body: str) -> dict[str, object]:
    try:
        return parse_form(kind, body.encode())
    except ValueError:
        return {}


def _json(text: str) -> object:
    try:
        return decode(text.encode())
    except (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError):
        return None


def id_texts(
    vendor: Vendor, method: str, url: str, headers: Iterable[tuple[str, str]], body: bytes
) -> list[str]:
    """Return the ids of invoices that a request asks for."""
    fields = request_fields(vendor, method, url, headers, body.decode(errors="replace"))
    found = _at_names(fields, vendor.names.get("id", _IDS))
    return [value for value in found if isinstance(value, str)]


def values_of(fields: Mapping[str, object], name: str, vendor: Vendor) -> list[object]:
    """Return the values that a request has under a name, which may be a dotted one.

    One that all vendors have in common stands where the vendor has it; another one stands wherever
    it is found.
    """
    common = "price" if name in _AMOUNTS else name
    if names := vendor.names.get(common) or {"price": "amount price", "id": _IDS}.get(common):
        return [*_at_names(fields, names), *_at(fields, name)]
    return [*_at(fields, name)] or [*_anywhere(fields, name)]


def _at_names(fields: Mapping[str, object], names: str) -> Iterator[object]:
    for name in names.split():
        yield from _at(fields, name)


def _at(value: object, name: str) -> Iterator[object]:
    """Find the values under a dotted name, of each item where there is a list on the way."""
    if isinstance(value, str) and name:  # an object may be sent as its JSON
        value = _json(value)
    if not name:
        yield value
    if isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _at(item, name)
    elif name and isinstance(value, dict):
        inner = cast("dict[str, object]", value)
        if name in inner:
            yield from _at(inner[name], "")
        elif (first := name.partition("."))[0] in inner:
            yield from _at(inner[first[0]], first[2])


def _anywhere(value: object, name: str) -> Iterator[object]:
    if isinstance(value, dict):
        for key, inner in cast("dict[str, object]", value).items():
            yield from _at(inner, "") if key == name else _anywhere(inner, name)
    elif isinstance(value, list):
        for item in cast("list[object]", value):
            yield from _anywhere(item, name)


def is_same(name: str, expected: object, value: object, vendor: Vendor) -> bool:
    """Return whether a value is the one that is expected; amounts are equal as numbers."""
    if isinstance(expected, bool) or isinstance(value, bool):
        return expected is value
    if name == "id":
        return vendor.bare_id(str(expected)) == vendor.bare_id(str(value))
    if name in _AMOUNTS or isinstance(expected, int | Decimal):
        return (number := _number(value)) is not None and number == _number(expected)
    is_number = isinstance(value, int | Decimal)
    return expected == (str(value) if is_number else value)


def _number(value: object) -> Decimal | None:
    if not isinstance(value, int | Decimal | str):
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
