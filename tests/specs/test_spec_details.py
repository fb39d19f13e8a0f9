"""What a spec says in its details is in the client, and nothing that it does not say."""

import ast
import inspect
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise
from types import ModuleType
from typing import Any, get_type_hints

import httpx
import pytest

from onetill_clients import _lenient
from support.generation import generated_client, send

Modules = Callable[[str], ModuleType]

REF = "#/components/schemas/"
TEXT = {"type": "string"}
FORM = "application/x-www-form-urlencoded"


def json_of(schema: dict[str, Any]) -> dict[str, Any]:
    """Write content that is JSON."""
    return {"application/json": {"schema": schema}}


def parameter(
    name: str, place: str, schema: dict[str, Any] = TEXT, **rest: object
) -> dict[str, Any]:
    """Write a parameter; that of a path is required."""
    return {"name": name, "in": place, "schema": schema, "required": place == "path", **rest}


def operation(name: str, *parameters: dict[str, Any], **rest: object) -> dict[str, Any]:
    """Write an operation that gives a shape, unless its arguments say otherwise."""
    shape = {"description": "A shape.", "content": json_of({"$ref": f"{REF}Shape"})}
    said = {"operationId": name, "parameters": [*parameters], "responses": {"200": shape}}
    return {"post": said | rest}


SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Details", "version": "1"},
    "security": [{"key": []}],
    "paths": {
        "/named/{body}/{client}/{class}/{params}": operation(
            "named", *(parameter(name, "path") for name in ("body", "client", "class", "params"))
        ),
        "/shared/{id}": {
            "parameters": [
                parameter("id", "path"),
                parameter("q", "query", {"type": "integer"}, required=True),
                parameter("page", "query"),
            ],
            **operation("shared", parameter("q", "query")),
        },
        "/ignored": operation(
            "ignored",
            *(parameter(name, "header") for name in ("Authorization", "Accept", "X-Id")),
        ),
        "/cookies": operation("cookies", parameter("a", "cookie"), parameter("b", "cookie")),
        "/query": operation("query", parameter("q", "query", {"type": ["string", "null"]})),
        "/default": operation(
            "default", parameter("rate", "query", {"type": "number", "default": 0.1})
        ),
        "/nullable": operation(
            "nullable",
            requestBody={
                "required": True,
                "content": {
                    **json_of({"anyOf": [{"$ref": f"{REF}Square"}, {"type": "null"}]}),
                    FORM: {"schema": {"$ref": f"{REF}Circle"}},
                },
            },
        ),
        "/optional_key": operation("optional_key", security=[{}, {"key": []}]),
        "/own_key": operation("own_key", security=[{"key": []}]),
    },
    "components": {
        "securitySchemes": {"key": {"type": "apiKey", "in": "query", "name": "key"}},
        "schemas": {
            "Shape": {
                "oneOf": [{"$ref": f"{REF}Circle"}, {"$ref": f"{REF}Square"}],
                "discriminator": {"propertyName": "kind", "mapping": {"round": f"{REF}Circle"}},
            },
            "Circle": {
                "type": "object",
                "required": ["ratio"],
                "properties": {
                    "kind": TEXT,
                    "ratio": {"const": 3.14},
                    "half": {"const": 0.5},
                    "size": {"type": "number", "default": 1.10},
                    "state": {
                        "enum": ["b", "a"],
                        "x-enum-descriptions": ["It is b.", "It is a."],
                    },
                    "code": {
                        "oneOf": [
                            {"const": 2, "description": "It is two."},
                            {"const": 1, "description": "It is one."},
                        ]
                    },
                    "either": {"type": ["integer", "number"]},
                },
            },
            "Square": {"type": "object", "properties": {"kind": TEXT}},
        },
    },
}


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Modules]:
    """Make the client of the spec, and find its modules."""
    with generated_client(tmp_path_factory.mktemp("details"), "details", SPEC) as modules:
        yield modules


def signature(api: Modules, name: str) -> inspect.Signature:
    """Read the arguments of an operation."""
    return inspect.signature(api(f".api.default.{name}").sync)


def hints(api: Modules, name: str) -> dict[str, Any]:
    """Read the types of a model's fields."""
    models = api(".models")
    module = inspect.getmodule(getattr(models, name))
    return get_type_hints(getattr(models, name), {**vars(models), **vars(module)})


def test_a_path_names_what_the_templates_name(api: Modules) -> None:
    """A parameter of a path may be called what the generated code calls its own things."""
    names = [name for name in signature(api, "named").parameters if name != "client"]
    assert send(api, "named", *names).url.path == "/named/body_path/client_path/class_/params_path"


def test_an_operation_overrides_a_shared_parameter(api: Modules) -> None:
    """Of two parameters of one name and place the operation's own counts."""
    takes = signature(api, "shared").parameters
    assert [*takes] == ["id", "client", "q", "page"]
    request = send(api, "shared", "1", q="a", page="2")
    assert request.url.params.multi_items() == [("key", "canary"), ("q", "a"), ("page", "2")]
    assert send(api, "shared", "1").url.params.multi_items() == [("key", "canary")]


def test_parameters_that_openapi_ignores(api: Modules) -> None:
    """No argument takes a header that the body, the responses or the security say."""
    assert [*signature(api, "ignored").parameters] == ["client", "x_id"]


def test_a_cookie_is_quoted(api: Modules) -> None:
    """A value ends no cookie and begins no other."""
    sent = send(api, "cookies", a='1; b="2", c', b="d").headers["Cookie"]
    assert sent == "a=1%3B%20b=%222%22%2C%20c; b=d"


@pytest.mark.parametrize("given", [{}, {"q": None}])
def test_none_is_left_out_of_a_query(api: Modules, given: dict[str, None]) -> None:
    """A query cannot say null, so None is left out of it."""
    assert send(api, "query", **given).url.params.multi_items() == [("key", "canary")]


def test_a_default_is_exact(api: Modules) -> None:
    """The default of a number is the `Decimal` of its digits."""
    assert signature(api, "default").parameters["rate"].default == Decimal("0.1")
    assert send(api, "default").url.params["rate"] == "0.1"
    assert str(api(".models").Circle(ratio=Decimal("3.14")).size) == "1.1"


def test_a_fractional_constant_is_a_decimal(api: Modules) -> None:
    """The type of a constant says what its value is, as no literal type can of a fraction."""
    types = hints(api, "Circle")
    assert types["ratio"] is Decimal
    assert types["half"] == Decimal | api(".types").Unset


def test_a_body_of_several_media_types_may_be_null(api: Modules) -> None:
    """None is sent as the media type whose body may be null."""
    request = send(api, "nullable", body=None)
    assert (request.headers["Content-Type"], request.content) == ("application/json", b"null")
    with pytest.raises(TypeError, match="content_type"):
        send(api, "nullable", body=None, content_type=FORM)


@pytest.mark.parametrize(
    ("kind", "model"), [("round", "Circle"), ("Square", "Square"), ("Circle", None), ([], None)]
)
def test_a_discriminator_knows_names_and_its_mapping(
    api: Modules, kind: object, model: str | None
) -> None:
    """A schema that the mapping does not name goes by its own name; any other value is refused."""
    reader = api(".api.default.own_key")._parse_response  # noqa: SLF001  # its reader
    response = httpx.Response(200, json={"kind": kind, "ratio": 3.14})
    if model is None:
        with pytest.raises(ValueError, match="kind must be one of round, Square"):
            reader(client=None, response=response)
    else:
        read = reader(client=None, response=response)
        assert type(read) is getattr(api(".models"), model)


def test_what_is_parsed_may_be_none(api: Modules) -> None:
    """The type of an operation allows for a status that the spec does not know."""
    models = api(".models")
    for name in ("sync", "asyncio"):
        reported = inspect.signature(getattr(api(".api.default.own_key"), name)).return_annotation
        assert reported == models.Circle | models.Square | None


def test_a_key_may_be_optional(api: Modules) -> None:
    """An operation that works without a key takes either client, and others only one with a key."""
    package = api("")
    takes = {
        name: signature(api, name).parameters["client"].annotation
        for name in ("optional_key", "own_key")
    }
    assert takes == {
        "optional_key": package.AuthenticatedClient | package.Client,
        "own_key": package.AuthenticatedClient,
    }


def test_a_key_in_a_query_stands_beside_others(api: Modules) -> None:
    """The key of a client takes the place of no parameter that the caller gives to httpx."""
    request = send(api, "own_key", httpx_args={"params": {"lang": "en"}})
    assert dict(request.url.params) == {"lang": "en", "key": "canary"}


def test_a_value_of_several_types_is_not_coerced(api: Modules) -> None:
    """Which of several types a wrong value was meant to have, nobody can say: it is set aside."""
    with _lenient.reading(_lenient.Reading({})):
        read = api(".models").Circle.from_dict({"ratio": Decimal("3.14"), "either": "5"})
    assert read.either is api(".types").UNSET
    assert read["either"] == "5"


@pytest.mark.parametrize(
    ("name", "texts"),
    [
        ("CircleState", {"B": "It is b.", "A": "It is a."}),
        ("CircleCode", {"VALUE_2": "It is two.", "VALUE_1": "It is one."}),
    ],
)
def test_a_description_stands_under_its_word(
    api: Modules, name: str, texts: dict[str, str]
) -> None:
    """Each word of an enum is described by its own text."""
    (enum,) = ast.parse(inspect.getsource(getattr(api(".models"), name))).body
    assert isinstance(enum, ast.ClassDef)
    described = {
        ast.unparse(word.targets[0]): ast.literal_eval(text.value)
        for word, text in pairwise(enum.body)
        if isinstance(word, ast.Assign) and isinstance(text, ast.Expr)
    }
    assert described == texts
