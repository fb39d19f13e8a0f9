"""The checklist as a table at the end of a run."""

from collections.abc import Iterator

import pytest

from faults.checklist import ARGUED_AWAY, CHECKLIST, ELSEWHERE, ROWS


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print the table, if any row was run."""
    run, failed = set[int](), set[int]()
    for reports in terminalreporter.stats.values():
        for report in reports:
            if isinstance(report, pytest.TestReport):
                properties = report.user_properties
                rows = {row for name, row in properties if name == "row" and isinstance(row, int)}
                run |= rows if report.when == "call" and not report.skipped else set()
                failed |= rows if report.failed else set()
    if run | failed:
        terminalreporter.section("the checklist of faults")
        for line in lines(run | failed, failed):
            terminalreporter.line(line)


def lines(run: set[int], failed: set[int]) -> Iterator[str]:
    """Write the table: counts by section, and the line of each row that needs one."""
    yield f"{'':<26}{'rows':>9}{'run':>8}{'passed':>8}{'elsewhere':>11}{'argued away':>13}"
    for name, rows in {**CHECKLIST, "all": ROWS}.items():
        parts = (run, run - failed, ELSEWHERE.keys(), ARGUED_AWAY.keys())
        counts = [len(rows.keys() & part) for part in parts]
        yield "{:<26}{:>9}{:>8}{:>8}{:>11}{:>13}".format(name, f"{min(rows)}-{max(rows)}", *counts)
    yield ""
    yield "run elsewhere:"
    for row, test in sorted(ELSEWHERE.items()):
        yield f"  {row:>3}  {test}"
    yield "argued away:"
    for row, reason in sorted(ARGUED_AWAY.items()):
        yield f"  {row:>3}  {reason}"
    if failed:
        yield "failed:"
        for row in sorted(failed):
            yield f"  {row:>3}  {ROWS[row]}"
