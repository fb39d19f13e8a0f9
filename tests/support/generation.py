"""Specs and clients beside those of the project, in which generation can go wrong."""

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

import httpx

import onetill_clients
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


@contextmanager
def generated_client(
    folder: Path, key: str, spec: dict[str, Any]
) -> Iterator[Callable[[str], ModuleType]]:
    """Make the client of a spec beside those of the project, and give what finds its modules."""
    (folder / "specs").mkdir()
    (folder / "specs" / f"{key}.yaml").write_text(json.dumps(spec), encoding="utf-8")
    assert Project(folder / "specs", folder).generate() == 0
    onetill_clients.__path__.append(str(folder / "onetill_clients"))
    yield lambda name: import_module(f"onetill_clients.{key}{name}")
    onetill_clients.__path__.remove(str(folder / "onetill_clients"))


def send(
    modules: Callable[[str], ModuleType],
    name: str,
    *args: object,
    httpx_args: dict[str, Any] | None = None,
    **given: object,
) -> httpx.Request:
    """Call an operation of a generated client and return the request that it made."""
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        request.read()
        requests.append(request)
        return httpx.Response(204)

    client = modules("").AuthenticatedClient(
        base_url="http://vendor",
        token="canary",
        httpx_args={"transport": httpx.MockTransport(respond), **(httpx_args or {})},
    )
    with client:
        modules(f".api.default.{name}").sync_detailed(*args, client=client, **given)
    return requests[0]
