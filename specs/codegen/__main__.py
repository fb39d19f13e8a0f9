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
    options = parser.parse_args(arguments)
    specs, into = (Path(os.path.relpath(folder)) for folder in (options.specs, options.into))
    try:
        if options.check:
            return check(specs, into)
        generate(specs, into)
    except CodegenError as error:
        return _failed(str(error), into)
    except OSError as error:
        return _failed(f"{error.filename or into}: {error.strerror or error}", into)
    return 0


def _failed(reason: str, into: Path) -> int:
    print(f"error: {reason}", file=sys.stderr)
    print(f"{into} is as it was.", file=sys.stderr)
    return 1


def _stop(number: int, _: FrameType | None) -> None:
    # An exception, so that what was begun is removed on the way out.
    sys.exit(f"error: stopped by {signal.Signals(number).name}, the clients are as they were.")


if __name__ == "__main__":
    signal.signal(signal.SIGTERM, _stop)
    sys.exit(main())
