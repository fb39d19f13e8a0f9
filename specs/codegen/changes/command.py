"""The command: make the clients again, compare, and report."""

import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import redirect_stdout
from itertools import chain
from pathlib import Path
from typing import TypeVar

from attrs import define, field

from codegen.changes import client, importers, project, wire
from codegen.changes.baseline import Baseline, baseline
from codegen.changes.change import Change, Impact, Part, worst
from codegen.changes.places import Lines
from codegen.changes.release import release
from codegen.changes.report import Report
from codegen.clients import PACKAGE, differ, generate
from codegen.drift import tell
from codegen.errors import CodegenError

FORMATS: dict[str, Callable[[Report], str]] = {
    "text": Report.text,
    "markdown": Report.markdown,
    "json": Report.json,
}

COMPATIBLE, BREAKING, BROKEN = 0, 1, 2

_T = TypeVar("_T")


def run(root: Path, *, base: str = "HEAD", form: str = "text", drift: Path | None = None) -> int:
    """Make the clients, print what changed since a base, and return the exit status.

    It is 0 for nothing or compatible changes, 1 for breaking ones, and 2 where a tool or a spec is
    broken, or where a tool is missing without which nobody can say that nothing breaks.
    """
    with baseline(root, base) as before:
        with redirect_stdout(sys.stderr):
            generate(root / "specs", root / "generated")
        report = compare(root, before, drift=[*tell(drift)] if drift else [])
    print(FORMATS[form](report))
    if worst(report.changes) is Impact.BREAKING:
        return BREAKING
    return BROKEN if report.untold else COMPATIBLE


def compare(root: Path, before: Baseline, drift: Sequence[str] = ()) -> Report:
    """Compare the specs and clients of a project with those of a base."""
    comparison = Comparison(root, before)
    changed = comparison.changed()
    changes = comparison.run(changed)
    return Report(
        base=before.name,
        gateways=changed,
        changes=sorted(changes, key=lambda change: [*Impact].index(change.impact)),
        untold=sorted(comparison.untold),
        drift=drift,
        release=release(changes, before.root),
    )


@define
class Comparison:
    """A comparison of a project with its base."""

    root: Path
    before: Baseline
    untold: list[str] = field(factory=list)
    _specs: dict[Path, Lines] = field(factory=dict)
    _clients: dict[Path, client.Client] = field(factory=dict)

    def changed(self) -> list[str]:
        """List the gateways whose spec or client is not what it was."""
        specs = [*self.before.specs.glob("*.yaml"), *(self.root / "specs").glob("*.yaml")]
        keys = sorted({spec.stem for spec in specs})
        return [key for key in keys if self._spec_differs(key) or self._client_differs(key)]

    def run(self, keys: Sequence[str]) -> list[Change]:
        """Compare these gateways in all parts, side by side."""
        shared = [key for key in keys if self._old(key).exists() and self._new(key).exists()]
        changes = [self._come_or_gone(key) for key in keys if key not in shared]
        with ThreadPoolExecutor(max_workers=4) as pool:
            # First what takes longest, and does not need the specs.
            tasks = [pool.submit(self._reported, "For importers", self._importers, shared)]
            for key in shared:  # read once: it takes a second, and all other parts want it
                self._specs |= {file: Lines(file) for file in (self._old(key), self._new(key))}
            tasks += [
                pool.submit(self._reported, f"{title} of {key}", part, key)
                for key in shared
                for title, part in (
                    ("On the wire,", self._wire),
                    ("Of the mock gateway", self._mock),
                    ("Of the examples", self._examples),
                    ("Of the status map", self._statuses),
                )
            ]
            for task in tasks:
                changes += task.result()
        return changes

    def _reported(self, title: str, part: Callable[[_T], Iterator[Change]], of: _T) -> list[Change]:
        """Run a part; where its tool fails, say what cannot be reported."""
        try:
            return list(part(of))
        except CodegenError as error:
            self.untold.append(f"{title}: {error}.")
            return []

    def _wire(self, key: str) -> Iterator[Change]:
        if self._spec_differs(key):
            yield from wire.compare(self._specs[self._old(key)], self._specs[self._new(key)])

    def _importers(self, keys: Sequence[str]) -> Iterator[Change]:
        generated = self.root / "generated"
        pairs = [
            (self._client(self.before.generated, key), self._client(generated, key), generated)
            for key in keys
            if self._client_differs(key)
        ]
        if pairs:
            wrapper = self.root / "wrapper"
            changes, broken_lines = importers.compare(pairs, wrapper)
            yield from chain.from_iterable(changes)
            yield from project.code(keys, broken_lines, self.root)

    def _mock(self, key: str) -> Iterator[Change]:
        old, new = (project.fields(self._specs[file]) for file in (self._old(key), self._new(key)))
        yield from project.mock(key, new - old, self.root)

    def _examples(self, key: str) -> Iterator[Change]:
        yield from project.examples(self._specs[self._new(key)])

    def _statuses(self, key: str) -> Iterator[Change]:
        yield from project.statuses(key, self._client(self.root / "generated", key), self.root)

    def _old(self, key: str) -> Path:
        return self.before.specs / f"{key}.yaml"

    def _new(self, key: str) -> Path:
        return self.root / "specs" / f"{key}.yaml"

    def _spec_differs(self, key: str) -> bool:
        old, new = self._old(key), self._new(key)
        both = old.exists() and new.exists()
        return not both or old.read_bytes() != new.read_bytes()

    def _client_differs(self, key: str) -> bool:
        folders = (self.before.generated, self.root / "generated")
        if not differ(*(folder / PACKAGE / key for folder in folders)):
            return False  # which takes less than to read both
        old, new = (self._client(folder, key) for folder in folders)
        return old != new

    def _client(self, generated: Path, key: str) -> client.Client:
        folder = generated / PACKAGE / key
        if folder not in self._clients:
            self._clients[folder] = client.read(folder)
        return self._clients[folder]

    def _come_or_gone(self, key: str) -> Change:
        is_new = self._new(key).exists()
        return Change(
            part=Part.IMPORTERS,
            gateway=key,
            impact=Impact.COMPATIBLE if is_new else Impact.BREAKING,
            what=f"The client `{key}` is {'new' if is_new else 'gone'}",
        )
