"""The folder of the clients: what is stale in it, and how it is replaced."""

import hashlib
import json
import shutil
import tempfile
from importlib.metadata import version
from pathlib import Path

from codegen.errors import CodegenError

PACKAGE = "onetill_clients"

_HERE = Path(__file__).parent
_LOCK = "clients.lock"
_TOOLS = ("openapi-python-client", "openapi-spec-validator", "ruff")
_HEADER = "# Made from specs/codegen/{} by `make generate`: do not edit.\n"
_INIT = '"""Typed clients of the vendors\' APIs, a package each, made from the specs."""\n'


def generate(specs: Path, into: Path) -> None:
    """Make the clients whose spec, maker or files changed, and say so, a line each.

    Everything is built beside the clients first, so that a failure leaves them untouched.
    """
    package = into / PACKAGE
    package.mkdir(parents=True, exist_ok=True)
    lock = _read_lock(into)
    with tempfile.TemporaryDirectory(dir=into, prefix=".building-") as workshop:
        fresh = Path(workshop)
        stale = [
            spec
            for spec in _found(specs)
            if lock.get(spec.stem) != [_maker(spec), _digest(package / spec.stem)]
        ]
        for spec in stale:
            _build(spec, fresh / spec.stem)
        for spec in _found(specs):
            _report(spec.stem, _swap(fresh / spec.stem, package / spec.stem))
        for orphan in _orphans(specs, package):
            shutil.rmtree(orphan)
            _report(orphan.name, "removed: it has no spec")
        _write_shared(package)
    clients = {spec.stem: [_maker(spec), _digest(package / spec.stem)] for spec in _found(specs)}
    text = json.dumps({"": "Made by `make generate`: do not edit.", **clients}, indent=2) + "\n"
    if not (into / _LOCK).exists() or (into / _LOCK).read_text(encoding="utf-8") != text:
        (into / _LOCK).write_text(text, encoding="utf-8")


def check(specs: Path, into: Path) -> int:
    """Build every client elsewhere and compare, a line each; return an exit status."""
    drifted = False
    with tempfile.TemporaryDirectory() as workshop:
        fresh = Path(workshop)
        for spec in _found(specs):
            _build(spec, fresh / spec.stem)
        _write_shared(fresh)
        names = {path.name for path in (*fresh.iterdir(), *_orphans(specs, into / PACKAGE))}
        for name in sorted(names):
            same = not _differ(fresh / name, into / PACKAGE / name)
            drifted |= not same
            _report(name, "as its spec says" if same else "drift: run `make generate`")
    return int(drifted)


def _found(specs: Path) -> list[Path]:
    if not (found := sorted(specs.glob("*.yaml"))):
        raise CodegenError(f"{specs}: no spec here, a file <gateway>.yaml was expected")
    return found


def _orphans(specs: Path, package: Path) -> list[Path]:
    known = {spec.stem for spec in _found(specs)} | {"__pycache__"}
    return [child for child in package.iterdir() if child.is_dir() and child.name not in known]


def _build(spec: Path, target: Path) -> None:
    # Imported late: it takes most of a second, which a run with nothing to do need not spend.
    from codegen.build import build  # noqa: PLC0415
    from codegen.document import Document  # noqa: PLC0415

    build(Document(spec), target)


def _write_shared(package: Path) -> None:
    """Write what all clients share, where it is not so already."""
    shipped = {
        f"_{name.lstrip('_')}": _HEADER.format(name) + (_HERE / name).read_text(encoding="utf-8")
        for name in ("_lenient.py", "runtime.py")
    }
    for name, text in {
        "__init__.py": _HEADER.format("clients.py") + _INIT,
        **shipped,
        "py.typed": "",
    }.items():
        file = package / name
        if not file.exists() or file.read_text(encoding="utf-8") != text:
            file.write_text(text, encoding="utf-8")


def _swap(fresh: Path, client: Path) -> str:
    """Put a fresh client in place of the old, if it differs, and say what was done."""
    if not fresh.exists() or not _differ(fresh, client):
        return "unchanged"
    if client.exists():
        client.rename(fresh.with_suffix(".old"))
    fresh.rename(client)
    return f"{len(_files(client))} files"


def _report(name: str, outcome: str) -> None:
    print(f"  {name:<18} {outcome}", flush=True)


def _files(path: Path) -> list[Path]:
    files = [path] if path.is_file() else sorted(path.rglob("*"))
    return [file for file in files if file.is_file() and "__pycache__" not in file.parts]


def _digest(path: Path) -> str:
    """Digest what a file or a folder holds, names and bytes."""
    digest = hashlib.sha256()
    for file in _files(path):
        content = file.read_bytes()
        digest.update(f"{file.relative_to(path)}\0{len(content)}\0".encode() + content)
    return digest.hexdigest()


def _differ(one: Path, other: Path) -> bool:
    return _digest(one) != _digest(other)


def _maker(spec: Path) -> str:
    """Digest all that decides what a client's files say: its spec, this package and the tools."""
    tools = " ".join(f"{tool}=={version(tool)}" for tool in _TOOLS)
    files = " ".join(_digest(file) for file in (*sorted(_HERE.glob("*.py")), _HERE / "templates"))
    return hashlib.sha256(f"{_digest(spec)} {files} {tools}".encode()).hexdigest()


def _read_lock(into: Path) -> dict[str, list[str]]:
    try:
        lock = json.loads((into / _LOCK).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # none yet, or a merge left it broken: all is stale
        return {}
    return lock if isinstance(lock, dict) else {}
