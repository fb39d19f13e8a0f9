"""A new gateway is a spec, a gateway file, a mock gateway, its laws, a sample and rows."""

import os
import re
import shutil
import subprocess
import sys
from collections import defaultdict
from pathlib import Path

import pytest

from support.tills import GATEWAYS

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
ACME = Path(__file__).with_name("acme")
FILES = {
    "spec.yaml": "specs/acme.yaml",
    "gateway.py.txt": "wrapper/onetill/gateways/acme.py",
    "mock.py.txt": "wrapper/onetill_mocks/vendors/acme.py",
    "laws.py.txt": "wrapper/onetill_mocks/laws/gateways/acme.py",
    "sample.py.txt": "tests/support/samples/acme.py",
    "reading.yaml": "tests/support/samples/readings/acme.yaml",
}
SAMPLE = FILES["sample.py.txt"]
LAWS = FILES["laws.py.txt"]
# All generic tests of acme that are quick, sync only where a test runs in both modes.
CHOSEN = "acme and not async and not every_cent and not test_any_ and not test_wrong_types"


COLLECTING = """
import pathlib, pytest

@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items):
    pathlib.Path("collected").write_text("\\0".join(item.nodeid for item in items))
"""


def replace(file: Path, old: str, new: str) -> None:
    """Replace a text that stands once in a file."""
    text = file.read_text(encoding="utf-8")
    assert text.count(old) == 1, (file, old)
    file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Copy the project and add Acme to it, as README says."""
    folder = tmp_path_factory.mktemp("acme") / "copy"
    ignored = shutil.ignore_patterns(".*", "__pycache__", "acme", "build", "dist")
    shutil.copytree(ROOT, folder, ignore=ignored)
    shutil.copytree(ROOT / ".github", folder / ".github")
    for name, target in FILES.items():
        shutil.copy(ACME / name, folder / target)
    exports = folder / "wrapper" / "onetill" / "gateways" / "__init__.py"
    replace(
        exports,
        "    from onetill.gateways.crucash",
        "    from onetill.gateways.acme import Acme\n    from onetill.gateways.crucash",
    )
    replace(exports, '__all__ = ["CruCash"', '__all__ = ["Acme", "CruCash"')
    replace(exports, "_MODULES = {\n", '_MODULES = {\n    "Acme": "acme",\n')
    readme = folder / "README.md"
    replace(
        readme,
        "| `CryptoCloudV1` | yes",
        "| `Acme` | yes | yes | one by one | | yes | signed | by `get` | yes |\n"
        "| `CryptoCloudV1` | yes",
    )
    replace(
        readme,
        "| `CryptoCloudV1` | `order_id`",
        "| `Acme` | `order_id` | | |\n| `CryptoCloudV1` | `order_id`",
    )
    done = run(folder, "-m", "codegen")
    assert done.returncode == 0, done.stderr
    assert re.search(r"acme +\d+ files", done.stdout)
    return folder


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run Python over the copy's packages and tests."""
    packages = ("wrapper", "generated", "specs", "tests")
    path = os.pathsep.join(str(folder / name) for name in packages)
    return subprocess.run(  # noqa: S603  # our own Python
        [sys.executable, *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, "PYTHONDONTWRITEBYTECODE": "1"},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def tested(copy: Path) -> subprocess.CompletedProcess[str]:
    """Run the tests chosen, in one process that also lists all tests that there are."""
    (copy / "collecting.py").write_text(COLLECTING, encoding="utf-8")
    return run(
        copy,
        *("-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-k", CHOSEN),
        *("-p", "collecting", "--deselect", "tests/contract/test_contract_can_fail.py"),
        *("tests/contract", "tests/faults", "tests/load", "tests/project", "tests/specs"),
        "tests/till",
    )


def collected(folder: Path) -> dict[str, dict[str, set[str]]]:
    """Read the tests of the copy: each function's ids by the gateway that they name."""
    ids: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for line in (folder / "collected").read_text(encoding="utf-8").split("\0"):
        test, _, name = line.partition("[")
        for key in (*GATEWAYS, "acme"):
            if re.search(rf"\b{key}\b", name):
                ids[test][key].add(re.sub(rf"\b{key}\b", "*", name))
    return ids


@pytest.mark.usefixtures("tested")
def test_every_generic_test_finds_it(copy: Path) -> None:
    """A test that runs for all gateways in the same way runs for a new one by itself."""
    generic = {
        test: by_key
        for test, by_key in collected(copy).items()
        if by_key.keys() >= GATEWAYS.keys()
        and len({frozenset(by_key[key]) for key in GATEWAYS}) == 1
    }
    assert len(generic) > 100
    assert [test for test, by_key in generic.items() if "acme" not in by_key] == []


def test_every_generic_test_passes_for_it(tested: subprocess.CompletedProcess[str]) -> None:
    """The generic tests hold a new gateway to what they hold the others to."""
    assert tested.returncode == 0, tested.stdout
    assert int(re.findall(r"(\d+) passed", tested.stdout)[0]) > 200


def test_it_uses_every_seam(copy: Path) -> None:
    """A key of its own, a coin as currency, a state between, a body signature, cursors, refunds."""
    done = run(copy, str(ACME / "sale.py.txt"))
    assert done.returncode == 0, done.stderr


def test_a_gateway_may_only_read(copy: Path) -> None:
    """A gateway without create is a gateway: what it lacks is skipped, and the demo places."""
    edits = {
        copy / FILES["gateway.py.txt"]: (
            r"    def create\(.*?(?=    def get\()|    optional_f.*?\n",
            "",
        ),
        copy / "README.md": (r"(\| `Acme` \|) (yes|`order_id`)", r"\1"),
        copy / SAMPLE: (r"    (created|order_amount_at)=.*?\n", ""),
    }
    whole = {file: file.read_text(encoding="utf-8") for file in edits}
    tests = ("tests/project/test_readme.py", "tests/project/test_shape.py",
             "tests/faults/test_statuses.py", "tests/till/test_failures.py")  # fmt: skip
    chosen = f"({CHOSEN}) or its_"
    try:
        for file, (old, new) in edits.items():
            file.write_text(re.sub(old, new, whole[file], flags=re.DOTALL), encoding="utf-8")
        done = run(copy, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-k", chosen, *tests)
        assert done.returncode == 0, done.stdout
        assert "skipped" in done.stdout
    finally:
        for file, text in whole.items():
            file.write_text(text, encoding="utf-8")


def test_a_missing_sample_says_what_to_add(copy: Path) -> None:
    """Who forgets a fact reads in one sentence which, and where it belongs."""
    code = "from support.samples import sample_of; sample_of('acme')"
    file = copy / SAMPLE
    whole = file.read_text(encoding="utf-8")
    try:
        file.write_text(re.sub(r"    status_at=.*\n", "", whole), encoding="utf-8")
        assert f"LookupError: add status_at to {SAMPLE}" in run(copy, "-c", code).stderr
        file.unlink()
        assert f"LookupError: add {SAMPLE}: its SAMPLE holds" in run(copy, "-c", code).stderr
    finally:
        file.write_text(whole, encoding="utf-8")


def test_missing_laws_say_what_to_add(copy: Path) -> None:
    """Likewise of the facts that the laws need."""
    code = "from support.samples import facts_of; facts_of('acme')"
    file = copy / LAWS
    whole = file.read_text(encoding="utf-8")
    try:
        file.write_text(whole.replace("FACTS = Facts(", "TABLE = Facts("), encoding="utf-8")
        assert f"LookupError: add FACTS to {LAWS}" in run(copy, "-c", code).stderr
        file.unlink()
        assert f"LookupError: add {LAWS}: its FACTS say" in run(copy, "-c", code).stderr
    finally:
        file.write_text(whole, encoding="utf-8")
