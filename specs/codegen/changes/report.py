"""A report of changes, as text for a terminal, as Markdown or as JSON."""

import json
from collections.abc import Iterator, Sequence
from textwrap import wrap

from attrs import asdict, frozen

from codegen.changes.change import Change, Part, worst
from codegen.changes.release import Release

_TITLES = {
    Part.WIRE: "On the wire",
    Part.IMPORTERS: "For importers",
    Part.PROJECT: "In this project",
}
_WIDTH = 100
_MOST_OPERATIONS = 3


@frozen(kw_only=True)
class Report:
    """All that is to be reported of the specs since a base."""

    base: str
    gateways: Sequence[str]
    """The gateways whose spec or client changed."""
    changes: Sequence[Change]
    untold: Sequence[str]
    """What could not be reported, and why, a sentence each."""
    drift: Sequence[str] = ()
    """What tills saw in production that the specs do not say, a sentence each."""
    release: Release

    def text(self) -> str:
        """Write it for a terminal."""
        return "\n".join(self._text())

    def markdown(self) -> str:
        """Write it for a pull request."""
        return "\n".join(self._markdown())

    def json(self) -> str:
        """Write it for a program."""
        impact = worst(self.changes)
        return json.dumps(
            {
                "base": self.base,
                "gateways": [*self.gateways],
                "impact": impact or "none",
                "changes": [asdict(change) for change in self.changes],
                "untold": [*self.untold],
                "drift": [*self.drift],
                "release": asdict(self.release),
            },
            indent=2,
        )

    def _nothing(self) -> str | None:
        if self.changes or self.untold or self.drift:
            return None
        return f"Nothing changed since {self.base}: the specs say what they said."

    def _text(self) -> Iterator[str]:
        if nothing := self._nothing():
            yield nothing
            return
        yield f"Since {self.base}: {worst(self.changes) or 'no change'}"
        for part, changes in self._parts():
            yield ""
            yield _TITLES[part]
            for change in changes:
                head = f"  {_word(change):<11}"
                rest = " " * len(head)
                sentences = f"{change.gateway}: {change.what}.{_reason(change)}"
                yield from wrap(sentences, _WIDTH, initial_indent=head, subsequent_indent=rest)
                if where := _where(change):
                    yield from wrap(where, _WIDTH, initial_indent=rest, subsequent_indent=rest)
        yield from self._lists("", "  ")
        yield ""
        yield f"The release: {self._following()}"
        if self.release.entry:
            yield ""
            yield self.release.entry.rstrip()

    def _markdown(self) -> Iterator[str]:
        if nothing := self._nothing():
            yield nothing
            return
        yield f"## Changes since {self.base}: {worst(self.changes) or 'none'}"
        for part, changes in self._parts():
            yield ""
            yield f"### {_TITLES[part]}"
            yield ""
            for change in changes:
                where = f" ({_where(change)})" if _where(change) else ""
                sentences = f"{change.gateway}: {change.what}.{_reason(change)}"
                yield f"- **{_word(change)}** {sentences}{where}"
        yield from self._lists("### ", "- ")
        yield ""
        yield f"### The release: {self._following()}"
        if self.release.entry:
            yield ""
            yield "```markdown"
            yield self.release.entry.rstrip()
            yield "```"

    def _parts(self) -> Iterator[tuple[Part, list[Change]]]:
        for part in Part:
            if changes := [change for change in self.changes if change.part is part]:
                yield part, changes

    def _lists(self, title: str, item: str) -> Iterator[str]:
        for heading, sentences in (
            ("Seen in production", self.drift),
            ("What cannot be reported", self.untold),
        ):
            if sentences:
                yield ""
                yield f"{title}{heading}"
                yield from (f"{item}{sentence}" for sentence in sentences)

    def _following(self) -> str:
        step = self.release
        if step.following == step.version:
            return f"{step.version} stays, for {step.rule}"
        return f"{step.version} -> {step.following}, for {step.rule}"


def _word(change: Change) -> str:
    return "to do" if change.part is Part.PROJECT else str(change.impact)


def _reason(change: Change) -> str:
    return f" {change.why}." if change.why else ""


def _where(change: Change) -> str:
    where = f"{change.file}:{change.line}" if change.line else change.file
    names = ", ".join(change.operations[:_MOST_OPERATIONS])
    if more := len(change.operations) - _MOST_OPERATIONS:
        names += f" and {more} more" if more > 0 else ""
    return ", in ".join(filter(None, [where, names]))
