"""Configuration of gateways: the environment, a TOML file, or the mock gateways."""

import os
import stat
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from importlib import import_module
from pathlib import Path
from typing import Final

import attrs

from onetill import gateways
from onetill._cli._exits import Failure
from onetill._cli._mock import mock_gateways
from onetill._cli._options import KEYS, Common
from onetill._gateway import Gateway
from onetill._till import Till
from onetill.errors import Misuse

_LARGEST: Final = 1024 * 1024


def gateway_class(key: str) -> type[Gateway]:
    """Import a gateway by its key, and no other."""
    module = import_module(f"{gateways.__name__}.{key}")
    found: type[Gateway] = next(
        value
        for value in vars(module).values()
        if isinstance(value, type) and issubclass(value, Gateway) and vars(value).get("key") == key
    )
    return found


@contextmanager
def open_environ(common: Common) -> Iterator[Callable[[str], Mapping[str, str]]]:
    """Return what gives the variables of a gateway, as the command was called."""
    if common.mock:
        with mock_gateways(common) as mocks:
            yield mocks.environ
    else:
        environ = read_environ(common.config)
        yield lambda _: environ


@contextmanager
def open_till(key: str, common: Common) -> Iterator[Till]:
    """Open a till of a gateway, configured as the command was called."""
    with open_environ(common) as environ, Till(configured(key, environ(key))) as till:
        yield till


def configured(key: str, environ: Mapping[str, str]) -> Gateway:
    """Return a gateway with its credentials, or say where they are missed."""
    try:
        return gateway_class(key).from_env(environ)
    except Misuse as error:
        raise Failure(
            f"{error}: onetill doctor {key} shows what is configured, and --mock needs nothing"
        ) from None


def read_environ(config: Path | None) -> dict[str, str]:
    """Return the variables of the environment, and beneath them those of the TOML file."""
    path = config or default_config()
    return {**(read_toml(path) if config or is_there(path) else {}), **os.environ}


def default_config() -> Path:
    """Return where the TOML file is if the command names none."""
    path = Path(os.environ.get("XDG_CONFIG_HOME") or "~/.config") / "onetill.toml"
    with suppress(RuntimeError):  # a user without a home
        path = path.expanduser()
    return path


def is_there(path: Path) -> bool:
    """Return whether a file is there, in a folder that may be searched."""
    try:
        return path.exists()
    except PermissionError:
        return False


def read_toml(path: Path) -> dict[str, str]:
    """Read a TOML file, a table for each gateway, as variables of the environment."""
    try:
        if not stat.S_ISREG(path.stat().st_mode):  # to open a pipe may take forever
            raise Failure(f"config must be a file, and {path} is none")
        with path.open("rb") as file:
            _require_private(path, os.fstat(file.fileno()))
            document = tomllib.loads(file.read(_LARGEST).decode("utf-8-sig"))
    except OSError as error:
        raise Failure(f"config must be a file that can be read: {path}: {error.strerror}") from None
    except tomllib.TOMLDecodeError as error:
        place = str(error).rpartition(" (")[2].removesuffix(")")  # its text may hold a credential
        raise Failure(f"config must be TOML, and {path} is not, {place}: correct it") from None
    except (UnicodeDecodeError, RecursionError):
        raise Failure(f"config must be TOML in UTF-8, and {path} is not") from None
    variables = {}
    for key, table in document.items():
        if key not in KEYS or not isinstance(table, Mapping):
            raise Failure(f"config must hold tables named {', '.join(KEYS)} only: see {path}")
        names = [field.name for field in attrs.fields(gateway_class(key))]
        for name, value in table.items():
            if name not in names or not isinstance(value, str):
                fields = ", ".join(names)
                raise Failure(f"[{key}] must hold texts named {fields} only: see {path}")
            variables[f"ONETILL_{key}_{name}".upper()] = value
    return variables


def _require_private(path: Path, status: os.stat_result) -> None:
    """Refuse a file that others can read or own."""
    if os.name != "posix":
        return
    if status.st_mode & (stat.S_IRWXG | stat.S_IRWXO):
        raise Failure(f"config must be readable by you alone: chmod 600 {path}")
    if status.st_uid not in {os.geteuid(), 0}:
        raise Failure(f"config must be a file of your own: chown $USER {path}")
