"""The release that a change calls for: its version, and its entry in the changelog."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

from attrs import frozen

from codegen.changes.change import Change, Impact, Part, worst
from codegen.errors import CodegenError

_SECTIONS = {"Added": [" is new"], "Removed": [" is gone"]}


@frozen
class Release:
    """What follows from the changes."""

    version: str
    """The version of the base."""
    following: str
    """The version to release next; the same where nothing calls for a release."""
    rule: str
    """Why it is that one."""
    entry: str
    """Markdown to paste under "Unreleased" in the changelog."""


def release(changes: Sequence[Change], root: Path) -> Release:
    """Say which version follows, by semantic versioning."""
    version = _version(root)
    following, rule = _step(version, worst(changes))
    return Release(version, following, rule, "\n".join(_entry(changes)))


def _version(root: Path) -> str:
    settings = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    if version := settings["project"].get("version"):
        return str(version)
    file = root / settings["tool"]["hatch"]["version"]["path"]
    found = re.search(r'__version__ = "(.+)"', file.read_text(encoding="utf-8"))
    if not found:
        raise CodegenError(f"{file} has no line with a version")
    return found[1]


def _step(version: str, impact: Impact | None) -> tuple[str, str]:
    major, minor, patch = (int(part) for part in version.split(".")[:3])
    match impact:
        case None | Impact.NOTICE:
            return version, "nothing that a program sees has changed"
        case Impact.BREAKING if major == 0:
            return f"0.{minor + 1}.0", "below 1.0 a breaking change raises the second number"
        case Impact.BREAKING:
            return f"{major + 1}.0.0", "a breaking change raises the first number"
        case _ if major == 0:
            return f"0.{minor}.{patch + 1}", "below 1.0 a compatible change raises the third number"
        case _:
            return f"{major}.{minor + 1}.0", "a compatible change raises the second number"


def _entry(changes: Sequence[Change]) -> Iterator[str]:
    sections: dict[str, dict[str, None]] = {}
    for change in changes:
        if change.part is Part.PROJECT or change.impact is Impact.NOTICE:
            continue
        sections.setdefault(_section(change), {})[_line(change)] = None
    for section in ("Added", "Changed", "Removed"):
        if lines := sections.get(section):
            yield f"### {section}"
            yield ""
            yield from lines
            yield ""


def _section(change: Change) -> str:
    endings = ((name, ending) for name, found in _SECTIONS.items() for ending in found)
    return next((name for name, ending in endings if change.what.endswith(ending)), "Changed")


def _line(change: Change) -> str:
    breaking = "**Breaking:** " if change.impact is Impact.BREAKING else ""
    where = "`onetill_clients." if change.part is Part.IMPORTERS else "the API `"
    return f"- {breaking}{change.what}, in {where}{change.gateway}`."
