"""One spec made into one client."""

import re
import subprocess
import sys
from collections.abc import Sequence
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, FileSystemLoader
from openapi_python_client import Project, schema, strings
from openapi_python_client.config import Config, ConfigFile, MetaType
from openapi_python_client.parser import GeneratorData
from openapi_python_client.parser.errors import GeneratorError
from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.responses import Response
from openapi_python_client.schema.untrusted_string import UntrustedString
from pydantic import ValidationError

from codegen import expressions
from codegen.document import Document
from codegen.edits import edited_templates
from codegen.errors import CodegenError
from codegen.prepare import Facts, Prepared, prepare
from codegen.properties import make_exact
from codegen.rules import check

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

_TAKEN = {
    *("Any", "AuthenticatedClient", "BinaryIO", "BytesIO", "Client", "Decimal", "File"),
    *("FileTypes", "Generator", "HTTPStatus", "IntEnum", "Literal", "Mapping", "RequestFiles"),
    *("Response", "Self", "StrEnum", "T", "TextIO", "TypeVar", "UNSET", "UUID", "Unset", "cast"),
    *("additional_keys", "additional_properties", "cls", "d", "field_dict", "from_dict", "prop"),
    *("prop_dict", "prop_name", "src_dict", "to_dict"),
}
"""The names that the templates use: one of a spec gets an underscore at its end."""

_LOCAL = {"body", "content_type", "headers", "params"}
"""The names that an endpoint uses: a parameter of that name gets its location at its end."""


def build(document: Document, target: Path) -> None:
    """Make the client of a spec in the folder `target`, which must not exist.

    Raises `CodegenError` for a spec that is not valid, and for one of which the generator would
    leave out a part.
    """
    check(document)
    try:
        _generate(document, prepare(document), target)
    except (CodegenError, OSError):
        raise
    except Exception as error:
        raise document.error(
            _place_of(error),
            f"the generator failed here ({type(error).__name__}: {error}): this is a defect of the"
            " generator or of specs/codegen, please report it with the spec",
        ) from error
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


def _generate(document: Document, prepared: Prepared, target: Path) -> None:
    make_exact()
    strings.RESERVED_WORDS.update(_TAKEN)
    config = Config.from_sources(
        ConfigFile(
            package_name_override=document.path.stem,
            post_hooks=[],
            content_type_overrides=prepared.media_types,
        ),
        MetaType.NONE,
        document_source=document.path,
        file_encoding="utf-8",
        overwrite=False,
        output_path=target,
    )
    try:
        schema.OpenAPI.model_validate(prepared.content)
    except ValidationError as error:
        first = error.errors()[0]
        raise document.error(_existing(document, first["loc"]), first["msg"]) from None
    data = GeneratorData.from_dict(prepared.content, config=config)
    if isinstance(data, GeneratorError):
        raise _error(document, data)
    _prepare_names(document, data, config)
    project = Project(openapi=data, config=config)
    project.env.loader = ChoiceLoader([
        FileSystemLoader(_HERE / "templates"),
        edited_templates(project.env),
        *([project.env.loader] if project.env.loader else []),
    ])  # fmt: skip
    facts = {
        str(strings.PythonIdentifier(name, prefix=config.field_prefix)): found
        for name, found in prepared.facts.items()
    }

    def facts_of(endpoint: Endpoint) -> Facts:
        return facts[endpoint.name]

    def sends_headers(endpoint: Endpoint) -> bool:
        located = endpoint.header_parameters or endpoint.cookie_parameters or endpoint.bodies
        return bool(located or facts_of(endpoint).accept)

    def description(response: Response) -> str:
        found = response.data.description if isinstance(response.data, schema.Response) else ""
        return found.get_untrusted_value() if isinstance(found, UntrustedString) else str(found)

    project.env.globals.update(
        security=prepared.security,
        facts=facts_of,
        sends_headers=sends_headers,
        description=description,
        expected=expressions.expected,
        read=expressions.read,
        read_response=expressions.read_response,
        write=expressions.write,
        written=expressions.written,
        instance_check=expressions.instance_check,
        body_types=expressions.body_types,
        parsed_type=expressions.parsed_type,
    )
    with redirect_stdout(StringIO()):
        problems = project.build()
    if problems:  # even a warning means that a part of the spec was dropped
        raise CodegenError("\n".join(_causes(document, problems)))


def _causes(document: Document, problems: Sequence[GeneratorError]) -> list[str]:
    """Say what the generator would leave out, without what it leaves out for that reason alone."""
    errors = [*dict.fromkeys(str(_error(document, problem)) for problem in problems)]
    causes = [error for error in errors if "Could not find reference" not in error]
    return causes or errors


def _prepare_names(document: Document, data: GeneratorData, config: Config) -> None:
    """Keep names of a spec apart from each other, and from those of the templates."""
    modules: dict[str, str] = {}
    for kind in (*data.models, *data.enums):
        module, name = kind.class_info.module_name.lower(), kind.class_info.name
        if (other := modules.setdefault(module, name)) != name:
            raise document.error(
                ["components", "schemas", name],
                f"{name} and {other} would both become the module {module}: rename one",
            )
        if isinstance(kind, ModelProperty):
            kind.is_multipart_body = False  # its parts are made of to_dict(), in parameters.py
    for collection in data.endpoint_collections_by_tag.values():
        for endpoint in collection.endpoints:
            for location, parameter in endpoint.iter_all_parameters():
                if (before := parameter.python_name) in _LOCAL:
                    apart = UntrustedString(f"{before}_{location}")
                    parameter.set_python_name(apart, config=config)
                    path = endpoint.path.get_untrusted_value()
                    endpoint.path = UntrustedString(
                        path.replace(f"{{{before}}}", f"{{{parameter.python_name}}}")
                    )


def _error(document: Document, problem: GeneratorError) -> CodegenError:
    """Say where in the spec the part stands that the generator would leave out, and why."""
    report = " ".join(f"{problem.header} {problem.detail or ''}".split())
    report = re.sub(r"<openapi_python_client\S+ object at \w+> ", "", report)
    place: list[str | int] = []
    if operation := re.search(r"([A-Z]+) (/\S*) within", report):
        place = ["paths", operation[2], operation[1].lower()]
    elif component := re.search(r"/?components/(\w+)/([\w.-]+)", report):
        place = ["components", component[1], component[2]]
    if twice := re.search(r'duplicate models with name "(\w+)"', report):
        return document.error(
            place,
            f"two schemas would both become the class {twice[1]}: rename one, or give an inner one"
            " a title of its own",
        )
    return document.error(place, f"the generator would leave this out: {report}")


def _existing(document: Document, place: Sequence[str | int]) -> list[str | int]:
    """Cut a place down to what stands in the spec: pydantic names its own types in it too."""
    node: Any = document.content
    found: list[str | int] = []
    for step in place:
        try:
            node = node[step]
        except (IndexError, KeyError, TypeError):
            continue
        found.append(step)
    return found


def _place_of(error: BaseException) -> list[str | int]:
    """Find in a traceback of the generator which part of the spec it was at."""
    place: list[str | int] = []
    traceback = error.__traceback__
    while traceback:
        known = traceback.tb_frame.f_locals
        if "path" in known and "method" in known and isinstance(known["path"], UntrustedString):
            place = ["paths", known["path"].get_untrusted_value(), known["method"]]
        for name in ("model", "enum", "model_prop"):
            if hasattr(known.get(name), "class_info"):
                place = ["components", "schemas", known[name].class_info.name]
        if isinstance(path := known.get("ref_path"), UntrustedString):
            place = [*path.get_untrusted_value().strip("/").split("/")]
        if isinstance(endpoint := known.get("endpoint"), Endpoint):
            place = ["paths", endpoint.path.get_untrusted_value(), endpoint.method]
        traceback = traceback.tb_next
    return place
