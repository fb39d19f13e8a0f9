"""What `make contract` reports beside passed and failed: the requests to each gateway."""

from pytest import TerminalReporter  # noqa: PT013


def pytest_terminal_summary(terminalreporter: TerminalReporter) -> None:
    """Print the counts of every whole run, as the tests recorded them."""
    rows = [
        dict(report.user_properties)
        for outcome in ("passed", "failed")
        for report in terminalreporter.getreports(outcome)
        if any(name == "cases" for name, _ in report.user_properties)
    ]
    if not rows:
        return
    terminalreporter.section("requests to the mock gateways")
    for row in [dict(zip(rows[0], rows[0], strict=True)), *rows]:
        gateway, *counts = row.values()
        cells = "".join(f"{count or '-':>12}" for count in counts)
        terminalreporter.write_line(f"{gateway:<16}{cells}")
