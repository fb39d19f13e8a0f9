"""Reading a spec, and saying where in it something is wrong."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from openapi_spec_validator import OpenAPIV31SpecValidator
from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError, YAMLError

from codegen.errors import CodegenError


class Document:
    """A spec as read from its file, with the line of every place in it."""

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            text = path.read_text(encoding="utf-8")
            self.content: dict[str, Any] = YAML(typ="safe").load(text)
            self._lines = YAML(typ="rt").load(text)
        except MarkedYAMLError as error:
            mark = error.problem_mark
            where = f":{mark.line + 1}:{mark.column + 1}" if mark else ""
            raise CodegenError(f"{path}{where}: {error.problem or error.context}") from None
        except (YAMLError, UnicodeDecodeError) as error:
            raise CodegenError(f"{path}: {error}") from None
        if not isinstance(self.content, dict):
            raise CodegenError(f"{path}: an OpenAPI document was expected, a YAML mapping")

    def error(self, place: Sequence[str | int], reason: str) -> CodegenError:
        """Make an error that names the file, the line, the place and the reason."""
        steps = ".".join(str(step) for step in place)
        return CodegenError(f"{self.path}:{self._line(place)}: {steps or 'the document'}: {reason}")

    def validate(self) -> None:
        """Raise `CodegenError` at the first thing that OpenAPI 3.1 does not allow."""
        for place, reference in _references(self.content, []):
            if not self._resolves(reference):
                raise self.error(place, f"$ref {reference!r} points at nothing")
        for error in OpenAPIV31SpecValidator(self.content).iter_errors():
            raise self.error(list(error.absolute_path), error.message.splitlines()[0])

    def _resolves(self, reference: str) -> bool:
        node: Any = self.content
        if not reference.startswith("#/"):
            return False
        for step in reference.removeprefix("#/").split("/"):
            key = step.replace("~1", "/").replace("~0", "~")
            if not isinstance(node, dict) or key not in node:
                return False
            node = node[key]
        return True

    def _line(self, place: Sequence[str | int]) -> int:
        """Find the line of a place, or of the nearest thing that holds it."""
        node: Any = self._lines
        line = 0
        for step in place:
            try:
                line = node.lc.data[step][0]
                node = node[step]
            except (AttributeError, IndexError, KeyError, TypeError):
                break
        return line + 1


def _references(node: object, place: list[str | int]) -> Iterator[tuple[list[str | int], str]]:
    steps: Iterator[tuple[str | int, object]]
    if isinstance(node, dict):
        if isinstance(reference := node.get("$ref"), str):
            yield [*place, "$ref"], reference
        steps = iter(node.items())
    elif isinstance(node, list):
        steps = enumerate(node)
    else:
        return
    for step, child in steps:
        yield from _references(child, [*place, step])
