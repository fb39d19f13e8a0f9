"""The wheel alone: what a stranger installs."""

import json
import re
import subprocess
import venv
import zipfile
from itertools import pairwise
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from support.samples import PAGES
from support.servers import Reply, serving
from support.wheel import ROOT, build_wheel

pytestmark = pytest.mark.slow

README = (ROOT / "README.md").read_text(encoding="utf-8")
READ = """
import sys
from onetill import Till
from onetill.gateways import PayDo
with Till(PayDo(base_url=sys.argv[1])) as till:
    print(till.get("81972ed0-a85c-4d1a-851b-b3dbf0750399").price)
print(*sorted({name.split(".")[0] for name in sys.modules}))
"""


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build the wheel."""
    return build_wheel(tmp_path_factory.mktemp("dist"))


def test_it_holds_the_three_packages_and_nothing_else(wheel: Path) -> None:
    """The wheel holds the three typed packages and the specs, and no test or generator."""
    names = zipfile.ZipFile(wheel).namelist()
    top = {name.split("/")[0] for name in names if ".dist-info" not in name}
    assert top == {"onetill", "onetill_clients", "onetill_mocks"}
    assert {f"{package}/py.typed" for package in top} <= set(names)
    assert not [name for name in names if name.endswith(".jinja")]
    specs = {f"onetill_mocks/specs/{path.name}" for path in (ROOT / "specs").glob("*.yaml")}
    assert {name for name in names if name.endswith(".yaml")} == specs
    pages = ROOT / "wrapper" / "onetill_mocks" / "_pages"
    shown = {file for folder in ("templates", "static") for file in (pages / folder).iterdir()}
    assert {str(file.relative_to(ROOT / "wrapper")) for file in shown} <= set(names)


def test_its_description_suits_an_index(wheel: Path) -> None:
    """A package index shows the README, without what only a clone has."""
    archive = zipfile.ZipFile(wheel)
    (name,) = (name for name in archive.namelist() if name.endswith(".dist-info/METADATA"))
    metadata, _, description = archive.read(name).decode().partition("\n\n")
    assert "Description-Content-Type: text/markdown" in metadata
    assert "://" not in metadata
    tokens = [
        one
        for token in MarkdownIt("commonmark").enable("table").parse(description)
        for one in (token, *(token.children or []))
    ]
    links = [str(token.attrs["href"]) for token in tokens if token.type == "link_open"]
    assert [link for link in links if not link.startswith(("https://", "#"))] == []
    assert [token.content for token in tokens if token.type in {"image", "html_block"}] == []
    titles = [
        after.content
        for token, after in pairwise(tokens)
        if token.type == "heading_open" and token.tag != "h3"
    ]
    assert titles[:2] == ["onetill", "Use it"]
    assert "Development" not in titles
    sections = re.findall("^## (.+)$", README, re.MULTILINE)
    assert [one for one in sections if one not in {"Try it", "Development"}] == titles[1:]
    shown = re.findall(r"```python\n.*?```", description, re.DOTALL)
    assert shown == re.findall(r"```python\n.*?```", README, re.DOTALL)
    assert ".github" not in description


def test_it_works_alone(wheel: Path, tmp_path: Path) -> None:
    """Installed into an empty environment, it reads an invoice, without any tool of ours."""
    venv.create(tmp_path / "env", with_pip=True)
    python = str(tmp_path / "env" / "bin" / "python")
    subprocess.run(  # noqa: S603  # the Python made above
        [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", str(wheel)],
        check=True,
        capture_output=True,
    )
    body = (PAGES / "paydo_invoice.json").read_bytes()
    with serving(lambda _: Reply(body)) as (url, _):
        done = subprocess.run(  # noqa: S603  # likewise
            [python, "-I", "-c", READ, url], check=True, capture_output=True, text=True
        )
    price, modules = done.stdout.splitlines()
    assert price == "3 EUR"
    tools = {"schemathesis", "hypothesis", "pytest", "starlette", "uvicorn", "ruamel", "yaml",
             "jinja2", "segno", "playwright"}  # fmt: skip
    assert not tools & set(modules.split())
    listed = subprocess.run(  # noqa: S603  # likewise
        [python, "-m", "pip", "list", "--format=json", "--disable-pip-version-check"],
        check=True,
        capture_output=True,
        text=True,
    )
    installed = {package["name"].lower() for package in json.loads(listed.stdout)}
    assert not tools & installed
    assert len(installed) < 20
