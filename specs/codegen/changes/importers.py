"""What breaks for code that was written against yesterday's client, as pyright sees it."""

import json
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from codegen.changes.change import Change, Impact, Part
from codegen.changes.client import Client, Endpoint, Field, Model
from codegen.changes.usage import Script, Use, scripts
from codegen.errors import CodegenError

_SECONDS = 300.0


def compare(
    pairs: Sequence[tuple[Client, Client, Path]], wrapper: Path | None = None
) -> tuple[list[list[Change]], list[tuple[Path, int]]]:
    """List what breaks for those who import a client, for each of several clients in one run.

    Each pair is yesterday's client, today's, and the folder that holds today's. `wrapper` is code
    that imports the clients too: its lines that no longer fit are given as file and line.
    """
    reported: list[dict[str, Change]] = [{} for _ in pairs]
    broken_lines: list[tuple[Path, int]] = []
    with TemporaryDirectory() as temporary:
        folder = Path(temporary).resolve()
        written: dict[Path, tuple[int, Script]] = {}
        imports: dict[Path, list[Path]] = {}
        checked: list[Path] = []
        gateways = folder / "onetill" / "gateways"
        for number, (before, _, generated) in enumerate(pairs):
            root = folder / f"pair_{number}"
            root.mkdir()
            imports[root] = [generated]
            checked.append(root)
            for script in scripts(before):
                (root / script.name).write_text(script.text, encoding="utf-8")
                written[root / script.name] = (number, script)
        if wrapper:  # pyright looks at nothing that stands outside of its folder
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(wrapper / "onetill", folder / "onetill", ignore=ignored)
            imports[gateways] = [folder, pairs[0][2]]
            keys = [after.key for _, after, _ in pairs]
            checked += [file for file in gateways.glob("*.py") if _is_of(file, keys)]
        for file, line in _check(folder, checked, imports):
            if wrapper and gateways in file.parents:
                broken_lines.append((wrapper / file.relative_to(folder), line))
            if file not in written:  # what the gateways import is no business of their client
                continue
            number, script = written[file]
            before, after, _ = pairs[number]
            if use := script.uses.get(line):
                for what in _say(use, before, after):
                    reported[number].setdefault(what, _change(after.key, what))
    return [list(each.values()) for each in reported], broken_lines


def _is_of(file: Path, keys: Sequence[str]) -> bool:
    """Tell whether a gateway's file is about one of these clients; two may share `_cryptocloud`."""
    return any(key.startswith(file.stem.removeprefix("_")) for key in keys)


def _check(
    folder: Path, checked: Sequence[Path], imports: Mapping[Path, Sequence[Path]]
) -> list[tuple[Path, int]]:
    """Run pyright over files and folders, and list files and lines with errors.

    `imports` has where the files below each folder import from. Lines are counted from 0.
    Raises `CodegenError` where pyright cannot be run.
    """
    settings = {
        # Relative: pyright ignores absolute ones, and checks all that is in the folder.
        "include": [str(path.relative_to(folder)) for path in checked],
        "typeCheckingMode": "standard",
        "pythonVersion": "3.11",
        "executionEnvironments": [
            {
                "root": str(root.relative_to(folder)),
                "extraPaths": [str(each.resolve()) for each in paths],
            }
            for root, paths in imports.items()
        ],
    }
    config = folder / "pyrightconfig.json"
    config.write_text(json.dumps(settings), encoding="utf-8")
    command = ("--outputjson", f"--project={config}", f"--pythonpath={sys.executable}")
    try:
        done = subprocess.run(  # noqa: S603  # the environment's own pyright
            [sys.executable, "-m", "pyright", *command],
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=_SECONDS,
            check=False,
        )
        report: dict[str, Any] = json.loads(done.stdout)
    except (OSError, ValueError, subprocess.TimeoutExpired):
        raise CodegenError("pyright does not run, and it checks the code of importers") from None
    return [
        (Path(each["file"]), each["range"]["start"]["line"])
        for each in report["generalDiagnostics"]
        if each["severity"] == "error"
    ]


def _change(gateway: str, what: str) -> Change:
    return Change(part=Part.IMPORTERS, gateway=gateway, impact=Impact.BREAKING, what=what)


def _say(use: Use, before: Client, after: Client) -> Iterator[str]:
    """Say what a use can no longer do, from what the two clients offer."""
    if use.owner in before.endpoints:
        yield from _say_endpoint(use, before.endpoints[use.owner], after)
    elif use.owner in before.models:
        yield from _say_model(use, before.models[use.owner], after)
    else:
        yield f"`{use.owner}` is gone"


def _say_model(use: Use, old: Model, after: Client) -> Iterator[str]:
    new = after.models.get(old.name)
    if new is None:
        yield _class_gone(old, after)
        return
    match use.kind:
        case "member" if use.name not in new.members:
            yield f"`{old.name}.{use.name}` is gone"
        case "member":
            was, now = old.members[use.name], new.members[use.name]
            yield f"`{old.name}.{use.name}` was `{was}`, is `{now}`"
        case "read" | "give":
            yield from _say_field(use.name, old, new)
        case "build":
            yield from _say_required(f"`{old.name}(...)`", old.fields, new.fields)
        case "open":
            yield f"`{old.name}` no longer keeps fields that the spec does not know"
        case _:
            yield f"`{old.name}` is no longer what it was"


def _class_gone(old: Model, after: Client) -> str:
    names = [
        model.name
        for model in after.models.values()
        if (old.fields or old.members)
        and (model.fields.keys(), model.members) == (old.fields.keys(), old.members)
    ]
    renamed = [name for name in names if name]
    return (
        f"`{old.name}` was renamed to `{renamed[0]}`"
        if len(renamed) == 1
        else f"`{old.name}` is gone"
    )


def _say_field(name: str, old: Model, new: Model) -> Iterator[str]:
    label = f"{old.name}.{name}"
    if name not in new.fields:
        yield f"`{label}` is gone"
    elif (was := old.fields[name].annotation) != (now := new.fields[name].annotation):
        yield f"`{label}` was `{was}`, is `{now}`"


def _say_required(label: str, old: Mapping[str, Field], new: Mapping[str, Field]) -> Iterator[str]:
    needed = {name for name, each in new.items() if each.is_required}
    for name in [each for each in new if each in needed]:
        if name not in old or not old[name].is_required:
            yield f"{label} now needs `{name}`"


def _say_endpoint(use: Use, old: Endpoint, after: Client) -> Iterator[str]:
    new = after.endpoints.get(old.path)
    if new is None:
        moved = [each.path for each in after.endpoints.values() if each.route == old.route]
        yield f"`{old.path}` is now `{moved[0]}`" if len(moved) == 1 else f"`{old.path}` is gone"
        return
    label = f"{old.path}"
    match use.kind:
        case "pass" if use.name not in new.parameters:
            yield f"`{label}` no longer takes `{use.name}`"
        case "pass":
            was, now = (each.parameters[use.name].annotation for each in (old, new))
            if was != now:
                yield f"`{label}` took `{was}` as `{use.name}`, takes `{now}`"
        case "call":
            yield from _say_required(f"`{label}`", old.parameters, new.parameters)
        case "return":
            was, now = old.forms[use.name], new.forms.get(use.name, "nothing")
            if was != now:
                yield f"`{label}.{use.name}` returned `{was}`, returns `{now}`"
        case _:
            yield f"`{label}` is no longer what it was"
