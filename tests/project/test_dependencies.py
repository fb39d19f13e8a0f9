"""What is imported is declared, and what is declared is imported."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterable
from importlib.metadata import packages_distributions, version
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PYPROJECT: dict[str, Any] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
RUNTIME: list[str] = PYPROJECT["project"]["dependencies"]
EXTRAS: dict[str, list[str]] = PYPROJECT["project"]["optional-dependencies"]
GROUPS: dict[str, list[Any]] = PYPROJECT["dependency-groups"]
OWN = {
    *("onetill", "onetill_clients", "onetill_mocks", "codegen", "demo", "conftest"),
    *(folder.name for folder in (ROOT / "tests").iterdir() if folder.is_dir()),
}
COMMANDS = {
    *("build", "mypy", "openapi-python-client", "pyright", "pytest-xdist", "ruff", "trio"),
    *("fastapi", "types-pyyaml"),
}
"""Distributions that a tool or a library runs or reads by name, and that nothing imports."""
GIVEN = {"pytest"}
"""Imported by plugins, which only pytest loads."""


def imported(*folders: str, but: str | None = None) -> set[str]:
    """Find the distributions that the files of some folders import, `but` those of one of them."""
    names = set[str]()
    for folder in folders:
        for file in (ROOT / folder).rglob("*.py"):
            if but and (ROOT / but) in file.parents:
                continue
            for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    names |= {alias.name.split(".")[0] for alias in node.names}
                elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
                    names.add(node.module.split(".")[0])
    known = packages_distributions()
    return {
        canonicalize_name(distribution)
        for name in names - OWN - sys.stdlib_module_names
        for distribution in known.get(name, [f"nobody, who has {name}"])
    }


def named(requirements: Iterable[str]) -> set[str]:
    """Read the distributions that requirements name."""
    return {canonicalize_name(Requirement(one).name) for one in requirements}


def pins() -> list[str]:
    """List the requirements of all groups."""
    return [one for group in GROUPS.values() for one in group if isinstance(one, str)]


def test_the_till_declares_what_it_imports() -> None:
    """Whoever installs the till alone has all that the till and the clients import."""
    found = imported("wrapper/onetill", "generated", but="wrapper/onetill/_cli")
    assert found - GIVEN == named(RUNTIME)


def test_the_command_declares_what_it_imports() -> None:
    """Whoever installs the extra has all that the command imports beside the till's."""
    found = imported("wrapper/onetill/_cli")
    assert found - named(RUNTIME) == named(EXTRAS["cli"])


def test_the_mock_gateways_declare_what_they_import() -> None:
    """Whoever installs the extra has all that the mock gateways import beside the till's."""
    found = imported("wrapper/onetill_mocks", but="wrapper/onetill_mocks/_verify") - GIVEN
    assert found - named(RUNTIME) == named(EXTRAS["mocks"]) - named(RUNTIME)
    assert named(EXTRAS["mocks"]) <= found


def test_verify_declares_what_it_imports() -> None:
    """Whoever installs the extra can judge a server, without what the mock gateways need."""
    found = imported("wrapper/onetill_mocks/_verify", "wrapper/onetill_mocks/laws")
    assert found - named(RUNTIME) == named(EXTRAS["verify"])


def test_the_generator_and_the_tests_declare_what_they_import() -> None:
    """`make install` installs by name all that the generator and the tests import."""
    found = imported("specs/codegen", "tests")
    assert found <= named(pins())
    runtime = named([*RUNTIME, *(one for extra in EXTRAS.values() for one in extra)])
    assert named(pins()) <= found | COMMANDS | runtime
    assert runtime <= named(pins())


@pytest.mark.parametrize("pin", pins())
def test_pins_are_exact(pin: str) -> None:
    """What `make install` installs beside the package is one version, which is installed here."""
    requirement = Requirement(pin)
    assert re.fullmatch(r"==[0-9a-z.]+", str(requirement.specifier))
    absent = named([*GROUPS["newest"], *GROUPS["fastapi"]])  # where `make lowest` runs
    if requirement.name not in absent:
        assert version(requirement.name) == str(requirement.specifier).removeprefix("==")


@pytest.mark.parametrize(
    "requirement", [*RUNTIME, *(one for each in EXTRAS.values() for one in each)]
)
def test_each_lowest_version_is_stated(requirement: str) -> None:
    """Every runtime dependency says its lowest version, on a line that `make lowest` reads."""
    assert re.search(
        rf'^  "{re.escape(requirement)}",', (ROOT / "pyproject.toml").read_text(), re.MULTILINE
    )
    assert re.match(r"[a-z0-9-]+>=[0-9.]+", requirement)
