"""A pytest plugin that plants one fault: what a file of the project says is read otherwise.

`python -m pytest -p contract.planting`, with the fault as JSON in the variable `PLANTED`: a file, a
text after which it is, the text there, and the one in its place. The file itself stays as it is.
"""

import json
import os
import sys
from importlib.machinery import SourceFileLoader
from pathlib import Path

ROOT = Path(__file__).parents[2]
VARIABLE = "PLANTED"


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
    sys.dont_write_bytecode = True
    get_data, read_text, read_bytes = (
        SourceFileLoader.get_data,
        Path.read_text,
        Path.read_bytes,
    )

    def get_wrong_data(loader: SourceFileLoader, path: str) -> bytes:
        if Path(path) == file:
            return wrong
        if path.endswith(".pyc") and Path(loader.path) == file:
            raise OSError("the compiled module is right")
        return get_data(loader, path)

    def read_wrong_text(
        path: Path, encoding: str | None = None, errors: str | None = None, **more: str | None
    ) -> str:
        if path == file:
            return wrong.decode()
        return read_text(path, encoding, errors, **more)

    def read_wrong_bytes(path: Path) -> bytes:
        return wrong if path == file else read_bytes(path)

    SourceFileLoader.get_data = get_wrong_data  # type: ignore[method-assign,assignment]
    Path.read_text = read_wrong_text  # type: ignore[method-assign,assignment]
    Path.read_bytes = read_wrong_bytes  # type: ignore[method-assign,assignment]


if VARIABLE in os.environ:
    name, *texts = json.loads(os.environ[VARIABLE])
    plant(ROOT / name, wrong_text(ROOT / name, *texts))
