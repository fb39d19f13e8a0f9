"""One run of schemathesis over a shop, as its command line does it, and what came of it."""

import json
import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .shop import Shop

PHASES = ("examples", "coverage", "fuzzing", "stateful")

_HERE = Path(__file__).parent
_SECONDS = 1800.0  # a run that takes longer hangs


@dataclass(frozen=True)
class Case:
    """One request that was sent, and the checks that its answer failed."""

    phase: str
    operation: str
    status: str
    failed: frozenset[str]


@dataclass(frozen=True)
class Run:
    """A finished run: what was printed, how each of its phases ended, and every case."""

    exit_code: int
    printed: str
    phases: dict[str, str]
    cases: list[Case]

    @property
    def failed(self) -> set[str]:
        """The checks that failed, by their names."""
        return {check for case in self.cases for check in case.failed}

    @property
    def counts(self) -> dict[str, int]:
        """How many cases there were, in each phase and in all, and how many failed."""
        phases = Counter(case.phase for case in self.cases)
        failures = sum(bool(case.failed) for case in self.cases)
        return {
            **{phase: phases[phase] for phase in PHASES},
            "cases": len(self.cases),
            "failures": failures,
        }


def run(shop: Shop, folder: Path, *, phases: Sequence[str] = PHASES, examples: int = 1) -> Run:
    """Run schemathesis in a process of its own, which leaves its files in a folder."""
    settings = [(_HERE / "schemathesis.toml").read_text(encoding="utf-8")]
    for operation in shop.operations:
        operation.node["x-key-refusals"] = operation.key_refusals  # for hooks.py
        settings.append(
            "[[operations]]\n"
            f"include-name = {json.dumps(operation.label)}\n"
            f"checks.positive_data_acceptance.expected-statuses = {operation.successes}\n"
            f"checks.negative_data_rejection.expected-statuses = {operation.refusals}\n"
        )
    (folder / "schemathesis.toml").write_text("\n".join(settings), encoding="utf-8")
    (folder / "spec.json").write_text(json.dumps(shop.document), encoding="utf-8")
    headers = [f"--header={name}:{value}" for name, value in shop.headers.items()]
    finished = subprocess.run(  # noqa: S603  # a command of this file's own
        [
            *(sys.executable, "-m", "schemathesis.cli", "--config-file", "schemathesis.toml"),
            *("run", "spec.json", f"--url={shop.url}", f"--phases={','.join(phases)}"),
            *(f"--max-examples={examples}", "--report-ndjson-path=events.ndjson", *headers),
        ],
        cwd=folder,
        env={
            **os.environ,
            "SCHEMATHESIS_HOOKS": str(_HERE / "hooks.py"),
            "HYPOTHESIS_STORAGE_DIRECTORY": str(folder.parent / "hypothesis"),
            "NO_PROXY": "*",
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        timeout=_SECONDS,
        check=False,
    )
    ended: dict[str, str] = {}
    cases: list[Case] = []
    for name, event in _events(folder / "events.ndjson"):
        if name == "PhaseFinished" and event["phase"]["name"] in phases:
            ended[event["phase"]["name"]] = event["status"]
        elif name == "ScenarioFinished":
            cases += _cases(event["phase"], event["recorder"])
    return Run(finished.returncode, finished.stdout, ended, cases)


def _events(path: Path) -> Iterator[tuple[str, Any]]:
    """Read schemathesis' own record of a run; there is none if it could not begin."""
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        yield from json.loads(line).items()


def _cases(phase: str, record: dict[str, Any]) -> Iterator[Case]:
    for number, node in record.get("cases", {}).items():
        response = record["interactions"].get(number, {}).get("response") or {}
        checks = record.get("checks", {}).get(number, ())
        yield Case(
            phase=phase,
            operation=f"{node['value']['method']} {node['value']['path']}",
            status=str(response.get("status_code", "none")),
            failed=frozenset(check["name"] for check in checks if check["status"] != "success"),
        )
