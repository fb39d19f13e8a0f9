"""What each hand-written spec promises of itself, whatever its vendor says."""

from copy import deepcopy

import pytest
from openapi_spec_validator import validate

from support.openapi import (
    KEYS,
    complaints_at,
    example_values,
    examples,
    nodes,
    operations,
    properties,
    read,
    resolved,
    response_schemas,
)
from support.tills import GATEWAYS

SECTIONS = [
    *["openapi", "info", "externalDocs", "servers", "tags"],
    *["security", "paths", "webhooks", "components"],
]

every_spec = pytest.mark.parametrize("key", KEYS)


def test_every_gateway_has_a_spec() -> None:
    """The checks below look at the specs, not at an empty folder."""
    assert {"cryptocloud_v1", "cryptocloud_v2", "crucash", "paydo"} <= set(KEYS) == set(GATEWAYS)


@every_spec
def test_spec_is_valid_openapi_31(key: str) -> None:
    """Any OpenAPI 3.1 tool can read every spec."""
    assert read(key)["openapi"] == "3.1.0"
    validate(read(key))


@every_spec
def test_siblings_have_one_shape(key: str) -> None:
    """Who knows one spec finds the same sections in the same order in the others."""
    assert list(read(key)) == SECTIONS, f"specs/{key}.yaml has the sections {', '.join(SECTIONS)}"
    parts = ["securitySchemes", "parameters", "responses", "schemas"]
    assert list(read(key)["components"]) == [
        part for part in parts if part in read(key)["components"]
    ]


@every_spec
def test_servers_are_roots(key: str) -> None:
    """A base URL is what stands before /v1 or /v2, so paths begin there."""
    document = read(key)
    assert all(server["url"].count("/") == 2 for server in document["servers"])
    assert all(path.startswith(("/v1/", "/v2/")) for path in document["paths"])


@every_spec
def test_operations_are_introduced(key: str) -> None:
    """Every operation has a name of its own, a summary, one tag and a link to its vendor's page."""
    document = read(key)
    found = [*operations(document), *operations(document, "webhooks")]
    assert len({operation.id for operation in found}) == len(found)
    tags = [[tag["name"]] for tag in document.get("tags", [])]
    for operation in found:
        node, where = operation.node, f"specs/{key}.yaml, {operation.label}"
        assert operation.id.isidentifier(), f"{where}: operationId is a name of Python"
        assert node.get("summary"), f"{where}: add a summary"
        assert node.get("description"), f"{where}: add a description"
        assert node.get("tags") in tags, f"{where}: add one of the tags of the document"
        url = node.get("externalDocs", {}).get("url", "")
        assert url.startswith("https://"), f"{where}: add externalDocs with the url of its page"


@every_spec
def test_tags_are_introduced_and_used(key: str) -> None:
    """Every tag says what belongs to it, and something does."""
    document = read(key)
    used = {tag for operation in operations(document) for tag in operation.node["tags"]}
    assert {tag["name"] for tag in document["tags"]} == used
    assert all(tag["description"] for tag in document["tags"])


@every_spec
def test_every_property_is_described(key: str) -> None:
    """No field is left for the reader to guess, its unit included."""
    described = {
        pointer: bool(schema.get("description")) for pointer, schema in properties(read(key))
    }
    assert described
    assert [pointer for pointer, is_described in described.items() if not is_described] == []


@every_spec
def test_named_schemas_are_described(key: str) -> None:
    """Every class a generator makes of a spec says what it is."""
    schemas = read(key)["components"]["schemas"]
    assert [name for name, schema in schemas.items() if not schema.get("description")] == []


@every_spec
def test_enums_expect_new_values(key: str) -> None:
    """Every enum of a response warns that the vendor may add to it."""
    enums = {
        name: schema for name, schema in response_schemas(read(key)).items() if "enum" in schema
    }
    assert enums
    for name, schema in enums.items():
        assert schema["description"].endswith("New values may appear."), name


@every_spec
def test_schemas_are_open(key: str) -> None:
    """A field the vendor adds tomorrow breaks nothing today."""
    closed = [
        pointer
        for pointer, node in nodes(read(key))
        if node.get("additionalProperties") is False or node.get("unevaluatedProperties") is False
    ]
    assert closed == []


@every_spec
def test_no_format_narrows_a_value(key: str) -> None:
    """Money is no float; ids, URLs, addresses and times stay the text the vendor sent."""
    narrow = ("float", "double", "date", "date-time", "email", "uri", "uuid")
    assert [where for where, node in nodes(read(key)) if node.get("format") in narrow] == []


@every_spec
def test_bodies_are_json(key: str) -> None:
    """Responses are JSON alone; a request is JSON first, since the first is what clients send."""
    found = {
        pointer: list(node) for pointer, node in nodes(read(key)) if pointer.endswith("/content")
    }
    assert found
    for pointer, types in found.items():
        assert types[0] == "application/json", pointer
        assert len(types) == 1 or pointer.endswith("/requestBody/content"), pointer


@every_spec
def test_examples_keep_to_their_schemas(key: str) -> None:
    """Every example is a payload that its own schema accepts."""
    found = list(examples(read(key)))
    assert found
    for pointer, value in found:
        assert complaints_at(read(key), pointer, value) == [], pointer


@every_spec
def test_example_fields_are_modelled(key: str) -> None:
    """Every field of an example is named by the schema where it stands, never an extra."""
    closed = deepcopy(read(key))
    wholes = [node for pointer, node in nodes(closed) if "/allOf/" not in pointer]
    parts = [part.get("$ref") for node in wholes for part in node.get("allOf", ())]
    for pointer, node in nodes(closed):
        # The parts of an object do not know each other's fields: only the whole is closed.
        if "allOf" in node:
            node["unevaluatedProperties"] = False
        elif "properties" in node and "/allOf/" not in pointer and f"#{pointer}" not in parts:
            node.setdefault("additionalProperties", False)
    for pointer, value in examples(closed):
        assert complaints_at(closed, pointer, value) == [], pointer


@every_spec
def test_operations_have_examples(key: str) -> None:
    """Every parameter, request body and success comes with an example."""
    for operation in operations(read(key)):
        carriers = [*operation.parameters, operation.success]
        if "requestBody" in operation.node:
            carriers.append(operation.body)
        assert all(example_values(carrier) for carrier in carriers), operation.label


@every_spec
def test_links_lead_somewhere(key: str) -> None:
    """Every link names an operation of its own spec, and fills only what that one takes."""
    document = read(key)
    named = {operation.id: operation for operation in operations(document)}
    for pointer, links in nodes(document):
        if pointer.endswith("/links"):
            for link in links.values():
                target = named[link["operationId"]]
                taken = {parameter["name"] for parameter in target.parameters}
                assert set(link.get("parameters", [])) <= taken, pointer
                assert set(link.get("requestBody", [])) <= {name for name, _ in target.fields}


@every_spec
def test_a_new_invoice_can_be_read(key: str) -> None:
    """What creates an invoice links to what reads it, and what cancels it does too."""
    for operation in operations(read(key)):
        if operation.id in {"create_invoice", "create_payment", "cancel_invoice"}:
            links = resolved(read(key), operation.node["responses"]["200"]).get("links", {})
            linked = {link["operationId"] for link in links.values()}
            where = f"specs/{key}.yaml, {operation.label}"
            assert linked & {"get_invoice", "get_invoices"}, f"{where}: link to get_invoice"


@every_spec
def test_every_schema_is_used(key: str) -> None:
    """No schema lies about that nothing refers to."""
    document = read(key)
    used = {node["$ref"].rsplit("/", 1)[1] for _, node in nodes(document) if "$ref" in node}
    assert set(document["components"]["schemas"]) <= used


@every_spec
def test_expected_fields_are_documented(key: str) -> None:
    """What every known response has is among the properties of its schema, and not required too."""
    for name, schema in read(key)["components"]["schemas"].items():
        expected = {*schema.get("x-expected", ())}
        assert expected <= schema.get("properties", {}).keys(), name
        assert not expected & {*schema.get("required", ())}, name
