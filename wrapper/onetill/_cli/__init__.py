"""The command `onetill`: the operations of a till for people, with the extra `onetill[cli]`.

Each module holds commands of one kind, or what they share. What they print goes through `_output`,
and what ends them becomes a sentence and an exit status in `_exits`.
"""

import os
import sys
from collections.abc import Sequence
from pathlib import Path

_MISUSE = 2
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, and return its exit status."""
    _open_streams()
    try:
        return _run(arguments)
    except KeyboardInterrupt:  # before the command itself can say so
        return _INTERRUPTED


def _open_streams() -> None:
    """Read nothing from, and write nowhere, what whoever started the command has closed."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            nowhere = Path(os.devnull).open(mode, encoding="utf-8")  # noqa: SIM115  # to the end
            setattr(sys, name, nowhere)


def _run(arguments: Sequence[str] | None) -> int:
    try:
        from onetill._cli._app import run  # noqa: PLC0415  # the extra may be missing
    except ModuleNotFoundError as missing:
        library = (missing.name or "").partition(".")[0]
        if library not in {"cyclopts", "rich"}:
            raise
        sys.stderr.write(f"onetill: the command needs {library}: pip install 'onetill[cli]'\n")
        return _MISUSE
    return run(sys.argv[1:] if arguments is None else arguments)
