"""What the README says is so."""

import re
import subprocess
from pathlib import Path

import pytest

from onetill_mocks import PracticeGateways
from tills import GATEWAYS

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", README, re.DOTALL)


@pytest.mark.parametrize("block", BLOCKS, ids=range(len(BLOCKS)))
def test_its_code_runs(
    block: str, practice_gateways: PracticeGateways, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Every block of Python runs against the practice gateways, and so do the tests in it."""
    for key in GATEWAYS:
        for variable, value in practice_gateways.environ(key).items():
            monkeypatch.setenv(variable, value)
    names: dict[str, object] = {"__name__": "readme"}
    exec(compile(block, "README.md", "exec"), names)  # noqa: S102  # our own README
    for name, thing in list(names.items()):
        if name.startswith("test_") and callable(thing):
            thing(practice_gateways)


def test_its_targets_are_those_of_make() -> None:
    """The README tells every target of the Makefile, as `make` alone does, a line each."""
    listed = subprocess.run(
        ["make", "--no-print-directory"],  # noqa: S607  # whichever make there is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    targets = [line.split()[0] for line in listed.splitlines()]
    assert targets == ["demo", "install", "generate", "check", "contract", "test", "serve"]
    assert set(re.findall(r"^\| `make (\w+)` \|", README, re.MULTILINE)) == set(targets)


def test_its_gateways_are_all_there() -> None:
    """The README has a row for every gateway, which says whether each operation is offered."""
    head, *rows = re.findall(r"^\|(.*)\|$", README.split("## Gateways")[1], re.MULTILINE)
    columns = [cell.strip().strip("`") for cell in head.split("|")]
    told = {cells[0].strip(" `"): cells for row in rows if (cells := row.split("|"))}
    for gateway in GATEWAYS.values():
        row = told[gateway.__name__]
        for operation in ("create", "get", "get_many"):
            offered = bool(row[columns.index(operation)].strip())
            assert offered is gateway.supports(operation), (gateway, operation)


@pytest.mark.parametrize("link", re.findall(r"\]\((\.github/[^)]+)\)", README))
def test_its_links_lead_somewhere(link: str) -> None:
    """Every file that the README links to is there."""
    assert (ROOT / link).is_file()
