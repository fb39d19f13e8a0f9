"""Every JSON type in every place: generated, then sent to a server that echoes, exact both ways."""

import asyncio
import json
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any, NamedTuple
from urllib.parse import unquote

import httpx
import pytest

from support.generation import generated_client


class Kind(NamedTuple):
    """A type: its schema, JSON of that type, and how a URL or a header spells it."""

    schema: dict[str, Any]
    samples: tuple[str, ...]
    text: str | None = None


REF = "#/components/schemas/"
KINDS = {
    "string": Kind({"type": "string"}, ('""', '"a b&=+%\\u00e9/"', '"1.10"'), "a b&=+%\u00e9/"),
    "date": Kind({"type": "string", "format": "date"}, ('"2026-01-31"',), "2026-01-31"),
    "moment": Kind(
        {"type": "string", "format": "date-time"},
        (
            '"2026-01-31T12:00:00.000001+00:00"',
            '"2026-01-31T12:00:00-05:30"',
            '"2026-01-31T12:00:00"',
        ),
        "2026-01-31T12:00:00.000001+00:00",
    ),
    "uuid": Kind(
        {"type": "string", "format": "uuid"},
        ('"7c9e6679-7425-40de-944b-e07fc1f90ae7"',),
        "7c9e6679-7425-40de-944b-e07fc1f90ae7",
    ),
    "binary": Kind({"type": "string", "format": "binary"}, ('"not a file"',)),
    "bytes": Kind({"type": "string", "format": "byte"}, ('"AAEC"',), "AAEC"),
    "number": Kind(
        {"type": "number"},
        ("100.10", "0", "-0.0000045", "12345678901234567.123456789", "7"),
        "12345678901234567.123456789",
    ),
    "integer": Kind({"type": "integer"}, ("0", "-9223372036854775808"), "-9223372036854775808"),
    "boolean": Kind({"type": "boolean"}, ("true", "false"), "false"),
    "null": Kind({"type": "null"}, ("null",)),
    "strings": Kind({"type": "array", "items": {"type": "string"}}, ("[]", '["a", "b"]'), "a,b"),
    "numbers": Kind(
        {"type": "array", "items": {"type": "number"}}, ("[1.10, 2, 0.1]",), "1.10,2,0.1"
    ),
    "booleans": Kind({"type": "array", "items": {"type": "boolean"}}, ("[true]",), "true"),
    "moments": Kind(
        {"type": "array", "items": {"type": "string", "format": "date"}}, ('["2026-01-31"]',)
    ),
    "tables": Kind(
        {"type": "array", "items": {"type": "array", "items": {"type": "number"}}},
        ("[[0.10], [], [1, 2]]",),
    ),
    "objects": Kind({"type": "array", "items": {"$ref": f"{REF}Thing"}}, ('[{"rate": 0.10}]',)),
    "anything": Kind({}, ('{"a": [0.10, null, "x", {}]}', "0.10", "[]", '"x"', "null", "true")),
    "list": Kind({"type": "array"}, ('[0.10, "x", null]',)),
    "object": Kind({"$ref": f"{REF}Thing"}, ('{"rate": 0.10}', '{"rate": 1, "new": {"a": 2.50}}')),
    "closed": Kind(
        {"type": "object", "properties": {"a": {"type": "number"}}, "additionalProperties": False},
        ('{"a": 0.10}', "{}"),
    ),
    "map": Kind(
        {"type": "object", "additionalProperties": {"type": "number"}}, ('{"x y": 0.10}', "{}")
    ),
    "map_of_things": Kind(
        {"type": "object", "additionalProperties": {"$ref": f"{REF}Thing"}},
        ('{"x": {"rate": 0.10}}',),
    ),
    "free_form": Kind({"type": "object"}, ('{"a": 0.10}',)),
    "union": Kind(
        {"oneOf": [{"type": "integer"}, {"type": "string", "format": "date"}, {"type": "string"}]},
        ("1", '"2026-01-31"', '"x"'),
    ),
    "coin_or_thing": Kind({"anyOf": [{"$ref": f"{REF}Coin"}, {"$ref": f"{REF}Thing"}]}, ("{}",)),
    "thing_or_coin": Kind({"anyOf": [{"$ref": f"{REF}Thing"}, {"$ref": f"{REF}Coin"}]}, ("{}",)),
    "types": Kind({"type": ["string", "number", "boolean"]}, ('"x"', "0.10", "true")),
    "lists_or_one": Kind(
        {"anyOf": [{"type": "number"}, {"type": "array", "items": {"type": "number"}}]},
        ("0.10", "[0.10]"),
    ),
    "nullable": Kind({"type": ["string", "null"]}, ('"x"', "null")),
    "nullable_number": Kind({"type": ["number", "null"]}, ("0.10", "null")),
    "nullable_object": Kind(
        {"anyOf": [{"$ref": f"{REF}Thing"}, {"type": "null"}]}, ('{"rate": 0.10}', "null")
    ),
    "nullable_list": Kind(
        {"type": ["array", "null"], "items": {"type": "number"}}, ("[0.10]", "null")
    ),
    "nullable_word": Kind({"enum": ["a", "b", None]}, ('"a"', "null")),
    "word": Kind(
        {"enum": ["txt", "TXT", "1d", "a-b", "a_b", 'q"']}, ('"TXT"', '"new"', '"a-b"'), "TXT"
    ),
    "code": Kind({"type": "integer", "enum": [0, 1, -1]}, ("1", "2"), "1"),
    "described": Kind(
        {"oneOf": [{"const": "up", "description": "Rises."}, {"const": "down"}]}, ('"up"',), "up"
    ),
    "rate": Kind({"type": "number", "enum": [0.1, 0.2]}, ("0.10",), "0.10"),
    "const": Kind({"const": 'a"b\\c'}, ('"a\\"b\\\\c"',), 'a"b\\c'),
    "const_number": Kind({"const": 0.1}, ("0.1",), "0.1"),
    "const_integer": Kind({"const": 1}, ("1",), "1"),
    "const_boolean": Kind({"const": True}, ("true",), "true"),
    "const_null": Kind({"const": None}, ("null",)),
    "all": Kind(
        {
            "allOf": [
                {"$ref": f"{REF}Thing"},
                {"allOf": [{"properties": {"b": {"type": "number"}}}]},
            ]
        },
        ('{"rate": 0.10, "b": 0.20}',),
    ),
    "tree": Kind(
        {"$ref": f"{REF}Tree"}, ('{"size": 0.10, "branches": [{"size": 1}], "twin": {"size": 2}}',)
    ),
    "variant": Kind(
        {
            "oneOf": [{"$ref": f"{REF}Card"}, {"$ref": f"{REF}Coin"}],
            "discriminator": {"propertyName": "kind", "mapping": {"coin": "Coin", "card": "Card"}},
        },
        ('{"kind": "coin", "amount": 0.10}',),
    ),
}
COMPONENTS = {
    "Thing": {"type": "object", "required": ["rate"], "properties": {"rate": {"type": "number"}}},
    "Tree": {
        "type": "object",
        "properties": {
            "size": {"type": "number"},
            "branches": {"type": "array", "items": {"$ref": f"{REF}Tree"}},
            "twin": {"anyOf": [{"$ref": f"{REF}Tree"}, {"type": "null"}]},
        },
    },
    "Card": {"type": "object", "properties": {"kind": {"type": "string"}, "amount": {}}},
    "Coin": {
        "type": "object",
        "properties": {"kind": {"type": "string"}, "amount": {"type": "number"}},
    },
    # The names of everything that the templates use, as members of an object.
    "Any": {
        "type": "object",
        "properties": {
            name: {"type": "number"}
            for name in (
                *("text", "number", "integer", "boolean", "array", "members", "d", "cls", "self"),
                *("field_dict", "src_dict", "prop", "prop_name", "to_dict", "from_dict", "json"),
                *("additional_properties", "additional_keys", "Decimal", "decimal", "UNSET", "T"),
                *("_runtime", "_models", "class", "item", "value", "datetime", "body", "headers"),
            )
        },
    },
}
CALLED = (
    "body",
    "headers",
    "params",
    "cookies",
    "client",
    "url",
    "encode",
    "quote",
    "content_type",
)


def document() -> dict[str, Any]:
    """Write a spec with an operation for each type and place."""
    paths: dict[str, Any] = {}
    schemas: dict[str, Any] = dict(COMPONENTS)
    for name, kind in KINDS.items():
        schemas[f"Holder_{name}"] = {
            "type": "object",
            "required": ["given", "items"],
            "properties": {
                "given": kind.schema,
                "absent": kind.schema,
                "items": {"type": "array", "items": kind.schema},
                "map": {"type": "object", "additionalProperties": kind.schema},
            },
        }
        paths[f"/echo/{name}"] = echo(f"echo_{name}", kind.schema)
        paths[f"/hold/{name}"] = echo(f"hold_{name}", {"$ref": f"{REF}Holder_{name}"})
        if kind.text:
            located = [
                {"name": place, "in": place, "required": place == "path", "schema": kind.schema}
                for place in ("path", "query", "header", "cookie")
            ]
            paths[f"/ask/{name}/{{path}}"] = {
                "get": {"operationId": f"ask_{name}", "parameters": located, "responses": OK}
            }
    paths["/echo/any"] = echo("echo_any", {"$ref": f"{REF}Any"})
    named = [{"name": name, "in": "query", "schema": {"type": "string"}} for name in CALLED]
    paths["/echo/named"] = echo("echo_named", {"$ref": f"{REF}Thing"})
    paths["/echo/named"]["post"]["parameters"] = named
    return {
        "openapi": "3.1.0",
        "info": {"title": "Every type", "version": "1"},
        "paths": paths,
        "components": {"schemas": schemas},
    }


OK = {"200": {"description": "ok", "content": {"application/json": {"schema": {}}}}}


def echo(name: str, schema: dict[str, Any]) -> dict[str, Any]:
    """Write an operation that takes and gives one type."""
    content = {"application/json": {"schema": schema}}
    return {
        "post": {
            "operationId": name,
            "requestBody": {"required": True, "content": content},
            "responses": {"200": {"description": "the same", "content": content}},
        }
    }


@pytest.fixture(scope="module")
def operation(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], Any]]:
    """Make the client of the spec, and find its operations."""
    with generated_client(tmp_path_factory.mktemp("types"), "every_type", document()) as modules:
        yield lambda name: modules(f".api.default.{name}")


def exact(content: str | bytes) -> object:
    """Read JSON so that two documents are equal only if they are so digit for digit."""
    return json.loads(content, parse_float=str, parse_int=str)


def call(module: Any, respond: Callable[[httpx.Request], httpx.Response], **given: Any) -> Any:  # noqa: ANN401  # generated
    """Call an operation, sync and async, and return what was parsed."""
    package = import_module("onetill_clients.every_type")
    transport = httpx.MockTransport(respond)
    client = package.Client(base_url="http://vendor")
    with httpx.Client(transport=transport, base_url="http://vendor") as http:
        parsed = module.sync(client=client.set_httpx_client(http), **given)
    other = httpx.AsyncClient(transport=transport, base_url="http://vendor")
    again = asyncio.run(module.asyncio(client=client.set_async_httpx_client(other), **given))
    assert again == parsed
    return parsed


def echoed(module: Any, content: str) -> None:  # noqa: ANN401  # generated
    """Have an operation read JSON, and send what it read."""
    parsed = call(module, lambda _: httpx.Response(200, text=content), body=unsent(module, content))

    def respond(request: httpx.Request) -> httpx.Response:
        assert exact(request.content) == exact(content)
        return httpx.Response(200, content=request.content)

    assert call(module, respond, body=parsed) == parsed


def unsent(module: Any, content: str) -> Any:  # noqa: ANN401  # generated
    """Read a body without a call, as a response of the operation."""
    package = import_module("onetill_clients.every_type")
    response = httpx.Response(200, text=content)
    return module._parse_response(client=package.Client(base_url=""), response=response)  # noqa: SLF001  # its reader


@pytest.mark.parametrize("name", KINDS)
def test_body_and_response(operation: Callable[[str], Any], name: str) -> None:
    """A body of each type goes out and comes back exactly, sync and async."""
    for content in KINDS[name].samples:
        echoed(operation(f"echo_{name}"), content)


@pytest.mark.parametrize("name", KINDS)
def test_property_item_and_value(operation: Callable[[str], Any], name: str) -> None:
    """So does each type as a member that is required, optional or absent, in arrays and maps."""
    for content in KINDS[name].samples:
        members = f'"given": {content}, "items": [{content}, {content}]'
        echoed(operation(f"hold_{name}"), f"{{{members}}}")
        echoed(
            operation(f"hold_{name}"),
            f'{{{members}, "absent": {content}, "map": {{"k": {content}}}}}',
        )


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if kind.text])
def test_parameters(operation: Callable[[str], Any], name: str) -> None:
    """Each type that a URL or a header can spell is spelled exactly in each of its places."""
    kind, module = KINDS[name], operation(f"ask_{name}")
    spelled = next(each for each in kind.samples if kind.text == plain(exact(each)))
    value = unsent(operation(f"echo_{name}"), spelled)
    ascii_only = (kind.text or "").isascii()

    def respond(request: httpx.Request) -> httpx.Response:
        assert httpx.URL(request.url.copy_with(query=None)).path == f"/ask/{name}/{kind.text}"
        assert ",".join(request.url.params.get_list("query")) == kind.text
        if ascii_only:
            assert request.headers["header"] == kind.text
            assert unquote(request.headers["cookie"]) == f"cookie={kind.text}"
        return httpx.Response(200, text="null")

    optional = {"header": value, "cookie": value} if ascii_only else {}
    package = import_module("onetill_clients.every_type")
    with httpx.Client(transport=httpx.MockTransport(respond), base_url="http://vendor") as http:
        client = package.Client(base_url="http://vendor").set_httpx_client(http)
        module.sync(value, client=client, query=value, **optional)


def plain(value: object) -> str:
    """Spell a JSON value as a URL does."""
    if isinstance(value, list):
        return ",".join(map(plain, value))
    return str(value).lower() if isinstance(value, bool) else str(value)


def test_names_of_the_templates(operation: Callable[[str], Any]) -> None:
    """Members and parameters may be called what the generated code calls its own things."""
    names = COMPONENTS["Any"]["properties"]
    echoed(operation("echo_any"), json.dumps(dict.fromkeys(names, 1)))

    def respond(request: httpx.Request) -> httpx.Response:
        assert dict(request.url.params) == {name: f"?{name}" for name in CALLED}
        return httpx.Response(200, content=request.content)

    module = operation("echo_named")
    taken = {
        name: f"{name}_query"
        if name in {"body", "headers", "params", "client", "url", "content_type"}
        else name
        for name in CALLED
    }
    given = {taken[name]: f"?{name}" for name in CALLED}
    call(module, respond, body=unsent(module, '{"rate": 0.10}'), **given)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("const_integer", "true"),
        ("const_integer", "1.0"),
        ("const_boolean", "1"),
        ("const_number", "0.2"),
        ("integer", "true"),
        ("integer", "1.0"),
        ("integer", "9223372036854775808"),
        ("integer", "-9223372036854775809"),
        ("number", '"1"'),
        ("boolean", "0"),
        ("string", "1"),
        ("code", "true"),
        ("strings", '"ab"'),
        ("object", "[]"),
        ("variant", '{"kind": "cash"}'),
        ("date", '"31.01.2026"'),
        ("union", "true"),
        ("null", "0"),
    ],
)
def test_what_is_of_another_type_is_refused(
    operation: Callable[[str], Any], name: str, content: str
) -> None:
    """A response of another type than the spec says is no response, however close it comes."""
    with pytest.raises((TypeError, ValueError)):
        unsent(operation(f"echo_{name}"), content)


@pytest.mark.parametrize("name", ["coin_or_thing", "thing_or_coin"])
@pytest.mark.parametrize(
    ("content", "best"),
    [
        ('{"rate": 1, "kind": "a", "amount": 2, "new": 3}', "Coin"),
        ('{"rate": 1, "kind": "a", "new": 3}', "first"),
        ('{"rate": 1, "new": 3}', "Thing"),
    ],
)
def test_of_several_types_the_one_is_read_that_knows_most(
    operation: Callable[[str], Any], name: str, content: str, best: str
) -> None:
    """An object with a new member is read as what it is most like, whichever the spec has first."""
    read = unsent(operation(f"echo_{name}"), content)
    wanted = name.partition("_")[0].title() if best == "first" else best
    assert type(read).__name__ == wanted
