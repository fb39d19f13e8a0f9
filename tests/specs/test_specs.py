"""What each hand-written spec promises of itself, whatever its vendor says."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import pytest
import yaml
from openapi_schema_validator import OAS31Validator  # JSON Schema 2020-12 as OpenAPI 3.1 has it
from openapi_spec_validator import validate
from referencing import Registry
from referencing.jsonschema import DRAFT202012

if TYPE_CHECKING:
    from collections.abc import Iterator

SPECS = {path.stem: path for path in sorted((Path(__file__).parents[2] / "specs").glob("*.yaml"))}
DOCUMENTS: dict[str, dict[str, Any]] = {
    key: yaml.safe_load(path.read_text(encoding="utf-8")) for key, path in SPECS.items()
}
METHODS = ("delete", "get", "patch", "post", "put")
SAMPLES = ("default", "enum", "example", "examples", "x-enum-varnames")  # data, not description
SECTIONS = [
    *["openapi", "info", "externalDocs", "servers", "tags"],
    *["security", "paths", "webhooks", "components"],
]

every_spec = pytest.mark.parametrize("key", SPECS)


def nodes(node: object, pointer: str = "") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of a spec with its JSON pointer, leaving out the data of examples."""
    if isinstance(node, dict):
        yield pointer, node
        for name, child in node.items():
            if pointer.endswith("/properties") or name not in SAMPLES:
                token = str(name).replace("~", "~0").replace("/", "~1")
                yield from nodes(child, f"{pointer}/{token}")
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from nodes(child, f"{pointer}/{index}")


def properties(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every property of every schema, with its JSON pointer."""
    for pointer, node in nodes(document):
        if pointer.endswith("/properties"):
            for name, schema in node.items():
                yield f"{pointer}/{name}", schema


def operations(
    document: dict[str, Any], section: str = "paths"
) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every operation or webhook, named as in ``GET /v1/invoice/info``."""
    for path, item in document[section].items():
        for method in METHODS:
            if method in item:
                yield f"{method.upper()} {path}", item[method]


def samples(node: dict[str, Any]) -> list[Any]:
    """List the example values beside a schema (a map of them) or inside one (a list)."""
    found = [node["example"]] if "example" in node else []
    more = node.get("examples", [])
    return found + ([each["value"] for each in more.values()] if isinstance(more, dict) else more)


def examples(document: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """Every example value, with the JSON pointer of the schema it illustrates."""
    for pointer, node in nodes(document):
        if not pointer.endswith("/properties"):
            for value in samples(node):
                yield f"{pointer}/schema" if "schema" in node else pointer, value


def dig(value: Any, *path: str | int) -> Any:  # noqa: ANN401 - JSON may hold anything
    """Follow a path of names and indexes into a document."""
    for step in path:
        value = value[step]
    return value


def resolved(document: dict[str, Any], node: dict[str, Any]) -> dict[str, Any]:
    """Follow a ``$ref`` within the document, if there is one."""
    target: dict[str, Any] = dig(document, *node.get("$ref", "").split("/")[1:])
    return target if "$ref" in node else node


def answered(document: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Collect the named schemas that a response reaches."""
    found: dict[str, dict[str, Any]] = {}
    waiting = [
        body for _, operation in operations(document) for body in operation["responses"].values()
    ]
    while waiting:
        for _, node in nodes(waiting.pop()):
            if "$ref" in node and node["$ref"] not in found:
                found[node["$ref"]] = resolved(document, node)
                waiting.append(found[node["$ref"]])
    return {ref.rsplit("/", 1)[1]: node for ref, node in found.items() if "/schemas/" in ref}


def complaints(document: dict[str, Any], pointer: str, value: object) -> list[str]:
    """Say what the schema at a JSON pointer of the document has against a value."""
    spec = DRAFT202012.create_resource(document)
    registry: Registry[Any] = Registry().with_resource("urn:spec", spec)
    schema = {"$ref": f"urn:spec#{quote(pointer, safe='/~')}"}
    errors = OAS31Validator(schema, registry=registry).iter_errors(value)
    return [f"{error.json_path}: {error.message}" for error in errors]


def test_four_specs_are_found() -> None:
    """The checks below look at the specs, not at an empty folder."""
    assert {"cryptocloud_v1", "cryptocloud_v2", "crucash", "paydo"} <= set(SPECS)


@every_spec
def test_spec_is_valid_openapi_31(key: str) -> None:
    """Any OpenAPI 3.1 tool can read every spec."""
    assert DOCUMENTS[key]["openapi"] == "3.1.0"
    validate(DOCUMENTS[key])


@every_spec
def test_siblings_have_one_shape(key: str) -> None:
    """Who knows one spec finds the same sections in the same order in the others."""
    assert list(DOCUMENTS[key]) == SECTIONS
    parts = ["securitySchemes", "parameters", "responses", "schemas"]
    assert list(DOCUMENTS[key]["components"]) == [
        part for part in parts if part in DOCUMENTS[key]["components"]
    ]


@every_spec
def test_servers_are_roots(key: str) -> None:
    """A base URL is what stands before /v1 or /v2, so paths begin there."""
    document = DOCUMENTS[key]
    assert all(server["url"].count("/") == 2 for server in document["servers"])
    assert all(path.startswith(("/v1/", "/v2/")) for path in document["paths"])


@every_spec
def test_operations_are_introduced(key: str) -> None:
    """Every operation has a name of its own, a summary, one tag and a link to its vendor's page."""
    document = DOCUMENTS[key]
    found = [*operations(document), *operations(document, "webhooks")]
    assert len({operation["operationId"] for _, operation in found}) == len(found)
    for name, operation in found:
        assert operation["operationId"].isidentifier(), name
        assert operation["summary"], name
        assert operation["description"], name
        assert operation["tags"] in [[tag["name"]] for tag in document["tags"]], name
        assert operation["externalDocs"]["url"].startswith("https://"), name


@every_spec
def test_tags_are_introduced_and_used(key: str) -> None:
    """Every tag says what belongs to it, and something does."""
    document = DOCUMENTS[key]
    used = {tag for _, operation in operations(document) for tag in operation["tags"]}
    assert {tag["name"] for tag in document["tags"]} == used
    assert all(tag["description"] for tag in document["tags"])


@every_spec
def test_every_property_is_described(key: str) -> None:
    """No field is left for the reader to guess, its unit included."""
    described = {
        pointer: bool(schema.get("description")) for pointer, schema in properties(DOCUMENTS[key])
    }
    assert described
    assert [pointer for pointer, told in described.items() if not told] == []


@every_spec
def test_named_schemas_are_described(key: str) -> None:
    """Every class a generator makes of a spec says what it is."""
    schemas = DOCUMENTS[key]["components"]["schemas"]
    assert [name for name, schema in schemas.items() if not schema.get("description")] == []


@every_spec
def test_enums_expect_new_values(key: str) -> None:
    """Every enum a vendor answers with warns that the vendor may add to it."""
    enums = {name: schema for name, schema in answered(DOCUMENTS[key]).items() if "enum" in schema}
    assert enums
    for name, schema in enums.items():
        assert schema["description"].endswith("New values may appear."), name


@every_spec
def test_schemas_are_open(key: str) -> None:
    """A field the vendor adds tomorrow breaks nothing today."""
    closed = [
        pointer
        for pointer, node in nodes(DOCUMENTS[key])
        if node.get("additionalProperties") is False or node.get("unevaluatedProperties") is False
    ]
    assert closed == []


@every_spec
def test_no_format_narrows_a_value(key: str) -> None:
    """Money is no float; ids, URLs, addresses and times stay the text the vendor sent."""
    narrow = ("float", "double", "date", "date-time", "email", "uri", "uuid")
    assert [where for where, node in nodes(DOCUMENTS[key]) if node.get("format") in narrow] == []


@every_spec
def test_bodies_are_json(key: str) -> None:
    """Only one content type is spoken, so only one is generated; a webhook may bring a form too."""
    found = {
        pointer: list(node)
        for pointer, node in nodes(DOCUMENTS[key])
        if pointer.endswith("/content")
    }
    assert found
    for pointer, types in found.items():
        forms = ["application/x-www-form-urlencoded"] if pointer.startswith("/webhooks/") else []
        assert types in (["application/json"], ["application/json", *forms]), pointer


@every_spec
def test_examples_keep_to_their_schemas(key: str) -> None:
    """Every example is a payload that its own schema accepts."""
    found = list(examples(DOCUMENTS[key]))
    assert found
    for pointer, value in found:
        assert complaints(DOCUMENTS[key], pointer, value) == [], pointer


@every_spec
def test_example_fields_are_modelled(key: str) -> None:
    """Every field of an example is named by the schema where it stands, never an extra."""
    closed = deepcopy(DOCUMENTS[key])
    for _, node in nodes(closed):
        if node.get("type") == "object" and "properties" in node:
            node.setdefault("additionalProperties", False)
    for pointer, value in examples(closed):
        assert complaints(closed, pointer, value) == [], pointer


@every_spec
def test_operations_have_examples(key: str) -> None:
    """Every parameter, request body and success comes with an example."""
    document = DOCUMENTS[key]
    for name, operation in operations(document):
        carriers = [resolved(document, parameter) for parameter in operation.get("parameters", [])]
        bodies = [operation["requestBody"]] if "requestBody" in operation else []
        carriers += [
            resolved(document, body)["content"]["application/json"]
            for body in [*bodies, operation["responses"]["200"]]
        ]
        assert all(samples(carrier) for carrier in carriers), name


@every_spec
def test_links_lead_somewhere(key: str) -> None:
    """Every link names an operation of its own spec, and fills only what that one takes."""
    document = DOCUMENTS[key]
    named = {operation["operationId"]: operation for _, operation in operations(document)}
    for pointer, links in nodes(document):
        if pointer.endswith("/links"):
            for link in links.values():
                operation = named[link["operationId"]]
                given = [resolved(document, one) for one in operation.get("parameters", [])]
                assert set(link.get("parameters", [])) <= {one["name"] for one in given}, pointer
                body = operation.get("requestBody", {}).get("content", {}).get("application/json")
                fields = resolved(document, body["schema"])["properties"] if body else {}
                assert set(link.get("requestBody", [])) <= set(fields), pointer


@every_spec
def test_a_new_invoice_can_be_read(key: str) -> None:
    """What creates an invoice links to what reads it, and what cancels it does too."""
    document = DOCUMENTS[key]
    for _, operation in operations(document):
        answer = resolved(document, operation["responses"]["200"])
        linked = {link["operationId"] for link in answer.get("links", {}).values()}
        if operation["operationId"] in {"create_invoice", "create_payment", "cancel_invoice"}:
            assert linked & {"get_invoice", "get_invoices"}


@every_spec
def test_every_schema_is_used(key: str) -> None:
    """No schema lies about that nothing refers to."""
    document = DOCUMENTS[key]
    used = {node["$ref"].rsplit("/", 1)[1] for _, node in nodes(document) if "$ref" in node}
    assert set(document["components"]["schemas"]) <= used
