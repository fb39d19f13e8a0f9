"""A call that is well-formed, and still nobody's to have answered, is refused as documented."""

import httpx
import pytest

from .shop import Shop, shop
from .spec import KEYS, Operation, operations, read

every_gateway = pytest.mark.parametrize("key", KEYS)
every_secured_gateway = pytest.mark.parametrize(
    "key", [key for key in KEYS if any(each.is_secured for each in operations(read(key)))]
)
every_secured_operation = pytest.mark.parametrize(
    ("key", "name"),
    [
        pytest.param(key, each.node["operationId"], id=f"{key}-{each.node['operationId']}")
        for key in KEYS
        for each in operations(read(key))
        if each.is_secured
    ],
)


def faults(
    operation: Operation, answer: httpx.Response, statuses: list[str] | None = None
) -> list[str]:
    """Say what is wrong with an answer that should be documented, and have one of some statuses."""
    status, wanted = str(answer.status_code), operation.successes if statuses is None else statuses
    wildcard = f"{status[0]}xx"
    wrong = [] if {status, wildcard} & {*wanted} else [f"{status} is none of {wanted}"]
    wrong += operation.complaints(status, answer.json())
    return [f"{operation.label}: {one}" for one in wrong]


def keys_let_in(opened: Shop, operation: Operation) -> list[str]:
    """Say where a missing or wrong key was not refused as wrong keys are."""
    return [
        fault
        for headers in opened.wrong_headers
        for fault in faults(operation, opened.ask(operation, headers), operation.key_refusals)
    ]


def strangers_told(opened: Shop) -> list[str]:
    """Say where an unknown invoice was neither refused nor left out of a list."""
    found: list[str] = []
    for known, strange in zip(opened.operations, opened.strange_operations, strict=True):
        if known.node != strange.node:  # it names an invoice
            answer = opened.ask(strange)
            left_out = [] in answer.json().values()
            found += faults(strange, answer, strange.successes if left_out else strange.refusals)
    return found


@every_gateway
def test_a_known_invoice_is_told(key: str) -> None:
    """The right key and an invoice that is there are enough, with as many ids as are allowed.

    Where no key is wanted, none is sent.
    """
    with shop(key) as opened:
        for operation in opened.operations:
            assert faults(operation, opened.ask(operation)) == []


@every_secured_operation
def test_a_missing_or_wrong_key_is_refused_and_the_right_one_still_let_in(
    key: str, name: str
) -> None:
    """No call that needs a key is answered without it; the refusal is one documented for keys."""
    with shop(key) as opened:
        operation = opened.operation(name)
        assert keys_let_in(opened, operation) == []
        assert faults(operation, opened.ask(operation)) == []


@every_gateway
def test_an_unknown_invoice_is_not_told(key: str) -> None:
    """An id that nobody placed is refused or left out, and either is documented."""
    with shop(key) as opened:
        assert strangers_told(opened) == []


@every_gateway
def test_an_id_of_any_text_is_not_told(key: str) -> None:
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
                opened.ask(operation, parameters={parameter["name"]: number}),
                operation.refusals,
            )
        ]
    assert found == []


@pytest.mark.parametrize(
    ("key", "name"), [("cryptocloud_v2", "cancel_invoice"), ("paydo", "create_refund")]
)
def test_what_is_used_up_is_refused(key: str, name: str) -> None:
    """An invoice is canceled once, and a payment refunded as far as it goes."""
    with shop(key) as opened:
        operation = opened.operation(name)
        assert faults(operation, opened.ask(operation)) == []
        assert faults(operation, opened.ask(operation), operation.refusals) == []


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
        assert faults(operation, opened.ask(operation, fields=fields), [status]) == []
