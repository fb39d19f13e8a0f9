"""No response of a mock gateway breaks a law, and hardly a wrong one goes unnoticed."""

import itertools
from collections.abc import Iterator
from dataclasses import replace

import pytest

from onetill_mocks.laws import complaints, laws_of
from onetill_mocks.laws.tellings import History
from support.openapi import KEYS

from .operators import OPERATORS
from .planted import FAULTS, Fault, noticed, noticing_test, planted
from .planting import ROOT, Runner, wrong_text
from .recorder import record, recorded
from .wrong_responses import Score, against_schema, judged, wrong_responses_of

_STEP = 60  # of the wrong responses, each of so many is tried here; `make mutants` tries all
_STEPS = {"mocks": 5, "specs": 20}  # likewise of the planted faults
_READINGS = ("tests/contract/test_spec_readings.py", "-k", "as_its_pages")

every_recorded_gateway = pytest.mark.parametrize("key", KEYS)


@every_recorded_gateway
def test_recorded_exchanges_break_no_law(key: str) -> None:
    """Whatever happens to an invoice, its responses contradict neither it nor each other."""
    assert [*complaints(recorded(key))] == []


@every_recorded_gateway
def test_recorded_exchanges_keep_to_the_closed_schemas(key: str) -> None:
    """Every response is documented to its last field."""
    found = [
        f"{one.operation} {one.status}: {fault}"
        for one in recorded(key).exchanges
        for fault in against_schema(key, one)
    ]
    assert found == []


@every_recorded_gateway
def test_a_part_of_a_recording_breaks_no_law(key: str) -> None:
    """Laws do not take for wrong what began before the recording, as in a run of schemathesis."""
    history = recorded(key)
    steps = [step for step in history.steps if step in history.exchanges]
    assert [*complaints(History(history.facts, steps[20:], is_whole=False))] == []


@every_recorded_gateway
def test_wrong_responses_are_noticed(key: str) -> None:
    """Of a sample of wrong responses, laws and closed schemas notice at least 98 %."""
    score = Score()
    for wrong in itertools.islice(wrong_responses_of(key), 0, None, _STEP):
        score.add(wrong, judged(key, wrong))
    assert score.share >= 0.98, [wrong.name for wrong in score.survivors]


@pytest.mark.parametrize("file", dict.fromkeys(fault.file for fault in FAULTS))
def test_faults_can_be_planted(file: str) -> None:
    """A row whose text is no more in the code is mended, and does not count as noticed."""
    faults = [fault for fault in FAULTS if fault.file == file]
    for fault in faults:
        wrong_text(ROOT / file, fault.after, fault.find, fault.put)
        if fault.kind == "mocks":
            with planted(fault):
                pass
    with pytest.raises(LookupError):
        wrong_text(ROOT / file, "", "\0", "")


def _sample(kind: str) -> list[Fault]:
    found = [fault for fault in FAULTS if fault.kind == kind and fault.gateways]
    return found[:: _STEPS[kind]]


@pytest.mark.parametrize("fault", _sample("mocks"), ids=str)
def test_planted_faults_are_noticed(fault: Fault) -> None:
    """Of a sample of the faults in mock gateways, none survives the laws and closed schemas."""
    with planted(fault):
        assert any(noticed(key) for key in fault.gateways)


@pytest.fixture(scope="module")
def runner() -> Iterator[Runner]:
    """Run tests in processes that read a fault."""
    with Runner() as opened:
        yield opened


@pytest.mark.parametrize("fault", _sample("specs"), ids=str)
def test_planted_faults_of_specs_are_noticed(fault: Fault, runner: Runner) -> None:
    """Of a sample of the faults in specs, none survives the second reading of the pages."""
    assert noticing_test(fault, runner, *_READINGS).startswith("FAILED")


def test_what_is_right_is_not_noticed(runner: Runner) -> None:
    """Where nothing is planted, the tests that notice the faults of specs all pass."""
    (fault, *_) = _sample("specs")
    assert noticing_test(replace(fault, put=fault.find), runner, *_READINGS) == ""


def test_every_law_has_a_line_that_says_it() -> None:
    """Who reads the name of a broken law finds in one sentence what it is."""
    laws = [law for key in KEYS for law in laws_of(recorded(key).facts, is_of_mock=True)]
    assert [law.__name__ for law in laws if not (law.__doc__ or "").strip().endswith(".")] == []


def test_all_operators_are_tried() -> None:
    """Only what no response has, a Location or a charset, leaves an operator without a target."""
    made = {wrong.operator for wrong in wrong_responses_of("cryptocloud_v2")}
    assert {*OPERATORS} - made == {"CPD", "LHC", "LHD"}


@every_recorded_gateway
def test_a_recording_is_the_same_twice(key: str) -> None:
    """What the laws are held against does not depend on the moment it was recorded."""
    shapes = [
        [(type(step).__name__, getattr(step, "operation", "")) for step in one.steps]
        for one in (recorded(key), record(key))
    ]
    assert shapes[0] == shapes[1]
