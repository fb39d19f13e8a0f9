"""The contract tests can fail: whatever is wrong with a mock gateway is seen."""

from pathlib import Path

import pytest

from support.openapi import KEYS, Operation, operations, read
from support.samples import sample_of

from .mutants import (
    EACH,
    LINKED,
    MUTANTS,
    READ,
    SMALL,
    Mutant,
    any_key_accepted,
    around,
    nothing_wrong,
    one_response_for_all,
)
from .run import run
from .shop import shop
from .statuses import differences
from .test_refusals import every_gateway, every_secured_gateway, keys_accepted, strangers_found


def named(operations: list[Operation], ids: tuple[str, ...]) -> list[str]:
    """Select the operationIds that a spec has."""
    return [one.id for one in operations if one.id in ids]


@every_gateway
def test_a_right_mock_gateway_passes_the_small_run(key: str, tmp_path: Path) -> None:
    """What fails below fails for what is broken, not for a small run or for what is around it."""
    with shop(key, around(nothing_wrong)) as right:
        for number, (phases, tried) in enumerate([(EACH, ()), (SMALL, READ), (LINKED, ())]):
            folder = tmp_path / str(number)
            folder.mkdir()
            finished = run(right, folder, phases=phases, tried=named(right.operations, tried))
            assert finished.exit_code == 0, finished.printed
            assert finished.phases == dict.fromkeys(phases, "success")


@pytest.mark.parametrize(
    ("key", "mutant"),
    [
        pytest.param(key, mutant, id=f"{key}-{mutant.name}")
        for key in KEYS
        for mutant in MUTANTS
        if mutant.happens_to(read(key))
    ],
)
def test_a_mutant_fails_the_small_run(key: str, mutant: Mutant, tmp_path: Path) -> None:
    """Every way to be wrong is seen by the check that is there for it."""
    with shop(key, around(mutant.wrong)) as wrong:
        tried = named(wrong.operations, mutant.tried)
        finished = run(wrong, tmp_path, phases=mutant.phases, examples=mutant.examples, tried=tried)
    assert finished.exit_code == 1
    seen = {case.operation for case in finished.cases if mutant.check in case.failed}
    assert seen if tried else seen == {each.label for each in wrong.operations}, finished.printed


@every_secured_gateway
def test_a_wrong_key_that_is_accepted_is_seen(key: str) -> None:
    """A gateway that requires a key, but not the right one, does not pass."""
    with shop(key, around(any_key_accepted)) as wrong:
        secured = [operation for operation in wrong.operations if operation.is_secured]
        for operation in secured:
            wrong.send(operation)
        once = {*sample_of(key).used_up}  # what is used up is refused whatever the key
        accepted = {each.id for each in secured if keys_accepted(wrong, each)}
        assert accepted == {each.id for each in secured} - once


@every_gateway
def test_an_unknown_invoice_that_is_found_is_seen(key: str) -> None:
    """A gateway that returns one invoice whatever the id does not pass."""
    with shop(key, around(one_response_for_all)) as wrong:
        wrong.send(wrong.operations[0])
        assert strangers_found(wrong)


@every_gateway
def test_a_status_on_one_side_only_is_seen(key: str) -> None:
    """A status that is documented and never seen is reported, and so is the reverse."""
    documented = {
        (operation.label, status)
        for operation in operations(read(key))
        for status in operation.responses
        if (operation.label, status) not in sample_of(key).never_responded
    }
    spec = operations(read(key))
    assert differences(key, spec, documented) == []
    for label, status in documented:
        [fault] = differences(key, spec, documented - {(label, status)})
        assert fault == f"{label}: {status} is documented and never seen"
    for operation in spec:
        if "default" not in operation.responses:
            [fault] = differences(key, spec, documented | {(operation.label, "418")})
            assert fault == f"{operation.label}: 418 is seen and not documented"
