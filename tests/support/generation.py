"""Copies of specs and clients, in which generation can go wrong without harm."""

from dataclasses import dataclass
from pathlib import Path

from codegen.__main__ import main

ROOT = Path(__file__).parents[2]


@dataclass(frozen=True)
class Project:
    """A folder of specs, and one of the clients that are generated from them."""

    specs: Path
    generated: Path

    def generate(self, *options: str) -> int:
        """Run the command over both folders."""
        return main(["--specs", str(self.specs), "--into", str(self.generated), *options])


def contents(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder but caches."""
    return {
        str(file.relative_to(folder)): file.read_bytes()
        for file in folder.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
