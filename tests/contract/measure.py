"""`make mutants`: try every wrong response and every planted fault, and print the score."""

import argparse
import fnmatch
import sys
import time
from collections.abc import Iterator

from .facts import KEYS
from .planted import FAULTS, Fault, judged_alone
from .wrong_responses import Score, judged, wrong_responses_of

_KINDS = ("responses", *dict.fromkeys(fault.kind for fault in FAULTS))


def main() -> int:
    """Print the score of each kind, and what survived it."""
    parser = argparse.ArgumentParser("make mutants", description=__doc__)
    parser.add_argument("--kind", default="", choices=["", *_KINDS])
    parser.add_argument("--name", default="*", help="a pattern of names, as in a shell")
    options = parser.parse_args()
    for kind in [options.kind] if options.kind else _KINDS:
        started = time.monotonic()
        made, survivors = 0, list[str]()
        found = _responses(options.name) if kind == "responses" else _faults(kind, options.name)
        for name, seen in found:
            made += 1
            if not seen:
                survivors.append(name)
                _print(f"  survived: {name}")
            if made % 100 == 0:
                _print(f"  {kind}: {made}, of which {len(survivors)} survived")
        share = 100 * (made - len(survivors)) / max(made, 1)
        seconds = time.monotonic() - started
        _print(
            f"{kind}: {made - len(survivors)} of {made} noticed, {share:.1f} % ({seconds:.0f} s)"
        )
    return 0


def _responses(pattern: str) -> Iterator[tuple[str, str]]:
    for key in KEYS:
        score = Score()
        for wrong in wrong_responses_of(key):
            name = f"{key} {wrong.name}"
            if fnmatch.fnmatch(name, pattern):
                seen = judged(key, wrong)
                score.add(wrong, seen)
                yield name, seen
        for operator, count in score.made.items():
            _print(f"  {key} {operator}: {score.noticed[operator]} of {count}")


def _faults(kind: str, pattern: str) -> Iterator[tuple[str, str]]:
    for fault in FAULTS:
        if fault.kind == kind and fnmatch.fnmatch(fault.name, pattern):
            yield fault.name, _seen(fault)


def _seen(fault: Fault) -> str:
    return next((seen for key in fault.gateways if (seen := judged_alone(fault, key))), "")


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
