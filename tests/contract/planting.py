"""Plant one fault for a run of tests: what a file of the project says is read otherwise.

A fault is a file, a text after which it is, the text there, and the one in its place. The file
itself stays as it is.
"""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Sequence
from importlib import import_module
from importlib.machinery import SourceFileLoader
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Self

import pytest

ROOT = Path(__file__).parents[2]

_PATHS = [str(ROOT / folder) for folder in ("wrapper", "generated", "specs", "tests")]
_SECONDS = 900  # a run that takes longer hangs, and is ended by a signal
_TOOLS = ("schemathesis.pytest.plugin", "openapi_schema_validator", "httpx", "trio", "jwt")
_QUIETLY = ("-q", "-p", "no:cacheprovider", "-W", "ignore::pytest.PytestAssertRewriteWarning")


def wrong_text(file: Path, after: str, find: str, put: str) -> str:
    """Replace a text, the first one after another text. Raises `LookupError` if it is not there."""
    before, mark, rest = file.read_text(encoding="utf-8").partition(after or "\n")
    if not mark or find not in rest:
        name = file.relative_to(ROOT)
        raise LookupError(f"{name} has no {find!r} after {after!r}: mend the row")
    return before + mark + rest.replace(find, put, 1)


def plant(file: Path, text: str) -> None:
    """Let a Python module, or a text that is read by `Path`, be another one.

    Raises `LookupError` if the module is imported already.
    """
    if str(file) in {getattr(each, "__file__", None) for each in [*sys.modules.values()]}:
        raise LookupError(f"{file.relative_to(ROOT)} is imported already")
    wrong = text.encode()
    get_data, set_data = SourceFileLoader.get_data, SourceFileLoader.set_data
    read_text, read_bytes = Path.read_text, Path.read_bytes

    def get_wrong_data(loader: SourceFileLoader, path: str) -> bytes:
        if Path(path) == file:
            return wrong
        if path.endswith(".pyc") and Path(loader.path) == file:
            raise OSError("the compiled module is right")
        return get_data(loader, path)

    def set_right_data(
        loader: SourceFileLoader, path: str, data: bytes, *, _mode: int = 0o666
    ) -> None:
        if Path(loader.path) != file:
            set_data(loader, path, data, _mode=_mode)

    def read_wrong_text(
        path: Path, encoding: str | None = None, errors: str | None = None, **more: str | None
    ) -> str:
        if path == file:
            return wrong.decode()
        return read_text(path, encoding, errors, **more)

    def read_wrong_bytes(path: Path) -> bytes:
        return wrong if path == file else read_bytes(path)

    SourceFileLoader.get_data = get_wrong_data  # type: ignore[method-assign,assignment]
    SourceFileLoader.set_data = set_right_data  # type: ignore[method-assign,assignment]
    Path.read_text = read_wrong_text  # type: ignore[method-assign,assignment]
    Path.read_bytes = read_wrong_bytes  # type: ignore[method-assign,assignment]


class Runner:
    """A process that has imported the tools of the tests, and forks itself for each run.

    Importing them takes longer than most runs. Of the project it has imported this module alone.
    What a run compiles is kept for the next, but for what has the fault.
    """

    def __enter__(self) -> Self:
        self._compiled = TemporaryDirectory()
        variables = {
            "PYTHONPATH": os.pathsep.join(_PATHS),
            "PYTHONPYCACHEPREFIX": self._compiled.name,
            "PYTHONDONTWRITEBYTECODE": "",
        }
        self._process = subprocess.Popen(
            [sys.executable, "-m", "contract.planting"],
            env={**os.environ, **variables},
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._process.communicate()
        self._compiled.cleanup()

    def run(self, row: Sequence[str], arguments: Sequence[str]) -> tuple[int, list[str]]:
        """Run pytest with a fault planted: its exit status, a signal's negative, and its lines."""
        stdin, stdout = self._process.stdin, self._process.stdout
        assert stdin
        assert stdout
        with TemporaryDirectory() as folder:
            printed = Path(folder) / "printed.txt"
            stdin.write(json.dumps([row, [*arguments, f"--basetemp={folder}/run"], str(printed)]))
            stdin.write("\n")
            stdin.flush()
            return int(stdout.readline()), printed.read_text(encoding="utf-8").splitlines()


def _serve() -> None:
    for name in _TOOLS:
        import_module(name)
    for line in sys.stdin:
        if not (child := os.fork()):
            _be_pytest(*json.loads(line))
        _, status = os.waitpid(child, 0)
        sys.stdout.write(f"{os.waitstatus_to_exitcode(status)}\n")
        sys.stdout.flush()


def _be_pytest(row: Sequence[str], arguments: Sequence[str], printed: str) -> None:
    signal.alarm(_SECONDS)
    with Path(printed).open("wb") as file:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(file.fileno(), stream.fileno())
    name, *texts = row
    plant(ROOT / name, wrong_text(ROOT / name, *texts))
    sys.exit(pytest.main([*_QUIETLY, *arguments]))


if __name__ == "__main__":
    _serve()
