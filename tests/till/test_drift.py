"""Where a vendor's responses are not as documented, it is seen and not swallowed."""

import json
from contextlib import suppress
from copy import deepcopy

import httpx
import pytest

from onetill import Drift, Till, errors
from onetill.gateways import CryptoCloudV2
from support.exchanges import Documents, Exchange, call, gateway_of, members
from support.openapi import read, response_schemas
from support.places import Place, value_at, with_value
from support.responses import TEXTS, operation_of
from support.samples import sample_of
from support.tills import GATEWAYS, Opener

EXCHANGES = [
    pytest.param(key, exchange, id=f"{key} {number} {exchange.name}")
    for key in GATEWAYS
    for number, exchange in enumerate(sample_of(key).exchanges.every)
    if not exchange.is_of_paid
]
every_exchange = pytest.mark.parametrize(("key", "exchange"), EXCHANGES)
CANARY = "canary"
V2_INFO = sample_of("cryptocloud_v2").exchanges.every[0].responses["get_invoices"]
V2_ID = V2_INFO["result"][0]["uuid"]


def drifts(key: str, exchange: Exchange, documents: Documents) -> list[Drift]:
    """Collect what a call reports of its responses, none of which is a value."""
    seen: list[Drift] = []
    with suppress(errors.BadResponse):  # what decides about money is reported all the same
        call(key, exchange, documents, on_drift=seen.append)
    assert CANARY not in str(seen)
    return seen


def path_of(place: Place) -> str:
    """Write a place as a path."""
    return "$" + "".join(f".{step}" if isinstance(step, str) else "[*]" for step in place)


def test_drift_is_reported_once(caplog: pytest.LogCaptureFixture) -> None:
    """What deviates from the spec is one line and one call, by path and types, not by value."""
    document = deepcopy(V2_INFO)
    invoice = document["result"][0]
    del invoice["fee"]
    invoice |= {"order_id": None, "amount": "0.113636", "address": None, "test_mode": "yes"}
    invoice["canary"], invoice["status"] = "canary", "canary"
    invoice["currency"]["network"]["code"] = 20
    document["result"].append({"uuid": "canary"})
    seen: list[Drift] = []
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=document))
    with Till(CryptoCloudV2("k"), transport=transport, on_drift=seen.append) as till:
        for _ in range(3):
            till.get(V2_ID)
    assert {(drift.path, drift.kind, drift.expected, drift.actual) for drift in seen} == {
        ("$.result[*].fee", "missing_field", "", ""),
        ("$.result[*].amount", "coerced", "number", "string"),
        ("$.result[*].address", "null", "string", "null"),
        ("$.result[*].test_mode", "unreadable", "boolean", "string"),
        ("$.result[*].canary", "unknown_field", "", "string"),
        ("$.result[*].status", "unknown_value", "enum", "string"),
        ("$.result[*].currency.network.code", "coerced", "string", "integer"),
        ("$.result", "unreadable", "array", "object"),
    }
    assert len(seen) == 8
    assert {(drift.gateway, drift.operation) for drift in seen} == {
        ("cryptocloud_v2", "get_invoices")
    }
    lines = [record.message for record in caplog.records if record.name == "onetill.drift"]
    assert sorted(lines) == sorted(map(str, seen))
    assert set(json.loads(lines[0])) == {
        "gateway", "operation", "path", "kind", "expected", "actual",
    }  # fmt: skip
    assert not any("canary" in line for line in lines if ".canary" not in line)


@every_exchange
def test_documented_responses_do_not_drift(key: str, exchange: Exchange) -> None:
    """A response as the vendor's page has it is no drift."""
    assert drifts(key, exchange, exchange.documents()) == []


@every_exchange
def test_whatever_is_not_documented_drifts(key: str, exchange: Exchange) -> None:
    """A field that is null, of another type, of an unknown word or unknown is one line, by path."""
    operation = operation_of(key, exchange.varied)
    made = exchange.documents()
    document = made[exchange.varied]
    for place in members(document):
        value = value_at(document, place)
        if exchange.is_needed(place) and not isinstance(value, list | dict):
            continue  # without it there is no invoice
        for wrong in (None, 7, CANARY, [CANARY], {CANARY: CANARY}, True):
            if type(value) is type(wrong) or isinstance(value, list | dict):
                continue
            changed = with_value(document, place, wrong)
            seen = drifts(key, exchange, {**made, exchange.varied: changed})
            texts = TEXTS if wrong == CANARY else ()  # their form is no drift, their type is
            likes = [changed, *(with_value(document, place, text) for text in texts)]
            if all(operation.complaints("200", like) for like in likes):
                assert [drift.path for drift in seen] == [path_of(place)], (place, wrong)
                assert seen[0].kind in {"null", "coerced", "unreadable"}
                assert seen[0].kind == ("null" if wrong is None else seen[0].kind)
            else:
                assert seen == [], (place, wrong)
    for place in [(), *members(document)]:
        if isinstance(value_at(document, place), dict):
            changed = with_value(document, (*place, "novelty"), CANARY)
            seen = drifts(key, exchange, {**made, exchange.varied: changed})
            is_open = operation.complaints("200", changed) or seen == []
            expected = [(path_of((*place, "novelty")), "unknown_field")]
            assert is_open or [(drift.path, drift.kind) for drift in seen] == expected


@every_exchange
def test_what_is_missing_drifts_if_it_is_expected(key: str, exchange: Exchange) -> None:
    """A documented field that is missing is one line, unless the vendor is known to omit it."""
    made = exchange.documents()
    document = made[exchange.varied]
    expected = {
        name
        for schema in response_schemas(read(key)).values()
        for name in schema.get("x-expected", ())
    }
    for place in members(document):
        if exchange.is_needed(place):
            continue
        seen = drifts(key, exchange, {**made, exchange.varied: with_value(document, place, ...)})
        assert [drift.path for drift in seen] in ([], [path_of(place)])
        assert not seen or (seen[0].kind == "missing_field" and place[-1] in expected)


@pytest.mark.parametrize("key", GATEWAYS)
def test_an_unknown_word_drifts(key: str, open_till: Opener) -> None:
    """A word that an enum of the spec does not have is one line, however often it comes."""
    exchange, sample = sample_of(key).exchanges.every[0], sample_of(key)
    made = exchange.documents()
    state = exchange.states[0]
    word = 77 if isinstance(value_at(made[exchange.varied], state), int) else CANARY
    content = json.dumps(with_value(made[exchange.varied], state, word))
    seen: list[Drift] = []
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=content))
    with open_till(gateway_of(key), transport=transport, on_drift=seen.append) as till:
        for _ in range(3):
            exchange.call(till)
    assert [(drift.path, drift.kind) for drift in seen] == [(path_of(state), "unknown_value")]
    assert seen[0].gateway == sample.key


@pytest.mark.parametrize("error", [RuntimeError, ValueError, errors.BadResponse, KeyError])
def test_a_failing_on_drift_disturbs_nothing(
    error: type[Exception], key: str, caplog: pytest.LogCaptureFixture
) -> None:
    """A function that fails is logged, and the invoice is read."""

    def failing(_: Drift) -> None:
        raise error("on purpose")

    exchange = sample_of(key).exchanges.every[0]
    made = exchange.documents(sample_of(key).exchanges.paid)
    made[exchange.varied]["new"] = 1
    assert call(key, exchange, made, on_drift=failing).is_paid
    assert "on_drift failed" in caplog.text
    with pytest.raises(errors.Misuse, match="on_drift"):
        call(key, exchange, made, on_drift=5)


def test_a_client_without_a_till_is_strict() -> None:
    """The generated models alone refuse what a till reads leniently."""
    from onetill_clients.crucash.models import Invoice as Model  # noqa: PLC0415

    exchange = sample_of("crucash").exchanges.every[0]
    document = exchange.documents()["get_invoice"]
    assert call("crucash", exchange, exchange.documents()) is not None  # which leaves nothing on
    with pytest.raises(TypeError, match="network_fee"):
        Model.from_dict({**document, "network_fee": 5})
