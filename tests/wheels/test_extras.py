"""The wheel with each extra alone, in an empty environment, used as a stranger would."""

import re
import subprocess
import sys
import tomllib
import venv
from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

import attrs
import pytest

from support.wheel import ROOT, build_wheel

PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
EXTRAS: list[str] = sorted(PYPROJECT["project"]["optional-dependencies"])
PROGRAM = """
from onetill import Invoice, Money, Till
from onetill.gateways import CryptoCloudV2
from onetill_clients.cryptocloud_v2.models import GetStatisticsRequest
from onetill_mocks import MockGateways


def sell(mocks: MockGateways) -> Invoice:
    with Till(CryptoCloudV2.from_env(mocks.environ("cryptocloud_v2"))) as till:
        return till.create(Money("25.00", "USD"), order_id="A-1042")


a: None = Money("25.00", "USD").amount
b: None = GetStatisticsRequest(start="", end="").start
c: None = MockGateways.url
"""
SALE = """
def test_a_sale(mock_gateways):
    from onetill import Money, Till
    from onetill.gateways import CryptoCloudV1

    with Till(CryptoCloudV1.from_env(mock_gateways.environ("cryptocloud_v1"))) as till:
        invoice = till.create(Money("25.00", "USD"))
        mock_gateways.pay(invoice.id)
        assert till.get(invoice.id).is_paid


def test_another():
    pass
"""


@attrs.frozen
class Environment:
    """A virtual environment with the wheel and some extras."""

    folder: Path
    extras: Sequence[str]

    def path(self, command: str) -> str:
        """Return where a command is."""
        return str(self.folder / "bin" / command)

    def run(self, command: str, *arguments: str) -> tuple[int, str]:
        """Run a command, outside of the clone, and return its status and all that it printed."""
        done = subprocess.run(  # noqa: S603  # what was installed above
            [self.path(command), *arguments],
            cwd=self.folder,
            env={"HOME": str(self.folder), "PATH": ""},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
        )
        return done.returncode, done.stdout

    def install(self, requirement: str) -> None:
        """Install with pip, as it is configured here."""
        subprocess.run(  # noqa: S603  # the Python made below
            [self.path("python"), "-m", "pip", "install", "--quiet", requirement], check=True
        )


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    return build_wheel(tmp_path_factory.mktemp("dist"))


@pytest.fixture(scope="module", params=["", *EXTRAS, ",".join(EXTRAS)], ids=lambda one: f"[{one}]")
def environment(
    request: pytest.FixtureRequest, wheel: Path, tmp_path_factory: pytest.TempPathFactory
) -> Environment:
    """Install the wheel with no extra, with each one alone, and with all."""
    made = Environment(tmp_path_factory.mktemp("environment"), request.param.split(","))
    venv.create(made.folder, with_pip=True)
    made.install(f"{wheel}[{request.param}]" if request.param else str(wheel))
    return made


def test_it_is_imported(environment: Environment) -> None:
    """Every package is imported with any extra, or none."""
    code = "import onetill, onetill.gateways, onetill_clients, onetill_mocks"
    assert environment.run("python", "-W", "error", "-c", code) == (0, "")


@pytest.mark.parametrize("command", [["onetill"], ["python", "-m", "onetill"]])
@pytest.mark.parametrize("argument", ["--help", "--version", "gateways"])
def test_the_command(environment: Environment, command: Sequence[str], argument: str) -> None:
    """The command works with its extra, and without says in a line what to install."""
    status, out = environment.run(*command, argument)
    if "cli" in environment.extras:
        assert (status, bool(out)) == (0, True)
    else:
        expected = "onetill: the command needs cyclopts: pip install 'onetill[cli]'\n"
        assert (status, out) == (2, expected)


def test_the_command_with_mock_gateways(environment: Environment) -> None:
    """`--mock` works with both extras, and without one of them says in a line what to install."""
    status, out = environment.run("onetill", "create", "crucash", "5", "USD", "--mock", "--json")
    if {"cli", "mocks"} <= {*environment.extras}:
        assert (status, '"status": "open"' in out) == (0, True)
    elif "cli" in environment.extras:
        assert re.fullmatch(r"\{.*--mock needs \w+: pip install 'onetill\[mocks\]'.*\}\n", out)
    else:
        assert "pip install 'onetill[cli]'" in out


@pytest.mark.parametrize("command", [["onetill-mocks"], ["python", "-m", "onetill_mocks"]])
def test_the_mock_gateways(environment: Environment, command: Sequence[str]) -> None:
    """The mock gateways run with their extra, and without say in a line what to install."""
    assert environment.run(*command, "--help")[0] == 0
    if "mocks" not in environment.extras:
        status, out = environment.run(*command, "--port", "0")
        assert (status, out.splitlines()[-1].endswith("pip install 'onetill[mocks]'")) == (2, True)
        return
    with (
        subprocess.Popen(  # noqa: S603  # what was installed above
            [environment.path(command[0]), *command[1:], "--port", "0"],
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
        ) as running
    ):
        try:
            assert running.stdout
            assert any("http://127.0.0.1:" in line for line in running.stdout)
        finally:
            running.kill()


def test_the_types(environment: Environment, tmp_path: Path) -> None:
    """A stranger's program is checked with our types, by mypy and by pyright."""
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    python = environment.path("python")
    for command in (
        ["mypy", "--strict", f"--cache-dir={tmp_path}", "--python-executable", python],
        ["pyright", "--pythonpath", python],
    ):
        out = subprocess.run(  # noqa: S603  # our own tools
            [Path(sys.executable).with_name(command[0]), *command[1:], program],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=False,
        ).stdout
        found = re.findall(r"program\.py:(\d+):[ :\d-]*error", out)
        assert found == ["13", "14", "15"], out


def test_the_fixture(environment: Environment) -> None:
    """The fixture is there in a stranger's tests; without its extra a line says what to install."""
    environment.install(f"pytest=={version('pytest')}")
    (environment.folder / "test_shop.py").write_text(SALE)
    status, out = environment.run("python", "-m", "pytest", "-q", "test_shop.py")
    if "mocks" in environment.extras:
        assert (status, "2 passed" in out) == (0, True)
    else:
        assert (status, "1 passed, 1 error" in out) == (1, True)
        assert "pip install 'onetill[mocks]'" in out
