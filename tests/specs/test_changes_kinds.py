"""An edit is reported by its kind: what it means on the wire, in both directions, and no more."""

import re

import pytest
import yaml

from codegen import redocly
from codegen.changes import wire
from codegen.changes.change import Change
from codegen.changes.places import Lines

from .edit_kinds import KINDS, Node

_MARKS = {"breaking": "!", "compatible": "+", "notice": "~"}


def document(side: str) -> Node:
    """Make a document with an operation for each kind, as it was or is."""
    paths: Node = {}
    for name, kind in KINDS.items():
        parts = (kind.old if side == "old" else kind.new)(field(name))
        parts = {"responses": {"200": {"description": "Done."}}, **parts}
        paths[f"/{field(name)}"] = {"post": {"operationId": field(name), **parts}}
    return {"openapi": "3.1.0", "info": {"title": "Kinds", "version": "1"}, "paths": paths}


def field(name: str) -> str:
    """Name the field of a kind."""
    return re.sub(r"\W", "_", name)


def said(changes: list[Change]) -> dict[str, set[str]]:
    """Give the sentences, by the operation that they are about."""
    found: dict[str, set[str]] = {}
    for change in changes:
        for operation in change.operations:
            key = operation.removeprefix("POST /")
            what = re.sub(rf"`(body|response 200)\.{key}", "`@", change.what).replace(key, "@")
            found.setdefault(key, set()).add(f"{_MARKS[change.impact]} {what}")
    return found


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, set[str]]]:
    """Compare both documents, there and back."""
    specs = []
    for side in ("old", "new"):
        spec = tmp_path_factory.mktemp(side) / "kinds.yaml"
        spec.write_text(yaml.safe_dump(document(side), sort_keys=False), encoding="utf-8")
        specs.append(Lines(spec))
    try:
        there, back = wire.compare(*specs), wire.compare(*reversed(specs))
    except redocly.RedoclyUnavailable as error:
        pytest.skip(str(error))
    return {"there": said(there), "back": said(back)}


@pytest.mark.parametrize("name", KINDS)
def test_a_kind_of_edit(name: str, reports: dict[str, dict[str, set[str]]]) -> None:
    """What breaks on the wire is called breaking, and what says the same is not mentioned."""
    expected = [{*KINDS[name].there}, {*KINDS[name].back}]
    assert [reports[way].get(field(name), set()) for way in ("there", "back")] == expected
