"""A well-formed request that must not succeed is refused as documented."""

import httpx
import pytest

from support.openapi import KEYS, Operation, complaints, operations, read
from support.samples import sample_of

from .shop import Shop, shop

every_gateway = pytest.mark.parametrize("key", KEYS)
every_secured_gateway = pytest.mark.parametrize(
    "key", [key for key in KEYS if any(each.is_secured for each in operations(read(key)))]
)
every_secured_operation = pytest.mark.parametrize(
    ("key", "name", "scheme"),
    [
        pytest.param(key, each.id, scheme, id=f"{key}-{each.id}-{scheme}")
        for key in KEYS
        for each in operations(read(key))
        for scheme in each.schemes
    ],
)


def faults(
    operation: Operation, response: httpx.Response, statuses: list[str] | None = None
) -> list[str]:
    """List what is wrong with a response that should be documented, under one of some statuses."""
    status, wanted = (
        str(response.status_code),
        operation.successes if statuses is None else statuses,
    )
    wildcard = f"{status[0]}xx"
    wrong = [] if {status, wildcard} & {*wanted} else [f"{status} is none of {wanted}"]
    wrong += operation.complaints(status, response.json())
    return [f"{operation.label}: {one}" for one in wrong]


def keys_accepted(opened: Shop, operation: Operation) -> list[str]:
    """List where a missing or wrong key was not refused as documented."""
    return [
        fault
        for headers in opened.wrong_headers
        for fault in faults(operation, opened.send(operation, headers), operation.key_refusals)
    ]


def strangers_found(opened: Shop) -> list[str]:
    """List where an unknown invoice was neither refused nor left out of a list."""
    found: list[str] = []
    for known, strange in zip(opened.operations, opened.strange_operations, strict=True):
        if known.node != strange.node:  # it names an invoice
            response = opened.send(strange)
            left_out = [] in response.json().values()
            found += faults(strange, response, strange.successes if left_out else strange.refusals)
    return found


@every_gateway
def test_a_known_invoice_is_found(key: str) -> None:
    """The right key and an invoice that is there are enough, with as many ids as are allowed.

    Where no key is wanted, none is sent.
    """
    with shop(key) as opened:
        for operation in opened.operations:
            assert faults(operation, opened.send(operation)) == []


@every_secured_operation
def test_a_missing_or_wrong_key_is_refused_and_the_right_one_accepted(
    key: str, name: str, scheme: str
) -> None:
    """No call that needs a key succeeds without it, and each documented place of a key will do.

    The refusal is one documented for keys.
    """
    with shop(key) as opened:
        operation = opened.operation(name)
        assert keys_accepted(opened, operation) == []
        assert faults(operation, opened.send(operation, opened.headers_of(scheme))) == []


@every_gateway
def test_an_unknown_invoice_is_not_found(key: str) -> None:
    """An id that nobody placed is refused or left out, and either is documented."""
    with shop(key) as opened:
        assert strangers_found(opened) == []


@every_gateway
def test_an_id_of_any_text_is_not_found(key: str) -> None:
    """Whatever stands in a path where an id belongs, it is the vendor that refuses it."""
    with shop(key) as opened:
        found = [
            fault
            for operation in opened.operations
            for parameter in operation.parameters
            for number in ("a\nb", "%", "\u044b", " ", "?", "x" * 5000)
            if parameter["in"] == "path"
            for fault in faults(
                operation,
                opened.send(operation, parameters={parameter["name"]: number}),
                operation.refusals,
            )
        ]
    assert found == []


@every_gateway
def test_what_is_no_operation_is_refused_like_one(key: str) -> None:
    """An unknown path, also by a slash alone, and an unknown method get a document like others."""
    with shop(key) as opened:
        schemas = [
            response["content"]["application/json"]["schema"]
            for operation in opened.operations
            for status, response in operation.responses.items()
            if status[0] != "2"
        ]
        paths = {operation.path.partition("/{")[0] for operation in opened.operations}
        responses = [
            opened.http.request(method, opened.url + path)
            for one in paths
            for method, path in (("DELETE", one), ("POST", f"{one}/"), ("POST", f"{one}/a/b/c"))
        ]
        unlike = [
            response.text
            for response in responses
            if all(complaints(opened.document, schema, response.json()) for schema in schemas)
        ]
    assert {response.status_code for response in responses} <= {404, 405}
    assert unlike == []


@every_gateway
def test_amounts_begin_where_the_spec_says(key: str) -> None:
    """Zero and less are accepted if and only if the spec allows them."""
    with shop(key) as opened:
        wrong = [
            f"{operation.label}: {name} {value!r} is {response.status_code}"
            for operation in opened.operations
            for name, schema in operation.fields
            if "number" in schema.get("type", ())
            for value in (0, -1)
            for response in [opened.send(operation, fields={name: value})]
            if response.is_success is bool(complaints(opened.document, schema, value))
        ]
    assert wrong == []


@pytest.mark.parametrize(
    ("key", "name"), [(key, name) for key in KEYS for name in sample_of(key).used_up]
)
def test_what_is_used_up_is_refused(key: str, name: str) -> None:
    """An invoice is canceled once, and a payment refunded as far as it goes."""
    with shop(key) as opened:
        operation = opened.operation(name)
        assert faults(operation, opened.send(operation)) == []
        assert faults(operation, opened.send(operation), operation.refusals) == []


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"signature": "0" * 64}, "422"),
        ({"publicKey": "application-7cccbe4b-e448-49d3-96d0-35f1a35d089e"}, "404"),
    ],
)
def test_an_order_of_paydo_that_is_not_its_merchants_is_refused(
    fields: dict[str, object], status: str
) -> None:
    """The signature is that of the order, and the public key that of a project."""
    with shop("paydo") as opened:
        operation = opened.operation("create_invoice")
        assert faults(operation, opened.send(operation, fields=fields), [status]) == []
