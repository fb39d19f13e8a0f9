"""The changelog."""

import re
from datetime import date
from pathlib import Path

from onetill import __version__

CHANGELOG = (Path(__file__).parents[2] / ".github" / "CHANGELOG.md").read_text(encoding="utf-8")


def test_each_release_has_a_heading() -> None:
    """What is not released stands above the releases, and the newest of those is this version."""
    unreleased, newest, *_ = re.findall(r"^## (.+)$", CHANGELOG, re.MULTILINE)
    version, _, day = newest.partition(" - ")
    assert (unreleased, version) == ("Unreleased", __version__)
    assert date.fromisoformat(day)


def test_changes_are_of_known_kinds() -> None:
    """A reader finds the kinds of changes that Keep a Changelog names, and no others."""
    kinds = {*re.findall(r"^### (.+)$", CHANGELOG, re.MULTILINE)}
    assert kinds <= {"Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"}
