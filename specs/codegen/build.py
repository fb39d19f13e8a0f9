"""One spec made into one client."""

import re
import subprocess
import sys
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

from jinja2 import ChoiceLoader, FileSystemLoader
from openapi_python_client import Project
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError

from codegen.document import Document
from codegen.edits import edited_templates
from codegen.errors import CodegenError
from codegen.expressions import expected, read, read_response, write
from codegen.properties import make_exact

_HERE = Path(__file__).parent
_RUFF = (
    "--isolated",
    "--no-cache",
    "--quiet",
    "--target-version=py311",
    "--config=line-length=100",
)
_HOOKS = (
    ("check", "--fix-only", "--select=F,I", "--line-length=100"),
    ("format", "--line-length=100"),
)


def build(document: Document, target: Path) -> None:
    """Make the client of a spec in the folder `target`, which must not exist.

    Raises `CodegenError` for a spec that is not valid, and for one of which the generator would
    leave out a part.
    """
    document.validate()
    make_exact()
    config = Config.from_sources(
        ConfigFile(package_name_override=document.path.stem, post_hooks=[]),
        MetaType.NONE,
        document_source=document.path,
        file_encoding="utf-8",
        overwrite=False,
        output_path=target,
    )
    data = GeneratorData.from_dict(document.content, config=config)
    if isinstance(data, GeneratorError):
        raise _error(document, data)
    project = Project(openapi=data, config=config)
    project.env.loader = ChoiceLoader([
        FileSystemLoader(_HERE / "templates"),
        edited_templates(project.env),
        *([project.env.loader] if project.env.loader else []),
    ])  # fmt: skip
    project.env.globals.update(
        expected=expected, read=read, read_response=read_response, write=write
    )
    with redirect_stdout(StringIO()):
        problems = project.build()
    if problems:  # even a warning means that a part of the spec was dropped
        errors = [str(_error(document, problem)) for problem in problems]
        # A schema that cannot be read takes the operations that use it along: causes first.
        raise CodegenError("\n".join(sorted(errors, key=lambda error: ": paths." in error)))
    finish(target, made_from=f"specs/{document.path.name}")


def finish(target: Path, made_from: str) -> None:
    """Format the files of a folder and head each with what made it."""
    for hook in _HOOKS:
        subprocess.run(  # noqa: S603  # our own ruff, over our own files
            [sys.executable, "-m", "ruff", *hook, *_RUFF, str(target)], check=True
        )
    for file in sorted(target.rglob("*.py")):
        header = f"# Made from {made_from} by `make generate`: do not edit.\n"
        file.write_text(header + file.read_text(encoding="utf-8"), encoding="utf-8")


def _error(document: Document, problem: GeneratorError) -> CodegenError:
    """Say where in the spec the part stands that the generator would leave out, and why."""
    report = " ".join(f"{problem.header} {problem.detail or ''}".split())
    report = re.sub(r"<openapi_python_client\S+ object at \w+> ", "", report)
    place: list[str | int] = []
    if operation := re.search(r"([A-Z]+) (/\S*) within", report):
        place = ["paths", operation[2], operation[1].lower()]
    elif component := re.search(r"/?components/(\w+)/([\w.-]+)", report):
        place = ["components", component[1], component[2]]
    return document.error(place, f"the generator would leave this out: {report}")
