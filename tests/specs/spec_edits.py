"""Makers of edits of a spec, and the part of CryptoCloud v2's spec that they are made to."""

from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, NamedTuple

import yaml

Node = dict[str, Any]

SPEC = Path(__file__).parents[2] / "specs" / "cryptocloud_v2.yaml"

CREATE = "/v2/invoice/create"
INFO = "/v2/invoice/merchant/info"
CANCEL = "/v2/invoice/merchant/canceled"
_KEPT = (CREATE, INFO, CANCEL)


class Edit(NamedTuple):
    """An edit, and the sentences about what it breaks on the wire and for importers."""

    apply: Callable[[Node], object]
    wire: tuple[str, ...] = ()
    importers: tuple[str, ...] = ()


def part() -> Node:
    """Read the part of the spec that the edits are made to, without its examples and links."""
    document: Node = yaml.safe_load(SPEC.read_text(encoding="utf-8"))
    document["paths"] = {path: document["paths"][path] for path in _KEPT}
    document["tags"] = [tag for tag in document["tags"] if tag["name"] == "invoices"]
    for node in [*walk(document["paths"]), *walk(document["webhooks"])]:
        node.pop("examples", None)
        node.pop("links", None)
    schemas = document["components"]["schemas"]
    document["components"]["schemas"] = {}
    while missing := _missing(document):
        document["components"]["schemas"].update({name: schemas[name] for name in missing})
    _write_as_before(document)
    return document


def _write_as_before(document: Node) -> None:
    """Write what the edits change as it was before the page of 2026, whatever the spec says now."""
    for path in document["paths"]:
        if "requestBody" in operation(document, path):
            content = operation(document, path)["requestBody"]["content"]
            for media in content.keys() - {"application/json"}:
                del content[media]
    for name in ("created", "fiat_currency", "invoice_status", "amount_in_fiat", "tx_list"):
        properties(document, "Invoice").pop(name, None)
    types: dict[str, dict[str, str | list[str]]] = {
        "Invoice": {
            "order_id": ["string", "null"],
            "received": "number",
            "fee": "number",
            "service_fee": "number",
            "test_mode": "boolean",
            "address": "string",
        },
        "CreateInvoiceRequest": {"shop_id": "string", "email": "string", "order_id": "string"},
        "TimeToPay": {"hours": "integer"},
        "Network": {"id": "integer", "fullname": "string"},
        "Postback": {"currency": "string"},
    }
    for name, fields in types.items():
        for field, kind in fields.items():
            properties(document, name)[field] = {"type": kind, "description": "As before."}
    required = {
        "Invoice": ["uuid", "status", "amount", "amount_usd", "received", "currency"],
        "CreateInvoiceRequest": ["shop_id", "amount"],
        "Network": ["code"],
    }
    for name, fields_ in required.items():
        schema(document, name)["required"] = fields_


def edited(edit: Edit) -> Node:
    """Make an edit to the part."""
    document = deepcopy(part())
    edit.apply(document)
    return document


def walk(node: object) -> Iterator[Node]:
    """Give every object in a document."""
    if isinstance(node, dict):
        yield node
        for each in node.values():
            yield from walk(each)
    elif isinstance(node, list):
        for each in node:
            yield from walk(each)


def _missing(document: Node) -> list[str]:
    prefix = "#/components/schemas/"
    references = [str(node["$ref"]) for node in walk(document) if "$ref" in node]
    names = {each.removeprefix(prefix) for each in references if each.startswith(prefix)}
    return sorted(names - document["components"]["schemas"].keys())


def schema(document: Node, name: str) -> Node:
    """Give a schema by its name."""
    found: Node = document["components"]["schemas"][name]
    return found


def properties(document: Node, name: str) -> Node:
    """Give the properties of a schema."""
    found: Node = schema(document, name)["properties"]
    return found


def operation(document: Node, path: str = INFO) -> Node:
    """Give an operation."""
    found: Node = document["paths"][path]["post"]
    return found


def set_at(*steps: str | int, **values: object) -> Callable[[Node], None]:
    """Set keys of the node at a place."""

    def apply(document: Node) -> None:
        node: Any = document
        for step in steps:
            node = node[step]
        node.update({name.rstrip("_"): value for name, value in values.items()})

    return apply


def of_schema(name: str, *steps: str, **values: object) -> Callable[[Node], None]:
    """Set keys of a schema."""
    return set_at("components", "schemas", name, *steps, **values)


def of_field(name: str, field: str, **values: object) -> Callable[[Node], None]:
    """Set keys of a field."""
    return of_schema(name, "properties", field, **values)


def remove(name: str, field: str) -> Callable[[Node], None]:
    """Remove a field."""

    def apply(document: Node) -> None:
        del properties(document, name)[field]
        required = schema(document, name).get("required", [])
        if field in required:
            required.remove(field)

    return apply


def add(name: str, field: str, *, required: bool = False) -> Callable[[Node], None]:
    """Add a field of type string."""

    def apply(document: Node) -> None:
        properties(document, name)[field] = {"type": "string", "description": "New."}
        if required:
            schema(document, name).setdefault("required", []).append(field)

    return apply


def require(name: str, field: str) -> Callable[[Node], None]:
    """Make a field required."""
    return lambda document: schema(document, name).setdefault("required", []).append(field)


def allow(name: str, field: str) -> Callable[[Node], None]:
    """Make a field optional."""
    return lambda document: schema(document, name)["required"].remove(field)


def value(name: str, value: str) -> Callable[[Node], None]:
    """Add a word to an enum."""
    return lambda document: schema(document, name)["enum"].append(value)


def no_value(name: str, value: str) -> Callable[[Node], None]:
    """Remove a word from an enum."""
    return lambda document: schema(document, name)["enum"].remove(value)


def rename_schema(document: Node) -> None:
    """Rename a schema, and all that refers to it."""
    schemas = document["components"]["schemas"]
    schemas["Bill"] = schemas.pop("Invoice")
    for node in walk(document):
        if node.get("$ref") == "#/components/schemas/Invoice":
            node["$ref"] = "#/components/schemas/Bill"


def rename_field(document: Node) -> None:
    """Rename a field, as the page of 2026 did."""
    fields = properties(document, "Invoice")
    fields["side_commission_service"] = fields.pop("side_commission_cc")


def rename_tag(document: Node) -> None:
    """Rename a tag."""
    document["tags"][0]["name"] = "bills"
    for node in walk([document["paths"], document["webhooks"]]):
        if "tags" in node:
            node["tags"] = ["bills"]


def move(document: Node) -> None:
    """Move an operation to another path."""
    document["paths"]["/v2/invoice/cancel"] = document["paths"].pop(CANCEL)


def change_method(document: Node) -> None:
    """Give an operation another method."""
    document["paths"][CANCEL]["put"] = document["paths"][CANCEL].pop("post")


def into_all_of(document: Node) -> None:
    """Move a field into an `allOf`."""
    fields = properties(document, "Network")
    part = {"type": "object", "properties": {"fullname": fields.pop("fullname")}}
    schema(document, "Network")["allOf"] = [part]


def all_into_all_of(document: Node) -> None:
    """Move all fields into an `allOf`."""
    network = schema(document, "Network")
    whole = {name: network.pop(name) for name in ("type", "properties", "required")}
    network["allOf"] = [whole]


def name_inline(document: Node) -> None:
    """Give an inline schema a name."""
    fields = properties(document, "Error")
    document["components"]["schemas"]["ErrorResult"] = fields["result"]
    fields["result"] = {"$ref": "#/components/schemas/ErrorResult"}


def rename_scheme(document: Node) -> None:
    """Rename a security scheme."""
    schemes = document["components"]["securitySchemes"]
    schemes["Key"] = schemes.pop("Token")
    document["security"] = [{"Key": []}]


def ask_for_query(*, required: bool) -> Callable[[Node], None]:
    """Add a query parameter."""
    parameter = {
        "name": "language",
        "in": "query",
        "required": required,
        "description": "New.",
        "schema": {"type": "string"},
    }
    return lambda document: operation(document).update(parameters=[parameter])


def error(status: str, like: str = "400") -> Callable[[Node], None]:
    """Add an error status."""

    def apply(document: Node) -> None:
        responses = operation(document)["responses"]
        responses[status] = deepcopy(responses[like])

    return apply


def no_error(document: Node) -> None:
    """Remove an error status."""
    del operation(document)["responses"]["403"]


def page_of_2026(document: Node) -> None:
    """Edit what changed on the vendor's page in 2026."""
    fields = properties(document, "Invoice")
    for name in ("created", "fiat_currency", "invoice_status"):
        fields[name] = {"type": "string", "description": "New."}
    fields["amount_in_fiat"] = {"type": "number", "description": "New."}
    fields["tx_list"] = {"type": "array", "items": {"type": "string"}, "description": "New."}
    fields["order_id"]["type"] = ["string", "integer", "null"]
    rename_field(document)
