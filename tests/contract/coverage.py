"""How much of a spec a run reached: operations, parameters, statuses, properties and words."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple, TypeAlias

from support.openapi import Node, Operation, operations, resolved

KINDS = ("operation", "parameter", "status", "response", "request", "word")

Item: TypeAlias = tuple[str, ...]
"""What a spec documents: its kind, the operation or the enum, and the place there."""


class Spot(NamedTuple):
    """A place in a body: the fields on the way, `[]` for each item of a list, and its words."""

    place: tuple[str, ...]
    enum: str
    words: Sequence[Any]


@dataclass(frozen=True)
class Seen:
    """One request to an operation and its response, bodies as JSON; None where there is none."""

    operation: Operation
    status: str
    request: Any = None
    response: Any = None
    parameters: Mapping[str, Sequence[str]] = field(default_factory=dict[str, "Sequence[str]"])

    @property
    def is_accepted(self) -> bool:
        """Whether the request was a good one, so that what is in it counts."""
        return self.status[0] == "2"


def documented(document: Node) -> set[Item]:
    """Collect all that a spec documents, of its webhooks the requests alone."""
    found: set[Item] = set()
    for operation in operations(document):
        found |= _of_responses(operation)
    for operation in (*operations(document), *operations(document, "webhooks")):
        found |= _of_request(operation)
    return found


def _of_request(operation: Operation) -> set[Item]:
    found: set[Item] = {("operation", operation.id)}
    for parameter in operation.parameters:
        found.add(("parameter", operation.id, parameter["name"]))
        found |= {("word", "request", parameter["name"], str(w)) for w in _words(parameter)}
    return found | set(_items("request", operation.id, _body_spots(operation)))


def _of_responses(operation: Operation) -> set[Item]:
    found: set[Item] = set()
    for status in operation.responses:
        found.add(("status", operation.id, status))
        found |= set(_items("response", f"{operation.id} {status}", _spots_of(operation, status)))
    return found


def reached(seen: Iterable[Seen]) -> set[Item]:
    """Collect all that requests and responses reached."""
    found: set[Item] = set()
    for one in seen:
        operation = one.operation
        found.add(("operation", operation.id))
        if one.is_accepted:
            for parameter in operation.parameters:
                for value in one.parameters.get(parameter["name"], ()):
                    found.add(("parameter", operation.id, parameter["name"]))
                    if value in map(str, _words(parameter)):
                        found.add(("word", "request", parameter["name"], value))
            _reach(found, "request", operation.id, _body_spots(operation), one.request)
        if (status := documented_as(operation, one.status)) in operation.responses:
            found.add(("status", operation.id, status))
            where = f"{operation.id} {status}"
            _reach(found, "response", where, _spots_of(operation, status), one.response)
    return found


def documented_as(operation: Operation, status: str) -> str:
    """Return the status under which a response is documented, maybe `default`."""
    return status if status in operation.responses else "default"


def _items(side: str, where: str, spots: Sequence[Spot]) -> Iterator[Item]:
    for spot in spots:
        if spot.words:
            yield from (("word", side, spot.enum, str(word)) for word in spot.words)
        else:
            yield (side, where, _written(spot.place))


def _reach(found: set[Item], side: str, where: str, spots: Sequence[Spot], body: object) -> None:
    for spot in spots:
        if missing := [item for item in _items(side, where, [spot]) if item not in found]:
            if spot.words:
                values = {(type(value), value) for value in _scalars(body, spot.place)}
                found |= {
                    ("word", side, spot.enum, str(word))
                    for word in spot.words
                    if (type(word), word) in values
                }
            elif next(_values(body, spot.place), _values) is not _values:
                found.update(missing)


def _scalars(body: object, place: Sequence[str]) -> Iterator[Any]:
    return (value for value in _values(body, place) if not isinstance(value, dict | list))


def _values(value: Any, place: Sequence[str]) -> Iterator[Any]:  # noqa: ANN401  # JSON
    if not place:
        yield value
    elif place[0] == "[]" and isinstance(value, list):
        for each in value:
            yield from _values(each, place[1:])
    elif isinstance(value, dict) and place[0] in value:
        yield from _values(value[place[0]], place[1:])


def _written(place: Sequence[str]) -> str:
    return ".".join(place).replace(".[]", "[]")


def _words(parameter: Node) -> Sequence[Any]:
    words: Sequence[Any] = parameter.get("schema", {}).get("enum", ())
    return words


_known: dict[tuple[int, str, str], Sequence[Spot]] = {}


def _body_spots(operation: Operation) -> Sequence[Spot]:
    return _cached(operation, "", operation.body)


def _spots_of(operation: Operation, status: str) -> Sequence[Spot]:
    content = operation.responses[status].get("content", {})
    return _cached(operation, status, content.get("application/json", {}))


def _cached(operation: Operation, status: str, media: Node) -> Sequence[Spot]:
    key = (id(operation.document), operation.id, status)
    if key not in _known:
        _known[key] = [*dict.fromkeys(_spots(operation.document, media.get("schema", {})))]
    return _known[key]


def _spots(
    document: Node,
    schema: Node,
    name: str = "",
    place: tuple[str, ...] = (),
    above: tuple[str, ...] = (),
) -> Iterator[Spot]:
    """Walk through the fields below a schema, and the enums, each with a name."""
    if reference := schema.get("$ref", ""):
        if reference in above:
            return
        above = (*above, reference)
        name = reference.rpartition("/")[2]
        schema = resolved(document, schema)
    if "enum" in schema:
        yield Spot(place, name, tuple(schema["enum"]))
    for word in ("allOf", "anyOf", "oneOf"):
        for part in schema.get(word, ()):
            yield from _spots(document, part, name, place, above)
    for field_name, child in schema.get("properties", {}).items():
        yield Spot((*place, field_name), "", ())
        yield from _spots(document, child, field_name, (*place, field_name), above)
    if "items" in schema:
        yield from _spots(document, schema["items"], name, (*place, "[]"), above)


@dataclass(frozen=True, kw_only=True)
class Replay:
    """A response that a vendor is known to give, and its mock gateway does not, with its source."""

    operation: str
    status: str
    document: Any
    source: str


@dataclass(frozen=True)
class Coverage:
    """What was reached of a spec: by the run, by replays alone, and what is argued to be out."""

    documented: set[Item]
    by_run: set[Item]
    by_replays: set[Item]
    arguments: Mapping[str, str]

    @property
    def unreached(self) -> set[Item]:
        """What is documented and was never reached."""
        return self.documented - self.by_run - self.by_replays

    @property
    def unreached_on_paths(self) -> set[Item]:
        """Likewise, without words and webhooks."""
        return {
            item
            for item in self.unreached
            if item[0] != "word" and not item[1].startswith("receive_")
        }

    @property
    def gaps(self) -> list[str]:
        """What is neither reached nor argued, and arguments about what is reached or nowhere."""
        unreached = {written(item) for item in self.unreached}
        return [
            *(f"{item} is never reached" for item in sorted(unreached - self.arguments.keys())),
            *(f"{item} is argued, and no gap" for item in sorted({*self.arguments} - unreached)),
        ]

    @property
    def argued(self) -> float:
        """The share of what is documented that is argued."""
        return len(self.arguments) / len(self.documented)

    @property
    def report(self) -> dict[str, Any]:
        """The counts by kind, the arguments and the gaps, as JSON."""
        return {
            "counts": {kind: self._counts(kind) for kind in KINDS},
            "arguments": dict(self.arguments),
            "gaps": self.gaps,
        }

    def _counts(self, kind: str) -> list[int]:
        """Count what is documented of a kind, reached by the run, and by replays alone."""
        every = {item for item in self.documented if item[0] == kind}
        return [len(every), len(every & self.by_run), len(every & self.by_replays - self.by_run)]


def written(item: Item) -> str:
    """Write an item as one text."""
    return " ".join(item)


def differences(
    operations: Iterable[Operation],
    seen: set[tuple[str, str]],
    never_responded: Collection[tuple[str, str]],
) -> list[str]:
    """List the statuses that were seen and are not documented, or the other way round."""
    found: list[str] = []
    for operation in operations:
        documented = set(operation.responses)
        statuses = {status for label, status in seen if label == operation.label}
        if "default" in documented:
            statuses = {status if status in documented else "default" for status in statuses}
        excused = {status for label, status in never_responded if label == operation.label}
        for wrong, fault in (
            (statuses - documented, "is seen and not documented"),
            (documented - statuses - excused, "is documented and never seen"),
            (excused & statuses, "is seen, and excused from being seen"),
            (excused - documented, "is excused from being seen, and not documented"),
        ):
            found += [f"{operation.label}: {status} {fault}" for status in sorted(wrong)]
    return found
