"""Yesterday's specs and clients, which today's are compared with."""

import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import frozen

from codegen.errors import CodegenError


@frozen
class Baseline:
    """What is compared with, in a folder that lasts as long as the comparison."""

    name: str
    root: Path

    @property
    def specs(self) -> Path:
        """The folder of the specs."""
        return self.root / "specs"

    @property
    def generated(self) -> Path:
        """The folder of the clients."""
        return self.root / "generated"


@contextmanager
def baseline(root: Path, base: str) -> Iterator[Baseline]:
    """Give a git ref's specs and clients, or those of a folder that is laid out like this project.

    Raises `CodegenError` for a ref that git does not know.
    """
    if Path(base, "specs").is_dir():
        yield Baseline(base, Path(base))
        return
    with TemporaryDirectory() as folder:
        archive = _git(root, "archive", "--format=tar", base)
        with tarfile.open(fileobj=BytesIO(archive)) as tar:
            tar.extractall(folder, filter="data")
        name = _git(root, "rev-parse", "--short", base).decode().strip()
        yield Baseline(base if base == name else f"{base} ({name})", Path(folder))


def _git(root: Path, *arguments: str) -> bytes:
    try:
        done = subprocess.run(  # noqa: S603  # git, over this project
            ["git", "-C", str(root), *arguments],  # noqa: S607  # wherever it is installed
            capture_output=True,
            check=False,
        )
    except OSError:
        raise CodegenError("git is not installed, and without it there is no base") from None
    if done.returncode:
        lines = done.stderr.decode(errors="replace").strip().splitlines()
        reason = lines[0].removeprefix("fatal: ") if lines else "git gave no reason"
        raise CodegenError(f"base must be a git ref or a folder with specs: {reason}")
    return done.stdout
