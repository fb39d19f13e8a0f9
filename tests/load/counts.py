"""What was injected and asked in the runs of chance and of load, at the end of a run."""

from collections import Counter
from collections.abc import Iterator

import pytest


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the counts, if any were recorded."""
    counted: dict[str, Counter[str]] = {}
    for report in terminalreporter.getreports("passed") + terminalreporter.getreports("failed"):
        for name, value in report.user_properties:
            if name in {"random faults", "load"} and isinstance(value, dict):
                counted.setdefault(name, Counter()).update(value)
    for name, counts in counted.items():
        terminalreporter.section(name)
        for line in _lines(counts):
            terminalreporter.line(line)


def _lines(counts: Counter[str]) -> Iterator[str]:
    for what, count in sorted(counts.items()):
        yield f"{count:>8,}  {what}"
