"""A call that is well-formed, and still nobody's to have answered, is refused as documented."""

import httpx
import pytest

from .shop import Shop, shop
from .spec import KEYS, Operation, operations, read

every_gateway = pytest.mark.parametrize("key", KEYS)
every_secured_gateway = pytest.mark.parametrize(
    "key", [key for key in KEYS if any(each.is_secured for each in operations(read(key)))]
)


def faults(operation: Operation, answer: httpx.Response, statuses: list[str]) -> list[str]:
    """Say what is wrong with an answer that should be documented, and have one of some statuses."""
    status = str(answer.status_code)
    wildcard = f"{status[0]}xx"
    wrong = [] if {status, wildcard} & {*statuses} else [f"{status} is none of {statuses}"]
    wrong += operation.complaints(status, answer.json())
    return [f"{operation.label}: {one}" for one in wrong]


def keys_let_in(opened: Shop) -> list[str]:
    """Say where a missing or wrong key was not refused as wrong keys are."""
    return [
        fault
        for operation in opened.operations
        if operation.is_secured
        for headers in opened.wrong_headers
        for fault in faults(operation, opened.ask(operation, headers), operation.key_refusals)
    ]


def strangers_told(opened: Shop) -> list[str]:
    """Say where an unknown invoice was neither refused nor left out of a list."""
    found: list[str] = []
    for known, strange in zip(opened.operations, opened.strange_operations, strict=True):
        if known.node != strange.node:  # it names an invoice
            answer = opened.ask(strange, opened.headers)
            left_out = [] in answer.json().values()
            found += faults(strange, answer, strange.successes if left_out else strange.refusals)
    return found


@every_gateway
def test_a_known_invoice_is_told(key: str) -> None:
    """The right key and an invoice that is there are enough, with as many ids as are allowed."""
    with shop(key) as opened:
        for operation in opened.operations:
            answer = opened.ask(operation, opened.headers)
            assert faults(operation, answer, operation.successes) == []


@every_secured_gateway
def test_a_missing_or_wrong_key_is_refused(key: str) -> None:
    """No call that needs a key is answered without it; the refusal is one documented for keys."""
    with shop(key) as opened:
        assert keys_let_in(opened) == []


@every_gateway
def test_an_unknown_invoice_is_not_told(key: str) -> None:
    """An id that nobody placed is refused or left out, and either is documented."""
    with shop(key) as opened:
        assert strangers_told(opened) == []
