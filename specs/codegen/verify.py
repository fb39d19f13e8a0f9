"""Nothing is said to be made that cannot be imported: fresh clients are tried before they count."""

import json
import subprocess
import sys
from pathlib import Path

from codegen.document import Document
from codegen.errors import CodegenError

_UNDEFINED = (
    "check",
    "--isolated",
    "--no-cache",
    "--select=F821,F822,F823",
    "--output-format=json",
)

# Run in an interpreter of its own: what this one has loaded must not help.
_IMPORT_ALL = """
import importlib, json, pathlib, sys
root = pathlib.Path(sys.argv[1])
sys.path.insert(0, str(root))
failed = []
for file in sorted(root.rglob("*.py")):
    name = ".".join(file.relative_to(root).with_suffix("").parts).removesuffix(".__init__")
    try:
        importlib.import_module(name)
    except Exception as error:
        failed.append([str(file), f"{type(error).__name__}: {error}"])
print(json.dumps(failed))
"""


def verify(folder: Path, documents: dict[str, Document]) -> None:
    """Raise `CodegenError` unless every module under a folder imports and defines what it uses."""
    ruff = subprocess.run(  # noqa: S603  # our own ruff, over our own files
        [sys.executable, "-m", "ruff", *_UNDEFINED, "--target-version=py311", str(folder)],
        check=False,
        capture_output=True,
        text=True,
    )
    failures = [(each["filename"], each["message"]) for each in json.loads(ruff.stdout or "[]")]
    if not failures:
        imported = subprocess.run(  # noqa: S603  # likewise
            [sys.executable, "-B", "-I", "-c", _IMPORT_ALL, str(folder)],
            check=True,
            capture_output=True,
            text=True,
        )
        failures = json.loads(imported.stdout.splitlines()[-1])
    if failures:
        raise CodegenError(
            "\n".join(dict.fromkeys(_reported(folder, documents, *each) for each in failures))
        )


def _reported(folder: Path, documents: dict[str, Document], filename: str, reason: str) -> str:
    _, key, *parts = Path(filename).resolve().relative_to(folder.resolve()).parts
    document = documents.get(key)
    if document is None:
        return f"{key}: {reason}: this is a defect of specs/codegen, please report it"
    return str(
        document.error(
            _place(document, parts),
            f"its client would not work ({reason}, in {'/'.join(parts)}): this is a defect of the"
            " generator or of specs/codegen; please report it with the spec",
        )
    )


def _place(document: Document, parts: list[str]) -> list[str | int]:
    """Find the part of the spec that a module was made from."""
    name = _bare(Path(parts[-1]).stem)
    if parts[0] == "models":
        for schema in document.content.get("components", {}).get("schemas", {}):
            if _bare(schema) == name:
                return ["components", "schemas", schema]
    for place, operation, _ in document.operations():
        if _bare(operation.get("operationId", "")) == name:
            return place
    return []


def _bare(name: str) -> str:
    return "".join(character for character in name.lower() if character.isalnum())
