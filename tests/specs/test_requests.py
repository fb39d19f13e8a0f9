"""What a generated client sends beside JSON: forms, files, styles, media types and its key."""

import inspect
import json
from collections.abc import Callable, Iterator
from decimal import Decimal
from io import BytesIO
from types import ModuleType, SimpleNamespace
from typing import Any
from urllib.parse import parse_qsl

import pytest

from codegen.security import find_security
from support.generation import generated_client, send

REF = "#/components/schemas/"
PAY = {"schema": {"$ref": f"{REF}Pay"}}
FILE = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}}
OTHER = {"schema": {"$ref": f"{REF}Other"}}
UPLOAD = {"title": "Upload", "allOf": [PAY["schema"], FILE]}
NUMBERS = {"type": "array", "items": {"type": "number"}}
PLACE = {"type": "object", "properties": {"lat": {"type": "number"}, "city": {"type": "string"}}}
FORM = "application/x-www-form-urlencoded"


def operation(name: str, **rest: object) -> dict[str, Any]:
    """Write an operation that gives nothing, unless its arguments say otherwise."""
    said = {"operationId": name, "responses": {"204": {"description": "Done."}}, **rest}
    return {"post": said}


def body(content: dict[str, Any], *, required: bool = True) -> dict[str, Any]:
    """Write a body."""
    return {"required": required, "content": content}


def query(**rest: object) -> list[dict[str, Any]]:
    """Write one parameter of a query."""
    return [{"name": "q", "in": "query", **rest}]


SPEC: dict[str, Any] = {
    "openapi": "3.1.0",
    "info": {"title": "Requests", "version": "1"},
    "security": [{"key": []}],
    "paths": {
        "/form": operation("form", requestBody=body({FORM: PAY})),
        "/upload": operation(
            "upload", requestBody=body({"multipart/form-data": {"schema": UPLOAD}})
        ),
        "/either": operation("either", requestBody=body({"application/json": PAY, FORM: PAY})),
        "/two": operation(
            "two",
            requestBody=body({"application/json": PAY, FORM: OTHER}),
        ),
        "/optional": operation(
            "optional", requestBody=body({"application/json": PAY, FORM: PAY}, required=False)
        ),
        "/picture": operation(
            "picture",
            requestBody=body({"image/png": {"schema": {"type": "string", "format": "binary"}}}),
        ),
        "/repeated": operation("repeated", parameters=query(schema=NUMBERS)),
        "/commas": operation("commas", parameters=query(schema=NUMBERS, explode=False)),
        "/pipes": operation(
            "pipes", parameters=query(schema=NUMBERS, style="pipeDelimited", explode=False)
        ),
        "/spaces": operation(
            "spaces", parameters=query(schema=NUMBERS, style="spaceDelimited", explode=False)
        ),
        "/deep": operation("deep", parameters=query(schema=PLACE, style="deepObject")),
        "/members": operation("members", parameters=query(schema=PLACE)),
        "/json": operation(
            "json", parameters=query(content={"application/json": {"schema": PLACE}})
        ),
        "/several": operation(
            "several",
            summary="Read it.",
            externalDocs={"url": "https://vendor.example/several"},
            responses={
                "200": {
                    "description": "It is there.",
                    "content": {
                        "text/html": {"schema": {"type": "string"}},
                        "application/json": {"schema": {"$ref": f"{REF}Other"}},
                    },
                },
                "404": {"description": "It is not there."},
            },
        ),
        "/unlocked": operation("unlocked", security=[]),
    },
    "components": {
        "securitySchemes": {"key": {"type": "apiKey", "in": "header", "name": "X-Key"}},
        "schemas": {
            "Pay": {
                "type": "object",
                "required": ["amount"],
                "properties": {
                    "amount": {"type": "number"},
                    "count": {"type": "integer"},
                    "test": {"type": "boolean"},
                    "day": {"type": "string", "format": "date"},
                    "word": {"type": "string", "enum": ["a", "b"]},
                    "note": {"type": ["string", "null"]},
                    "tags": {"type": "array", "items": {"type": "string"}},
                    "place": PLACE,
                },
            },
            "Other": {"type": "object", "properties": {"b": {"type": "number"}}},
        },
    },
}
GIVEN = {
    "amount": Decimal("1.10E+3"),
    "count": 7,
    "test": True,
    "day": "2026-01-31",
    "word": "b",
    "note": None,
    "tags": ["x&y", "\u00e9"],
    "place": {"lat": Decimal("0.0000001")},
}
SENT = [
    ("amount", "1100"),
    ("count", "7"),
    ("test", "true"),
    ("day", "2026-01-31"),
    ("word", "b"),
    ("note", ""),
    ("tags", "x&y"),
    ("tags", "\u00e9"),
    ("place", '{"lat":1E-7}'),
]


@pytest.fixture(scope="module")
def api(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[str], ModuleType]]:
    """Make the client of the spec, and find its modules."""
    with generated_client(tmp_path_factory.mktemp("requests"), "requests", SPEC) as modules:
        yield modules


def pay(api: Callable[[str], ModuleType], **more: object) -> Any:  # noqa: ANN401  # generated
    """Make a body of all kinds of fields."""
    return api(".models").Pay.from_dict(GIVEN | more)


def test_a_form_carries_any_field(api: Callable[[str], ModuleType]) -> None:
    """A form spells numbers digit for digit, true as JSON does, an array once for each item."""
    request = send(api, "form", body=pay(api))
    assert request.headers["Content-Type"] == FORM
    assert parse_qsl(request.content.decode(), keep_blank_values=True) == SENT


def test_an_upload_carries_any_field(api: Callable[[str], ModuleType]) -> None:
    """So does a multipart form, with files of any content, whatever it ends or begins with."""
    content = b"\r\n--+++\r\n\x00\xff--"
    models, types = api(".models"), api(".types")
    kind = next(getattr(models, name) for name in models.__all__ if "Upload" in name)
    upload = kind.from_dict(GIVEN)
    upload.file = types.File(BytesIO(content), "a.bin", "application/x-bin")
    request = send(api, "upload", body=upload)
    boundary = request.headers["Content-Type"].partition("boundary=")[2].encode()
    assert boundary not in content
    parts = [part.split(b"\r\n\r\n", 1) for part in request.content.split(b"--" + boundary)[1:-1]]
    texts = [
        (head.split(b'name="')[1].split(b'"')[0].decode(), value[:-2]) for head, value in parts
    ]
    assert texts == [*((name, text.encode()) for name, text in SENT), ("file", content)]
    assert b'filename="a.bin"\r\nContent-Type: application/x-bin' in parts[-1][0]
    assert b"\r\nContent-Type: application/json" in parts[-2][0]
    assert all(b"\r\nContent-Type: text/plain" in head for head, _ in parts[:-2])


@pytest.mark.parametrize(
    ("content_type", "sent"),
    [(None, "application/json"), (FORM, FORM), ("application/json", "application/json")],
)
def test_a_body_of_several_media_types(
    api: Callable[[str], ModuleType], content_type: str | None, sent: str
) -> None:
    """A body goes out as the first media type, or as the one that the caller chooses."""
    chosen: dict[str, Any] = {} if content_type is None else {"content_type": content_type}
    for name in ("either", "optional"):
        request = send(api, name, body=pay(api), **chosen)
        assert request.headers["Content-Type"] == sent
        if sent == FORM:
            assert parse_qsl(request.content.decode(), keep_blank_values=True) == SENT
        else:
            assert json.loads(request.content)["amount"] == 1100
    assert send(api, "optional").content == b""


def test_bodies_of_several_types(api: Callable[[str], ModuleType]) -> None:
    """A body of one type for each media type goes out as its own, and as no other."""
    other = api(".models").Other(b=Decimal("0.10"))
    assert send(api, "two", body=other).content == b"b=0.10"
    assert json.loads(send(api, "two", body=pay(api)).content)["count"] == 7
    with pytest.raises(TypeError, match="content_type"):
        send(api, "two", body=other, content_type="application/json")


def test_a_file_is_a_body(api: Callable[[str], ModuleType]) -> None:
    """A body of any media type that is binary is a file."""
    request = send(api, "picture", body=api(".types").File(BytesIO(b"\x89PNG")))
    assert (request.headers["Content-Type"], request.content) == ("image/png", b"\x89PNG")


@pytest.mark.parametrize(
    ("name", "sent"),
    [
        ("repeated", [("q", "0.10"), ("q", "2")]),
        ("commas", [("q", "0.10,2")]),
        ("pipes", [("q", "0.10|2")]),
        ("spaces", [("q", "0.10 2")]),
        ("deep", [("q[lat]", "0.10"), ("q[city]", "A&B")]),
        ("members", [("lat", "0.10"), ("city", "A&B")]),
        ("json", [("q", '{"lat":0.10,"city":"A&B"}')]),
    ],
)
def test_styles(api: Callable[[str], ModuleType], name: str, sent: list[tuple[str, str]]) -> None:
    """A parameter is sent in the style that the spec says."""
    value: Any = [Decimal("0.10"), 2]
    if name in {"deep", "members", "json"}:
        models = api(".models")
        kind = next(getattr(models, each) for each in models.__all__ if each == f"{name.title()}Q")
        value = kind(lat=Decimal("0.10"), city="A&B")
    assert send(api, name, q=value).url.params.multi_items() == sent
    assert send(api, name).url.params.multi_items() == []


def test_a_response_of_several_media_types(api: Callable[[str], ModuleType]) -> None:
    """Of several media types JSON is asked for and read."""
    assert send(api, "several").headers["Accept"] == "application/json"
    reported = inspect.signature(api(".api.default.several").sync).return_annotation
    assert "Other" in str(reported)


def test_the_key_goes_where_the_spec_says(api: Callable[[str], ModuleType]) -> None:
    """A client puts its token into the header of the spec's scheme, and needs none without one."""
    request = send(api, "form", body=pay(api))
    assert request.headers["X-Key"] == "canary"
    assert "Authorization" not in request.headers
    takes = {
        name: inspect.signature(api(f".api.default.{name}").sync_detailed).parameters["client"]
        for name in ("form", "unlocked")
    }
    assert takes["form"].annotation is api(".client").AuthenticatedClient
    assert takes["unlocked"].annotation is not api(".client").AuthenticatedClient


@pytest.mark.parametrize(
    ("scheme", "place", "sent"),
    [
        ({"type": "http", "scheme": "bearer"}, "_headers", {"Authorization": "Bearer canary"}),
        ({"type": "http", "scheme": "Token"}, "_headers", {"Authorization": "Token canary"}),
        ({"type": "http", "scheme": "basic"}, "_headers", {"Authorization": "Basic canary"}),
        ({"type": "oauth2", "flows": {}}, "_headers", {"Authorization": "Bearer canary"}),
        (
            {"type": "apiKey", "in": "header", "name": "Authorization", "x-prefix": "Token"},
            "_headers",
            {"Authorization": "Token canary"},
        ),
        (
            {"type": "apiKey", "in": "query", "name": "key"},
            "_httpx_args",
            {"params": {"lang": "en", "key": "canary"}},
        ),
        ({"type": "apiKey", "in": "cookie", "name": "key"}, "_cookies", {"key": "canary"}),
    ],
)
def test_every_kind_of_key(scheme: dict[str, Any], place: str, sent: dict[str, Any]) -> None:
    """Each kind of security scheme has its place in a request, beside what stands there."""
    found = find_security({"components": {"securitySchemes": {"key": scheme}}})
    given = {"params": {"lang": "en"}}
    client = SimpleNamespace(_headers={}, _cookies={}, _httpx_args=given, token="canary")
    client.prefix, client.auth_header_name = found.prefix, found.name
    exec(found.send, {"self": client})  # noqa: S102  # the statement of the generated client
    assert vars(client)[place] == sent


def test_help_names_page_and_statuses(api: Callable[[str], ModuleType]) -> None:
    """The docstring of an operation has its summary, the vendor's page and every status."""
    reported = api(".api.default.several").sync.__doc__
    for words in ("Read it.", "https://vendor.example/several", "404: It is not there."):
        assert words in reported


def test_models_take_keywords_only(api: Callable[[str], ModuleType]) -> None:
    """A field that a spec inserts shifts no caller's arguments, so none is positional."""
    with pytest.raises(TypeError):
        api(".models").Other(Decimal(1))
