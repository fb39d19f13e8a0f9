# ruff: noqa: E501  # a row of a table reads best in one line
"""What a spec must not say is refused with its file, line, place, reason and remedy."""

import json
import re
from pathlib import Path
from typing import Any

import pytest

from codegen.__main__ import main
from codegen.build import build
from codegen.document import Document
from codegen.errors import CodegenError

SPEC = """\
openapi: 3.1.0
info: {title: Acme, version: "1"}
paths:
  /v1/pay/{id}:
    get:
      operationId: get_pay
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
        - {name: q, in: query, schema: {type: array, items: {type: string}}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pay"}}}}
    post:
      operationId: post_pay
      parameters:
        - {name: id, in: path, required: true, schema: {type: string}}
      requestBody:
        required: true
        content: {application/json: {schema: {$ref: "#/components/schemas/Pay"}}}
      responses: {"204": {description: done}}
components:
  schemas:
    Pay: {type: object, properties: {a: {type: integer}, by: {$ref: "#/components/schemas/Card"}}}
    Card: {type: object, properties: {kind: {type: string}}}
    Coin: {type: object, properties: {kind: {type: string}}}
"""
QUERY = "{name: q, in: query, schema: {type: array, items: {type: string}}}"
A = "a: {type: integer}"
BY = 'by: {$ref: "#/components/schemas/Card"}'
JSON_BODY = (
    'true\n        content: {application/json: {schema: {$ref: "#/components/schemas/Pay"}}}'
)
RESPONSE = '{application/json: {schema: {$ref: "#/components/schemas/Pay"}}}'
UNION = "oneOf: [{$ref: '#/components/schemas/Card'}, {$ref: '#/components/schemas/Coin'}]"


def make(folder: Path, text: str | bytes, name: str = "acme.yaml") -> int:
    """Make the client of a spec and nothing else."""
    (folder / "specs").mkdir(exist_ok=True)
    content = text if isinstance(text, bytes) else text.encode()
    (folder / "specs" / name).write_bytes(content)
    return main(["--specs", str(folder / "specs"), "--into", str(folder / "generated")])


@pytest.mark.parametrize(
    ("old", "new", "place", "reason"),
    [
        ('"200": {desc', "200: {desc", "11: paths./v1/pay/{id}.get.responses.200", "quotes, as '200'"),
        ('version: "1"', "version: 2026-01-02", "2: info.version", "quotes, as '2026-01-02'"),
        ('version: "1"', "version: .nan", "2: info.version", "must be finite"),
        ('version: "1"', "x-a: &a [*a]", "2: info.x-a.0", "holds itself"),
        ("openapi: 3.1.0", "openapi: 3.0.3", "1: openapi", "OpenAPI 3.1 was expected"),
        (A, "a: {type: integer, default: x}", "22: components.schemas.Pay.properties.a.default", "'x' is not of type"),
        (A, "a: {const: [1]}", "22: components.schemas.Pay.properties.a.const", "not supported"),
        (A, "a: {enum: [1, b]}", "22: components.schemas.Pay.properties.a", "the same type"),
        (A, "a: {type: maybe}", "22: components.schemas.Pay.properties.a.type", "maybe"),
        (A, 'a: {$ref: "b.yaml#/c"}', "22: components.schemas.Pay.properties.a.$ref", "leaves the file"),
        (A, 'a: {$ref: "#/components/schemas/No"}', "22: components.schemas.Pay.properties.a.$ref", "points at nothing"),
        ("    Coin:", "    Co/in:", "24: components.schemas.Co/in", "may hold letters"),
        (QUERY, QUERY.replace("schema", "style: deepObject, schema"), "9: paths./v1/pay/{id}.get.parameters.1", "deepObject is for objects"),
        (QUERY, QUERY.replace("schema", "style: pipeDelimited, explode: true, schema"), "9: paths./v1/pay/{id}.get.parameters.1", "write explode: false"),
        (QUERY, "{name: q, in: query, schema: {type: array, items: {type: object}}}", "9: paths./v1/pay/{id}.get.parameters.1", "write content: application/json"),
        (QUERY, "{name: q, in: header, schema: {type: object}}", "9: paths./v1/pay/{id}.get.parameters.1", "no place in a header"),
        ("{name: id, in: path,", "{name: id, in: path, style: matrix,", "8: paths./v1/pay/{id}.get.parameters.0.style", "the style is simple"),
        ("operationId: post_pay", "operationId: getPay", "13: paths./v1/pay/{id}.post.operationId", "rename one"),
        ("operationId: post_pay", "operationId: get_pay", "paths./v1/pay/{id}.post", "get_pay"),
        (JSON_BODY, JSON_BODY.replace("json", "xml"), "12: paths./v1/pay/{id}.post", "Unsupported content type application/xml"),
        (JSON_BODY, "true\n        content: {multipart/form-data: {schema: {type: string}}}", "18: paths./v1/pay/{id}.post.requestBody.content.multipart/form-data", "names its fields"),
        (RESPONSE, "{text/plain: {schema: {type: integer}}}", "11: paths./v1/pay/{id}.get.responses.200.content.text/plain", "its schema is a string"),
        (BY, f"by: {{{UNION}, properties: {{}}}}", "22: components.schemas.Pay.properties.by", "stand alone"),
        (BY, f"by: {{{UNION}, discriminator: {{propertyName: kind, mapping: {{x: Pay}}}}}}", "22: components.schemas.Pay.properties.by.discriminator.mapping.x", "not in the union"),
        ("paths:", "security: [{key: [], app: []}]\npaths:", "3: security.0", "key and app are required at once, and a client sends one: keep one"),
        ("operationId: post_pay", "operationId: post_pay\n      security: [{key: []}, {key: [], app: []}]", "14: paths./v1/pay/{id}.post.security.1", "required at once"),
        (BY, "by: {oneOf: [{type: object}], discriminator: {propertyName: kind}}", "22: components.schemas.Pay.properties.by.discriminator", "use $ref"),
        ("    Coin:", "    pay: {type: object}\n    Coin:", "24: components.schemas.pay", "the class Pay: rename one"),
    ],
)  # fmt: skip
def test_what_a_spec_must_not_say(  # noqa: PLR0913, PLR0917  # a table's columns and two fixtures
    tmp_path: Path, capsys: pytest.CaptureFixture[str], old: str, new: str, place: str, reason: str
) -> None:
    """Each is refused in words that name where it stands and what to write instead."""
    assert SPEC.count(old), old
    assert make(tmp_path, SPEC.replace(old, new, 1)) == 1
    said = capsys.readouterr().err.splitlines()[0]
    assert said.startswith("error: ")
    assert place in said
    assert reason in said
    assert not [*(tmp_path / "generated" / "onetill_clients").iterdir()]


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        (SPEC.encode("utf-16"), ":1: not UTF-8: save the file as UTF-8"),
        (SPEC.encode().replace(b"Acme", b"Acm\xe9"), ":2: not UTF-8: save the file as UTF-8"),
        (b"x-0: &a0 [x,x,x,x,x,x,x,x,x]\n" + b"".join(b"x-%d: &a%d [%s]\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9)) for n in range(1, 9)), "more than 500000 values"),
        (b"x-0: &a0 {x: 1}\n" + b"".join(b"x-%d: &a%d {<<: [%s], k%d: 1}\n" % (n, n, b",".join([b"*a%d" % (n - 1)] * 9), n) for n in range(1, 9)), "more than 500000 values"),
        (b"", "an OpenAPI document was expected"),
        (b"# nothing yet\n", "an OpenAPI document was expected"),
        (b"[" * 5000 + b"]" * 5000, "nested too deeply"),
        (b"a: !!python/object:os.system {}", "could not determine a constructor"),
    ],
    ids=["utf-16", "latin-1", "bomb", "merges", "empty", "comment", "deep", "tag"],
)  # fmt: skip
def test_what_is_no_spec(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], text: bytes, reason: str
) -> None:
    """A file that is no spec ends in one sentence that names it."""
    assert make(tmp_path, text) == 1
    said = capsys.readouterr().err.splitlines()[0]
    assert "acme.yaml" in said
    assert reason in said


@pytest.mark.parametrize(
    "name", ["acme-pay", "2pay", "class", "acme pay", "acme.v1", "_runtime", "Acme", "é"]
)
def test_a_name_that_is_no_package(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    """The name of a spec is that of a package that can be imported and hides no other."""
    assert make(tmp_path, SPEC, f"{name}.yaml") == 1
    assert "as acme_pay.yaml" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("openapi", "\ufeffopenapi"),
        ("\n", "\r\n"),
        (A, 'a: {type: object, example: {$ref: "#/not/a/reference"}}'),
        (A, 'a: {type: object, properties: {$ref: {type: string}, example: {$ref: "#/components/schemas/Card"}}}'),
        (A, 'a: {$ref: "#/components/schemas/Card/properties/kind"}'),
        (A, 'a: {$ref: "#/paths/~1v1~1pay~1%7Bid%7D/get/parameters/1/schema/items"}'),
        (A, 'a: {$ref: "#/components/schemas/Coin", description: A coin.}'),
        (A, 'a: {$ref: "#/components/schemas/Pay/properties/x~01y"}, x~1y: {type: string}'),
        (A, "a: {enum: [txt, TXT, Txt]}"),
        (A, "a: {type: integer}, aB: {type: string}, a_b: {type: string}"),
        (QUERY, "{name: q, in: query, content: {application/json: {schema: {type: object}}}}"),
        (QUERY, "{name: Authorization, in: header, schema: {type: string}}"),
        ("    Coin:", "    Response: {type: object}\n    T: {type: object}\n    Coin:"),
    ],
)  # fmt: skip
def test_what_a_spec_may_say(tmp_path: Path, old: str, new: str) -> None:
    """What is only unusual is made, and its client is tried as all are."""
    assert old in SPEC
    assert make(tmp_path, SPEC.replace(old, new)) == 0


def test_a_defect_is_reported_with_its_place(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """When the generator itself fails, the error names the part of the spec that it was at."""

    def fail(*_: Any, **__: Any) -> Any:  # noqa: ANN401  # stands for anything
        raise RuntimeError("boom")

    spec = tmp_path / "acme.yaml"
    spec.write_text(SPEC, encoding="utf-8")
    monkeypatch.setattr("codegen.expressions.write", fail)
    with pytest.raises(CodegenError) as caught:
        build(Document(spec), tmp_path / "acme")
    assert re.search(r"acme\.yaml:2\d: components\.schemas\.\w+: .*boom.*report", str(caught.value))


def test_what_does_not_import_does_not_count(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """A client that uses an undefined name, or cannot be imported, is never put in place."""
    # The first fails when it is called, and the second when it is imported.
    for part, broken in (("read_response", "undefined.name"), ("parsed_type", "print(1 / 0)")):
        with monkeypatch.context() as patched:
            patched.setattr(f"codegen.expressions.{part}", lambda _, code=broken: code)
            assert make(tmp_path, SPEC) == 1
        said = capsys.readouterr().err
        assert re.search(
            r"acme\.yaml:\d+: paths\./v1/pay/\{id\}\.get: its client would not work", said
        )
        assert not [*(tmp_path / "generated" / "onetill_clients").iterdir()]


def test_a_spec_is_json_too(tmp_path: Path) -> None:
    """A spec in JSON is YAML too."""
    document = {"openapi": "3.1.0", "info": {"title": "A", "version": "1"}, "paths": {}}
    assert make(tmp_path, json.dumps(document)) == 0
