"""The contract tests can fail: whatever is wrong with a mock gateway is seen."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from support.openapi import KEYS, Node, Operation, operations, read
from support.samples import sample_of

from . import mutants
from .coverage import differences, documented
from .mutants import PRICES, Wrong, around, most_ids
from .run import run
from .shop import shop
from .test_refusals import every_gateway, every_secured_gateway, keys_accepted, strangers_found

READ = ("get_invoice", "get_invoices", "get_transaction")
EXAMPLES = ("examples",)
SMALL = ("examples", "coverage")
LINKED = ("stateful",)
EACH = ("examples", "fuzzing")  # an operation that takes nothing has no example


@dataclass(frozen=True)
class Mutant:
    """Something wrong, the check that must see it, and the specs that it can happen to.

    `tried` are the operations that are tried, by their operationIds, and that must see it between
    them; if none are named all are tried, and each must see it. `phases` are those that see it.
    """

    wrong: Wrong
    check: str
    happens_to: Callable[[Node], bool] = bool
    tried: tuple[str, ...] = READ
    phases: tuple[str, ...] = SMALL
    examples: int = 1

    @property
    def name(self) -> str:
        """The mutant in words."""
        return self.wrong.__name__


def _is_secured(document: Node) -> bool:
    return any(operation.is_secured for operation in operations(document))


def _tells_a_price(document: Node) -> bool:
    return any(
        kind == "response" and rest[0].split()[0] in READ and rest[1].split(".")[-1] in PRICES
        for kind, *rest in documented(document)
    )


def _documents_any_status(document: Node) -> bool:
    return any("default" in operation.responses for operation in operations(document))


def _documents_each_status(document: Node) -> bool:
    return not _documents_any_status(document)


MUTANTS = [
    Mutant(mutants.a_missing_required_field, "response_schema_conformance", phases=EXAMPLES),
    Mutant(mutants.a_wrong_type, "response_schema_conformance", phases=EXAMPLES),
    Mutant(mutants.an_undeclared_field, "response_schema_conformance", phases=EXAMPLES),
    Mutant(mutants.an_undocumented_status, "status_code_conformance", _documents_each_status),
    Mutant(
        mutants.another_success, "positive_data_acceptance", _documents_any_status, phases=EXAMPLES
    ),
    Mutant(mutants.a_wrong_content_type, "content_type_conformance", phases=EXAMPLES),
    Mutant(mutants.auth_not_checked, "ignored_auth", _is_secured),
    Mutant(
        mutants.too_many_ids_accepted,
        "negative_data_rejection",
        lambda spec: most_ids(spec) is not None,
    ),
    Mutant(mutants.refuses_nothing, "negative_data_rejection"),
    Mutant(
        mutants.another_price_when_read,
        "LawsOfAnInvoice",
        _tells_a_price,
        tried=("create_invoice", *READ),
        phases=LINKED,
        examples=8,
    ),
    Mutant(mutants.everything_404, "positive_data_acceptance", tried=(), phases=EACH),
    Mutant(mutants.everything_400, "positive_data_acceptance", tried=(), phases=EACH),
]


def named(operations: list[Operation], ids: tuple[str, ...]) -> list[str]:
    """Select the operationIds that a spec has."""
    return [one.id for one in operations if one.id in ids]


@every_gateway
def test_a_right_mock_gateway_passes_the_small_run(key: str, tmp_path: Path) -> None:
    """What fails below fails for what is broken, not for a small run or for what is around it."""
    with shop(key, around(mutants.nothing_wrong)) as right:
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
    with shop(key, around(mutants.any_key_accepted)) as wrong:
        secured = [operation for operation in wrong.operations if operation.is_secured]
        for operation in secured:
            wrong.send(operation)
        once = {*sample_of(key).used_up}  # what is used up is refused whatever the key
        accepted = {each.id for each in secured if keys_accepted(wrong, each)}
        assert accepted == {each.id for each in secured} - once


@every_gateway
def test_an_unknown_invoice_that_is_found_is_seen(key: str) -> None:
    """A gateway that returns one invoice whatever the id does not pass."""
    with shop(key, around(mutants.one_response_for_all)) as wrong:
        wrong.send(wrong.operations[0])
        assert strangers_found(wrong)


@every_gateway
def test_a_status_on_one_side_only_is_seen(key: str) -> None:
    """A status that is documented and never seen is reported, and so is the reverse."""
    excused = sample_of(key).never_responded
    statuses = {
        (operation.label, status)
        for operation in operations(read(key))
        for status in operation.responses
        if (operation.label, status) not in excused
    }
    spec = operations(read(key))
    assert differences(spec, statuses, excused) == []
    for label, status in statuses:
        [fault] = differences(spec, statuses - {(label, status)}, excused)
        assert fault == f"{label}: {status} is documented and never seen"
    for operation in spec:
        if "default" not in operation.responses:
            [fault] = differences(spec, statuses | {(operation.label, "418")}, excused)
            assert fault == f"{operation.label}: 418 is seen and not documented"
