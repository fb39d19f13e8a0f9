"""Run schemathesis over a mock gateway, and read its report."""

import json
import multiprocessing
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import schemathesis.cli

from .shop import Shop

PHASES = ("examples", "coverage", "fuzzing", "stateful")

_HERE = Path(__file__).parent
_LINKS = 8  # how many links call for as many scenarios as an operation has examples
_SET_BY_LINKS = {"parameters", "request_body"}
_SECONDS = 1800.0  # a run that takes longer hangs
_PRINTED = "printed.txt"
_HAR = "traffic.har"

# Importing schemathesis takes longer than a small run: one process does it, and each run is a fork.
_FORKS = multiprocessing.get_context("forkserver")
_FORKS.set_forkserver_preload(
    [
        "contract.hooks",
        "contract.run",
        "schemathesis.cli.commands.run.executor",
        "schemathesis.core.error_feedback.collector",
        "schemathesis.engine.core",
        "schemathesis.engine.run.unit",
        "schemathesis.specs.openapi.schemas",
    ]
)


@dataclass(frozen=True)
class Case:
    """One request, the checks that its response failed, and whether a link led to it."""

    phase: str
    operation: str
    status: str
    failed: frozenset[str]
    is_linked: bool


@dataclass(frozen=True)
class Run:
    """A finished run: what was printed, how each phase ended, every case, and the traffic."""

    exit_code: int
    printed: str
    phases: dict[str, str]
    cases: list[Case]
    har: Path

    @property
    def failed(self) -> set[str]:
        """The checks that failed, by their names."""
        return {check for case in self.cases for check in case.failed}

    @property
    def linked(self) -> set[str]:
        """The operations that a link led to, with all that it sets, and that then succeeded."""
        return {case.operation for case in self.cases if case.is_linked and case.status[0] == "2"}

    @property
    def counts(self) -> dict[str, int]:
        """The number of cases, in each phase and in all, and of failures."""
        phases = Counter(case.phase for case in self.cases)
        failures = sum(bool(case.failed) for case in self.cases)
        return {
            **{phase: phases[phase] for phase in PHASES},
            "cases": len(self.cases),
            "failures": failures,
        }


def run(
    shop: Shop,
    folder: Path,
    *,
    phases: Sequence[str] = PHASES,
    examples: int = 1,
    tried: Sequence[str] = (),
) -> Run:
    """Run schemathesis in a process of its own, which leaves its files in a folder.

    It tries all operations, or those that are named by their operationIds.
    """
    settings = [(_HERE / "schemathesis.toml").read_text(encoding="utf-8"), *_keys(shop)]
    links = sum(len(operation.links) for operation in shop.operations)
    scenarios = max(examples * links // _LINKS, 1)
    settings.append(f"[phases.stateful.generation]\nmax-examples = {scenarios}\n")
    shop.document["x-shop"] = {  # for hooks.py
        "gateway": shop.key,
        "now": shop.ledger.now().isoformat(),
        "key_header": shop.key_header,
        "authorization": shop.authorization,
        "credentials": shop.credentials,
        "networks": dict(zip(shop.history.coins, shop.history.networks, strict=True)),
    }
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
    exit_code = _command(
        folder,
        *("--config-file", "schemathesis.toml"),
        *("run", "spec.json", f"--url={shop.url}", f"--phases={','.join(phases)}"),
        *(f"--max-examples={examples}", "--report-ndjson-path=events.ndjson"),
        f"--report-har-path={_HAR}",
        *(f"--include-operation-id={name}" for name in tried),
    )
    printed = (folder / _PRINTED).read_text(encoding="utf-8")
    ended: dict[str, str] = {}
    cases: list[Case] = []
    for name, event in _events(folder / "events.ndjson"):
        if name == "PhaseFinished" and event["phase"]["name"] in phases:
            ended[event["phase"]["name"]] = event["status"]
        elif name == "ScenarioFinished":
            cases += _cases(event["phase"], event["recorder"])
    return Run(exit_code, printed, ended, cases, folder / _HAR)


def _command(folder: Path, *arguments: str) -> int:
    """Run the command in a folder, in a process forked from one that has imported it already."""
    environ = {
        "SCHEMATHESIS_HOOKS": "contract.hooks",
        "HYPOTHESIS_STORAGE_DIRECTORY": str(folder.parent / "hypothesis"),
        "NO_PROXY": "*",
    }
    process = _FORKS.Process(target=_be_schemathesis, args=(folder, environ, arguments))
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join(sys.path))  # the same code as here
        process.start()
    process.join(_SECONDS)
    if process.exitcode is None:
        process.kill()
        process.join()
    exit_code = process.exitcode
    process.close()
    assert exit_code is not None
    return exit_code


def _be_schemathesis(folder: Path, environ: dict[str, str], arguments: tuple[str, ...]) -> None:
    """Turn a forked process into the command, all of whose output goes to a file."""
    os.chdir(folder)
    os.environ.update(environ)
    with Path(_PRINTED).open("wb") as printed:
        for stream in (sys.stdout, sys.stderr):
            os.dup2(printed.fileno(), stream.fileno())
    schemathesis.cli.schemathesis(arguments, prog_name="schemathesis")


def _keys(shop: Shop) -> Iterator[str]:
    """Configure the credentials, for the operations that want them and for no others."""
    for name, scheme in shop.document["components"].get("securitySchemes", {}).items():
        word, value = (
            ("bearer", shop.api_key) if "scheme" in scheme else ("api_key", shop.authorization)
        )
        yield f"[auth.openapi.{name}]\n{word} = {json.dumps(value)}\n"


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
            is_linked=_is_linked(node),
            failed=frozenset(check["name"] for check in checks if check["status"] != "success"),
        )


def _is_linked(node: dict[str, Any]) -> bool:
    is_bare = not (node.get("transition") or {"parameters": None}).keys() & _SET_BY_LINKS
    return is_bare or bool(node.get("is_transition_applied"))
