"""`make mutants`: try every wrong response and every planted fault, and print the score."""

import argparse
import fnmatch
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass
from queue import SimpleQueue

from support.openapi import KEYS

from .planted import (
    FAULTS,
    KINDS,
    Fault,
    judged_by_contract,
    judged_by_recordings,
    judged_by_tests,
)
from .planting import Runner
from .wrong_responses import Score, judged, wrong_responses_of

_AT_ONCE = 2
_STEP = {"responses": 500}  # and else every 10


@dataclass(frozen=True)
class Verdict:
    """What noticed one fault: a law, a schema or a test of the contract, or another test."""

    name: str
    contract: str
    tests: str = ""
    argued: str = ""


def main() -> int:
    """Print the score of each kind, and what survived it."""
    parser = argparse.ArgumentParser("make mutants", description=__doc__)
    parser.add_argument("--kind", default="", choices=["", "responses", *KINDS])
    parser.add_argument("--name", default="*", help="a pattern of names, as in a shell")
    options = parser.parse_args()
    scores: list[str] = []
    tried = 0
    for kind in [options.kind] if options.kind else ["responses", *KINDS]:
        started = time.monotonic()
        verdicts: list[Verdict] = []
        found = _responses(options.name) if kind == "responses" else _faults(kind, options.name)
        for verdict in found:
            verdicts.append(verdict)
            if not verdict.contract:
                _print(f"  {_fate(verdict)}: {verdict.name}")
            if len(verdicts) % _STEP.get(kind, 10) == 0:
                _print(f"  {kind}: {len(verdicts)} tried")
        scores.append(_score(kind, verdicts, time.monotonic() - started))
        _print(scores[-1])
        tried += len(verdicts)
    if not tried:
        parser.error(f"NAME must match a mutant, such as '*paid*', got {options.name}")
    if len(scores) > 1:
        _print("\n".join(("", *scores)))
    return 0


def _fate(verdict: Verdict) -> str:
    if verdict.tests:
        return f"noticed by {verdict.tests}"
    return f"survived, argued ({verdict.argued})" if verdict.argued else "survived"


def _score(kind: str, verdicts: list[Verdict], seconds: float) -> str:
    contract = _share([bool(one.contract) for one in verdicts])
    every = _share([bool(one.contract or one.tests) for one in verdicts])
    argued = sum(bool(one.argued) for one in verdicts)
    return f"{kind}: contract {contract}, all tests {every}, {argued} argued ({seconds:.0f} s)"


def _share(seen: list[bool]) -> str:
    return f"{sum(seen)} of {len(seen)}, {100 * sum(seen) / max(len(seen), 1):.1f} %"


def _responses(pattern: str) -> Iterator[Verdict]:
    for key in KEYS:
        score = Score()
        for wrong in wrong_responses_of(key):
            name = f"{key} {wrong.name}"
            if fnmatch.fnmatch(name, pattern):
                seen = judged(key, wrong)
                score.add(wrong, seen)
                yield Verdict(name, seen)
        for operator, count in score.made.items():
            _print(f"  {key} {operator}: {score.noticed[operator]} of {count}")


def _faults(kind: str, pattern: str) -> Iterator[Verdict]:
    faults = [one for one in FAULTS if one.kind == kind and fnmatch.fnmatch(str(one), pattern)]
    # Mock gateways are judged in forks of this process, which must have no threads then.
    noticed = {one: judged_by_recordings(one) for one in faults if kind == "mocks"}
    with ExitStack() as stack:
        runners = SimpleQueue[Runner]()
        for _ in range(_AT_ONCE):
            runners.put(stack.enter_context(Runner()))

        def judged_next(fault: Fault) -> Verdict:
            runner = runners.get()
            try:
                seen = noticed.get(fault) or judged_by_contract(fault, runner)
                tests = "" if seen else judged_by_tests(fault, runner)
                return Verdict(str(fault), seen, tests, fault.argued)
            finally:
                runners.put(runner)

        yield from stack.enter_context(ThreadPoolExecutor(_AT_ONCE)).map(judged_next, faults)


def _print(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    sys.exit(main())
