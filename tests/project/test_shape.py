"""The shape that the project keeps: who imports whom, siblings alike, nothing left out."""

import ast
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import onetill
from onetill import AsyncTill, Status, Till, errors, gateways
from onetill._gateway import Gateway
from onetill_mocks import find_vendors
from support.tills import GATEWAYS

if TYPE_CHECKING:
    from enum import Enum

ROOT = Path(__file__).parents[2]
PACKAGES = {
    "onetill": ROOT / "wrapper" / "onetill",
    "onetill_mocks": ROOT / "wrapper" / "onetill_mocks",
    "onetill_clients": ROOT / "generated" / "onetill_clients",
    "codegen": ROOT / "specs" / "codegen",
}
MAY_IMPORT = {
    "onetill": {"onetill_clients"},
    "onetill_mocks": set[str](),
    "onetill_clients": set[str](),
    "codegen": set[str](),
}
MOCKS_OF_THE_COMMAND = PACKAGES["onetill"] / "_cli" / "_mock.py"
MODULES = [
    pytest.param(package, file, id=str(file.relative_to(ROOT)))
    for package, folder in PACKAGES.items()
    for file in sorted(folder.rglob("*.py"))
]
WRITTEN = [module for module in MODULES if "generated" not in str(module.id)]


def imports(file: Path) -> Iterator[str]:
    """List the modules that a file imports by their full names."""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module or ""


@pytest.mark.parametrize(("package", "file"), MODULES)
def test_imports_point_one_way(package: str, file: Path) -> None:
    """Only gateways know clients, which know no till; mock gateways know neither, and no spec."""
    ours = {name.split(".")[0] for name in imports(file)} & PACKAGES.keys()
    if file == MOCKS_OF_THE_COMMAND:
        ours.remove("onetill_mocks")
    shipped = {"onetill_clients"} if file.name == "parameters.py" else set[str]()
    assert ours - {package} <= MAY_IMPORT[package] | shipped  # `make generate` copies that file
    if package == "onetill":
        clients = {name for name in imports(file) if name.startswith("onetill_clients")}
        of_its_own = {f"onetill_clients.{file.stem}", "onetill_clients._runtime"}
        if file.name in {"judge.py", "_drift.py"}:  # what they share with all clients
            assert clients <= {"onetill_clients", "onetill_clients._runtime"}
        else:
            assert {".".join(name.split(".")[:2]) for name in clients} <= of_its_own
            assert not clients or file.parent.name == "gateways"
    if package == "onetill_mocks" and "vendors" in file.parts:  # they are a second reading
        assert ".yaml" not in file.read_text(encoding="utf-8")
        assert "onetill_mocks._specs" not in imports(file)


def test_the_command_imports_mock_gateways_when_it_needs_them() -> None:
    """The command alone may import the mock gateways, in a function, for --mock."""
    tree = ast.parse(MOCKS_OF_THE_COMMAND.read_text(encoding="utf-8"))
    at_once = [node for node in tree.body if isinstance(node, ast.ImportFrom)]
    assert "onetill_mocks" not in {(node.module or "").split(".")[0] for node in at_once}
    code = "import sys, onetill._cli._app; print('onetill_mocks' in sys.modules)"
    done = subprocess.run(  # noqa: S603  # our own Python
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout == "False\n"


@pytest.mark.parametrize(("package", "file"), WRITTEN)
def test_modules_are_small(package: str, file: Path) -> None:
    """A module that someone must read at once is no longer than that."""
    assert len(file.read_text(encoding="utf-8").splitlines()) <= 300, package


@pytest.mark.parametrize("folder", ["wrapper", "tests", "specs"])
def test_no_gateway_is_named_elsewhere(folder: str) -> None:
    """What is one gateway's own stands in that gateway's file: no code asks which gateway it is."""
    for file in (ROOT / folder).rglob("*.py"):
        if folder != "wrapper" or file.parent.name == "gateways" or "mocks" in str(file):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare):
                words = {leaf.value for leaf in ast.walk(node) if isinstance(leaf, ast.Constant)}
                assert not words & GATEWAYS.keys(), file


def test_every_package_has_every_gateway() -> None:
    """A gateway is one spec, one client, one gateway file, one mock gateway and its laws."""
    specs = {path.stem for path in (ROOT / "specs").glob("*.yaml")}
    clients = {path.parent.name for path in PACKAGES["onetill_clients"].glob("*/client.py")}
    files = {path.stem for path in (PACKAGES["onetill"] / "gateways").glob("[!_]*.py")}
    mocked = {key for vendor in find_vendors().values() for key in vendor.gateways}
    modules = pkgutil.iter_modules([str(ROOT / "tests/support/samples")])
    samples = {module.name for module in modules if not module.name.startswith("_")}
    laws = pkgutil.iter_modules([str(PACKAGES["onetill_mocks"] / "laws" / "gateways")])
    judged = {module.name for module in laws if not module.name.startswith("_")}
    where = {
        "specs/{}.yaml": specs,
        "generated/onetill_clients/{}, which `make generate` makes": clients,
        "wrapper/onetill/gateways/{}.py": files,
        "{} to the imports, __all__ and _MODULES of wrapper/onetill/gateways/__init__.py": {
            *GATEWAYS
        },
        "{} to the gateways of a VENDOR in wrapper/onetill_mocks/vendors": mocked,
        "wrapper/onetill_mocks/laws/gateways/{}.py": judged,
        "tests/support/samples/{}.py": samples,
    }
    every = set[str]().union(*where.values())
    missing = [
        f"add {place.format(key)}" for place, keys in where.items() for key in sorted(every - keys)
    ]
    assert missing == []


def test_siblings_have_one_shape(key: str) -> None:
    """Gateway files hold the same things under the same names, in the same order."""
    gateway = GATEWAYS[key]
    module = import_module(f"onetill.gateways.{key}")
    where = f"wrapper/onetill/gateways/{key}.py"
    assert gateway.key == key == module.__name__.rsplit(".", 1)[1], f"key of {where} is its name"
    statuses = getattr(module, "STATUSES", None)
    assert isinstance(statuses, dict), f"{where} maps the vendor's states in STATUSES"
    order = ["headers", "create", "get", "get_batch", "error"]
    own = [name for name in vars(gateway) if name in order]
    assert own == sorted(own, key=order.index), f"the order in {where} is {', '.join(order)}"
    source = inspect.getsource(module)
    assert source.index("STATUSES") < source.index(f"class {gateway.__name__}"), where
    has_arguments = (inspect.getdoc(gateway) or "").count("Args:") == 1
    assert has_arguments, f"the docstring of {gateway.__name__} has a section Args:"
    assert "https://" in (module.__doc__ or ""), f"{where} begins with the URL of the vendor's page"


def test_every_documented_status_is_mapped(key: str) -> None:
    """Every status that a spec documents means something, and only paid ones mean paid."""
    module = import_module(f"onetill.gateways.{key}")
    statuses: dict[Enum, Status] = getattr(module, "STATUSES", {})
    assert statuses, f"wrapper/onetill/gateways/{key}.py maps the vendor's states in STATUSES"
    (enum,) = {type(word) for word in statuses}
    assert set(statuses) == set(enum)
    assert Status.UNKNOWN not in statuses.values()
    for word, status in statuses.items():
        assert status.is_paid is (word.name in ("PAID", "OVERPAID"))
    assert statuses.get(enum("nonsense" if issubclass(enum, str) else 99)) is None


def public(kind: type) -> dict[str, Any]:
    """List what a class offers."""
    return {name: getattr(kind, name) for name in dir(kind) if not name.startswith("_")}


def test_sync_and_async_are_alike() -> None:
    """`AsyncTill` has the methods of `Till` and their arguments; only closing is named apart.

    Where a till takes what it walks through, the async one takes what it awaits, too.
    """
    blocking, awaiting = public(Till), public(AsyncTill)
    awaiting["close"] = awaiting.pop("aclose")
    assert blocking.keys() == awaiting.keys()
    for name, method in blocking.items():
        taken, awaited = (
            {
                argument.name: str(argument).replace(" | collections.abc.AsyncIterable[str]", "")
                for argument in inspect.signature(one).parameters.values()
            }
            for one in (method, awaiting[name])
        )
        assert taken == awaited, name


@pytest.mark.parametrize("module", [onetill, errors, gateways])
def test_all_is_true(module: Any) -> None:  # noqa: ANN401  # a module
    """`__all__` is sorted and names what is public, neither more nor less."""
    assert module.__all__ == sorted(module.__all__)
    for name in module.__all__:
        thing = getattr(module, name)
        assert isinstance(thing, str) or thing.__module__.startswith(("onetill.", "onetill"))
    public = {
        name
        for name, thing in vars(module).items()
        if not name.startswith("_")
        and inspect.isclass(thing)
        and thing.__module__.startswith(module.__name__)
    }
    assert public <= set(module.__all__)


def test_a_gateway_that_is_not_used_is_not_imported() -> None:
    """Importing one gateway imports one client."""
    for key, gateway in GATEWAYS.items():
        code = (
            f"import sys; from onetill.gateways import {gateway.__name__};"
            "print(*sorted({name.split('.')[1] for name in sys.modules"
            " if name.startswith('onetill_clients.')}))"
        )
        done = subprocess.run(  # noqa: S603  # our own Python
            [sys.executable, "-c", code], capture_output=True, text=True, check=True
        )
        shared = {"_lenient", "_parameters", "_runtime"}
        assert set(done.stdout.split()) - shared == {key}


@pytest.mark.parametrize("name", ["from_env", "supports"])
def test_gateways_keep_what_they_share(name: str) -> None:
    """What all gateways share is written once."""
    for gateway in GATEWAYS.values():
        assert getattr(gateway, name).__func__ is getattr(Gateway, name).__func__


def test_from_env_names_what_is_missing(key: str) -> None:
    """A gateway whose key is not in the environment says which variable it looked for."""
    gateway = GATEWAYS[key]
    if "api_key" in inspect.signature(gateway).parameters:
        with pytest.raises(errors.Misuse, match=f"ONETILL_{key.upper()}_API_KEY"):
            gateway.from_env({f"ONETILL_{key.upper()}_API_KEY": ""})
    else:
        assert gateway.from_env({}).base_url.startswith("https://")


def test_the_top_level_is_quiet() -> None:
    """Nothing stands at the top beside what belongs there."""
    done = subprocess.run(
        ["git", "ls-files"],  # noqa: S607  # whichever git there is
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    top = {line.split("/")[0] for line in done.stdout.splitlines()}
    visible = {name for name in top if not name.startswith(".")}
    folders = {"generated", "specs", "tests", "wrapper"}
    assert visible <= {"LICENSE", "Makefile", "README.md", "pyproject.toml", *folders}
