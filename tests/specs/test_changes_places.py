"""A change on the wire is named where it was made, also where a reference, a union or a list is."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
import yaml

from codegen import redocly
from codegen.changes import credentials, wire
from codegen.changes.change import Change
from codegen.changes.places import Lines

SPECS = Path(__file__).parents[2] / "specs"
INFO = "/v2/invoice/merchant/info"

Node = dict[str, Any]
Said = set[tuple[str, str]]


def field(document: Node, schema: str, name: str) -> Node:
    """Give a field of a schema."""
    found: Node = document["components"]["schemas"][schema]["properties"][name]
    return found


def edit_cryptocloud(document: Node) -> None:
    """Edit what stands behind references and in unions, parameters, headers and security."""
    schemas, paths = document["components"]["schemas"], document["paths"]
    field(document, "Invoice", "side_commission")["$ref"] = "#/components/schemas/Outcome"
    field(document, "CreateInvoiceRequest", "currency")["anyOf"].pop(0)
    field(document, "CreateInvoiceRequest", "add_fields")["oneOf"].pop()
    field(document, "CreateInvoiceRequest", "add_fields")["oneOf"].append({"type": "boolean"})
    schemas["Invoice"]["properties"]["address"] = {
        "oneOf": [{"type": "string", "maxLength": 9}, {"$ref": "#/components/schemas/Network"}]
    }
    paths["/v2/invoice/create"]["post"]["parameters"][0]["schema"].update(
        default="ru", pattern="^[a-z]+$"
    )
    header = {"X-Trace": {"description": "New.", "schema": {"type": "string"}}}
    paths[INFO]["post"]["responses"]["200"]["headers"] = header
    paths[INFO]["post"]["security"] = []
    paths["/v2/invoice/merchant/list"]["post"]["security"] = [*document["security"], {}]
    schemas["AddFields"]["additionalProperties"] = {"type": "string"}
    schemas["Network"]["additionalProperties"] = {"type": "string"}
    del field(document, "GetInvoicesRequest", "uuids")["items"]


def edit_paydo(document: Node) -> None:
    """Take options out of unions that only one schema of their kind has then."""
    field(document, "CreateInvoiceRequest", "metadata")["oneOf"].pop()
    field(document, "Refund", "metadata")["oneOf"].pop()
    field(document, "Invoice", "paymentMethod")["oneOf"].pop()


CRYPTOCLOUD = {
    ("breaking", "`AddFields.*` was of any type, is `string`"),
    ("breaking", "`CreateInvoiceRequest.add_fields` is no longer `null`"),
    ("breaking", "`CreateInvoiceRequest.currency` is no longer `FiatCurrency`"),
    ("breaking", "`Invoice.address` may now be `Network`"),
    ("breaking", "`Invoice.side_commission` may now be `error`"),
    ("breaking", "`Invoice.side_commission` may now be `success`"),
    ("breaking", "`pattern` of `parameter locale` was not set, is `^[a-z]+$`"),
    ("compatible", "Header `X-Trace` is new"),
    ("compatible", "`CreateInvoiceRequest.add_fields` may now be `boolean`"),
    ("compatible", "`GetInvoicesRequest.uuids[]` was `string`, is of any type"),
    ("compatible", "`Invoice.address` is no longer `string`"),
    ("compatible", "`Invoice.address` may now be `string` with `maxLength` `9`"),
    ("compatible", "`Invoice.side_commission` is no longer `client`"),
    ("compatible", "`Invoice.side_commission` is no longer `merchant`"),
    ("compatible", "`Network.*` was of any type, is `string`"),
    ("compatible", f"`POST {INFO}` may now be called without credentials"),
    ("compatible", "`POST /v2/invoice/merchant/list` may now be called without credentials"),
    ("notice", "`default` of `parameter locale` was not set, is `ru`"),
}
CRYPTOCLOUD_BACK = {
    ("breaking", "Header `X-Trace` is gone"),
    ("breaking", "`CreateInvoiceRequest.add_fields` is no longer `boolean`"),
    ("breaking", "`GetInvoicesRequest.uuids[]` was of any type, is `string`"),
    ("breaking", "`Invoice.address` may now be `string`"),
    ("breaking", "`Invoice.side_commission` may now be `client`"),
    ("breaking", "`Invoice.side_commission` may now be `merchant`"),
    ("breaking", "`Network.*` was `string`, is of any type"),
    ("breaking", f"`POST {INFO}` now needs credentials"),
    ("breaking", "`POST /v2/invoice/merchant/list` now needs credentials"),
    ("compatible", "`AddFields.*` was `string`, is of any type"),
    ("compatible", "`CreateInvoiceRequest.add_fields` may now be `null`"),
    ("compatible", "`CreateInvoiceRequest.currency` may now be `FiatCurrency`"),
    ("compatible", "`Invoice.address` is no longer `Network`"),
    ("compatible", "`Invoice.address` is no longer `string` with `maxLength` `9`"),
    ("compatible", "`Invoice.side_commission` is no longer `error`"),
    ("compatible", "`Invoice.side_commission` is no longer `success`"),
    ("compatible", "`pattern` of `parameter locale` was `^[a-z]+$`, is not set"),
    ("notice", "`default` of `parameter locale` was `ru`, is not set"),
}
PAYDO = {
    ("breaking", "`CreateInvoiceRequest.metadata` is no longer `MetadataList`"),
    ("compatible", "`Invoice.paymentMethod` was `object` or `null`, is `object`"),
    ("compatible", "`Refund.metadata` is no longer `Metadata`"),
}
PAYDO_BACK = {
    ("breaking", "`Invoice.paymentMethod` was `object`, is `object` or `null`"),
    ("breaking", "`Refund.metadata` may now be `Metadata`"),
    ("compatible", "`CreateInvoiceRequest.metadata` may now be `MetadataList`"),
}


@pytest.mark.parametrize(
    ("gateway", "edit", "there", "back"),
    [
        ("cryptocloud_v2", edit_cryptocloud, CRYPTOCLOUD, CRYPTOCLOUD_BACK),
        ("paydo", edit_paydo, PAYDO, PAYDO_BACK),
    ],
)
def test_a_change_is_named_where_it_was_made(
    gateway: str, edit: Callable[[Node], None], there: Said, back: Said, tmp_path: Path
) -> None:
    """The field that was edited is named, not the schema that it leads to, in both directions."""
    old = yaml.safe_load((SPECS / f"{gateway}.yaml").read_text(encoding="utf-8"))
    new = deepcopy(old)
    edit(new)
    files = []
    for name, document in (("old", old), ("new", new)):
        (tmp_path / name).mkdir()
        files.append(tmp_path / name / f"{gateway}.yaml")
        files[-1].write_text(yaml.safe_dump(document, sort_keys=False), encoding="utf-8")
    try:
        first = wire.compare(Lines(files[0]), Lines(files[1]))
        second = wire.compare(Lines(files[1]), Lines(files[0]))
    except redocly.RedoclyUnavailable as error:
        pytest.skip(str(error))
    assert said(first) == there
    assert said(second) == back
    lines = files[1].read_text(encoding="utf-8").splitlines()
    for change in first:
        if change.line and change.what.startswith("`Invoice.") and "may now" in change.what:
            name = change.what.partition("`Invoice.")[2].partition("`")[0]
            assert lines[change.line - 1].strip() == f"{name}:"


def test_a_line_is_where_the_edit_was_made(tmp_path: Path) -> None:
    """A schema put in place of another has the line of the reference, an edited one its own."""
    old = yaml.safe_load((SPECS / "paydo.yaml").read_text(encoding="utf-8"))
    whole = {"allOf": [{"$ref": "#/components/schemas/AvailablePaymentMethod"}]}
    old["components"]["schemas"]["PaymentMethodRow"] = whole
    new = deepcopy(old)
    error = new["components"]["responses"]["Unauthorized"]["content"]["application/json"]
    error["schema"]["$ref"] = "#/components/schemas/PayerInformation"
    row = {"type": "object", "properties": {"rank": {"type": "integer", "description": "New."}}}
    new["components"]["schemas"]["PaymentMethodRow"]["allOf"].append(row)
    new["components"]["schemas"]["Labels"] = new["components"]["schemas"].pop("Metadata")
    content = yaml.safe_dump(new, sort_keys=False).replace("/Metadata\n", "/Labels\n")
    content = content.replace("/Metadata'\n", "/Labels'\n")
    files = [tmp_path / name for name in ("old.yaml", "new.yaml")]
    files[0].write_text(yaml.safe_dump(old, sort_keys=False), encoding="utf-8")
    files[1].write_text(content, encoding="utf-8")
    try:
        changes = wire.compare(Lines(files[0]), Lines(files[1]))
    except redocly.RedoclyUnavailable as error_:
        pytest.skip(str(error_))
    lines = [*map(str.strip, content.splitlines())]
    found = {each.what: lines[(each.line or 0) - 1] for each in changes if each.line}
    assert found == {
        "`Unauthorized.message` is gone": "schema:",
        "`Unauthorized.type` is new": "schema:",
        "`Unauthorized.value` is new": "schema:",
        "`PaymentMethodRow.rank` is new": "rank:",
    }


def said(changes: list[Change]) -> Said:
    """Give each sentence with its impact, but not how many texts changed."""
    return {(str(each.impact), each.what) for each in changes if "changed that" not in each.what}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ([], [{}], []),
        ([{}], [{"Key": []}], [(True, "now needs credentials")]),
        ([{"Key": []}], [], [(False, "may now be called without credentials")]),
        (
            [{"Key": []}],
            [{"Key": []}, {"Token": []}],
            [(False, "may now be authorized by `Token`")],
        ),
        ([{"Key": []}, {"Token": []}], [{"Key": []}], [(True, "no longer asks for `Token`")]),
        (
            [{"Key": [], "Token": []}],
            [{"Key": []}],
            [
                (False, "no longer asks for `Key` with `Token`"),
                (False, "may now be authorized by `Key`"),
            ],
        ),
        (
            [{"Key": ["read"]}],
            [{"Key": ["read", "write"]}],
            [
                (True, "no longer asks for `Key` (read)"),
                (False, "may now be authorized by `Key` (read, write)"),
            ],
        ),
    ],
)
def test_ways_to_authorize(
    old: list[Node], new: list[Node], expected: list[tuple[bool, str]]
) -> None:
    """Credentials that are no longer enough are breaking, and whatever is loosened is not."""
    assert [
        (breaks, what.removeprefix("`GET /x` "))
        for breaks, what, _ in credentials.compare("GET /x", old, new)
    ] == expected
