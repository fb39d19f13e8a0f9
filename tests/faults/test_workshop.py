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
from codegen.__main__ import main
from faults.rows import row
from onetill_clients import _runtime
from specs.test_specs import DOCUMENTS, operations, resolved, samples
from specs.test_specs import test_examples_keep_to_their_schemas as examples_keep_to_their_schemas
from support.tills import COLOURS

ROOT = Path(__file__).parents[2]
Workshop = tuple[Path, Path]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Workshop:
    """Make one client of one spec."""
    folder = tmp_path_factory.mktemp("workshop")
    (folder / "specs").mkdir()
    shutil.copy(ROOT / "specs" / "crucash.yaml", folder / "specs")
    assert generate((folder / "specs", folder / "generated")) == 0
    return folder / "specs", folder / "generated"


@pytest.fixture
def workshop(made: Workshop, tmp_path: Path) -> Workshop:
    """Copy a spec and its client, to be broken."""
    for folder in made:
        shutil.copytree(folder, tmp_path / folder.name)
    return tmp_path / "specs", tmp_path / "generated"


def generate(workshop: Workshop, *options: str) -> int:
    """Run the command over a workshop."""
    return main(["--specs", str(workshop[0]), "--into", str(workshop[1]), *options])


def contents(folder: Path) -> dict[str, bytes]:
    """Read every file of a folder."""
    files = (file for file in folder.rglob("*") if file.is_file() and file.suffix != ".pyc")
    return {str(file.relative_to(folder)): file.read_bytes() for file in files}


@row(153)
def test_generated_twice(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    """Generating again gives the same bytes, those that are kept in the project, and says so."""
    before = contents(workshop[1])
    assert generate(workshop) == 0
    assert "unchanged" in capsys.readouterr().out
    assert contents(workshop[1]) == before
    kept = contents(ROOT / "generated" / "onetill_clients" / "crucash")
    fresh = contents(workshop[1] / "onetill_clients" / "crucash")
    assert fresh == kept


@row(154)
def test_a_hand_edit(workshop: Workshop, capsys: pytest.CaptureFixture[str]) -> None:
    """An edited, a missing and an extra file are reported with the command that mends them."""
    client = workshop[1] / "onetill_clients" / "crucash" / "client.py"
    whole = client.read_bytes()

    def drifts() -> bool:
        broken = contents(workshop[1])
        assert generate(workshop, "--check") == 1
        assert contents(workshop[1]) == broken
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
    workshop: Workshop, number: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A generation that fails, or is stopped half way, leaves what was there as it was."""
    spec = workshop[0] / "crucash.yaml"
    before = contents(workshop[1])
    text = spec.read_text(encoding="utf-8")
    if number == 155:
        broken = text.replace("application/json:", "application/x-none:", 1)
        assert broken != text
        spec.write_text(broken, encoding="utf-8")
        assert generate(workshop) == 1
    else:
        spec.write_text(text.replace("test_mode", "try_mode"), encoding="utf-8")

        def stop(target: Path, made_from: str) -> None:
            assert any(target.rglob("*.py")), made_from
            raise KeyboardInterrupt

        monkeypatch.setattr(build, "finish", stop)
        with pytest.raises(KeyboardInterrupt):
            generate(workshop)
    assert contents(workshop[1]) == before


def calls(key: str) -> Iterator[tuple[Any, dict[str, Any], Any]]:
    """Give every endpoint of a client with its arguments and its answer, all from the spec."""
    document = DOCUMENTS[key]
    for name, operation in operations(document):
        module = next(
            import_module(f"onetill_clients.{key}.api.{tag.name}.{file.stem}")
            for tag in (ROOT / "generated" / "onetill_clients" / key / "api").iterdir()
            for file in tag.glob("*.py")
            if file.stem == re.sub("(?<!^)(?=[A-Z])", "_", operation["operationId"]).lower()
        )
        hints = typing.get_type_hints(module.sync_detailed)
        taken = inspect.signature(module.sync_detailed).parameters
        arguments: dict[str, Any] = {}
        for each in operation.get("parameters", []):
            parameter = resolved(document, each)
            argument = re.sub("(?<!^)(?=[A-Z])", "_", parameter["name"]).lower()
            if argument in taken and parameter.get("required"):
                (arguments[argument], *_) = samples(parameter) or samples(parameter["schema"])
        if "requestBody" in operation:
            media = resolved(document, operation["requestBody"])["content"]["application/json"]
            sample = _runtime.decode(json.dumps(samples(media)[0]).encode())
            arguments["body"] = hints["body"].from_dict(sample)
        success = resolved(document, operation["responses"]["200"])["content"]["application/json"]
        for answer in samples(success):
            assert name
            yield module, arguments, answer


def plain(value: object) -> object:
    """Forget what kind of number or word stands in JSON."""
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
@pytest.mark.parametrize("colour", COLOURS)
def test_every_operation(key: str, colour: str) -> None:
    """Every operation of every spec is called with the spec's examples, and its answer is read."""
    package = import_module(f"onetill_clients.{key}")
    called = set()
    for module, arguments, answer in calls(key):

        def reply(_: httpx.Request, answer: object = answer) -> httpx.Response:
            return httpx.Response(200, json=answer)

        client = package.AuthenticatedClient(base_url="http://127.0.0.1:9", token="t")
        transport = httpx.MockTransport(reply)
        if colour == "sync":
            with httpx.Client(transport=transport, base_url="http://127.0.0.1:9") as http:
                client.set_httpx_client(http)
                told = module.sync_detailed(client=client, **arguments)
        else:
            http_client = httpx.AsyncClient(transport=transport, base_url="http://127.0.0.1:9")
            client.set_async_httpx_client(http_client)
            told = asyncio.run(module.asyncio_detailed(client=client, **arguments))
        assert told.status_code == 200
        assert plain(told.parsed.to_dict()) == plain(answer)
        called.add(module.__name__)
    assert len(called) == len([*operations(DOCUMENTS[key])])


@row(158)
def test_examples(key: str) -> None:
    """Every example of a spec is a payload that its own schema accepts."""
    examples_keep_to_their_schemas(key)


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
