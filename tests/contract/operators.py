"""Wrong responses: one change each to the status, a header or a place in the JSON of a right one.

The catalogue is that of HttpMutator (https://github.com/isa-group/HTTPMutator): 23 operators.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from random import Random
from typing import Any

from onetill_mocks.laws.exchanges import JSON, Exchange, same
from support.places import Place, places

_ROWS = 2  # of a list of equal rows, so many are changed
_STATUSES = {
    "R2XX": (200, 201, 202, 204),
    "R4XX": (400, 401, 403, 404, 409),
    "R5XX": (500, 501, 502, 503, 504),
}
_MEDIA = ("text/plain", "text/html", "application/xml", "application/octet-stream")
_CHARSETS = ("UTF-16", "ISO-8859-1", "windows-1252")
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789"
_SPECIAL = "/*;:@'\"\\<>%&?#!\u00e9\u4e2d"


@dataclass(frozen=True)
class WrongResponse:
    """A right exchange with a wrong response."""

    operator: str
    right: Exchange
    place: Place
    wrong: Exchange

    @property
    def name(self) -> str:
        """The operation, the operator, and the place in the JSON."""
        where = ".".join(map(str, self.place))
        return f"{self.right.operation} {self.operator} {where}".rstrip()


def wrong_responses(exchange: Exchange) -> Iterator[WrongResponse]:
    """Apply every operator wherever it applies to a response."""
    for operator, status in _statuses(exchange):
        yield WrongResponse(operator, exchange, (), replace(exchange, status=status))
    for operator, headers in _headers(exchange):
        yield WrongResponse(operator, exchange, (), replace(exchange, headers=headers))
    for operator, place, document in _documents(exchange):
        if not same(document, exchange.document):
            wrong = replace(exchange, document=document)
            yield WrongResponse(operator, exchange, place, wrong)


def _random(*seed: object) -> Random:
    return Random(repr(seed))  # noqa: S311  # the same mutants every time


def _statuses(exchange: Exchange) -> Iterator[tuple[str, int]]:
    for operator, statuses in _STATUSES.items():
        others = [status for status in statuses if status != exchange.status]
        yield operator, _random(operator, exchange.operation).choice(others)


def _headers(exchange: Exchange) -> Iterator[tuple[str, Mapping[str, str]]]:
    headers, random = exchange.headers, _random("headers", exchange.operation)
    media, _, charset = headers.get("content-type", "").partition(";")
    if media:
        for operator, other in (("CTC", random.choice(_MEDIA)), ("CTD", "")):
            yield operator, {**headers, "content-type": f"{other};{charset}" if charset else other}
        yield "CPC", {**headers, "content-type": f"{media}; charset={random.choice(_CHARSETS)}"}
    if charset:
        yield "CPD", {**headers, "content-type": media}
    if location := headers.get("location"):
        yield "LHC", {**headers, "location": f"{location}/1700000000000"}
        yield "LHD", {name: value for name, value in headers.items() if name != "location"}


def _documents(exchange: Exchange) -> Iterator[tuple[str, Place, JSON]]:
    root = exchange.document
    for place in ((), *places(root)):
        if any(isinstance(step, int) and step >= _ROWS for step in place):
            continue
        value, random = _value(root, place), _random(exchange.operation, place)
        for operator, change in _changes(value, random):
            if place or operator not in {"PTC", "NPS"}:
                yield operator, place, _with(root, place, change)
        if isinstance(value, dict):
            for name, child in value.items():
                yield "OPR", (*place, name), _with(root, place, _removed(value, name))
                if isinstance(child, dict):
                    yield "OTPR", (*place, name), _with(root, place, _removed(value, name))


def _changes(value: JSON, random: Random) -> Iterator[tuple[str, JSON]]:
    match value:
        case list():
            yield from _of_list(value, random)
        case dict():
            yield "OPA", {**value, "randomLong1": 42}
        case bool():
            yield "BPR", not value
        case int() | Decimal():
            yield "NPR", _number(value, random)
        case str():
            yield from _of_text(value, random)
        case _:
            pass
    kinds: list[tuple[type | tuple[type, ...], JSON]] = [
        (str, "word"),
        (bool, True),
        ((int, Decimal), 42),
        (list, []),
        (dict, {}),
    ]
    kind = next((one for one, _ in kinds[1:2] + kinds if isinstance(value, one)), type(None))
    yield "PTC", random.choice([other for one, other in kinds if one != kind])
    if value is not None:
        yield "NPS", None


def _of_list(value: list[Any], random: Random) -> Iterator[tuple[str, JSON]]:
    yield "AEA", [*value, random.choice([0, "word", True, {}, None, *value[-1:]])]
    if value:
        yield "EAS", []
    if len(value) > 1:
        first = random.randrange(len(value) - 1)
        yield "AER", [*value[:first], *value[first + 1 :]]
        yield "AEE", [*value[:first], value[first + 1], value[first], *value[first + 2 :]]


def _of_text(value: str, random: Random) -> Iterator[tuple[str, JSON]]:
    yield "SPR", "".join(random.choices(_LETTERS, k=random.randint(1, 12)))
    cut = random.randint(0, len(value))
    yield "SCA", value[:cut] + random.choice(_SPECIAL) + value[cut:]
    for other in ("", "x" * 1024, value.lower(), value.upper()):
        yield "SRE", other


def _number(value: int | Decimal, random: Random) -> JSON:
    if isinstance(value, int):
        return random.choice([value + 1, random.randint(-1000, 1000), 0])
    return random.choice([value + 1, Decimal(random.randint(-100_000, 100_000)) / 100])


def _removed(value: dict[str, Any], name: str) -> dict[str, Any]:
    return {one: child for one, child in value.items() if one != name}


def _value(node: JSON, place: Place) -> JSON:
    for step in place:
        node = node[step]
    return node


def _with(node: JSON, place: Place, value: JSON) -> JSON:
    """Copy JSON on the way to a place, with another value there."""
    if not place:
        return value
    step, *rest = place
    copy: Any = {**node} if isinstance(node, dict) else [*node]
    copy[step] = _with(node[step], tuple(rest), value)
    return copy


OPERATORS: tuple[str, ...] = (
    *("R2XX", "R4XX", "R5XX", "CTC", "CTD", "CPC", "CPD", "LHC", "LHD"),
    *("AEA", "AER", "AEE", "EAS", "OPA", "OPR", "OTPR", "PTC", "BPR", "NPS"),
    *("NPR", "SPR", "SCA", "SRE"),
)
