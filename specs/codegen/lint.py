"""Lint the specs with the rules that the ecosystem recommends."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from codegen import redocly
from codegen.errors import CodegenError


def lint(specs: Path) -> list[str]:
    """List what `redocly lint` has against the specs of a folder, warnings among it.

    Raises `RedoclyUnavailable` where the command is missing, and `CodegenError` where it fails.
    """
    files = [str(spec) for spec in sorted(specs.glob("*.yaml"))]
    flags = (f"--config={redocly.CONFIG}", "--format=json", "--max-problems=1000")
    done = redocly.run("lint", *files, *flags)
    try:
        problems = [each for report in _reports(done.stdout) for each in report["problems"]]
    except (ValueError, KeyError):
        raise CodegenError(f"redocly lint failed: {done.stderr.strip()[:200]}") from None
    return [_sentence(problem) for problem in problems if not problem.get("ignored")]


def _reports(text: str) -> Iterator[dict[str, Any]]:
    """Read the reports, one of each file, that are printed one after the other."""
    decoder = json.JSONDecoder()
    while text := text.lstrip():
        report, end = decoder.raw_decode(text)
        yield report
        text = text[end:]


def _sentence(problem: dict[str, Any]) -> str:
    place = problem["location"][0]
    file = place["source"]["ref"]
    return f"{file}: {place.get('pointer', '#/')}: {problem['message']} ({problem['ruleId']})"
