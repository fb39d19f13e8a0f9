"""What `make contract` reports beside passed and failed: requests to each gateway, and coverage."""

from collections.abc import Iterator, Mapping
from typing import Any

from pytest import TerminalReporter  # noqa: PT013


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Print what each whole run recorded."""
    rows = [
        dict(report.user_properties)
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        if any(name == "cases" for name, _ in report.user_properties)
    ]
    if not rows:
        return
    terminalreporter.section("requests to the mock gateways")
    for line in _requests(rows):
        terminalreporter.write_line(line)
    terminalreporter.section("coverage of the specs")
    for line in _coverage(rows):
        terminalreporter.write_line(line)


def _requests(rows: list[dict[str, Any]]) -> Iterator[str]:
    columns = [name for name in rows[0] if name not in {"reached", "not judged"}]
    for row in [dict(zip(columns, columns, strict=True)), *rows]:
        gateway, *counts = (row[name] for name in columns)
        yield f"{gateway:<16}" + "".join(f"{count or '-':>12}" for count in counts)


def _coverage(rows: list[dict[str, Any]]) -> Iterator[str]:
    """Count what is documented and was reached, and name each gap."""
    columns = ("documented", "by the run", "replayed", "reached")
    yield f"{'gateway':<28}" + "".join(f"{column:>12}" for column in columns)
    for row in rows:
        if report := row.get("reached"):
            yield from _of_one(row["gateway"], report)
        if reason := row.get("not judged"):
            yield reason


def _of_one(gateway: str, report: Mapping[str, Any]) -> Iterator[str]:
    counts = report["counts"]
    total = [sum(column) for column in zip(*counts.values(), strict=True)]
    for kind, (every, by_run, replayed) in {**counts, "all": total}.items():
        share = f"{(by_run + replayed) / every:.1%}" if every else "-"
        yield f"{gateway:<16}{kind:<12}{every:>12}{by_run:>12}{replayed:>12}{share:>12}"
    for item, reason in report["arguments"].items():
        yield f"  {item}: {reason}"
    for gap in report["gaps"]:
        yield f"  {gap}"
