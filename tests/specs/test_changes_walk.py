"""README's "a vendor changed its page", step by step, on a copy of the project."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from codegen import redocly
from codegen.__main__ import main
from onetill_clients._runtime import decode
from onetill_clients.cryptocloud_v2.models import Invoice
from support.openapi import dig, read

ROOT = Path(__file__).parents[2]
KEY = "cryptocloud_v2"
INFO = ("paths", "/v2/invoice/merchant/info", "post")
EXAMPLE = (*INFO, "responses", "200", "content", "application/json", "examples", "two", "value")
PAGE = "<html><body><main><h1>Invoice Information</h1><pre>{}</pre></main></body></html>"
LEFT_OUT = shutil.ignore_patterns(".*", "__pycache__")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Copy the project."""
    copy = tmp_path / "project"
    copy.mkdir()
    for name in ("specs", "generated", "wrapper", "tests"):
        shutil.copytree(ROOT / name, copy / name, ignore=LEFT_OUT)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy(ROOT / name, copy)
    return copy


def replaced(file: Path, old: str, new: str) -> None:
    """Edit a file at the first place that holds a text."""
    content = file.read_text(encoding="utf-8")
    assert old in content, f"{file} does not hold {old!r}"
    file.write_text(content.replace(old, new, 1), encoding="utf-8")


def saved(folder: Path, value: object) -> Path:
    """Save a vendor's page with an example."""
    folder.mkdir(exist_ok=True)
    name = dig(read(KEY), *INFO, "externalDocs")["x-page"]
    (folder / f"{name}.html").write_text(PAGE.format(json.dumps(value, indent=2)), "utf-8")
    return folder


def report(project: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, dict[str, object]]:
    """Run `make changes` against the project as it is, and read its report."""
    status = main(["changes", "--root", str(project), "--base", str(ROOT), "--format", "json"])
    return status, json.loads(capsys.readouterr().out)


def decoded(project: Path, value: object) -> object:
    """Read a response with the copy's client, in a process of its own."""
    code = (
        f"import json, sys; sys.path.insert(0, {str(project / 'generated')!r});"
        f"from onetill_clients.{KEY}.models import Invoice;"
        "from onetill_clients._runtime import decode;"
        "content = decode(sys.stdin.buffer.read());"
        "print(json.dumps(Invoice.from_dict(content).closed_at or None))"
    )
    done = subprocess.run(  # noqa: S603  # our own interpreter
        [sys.executable, "-c", code],
        input=json.dumps(value),
        capture_output=True,
        text=True,
        check=True,
    )
    return json.loads(done.stdout)


def is_green(project: Path) -> bool:
    """Run, of `make test`, the tests of the spec and the scenarios of its mock gateway."""
    paths = [str(project / name) for name in ("wrapper", "generated")]
    chosen = ("tests/specs/test_specs.py", "tests/contract/test_scenarios.py", "-k", KEY)
    done = subprocess.run(  # noqa: S603  # our own tests
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *chosen],
        cwd=project,
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        stdout=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode == 0


def test_a_vendor_changes_its_page(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """From the page saved anew to green tests, each step tells what the next one needs."""
    specs, old_sample = project / "specs", dig(read(KEY), *EXAMPLE)
    sample = json.loads(json.dumps(old_sample))
    sample["result"][0]["closed_at"] = "2026-12-01 10:00:00"
    sources = ["--specs", str(specs), "sources", "--pages"]
    main([*sources, str(saved(project / "old", old_sample)), "--accept"])
    capsys.readouterr()

    # The page is saved anew, and `make sources` names what stands on it.
    pages = str(saved(project / "pages", sample))
    assert main([*sources, pages]) == 1
    reported = capsys.readouterr().out
    assert '+ "closed_at":' in reported
    assert "POST /v2/invoice/merchant/info stands on it" in reported

    # The spec is edited, and `make changes` tells what follows.
    spec = specs / f"{KEY}.yaml"
    field = "        closed_at:\n          type: string\n          description: When it closed.\n"
    head = "    Invoice:\n"
    place = spec.read_text(encoding="utf-8").index(head)
    content = spec.read_text(encoding="utf-8")
    start = content.index("      properties:\n", place) + len("      properties:\n")
    spec.write_text(content[:start] + field + content[start:], encoding="utf-8")
    item = "- uuid: INV-XXXXXXXX\n"
    replaced(spec, item, f'{item}{" " * 24}closed_at: "2026-12-01 10:00:00"\n')
    status, first = report(project, capsys)
    changes = {change["what"]: change for change in first["changes"]}  # type: ignore[attr-defined]  # JSON
    if first["untold"]:
        pytest.skip(str(first["untold"]))
    assert "The mock gateway never sends `Invoice.closed_at`" in changes
    assert status == 0
    assert changes["`Invoice.closed_at` is new"]["impact"] == "compatible"
    assert (
        changes["`Invoice.closed_at` is new"]["line"]
        == spec.read_text("utf-8").partition(field)[0].count("\n") + 1
    )

    # The mock gateway is taught to send it, from the page.
    mock = project / str(changes["The mock gateway never sends `Invoice.closed_at`"]["file"])
    replaced(
        mock,
        '"side_commission_cc":',
        '"closed_at": "2026-12-01 10:00:00",\n        "side_commission_cc":',
    )
    status, second = report(project, capsys)
    assert status == 0
    assert [change["what"] for change in second["changes"]] == ["`Invoice.closed_at` is new"]  # type: ignore[attr-defined]  # JSON
    assert is_green(project)
    assert main([*sources, pages, "--accept"]) == 0
    assert main(["--specs", str(specs), "sources"]) == 0

    # The old client reads the new response and keeps the field; the new client reads the old one.
    content = decode(json.dumps(sample["result"][0]).encode())
    assert Invoice.from_dict(content)["closed_at"] == "2026-12-01 10:00:00"
    assert decoded(project, sample["result"][0]) == "2026-12-01 10:00:00"
    assert decoded(project, old_sample["result"][0]) is None


def test_nothing_changed_is_one_line(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Where nothing changed one line says so, and the status is 0."""
    assert main(["changes", "--root", str(project), "--base", str(ROOT)]) == 0
    assert capsys.readouterr().out.splitlines() == [
        f"Nothing changed since {ROOT}: the specs say what they said."
    ]


def test_without_node_the_rest_is_reported(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where `redocly` cannot be had, that is said, and the rest is reported all the same."""

    def unavailable(*_: object, **__: object) -> None:
        raise redocly.RedoclyUnavailable("Node.js is not installed")

    monkeypatch.setattr(redocly, "run", unavailable)
    replaced(project / "specs" / f"{KEY}.yaml", "partial, overpaid", "overpaid")
    status, reported = report(project, capsys)
    assert f"On the wire, of {KEY}: Node.js is not installed." in reported["untold"]  # type: ignore[operator]  # JSON
    what = [change["what"] for change in reported["changes"]]  # type: ignore[attr-defined]  # JSON
    assert "`InvoiceStatus.PARTIAL` is gone" in what
    assert "The status map maps `InvoiceStatus.PARTIAL`, which is gone" in what
    assert status == 1


def test_a_broken_spec_is_two(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A spec that cannot be read ends the command with 2, and one sentence."""
    (project / "specs" / f"{KEY}.yaml").write_text("openapi: [", encoding="utf-8")
    assert main(["changes", "--root", str(project), "--base", str(ROOT)]) == 2
    assert f"{KEY}.yaml:" in capsys.readouterr().err


def test_an_unknown_base_is_two(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A base that git does not know ends the command with 2, and says what a base is."""
    assert main(["changes", "--root", str(project), "--base", "no-such-ref"]) == 2
    assert "base must be a git ref or a folder with specs" in capsys.readouterr().err
