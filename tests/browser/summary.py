"""Where chromium is, and what a run says if it is nowhere."""

import os
import shutil

import pytest

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
MISSING = "no chromium is found (apt-get install chromium)"


def find_chromium() -> str | None:
    """Find chromium by its usual names, or where `ONETILL_CHROMIUM` says."""
    named = os.environ.get("ONETILL_CHROMIUM")
    return named or next(filter(None, map(shutil.which, NAMES)), None)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say in one line if the tests in a browser were skipped."""
    skipped = [
        report
        for report in terminalreporter.stats.get("skipped", [])
        if MISSING in str(report.longrepr)
    ]
    if skipped:
        terminalreporter.write_line(f"{len(skipped)} browser tests were skipped: {MISSING}")
