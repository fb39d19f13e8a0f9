"""Make the clients from the specs: `python -m codegen`; with `--check` only compare."""

import argparse
import os
import signal
import sys
from collections.abc import Sequence
from pathlib import Path
from types import FrameType

from codegen.clients import check, generate
from codegen.errors import CodegenError

_KILLED = 128  # what a shell adds to the number of a signal

_ROOT = Path(__file__).parent.parent.parent


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command and return its exit status."""
    parser = argparse.ArgumentParser(prog="python -m codegen", description=__doc__)
    parser.add_argument("--check", action="store_true", help="compare, and write nothing")
    parser.add_argument(
        "--specs", type=Path, default=_ROOT / "specs", help="the folder of the specs"
    )
    parser.add_argument(
        "--into", type=Path, default=_ROOT / "generated", help="the folder of the clients"
    )
    commands = parser.add_subparsers(dest="command", title="commands")
    changes = commands.add_parser("changes", help="make the clients and tell what changed")
    changes.add_argument("--base", default="HEAD", help="a git ref, or a folder with specs")
    changes.add_argument("--format", default="text", choices=("text", "markdown", "json"))
    changes.add_argument("--root", type=Path, default=_ROOT, help="the folder of the project")
    sources = commands.add_parser("sources", help="tell which pages changed since they were read")
    sources.add_argument("--pages", type=Path, help="a folder of saved pages, or a list of them")
    sources.add_argument("--old", type=Path, help="the folder of the copies that were read before")
    sources.add_argument("--accept", action="store_true", help="record what is read as read today")
    commands.add_parser("lint", help="lint the specs, where Node.js is there")
    for command in (changes, sources):
        command.add_argument("--drift", type=Path, help="a file of drift lines from production")
    options = parser.parse_args(arguments)
    if options.command == "sources" and not options.pages and (options.old or options.accept):
        parser.error("OLD and ACCEPT need PAGES: the folder of the pages as they are now")
    if options.command == "lint":
        return _lint(options.specs)
    if options.command:
        return _report(options)
    specs, into = (Path(os.path.relpath(folder)) for folder in (options.specs, options.into))
    try:
        if options.check:
            return check(specs, into)
        generate(specs, into)
    except CodegenError as error:
        return _failed(str(error), into)
    except OSError as error:
        return _failed(_os_reason(error, into), into)
    return 0


def _report(options: argparse.Namespace) -> int:
    """Tell what changed; the exit status is 2 where a tool, a spec or a page is broken."""
    # Imported late: a run that only makes clients need not have what these need.
    from codegen.changes.command import BROKEN, run  # noqa: PLC0415
    from codegen.sources import command as sources  # noqa: PLC0415

    try:
        if options.command == "sources":
            specs = Path(os.path.relpath(options.specs))
            return sources.run(
                specs,
                pages=options.pages,
                old=options.old,
                accepted=options.accept,
                drift=options.drift,
            )
        root = Path(os.path.relpath(options.root))
        return run(root, base=options.base, form=options.format, drift=options.drift)
    except CodegenError as error:
        reason = str(error)
    except OSError as error:
        reason = _os_reason(error, Path(options.into))
    print(f"error: {reason}", file=sys.stderr)
    return BROKEN


def _lint(specs: Path) -> int:
    """Lint the specs, and say so where that is not possible."""
    from codegen.lint import lint  # noqa: PLC0415  # likewise
    from codegen.redocly import RedoclyUnavailable  # noqa: PLC0415

    try:
        problems = lint(Path(os.path.relpath(specs)))
    except RedoclyUnavailable as error:
        print(f"The specs were not linted: {error}.")
        return 0
    except CodegenError as error:
        problems = [str(error)]
    for problem in problems:
        print(f"error: {problem}", file=sys.stderr)
    return int(bool(problems))


def _os_reason(error: OSError, into: Path) -> str:
    return f"{error.filename or into}: {error.strerror or error}"


def _failed(reason: str, into: Path) -> int:
    print(f"error: {reason}", file=sys.stderr)
    print(f"{into} is as it was.", file=sys.stderr)
    return 1


def _stop(number: int, _: FrameType | None) -> None:
    # An exception, so that what was begun is removed on the way out.
    name = signal.Signals(number).name
    print(f"error: stopped by {name}, the clients are as they were.", file=sys.stderr)
    sys.exit(_KILLED + number)


if __name__ == "__main__":
    for each in (signal.SIGINT, signal.SIGTERM):
        signal.signal(each, _stop)
    sys.exit(main())
