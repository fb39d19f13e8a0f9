"""Edits of a spec, as a vendor's page may call for, with what each of them breaks."""

from .spec_edits import (
    CANCEL,
    CREATE,
    INFO,
    Edit,
    add,
    all_into_all_of,
    allow,
    ask_for_query,
    change_method,
    error,
    into_all_of,
    move,
    name_inline,
    no_error,
    no_value,
    of_field,
    of_schema,
    operation,
    page_of_2026,
    remove,
    rename_field,
    rename_schema,
    rename_scheme,
    rename_tag,
    require,
    set_at,
    value,
)

_MEDIA = ("requestBody", "content", "application/json")

EDITS = {
    "optional field removed": Edit(
        remove("Invoice", "service_fee"),
        wire=("`Invoice.service_fee` is gone",),
        importers=("`Invoice.service_fee` is gone",),
    ),
    "required field removed": Edit(
        remove("Invoice", "received"),
        wire=("`Invoice.received` is gone",),
        importers=("`Invoice.received` is gone",),
    ),
    "optional field added to a response": Edit(add("Invoice", "closed_at")),
    "required field added to a response": Edit(
        add("Invoice", "closed_at", required=True),
        importers=("`Invoice(...)` now needs `closed_at`",),
    ),
    "optional field added to a request": Edit(add("CreateInvoiceRequest", "note")),
    "required field added to a request": Edit(
        add("CreateInvoiceRequest", "note", required=True),
        wire=("`CreateInvoiceRequest.note` is new and required",),
        importers=("`CreateInvoiceRequest(...)` now needs `note`",),
    ),
    "field of a request removed": Edit(
        remove("CreateInvoiceRequest", "email"),
        importers=("`CreateInvoiceRequest.email` is gone",),
    ),
    "field renamed": Edit(
        rename_field,
        wire=("`Invoice.side_commission_cc` was renamed to `side_commission_service`",),
        importers=("`Invoice.side_commission_cc` is gone",),
    ),
    "field retyped": Edit(
        of_field("Invoice", "test_mode", type="string"),
        wire=("`Invoice.test_mode` was `boolean`, is `string`",),
        importers=("`Invoice.test_mode` was `bool | Unset`, is `str | Unset`",),
    ),
    "integer to number": Edit(
        of_field("Network", "id", type="number"),
        wire=("`Network.id` was `integer`, is `number`",),
        importers=("`Network.id` was `int | Unset`, is `Decimal | Unset`",),
    ),
    "required to optional in a response": Edit(
        allow("Invoice", "received"),
        wire=("`Invoice.received` is no longer required",),
        importers=("`Invoice.received` was `Decimal`, is `Decimal | Unset`",),
    ),
    "optional to required in a response": Edit(
        require("Invoice", "fee"),
        importers=(
            "`Invoice.fee` was `Decimal | Unset`, is `Decimal`",
            "`Invoice(...)` now needs `fee`",
        ),
    ),
    "required to optional in a request": Edit(
        allow("CreateInvoiceRequest", "shop_id"),
        importers=("`CreateInvoiceRequest.shop_id` was `str`, is `str | Unset`",),
    ),
    "optional to required in a request": Edit(
        require("CreateInvoiceRequest", "order_id"),
        wire=("`CreateInvoiceRequest.order_id` is now required",),
        importers=(
            "`CreateInvoiceRequest.order_id` was `str | Unset`, is `str`",
            "`CreateInvoiceRequest(...)` now needs `order_id`",
        ),
    ),
    "null in a response": Edit(
        of_field("Invoice", "received", type=["number", "null"]),
        wire=("`Invoice.received` was `number`, is `number` or `null`",),
        importers=("`Invoice.received` was `Decimal`, is `Decimal | None`",),
    ),
    "null in a request": Edit(
        of_field("TimeToPay", "hours", type=["integer", "null"]),
        importers=("`TimeToPay.hours` was `int | Unset`, is `int | None | Unset`",),
    ),
    "value added to a response": Edit(
        value("InvoiceStatus", "expired"), wire=("`InvoiceStatus` may now be `expired`",)
    ),
    "value removed from a response": Edit(
        no_value("InvoiceStatus", "partial"), importers=("`InvoiceStatus.PARTIAL` is gone",)
    ),
    "value added to a request": Edit(value("Period", "year")),
    "value removed from a request": Edit(
        no_value("Period", "day"),
        wire=("`Period` is no longer `day`",),
        importers=("`Period.DAY` is gone",),
    ),
    "limit lowered": Edit(
        of_field("GetInvoicesRequest", "uuids", maxItems=50),
        wire=("`maxItems` of `GetInvoicesRequest.uuids` was `100`, is `50`",),
    ),
    "limit raised": Edit(of_field("GetInvoicesRequest", "uuids", maxItems=200)),
    "pattern narrowed": Edit(
        of_schema(
            "GetInvoicesRequest", "properties", "uuids", "items", pattern="^INV-[A-Z0-9]{8}$"
        ),
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
        move, wire=("Path `/v2/invoice/merchant/canceled` was renamed to `/v2/invoice/cancel`",)
    ),
    "method changed": Edit(change_method, wire=("`POST /v2/invoice/merchant/canceled` is gone",)),
    "operation renamed": Edit(
        set_at("paths", CANCEL, "post", operationId="cancel"),
        importers=("`api.invoices.cancel_invoice` is now `api.invoices.cancel`",),
    ),
    "tag renamed": Edit(
        rename_tag,
        importers=(
            "`api.invoices.cancel_invoice` is now `api.bills.cancel_invoice`",
            "`api.invoices.create_invoice` is now `api.bills.create_invoice`",
            "`api.invoices.get_invoices` is now `api.bills.get_invoices`",
        ),
    ),
    "schema renamed": Edit(rename_schema, importers=("`Invoice` was renamed to `Bill`",)),
    "error status removed": Edit(no_error, wire=("Status `403` is gone",)),
    "error status added": Edit(error("429")),
    "success status changed": Edit(
        lambda document: operation(document)["responses"].update(
            {"201": operation(document)["responses"].pop("200")}
        ),
        wire=("Response `200` became `201`",),
    ),
    "header of the key renamed": Edit(
        set_at("components", "securitySchemes", "Token", name="X-Api-Key"),
        wire=("`name` of security scheme `Token` changed from 'Authorization' to 'X-Api-Key'",),
    ),
    "security scheme renamed": Edit(rename_scheme),
    "field of a webhook removed": Edit(
        remove("Postback", "currency"),
        wire=("`Postback.currency` is gone",),
        importers=("`Postback.currency` is gone",),
    ),
    "webhook removed": Edit(
        lambda document: document["webhooks"].clear(), wire=("`webhook postback` is gone",)
    ),
    "optional query parameter added": Edit(ask_for_query(required=False)),
    "required query parameter added": Edit(
        ask_for_query(required=True),
        wire=("Required `language` query parameter was added",),
        importers=("`api.invoices.get_invoices` now needs `language`",),
    ),
    "query parameter removed": Edit(
        lambda document: operation(document, CREATE).pop("parameters"),
        wire=("Parameter `locale` is gone",),
        importers=("`api.invoices.create_invoice` no longer takes `locale`",),
    ),
    "server changed": Edit(
        set_at("servers", 0, url="https://api.example.com"),
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
    "description changed": Edit(of_field("Invoice", "uuid", description="The id.")),
    "example changed": Edit(
        set_at("paths", INFO, "post", *_MEDIA, example={"uuids": ["INV-AAAAAAAA"]})
    ),
    "format added": Edit(of_field("Invoice", "address", format="hostname")),
    "object of a response closed": Edit(
        of_schema("Network", additionalProperties=False),
        importers=("`Network` no longer keeps fields that the spec does not know",),
    ),
    "object of a request closed": Edit(
        of_schema("TimeToPay", additionalProperties=False),
        wire=("`additionalProperties` of `TimeToPay` was not set, is `false`",),
        importers=("`TimeToPay` no longer keeps fields that the spec does not know",),
    ),
    "field moved into allOf": Edit(into_all_of),
    "all fields moved into allOf": Edit(all_into_all_of),
    "inline object named": Edit(name_inline),
    "null listed first": Edit(of_field("Invoice", "order_id", type=["null", "string"])),
    "page of 2026": Edit(
        page_of_2026,
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
