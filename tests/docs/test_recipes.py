"""The recipes: every block of code runs, and does what its page says."""

import logging
import os
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from docs.pages import FOLDER, PAGES, blocks, files
from mocks.test_fixtures import run_pytest
from onetill_mocks import MockGateways

README = (FOLDER.parents[1] / "README.md").read_text(encoding="utf-8")
SHOP = """
import pytest

from onetill import Money, Till
from onetill.gateways import CryptoCloudV2


@pytest.mark.parametrize("turn", range(2))
def test_a_sale(mock_gateways, turn):
    with Till(CryptoCloudV2.from_env()) as till:
        till.create(Money("25.00", "USD"))
    assert len(mock_gateways.ledger.invoices) == 1
"""
BLOCKS = [
    pytest.param(block, id=f"{page}-{number}")
    for page in PAGES
    for number, block in enumerate(blocks(page))
]


@pytest.fixture(autouse=True)
def _environment(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, mock_gateways: MockGateways
) -> Iterator[None]:
    """Point every gateway at the mock gateways, and leave loggers and folders as they were."""
    for name in list(os.environ):
        if name.lower().endswith("_proxy"):
            monkeypatch.delenv(name)
    for key in mock_gateways.gateways:
        for variable, value in mock_gateways.environ(key).items():
            monkeypatch.setenv(variable, value)
    monkeypatch.chdir(tmp_path)
    loggers = [logging.getLogger(name) for name in ("onetill", "onetill.drift")]
    before = [(logger, logger.level, [*logger.handlers]) for logger in loggers]
    yield
    for logger, level, handlers in before:
        logger.setLevel(level)
        for handler in [*logger.handlers]:
            if handler not in handlers:
                logger.removeHandler(handler)
                handler.close()


@pytest.mark.parametrize("block", BLOCKS)
def test_a_block_runs(block: str, mock_gateways: MockGateways) -> None:
    """Every block of Python runs at the mock gateways, and so does each test in it."""
    names: dict[str, Any] = {"__name__": "recipe"}
    exec(compile(block, "recipe.py", "exec"), names)  # noqa: S102  # our own pages
    for name, thing in list(names.items()):
        if name.startswith("test_"):
            mock_gateways.reset()
            thing(mock_gateways)


def test_processes_read(tmp_path: Path, mock_gateways: MockGateways) -> None:
    """Worker processes read what they are given, in its order."""
    ids = [mock_gateways.place("cryptocloud_v1", price="5", currency="USD") for _ in range(4)]
    mock_gateways.pay(ids[2])
    with files("processes", tmp_path):
        sweep: Any = import_module("sweep")
        assert sweep.sweep(ids) == ["open", "open", "paid", "open"]


def test_drift_is_collected(mock_gateways: MockGateways, tmp_path: Path) -> None:
    """The handler of the page writes what `make changes DRIFT=` reads."""
    exec(blocks("logging")[0], {})  # noqa: S102  # our own page
    logging.getLogger("onetill.drift").warning("{}")
    assert (tmp_path / "drift.jsonl").read_text() == "{}\n"
    assert mock_gateways.requests == []


def test_a_shop_meets_the_mock_gateways(tmp_path: Path) -> None:
    """With the fixture of the page, a shop that reads its environment needs no change."""
    found = re.search(r"```python\n(# conftest\.py\n.*?)```", PAGES["testing"], re.DOTALL)
    assert found
    (tmp_path / "conftest.py").write_text(found[1], encoding="utf-8")
    run = run_pytest(tmp_path, SHOP)
    assert "2 passed" in run.stdout, run.stdout + run.stderr


@pytest.mark.parametrize("page", PAGES)
def test_links_lead_somewhere(page: str) -> None:
    """Each page is linked from README, and each of its own links leads to a page."""
    assert f"(.github/docs/{page}.md)" in README
    for link in re.findall(r"\]\(([^)#]+)\)", PAGES[page]):
        assert (FOLDER / link).is_file()


def test_commands_exist() -> None:
    """Each command and option that a page names is one of `onetill`."""
    from onetill._cli._app import NAMES, app  # noqa: PLC0415  # at need, as any process does

    offered = app.generate_completion(shell="bash")  # noqa: S604  # it starts none
    for text in PAGES.values():
        for command, rest in re.findall(r"`onetill ([a-z]+)([^`]*)`", text):
            assert command in NAMES
            assert all(option in offered for option in re.findall(r"--[a-z-]+", rest))
