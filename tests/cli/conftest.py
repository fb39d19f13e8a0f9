"""The command in this process, at mock gateways, and as a process of its own."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

import attrs
import pytest

from onetill._cli import main
from onetill_mocks import MockGateways


@attrs.frozen
class Ran:
    """What a run of the command left behind."""

    status: int
    out: str
    err: str


class Run(Protocol):
    """Run the command."""

    def __call__(self, *arguments: object) -> Ran:
        """Run it in this process."""
        ...


@pytest.fixture(autouse=True)
def _environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, mock_gateways: MockGateways
) -> None:
    """Leave the developer's own configuration out, and find the test's mock gateways."""
    for name in list(os.environ):
        if name.startswith("ONETILL_") or name in {"NO_COLOR", "FORCE_COLOR", "COLUMNS"}:
            monkeypatch.delenv(name)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("ONETILL_MOCK_URL", mock_gateways.url)
    monkeypatch.setenv("COLUMNS", "80")


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command in this process."""

    def run_here(*arguments: object) -> Ran:
        capsys.readouterr()
        status = main([str(argument) for argument in arguments])
        printed = capsys.readouterr()
        done = Ran(status, printed.out, printed.err)
        assert "Traceback" not in done.out + done.err
        return done

    return run_here


@contextmanager
def process(*arguments: object) -> Iterator[subprocess.Popen[str]]:
    """Run the command as a process, ended at the end."""
    with subprocess.Popen(  # noqa: S603  # our own Python
        [sys.executable, "-m", "onetill", *map(str, arguments)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as started:
        try:
            yield started
        finally:
            started.kill()
