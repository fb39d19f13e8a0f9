"""Imports within a package lead one way."""

import ast
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

WRAPPER = Path(__file__).parents[2] / "wrapper"

# For type checkers only: an error holds the price, and a bad price raises an error.
ALLOWED = {("onetill.errors", "onetill._money")}


def modules(package: str, root: Path = WRAPPER) -> dict[str, Path]:
    """Find the modules of a package by their full names."""
    return {
        ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__"): file
        for file in sorted((root / package).rglob("*.py"))
    }


def imported(file: Path, known: dict[str, Path]) -> Iterator[str]:
    """Find the known modules that a file imports, wherever in it, also for type checkers only."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module in known:
            names = [f"{node.module}.{alias.name}" for alias in node.names]
            yield from (name if name in known else node.module for name in names)


def cycle(package: str, root: Path = WRAPPER) -> list[str]:
    """Find modules of a package that import each other in a circle, or none."""
    known = modules(package, root)
    graph = {name: {*imported(file, known)} for name, file in known.items()}
    for importer, other in ALLOWED:
        graph.get(importer, set()).discard(other)
    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        found: list[str] = error.args[1]
        return found
    return []


@pytest.mark.parametrize("package", ["onetill", "onetill_mocks"])
def test_no_modules_import_each_other(package: str) -> None:
    """No import leads back to where it began, not even one for type checkers only."""
    assert cycle(package) == []


@pytest.mark.parametrize(
    "back", ["import acme._first", "from acme import _first", "from acme._first import ONE",
             "def late():\n    from acme._first import ONE",
             "if TYPE_CHECKING:\n    from acme._first import ONE"]
)  # fmt: skip
def test_a_cycle_is_found(tmp_path: Path, back: str) -> None:
    """Every way to import back is seen."""
    folder = tmp_path / "acme"
    folder.mkdir()
    (folder / "__init__.py").write_text("")
    (folder / "_first.py").write_text("from acme._second import TWO\nONE = 1\n")
    (folder / "_second.py").write_text(f"TWO = 2\n{back}\n")
    assert set(cycle("acme", tmp_path)) == {"acme._first", "acme._second"}


def finds_by_name(file: Path) -> bool:
    """Return whether a file uses what finds modules by their names."""
    used = set[str | None]()
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Name):
            used.add(node.id)
        elif isinstance(node, ast.Import):
            used |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            used.add(node.module)
    used.discard("importlib.resources")
    return bool(used & {"importlib", "pkgutil", "__import__"})


def test_only_the_app_and_the_laws_find_modules_by_name() -> None:
    """The mock gateways use import statements; only vendors and gateways are found by name."""
    found = {name for name, file in modules("onetill_mocks").items() if finds_by_name(file)}
    assert found == {"onetill_mocks._app", "onetill_mocks.laws"}


@pytest.mark.parametrize(
    "file", sorted((WRAPPER / "onetill_mocks" / "laws").rglob("*.py")), ids=str
)
def test_laws_know_no_mock_gateway(file: Path) -> None:
    """What judges a server imports none of ours, and reads no spec: it is a reading of its own."""
    known = modules("onetill_mocks")
    assert {name for name in imported(file, known) if "laws" not in name.split(".")} == set()


@pytest.mark.parametrize("package", ["onetill_mocks.vendors", "onetill_mocks._ledger"])
def test_mock_gateways_know_no_law(package: str) -> None:
    """A mock gateway that was made from the laws would keep them by construction."""
    known = modules("onetill_mocks")
    found = {
        name
        for one, file in known.items()
        if one.startswith(package)
        for name in imported(file, known)
    }
    assert found
    assert [name for name in found if "laws" in name.split(".")] == []
