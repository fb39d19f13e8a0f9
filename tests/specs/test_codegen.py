"""How specs become clients: exactly, repeatably, only what changed, and never half."""

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from codegen import edits
from codegen.clients import check
from codegen.edit import Edit
from codegen.errors import CodegenError
from support.generation import ROOT, Project, contents


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """Copy the specs and the clients, to be broken."""
    ignored = shutil.ignore_patterns("codegen", "__pycache__")
    for folder in ("specs", "generated"):
        shutil.copytree(ROOT / folder, tmp_path / folder, ignore=ignored)
    return Project(tmp_path / "specs", tmp_path / "generated")


def test_generated_is_what_the_specs_make(capsys: pytest.CaptureFixture[str]) -> None:
    """The committed clients are, to the byte, those of a fresh generation."""
    assert check(ROOT / "specs", ROOT / "generated") == 0
    assert "drift" not in capsys.readouterr().out


def test_nothing_to_do_is_said(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """A second generation changes nothing and says so."""
    before = contents(project.generated)
    assert project.generate() == 0
    said = capsys.readouterr().out.splitlines()
    assert len(said) == len(list(project.specs.glob("*.yaml")))
    assert all(line.endswith("unchanged") for line in said)
    assert contents(project.generated) == before


def test_a_generation_from_nothing_gives_the_same_bytes(project: Project) -> None:
    """Where nothing is there yet, the same is made."""
    before = contents(project.generated)
    shutil.rmtree(project.generated)
    assert project.generate() == 0
    assert contents(project.generated) == before


def test_one_changed_spec_makes_one_client(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """A page that changed costs one client, and the others keep even their times."""
    specs, generated = project.specs, project.generated
    spec = specs / "paydo.yaml"
    spec.write_text(spec.read_text(encoding="utf-8").replace("isTopUp", "isRefill"), "utf-8")
    others = [file for file in generated.rglob("*.py") if "paydo" not in file.parts]
    times = [file.stat().st_mtime_ns for file in others]
    assert project.generate() == 0
    assert len(re.findall(r"paydo +\d+ files", capsys.readouterr().out)) == 1
    assert "is_refill" in (generated / "onetill_clients/paydo/models/invoice.py").read_text("utf-8")
    assert [file.stat().st_mtime_ns for file in others] == times
    assert not list(generated.glob(".*"))


def test_a_hand_edit_is_drift_and_is_undone(
    project: Project, capsys: pytest.CaptureFixture[str]
) -> None:
    """The check reports an edited client and writes nothing; generating replaces it."""
    before = contents(project.generated)
    edited = project.generated / "onetill_clients" / "crucash" / "client.py"
    edited.write_text(edited.read_text(encoding="utf-8") + "# mine\n", encoding="utf-8")
    (project.generated / "onetill_clients" / "stray").mkdir()
    (project.generated / "onetill_clients" / "stray" / "file.py").touch()
    broken = contents(project.generated)
    assert project.generate("--check") == 1
    said = capsys.readouterr().out
    assert re.search(r"crucash +drift: run `make generate`", said)
    assert re.search(r"stray +drift", said)
    assert re.search(r"paydo +as its spec says", said)
    assert contents(project.generated) == broken
    assert project.generate() == 0
    assert contents(project.generated) == before


def replaced(old: str, new: str) -> Callable[[str], str]:
    """Replace the first occurrence of a text."""

    def replace(text: str) -> str:
        assert old in text
        return text.replace(old, new, 1)

    return replace


@pytest.mark.parametrize(
    ("damage", "place", "reason"),
    [
        (replaced("\npaths:\n", "\npaths: [\n"), r":\d+:\d+", "expected"),
        (replaced("\npaths:\n", "\npaths:\npaths:\n"), r":\d+:\d+", "duplicate key"),
        (replaced("\npaths:\n", "\n\tpaths:\n"), r":\d+:\d+", "token"),
        (
            replaced("#/components/schemas/Payer'", "#/components/schemas/Nobody'"),
            r":\d+: components\.schemas\.Invoice\.properties\.payer\.\$ref",
            "'#/components/schemas/Nobody' points at nothing",
        ),
        (
            replaced("required: true", "required: maybe"),
            r":\d+: paths\./v1/invoices/{invoiceId}\.get\.parameters\.0\.required",
            "maybe",
        ),
        (
            replaced("application/json:", "application/xml:"),
            r":\d+: paths\./v1/invoices/{invoiceId}\.get",
            "Unsupported content_type application/xml",
        ),
        (
            replaced("enum: [0, 1]", "enum: [0, one]"),
            r":\d+: components\.schemas\.InvoiceStatus",
            "Enum values must all be the same type",
        ),
        (lambda _: "- just\n- a list\n", "", "OpenAPI document was expected"),
        (lambda _: "", "", "OpenAPI document was expected"),
    ],
)
def test_a_broken_spec_breaks_nothing_else(
    project: Project,
    capsys: pytest.CaptureFixture[str],
    damage: Callable[[str], str],
    place: str,
    reason: str,
) -> None:
    """A broken spec is reported with file, place and reason, and the clients stay as they were."""
    spec = project.specs / "paydo.yaml"
    spec.write_text(damage(spec.read_text(encoding="utf-8").replace('"', "'")), encoding="utf-8")
    before = contents(project.generated)
    assert project.generate() == 1
    said = capsys.readouterr().err
    assert re.search(rf"^error: \S*paydo\.yaml{place}: .*{re.escape(reason)}", said), said
    assert contents(project.generated) == before


def test_no_specs_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder without specs does not silently remove every client."""
    assert Project(tmp_path, tmp_path / "generated").generate() == 1
    assert "no spec here" in capsys.readouterr().err


@pytest.mark.parametrize("edit", edits.EDITS, ids=lambda edit: edit.why)
def test_an_edit_that_finds_nothing_stops_the_build(edit: Edit) -> None:
    """A template that an upgrade changed stops the build, naming the template and the reason."""
    templates = {row.template: "nothing to find" for row in edits.EDITS}
    with pytest.raises(CodegenError, match=re.escape(edits.EDITS[0].template)):
        edits.edited_templates(Environment(loader=DictLoader(templates)))  # noqa: S701  # Python, not HTML
    del templates[edit.template]
    with pytest.raises(CodegenError, match=r"edits\.py"):
        edits.edited_templates(Environment(loader=DictLoader(templates)))  # noqa: S701  # likewise


def test_every_file_says_who_made_it() -> None:
    """Every generated file is headed with what made it and the command."""
    for file in (ROOT / "generated").rglob("*.py"):
        first = file.read_text(encoding="utf-8").splitlines()[0]
        assert re.fullmatch(r"# Made from specs/\S+ by `make generate`: do not edit\.", first)
