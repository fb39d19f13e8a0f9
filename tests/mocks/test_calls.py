"""The journal of calls: whose they are, what they are about, and what a test asserts of them."""

import json
from contextlib import suppress
from decimal import Decimal
from pathlib import Path
from typing import Any

import httpx
import pytest
from openapi_schema_validator import OAS31Validator

from mocks.client import SHOP, Client, paydo_order, placed
from onetill import Money, Till, TillError
from onetill.errors import OutcomeUnknown
from onetill_mocks import Exchange, MockGateways
from onetill_mocks._faults import Kind
from onetill_mocks._vendor import Vendor, check_operation, is_operation
from support.openapi import operations, read
from support.tills import GATEWAYS, fields

CREATORS = [key for key, gateway in GATEWAYS.items() if gateway.supports("create")]


def make(gateways: MockGateways, key: str, order_id: str, **settings: Any) -> str:  # noqa: ANN401  # as `Till`
    """Create an invoice of an order by the till, and read it."""
    with Till(GATEWAYS[key].from_env(gateways.environ(key)), **settings) as till:
        invoice = till.create(Money("25.00", "USD"), **fields(key, order_id=order_id))
        till.get(invoice.id)
    return invoice.id


@pytest.mark.parametrize("key", GATEWAYS)
def test_an_operation_has_the_specs_name(gateways: MockGateways, key: str) -> None:
    """Handlers are named as the operations of the spec, at the same paths; gateways by the path."""
    vendor: Vendor = gateways.ledger.vendor_of(key)
    for each in operations(read(key)):
        call = vendor.find_call(each.method.upper(), each.path.replace("{", "").replace("}", ""))
        assert call, each.label
        assert call.operation == each.id, f"name the handler of {each.label} {each.id}"
        assert vendor.gateway_of(each.path) == key


@pytest.mark.parametrize("key", CREATORS)
def test_a_call_is_a_typed_value(gateways: MockGateways, key: str) -> None:
    """Gateway, operation, invoice, both sides and their times, without a secret, at any gateway."""
    number = make(gateways, key, "A-1")
    created, *reads = gateways.calls
    assert isinstance(created, Exchange)
    assert is_operation("create", created.operation)
    assert is_operation("get", reads[-1].operation)
    for call in gateways.calls:
        assert (call.gateway, call.status) == (key, 200)
        bare = gateways.ledger.vendor_of(key).bare_id
        assert call.invoices == (bare(number),)
        assert call.seconds >= 0
        assert call.at <= gateways.ledger.moment()
        secrets = [value for name, value in gateways.environ(key).items() if "KEY" in name]
        assert not [secret for secret in secrets if secret in repr(call)]
    with pytest.raises(AttributeError):
        created.status = 500  # type: ignore[misc]  # it is frozen


@pytest.mark.parametrize("key", CREATORS)
def test_what_was_called_is_asserted(gateways: MockGateways, key: str) -> None:
    """By verb or id, by names that all have in common, and by number, at any gateway."""
    number = make(gateways, key, "A-1")
    make(gateways, key, "A-2")
    calls = gateways.calls
    [call] = calls.assert_called("create", order_id="A-1")
    assert calls.assert_called(call.operation, order_id="A-1", times=1)[0] is call
    for name in ("price", "amount"):
        calls.assert_called("create", times=2, currency="USD", **{name: "25"})
        calls.assert_called("create", times=2, **{name: Decimal("25.000")})
        calls.assert_not_called("create", **{name: "25.01"})
    calls.assert_called("get", id=number, times=1)
    calls.assert_called("get", gateway=key)
    calls.assert_not_called("create", order_id="A-3")
    assert len(calls.filter(gateway=key, operation="create", invoice=number)) == 1
    assert len(calls.filter(invoice=number)) == 2
    assert [len(calls.filter(operation=name)) for name in ("create", "get")] == [2, 2]
    assert len(calls[1:]) == 3


@pytest.mark.parametrize("key", CREATORS)
@pytest.mark.parametrize("kind", ["drop before", "error before", "garbage before"])
def test_what_a_fault_prevented_is_shown(gateways: MockGateways, key: str, kind: Any) -> None:  # noqa: ANN401  # a Kind
    """A request that no vendor handled is there, with what was asked and what went wrong."""
    number = make(gateways, key, "A-1")
    for operation in ("create", "get"):
        gateways.fault(kind, gateway=key, operation=operation, body=b"no", every=1)
    with Till(GATEWAYS[key].from_env(gateways.environ(key)), attempts=1) as till:
        with pytest.raises(TillError):
            till.create(Money("7.00", "USD"), **fields(key, order_id="A-2"))
        with pytest.raises(TillError):
            till.get(number)
    [create] = gateways.calls.assert_called("create", order_id="A-2", price="7")
    status = {"drop before": None, "error before": 503, "garbage before": 200}[kind]
    assert (create.fault, create.status, create.invoices) == (kind, status, ())
    _, get, *_ = gateways.calls.assert_called("get", id=number)
    assert (get.fault, get.status) == (kind, status)
    assert len(gateways.ledger.invoices) == 1


def test_a_call_is_what_its_client_met(gateways: MockGateways) -> None:
    """Dropped after it was handled, cut or hung up: in the journal before the client knows."""
    url, body = "/v1/invoice/create", {"lifetime": 60, "amount": "30", "currency": "USD"}
    for kind in ("drop after", "cut", "error after", "hang up"):
        gateways.fault(kind)
        # A client of its own: a connection that was hung up looks well for a moment.
        with httpx.Client(trust_env=False) as http, suppress(httpx.HTTPError):
            Client(gateways, http).post("crucash", url, body)
        call = gateways.calls[-1]
        assert call.fault == kind
        assert call.status == {"drop after": None, "error after": 503}.get(kind, 200)
        assert len(call.invoices) == 1
    with pytest.raises(json.JSONDecodeError):
        json.loads(gateways.calls[1].response_body)


@pytest.mark.parametrize("kind", ["delay before", "delay after"])
def test_a_call_that_waits_is_there(gateways: MockGateways, kind: Kind) -> None:
    """Once its client has given up, a delayed call is in the journal, and later with its end."""
    gateways.fault(kind, operation="create", seconds=1)
    gateway = GATEWAYS["crucash"].from_env(gateways.environ("crucash"))
    with Till(gateway, timeout=0.3, attempts=1) as till, pytest.raises(OutcomeUnknown):
        till.create(Money("7.00", "USD"), order_id="A-2")
    [call] = gateways.calls.assert_called("create", price="7", times=1)
    assert (call.status, call.fault, len(call.invoices)) == (None, kind, kind == "delay after")
    gateways.place("paydo", price=1, currency="USD")
    before = gateways.ledger.version
    gateways.faults.settle()
    [ended] = gateways.calls.assert_called("create", order_id="A-2", times=1)
    assert (ended.number, ended.status, len(ended.invoices)) == (call.number, 200, 1)
    assert gateways.ledger.version > before


def test_the_nearest_of_many_are_shown(gateways: MockGateways, client: Client) -> None:
    """Of many calls those are shown that have most of the facts, and no text is endless."""
    for number in range(30):
        client.create({"shop_id": SHOP, "amount": 10, "order_id": f"A-{number}"})
    client.create({"shop_id": SHOP, "amount": 10, "order_id": "x" * 2000})
    with pytest.raises(AssertionError) as failed:
        gateways.calls.assert_called("create", order_id="A-0 ", price=11)
    assert "create was called 31 times\n" in str(failed.value)
    assert "\n  with order_id='A-0', price='10' (cryptocloud_v1: 200)\n" in str(failed.value)
    with pytest.raises(AssertionError) as failed:
        gateways.calls.assert_called("create", order_id="x" * 3000)
    assert len(str(failed.value)) < 1000


def test_a_failure_shows_what_came_near(gateways: MockGateways, client: Client) -> None:
    """The error has what was expected, what came near to it, and what was called at all."""

    def failure(*args: Any, **facts: Any) -> str:  # noqa: ANN401  # whatever a test asserts
        with pytest.raises(AssertionError) as failed:
            gateways.calls.assert_called(*args, **facts)
        return str(failed.value)

    assert failure("create") == "create was not called\nOperations called: none"
    client.create({"shop_id": SHOP, "amount": 10, "order_id": "A-2"})
    client.status("uuid=AAAAAAAA")
    assert failure("create", order_id="A-1") == (
        "create was not called with order_id='A-1': "
        "create was called once, with order_id='A-2' (cryptocloud_v1: 200)\n"
        "Operations called: cryptocloud_v1 create_invoice once, cryptocloud_v1 get_invoice once"
    )
    client.create({"shop_id": SHOP, "amount": 11})
    story = failure("create", order_id="A-1", price=10)
    assert "create was called twice\n" in story
    assert "\n  with order_id='A-2', price='10' (cryptocloud_v1: 200)\n" in story
    assert "with price='11'" in story
    assert failure("create", times=3).startswith("create was called twice, and not 3 times\n")
    assert failure("cancel").startswith("cancel was not called\nOperations called: cryptocloud_v1")
    with pytest.raises(AssertionError, match="get was called once with id='AAAAAAAA'"):
        gateways.calls.assert_not_called("get", id="AAAAAAAA")


def test_a_misspelled_name_is_no_pass(gateways: MockGateways) -> None:
    """An operation or gateway that nobody has is an error; so is a float, and a lost history."""
    calls = gateways.calls
    with pytest.raises(ValueError, match=r"operation must be .* not 'craete'"):
        calls.assert_not_called("craete")
    with pytest.raises(ValueError, match=r"gateway must be .* not 'stripe'"):
        calls.filter(gateway="stripe")
    with pytest.raises(ValueError, match="price must be"):
        calls.assert_not_called("create", price=25.0)
    for number in range(10_001):
        gateways.ledger.journal.add(
            "request", era=gateways.ledger.journal.era, at=gateways.ledger.moment(), vendor="paydo",
            gateway="paydo", method="GET", url=f"/paydo/{number}", headers=[], body=b"", status=404,
            response_headers=[], response_body=b"", seconds=0,
        )  # fmt: skip
    assert len(gateways.calls) == 10_000
    with pytest.raises(AssertionError, match="forgotten 1 exchanges"):
        gateways.calls.assert_not_called("create")


def test_facts_are_fields_as_the_vendor_spells_them(
    gateways: MockGateways, http: httpx.Client
) -> None:
    """In JSON, in forms, in the query and in the path; within others by dots, or wherever it is."""
    client = Client(gateways, http)
    client.post("paydo", "/v1/invoices/create", paydo_order(id="7", description="Two boxes"))
    calls = gateways.calls
    present: list[dict[str, Any]] = [
        {"order.description": "Two boxes"},
        {"description": "Two boxes"},
        {"order_id": "7"},
        {"order.items": []},
        {"payer": {"email": "payer@example.com"}},
    ]
    absent: list[dict[str, Any]] = [{"order_id": "07"}, {"order_id": True}, {"publicKey": "x"}]
    for facts in present:
        calls.assert_called("create", **facts)
    for facts in absent:
        calls.assert_not_called("create", **facts)
    url = gateways.base_url("cryptocloud_v2") + "/v2/invoice/create"
    http.post(
        url,
        data={"shop_id": SHOP, "amount": "1e1"},
        headers={"Authorization": "Token mock.cryptocloud.key"},
    )
    gateways.calls.assert_called("create", shop_id=SHOP, price=10, gateway="cryptocloud_v2")
    client.info({"uuids": ["INV-AAAAAAAA", "BBBBBBBB"]})
    gateways.calls.assert_called("get", id="BBBBBBBB")
    gateways.calls.assert_called("get_invoices", id="AAAAAAAA", uuids="INV-AAAAAAAA")
    client.paydo("x/y")
    assert gateways.calls[-1].operation == ""


def test_calls_over_http(gateways: MockGateways, http: httpx.Client) -> None:
    """Shops in other languages filter by the same names, and page through all calls once."""
    numbers = [placed(gateways, "crucash") for _ in range(5)]
    client = Client(gateways, http)
    for number in numbers:
        client.crucash({"invoice_id": number})
    client.paydo("nothing")
    url = f"{gateways.url}/_admin/calls"

    def page(**query: object) -> Any:  # noqa: ANN401  # JSON
        return http.get(url, params=query).json()  # type: ignore[arg-type]  # httpx takes ints too

    assert page()["count"] == 6
    assert [call["gateway"] for call in page(gateway="paydo")["calls"]] == ["paydo"]
    assert page(operation="get", order_id="A-1042", gateway="crucash")["count"] == 5
    [one] = page(invoice=numbers[2])["calls"]
    assert (one["operation"], one["invoices"]) == ("get_invoice", [numbers[2]])
    assert numbers[2] in one["body"]
    seen, after = list[str](), 0
    while after is not None:
        found = page(operation="get_invoice", gateway="crucash", limit=2, after=after)
        seen += [call["invoices"][0] for call in found["calls"]]
        after = found["next"]
    assert seen == numbers
    for wrong in ({"operation": "x"}, {"gateway": "x"}, {"after": "x"}, {"limit": "1001"},
                  {"price": "much"}):  # fmt: skip
        response = http.get(url, params=wrong)
        assert response.status_code == 400
        assert response.json()["error"].startswith(f"{next(iter(wrong))} must be ")
    assert page(self="x")["count"] == 0


TEXT = {"type": "string"}
NUMBER = {"type": "number", "minimum": -1}


def record(**required: object) -> dict[str, object]:
    """Make the schema of an object with these members."""
    return {"type": "object", "required": [*required], "properties": required}


PAIRS = {"type": "array", "items": record(name=TEXT, value=TEXT)}
COMMON = {
    "httpVersion": TEXT,
    "cookies": PAIRS,
    "headers": PAIRS,
    "headersSize": NUMBER,
    "bodySize": NUMBER,
}
TIME = r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?([+-]\d\d:\d\d|Z)$"
# What HAR 1.2 requires, by hand from its specification.
HAR = record(
    log=record(
        version={"const": "1.2"},
        creator=record(name=TEXT, version=TEXT),
        entries={
            "type": "array",
            "items": record(
                startedDateTime={**TEXT, "pattern": TIME},
                time=NUMBER,
                request=record(
                    method=TEXT, url={**TEXT, "pattern": "^https?://[^/]+/"}, queryString=PAIRS,
                    **COMMON,
                ),
                response=record(
                    status={"type": "integer"}, statusText=TEXT, redirectURL=TEXT,
                    content=record(size=NUMBER, mimeType=TEXT), **COMMON,
                ),
                cache={"type": "object"},
                timings=record(send=NUMBER, wait=NUMBER, receive=NUMBER),
            ),
        },
    )
)  # fmt: skip


def test_calls_are_exported_as_har(
    gateways: MockGateways, client: Client, http: httpx.Client, tmp_path: Path
) -> None:
    """The archive is valid, complete and redacted, from Python and over HTTP."""
    client.create({"shop_id": SHOP, "amount": 10, "order_id": "A-2"})
    client.status("uuid=AAAAAAAA&x=")
    gateways.fault("drop before")
    with suppress(httpx.HTTPError):
        client.crucash({"invoice_id": "x"})
    http.get(f"{gateways.url}/crucash/no%20where/%C3%A4%25?a=b%20c")
    archive: Any = gateways.calls.to_har()
    OAS31Validator(HAR).validate(archive)
    created, status, dropped, odd = archive["log"]["entries"]
    assert json.loads(created["request"]["postData"]["text"])["order_id"] == "A-2"
    assert created["comment"] == "cryptocloud_v1 create_invoice"
    query = [{"name": "uuid", "value": "AAAAAAAA"}, {"name": "x", "value": ""}]
    assert status["request"]["queryString"] == query
    assert status["request"]["url"].startswith(f"{gateways.url}/cryptocloud/v1/invoice/info?")
    assert odd["request"]["url"] == f"{gateways.url}/crucash/no%20where/%C3%A4%25?a=b%20c"
    assert (dropped["response"]["status"], dropped["comment"]) == (
        0,
        "crucash get_invoice, fault: drop before",
    )
    gateways.calls.har(tmp_path / "calls.har")
    text = (tmp_path / "calls.har").read_text(encoding="utf-8")
    assert json.loads(text) == archive == http.get(f"{gateways.url}/_admin/calls.har").json()
    assert "mock.cryptocloud.key" not in text
    assert http.get(f"{gateways.url}/_admin/calls.har?limit=5").status_code == 400
    only = http.get(f"{gateways.url}/_admin/calls.har?operation=create").json()
    assert len(only["log"]["entries"]) == 1
    for broken in ("version", "creator", "entries"):
        assert not OAS31Validator(HAR).is_valid({"log": archive["log"] | {broken: 1}})


@pytest.mark.parametrize(
    "name", ["create", "create_invoice", "get", "list", "cancel", "refund", "get_balance"]
)
def test_an_operation_is_named_by_verb_or_id(gateways: MockGateways, name: str) -> None:
    """Each verb of a till, and each id, is the name of an operation; a part of one is not."""
    vendors = gateways.ledger.vendors.values()
    check_operation(vendors, name)
    with pytest.raises(ValueError, match="operation must be"):
        check_operation(vendors, name[:-1])
