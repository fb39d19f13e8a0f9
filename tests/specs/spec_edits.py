"""Edits of a spec, as a vendor's page may call for, with what each of them breaks.

They are made to a part of CryptoCloud v2's spec, and can be made to all of it.
"""

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


def _set(*steps: str | int, **values: object) -> Callable[[Node], None]:
    """Set keys of the node at a place."""

    def apply(document: Node) -> None:
        node: Any = document
        for step in steps:
            node = node[step]
        node.update({name.rstrip("_"): value for name, value in values.items()})

    return apply


def _of(name: str, *steps: str, **values: object) -> Callable[[Node], None]:
    return _set("components", "schemas", name, *steps, **values)


def _field(name: str, field: str, **values: object) -> Callable[[Node], None]:
    return _of(name, "properties", field, **values)


def _remove(name: str, field: str) -> Callable[[Node], None]:
    def apply(document: Node) -> None:
        del properties(document, name)[field]
        required = schema(document, name).get("required", [])
        if field in required:
            required.remove(field)

    return apply


def _add(name: str, field: str, *, required: bool = False) -> Callable[[Node], None]:
    def apply(document: Node) -> None:
        properties(document, name)[field] = {"type": "string", "description": "New."}
        if required:
            schema(document, name).setdefault("required", []).append(field)

    return apply


def _require(name: str, field: str) -> Callable[[Node], None]:
    return lambda document: schema(document, name).setdefault("required", []).append(field)


def _allow(name: str, field: str) -> Callable[[Node], None]:
    return lambda document: schema(document, name)["required"].remove(field)


def _value(name: str, value: str) -> Callable[[Node], None]:
    return lambda document: schema(document, name)["enum"].append(value)


def _no_value(name: str, value: str) -> Callable[[Node], None]:
    return lambda document: schema(document, name)["enum"].remove(value)


def _rename_schema(document: Node) -> None:
    schemas = document["components"]["schemas"]
    schemas["Bill"] = schemas.pop("Invoice")
    for node in walk(document):
        if node.get("$ref") == "#/components/schemas/Invoice":
            node["$ref"] = "#/components/schemas/Bill"


def _rename_field(document: Node) -> None:
    fields = properties(document, "Invoice")
    fields["side_commission_service"] = fields.pop("side_commission_cc")


def _rename_tag(document: Node) -> None:
    document["tags"][0]["name"] = "bills"
    for node in walk([document["paths"], document["webhooks"]]):
        if "tags" in node:
            node["tags"] = ["bills"]


def _move(document: Node) -> None:
    document["paths"]["/v2/invoice/cancel"] = document["paths"].pop(CANCEL)


def _change_method(document: Node) -> None:
    document["paths"][CANCEL]["put"] = document["paths"][CANCEL].pop("post")


def _into_all_of(document: Node) -> None:
    fields = properties(document, "Network")
    part = {"type": "object", "properties": {"fullname": fields.pop("fullname")}}
    schema(document, "Network")["allOf"] = [part]


def _all_into_all_of(document: Node) -> None:
    network = schema(document, "Network")
    whole = {name: network.pop(name) for name in ("type", "properties", "required")}
    network["allOf"] = [whole]


def _name_inline(document: Node) -> None:
    fields = properties(document, "Error")
    document["components"]["schemas"]["ErrorResult"] = fields["result"]
    fields["result"] = {"$ref": "#/components/schemas/ErrorResult"}


def _rename_scheme(document: Node) -> None:
    schemes = document["components"]["securitySchemes"]
    schemes["Key"] = schemes.pop("Token")
    document["security"] = [{"Key": []}]


def _ask_for_query(*, required: bool) -> Callable[[Node], None]:
    parameter = {
        "name": "language",
        "in": "query",
        "required": required,
        "description": "New.",
        "schema": {"type": "string"},
    }
    return lambda document: operation(document).update(parameters=[parameter])


def _error(status: str, like: str = "400") -> Callable[[Node], None]:
    def apply(document: Node) -> None:
        responses = operation(document)["responses"]
        responses[status] = deepcopy(responses[like])

    return apply


def _no_error(document: Node) -> None:
    del operation(document)["responses"]["403"]


def _page_of_2026(document: Node) -> None:
    fields = properties(document, "Invoice")
    for name in ("created", "fiat_currency", "invoice_status"):
        fields[name] = {"type": "string", "description": "New."}
    fields["amount_in_fiat"] = {"type": "number", "description": "New."}
    fields["tx_list"] = {"type": "array", "items": {"type": "string"}, "description": "New."}
    fields["order_id"]["type"] = ["string", "integer", "null"]
    _rename_field(document)


_MEDIA = ("requestBody", "content", "application/json")

EDITS = {
    "optional field removed": Edit(
        _remove("Invoice", "service_fee"),
        wire=("`Invoice.service_fee` is gone",),
        importers=("`Invoice.service_fee` is gone",),
    ),
    "required field removed": Edit(
        _remove("Invoice", "received"),
        wire=("`Invoice.received` is gone",),
        importers=("`Invoice.received` is gone",),
    ),
    "optional field added to a response": Edit(_add("Invoice", "closed_at")),
    "required field added to a response": Edit(
        _add("Invoice", "closed_at", required=True),
        importers=("`Invoice(...)` now needs `closed_at`",),
    ),
    "optional field added to a request": Edit(_add("CreateInvoiceRequest", "note")),
    "required field added to a request": Edit(
        _add("CreateInvoiceRequest", "note", required=True),
        wire=("`CreateInvoiceRequest.note` is new and required",),
        importers=("`CreateInvoiceRequest(...)` now needs `note`",),
    ),
    "field of a request removed": Edit(
        _remove("CreateInvoiceRequest", "email"),
        importers=("`CreateInvoiceRequest.email` is gone",),
    ),
    "field renamed": Edit(
        _rename_field,
        wire=("`Invoice.side_commission_cc` was renamed to `side_commission_service`",),
        importers=("`Invoice.side_commission_cc` is gone",),
    ),
    "field retyped": Edit(
        _field("Invoice", "test_mode", type="string"),
        wire=("`Invoice.test_mode` was `boolean`, is `string`",),
        importers=("`Invoice.test_mode` was `bool | Unset`, is `str | Unset`",),
    ),
    "integer to number": Edit(
        _field("Network", "id", type="number"),
        wire=("`Network.id` was `integer`, is `number`",),
        importers=("`Network.id` was `int | Unset`, is `Decimal | Unset`",),
    ),
    "required to optional in a response": Edit(
        _allow("Invoice", "received"),
        wire=("`Invoice.received` is no longer required",),
        importers=("`Invoice.received` was `Decimal`, is `Decimal | Unset`",),
    ),
    "optional to required in a response": Edit(
        _require("Invoice", "fee"),
        importers=(
            "`Invoice.fee` was `Decimal | Unset`, is `Decimal`",
            "`Invoice(...)` now needs `fee`",
        ),
    ),
    "required to optional in a request": Edit(
        _allow("CreateInvoiceRequest", "shop_id"),
        importers=("`CreateInvoiceRequest.shop_id` was `str`, is `str | Unset`",),
    ),
    "optional to required in a request": Edit(
        _require("CreateInvoiceRequest", "order_id"),
        wire=("`CreateInvoiceRequest.order_id` is now required",),
        importers=(
            "`CreateInvoiceRequest.order_id` was `str | Unset`, is `str`",
            "`CreateInvoiceRequest(...)` now needs `order_id`",
        ),
    ),
    "null in a response": Edit(
        _field("Invoice", "received", type=["number", "null"]),
        wire=("`Invoice.received` was `number`, is `number` or `null`",),
        importers=("`Invoice.received` was `Decimal`, is `Decimal | None`",),
    ),
    "null in a request": Edit(
        _field("TimeToPay", "hours", type=["integer", "null"]),
        importers=("`TimeToPay.hours` was `int | Unset`, is `int | None | Unset`",),
    ),
    "value added to a response": Edit(
        _value("InvoiceStatus", "expired"), wire=("`InvoiceStatus` may now be `expired`",)
    ),
    "value removed from a response": Edit(
        _no_value("InvoiceStatus", "partial"), importers=("`InvoiceStatus.PARTIAL` is gone",)
    ),
    "value added to a request": Edit(_value("Period", "year")),
    "value removed from a request": Edit(
        _no_value("Period", "day"),
        wire=("`Period` is no longer `day`",),
        importers=("`Period.DAY` is gone",),
    ),
    "limit lowered": Edit(
        _field("GetInvoicesRequest", "uuids", maxItems=50),
        wire=("`maxItems` of `GetInvoicesRequest.uuids` was `100`, is `50`",),
    ),
    "limit raised": Edit(_field("GetInvoicesRequest", "uuids", maxItems=200)),
    "pattern narrowed": Edit(
        _of("GetInvoicesRequest", "properties", "uuids", "items", pattern="^INV-[A-Z0-9]{8}$"),
        wire=(
            (
                "`pattern` of `GetInvoicesRequest.uuids[]` was `^(INV-)?[A-Z0-9]{8}$`,"
                " is `^INV-[A-Z0-9]{8}$`"
            ),
        ),
    ),
    "operation removed": Edit(
        lambda document: document["paths"].pop(CANCEL),
        wire=("`POST /v2/invoice/merchant/canceled` is gone",),
        importers=("`api.invoices.cancel_invoice` is gone",),
    ),
    "operation moved": Edit(
        _move, wire=("Path `/v2/invoice/merchant/canceled` was renamed to `/v2/invoice/cancel`",)
    ),
    "method changed": Edit(_change_method, wire=("`POST /v2/invoice/merchant/canceled` is gone",)),
    "operation renamed": Edit(
        _set("paths", CANCEL, "post", operationId="cancel"),
        importers=("`api.invoices.cancel_invoice` is now `api.invoices.cancel`",),
    ),
    "tag renamed": Edit(
        _rename_tag,
        importers=(
            "`api.invoices.cancel_invoice` is now `api.bills.cancel_invoice`",
            "`api.invoices.create_invoice` is now `api.bills.create_invoice`",
            "`api.invoices.get_invoices` is now `api.bills.get_invoices`",
        ),
    ),
    "schema renamed": Edit(_rename_schema, importers=("`Invoice` was renamed to `Bill`",)),
    "error status removed": Edit(_no_error, wire=("Status `403` is gone",)),
    "error status added": Edit(_error("429")),
    "success status changed": Edit(
        lambda document: operation(document)["responses"].update(
            {"201": operation(document)["responses"].pop("200")}
        ),
        wire=("Response `200` became `201`",),
    ),
    "header of the key renamed": Edit(
        _set("components", "securitySchemes", "Token", name="X-Api-Key"),
        wire=("`name` of security scheme `Token` changed from 'Authorization' to 'X-Api-Key'",),
    ),
    "security scheme renamed": Edit(_rename_scheme),
    "field of a webhook removed": Edit(
        _remove("Postback", "currency"),
        wire=("`Postback.currency` is gone",),
        importers=("`Postback.currency` is gone",),
    ),
    "webhook removed": Edit(
        lambda document: document["webhooks"].clear(), wire=("`webhook postback` is gone",)
    ),
    "optional query parameter added": Edit(_ask_for_query(required=False)),
    "required query parameter added": Edit(
        _ask_for_query(required=True),
        wire=("Required `language` query parameter was added",),
        importers=("`api.invoices.get_invoices` now needs `language`",),
    ),
    "query parameter removed": Edit(
        lambda document: operation(document, CREATE).pop("parameters"),
        wire=("Parameter `locale` is gone",),
        importers=("`api.invoices.create_invoice` no longer takes `locale`",),
    ),
    "server changed": Edit(
        _set("servers", 0, url="https://api.example.com"),
        wire=("Server `https://api.cryptocloud.plus` became `https://api.example.com`",),
    ),
    "media type changed": Edit(
        lambda document: operation(document)["requestBody"]["content"].update(
            {
                "application/x-www-form-urlencoded": operation(document)["requestBody"][
                    "content"
                ].pop("application/json")
            }
        ),
        wire=("Media type `application/json` of `body` is gone",),
    ),
    "description changed": Edit(_field("Invoice", "uuid", description="The id.")),
    "example changed": Edit(
        _set("paths", INFO, "post", *_MEDIA, example={"uuids": ["INV-AAAAAAAA"]})
    ),
    "format added": Edit(_field("Invoice", "address", format="hostname")),
    "object of a response closed": Edit(
        _of("Network", additionalProperties=False),
        importers=("`Network` no longer keeps fields that the spec does not know",),
    ),
    "object of a request closed": Edit(
        _of("TimeToPay", additionalProperties=False),
        wire=("`additionalProperties` of `TimeToPay` was not set, is `false`",),
        importers=("`TimeToPay` no longer keeps fields that the spec does not know",),
    ),
    "field moved into allOf": Edit(_into_all_of),
    "all fields moved into allOf": Edit(_all_into_all_of),
    "inline object named": Edit(_name_inline),
    "null listed first": Edit(_field("Invoice", "order_id", type=["null", "string"])),
    "page of 2026": Edit(
        _page_of_2026,
        wire=(
            "`Invoice.order_id` was `string` or `null`, is `integer` or `string` or `null`",
            "`Invoice.side_commission_cc` was renamed to `side_commission_service`",
        ),
        importers=(
            "`Invoice.side_commission_cc` is gone",
            "`Invoice.order_id` was `None | str | Unset`, is `int | None | str | Unset`",
        ),
    ),
}


# Of each kind one, for a run that has other things to do too.
FEW = (
    "required field removed",
    "required field added to a request",
    "field renamed",
    "value added to a response",
    "pattern narrowed",
    "operation renamed",
    "webhook removed",
    "description changed",
    "page of 2026",
)

# Said in another way, it makes another client, though the same requests go over the wire.
SAME_WIRE = {
    "security said of an operation": Edit(
        lambda document: operation(document).update(security=document["security"])
    ),
}
