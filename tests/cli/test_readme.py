"""The README's section about the command."""

import re
import shlex
from pathlib import Path

import pytest

from cli.conftest import Run
from onetill._cli._app import NAMES
from onetill._cli._exits import Exit
from onetill_mocks import MockGateways

SECTION = (
    (Path(__file__).parents[2] / "README.md")
    .read_text(encoding="utf-8")
    .split("## The command")[1]
    .split("\n## ")[0]
)
(SESSION,) = re.findall(r"```console\n(\$ onetill .*?)```", SECTION, re.DOTALL)
VARIABLE = [
    (r"http://127\.0\.0\.1:\d+", "URL"),
    (r"\d{4}-\d\d-\d\d([ T]\d\d:\d\d:\d\d( UTC|\+00:00)?)?", "DAY"),
    (r"\b(?=[A-Z]*\d)[A-Z0-9]{8}\b|\b[A-Z]{8}\b", "IDENTITY"),
]


def settled(text: str) -> str:
    """Replace what differs from run to run."""
    for pattern, name in VARIABLE:
        text = re.sub(pattern, name, text)
    return re.sub(r"[ -]+", " ", text).strip()


def test_its_session_is_real(
    run: Run, mock_gateways: MockGateways, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Each command of the session, run in its order, prints what the README shows."""
    monkeypatch.chdir(tmp_path)
    real: dict[str, str] = {}
    for command, shown in re.findall(r"\$ onetill (.*)\n((?:(?!\$).*\n)*)", SESSION):
        if "ids.txt" in command:
            Path("ids.txt").write_text("\n".join([*real.values(), "INV-NOBODY00"]))
            mock_gateways.pay(*real.values())
        done = run(*(real.get(word, word) for word in shlex.split(command)))
        printed = done.out + done.err
        assert settled(printed) == settled(shown), command
        if found := re.search(r"^id +(\S+)$", shown, re.MULTILINE):
            made = re.search(r"^id +(\S+)$", printed, re.MULTILINE)
            assert made
            real[found[1]] = made[1]
    assert len(real) == 1


def test_it_names_each_command_and_status() -> None:
    """The README tells every command and every exit status."""
    assert {*re.findall(r"^\| `onetill ([a-z]+)", SECTION, re.MULTILINE)} == {*NAMES}
    reported = {int(number) for row in re.findall(r"^\| ([\d, ]+) \|", SECTION, re.MULTILINE)
            for number in row.split(",")}  # fmt: skip
    assert reported == {int(status) for status in Exit}
