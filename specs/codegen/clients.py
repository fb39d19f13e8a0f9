"""The folder of the clients: what is stale in it, and how it is replaced."""

import fcntl
import hashlib
import json
import keyword
import os
import re
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from codegen.errors import CodegenError

PACKAGE = "onetill_clients"

_HERE = Path(__file__).parent
_LOCK = "clients.lock"
_BUILDING = ".building-"
_TOOLS = ("openapi-python-client", "openapi-spec-validator", "ruff")
_HEADER = "# Made from specs/codegen/{} by `make generate`: do not edit.\n"
_INIT = '"""Typed clients of the vendors\' APIs, a package each, made from the specs."""\n'
_SHARED = ("__init__.py", "_lenient.py", "_parameters.py", "_runtime.py", "py.typed")

Sources = dict[Path, bytes]
"""The specs, read once: what is made and what is vouched for are the same bytes."""


def generate(specs: Path, into: Path) -> None:
    """Make the clients whose spec, maker or files changed, and say so, a line each.

    Everything is built and tried beside the clients first, so that a failure leaves them untouched.
    """
    package = into / PACKAGE
    sources, maker = _sources(specs), _maker()
    package.mkdir(parents=True, exist_ok=True)
    with _workshop(into) as workshop:
        lock = _read_lock(into)
        fresh = workshop / PACKAGE
        stale = {
            spec: source
            for spec, source in sources.items()
            if lock.get(spec.stem) != [_made_by(maker, source), _digest(package / spec.stem)]
        }
        _build(stale, fresh)
        for spec, source in sources.items():
            made = _digest(fresh / spec.stem) if spec in stale else lock[spec.stem][1]
            lock[spec.stem] = [_made_by(maker, source), made]
        # Written before anything is moved: from there on, no disk can be full.
        _write_lock(workshop, {spec.stem: lock[spec.stem] for spec in sources})
        with _undisturbed():
            for spec in sources:
                _report(spec.stem, _swap(fresh / spec.stem, package / spec.stem))
            for name in _SHARED:
                _swap(fresh / name, package / name)
            _swap(workshop / _LOCK, into / _LOCK)
            for orphan in _orphans(sources, package):
                _remove(orphan)
                _report(orphan.name, "removed: it has no spec")


def check(specs: Path, into: Path) -> int:
    """Build every client elsewhere and compare, a line each; return an exit status."""
    drifted = False
    sources = _sources(specs)
    with tempfile.TemporaryDirectory() as workshop:
        fresh = Path(workshop) / PACKAGE
        _build(sources, fresh)
        names = {path.name for path in (*fresh.iterdir(), *_orphans(sources, into / PACKAGE))}
        for name in sorted(names - {"__pycache__"}):
            same = not differ(fresh / name, into / PACKAGE / name)
            drifted |= not same
            _report(name, "as its spec says" if same else "drift: run `make generate`")
    return int(drifted)


@contextmanager
def _workshop(into: Path) -> Iterator[Path]:
    """Lend a folder beside the clients, alone: what an earlier run left of its own is removed."""
    descriptor = os.open(into, os.O_RDONLY)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CodegenError(f"{into}: another `make generate` is at work: wait for it") from None
        for leftover in into.glob(f"{_BUILDING}*"):
            _remove(leftover)
        with tempfile.TemporaryDirectory(dir=into, prefix=_BUILDING) as workshop:
            yield Path(workshop)
    finally:
        os.close(descriptor)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Hold back the signals that end a run, for as long as one client is new and another old."""
    if threading.current_thread() is not threading.main_thread():
        yield  # which no signal interrupts
        return
    # A mask would hold back those of this thread alone, and any thread may receive them.
    ends, received = (signal.SIGINT, signal.SIGTERM), list[int]()
    known = {each: signal.signal(each, lambda number, _: received.append(number)) for each in ends}
    try:
        yield
    finally:
        for each, handler in known.items():
            signal.signal(each, handler)
        for number in received:
            signal.raise_signal(number)


def _sources(specs: Path) -> Sources:
    if not (found := sorted(specs.glob("*.yaml"))):
        raise CodegenError(f"{specs}: no spec here, a file <gateway>.yaml was expected")
    for spec in found:
        name = spec.stem
        if not re.fullmatch("[a-z][a-z0-9_]*", name) or keyword.iskeyword(name):
            raise CodegenError(
                f"{spec}: the name of a spec becomes that of a package: lower-case letters, digits"
                " and '_', a letter first, and no keyword of Python, as acme_pay.yaml"
            )
        if not spec.is_file():  # of which reading would fail, or wait for ever
            raise CodegenError(f"{spec}: a spec must be a file")
    return {spec: spec.read_bytes() for spec in found}


def _orphans(sources: Sources, package: Path) -> list[Path]:
    known = {*(spec.stem for spec in sources), *_SHARED, "__pycache__"}
    return [child for child in sorted(package.iterdir()) if child.name not in known]


def _build(sources: Sources, fresh: Path) -> None:
    """Make clients, and what they share, in a folder of their own, and try them."""
    _write_shared(fresh)
    if not sources:
        return
    # Imported late: it takes most of a second, which a run with nothing to do need not spend.
    from codegen.build import build  # noqa: PLC0415
    from codegen.document import Document  # noqa: PLC0415
    from codegen.verify import verify  # noqa: PLC0415

    documents = {spec.stem: Document(spec, source) for spec, source in sources.items()}
    for key, document in documents.items():
        build(document, fresh / key)
    verify(fresh.parent, documents)


def _write_shared(fresh: Path) -> None:
    """Write what all clients share."""
    fresh.mkdir()
    texts = {"__init__.py": _HEADER.format("clients.py") + _INIT, "py.typed": ""}
    for name in ("_lenient.py", "parameters.py", "runtime.py"):
        texts[f"_{name.lstrip('_')}"] = _HEADER.format(name) + (_HERE / name).read_text(
            encoding="utf-8"
        )
    for name, text in texts.items():
        (fresh / name).write_text(text, encoding="utf-8")


def _swap(fresh: Path, place: Path) -> str:
    """Put a fresh client in place of the old, if it differs, and say what was done."""
    if not fresh.exists() or not differ(fresh, place):
        return "unchanged"
    old = fresh.with_name(f"{fresh.name}.old")
    if place.exists():
        place.rename(old)
    try:
        fresh.rename(place)
    except BaseException:
        if old.exists():
            old.rename(place)
        raise
    return f"{len(_files(place))} files"


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


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


def differ(one: Path, other: Path) -> bool:
    """Tell whether two files or folders hold something else."""
    return one.exists() != other.exists() or _digest(one) != _digest(other)


def _maker() -> str:
    """Digest what decides, beside a spec, what a client's files say: this package and the tools."""
    tools = " ".join(f"{tool}=={version(tool)}" for tool in _TOOLS)
    files = " ".join(_digest(file) for file in (*sorted(_HERE.glob("*.py")), _HERE / "templates"))
    return f"{files} {tools}"


def _made_by(maker: str, source: bytes) -> str:
    return hashlib.sha256(maker.encode() + b"\0" + source).hexdigest()


def _read_lock(into: Path) -> dict[str, list[str]]:
    try:
        lock = json.loads((into / _LOCK).read_text(encoding="utf-8"))
    except (OSError, ValueError):  # none yet, or a merge left it broken: all is stale
        return {}
    return lock if isinstance(lock, dict) else {}


def _write_lock(folder: Path, clients: dict[str, list[str]]) -> None:
    text = json.dumps({"": "Made by `make generate`: do not edit.", **clients}, indent=2) + "\n"
    (folder / _LOCK).write_text(text, encoding="utf-8")
