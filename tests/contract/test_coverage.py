"""The coverage of a run is counted rightly, and the second judge of its traffic can judge."""

from dataclasses import replace
from pathlib import Path

import pytest

from codegen.redocly import RedoclyUnavailable
from support.openapi import KEYS, Node, complaints, operation_of, read
from support.samples import sample_of

from .coverage import Coverage, Seen, documented, reached
from .drift import judge
from .shop import shop
from .traffic import coverage_of, of_response, recorded_at, replayed_at

CREATE = "create_invoice"


def covered(*seen: Seen, **arguments: str) -> Coverage:
    """Measure the coverage of one spec."""
    names = {name.replace("__", " "): reason for name, reason in arguments.items()}
    return Coverage(documented(read("crucash")), reached(seen), set(), names)


def created(**changes: object) -> Seen:
    """One create of Cru Cash, with parts of it changed."""
    request = {"amount": "100", "currency": "USD", "ui": {"description": "A thing"}}
    response = {"invoice": {"id": "1"}}
    seen = Seen(operation_of(read("crucash"), CREATE), "200", request, response)
    return replace(seen, **changes)  # type: ignore[arg-type]


def test_what_was_sent_and_received_is_reached() -> None:
    """Fields count at their places, words under their enums, and no more than was there."""
    assert reached([created()]) == {
        ("operation", CREATE),
        ("status", CREATE, "200"),
        ("request", CREATE, "amount"),
        ("request", CREATE, "currency"),
        ("request", CREATE, "ui"),
        ("request", CREATE, "ui.description"),
        ("word", "request", "FiatCurrency", "USD"),
        ("response", f"{CREATE} 200", "invoice"),
        ("response", f"{CREATE} 200", "invoice.id"),
    }


def test_what_is_in_a_refused_request_is_not_reached() -> None:
    """A field that the gateway may have refused is none that it is known to accept."""
    kinds = {kind for kind, *_ in reached([created(status="400", response={"error": {}})])}
    assert kinds == {"operation", "status", "response"}


def test_a_gap_is_named_until_it_is_argued() -> None:
    """What is not reached fails, and so does an argument about what is, or about nothing."""
    gap, argued = "response create_invoice 200 pay_url", "response__create_invoice__200__pay_url"
    assert f"{gap} is never reached" in covered(created()).gaps
    assert gap not in "".join(covered(created(), **{argued: "a fact"}).gaps)
    reached_now = created(response={"pay_url": "https://pay.example"})
    assert f"{gap} is argued, and no gap" in covered(reached_now, **{argued: "a fact"}).gaps
    assert "word nothing is argued, and no gap" in covered(created(), word__nothing="a fact").gaps


@pytest.mark.parametrize("key", KEYS)
def test_a_replay_is_as_documented_and_of_use(key: str) -> None:
    """What a vendor is known to respond fits its spec, and no run has it already."""
    replays = sample_of(key).replays
    for one in replays:
        operation = operation_of(read(key), one.operation)
        assert one.status in operation.responses
        schema = operation.responses[one.status]["content"]["application/json"]["schema"]
        assert complaints(read(key), schema, one.document) == [], one.source
    if replays:
        with shop(key) as opened:
            coverage = coverage_of(opened, recorded_at(opened))
        for one in replays:
            seen = Seen(operation_of(read(key), one.operation), one.status, response=one.document)
            assert reached([seen]) - coverage.by_run, one.source


def test_the_judge_sees_what_is_wrong_and_only_that(tmp_path: Path) -> None:
    """Traffic that departs from its spec is drift, and what was refused is not."""
    with shop("crucash") as opened:
        create = opened.operation(CREATE)
        right = of_response(opened.send(create))
        refused = of_response(opened.send(create, fields={"amount": None}))
        url = opened.url
        replays = [*replayed_at(opened)]
    untyped = _with(right, "response", "content", text='{"invoice": {"id": 7}}')
    accepted = _with(right, "request", "postData", text='{"currency": "USD"}')
    try:
        verdict = judge("crucash", url, [right, refused, untyped, accepted, *replays], tmp_path)
    except RedoclyUnavailable as error:
        pytest.skip(str(error))
    assert [*map(_subject, verdict.faults)] == ["Response", "Request", "Request"]
    assert ("operation", "get_invoice") in verdict.unreached
    assert ("status", CREATE, "200") not in verdict.unreached


def _with(entry: Node, side: str, part: str, **changes: str) -> Node:
    return {**entry, side: {**entry[side], part: {**entry[side][part], **changes}}}


def _subject(fault: str) -> str:
    return fault.partition(": ")[2].partition(" ")[0]
