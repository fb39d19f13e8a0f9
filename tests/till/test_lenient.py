"""An invoice is never lost for a field that nobody needs, and money is never guessed."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from copy import deepcopy
from datetime import date
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onetill import Drift, Invoice, Money, Status, Till, TillError, errors
from onetill.gateways import CruCash, CryptoCloudV1, CryptoCloudV2, PayDo
from support.openapi import read, resolved
from support.places import Place, places, value_at, with_value
from support.tills import fields

DAY = date(2026, 1, 1)
USDT: dict[str, Any] = {"coin": "USDT", "network": "TRC20"}


def example(key: str, path: str, name: str, method: str = "post") -> Any:  # noqa: ANN401  # JSON
    """Return an example of a response, as a spec has it."""
    document = read(key)
    response = resolved(document, document["paths"][path][method]["responses"]["200"])
    return response["content"]["application/json"]["examples"][name]["value"]


V2_INFO = example("cryptocloud_v2", "/v2/invoice/merchant/info", "rewritten")
V2_ID = V2_INFO["result"][0]["uuid"]
CRUCASH = example("crucash", "/v1/invoice/info", "paid")
PAYDO = example("paydo", "/v1/invoices/{invoiceId}", "new", "get")

Operation = Callable[[Till], Invoice]


def get_many(till: Till) -> Invoice:
    """Read an invoice in a batch."""
    (lookup,) = till.get_many([V2_ID])
    if lookup.invoice is None:
        raise lookup.error or AssertionError
    return lookup.invoice


CASES: Mapping[str, tuple[Any, Any, Operation, Sequence[Place]]] = {
    # name: gateway, response, operation, places of ids and states
    "cryptocloud_v1 get": (
        CryptoCloudV1("k"),
        example("cryptocloud_v1", "/v1/invoice/info", "paid", "get"),
        lambda till: till.get("DZLF4212"),
        [("status_invoice",)],
    ),
    "cryptocloud_v1 create": (
        CryptoCloudV1("k", shop_id="s"),
        {**example("cryptocloud_v1", "/v1/invoice/create", "with_amounts"), "amount_usd": 25},
        lambda till: till.create(Money("25", "USD"), order_id="A-1042"),
        [("invoice_id",)],
    ),
    "cryptocloud_v2 get": (
        CryptoCloudV2("k"),
        V2_INFO,
        lambda till: till.get(V2_ID),
        [("result",), ("result", 0, "uuid"), ("result", 0, "status")],
    ),
    "cryptocloud_v2 get_many": (
        CryptoCloudV2("k"),
        V2_INFO,
        get_many,
        [("result",), ("result", 0, "uuid"), ("result", 0, "status")],
    ),
    "cryptocloud_v2 list": (
        CryptoCloudV2("k"),
        example("cryptocloud_v2", "/v2/invoice/merchant/list", "one"),
        lambda till: next(till.list(DAY, DAY)),
        [("result",), ("result", 0, "uuid"), ("result", 0, "status")],
    ),
    "cryptocloud_v2 create": (
        CryptoCloudV2("k", shop_id="s"),
        example("cryptocloud_v2", "/v2/invoice/create", "created"),
        lambda till: till.create(Money("100", "USD"), order_id="A-1042"),
        [("result",), ("result", "uuid"), ("result", "status")],
    ),
    "crucash get": (
        CruCash("k"),
        CRUCASH,
        lambda till: till.get(CRUCASH["id"]),
        [("id",), ("pay_status",), ("is_paid",)],
    ),
    "crucash create": (
        CruCash("k"),
        example("crucash", "/v1/invoice/create", "created"),
        lambda till: till.create(Money("25", "USD"), order_id="A-1042"),
        [("invoice",), ("invoice", "id")],
    ),
    "crucash create with a coin": (
        CruCash("k"),
        example("crucash", "/v1/invoice/create-payment", "created"),
        lambda till: till.create(Money("25", "USD"), order_id="A-1042", **USDT),
        [("invoice_id",)],
    ),
    "paydo get": (
        PayDo(),
        PAYDO,
        lambda till: till.get(PAYDO["data"]["identifier"]),
        [("data",), ("data", "identifier"), ("data", "status")],
    ),
    "paydo create": (
        PayDo("application-x", "s"),
        example("paydo", "/v1/invoices/create", "created"),
        lambda till: till.create(Money("25", "EUR"), **fields("paydo")),
        [("data",)],
    ),
}  # fmt: skip
every_case = pytest.mark.parametrize("case", CASES)


def members(document: Any) -> list[Place]:  # noqa: ANN401  # JSON
    """List the places of the members of a JSON document."""
    return [place for place in places(document) if isinstance(place[-1], str)]


def same(value: object) -> Iterator[object]:
    """Yield what says the same as a value in another JSON type."""
    if isinstance(value, str) and value.isdecimal():
        yield int(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        yield str(value)


def call(case: str, document: object, **settings: Any) -> Invoice:  # noqa: ANN401  # a till's
    """Make the call of a case, to which a vendor responds with a document."""
    gateway, _, operation, _ = CASES[case]
    content = json.dumps(document).encode()
    transport = httpx.MockTransport(lambda _: httpx.Response(200, content=content))
    with Till(gateway, transport=transport, **settings) as till:
        return operation(till)


@every_case
def test_no_field_but_id_and_state_is_needed(case: str) -> None:
    """Each field missing, null, empty or of another type: the invoice is read, its state too."""
    _, document, _, needed = CASES[case]
    right = call(case, document)
    tried = 0
    for place in members(document):
        if place in needed:
            continue
        value = value_at(document, place)
        for wrong in (..., None, "", *same(value)):
            found = call(case, with_value(document, place, wrong))
            assert (found.id, found.status) == (right.id, right.status), (place, wrong)
            assert found.price in {None, right.price, *prices(case)}, (place, wrong)
            assert found.due in {None, right.due}, (place, wrong)
            tried += 1
    assert tried or case == "paydo create"


def prices(case: str) -> set[Money | None]:
    """Return the price that an invoice has too, in dollars."""
    return {Money("0.11", "USD")} if case.startswith("cryptocloud_v2 get") else set()


@every_case
def test_a_new_field_makes_no_invoice_unreadable(case: str) -> None:
    """A field that the spec does not name for an object, but for another, is no obstacle in it."""
    _, document, _, _ = CASES[case]
    grown = deepcopy(document)
    waiting = [grown]
    for node in waiting:
        if isinstance(node, dict):
            waiting += node.values()
            node.setdefault("received", 0)
        elif isinstance(node, list):
            waiting += node
    assert call(case, grown).status is call(case, document).status


@every_case
def test_what_says_the_same_is_read(case: str) -> None:
    """Each field of another type that says the same gives the very same invoice."""
    _, document, _, needed = CASES[case]
    right = call(case, document)
    for place in members(document):
        for wrong in same(value_at(document, place)) if place not in needed else ():
            found = call(case, with_value(document, place, wrong))
            for name in ("price", "due", "received", "order_id", "network", "created_at"):
                assert getattr(found, name) == getattr(right, name), (place, wrong)


@every_case
def test_zero_is_no_amount(case: str) -> None:
    """Zero is no price; where a coin is chosen, it is no amount due either."""
    _, document, _, needed = CASES[case]
    for place in members(document):
        value = value_at(document, place)
        if place in needed or isinstance(value, bool) or not same_kind(value):
            continue
        try:
            found = call(
                case, with_value(document, place, 0 if not isinstance(value, str) else "0")
            )
        except errors.BadResponse:
            assert place[-1] in {"amount", "crypto_amount", "amount_to_pay"}, place
        else:
            assert found.price is None or found.price.amount > 0
            assert found.due is None or found.due.amount > 0


def same_kind(value: object) -> bool:
    """Return whether a value is a number, or the text of one."""
    with suppress(TypeError, ValueError):
        return isinstance(float(value), float)  # type: ignore[arg-type]  # or it raises
    return False


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)


@every_case
def test_money_is_never_guessed(case: str) -> None:
    """Whatever stands in a field, an invoice that is not paid is not paid for it."""
    _, document, _, _ = CASES[case]
    right = call(case, document)

    @settings(max_examples=60, deadline=None)
    @given(st.sampled_from(members(document)), json_values)
    def examine(place: Place, value: object) -> None:
        with suppress(errors.Indeterminate, errors.Refused, StopIteration, IndexError):
            found = call(case, with_value(document, place, value))
            assert right.is_paid or not found.is_paid
            assert found.id == right.id or "create" in case
            assert found.price is None or found.price.amount > 0
            assert found.due is None or found.due.amount > 0
            assert found.received is None or found.received.amount >= 0
            assert found.pay_url is None or found.pay_url.startswith(("http://", "https://"))

    examine()


@pytest.mark.parametrize(
    ("case", "place", "value"),
    [
        ("cryptocloud_v2 get", ("result", 0, "amount"), "much"),
        ("cryptocloud_v2 get", ("result", 0, "amount"), []),
        ("cryptocloud_v2 get", ("result", 0, "amount"), -1),
        ("cryptocloud_v2 get", ("result", 0, "amount"), 0),
        ("cryptocloud_v2 get", ("result", 0, "received"), "much"),
        ("cryptocloud_v2 get", ("result", 0, "received"), -1),
        ("cryptocloud_v2 get", ("result", 0, "amount_usd"), True),
        ("cryptocloud_v2 create", ("result", "amount_in_fiat"), 99),
        ("cryptocloud_v2 create", ("result", "fiat_currency"), "EUR"),
        ("cryptocloud_v1 create", ("amount_usd",), 26),
        ("crucash get", ("id",), "another"),
        ("crucash get", ("crypto_amount",), "0"),
        ("crucash get", ("crypto_amount",), "-1"),
        ("crucash get", ("fiat_amount",), "much"),
        ("crucash create with a coin", ("payment", "crypto"), "BTC"),
        ("crucash create with a coin", ("payment", "network"), "ERC20"),
        ("crucash create with a coin", ("payment", "amount_to_pay"), "0"),
        ("paydo get", ("data", "identifier"), "another"),
        ("paydo get", ("data", "amount"), "three"),
        ("paydo get", ("data", "status"), "1"),
        ("paydo get", ("data", "status"), True),
    ],
)
def test_what_decides_about_money_must_be_right(case: str, place: Place, value: object) -> None:
    """What contradicts the request, or is no amount, is no invoice."""
    with pytest.raises(errors.BadResponse):
        call(case, with_value(CASES[case][1], place, value))


@pytest.mark.parametrize(
    ("case", "place", "value"),
    [
        ("cryptocloud_v2 get", ("result", 0, "status"), "PAID"),
        ("cryptocloud_v2 get", ("result", 0, "invoice_status"), "start"),
        ("cryptocloud_v2 list", ("result", 0, "invoice_status"), "success"),
        ("cryptocloud_v1 get", ("status_invoice",), ""),
        ("crucash get", ("is_paid",), False),
        ("crucash get", ("is_paid",), "true"),
        ("crucash get", ("is_paid",), 1),
        ("crucash get", ("is_paid",), ...),
        ("crucash get", ("pay_status",), "not_paid"),
        ("paydo get", ("data", "status"), 2),
    ],
)
def test_contradicting_states_are_unknown(case: str, place: Place, value: object) -> None:
    """States that contradict each other, or mean nothing known, are unknown."""
    assert call(case, with_value(CASES[case][1], place, value)).status is Status.UNKNOWN


@pytest.mark.parametrize(
    "coin",
    [
        {"code": "BTC", "fullcode": "BTC", "network": {"code": "BTC"}},
        {"code": "USDT", "fullcode": "USDT_ERC20", "network": {"code": "ERC20"}},
        {"code": "USDT", "network": {"code": "ERC20"}},
    ],
)
def test_a_new_invoice_is_for_the_coin_that_was_asked(coin: dict[str, Any]) -> None:
    """A new invoice of another coin or network is not the one that was asked for."""
    document = with_value(CASES["cryptocloud_v2 create"][1], ("result", "currency"), coin)
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=document))
    with Till(CryptoCloudV2("k", shop_id="s"), transport=transport) as till:
        with pytest.raises(errors.BadResponse):
            till.create(Money(100, "USD"), **USDT)
        assert till.create(Money(100, "USD")).network == coin["network"]["code"]


ODD: Sequence[Any] = [
    {}, {"uuid": None}, {"uuid": "INV-ODDODDOD"}, {"uuid": "INV-ODDODDOD", "status": 5},
    {"uuid": "INV-ODDODDOD", "status": "paid", "amount": "much"}, None, [], "paid", 5,
]  # fmt: skip


@pytest.mark.parametrize("odd", ODD)
def test_an_odd_invoice_spoils_no_other(odd: object) -> None:
    """One unreadable invoice spoils neither its batch nor its list, and is never paid."""
    result = V2_INFO["result"][0]
    document = {"status": "success", "result": [odd, result, odd], "all_count": 3}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=document))
    with Till(CryptoCloudV2("k"), transport=transport) as till:
        good, bad = till.get_many([V2_ID, "ODDODDOD"])
        assert good.invoice is not None
        assert good.invoice.is_paid
        assert isinstance(bad.error, errors.BadResponse)
        listed = {invoice.id: invoice for invoice in till.list(DAY, DAY)}
    assert listed.pop("89UX09KA").is_paid
    assert all(invoice.status is Status.UNKNOWN for invoice in listed.values())
    named = isinstance(odd, dict) and odd.get("uuid")
    assert set(listed) == ({"ODDODDOD"} if named else set())


def test_a_small_amount_may_be_written_with_an_exponent() -> None:
    """An amount such as 1.2e-7 is an amount, as text too."""
    document = with_value(CRUCASH, ("crypto_amount",), "1.2e-7")
    assert call("crucash get", document).due == Money("0.00000012", "USDT")


def test_only_web_pages_are_pay_pages() -> None:
    """A pay page is http or https, or there is none."""
    for case, place in (
        ("crucash create", ("pay_url",)),
        ("cryptocloud_v1 create", ("pay_url",)),
        ("cryptocloud_v2 create", ("result", "link")),
    ):
        for wrong in (
            "javascript:alert(1)",
            "data:text/html,x",
            "//a.b/c",
            "https://u@a.b/",
            "x y",
        ):
            assert call(case, with_value(CASES[case][1], place, wrong)).pay_url is None
    link = with_value(
        CASES["cryptocloud_v2 create"][1], ("result", "link"), "pay.cryptocloud.plus/X"
    )
    assert call("cryptocloud_v2 create", link).pay_url == "https://pay.cryptocloud.plus/X"


def test_ids_hold_no_control_characters() -> None:
    """A new invoice has an id that can be asked for."""
    for case, place in (
        ("crucash create", ("invoice", "id")),
        ("crucash create with a coin", ("invoice_id",)),
        ("cryptocloud_v1 create", ("invoice_id",)),
        ("cryptocloud_v2 create", ("result", "uuid")),
        ("paydo create", ("data",)),
    ):
        for wrong in ("a\nb", "a\0", "", " ", "..", "x" * 999, "INV-" if "v" in case else ""):
            with pytest.raises(errors.BadResponse):
                call(case, with_value(CASES[case][1], place, wrong))


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


def test_documented_responses_do_not_drift() -> None:
    """A response as the vendor's page has it is no drift."""
    seen: list[Drift] = []
    for case, (_, document, _, _) in CASES.items():
        call(case, document, on_drift=seen.append)
    assert seen == []


def test_a_failing_on_drift_disturbs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    """A function that fails is logged, and the invoice is read."""

    def failing(_: Drift) -> None:
        raise RuntimeError("on purpose")

    document = {**CRUCASH, "new": 1}
    assert call("crucash get", document, on_drift=failing).is_paid
    assert "on_drift failed" in caplog.text
    with pytest.raises(errors.Misuse, match="on_drift"):
        call("crucash get", document, on_drift=5)


def test_a_client_without_a_till_is_strict() -> None:
    """The generated models alone refuse what a till reads leniently."""
    from onetill_clients.crucash.models import Invoice as Model  # noqa: PLC0415

    with pytest.raises(TypeError, match="network_fee"):
        Model.from_dict({**CRUCASH, "network_fee": 5})
    assert issubclass(errors.BadResponse, TillError)
