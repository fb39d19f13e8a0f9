"""Values that a request carries beside JSON: the values of its query, path, headers and forms.

Every generated client writes them through this module. A number is written digit for digit and
without an exponent, true and false as JSON spells them. What is `UNSET` is left out, and so is None
but in a form, where it is an empty text.
"""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import IO, Any
from urllib.parse import quote

from onetill_clients._runtime import UNSET, encode, plain

_IN_COOKIES = "!#$&'()*+/:<=>?@[]^`{|}"
_SEPARATORS = {"commas": ",", "pipes": "|", "spaces": " "}


def query(
    values: Mapping[str, object], styles: Mapping[str, str] | None = None
) -> list[tuple[str, str]]:
    """Write the parameters of a query, each in its style: exploded, unless it has another."""
    pairs: list[tuple[str, str]] = []
    for name, value in _given(values):
        style = (styles or {}).get(name)
        if style == "json":
            pairs.append((name, encode(value).decode()))
        elif isinstance(value, Mapping):
            member = "{}" if style is None else f"{name}[{{}}]"
            pairs += [(member.format(key), text(part)) for key, part in _given(value)]
        elif isinstance(value, list):
            items = [text(item) for item in value]
            pairs += [
                (name, each) for each in ([_SEPARATORS[style].join(items)] if style else items)
            ]
        else:
            pairs.append((name, text(value)))
    return pairs


def headers(values: Mapping[str, object]) -> dict[str, str]:
    """Write headers, the items of an array after each other with commas."""
    return {
        name: ",".join(map(text, value)) if isinstance(value, list) else text(value)
        for name, value in _given(values)
    }


def cookie(values: Mapping[str, object]) -> dict[str, str]:
    """Write the header of cookies, what a cookie cannot hold percent-encoded."""
    pairs = [f"{name}={quote(value, safe=_IN_COOKIES)}" for name, value in headers(values).items()]
    return {"Cookie": "; ".join(pairs)} if pairs else {}


def path_segment(value: object, field: str) -> str:
    """Quote a value as one segment of a path.

    Raises `ValueError` for the values that would lead to another endpoint.
    """
    value = plain(value, field)
    items = [text(item) for item in (value if isinstance(value, list) else [value])]
    if (segment := ",".join(quote(item, safe="") for item in items)) in {"", ".", ".."}:
        raise ValueError(f"{field}: {segment!r} cannot stand in a path")
    return segment


def form(body: Mapping[str, Any]) -> dict[str, str | list[str]]:
    """Write the fields of a form: an array once for each item, an object as JSON."""
    return {
        name: [*map(text, value)] if isinstance(value, list) else text(value)
        for name, value in body.items()
    }


def multipart(
    body: Mapping[str, Any],
) -> list[tuple[str, tuple[str | None, IO[bytes] | bytes, str | None]]]:
    """Write the parts of a multipart form: an array once for each item, an object as JSON."""
    return [
        (name, _part(item))
        for name, value in body.items()
        for item in (value if isinstance(value, list) else [value])
    ]


def text(value: object) -> str:
    """Write a value as text."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case Decimal():
            return f"{value:f}"
        case Mapping() | list():
            return encode(value).decode()
        case _:
            return str(value)


def _part(value: Any) -> tuple[str | None, IO[bytes] | bytes, str | None]:  # noqa: ANN401  # of a body
    if isinstance(value, tuple):  # what File.to_tuple() returns
        return value
    kind = "application/json" if isinstance(value, Mapping | list) else "text/plain"
    return None, text(value).encode(), kind


def _given(values: Mapping[str, object]) -> Iterator[tuple[str, Any]]:
    for name, value in values.items():
        if value is not None and value is not UNSET:
            yield name, plain(value, name)
