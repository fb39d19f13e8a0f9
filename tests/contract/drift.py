"""A second judge of the traffic of a run: `redocly drift`, which knows nothing of these tests."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from codegen import redocly
from support.openapi import FOLDER, Node

from .coverage import Item
from .traffic import write_har

_REFUSED = range(400, 500)


@dataclass(frozen=True)
class Verdict:
    """What the judge has against a spec, and what it did not see of it."""

    faults: list[str]
    unreached: set[Item]


def judge(key: str, url: str, entries: Sequence[Node], folder: Path) -> Verdict:
    """Hold a spec against the traffic at a URL, and leave the HAR file and reports in a folder.

    A bad request is no fault of a spec if it was refused. Raises `RedoclyUnavailable` where there
    is no Node.js.
    """
    har, spec, report = (folder / f"drift.{name}" for name in ("har", "json", "coverage.json"))
    write_har(har, entries)
    done = redocly.run(
        *("drift", str(har), f"--api={FOLDER / f'{key}.yaml'}", f"--server={url}"),
        *("--format=json", f"--output={spec}", f"--coverage-output={report}"),
    )
    if not (spec.exists() and report.exists()):
        raise RuntimeError(f"redocly drift failed: {done.stderr[:500]}")
    return Verdict(
        faults=[*_faults(json.loads(spec.read_text(encoding="utf-8"))["problems"])],
        unreached={*_unreached(json.loads(report.read_text(encoding="utf-8"))["operations"])},
    )


def _faults(problems: Sequence[Any]) -> Iterator[str]:
    for problem in problems:
        is_of_request = problem["target"] != "response"
        # Schemathesis adds headers and parameters of its own, which every gateway ignores.
        is_extra = problem["severity"] != "error"
        if is_of_request and (is_extra or problem["status"] in _REFUSED):
            continue
        yield f"{problem['method']} {problem['path']} {problem['status']}: {problem['message']}"


def _unreached(operations: Sequence[Any]) -> Iterator[Item]:
    for operation in operations:
        name = operation["operationId"]
        for missing in operation["missing"]:
            match missing:
                case {"kind": "property", "target": "response"}:
                    yield ("response", f"{name} {missing['status']}", missing["path"])
                case {"kind": "property"}:
                    yield ("request", name, missing["path"])
                case {"kind": "response"}:
                    yield ("status", name, missing["status"])
                case {"kind": "parameter"}:
                    yield ("parameter", name, missing["name"])
                case _:
                    yield ("operation", name)
