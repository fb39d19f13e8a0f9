"""What one entry of a `redocly diff` report says, in a sentence and with its reason."""

from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any

from codegen.changes import credentials, unions
from codegen.changes.change import Impact
from codegen.changes.json_words import listed, shown, word
from codegen.changes.patterns import covers
from codegen.changes.phrases import is_field, is_read, is_sent, last, message, values, was_is
from codegen.changes.places import NOTIFICATION, Place

Saying = tuple[Impact, str, str]

# How a parameter is written into a request.
_WRITTEN = frozenset({"style", "explode", "allowReserved"})

BOUNDS = {
    "minimum": "minimum",
    "maximum": "maximum",
    "exclusiveMinimum": "minimum",
    "exclusiveMaximum": "maximum",
}
"""The words for a bound, each with the one that names it."""

_ALIKE = 0.6  # how alike two names must be for one to be a new name of the other

_SENT = "A request that keeps the old rule may be refused"
_READ = "What comes may break the old rule"
_STILL = "What was right by the old rule still is"
_FITS = "What comes fits the old rule too"
_IGNORED = "Who does not know it may ignore it"


def describe(entry: Mapping[str, Any], place: Place, impact: Impact) -> Iterator[Saying]:
    """Say what an entry changes, each in a sentence, with what it means and why."""
    if entry["kind"] == "added":
        yield _added(entry, place, impact)
    elif entry["kind"] == "removed":
        yield _removed(entry, place, impact)
    elif entry["typeName"] == "Schema":
        yield from _schema(entry, place, impact)
    else:
        yield _other(entry, place, impact)


def describe_ways(place: Place, old: Sequence[Any], new: Sequence[Any]) -> Iterator[Saying]:
    """Say what changes in how an operation is authorized."""
    for operation in place.operations:
        for breaks, what, why in credentials.compare(operation, old, new):
            yield Impact.BREAKING if breaks else Impact.COMPATIBLE, what, why


def describe_options(
    place: Place, gone: list[tuple[str, bool]], come: list[tuple[str, bool]]
) -> Iterator[Saying]:
    """Say which options of a union are gone and new."""
    found = unions.sentences(place.name, gone, come, is_read=is_read(place), is_sent=is_sent(place))
    for breaks, what, why in found:
        yield Impact.BREAKING if breaks else Impact.COMPATIBLE, what, why


def _schema(entry: Mapping[str, Any], place: Place, impact: Impact) -> Iterator[Saying]:
    match entry["property"]:
        case "required":
            yield from _required(entry, place)
        case "enum":
            yield from _enum(entry, place)
        case "key":
            yield from _renamed_field(entry, place)
        case "readOnly" | "writeOnly" as rule:
            yield _one_way(entry, place, rule)
        case "default" | "deprecated" | "format" as rule if impact is not Impact.BREAKING:
            yield Impact.NOTICE, was_is(f"`{rule}` of `{place.name}`", entry), ""
        case rule:
            yield _rule(entry, place, rule, impact)


def _other(entry: Mapping[str, Any], place: Place, impact: Impact) -> Saying:
    """Say what changes beside schemas; a break in the report's own words, which are good."""
    what = was_is(f"`{entry['property']}` of `{place.name}`", entry)
    if entry["property"] == "required":
        if impact is Impact.BREAKING:
            return impact, message(entry) or what, "A request without it is refused"
        return Impact.COMPATIBLE, what, _STILL
    if entry["property"] in _WRITTEN and impact is Impact.BREAKING:
        return impact, message(entry) or what, "A request that writes it the old way is misread"
    if impact is Impact.BREAKING:
        return impact, message(entry) or what, _why_gone(entry["typeName"], place)
    return impact, what, ""


def _required(entry: Mapping[str, Any], place: Place) -> Iterator[Saying]:
    old, new = values(entry)
    for field in [each for each in old or () if each not in (new or ())]:
        what = f"`{place.name}.{field}` is no longer required"
        if is_read(place):
            yield Impact.BREAKING, what, "It may be missing from what comes"
        else:
            yield Impact.COMPATIBLE, what, "It may be left out"
    for field in [each for each in new or () if each not in (old or ())]:
        what = f"`{place.name}.{field}` is now required"
        if is_sent(place):
            yield Impact.BREAKING, what, "A request without it is refused"
        else:
            yield Impact.COMPATIBLE, what, "It is always there"


def _enum(entry: Mapping[str, Any], place: Place) -> Iterator[Saying]:
    old, new = values(entry)
    if old is None:
        impact = Impact.BREAKING if is_sent(place) else Impact.COMPATIBLE
        yield (
            impact,
            f"`{place.name}` is now one of {listed(new)}",
            _SENT if is_sent(place) else "",
        )
        return
    if new is None:
        impact = Impact.BREAKING if is_read(place) else Impact.COMPATIBLE
        yield (
            impact,
            f"`{place.name}` is no longer limited to {listed(old)}",
            _READ if is_read(place) else _STILL,
        )
        return
    for value in [each for each in new if each not in old]:
        what = f"`{place.name}` may now be `{word(value)}`"
        if is_read(place):
            yield Impact.BREAKING, what, "Who reads by the old spec does not know this value"
        else:
            yield Impact.COMPATIBLE, what, "It may be sent"
    for value in [each for each in old if each not in new]:
        what = f"`{place.name}` is no longer `{word(value)}`"
        if is_sent(place):
            yield Impact.BREAKING, what, "A request that sends this value is refused"
        else:
            yield Impact.COMPATIBLE, what, "It is not sent any more"


def _renamed_field(entry: Mapping[str, Any], place: Place) -> Iterator[Saying]:
    """Say that a field is gone and another is new, and that it is one if it looks so."""
    old, new = values(entry)
    holder = place.name.rpartition(".")[0]
    impact, why = _gone_field(place)
    if SequenceMatcher(None, str(old), str(new)).ratio() >= _ALIKE:
        yield impact, f"`{holder}.{old}` was renamed to `{new}`", why
    else:
        yield impact, f"`{holder}.{old}` is gone", why
        yield Impact.COMPATIBLE, f"`{holder}.{new}` is new", _why_new(place)


def _one_way(entry: Mapping[str, Any], place: Place, rule: str) -> Saying:
    is_set = bool(values(entry)[1])
    if is_set and rule == "writeOnly" and is_read(place):
        return (
            Impact.BREAKING,
            f"`{place.name}` is no longer sent back",
            "Who reads it finds nothing",
        )
    if is_set and rule == "readOnly" and is_sent(place):
        what = f"`{place.name}` is no longer taken in requests"
        return Impact.BREAKING, what, "A request that sends it may be refused"
    return Impact.NOTICE, was_is(f"`{rule}` of `{place.name}`", entry), ""


def _rule(entry: Mapping[str, Any], place: Place, rule: str, impact: Impact) -> Saying:
    what = (
        was_is(f"`{place.name}`", entry, nothing="of any type")
        if rule == "type"
        else was_is(f"`{BOUNDS.get(rule, rule)}` of `{place.name}`", entry)
    )
    if rule == "additionalProperties" and values(entry)[0] is False and not is_sent(place):
        return Impact.COMPATIBLE, what, _IGNORED
    if rule == "pattern" and not _narrows(entry, place):
        return Impact.COMPATIBLE, what, _STILL if is_sent(place) else _FITS
    if impact is not Impact.BREAKING:
        return Impact.COMPATIBLE, what, _STILL
    reasons = {_SENT: is_sent(place), _READ: is_read(place)}
    return impact, what, "; ".join(reason for reason, holds in reasons.items() if holds) or _SENT


def _narrows(entry: Mapping[str, Any], place: Place) -> bool:
    """Tell whether a pattern may refuse what is sent by the old one, or what comes may not fit it.

    The report calls each change of a pattern breaking.
    """
    old, new = values(entry)
    if old is None or new is None:
        return True
    return (is_sent(place) and not covers(new, old)) or (is_read(place) and not covers(old, new))


def _added(entry: Mapping[str, Any], place: Place, impact: Impact) -> Saying:
    if entry["typeName"] == "Schema" and not is_field(entry):
        what = f"`{place.name}` was of any type, is {_typed(entry, 'revision')}"
        if is_sent(place):
            return Impact.BREAKING, what, _SENT
        return Impact.COMPATIBLE, what, _FITS
    what = f"{_called(entry, place)} is new"
    if entry["typeName"] == "MediaTypesMap" and not is_read(place):  # in response to a webhook
        return Impact.BREAKING, what, "A response without it may be refused"
    if impact is Impact.BREAKING:
        return impact, message(entry) or what, "A request as it was before is refused"
    return Impact.COMPATIBLE, what, _why_new(place) if entry["typeName"] == "Schema" else ""


def _removed(entry: Mapping[str, Any], place: Place, impact: Impact) -> Saying:
    if entry["typeName"] == "Schema" and not is_field(entry):
        what = f"`{place.name}` was {_typed(entry, 'base')}, is of any type"
        if is_read(place):
            return Impact.BREAKING, what, _READ
        return Impact.COMPATIBLE, what, _STILL
    what = f"{_called(entry, place)} is gone"
    if entry["typeName"] == "Schema" and impact is not Impact.BREAKING:
        impact, why = _gone_field(place)
        return impact, what, why
    return impact, what, _why_gone(entry["typeName"], place) if impact is Impact.BREAKING else ""


def _typed(entry: Mapping[str, Any], side: str) -> str:
    value = entry[side].get("value")
    schema = value if isinstance(value, dict) else {}
    return shown(schema.get("type"), "another schema")


def _gone_field(place: Place) -> tuple[Impact, str]:
    if is_read(place):
        return Impact.BREAKING, "Who reads it finds nothing"
    return Impact.NOTICE, "Whether the vendor still takes it is not reported"


def _called(entry: Mapping[str, Any], place: Place) -> str:
    """Name what is new or gone."""
    value = entry.get("revision", entry.get("base", {})).get("value")
    value = value if isinstance(value, dict) else {}
    operations = " and ".join(f"`{each}`" for each in place.operations) or f"`{place.name}`"
    names = {
        "Schema": f"`{place.name}`",
        "Operation": operations,
        "PathItem": operations,
        "Response": f"Status `{last(entry)}`",
        "MediaTypesMap": f"The body of `{place.name}`",
        "MediaType": f"Media type `{last(entry)}` of `{place.name}`",
        "Parameter": f"Parameter `{value.get('name', last(entry))}`",
        "Server": f"Server `{value.get('url', last(entry))}`",
        "RequestBody": "The request body",
        "Header": f"Header `{last(entry)}`",
        "SecurityScheme": f"Security scheme `{place.name}`",
    }
    return names.get(entry["typeName"], f"{entry['typeName']} `{place.name}`")


_GONE: Mapping[str, str] = {
    "Operation": "A request to it fails",
    "PathItem": "A request to it fails",
    "Parameter": "What is sent in it is not read any more",
    "RequestBody": "What is sent in it is not read any more",
    "Response": "Who expects this status does not get it",
    "Header": "Who reads it finds nothing",
    "MediaType": "Who uses it is not understood",
    "SecurityScheme": "A request with the old credentials is refused",
    "Server": "Requests to the old server may fail",
}


def _why_gone(node: str, place: Place) -> str:
    if node in {"Operation", "PathItem"} and place.directions == {NOTIFICATION}:
        return "Who waits for it is not notified any more"
    if node in {"Response", "MediaTypesMap"} and not is_read(place):
        return "Who responds to it so is not understood"
    if node in _GONE:
        return _GONE[node]
    return "Who reads it finds nothing" if is_read(place) else _SENT


def _why_new(place: Place) -> str:
    return "It may be sent, and need not be" if not is_read(place) else _IGNORED
