"""What changes on the wire, by `redocly diff`.

The command is marked experimental, so its version is pinned and nothing but this module knows its
report. Both documents are normalized first: the command compares how a thing is written.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from attrs import evolve

from codegen import redocly
from codegen.changes.change import Change, Impact, Part
from codegen.changes.normal import align, normalize
from codegen.changes.places import Lines, Place, Places
from codegen.changes.schema import Node
from codegen.changes.wording import BOUNDS, Saying, describe, describe_options, describe_ways
from codegen.document import Document
from codegen.errors import CodegenError

_IMPACTS = {"major": Impact.BREAKING, "minor": Impact.COMPATIBLE, "patch": Impact.NOTICE}
_WORDS = frozenset({"description", "summary", "title", "termsOfService", "version", "contact"})
_SILENT = frozenset(
    {
        "Link",
        "LinksMap",
        "Tag",
        "TagList",
        "ExternalDocs",
        "License",
        "Info",
        "SchemaProperties",
        "SpecExtension",
    }
)
_RENAMED = re.compile(r"`(.+)\.([^.`]+)` was renamed to `([^`]+)`")
_TYPED = re.compile(r"`([^`]+)` was (.+), is (.+)")
_EXAMPLES = frozenset({"Example", "ExamplesMap"})
_COMPONENTS = "#/components/"
_SECURITY = frozenset({"SecurityRequirement", "SecurityRequirementList"})
_OPERATION_CHANGES = frozenset({"operationId", "tags", "links"})


def compare(before: Document, after: Lines) -> list[Change]:
    """List what an edit of a spec changes for those who speak over the wire.

    Raises `RedoclyUnavailable` where the command is missing, and `CodegenError` where it fails.
    """
    gateway = after.path.stem
    new = normalize(after.content)
    old = align(normalize(before.content), new)
    report = _with_whole_bounds(_diff(old, new))
    places = Places(old, new, after)
    changes: list[Change] = []
    words = 0
    for entry in report:
        if _is_about_words(entry):
            words += 1
        elif not _is_silent(entry):
            changes += _read(gateway, entry, places)
    if words:
        what = "One text changed" if words == 1 else f"{words} texts changed"
        changes.append(_notice(gateway, f"{what} that readers of the spec see, and no program"))
    return _joined(_reported_once(changes))


def _diff(old: Node, new: Node) -> list[dict[str, Any]]:
    with TemporaryDirectory() as folder:
        files = [Path(folder, "before.json"), Path(folder, "after.json")]
        for file, document in zip(files, (old, new), strict=True):
            file.write_text(json.dumps(document, default=str), encoding="utf-8")
        # In a folder of its own: a configuration file would switch the rules off.
        flags = ("--format=json", "--fail-on=none")
        done = redocly.run("diff", *(file.name for file in files), *flags, folder=Path(folder))
        try:
            changes: list[dict[str, Any]] = json.loads(done.stdout)["changes"]
        except (ValueError, KeyError):
            lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
            reason = lines[0] if lines else "it printed no report"
            raise CodegenError(f"redocly diff failed: {reason}") from None
        return changes


def _with_whole_bounds(report: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Make one entry of two where a bound is written with another word than before."""
    bounds: dict[tuple[str, str], dict[str, Any]] = {}
    for entry in report:
        word = str(entry.get("property"))
        if word not in BOUNDS:
            yield entry
            continue
        for side in ("base", "revision"):
            if "value" in entry[side] and word.startswith("exclusive"):
                side_of = "above" if word.endswith("Minimum") else "below"
                entry[side]["value"] = f"{side_of} {entry[side]['value']}"
        other = bounds.get((entry["path"], BOUNDS[word]), entry)
        first, second = (entry, other) if "value" in entry["revision"] else (other, entry)
        bounds[entry["path"], BOUNDS[word]] = {
            **first,
            "base": second["base"] | first["base"],
            "impact": min(first["impact"], second["impact"], key=[*_IMPACTS].index),
        }
    yield from bounds.values()


def _is_about_words(entry: Mapping[str, Any]) -> bool:
    if entry["typeName"] in _EXAMPLES or entry.get("property") in {"example", "examples"}:
        return True
    return entry["kind"] == "modified" and entry.get("property") in _WORDS


def _is_silent(entry: Mapping[str, Any]) -> bool:
    """Tell what no peer sees: links, tags, names, extensions, and components that nothing uses."""
    name = str(entry.get("property", ""))
    if entry["typeName"] in _SILENT or name in _OPERATION_CHANGES or name.startswith("x-"):
        return True
    # What an operation uses is reported where it uses it.
    return bool(entry["path"].startswith(_COMPONENTS) and entry["typeName"] != "SecurityScheme")


def _read(gateway: str, entry: Mapping[str, Any], places: Places) -> Iterator[Change]:
    place, sayings = _said(entry, places)
    for impact, what, why in sayings:
        yield Change(
            part=Part.WIRE,
            gateway=gateway,
            impact=impact,
            what=what,
            why=why,
            operations=place.operations,
            file=place.file,
            line=place.line,
        )


def _said(entry: Mapping[str, Any], places: Places) -> tuple[Place, Iterator[Saying]]:
    """Say what an entry means; of unions and security it says less than the documents do."""
    if entry["typeName"] in _SECURITY and (found := places.ways(entry)):
        place, old, new = found
        return place, describe_ways(place, old, new)
    if union := places.union(entry):
        place, gone, come = union
        return place, describe_options(place, gone, come)
    place = places.find(entry)
    return place, describe(entry, place, _IMPACTS[entry["impact"]])


def _notice(gateway: str, what: str) -> Change:
    return Change(part=Part.WIRE, gateway=gateway, impact=Impact.NOTICE, what=what)


def _reported_once(changes: list[Change]) -> list[Change]:
    """Leave out what another sentence about the same field already says."""
    said = {change.what for change in changes}
    renamed = {
        name for what in said if (found := _RENAMED.fullmatch(what)) for name in _names(found)
    }
    retyped = tuple(start for what in said for start in _retyped(what))
    kept: list[Change] = []
    for change in changes:
        field, _, verb = change.what.rpartition("` ")
        match verb:
            case _ if retyped and re.sub("^.*?`", "", change.what).startswith(retyped):
                continue
            case "is no longer required" if f"{field}` is gone" in said or field in renamed:
                continue
            case "is now required" if f"{field}` is new" in said or field in renamed:
                if change.impact is not Impact.BREAKING:
                    continue
                kept.append(evolve(change, what=f"{field}` is new and required"))
            case "is new" if _is_required(change, changes):
                continue
            case _:
                kept.append(change)
    return kept


def _names(renamed: re.Match[str]) -> tuple[str, str]:
    """Give both names of a field, as sentences begin with them."""
    holder, old, new = renamed.groups()
    return f"`{holder}.{old}", f"`{holder}.{new}"


def _retyped(what: str) -> tuple[str, ...]:
    """Give how the names of the parts begin of what was an object or a list, and is none."""
    if not (found := _TYPED.fullmatch(what)):
        return ()
    name, *types = found.groups()
    old, new = ({*re.findall("`(object|array)`", each)} for each in types)
    return (f"{name}.", f"{name}[]") if old != new else ()


def _is_required(change: Change, changes: list[Change]) -> bool:
    what = f"{change.what.removesuffix('is new')}is now required"
    return any(each.what == what and each.impact is Impact.BREAKING for each in changes)


def _joined(changes: list[Change]) -> list[Change]:
    """Join what is said of several operations in the same words, the gravest first."""
    joined: dict[tuple[str, str], Change] = {}
    for change in changes:
        known = joined.setdefault((change.what, change.why), change)
        operations = dict.fromkeys((*known.operations, *change.operations))
        joined[change.what, change.why] = evolve(known, operations=tuple(operations))
    return sorted(joined.values(), key=lambda change: [*Impact].index(change.impact))
