"""Specs made stricter for tests: closed in responses, narrow in requests."""

import re
from collections.abc import Mapping
from copy import deepcopy
from itertools import cycle, islice

from onetill_mocks._invoice import LARGEST_PRICE
from support.openapi import Node, Operation, operations
from support.samples import Sample

from .history import History

# Where ids of invoices go, by path and name. Other ids are in the samples.
_INVOICES = {".* (invoice_?)?(uu)?[iI]ds?": "invoices"}
_NO_IDS = {"coins", "networks"}


def closed(document: Node) -> Node:
    """Copy a spec so that what a vendor sends is what it expects, and nothing it does not name.

    The fields of `x-expected` may be missing from a vendor's response; a mock gateway sends them.
    What the spec itself says of further fields, by `additionalProperties`, stays as it is.
    """
    copy = deepcopy(document)
    closing = _Closing(copy["components"]["schemas"])
    for operation in operations(copy):
        for response in operation.responses.values():
            for media in response.get("content", {}).values():
                media["schema"] = closing.schema(media["schema"])
    for webhook in operations(copy, "webhooks"):
        webhook.body["schema"] = closing.schema(webhook.body["schema"])
    return copy


class _Closing:
    """Closed copies of schemas; the named ones stand beside those that requests may share."""

    def __init__(self, named: dict[str, Node]) -> None:
        self._named = named

    def schema(self, schema: Node, *, whole: bool = True) -> Node:
        """Close a schema and all below it; not itself, if it is a part and not a whole."""
        is_object = "properties" in schema or "allOf" in schema
        copy = dict(schema)
        if "$ref" in copy:
            copy["$ref"] = self._reference(copy["$ref"], whole=whole)
        if "x-expected" in copy:
            copy["required"] = [*{*copy.get("required", ()), *copy["x-expected"]}]
        if "properties" in copy:
            fields = copy["properties"].items()
            copy["properties"] = {name: self.schema(field) for name, field in fields}
        for word in ("items", "additionalProperties"):
            if isinstance(copy.get(word), dict):
                copy[word] = self.schema(copy[word])
        for word in {"oneOf", "anyOf", "allOf"} & copy.keys():
            # The parts of an object do not know each other's fields: only the whole is closed.
            parts_are_whole = whole and not is_object
            copy[word] = [self.schema(part, whole=parts_are_whole) for part in copy[word]]
        if whole and is_object and "additionalProperties" not in copy:
            copy["unevaluatedProperties"] = False
        return copy

    def _reference(self, reference: str, *, whole: bool) -> str:
        name = reference.rpartition("/")[2]
        copy = f"{name}.{'closed' if whole else 'open'}"
        if copy not in self._named:
            self._named[copy] = {}  # for a schema that refers to itself
            self._named[copy] = self.schema(self._named[name], whole=whole)
        return f"#/components/schemas/{copy}"


def narrowed(
    document: Node, sample: Sample, credentials: Mapping[str, str], history: History
) -> Node:
    """Copy a spec so that it allows what a mock gateway has reason to accept.

    Credentials become the ones that are known, ids those of a history as far as it has any, and
    numbers end where the ledger's do. The examples follow; a list in one is a full list.
    """
    copy = deepcopy(document)

    def kind(operation: Operation, name: str) -> str:
        forms = {**sample.known_ids, **_INVOICES}
        place = f"{operation.path} {name}"
        return next((one for form, one in forms.items() if re.fullmatch(form, place)), "")

    def known(operation: Operation, name: str) -> list[str]:
        if credential := credentials.get(re.sub("(?=[A-Z])", "_", name).lower()):
            return [credential]
        return getattr(history, kind(operation, name), [])

    schemas = copy["components"]["schemas"]
    if coin := schemas.get("CoinCode"):  # an open text, for a set that moves
        coin["pattern"] = "^[A-Z0-9]{2,10}(_[A-Z0-9]{2,10})?$"
        coin["not"] = {"enum": schemas["FiatCurrency"]["enum"]}
    for operation in operations(copy):
        for parameter in operation.parameters:
            if values := known(operation, parameter["name"]):
                parameter.pop("example", None)
                parameter["examples"] = {value: {"value": value} for value in values}
                parameter["schema"]["enum"] = values
        # Links bring ids too, so their fields stay free. They are for hooks.py.
        kinds = {name: kind(operation, name) for name, _ in operation.fields}
        values_of = {name: known(operation, name) for name, _ in operation.fields}
        ids = {name for name, one in kinds.items() if values_of[name] and one not in {"", *_NO_IDS}}
        operation.node["x-known"] = {name: values_of[name] for name in ids}
        _narrow_body(operation, values_of, ids)
        for example in operation.body.get("examples", {}).values():
            sample.sign(example["value"], credentials)
    return copy


def _narrow_body(operation: Operation, known: dict[str, list[str]], ids: set[str]) -> None:
    for name, schema in operation.fields:
        values = known[name]
        for example in operation.body.get("examples", {}).values():
            if values and name in example["value"]:
                example["value"][name] = _example(schema, values)
        if values and name not in ids:
            schema["enum"] = values
        elif "number" in schema.get("type", ()):
            schema.setdefault("maximum", int(LARGEST_PRICE))


def _example(schema: Node, values: list[str]) -> object:
    is_list = schema["type"] == "array"
    return [*islice(cycle(values), schema.get("maxItems", len(values)))] if is_list else values[0]
