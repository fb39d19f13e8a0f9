"""What an edit of a spec leaves behind in this project."""

import ast
import json
import re
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from openapi_schema_validator import OAS31Validator

from codegen.changes.change import Change, Impact, Part
from codegen.changes.client import Client
from codegen.changes.places import Lines
from codegen.changes.schema import Node
from codegen.errors import CodegenError

_SECONDS = 300.0
_STATUSES = "STATUSES"
_FRAME = re.compile(r'File "([^"]+)", line (\d+)')


def statuses(key: str, client: Client, root: Path) -> Iterator[Change]:
    """Compare a gateway's status map with the words of the enum that it maps."""
    file = root / "wrapper" / "onetill" / "gateways" / f"{key}.py"
    if not file.exists():
        yield _change(key, f"`{key}` has no gateway file yet", file=file, root=root)
        return
    mapped: dict[str, dict[str, int]] = {}
    for node in _status_maps(ast.parse(file.read_text(encoding="utf-8"))):
        for each in node.keys:
            if isinstance(each, ast.Attribute):
                enum = ast.unparse(each.value).rpartition(".")[2]
                mapped.setdefault(enum, {})[each.attr] = each.lineno
    for enum, names in mapped.items():
        members = client.models[enum].members if enum in client.models else {}
        for name, line in names.items():
            if name not in members:
                what = f"The status map maps `{enum}.{name}`, which is gone"
                yield _change(key, what, file=file, root=root, line=line)
        for name in members.keys() - names.keys():
            what = f"`{enum}.{name}` has no status in the map, so it reads as unknown"
            yield _change(key, what, file=file, root=root, line=min(names.values()))


def _status_maps(tree: ast.Module) -> Iterator[ast.Dict]:
    for node in tree.body:
        match node:
            case (
                ast.AnnAssign(target=ast.Name(id=name), value=ast.Dict() as value)
                | ast.Assign(targets=[ast.Name(id=name)], value=ast.Dict() as value)
            ) if name == _STATUSES:
                yield value
            case _:
                pass


def examples(spec: Lines) -> Iterator[Change]:
    """List the examples of a spec that its own schemas refuse."""
    for steps, schema, value in _examples(spec.content, []):
        validator = OAS31Validator({**spec.content, **schema})
        for error in validator.iter_errors(value):
            yield Change(
                part=Part.PROJECT,
                gateway=spec.path.stem,
                impact=Impact.NOTICE,
                what=f"An example is no longer valid at `{error.json_path}`",
                why=error.message.splitlines()[0].rstrip("."),
                file=f"specs/{spec.path.name}",
                line=spec.line(steps),
            )
            break


def _examples(node: Any, steps: list[str]) -> Iterator[tuple[list[str], Node, object]]:  # noqa: ANN401  # of any form
    """Give each example beside a schema, with its place."""
    if isinstance(node, dict):
        if isinstance(schema := node.get("schema"), dict):
            if "example" in node:
                yield [*steps, "example"], schema, node["example"]
            for name, each in (node.get("examples") or {}).items():
                if isinstance(each, dict) and "value" in each:
                    yield [*steps, "examples", name, "value"], schema, each["value"]
        for name, each in node.items():
            if name not in {"example", "examples", "schemas"}:
                yield from _examples(each, [*steps, str(name)])
    elif isinstance(node, list):
        for index, each in enumerate(node):
            yield from _examples(each, [*steps, str(index)])


def fields(spec: Lines) -> set[str]:
    """Name every field that the schemas of a spec document, such as `Invoice.created`."""
    schemas = spec.content.get("components", {}).get("schemas", {})
    return {field for name, each in schemas.items() for field in _fields(each, name)}


def _fields(schema: Any, name: str) -> Iterator[str]:  # noqa: ANN401  # of any form
    if not isinstance(schema, dict):
        return
    for field, each in schema.get("properties", {}).items():
        yield f"{name}.{field}"
        yield from _fields(each, f"{name}.{field}")
    for part in (*schema.get("allOf", ()), *schema.get("oneOf", ()), *schema.get("anyOf", ())):
        yield from _fields(part, name)
    yield from _fields(schema.get("items"), f"{name}[]")


def mock(key: str, added: set[str], root: Path) -> Iterator[Change]:
    """Compare what a mock gateway sends with the spec, by asking it every example.

    Of the fields that it never sends those are reported that were added to the spec.
    Raises `CodegenError` where it cannot be asked.
    """
    report = _ask(key, root)
    file = _mock_file(key, root)
    for name in report["never_sent"]:
        if name in added:
            yield _change(key, f"The mock gateway never sends `{name}`", file=file)
    for complaint in report["complaints"]:
        what = f"The mock gateway's response does not fit the spec: {complaint.rstrip('.')}"
        yield _change(key, what, file=file)


def _ask(key: str, root: Path) -> dict[str, list[str]]:
    paths = [str((root / name).resolve()) for name in ("tests", "wrapper", "generated", "specs")]
    code = f"import sys; sys.path[:0] = {paths!r}; from contract.sent import main; main({key!r})"
    try:
        done = subprocess.run(  # noqa: S603  # this project's own mock gateway
            [sys.executable, "-c", code],
            cwd=root,
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise CodegenError(f"it could not be asked: {error}") from None
    try:
        report: dict[str, list[str]] = json.loads(done.stdout)
    except ValueError:
        raise CodegenError(f"it could not be asked: {_reason(done.stderr, root)}") from None
    return report


def _reason(traceback: str, root: Path) -> str:
    """Say in one line why Python failed, with the last line of the project's packages in it."""
    reason = traceback.strip().rpartition("\n")[2]
    for file, line in reversed(_FRAME.findall(traceback)):
        if Path(file).is_relative_to((root / "wrapper").resolve()):
            shown = Path(file).relative_to(root.resolve()).as_posix()
            return f"line {line} of {shown} fails with {reason}"
    return reason


def code(keys: Sequence[str], lines: Sequence[tuple[Path, int]], root: Path) -> Iterator[Change]:
    """Say which lines of the gateways' files no longer fit their clients."""
    for file, line in dict.fromkeys(lines):
        key = next((key for key in keys if key.startswith(file.stem.lstrip("_"))), file.stem)
        text = file.read_text(encoding="utf-8").splitlines()[line].strip().rstrip(",")
        what = f"A line no longer fits the client: `{text}`"
        yield _change(key, what, file=file, root=root, line=line + 1)


def _mock_file(key: str, root: Path) -> Path:
    """Find the module or the package of a mock gateway: `v2` of `cryptocloud` for one key."""
    vendors = root / "wrapper" / "onetill_mocks" / "vendors"
    vendor, _, version = key.partition("_")
    places = [f"{key}.py", key, f"{vendor}/{version or vendor}.py", f"{vendor}.py", vendor]
    found = [vendors / place for place in places if (vendors / place).exists()]
    return (found[0] if found else vendors).relative_to(root)


def _change(
    key: str,
    what: str,
    *,
    file: Path,
    root: Path | None = None,
    line: int | None = None,
) -> Change:
    shown = file.relative_to(root) if root else file
    return Change(
        part=Part.PROJECT,
        gateway=key,
        impact=Impact.NOTICE,
        what=what,
        file=shown.as_posix(),
        line=line,
    )
