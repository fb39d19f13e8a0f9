"""An edit of a spec is reported: what it breaks, for whom, and nothing that it does not."""

import os
import shutil
from pathlib import Path

import pytest
import yaml

from codegen import redocly
from codegen.build import build
from codegen.changes import client, importers, wire
from codegen.changes.change import Change, Impact, Part
from codegen.changes.places import Lines
from codegen.changes.project import _reason
from codegen.changes.release import release
from codegen.document import Document
from support.generation import ROOT

from .known_edits import EDITS, FEW, SAME_WIRE
from .spec_edits import SPEC, Edit, Node, edited, part

# All of them with `make changes-test`.
CHOSEN = [*EDITS] if os.environ.get("EDITS") == "all" else [*FEW]
CLIENTS = Path(__file__).parents[2] / "generated" / "onetill_clients"


def written(folder: Path, document: Node) -> Path:
    """Write a spec."""
    folder.mkdir(exist_ok=True)
    spec = folder / SPEC.name
    spec.write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    return spec


def generated(spec: Path) -> Path:
    """Make the client of a spec, in a folder like `generated`."""
    package = spec.parent / "generated" / "onetill_clients"
    package.mkdir(parents=True)
    for shared in CLIENTS.glob("*.py*"):
        shutil.copy(shared, package)
    build(Document(spec), package / spec.stem)
    return package.parent


def broken_on_the_wire(edit: Edit, folder: Path) -> list[str]:
    """Say what `make changes` calls breaking on the wire."""
    try:
        changes = wire.compare(
            Lines(written(folder / "old", part())), Lines(written(folder / "new", edited(edit)))
        )
    except redocly.RedoclyUnavailable as error:
        pytest.skip(str(error))
    return [change.what for change in changes if change.impact is Impact.BREAKING]


@pytest.mark.parametrize("name", CHOSEN)
def test_the_wire_is_reported(name: str, tmp_path: Path) -> None:
    """An edit is called breaking on the wire if it is, in these words, and else not."""
    assert broken_on_the_wire(EDITS[name], tmp_path) == [*EDITS[name].wire]


@pytest.mark.parametrize("name", SAME_WIRE)
def test_the_same_wire_is_reported(name: str, tmp_path: Path) -> None:
    """What only the client's form depends on is not called a change of the wire."""
    assert broken_on_the_wire(SAME_WIRE[name], tmp_path) == []


def test_importers_are_reported(tmp_path: Path) -> None:
    """What an edit breaks for code written against the old client is reported, and nothing else."""
    spec = written(tmp_path / "old", part())
    before = client.read(generated(spec) / "onetill_clients" / spec.stem)
    pairs = []
    for number, name in enumerate(CHOSEN):
        folder = generated(written(tmp_path / f"new_{number}", edited(EDITS[name])))
        pairs.append((before, client.read(folder / "onetill_clients" / spec.stem), folder))
    reported, _ = importers.compare(pairs)
    assert {
        name: {change.what for change in each} for name, each in zip(CHOSEN, reported, strict=True)
    } == {name: {*EDITS[name].importers} for name in CHOSEN}


def test_code_that_fails_is_named() -> None:
    """A gateway file that does not import is named with its line, and not the exception alone."""
    traceback = (
        'Traceback (most recent call last):\n  File "<string>", line 1, in <module>\n'
        f'  File "{ROOT}/wrapper/onetill/gateways/crucash.py", line 7, in <module>\n'
        '  File "/usr/lib/enum.py", line 9, in __getattr__\nAttributeError: PARTIAL\n'
    )
    named = "line 7 of wrapper/onetill/gateways/crucash.py fails with AttributeError: PARTIAL"
    assert _reason(traceback, ROOT) == named
    assert _reason("SyntaxError: invalid", ROOT) == "SyntaxError: invalid"


def change(impact: Impact, what: str = "`id` is new", part: Part = Part.WIRE) -> Change:
    """Make a change of one field."""
    return Change(part=part, gateway="paydo", impact=impact, what=what)


@pytest.mark.parametrize(
    ("version", "impact", "following"),
    [
        ("0.4.2", Impact.BREAKING, "0.5.0"),
        ("0.4.2", Impact.COMPATIBLE, "0.4.3"),
        ("0.4.2", Impact.NOTICE, "0.4.2"),
        ("1.4.2", Impact.BREAKING, "2.0.0"),
        ("1.4.2", Impact.COMPATIBLE, "1.5.0"),
        ("1.4.2", None, "1.4.2"),
    ],
)
def test_the_next_version_follows_from_the_gravest_change(
    tmp_path: Path, version: str, impact: Impact | None, following: str
) -> None:
    """The next version is that of semantic versioning, below 1.0 too."""
    (tmp_path / "pyproject.toml").write_text(f'[project]\nversion = "{version}"\n', "utf-8")
    changes = [] if impact is None else [change(Impact.NOTICE), change(impact)]
    assert release(changes, tmp_path).following == following


def test_the_entry_of_a_release_has_what_its_users_see(tmp_path: Path) -> None:
    """The changelog gets each change of the API once, and neither notices nor the project's own."""
    (tmp_path / "pyproject.toml").write_text('[project]\nversion = "1.0.0"\n', "utf-8")
    changes = [
        change(Impact.COMPATIBLE),
        change(Impact.COMPATIBLE),
        change(Impact.BREAKING, "`x` is gone"),
        change(Impact.BREAKING, "`y` is text", Part.IMPORTERS),
        change(Impact.NOTICE, "a notice"),
        change(Impact.BREAKING, "a file of the project", Part.PROJECT),
    ]
    assert release(changes, tmp_path).entry.splitlines() == [
        *("### Added", "", "- `id` is new, in the API `paydo`.", ""),
        *("### Changed", "", "- **Breaking:** `y` is text, in `onetill_clients.paydo`.", ""),
        *("### Removed", "", "- **Breaking:** `x` is gone, in the API `paydo`."),
    ]
