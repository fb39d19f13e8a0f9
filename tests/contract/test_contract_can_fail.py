"""The contract is no formality: whatever can be wrong with a practice gateway is seen."""

from pathlib import Path

import pytest

from .breaks import (
    BREAKS,
    EACH,
    READ,
    SMALL,
    Break,
    any_key_let_in,
    around,
    nothing_wrong,
    one_answer_for_all,
)
from .run import run
from .shop import shop
from .spec import KEYS, Operation, operations, read
from .statuses import NEVER_ANSWERED, differences
from .test_refusals import every_gateway, every_secured_gateway, keys_let_in, strangers_told


def named(operations: list[Operation], ids: tuple[str, ...]) -> list[str]:
    """Give the operationIds that a spec has of some."""
    return [one.node["operationId"] for one in operations if one.node["operationId"] in ids]


@every_gateway
def test_a_right_practice_gateway_passes_the_small_run(key: str, tmp_path: Path) -> None:
    """What fails below fails for what is broken, not for a small run or for what is around it."""
    with shop(key, around(nothing_wrong)) as right:
        for number, (phases, asked) in enumerate([(EACH, ()), (SMALL, READ)]):
            folder = tmp_path / str(number)
            folder.mkdir()
            finished = run(right, folder, phases=phases, asked=named(right.operations, asked))
            assert finished.exit_code == 0, finished.printed
            assert finished.phases == dict.fromkeys(phases, "success")


@pytest.mark.parametrize(
    ("key", "broken"),
    [
        pytest.param(key, broken, id=f"{key}-{broken.name}")
        for key in KEYS
        for broken in BREAKS
        if broken.happens_to(read(key))
    ],
)
def test_a_broken_practice_gateway_fails_the_small_run(
    key: str, broken: Break, tmp_path: Path
) -> None:
    """Every way to be wrong is seen by the check that is there for it."""
    with shop(key, around(broken.wrong)) as wrong:
        asked = named(wrong.operations, broken.asked)
        finished = run(wrong, tmp_path, phases=broken.phases, asked=asked)
    assert finished.exit_code == 1
    seen = {case.operation for case in finished.cases if broken.check in case.failed}
    assert seen if asked else seen == {each.label for each in wrong.operations}, finished.printed


@every_secured_gateway
def test_a_wrong_key_that_is_let_in_is_seen(key: str) -> None:
    """A gateway that wants a key, and does not mind which, refuses keys in name only."""
    with shop(key, around(any_key_let_in)) as wrong:
        secured = [operation for operation in wrong.operations if operation.is_secured]
        for operation in secured:
            wrong.ask(operation)
        once = {"cancel_invoice", "create_refund"}  # what is used up is refused whatever the key
        let_in = {each.node["operationId"] for each in secured if keys_let_in(wrong, each)}
        assert let_in == {each.node["operationId"] for each in secured} - once


@every_gateway
def test_an_unknown_invoice_that_is_told_is_seen(key: str) -> None:
    """A gateway that has one invoice for whoever asks does not pass for one that knows them."""
    with shop(key, around(one_answer_for_all)) as wrong:
        wrong.ask(wrong.operations[0])
        assert strangers_told(wrong)


@every_gateway
def test_a_status_on_one_side_only_is_seen(key: str) -> None:
    """Nothing is documented for show, and nothing is answered on the quiet."""
    documented = {
        (operation.label, status)
        for operation in operations(read(key))
        for status in operation.responses
        if (key, operation.label, status) not in NEVER_ANSWERED
    }
    spec = operations(read(key))
    assert differences(key, spec, documented) == []
    for label, status in documented:
        [fault] = differences(key, spec, documented - {(label, status)})
        assert fault == f"{label}: {status} is documented and never answered"
    for operation in spec:
        if "default" not in operation.responses:
            [fault] = differences(key, spec, documented | {(operation.label, "418")})
            assert fault == f"{operation.label}: 418 is answered and not documented"
