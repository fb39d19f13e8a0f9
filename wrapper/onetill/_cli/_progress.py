"""Progress of a check, on a terminal."""

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text

from onetill._cli._output import ROWS_AT_ONCE, console_of
from onetill._invoice import Lookup


class _Rate(ProgressColumn):
    """Ids per second."""

    def render(self, task: Task) -> Text:
        return Text(f"{task.speed:,.0f}/s" if task.speed else "")


@contextmanager
def progress_bar(total: int | None, done: int) -> Iterator["Bar"]:
    """Show a bar with the rate and the time left while the block runs."""
    progress = Progress(
        TextColumn("Checking"),
        BarColumn(),
        MofNCompleteColumn(),
        _Rate(),
        TimeRemainingColumn(),
        console=console_of(sys.stderr),
        transient=True,
        redirect_stdout=False,
        redirect_stderr=False,
    )
    with progress:
        yield Bar(progress, total, done)


class Bar:
    """A bar that counts what passes."""

    def __init__(self, progress: Progress, total: int | None, done: int) -> None:
        self._progress = progress
        self._task = progress.add_task("", total=total, completed=done)

    def count(self, lookups: Iterable[Lookup]) -> Iterator[Lookup]:
        """Count lookups as they pass, hidden while a part of the table is printed."""
        try:
            for number, lookup in enumerate(lookups, 1):
                self._progress.advance(self._task)
                if number % ROWS_AT_ONCE == 0:
                    self._progress.stop()
                yield lookup
                if number % ROWS_AT_ONCE == 0:
                    self._progress.start()
        finally:
            self._progress.stop()
