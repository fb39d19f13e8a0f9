"""The pages, their blocks of Python, and the files that these make."""

import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

FOLDER = Path(__file__).parents[2] / ".github" / "docs"
PAGES = {page.stem: page.read_text(encoding="utf-8") for page in sorted(FOLDER.glob("*.md"))}
_BLOCK = re.compile(r"```python\n(.*?)```", re.DOTALL)
_FILE = re.compile(r"# ([\w/]+\.py)\n")


def blocks(page: str) -> list[str]:
    """List the blocks of a page that run by themselves."""
    return [block for block in _BLOCK.findall(PAGES[page]) if not _FILE.match(block)]


@contextmanager
def files(page: str, folder: Path) -> Iterator[None]:
    """Write the blocks that begin with a file's name, to be imported until the context ends."""
    packages = set[str]()
    for block in _BLOCK.findall(PAGES[page]):
        if found := _FILE.match(block):
            file = folder / found[1]
            file.parent.mkdir(exist_ok=True)
            file.write_text(block, encoding="utf-8")
            packages.add(found[1].partition("/")[0].removesuffix(".py"))
    sys.path.insert(0, str(folder))
    try:
        yield
    finally:
        sys.path.remove(str(folder))
        for name in [*sys.modules]:
            if name.partition(".")[0] in packages:
                del sys.modules[name]
