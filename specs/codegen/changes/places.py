"""Where in a spec a change stands: its name, its direction, its operations and its line."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from attrs import frozen
from ruamel.yaml.nodes import Node as YamlNode

from codegen.changes import unions
from codegen.changes.meeting import Meeting, meet, split
from codegen.changes.normal import METHODS
from codegen.changes.schema import Node
from codegen.document import Document, below

REQUEST = "requests"
RESPONSE = "responses"
NOTIFICATION = "notifications"

_REFERENCE = re.compile(r"#/components/(\w+)/([^/]+)")
_CALLBACKS = "callbacks"
_COMPONENT = 3  # how many steps lead to a component: components/<kind>/<name>
_REFERENCE_KEY = "$ref"
_UNIONS = ("allOf", "oneOf", "anyOf")

Reached = tuple[int, int]
"""How many steps were followed, and the line where they led, counted from 0."""


@frozen
class Place:
    """One place of a spec."""

    name: str
    """What stands there, such as `Invoice.amount`, or `request.amount` of an unnamed schema."""
    directions: frozenset[str]
    operations: tuple[str, ...]
    file: str
    line: int | None


class Places:
    """The places of two documents: the old one, and the new one that replaces it."""

    def __init__(self, old: Node, new: Node, spec: "Lines") -> None:
        self._documents = {"base": old, "revision": new}
        self._uses = {side: dict(_uses(document)) for side, document in self._documents.items()}
        self._spec = spec

    def find(self, entry: Mapping[str, Any]) -> Place:
        """Find the place of one entry of a `redocly diff` report."""
        side = "revision" if "pointer" in entry.get("revision", {}) else "base"
        meeting = self._meet(entry)
        if meeting and meeting.is_apart:
            # The report names what a reference leads to; the edit is where it leads there.
            return self._place(list(meeting.steps), list(meeting.fork or meeting.steps), side)
        steps = split(entry[side]["pointer"])
        holder = steps[:-1] if steps[-1] == entry.get("property") else steps
        return self._place(holder, steps, side)

    def union(
        self, entry: Mapping[str, Any]
    ) -> tuple[Place, list[tuple[str, bool]], list[tuple[str, bool]]] | None:
        """Find the union whose options an entry is about, with what is gone and new of them."""
        meeting = self._meet(entry)
        if meeting is None or meeting.union is None:
            return None
        old, new = self._documents.values()
        found = unions.differ(old, new, meeting.old, meeting.new)
        if found is None:
            return None
        steps = list(meeting.union)
        return (self._place(steps, steps, "revision"), *found)

    def ways(self, entry: Mapping[str, Any]) -> tuple[Place, list[Any], list[Any]] | None:
        """Find the operation whose `security` an entry is about, as it was and is."""
        steps = split(entry["path"])[:3]
        nodes = [self._operation(document, steps) for document in self._documents.values()]
        if not all(nodes):
            return None
        old, new = (node.get("security", []) for node in nodes)
        return self._place(steps, [*steps, "security"], "revision"), old, new

    @staticmethod
    def _operation(document: Node, steps: Sequence[str]) -> Node:
        section, path, method = [*steps, "", "", ""][:3]
        found: Node = document.get(section, {}).get(path, {}).get(method, {})
        return found

    def _meet(self, entry: Mapping[str, Any]) -> Meeting | None:
        old, new = self._documents.values()
        return meet(old, new, entry["path"])

    def _place(self, holder: list[str], steps: list[str], side: str) -> Place:
        # What is removed has no line in today's spec: the line of what held it is shown.
        operations = self._operations(steps, side)
        return Place(
            name=name(self._parameter_named(holder, side)),
            directions=frozenset(direction for _, direction in operations),
            operations=tuple(dict.fromkeys(label for label, _ in operations)),
            file=f"specs/{self._spec.path.name}",
            line=self._spec.line(steps),
        )

    def _parameter_named(self, steps: list[str], side: str) -> list[str]:
        """Put a parameter's name where a pointer has its number."""
        if steps[3:4] != ["parameters"] or not steps[4:]:
            return steps
        parameters = self._operation(self._documents[side], steps[:3]).get("parameters", [])
        number = int(steps[4])
        named = str(parameters[number]["name"]) if number < len(parameters) else steps[4]
        return [*steps[:4], named, *steps[5:]]

    def _operations(self, steps: list[str], side: str) -> list[tuple[str, str]]:
        if steps[0] == "components" and len(steps) >= _COMPONENT:
            return self._uses[side].get((steps[1], steps[2]), [])
        if steps[0] not in {"paths", "webhooks"}:
            return []
        return list(_of_operation(self._documents[side], steps))


class Lines(Document):
    """A spec that knows the line of a place in its normalized form."""

    def line(self, place: Sequence[str | int]) -> int:
        """Give the line of a place, or of the nearest thing that holds it."""
        _, line = self._reach(self.root, [*map(str, place)])
        return line + 1

    def _reach(self, node: YamlNode, steps: list[str], above: tuple[int, ...] = ()) -> Reached:
        """Follow steps as far as they lead: from a node, or from what it is made of."""
        if not steps or id(node) in above:
            return 0, 0
        best = (0, 0)
        if found := below(node, steps[0]):
            line, child = found
            more, deeper = self._reach(child, steps[1:])
            best = (1 + more, deeper if more else line)
        for part in self._parts(node):
            best = max(best, self._reach(part, steps, (*above, id(node))), key=lambda each: each[0])
        return best

    def _parts(self, node: YamlNode) -> Iterator[YamlNode]:
        """Give what a schema refers to, and the schemas of its unions."""
        reference = below(node, _REFERENCE_KEY)
        if reference and (target := self._target(str(reference[1].value))):
            yield target
        for union in _UNIONS:
            if found := below(node, union):
                yield from found[1].value

    def _target(self, reference: str) -> YamlNode | None:
        node: YamlNode = self.root
        for step in split(reference):
            if (found := below(node, step)) is None:
                return None
            node = found[1]
        return node


def name(steps: Sequence[str]) -> str:
    """Name what stands at a place, as the people who use it call it."""
    steps = list(steps)
    if (found := _head(steps)) is None:
        return steps[-1] if steps[-1] not in METHODS else f"{steps[-1].upper()} {steps[-2]}"
    head, rest = found
    if rest[:1] == ["headers"] and rest[1:]:
        head, rest = f"header {rest[1]}", rest[2:]
    parts = [head]
    walk = iter(rest)
    for step in walk:
        if step in {"properties", "patternProperties"}:
            if (field := next(walk, None)) is not None:
                parts.append(f".{field}")
        elif step == "items":
            parts.append("[]")
        elif step == "additionalProperties":
            parts.append(".*")
    return "".join(parts)


def _head(steps: list[str]) -> tuple[str, list[str]] | None:
    """Name the component or the part of an operation, and give the steps that follow it."""
    if steps[:1] == ["components"] and len(steps) >= _COMPONENT:
        return steps[2], steps[3:]
    if "requestBody" in steps:
        return "body", steps[steps.index("requestBody") + 1 :]
    if steps[3:4] == ["parameters"] and steps[4:]:
        return f"parameter {steps[4]}", steps[5:]
    if "responses" in steps:
        place = steps.index("responses") + 1
        head = f"response {steps[place]}" if steps[place:] else "responses"
        return head, steps[place + 1 :]
    return None


def _uses(document: Node) -> Iterator[tuple[tuple[str, str], list[tuple[str, str]]]]:
    """Give each component with the operations that reach it, and in which direction."""
    reached: dict[tuple[str, str], dict[tuple[str, str], None]] = {}
    for section in ("paths", "webhooks"):
        for path, item in document[section].items():
            for method in METHODS:
                for steps, node in _parts(item.get(method, {})):
                    use = (label(section, path, method), _direction([section, path, *steps]))
                    for component in _reach(document, node):
                        reached.setdefault(component, {})[use] = None
    yield from ((component, list(uses)) for component, uses in reached.items())


def _parts(operation: Node, above: tuple[str, ...] = ()) -> Iterator[tuple[tuple[str, ...], Any]]:
    """Give the parts of an operation and of its callbacks, each with its steps."""
    for part, node in operation.items():
        if part != _CALLBACKS:
            yield (*above, part), node
            continue
        for callback in node.values():
            for item in callback.values():
                for method in METHODS:
                    yield from _parts(item.get(method, {}), (_CALLBACKS, method))


def _reach(document: Node, node: object) -> set[tuple[str, str]]:
    """Collect the components that a node refers to, directly or not."""
    found: set[tuple[str, str]] = set()
    waiting = [node]
    while waiting:
        match waiting.pop():
            case dict() as each:
                component = _REFERENCE.fullmatch(str(each.get("$ref", "")))
                if component and (key := (component[1], component[2])) not in found:
                    found.add(key)
                    waiting.append(document["components"].get(key[0], {}).get(key[1]))
                waiting += each.values()
            case list() as each:
                waiting += each
    return found


def _of_operation(document: Node, steps: Sequence[str]) -> Iterator[tuple[str, str]]:
    section, path, *rest = [*steps, ""]
    item = document[section].get(path, {})
    for each in rest[:1] if rest[0] in METHODS else [each for each in METHODS if each in item]:
        yield label(section, path, each), _direction(steps)


def label(section: str, path: str, method: str) -> str:
    """Name an operation or a webhook."""
    return f"webhook {path}" if section == "webhooks" else f"{method.upper()} {path}"


def _direction(steps: Sequence[str]) -> str:
    """Tell who sends a part of an operation; the vendor calls webhooks and callbacks."""
    is_inverted = steps[0] == "webhooks" or _CALLBACKS in steps
    if "responses" in steps:
        return REQUEST if is_inverted else RESPONSE
    return NOTIFICATION if is_inverted else REQUEST
