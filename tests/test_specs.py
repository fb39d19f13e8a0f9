"""What each hand-written spec promises, and that it tells what its vendor's pages tell."""

from __future__ import annotations

import json
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

SPECS = {path.stem: path for path in sorted((Path(__file__).parents[1] / "specs").glob("*.yaml"))}
DOCUMENTS: dict[str, dict[str, Any]] = {
    key: yaml.safe_load(path.read_text(encoding="utf-8")) for key, path in SPECS.items()
}
METHODS = ("delete", "get", "patch", "post", "put")
SAMPLES = ("default", "enum", "example", "examples", "x-enum-varnames")  # data, not description
SECTIONS = ["openapi", "info", "externalDocs", "servers", "tags", "security", "paths", "components"]

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


def operations(document: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every operation, named as in ``GET /v1/invoice/info``."""
    for path, item in document["paths"].items():
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
    """Every operation has a name, a summary, the one tag and a link to its vendor's page."""
    found = dict(operations(DOCUMENTS[key]))
    assert found
    for name, operation in found.items():
        assert operation["operationId"].isidentifier(), name
        assert operation["summary"], name
        assert operation["tags"] == ["invoices"], name
        assert operation["externalDocs"]["url"].startswith("https://"), name


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
    """Only one content type is spoken, so only one is generated."""
    contents = [node for pointer, node in nodes(DOCUMENTS[key]) if pointer.endswith("/content")]
    assert contents
    assert all(list(content) == ["application/json"] for content in contents)


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
    """Every link names an operation of its own spec, and only parameters that it takes."""
    document = DOCUMENTS[key]
    taken = {
        operation["operationId"]: {
            resolved(document, parameter)["name"] for parameter in operation.get("parameters", [])
        }
        for _, operation in operations(document)
    }
    for pointer, links in nodes(document):
        if pointer.endswith("/links"):
            for link in links.values():
                assert set(link["parameters"]) <= taken[link["operationId"]], pointer


@pytest.mark.parametrize(
    ("key", "payload"),
    [
        (
            "cryptocloud_v1",
            """{"status": "success", "pay_url": "https://pay.cryptocloud.plus/DZLF4212",
            "currency": "BTC", "invoice_id": "DZLF4212"}""",
        ),
        ("cryptocloud_v1", '{"status": "success", "status_invoice": "paid"}'),
        ("cryptocloud_v2", '{"uuids": ["INV-XXXXXXXX", "INV-YYYYYYYY"]}'),
        (
            "cryptocloud_v2",
            '{"status": "error", "result": {"authorization": "Unauthorized request."}}',
        ),
        ("paydo", '{"message": "Invoice not found"}'),
        ("crucash", '{"invoice_id": "8be67d29-69aa-4ff9-8157-c5e5b4a53d5c"}'),
        (
            "crucash",
            """{"id": "8be67d29-69aa-4ff9-8157-c5e5b4a53d5c", "fiat_amount": "100",
            "fiat_currency": "USD", "crypto_amount": "0", "network_fee": "0", "crypto": "NONE",
            "network": "NONE", "pay_status": "not_paid", "processing_status": "pending",
            "is_paid": false, "created_at": "2026-02-05T00:06:59Z", "is_testing": false,
            "payload": ""}""",
        ),
        ("crucash", '{"invoice_id": "3d3ca8ab-905a-4def-9c0c-b868decf8f70"}'),
        (
            "crucash",
            """{"id": "3d3ca8ab-905a-4def-9c0c-b868decf8f70", "fiat_amount": "30",
            "fiat_currency": "USD", "crypto_amount": "31.4", "network_fee": "1.4",
            "crypto": "USDT", "network": "TRC20", "pay_status": "paid",
            "processing_status": "processed", "is_paid": true,
            "created_at": "2026-02-05T00:10:59Z", "is_testing": false, "payload": ""}""",
        ),
    ],
)
def test_page_payloads_are_examples(key: str, payload: str) -> None:
    """The payloads printed on a vendor's page stand in its spec, field for field."""
    assert json.loads(payload) in [value for _, value in examples(DOCUMENTS[key])]


OK = ("responses", "200", "content", "application/json", "examples")
V1_CREATE = ("paths", "/v1/invoice/create", "post")
V2_INFO = ("paths", "/v2/invoice/merchant/info", "post", *OK, "two", "value", "result")
PAYDO_INFO = ("paths", "/v1/invoices/{invoiceId}", "get", *OK, "new", "value", "data")


@pytest.mark.parametrize(
    ("key", "path", "text"),
    [
        ("cryptocloud_v1", (*V1_CREATE, *OK, "with_amounts", "value", "amount"), "2.422481"),
        (
            "cryptocloud_v1",
            (*V1_CREATE, *OK, "with_amounts", "value", "amount_usd"),
            "2.4224806201550386",
        ),
        ("cryptocloud_v2", (*V2_INFO, 0, "amount"), "100.2"),
        ("cryptocloud_v2", (*V2_INFO, 0, "service_fee"), "0"),
        ("cryptocloud_v2", (*V2_INFO, 0, "service_fee_usd"), "1.9"),
        ("cryptocloud_v2", (*V2_INFO, 0, "status"), "overpaid"),
        ("cryptocloud_v2", (*V2_INFO, 0, "expiry_date"), "2023-01-01 12:00:00.000000"),
        ("cryptocloud_v2", (*V2_INFO, 1, "amount"), "100.0"),
        ("cryptocloud_v2", (*V2_INFO, 1, "received"), "0"),
        ("cryptocloud_v2", (*V2_INFO, 1, "status"), "created"),
        ("cryptocloud_v2", (*V2_INFO, 1, "currency", "network", "code"), "TRC20"),
        ("cryptocloud_v2", (*V2_INFO, 1, "project", "logo"), "null"),
        ("paydo", (*PAYDO_INFO, "status"), "0"),
        ("paydo", (*PAYDO_INFO, "amount"), "3"),
        ("paydo", (*PAYDO_INFO, "items", 0, "price"), "0.8999999999999999"),
        ("paydo", (*PAYDO_INFO, "items", 1, "price"), "2.0999999999999996"),
        ("paydo", (*PAYDO_INFO, "paymentMethod", "fields", 1, "regexp"), r"\+\d{1,15}"),
        ("paydo", (*PAYDO_INFO, "createdAt"), "1567754398"),
        ("paydo", (*PAYDO_INFO, "isTopUp"), "false"),
    ],
)
def test_page_values_are_exact(key: str, path: tuple[str | int, ...], text: str) -> None:
    """What a vendor's page prints is in the spec to the digit, as text and not as a float."""
    raw = yaml.load(SPECS[key].read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506
    assert dig(raw, *path) == text


@pytest.mark.parametrize(
    ("key", "path", "fields"),
    [
        (
            "cryptocloud_v2",
            (*V2_INFO, 0),
            """uuid address expiry_date side_commission side_commission_cc amount amount_usd
            received received_usd fee fee_usd service_fee service_fee_usd status order_id currency
            project test_mode""",
        ),
        (
            "cryptocloud_v2",
            (*V2_INFO, 0, "currency"),
            """id code fullcode network name is_email_required stablecoin icon_base icon_network
            icon_qr order""",
        ),
        ("cryptocloud_v2", (*V2_INFO, 0, "currency", "network"), "code id icon fullname"),
        ("cryptocloud_v2", (*V2_INFO, 0, "project"), "id name fail success logo"),
        (
            "paydo",
            PAYDO_INFO,
            """identifier status type applicationIdentifier amount currency orderIdentifier items
            description resultUrl failUrl productUrl language payer paymentMethod isSeen
            customization createdAt updatedAt transactionIdentifier isTopUp isOverdue""",
        ),
        (
            "paydo",
            (*PAYDO_INFO, "payer"),
            "email name phone address companyName site extraFields",
        ),
        ("paydo", (*PAYDO_INFO, "paymentMethod"), "identifier fields formType"),
        ("paydo", (*PAYDO_INFO, "paymentMethod", "fields", 1), "name type title regexp required"),
    ],
)
def test_page_fields_are_all_there(key: str, path: tuple[str | int, ...], fields: str) -> None:
    """The longer payloads miss no field of the page and invent none."""
    assert list(dig(DOCUMENTS[key], *path)) == fields.split()


@pytest.mark.parametrize(
    ("key", "schema", "values"),
    [
        ("cryptocloud_v1", "InvoiceStatus", ["created", "paid", "partial", "overpaid", "canceled"]),
        ("cryptocloud_v1", "FiatCurrency", ["USD", "RUB", "EUR", "GBP", "UAH"]),
        ("cryptocloud_v2", "InvoiceStatus", ["created", "paid", "partial", "overpaid", "canceled"]),
        ("cryptocloud_v2", "CommissionSide", ["client", "merchant"]),
        ("paydo", "InvoiceStatus", [0, 1]),
        ("crucash", "PayStatus", ["end", "paid", "not_paid"]),
        ("crucash", "ProcessingStatus", ["pending", "processing", "processed"]),
    ],
)
def test_enums_hold_the_documented_values(
    key: str, schema: str, values: list[str] | list[int]
) -> None:
    """Every documented value has a name, and no undocumented one is passed off as documented."""
    assert DOCUMENTS[key]["components"]["schemas"][schema]["enum"] == values


@pytest.mark.parametrize(
    ("key", "schema", "value", "accepted"),
    [
        ("cryptocloud_v1", "CreateInvoiceRequest", {"shop_id": "x", "amount": 0.01}, True),
        ("cryptocloud_v1", "CreateInvoiceRequest", {"amount": 1}, False),
        ("cryptocloud_v1", "CreateInvoiceRequest", {"shop_id": "", "amount": 1}, False),
        ("cryptocloud_v1", "CreateInvoiceRequest", {"shop_id": "x"}, False),
        ("cryptocloud_v1", "CreateInvoiceRequest", {"shop_id": "x", "amount": 0}, False),
        (
            "cryptocloud_v1",
            "CreateInvoiceRequest",
            {"shop_id": "x", "amount": 1, "currency": "BTC"},
            False,
        ),
        ("cryptocloud_v2", "GetInvoicesRequest", {"uuids": ["DZLF4212"] * 100}, True),
        ("cryptocloud_v2", "GetInvoicesRequest", {"uuids": ["DZLF4212"] * 101}, False),
        ("cryptocloud_v2", "GetInvoicesRequest", {"uuids": []}, False),
        ("cryptocloud_v2", "GetInvoicesRequest", {"uuids": ["INV-short"]}, False),
        ("cryptocloud_v2", "GetInvoicesRequest", {}, False),
        ("crucash", "GetInvoiceRequest", {"invoice_id": ""}, False),
        ("crucash", "GetInvoiceRequest", {}, False),
        ("cryptocloud_v2", "Invoice/properties/expiry_date", "2023-01-02 12:00:00", True),
        ("cryptocloud_v2", "Invoice/properties/expiry_date", "2023-01-02T12:00:00Z", False),
        ("cryptocloud_v2", "Invoice/properties/order_id", None, True),
        ("paydo", "Invoice/properties/amount", "3.00", True),
        ("paydo", "Invoice/properties/amount", "three", False),
        ("paydo", "Item/properties/price", 0.9, True),
        ("paydo", "EmptyMap", [], True),
        ("paydo", "EmptyMap", ["x"], False),
    ],
)
def test_limits_are_as_documented(
    key: str,
    schema: str,
    value: object,
    accepted: bool,  # noqa: FBT001 - a table's column
) -> None:
    """A value within the documented limits passes, and one outside them does not."""
    found = complaints(DOCUMENTS[key], f"/components/schemas/{schema}", value)
    assert (found == []) is accepted
