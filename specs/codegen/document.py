"""Reading a spec, and saying where in it something is wrong."""

import math
from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError
from ruamel.yaml.nodes import MappingNode, Node, SequenceNode

from codegen.errors import CodegenError

Place = Sequence[str | int]

_MOST_VALUES = 500_000
"""Far beyond any spec; a few nested anchors reach it in a few hundred bytes."""

_DATA = {"const", "default", "enum", "example", "value"}
"""Where JSON stands that is no part of the spec's own structure."""

NAMED = {
    "callbacks",
    "content",
    "encoding",
    "examples",
    "headers",
    "links",
    "mapping",
    "parameters",
    "pathItems",
    "paths",
    "patternProperties",
    "properties",
    "requestBodies",
    "responses",
    "schemas",
    "securitySchemes",
    "variables",
    "webhooks",
    "$defs",
}
"""Mappings whose keys are names that the spec's author chose, though they read as keywords."""


class Document:
    """A spec as read from its file, with the line of every place in it."""

    def __init__(self, path: Path, source: bytes | None = None) -> None:
        self.path = path
        try:
            text = (path.read_bytes() if source is None else source).decode("utf-8-sig")
            yaml = YAML(typ="safe", pure=True)
            self.root = yaml.compose(text)
            """What YAML read, with the line of each part."""
            if _size(self.root, {}) > _MOST_VALUES:
                raise self.error([], f"more than {_MOST_VALUES} values, its anchors written out")
            content: Any = yaml.constructor.construct_document(self.root) if self.root else None
        except MarkedYAMLError as error:
            mark = error.problem_mark
            where = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
            raise CodegenError(f"{path}{where}: {error.problem or error.context}") from None
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            raise CodegenError(f"{path}:{line}: not UTF-8: save the file as UTF-8") from None
        except (YAMLError, ValueError) as error:
            raise CodegenError(f"{path}: {' '.join(str(error).split())}") from None
        except RecursionError:
            raise CodegenError(f"{path}: nested too deeply to be a spec") from None
        if not isinstance(content, dict):
            raise CodegenError(f"{path}: an OpenAPI document was expected, a YAML mapping")
        self.content: dict[str, Any] = content
        self._check_json(self.content)

    def error(self, place: Place, reason: str) -> CodegenError:
        """Make an error that names the file, the line, the place and the reason."""
        steps = ".".join(str(step) for step in place)
        line = self.line(place)
        return CodegenError(f"{self.path}:{line}: {steps or 'the document'}: {reason}")

    def line(self, place: Place) -> int:
        """Find the line of a place, or of the nearest thing that holds it."""
        node, line = self.root, 0
        for step in place:
            if (found := below(node, str(step))) is None:
                break
            line, node = found
        return line + 1

    def target(self, reference: str) -> tuple[list[str | int], Any]:
        """Find what a `$ref` points at, and its place; `LookupError` when it is nothing."""
        if not reference.startswith("#"):
            raise LookupError(reference)
        node: Any = self.content
        place: list[str | int] = []
        for step in reference.removeprefix("#").split("/")[1:]:
            key = unquote(step).replace("~1", "/").replace("~0", "~")
            place.append(int(key) if isinstance(node, list) and key.isdecimal() else key)
            node = at(node, place[-1:])
            if node is ...:
                raise LookupError(reference)
        return place, node

    def resolved(self, node: Any) -> Any:  # noqa: ANN401  # any part of a spec
        """Follow the `$ref` of a node, and the next one, to what they stand for."""
        for _ in range(100):
            if not isinstance(node, Mapping) or not isinstance(node.get("$ref"), str):
                return node
            node = self.target(node["$ref"])[1]
        raise LookupError("a circle of references")

    def walk(self) -> Iterator[tuple[list[str | int], dict[str, Any]]]:
        """Walk over every mapping of the spec's structure, its place first; examples are none."""
        yield from walk(self.content)

    def schemas(self) -> Iterator[tuple[list[str | int], dict[str, Any]]]:
        """Walk over every schema that is written out, its place first."""
        for place, node in self.walk():
            if is_schema(place):
                yield place, node

    def operations(self) -> Iterator[tuple[list[str | int], dict[str, Any], dict[str, Any]]]:
        """Walk over every operation: its place, itself, and the path item that holds it."""
        methods = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
        for path, item in self.content.get("paths", {}).items():
            for method in methods:
                if isinstance(item, dict) and isinstance(operation := item.get(method), dict):
                    yield ["paths", path, method], operation, item

    def _check_json(self, root: object) -> None:
        """Raise `CodegenError` for the first thing that YAML can say and JSON cannot."""
        stack: list[tuple[list[str | int], object, tuple[int, ...]]] = [([], root, ())]
        while stack:
            place, node, above = stack.pop()
            if id(node) in above:
                raise self.error(place, "an anchor that holds itself: write it out, or use $ref")
            if isinstance(node, dict):
                for key in node:
                    if not isinstance(key, str):
                        raise self.error(
                            [*place, key],
                            f"a name must be text: write it in quotes, as {str(key)!r}",
                        )
                children: Iterator[tuple[Any, object]] = iter(node.items())
            elif isinstance(node, list):
                children = iter(enumerate(node))
            else:
                self._check_scalar(place, node)
                continue
            # The last is taken first: reversed, the spec is checked from its top to its end.
            stack += reversed(
                [([*place, key], child, (*above, id(node))) for key, child in children]
            )

    def _check_scalar(self, place: Place, value: object) -> None:
        if isinstance(value, float) and not math.isfinite(value):
            raise self.error(place, "a number must be finite")
        if value is not None and not isinstance(value, str | bool | int | float):
            raise self.error(
                place,
                f"YAML reads a {type(value).__name__} here, which JSON does not have: write it in"
                f" quotes, as {str(value)!r}",
            )


def _size(node: Node, known: dict[int, int]) -> int:
    """Count the values that a node of YAML stands for, with its anchors written out."""
    if id(node) not in known:
        known[id(node)] = 1  # while its parts are counted, for an anchor may hold itself
        parts = (
            chain.from_iterable(node.value)
            if isinstance(node, MappingNode)
            else node.value
            if isinstance(node, SequenceNode)
            else ()
        )
        known[id(node)] += sum(_size(part, known) for part in parts)
    return known[id(node)]


def below(node: Node, step: str) -> tuple[int, Node] | None:
    """Find what a node of YAML has under a key or an index, and its line, counted from 0."""
    if isinstance(node, MappingNode):
        for key, child in node.value:
            if key.value == step:
                return key.start_mark.line, child
    elif isinstance(node, SequenceNode) and step.isdecimal() and int(step) < len(node.value):
        child = node.value[int(step)]
        return child.start_mark.line, child
    return None


def at(node: Any, place: Place) -> Any:  # noqa: ANN401  # any part of a spec
    """Find what stands at a place below a node, `...` when there is nothing."""
    for step in place:
        try:
            node = node[step]
        except (LookupError, TypeError):
            return ...
    return node


def is_schema(place: Place) -> bool:
    """Whether a schema stands at a place of a spec."""
    match [*place]:
        case ["components", "schemas", _] | [*_, "schema"]:
            return True
        case [*above, "properties" | "patternProperties" | "$defs" | "dependentSchemas", str()]:
            return is_schema(above)
        case [*above, "allOf" | "anyOf" | "oneOf" | "prefixItems", int()]:
            return is_schema(above)
        case [*above, "items" | "additionalProperties" | "not" | "contains" | "propertyNames"]:
            return is_schema(above)
        case _:
            return False


def walk(
    node: object, place: list[str | int] | None = None, *, names: bool = False
) -> Iterator[tuple[list[str | int], dict[str, Any]]]:
    """Walk over every mapping below a node; `names` where the keys of the node are names."""
    place = place or []
    if isinstance(node, list):
        for index, item in enumerate(node):
            yield from walk(item, [*place, index])
    elif isinstance(node, dict):
        if not names:
            yield place, node
        for key, child in node.items():
            if names or not is_data(key, child):
                yield from walk(child, [*place, key], names=not names and key in NAMED)


def is_data(key: str, child: object) -> bool:
    """Whether what stands under a keyword is JSON of its own, and no part of the spec."""
    examples = key == "examples" and isinstance(child, list)
    return examples or key in _DATA or key.startswith("x-")
