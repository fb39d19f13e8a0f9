"""What came of the checklist, as a table at the end of a run."""

from collections.abc import Iterator

import pytest

from faults.rows import ARGUED_AWAY, ELSEWHERE, SECTIONS


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table, if any row was run."""
    run, failed = set[int](), set[int]()
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport):
                told = report.user_properties
                numbers = {row for name, row in told if name == "row" and isinstance(row, int)}
                run |= numbers if report.when == "call" and not report.skipped else set()
                failed |= numbers if report.failed else set()
    if run | failed:
        terminalreporter.section("the checklist of faults")
        for line in _lines(run | failed, failed):
            terminalreporter.line(line)


def _lines(run: set[int], failed: set[int]) -> Iterator[str]:
    head = f"{'':<26}{'rows':>9}{'run':>8}{'passed':>8}{'elsewhere':>11}{'argued away':>13}"
    yield head
    for name, rows in {**SECTIONS, "all": range(1, 169)}.items():
        counts = [len({*rows} & part) for part in (run, run - failed, {*ELSEWHERE}, {*ARGUED_AWAY})]
        span = f"{rows[0]}-{rows[-1]}"
        yield "{:<26}{:>9}{:>8}{:>8}{:>11}{:>13}".format(name, span, *counts)
    yield ""
    yield "run elsewhere:"
    for row, test in sorted(ELSEWHERE.items()):
        yield f"  {row:>3}  {test}"
    yield "argued away:"
    for row, reason in sorted(ARGUED_AWAY.items()):
        yield f"  {row:>3}  {reason}"
    if failed:
        yield f"failed: {', '.join(map(str, sorted(failed)))}"
