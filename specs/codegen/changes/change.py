"""One change, as it stands in a report."""

from collections.abc import Iterable
from enum import StrEnum

from attrs import frozen


class Impact(StrEnum):
    """What a change means to those who know the old spec or the old client."""

    BREAKING = "breaking"
    COMPATIBLE = "compatible"
    NOTICE = "notice"


class Part(StrEnum):
    """Where a change is seen."""

    WIRE = "wire"
    IMPORTERS = "importers"
    PROJECT = "project"


@frozen(kw_only=True)
class Change:
    """A change: what it is, why it matters, and where it stands."""

    part: Part
    gateway: str
    impact: Impact
    what: str
    """What changed: a sentence without its full stop."""
    why: str = ""
    """Why it matters: a sentence without its full stop. Empty where `what` says it."""
    operations: tuple[str, ...] = ()
    """The operations that it concerns, such as `POST /v2/invoice/create`."""
    file: str = ""
    line: int | None = None


def worst(changes: Iterable[Change]) -> Impact | None:
    """Give the gravest impact, or None where nothing changed."""
    impacts = {change.impact for change in changes}
    return next((impact for impact in Impact if impact in impacts), None)
