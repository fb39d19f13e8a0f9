"""What `make` says to wrong arguments."""

import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("arguments", "reported"),
    [
        (["nonsense"], "There is no target nonsense: make alone lists them."),
        (["contract", "API=visa"], "API must be one of: "),
        (["serve", "PORT=visa"], "argument --port: invalid int value: 'visa'"),
    ],
)
def test_it_is_a_sentence(arguments: list[str], reported: str) -> None:
    """A wrong target or variable ends with a sentence, and without a traceback."""
    done = subprocess.run(  # noqa: S603  # our own targets
        ["make", "--no-print-directory", *arguments],  # noqa: S607  # whichever make there is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stdout) == (2, "")
    assert reported in done.stderr
    assert "Traceback" not in done.stderr
