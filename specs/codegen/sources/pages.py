"""The pages that the specs name, with the day and the fingerprint of what was read."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from attrs import frozen

from codegen.changes.normal import METHODS
from codegen.changes.places import Lines, label
from codegen.changes.schema import Node, resolve
from codegen.errors import CodegenError

KEPT = "pages.json"
_DIGEST = re.compile("[0-9a-f]{64}")


@frozen
class Source:
    """A page as one operation names it."""

    gateway: str
    operation: str
    url: str
    page: str
    """The name of its saved copy, without the ending."""
    read: str
    """The day it was read, as YYYY-MM-DD. Empty where nobody knows."""
    fingerprint: str
    line: int
    examples: tuple[str, ...]
    samples: tuple[tuple[str, object], ...]
    """The examples with their values, but for those that name an origin of their own."""
    fields: frozenset[str]
    """The fields of what it sends and gets, such as `Invoice.amount`."""


def load(specs: Path) -> list[Lines]:
    """Read the specs of a folder."""
    return [Lines(spec) for spec in sorted(specs.glob("*.yaml"))]


def check(spec: Lines) -> Iterator[CodegenError]:
    """Say what of a spec does not tell where it was read."""
    if not _is_text(spec.content.get("info", {}).get("x-origin")):
        yield spec.error(["info"], "x-origin must say where the facts of this spec come from")
    for place, node in _operations(spec.content):
        yield from _check_operation(spec, [*place, "externalDocs"], node.get("externalDocs", {}))
        yield from _check_examples(spec, place, node)
    for kind in ("responses", "requestBodies", "parameters"):
        for name, node in spec.content.get("components", {}).get(kind, {}).items():
            if [*_examples(node)] and not _is_text(node.get("x-origin")):
                reason = "x-origin must say where its examples come from"
                yield spec.error(["components", kind, name], reason)
            yield from _check_examples(spec, ["components", kind, name], node)


def _check_examples(spec: Lines, place: list[str], node: Any) -> Iterator[CodegenError]:  # noqa: ANN401  # of any form
    """Check that an example that names an origin of its own names one."""
    if isinstance(node, list):
        for index, each in enumerate(node):
            yield from _check_examples(spec, [*place, str(index)], each)
    if not isinstance(node, dict):
        return
    for name, each in node.items():
        if name == "examples" and isinstance(each, dict):
            for key, example in each.items():
                if "x-origin" in example and not _is_text(example["x-origin"]):
                    reason = "x-origin must say where this example comes from"
                    yield spec.error([*place, name, key], reason)
        elif name not in {"schema", "value"}:
            yield from _check_examples(spec, [*place, name], each)


def _check_operation(spec: Lines, place: list[str], docs: Node) -> Iterator[CodegenError]:
    if not str(docs.get("url", "")).startswith("https://"):
        yield spec.error(place, "url must name the page of the operation")
    known = [name for name in ("x-page", "x-read", "x-sha256") if name in docs]
    if not known:
        if not _is_text(docs.get("x-origin")):
            reason = "x-read and x-sha256 must say what was read, or x-origin where it comes from"
            yield spec.error(place, reason)
        return
    if len(known) < len(("x-page", "x-read", "x-sha256")):
        yield spec.error(place, "x-page, x-read and x-sha256 belong together")
        return
    try:
        is_past = date.fromisoformat(str(docs["x-read"])) <= date.today()  # noqa: DTZ011  # a day, not a time
    except ValueError:
        is_past = False
    if not is_past:
        yield spec.error(place, "x-read must be a day that has been, as YYYY-MM-DD")
    if not _DIGEST.fullmatch(str(docs["x-sha256"])):
        yield spec.error(place, "x-sha256 must be what `make sources` prints, 64 digits")


def sources(spec: Lines) -> Iterator[Source]:
    """List the pages of a spec, operation by operation."""
    for place, node in _operations(spec.content):
        docs = node.get("externalDocs", {})
        yield Source(
            gateway=spec.path.stem,
            operation=label(place[0], place[1], place[2]),
            url=str(docs.get("url", "")),
            page=str(docs.get("x-page", "")),
            read=str(docs.get("x-read", "")),
            fingerprint=str(docs.get("x-sha256", "")),
            line=spec.line([*place, "externalDocs"]),
            examples=tuple(name for name, _ in _examples(node)),
            samples=tuple(
                (name, each["value"])
                for name, each in _examples(node)
                if "value" in each and "x-origin" not in each
            ),
            fields=frozenset(_fields(spec.content, node)),
        )


def kept(folder: Path) -> dict[str, list[str]]:
    """Read the digests of the lines of each page that was read, by its URL."""
    try:
        pages: dict[str, list[str]] = json.loads((folder / KEPT).read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except ValueError:
        raise CodegenError(f"{folder / KEPT} is no JSON: restore it from git") from None
    return pages


def keep(folder: Path, pages: dict[str, list[str]]) -> None:
    """Write the digests of the lines of each page."""
    text = json.dumps(dict(sorted(pages.items())), indent=1) + "\n"
    (folder / KEPT).write_text(text, encoding="utf-8")


def accept(spec: Path, url: str, *, read: str, fingerprint: str) -> None:
    """Write a new day and fingerprint wherever a spec names a page, and touch nothing else."""
    lines = spec.read_text(encoding="utf-8").split("\n")
    for index, line in enumerate(lines):
        if line.strip() == f"url: {url}":
            for place in range(index + 1, len(lines)):
                name = lines[place].strip().partition(":")[0]
                if not name.startswith("x-"):
                    break
                value = {"x-read": f'"{read}"', "x-sha256": fingerprint}.get(name)
                if value:
                    indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
                    lines[place] = f"{indent}{name}: {value}"
    spec.write_text("\n".join(lines), encoding="utf-8")


def _operations(document: Node) -> Iterator[tuple[list[str], Node]]:
    for section in ("paths", "webhooks"):
        for path, item in document.get(section, {}).items():
            for method in METHODS:
                if method in item:
                    yield [section, path, method], item[method]


def _examples(node: Any) -> Iterator[tuple[str, Node]]:  # noqa: ANN401  # of any form
    """Give the examples in a node by their names, but not those that it refers to."""
    if isinstance(node, dict):
        for key, each in node.items():
            if key == "examples" and isinstance(each, dict):
                yield from ((str(name), example) for name, example in each.items())
            elif key not in {"schema", "value"}:
                yield from _examples(each)
    elif isinstance(node, list):
        for each in node:
            yield from _examples(each)


def _fields(
    document: Node,
    node: Any,  # noqa: ANN401  # of any form
    owner: str = "",
    seen: frozenset[str] = frozenset(),
) -> Iterator[str]:
    """Name the fields that a node leads to."""
    if isinstance(node, list):
        for each in node:
            yield from _fields(document, each, owner, seen)
    if not isinstance(node, dict):
        return
    if isinstance(reference := node.get("$ref"), str) and reference not in seen:
        name = reference.rpartition("/")[2]
        yield from _fields(document, resolve(document, node), name, seen | {reference})
    for key, each in node.items():
        if key == "properties" and isinstance(each, dict):
            yield from (f"{owner}.{field}".lstrip(".") for field in each)
        if key not in {"examples", "example", "enum"}:
            yield from _fields(document, each, owner, seen)


def _is_text(value: object) -> bool:
    return isinstance(value, str) and bool(value.strip())
