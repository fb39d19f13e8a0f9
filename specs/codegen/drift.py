"""Drift that tills logged in production: what a vendor sends and its spec does not know.

A drift line is a JSON object with `gateway`, `operation`, `path` (a JSON path), `kind` and, where
they tell something, `expected` and `actual` (JSON types). What a log puts before it is skipped.
"""

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from codegen.errors import CodegenError

_EDITS = {
    "unknown_field": "add the property {field}, of type {actual}",
    "unknown_value": "add the new word to the enum of {field}",
    "missing_field": "take {field} out of x-expected",
    "null": "let {field} be null",
    "coerced": "let {field} be of type {actual} beside {expected}",
    "unreadable": "let {field} be of type {actual} beside {expected}",
}
# Where a value of the right type, or an item of a list, cannot be read, its schema refuses it.
_REFUSED = "loosen the schema of {field}, or of its items: it refuses what came, of type {actual}"


@frozen
class Drift:
    """One kind of drift at one place."""

    gateway: str
    operation: str
    path: str
    kind: str
    expected: str = ""
    actual: str = ""

    @property
    def edit(self) -> str:
        """Say which edit of the spec would say so."""
        edit = _EDITS.get(self.kind, "read the vendor's page for {field}")
        if self.kind == "unreadable" and self.expected in {self.actual, "array"}:
            edit = _REFUSED
        words = {"expected": self.expected or "any", "actual": self.actual or "any"}
        return edit.format(field=f"`{self.path}`", **words)


def read(file: Path) -> list[tuple[Drift, int]]:
    """Read drift lines, each once and with how often it stands there.

    Raises `CodegenError` for a line that is none, with its number.
    """
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise CodegenError(f"drift must be a file of drift lines: {error}") from None
    return Counter(_parse(file, text)).most_common()


def _parse(file: Path, text: str) -> Iterator[Drift]:
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            values = json.loads(line[line.index("{") :])
            drift = {name: str(values[name]) for name in ("gateway", "operation", "path", "kind")}
        except (ValueError, KeyError, TypeError):
            reason = "a JSON object with gateway, operation, path and kind was expected"
            raise CodegenError(f"{file}:{number}: {reason}") from None
        more = {name: str(values[name]) for name in ("expected", "actual") if values.get(name)}
        yield Drift(**drift, **more)


def tell(file: Path) -> Iterator[str]:
    """Tell what drifted, by gateway and operation, with the edit that would say so."""
    for drift, count in read(file):
        place = f"{drift.gateway} {drift.operation} {drift.path}"
        kind = drift.kind.replace("_", " ")
        spec = f"specs/{drift.gateway}.yaml"
        yield f"drift       {place}: {kind}, {count} times. In {spec}: {drift.edit}."
