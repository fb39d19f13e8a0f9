"""Specs, and the clients that are generated from them: rows 153 to 159."""

import asyncio
import inspect
import json
import re
import shutil
import typing
from collections.abc import Iterator
from decimal import Decimal
from enum import Enum
from importlib import import_module
from pathlib import Path
from typing import Any

import attrs
import httpx
import pytest

from codegen import build
from faults.checklist import row
from onetill_clients import _runtime
from support.generation import ROOT, Project, contents
from support.openapi import complaints_at, example_values, examples, operations, read
from support.tills import MODES


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """Generate one client of one spec."""
    folder = tmp_path_factory.mktemp("project")
    (folder / "specs").mkdir()
    shutil.copy(ROOT / "specs" / "crucash.yaml", folder / "specs")
    project = Project(folder / "specs", folder / "generated")
    assert project.generate() == 0
    return project


@pytest.fixture
def project(generated: Project, tmp_path: Path) -> Project:
    """Copy a spec and its client, to be broken."""
    for folder in (generated.specs, generated.generated):
        shutil.copytree(folder, tmp_path / folder.name)
    return Project(tmp_path / "specs", tmp_path / "generated")


@row(153)
def test_generated_twice(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """Generating again gives the same bytes, those that are kept in the project, and says so."""
    before = contents(project.generated)
    assert project.generate() == 0
    assert "unchanged" in capsys.readouterr().out
    assert contents(project.generated) == before
    kept = contents(ROOT / "generated" / "onetill_clients" / "crucash")
    fresh = contents(project.generated / "onetill_clients" / "crucash")
    assert fresh == kept


@row(154)
def test_a_hand_edit(project: Project, capsys: pytest.CaptureFixture[str]) -> None:
    """An edited, a missing and an extra file are reported with the command that mends them."""
    client = project.generated / "onetill_clients" / "crucash" / "client.py"
    whole = client.read_bytes()

    def drifts() -> bool:
        broken = contents(project.generated)
        assert project.generate("--check") == 1
        assert contents(project.generated) == broken
        return bool(re.search(r"crucash +drift: run `make generate`", capsys.readouterr().out))

    client.write_bytes(whole + b"# mine\n")
    assert drifts()
    client.unlink()
    assert drifts()
    client.write_bytes(whole)
    (client.parent / "extra.py").touch()
    assert drifts()


@row(155, 156)
def test_a_generation_that_fails(
    project: Project, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A generation that fails, or is stopped half way, leaves what was there as it was."""
    spec = project.specs / "crucash.yaml"
    before = contents(project.generated)
    text = spec.read_text(encoding="utf-8")
    if number == 155:
        broken = text.replace("application/json:", "application/x-none:", 1)
        assert broken != text
        spec.write_text(broken, encoding="utf-8")
        assert project.generate() == 1
    else:
        spec.write_text(text.replace("test_mode", "try_mode"), encoding="utf-8")

        def stop(target: Path, made_from: str) -> None:
            assert any(target.rglob("*.py")), made_from
            raise KeyboardInterrupt

        monkeypatch.setattr(build, "finish", stop)
        with pytest.raises(KeyboardInterrupt):
            project.generate()
    assert contents(project.generated) == before


def calls(key: str) -> Iterator[tuple[Any, dict[str, Any], Any]]:
    """Give every endpoint of a client with its arguments and its response, all from the spec."""
    for operation in operations(read(key)):
        module = next(
            import_module(f"onetill_clients.{key}.api.{tag.name}.{file.stem}")
            for tag in (ROOT / "generated" / "onetill_clients" / key / "api").iterdir()
            for file in tag.glob("*.py")
            if file.stem == re.sub("(?<!^)(?=[A-Z])", "_", operation.id).lower()
        )
        hints = typing.get_type_hints(module.sync_detailed)
        taken = inspect.signature(module.sync_detailed).parameters
        arguments: dict[str, Any] = {}
        for parameter in operation.parameters:
            argument = re.sub("(?<!^)(?=[A-Z])", "_", parameter["name"]).lower()
            if argument in taken and parameter.get("required"):
                found = example_values(parameter) or example_values(parameter["schema"])
                (arguments[argument], *_) = found
        if "requestBody" in operation.node:
            example = json.dumps(example_values(operation.body)[0])
            arguments["body"] = hints["body"].from_dict(_runtime.decode(example.encode()))
        for response in example_values(operation.success):
            yield module, arguments, response


def plain(value: object) -> object:
    """Make numbers and words of JSON equal whatever their types."""
    match value:
        case dict():
            return {name: plain(part) for name, part in value.items()}
        case list():
            return [plain(part) for part in value]
        case Enum():
            return plain(value.value)
        case bool() | None:
            return value
        case int() | float() | Decimal():
            return Decimal(str(value))
        case _:
            return value


@row(157)
@pytest.mark.parametrize("mode", MODES)
def test_every_operation(key: str, mode: str) -> None:
    """Every operation of every spec is called with the spec's examples, and its response read."""
    package = import_module(f"onetill_clients.{key}")
    called = set()
    for module, arguments, response in calls(key):

        def reply(_: httpx.Request, body: object = response) -> httpx.Response:
            return httpx.Response(200, json=body)

        client = package.AuthenticatedClient(base_url="http://127.0.0.1:9", token="t")
        transport = httpx.MockTransport(reply)
        if mode == "sync":
            with httpx.Client(transport=transport, base_url="http://127.0.0.1:9") as http:
                client.set_httpx_client(http)
                result = module.sync_detailed(client=client, **arguments)
        else:
            http_client = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:9")
            client.set_async_httpx_client(http_client)
            result = asyncio.run(module.asyncio_detailed(client=client, **arguments))
        assert result.status_code == 200
        assert plain(result.parsed.to_dict()) == plain(response)
        called.add(module.__name__)
    assert len(called) == len(operations(read(key)))


@row(158)
def test_examples(key: str) -> None:
    """Every example of a spec is a payload that its own schema accepts."""
    found = list(examples(read(key)))
    assert found
    for pointer, value in found:
        assert complaints_at(read(key), pointer, value) == [], pointer


@row(159)
def test_money_is_no_float(key: str) -> None:
    """No amount of any model is a float, and none goes out as one."""
    models: Any = import_module(f"onetill_clients.{key}.models")
    kinds = [getattr(models, name) for name in models.__all__]
    shapes = [kind for kind in kinds if attrs.has(kind)]
    assert shapes
    for kind in shapes:
        assert not [field.name for field in attrs.fields(kind) if "float" in str(field.type)]
    with pytest.raises(TypeError, match="float"):
        _runtime.encode({"amount": 19.99})
