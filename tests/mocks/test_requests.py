"""Whatever a client sends, a mock gateway responds as its vendor would."""

import json
import re

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mocks.client import CALLS, KEYS, SHOP, VENDORS, Client, exact
from onetill_mocks import MockGateways
from support.openapi import Operation, example_values, operations, read
from support.tills import GATEWAYS


def test_an_invoice_is_its_vendors_alone(gateways: MockGateways, client: Client) -> None:
    """No vendor returns another's invoice."""
    number = gateways.place("paydo", price="30", currency="EUR")
    assert client.crucash({"invoice_id": number}).status_code == 404


# Every call of every vendor, with an id that nothing has.
EVERY = [
    (vendor.gateway_of(call.path), call.method, re.sub(r"\{\w+\}", "x", call.path))
    for vendor in VENDORS.values()
    for call in vendor.calls
]
PATHS = pytest.mark.parametrize(("gateway", "path"), sorted({each[::2] for each in EVERY}))


# Every operation that reads a body, as the specs have it.
READERS = [
    (key, operation) for key in GATEWAYS for operation in operations(read(key)) if operation.body
]


def is_refusal(response: httpx.Response, operation: Operation) -> bool:
    """Return whether a response is the one that the spec has for a wrong body."""
    status = response.status_code
    return status in {400, 422} and operation.complaints(str(status), response.json()) == []


@PATHS
@pytest.mark.parametrize("wrong", ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS",
                                   "TRACE", "QUERY"])  # fmt: skip
def test_a_wrong_method_is_a_405(
    gateways: MockGateways, http: httpx.Client, gateway: str, path: str, wrong: str
) -> None:
    """Each path names its methods in the response to another."""
    methods = {each for key, each, other in EVERY if (key, other) == (gateway, path)}
    if wrong in methods:
        return
    response = http.request(wrong, gateways.base_url(gateway) + path)
    assert response.status_code == 405
    assert {*response.headers["allow"].split(", ")} == methods
    assert response.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    "path", ["/cryptocloud/v1/invoice/create/", "/cryptocloud/v3/x", "/paydo/v1/invoices/a/b",
             "/paydo/v1/invoices/", "/crucash", "/crucash/", "/stripe/v1", "/_admin/steal"]
)  # fmt: skip
def test_an_unknown_path_is_a_404(gateways: MockGateways, http: httpx.Client, path: str) -> None:
    """No path is guessed at or redirected from, and the response is JSON."""
    response = http.get(gateways.url + path)
    assert response.status_code == 404
    assert isinstance(exact(response), dict)


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"\xff\xfe",
        b"\xef\xbb\xbf{}",
        b'{"amount": NaN, "uuids": NaN, "invoice_id": NaN}',
        b'{"amount": 1e400, "shop_id": "MockShop00000001"}',
        b'{"amount": 1e-99999999999999999999, "shop_id": "MockShop00000001"}',
        b'{"amount": ' + b"9" * 5000 + b', "shop_id": "MockShop00000001"}',
        b'{"uuids": ' + b"[" * 100_000,
        b'{"invoice_id": "\\ud800"}',
        b'{"uuids": ["\xed\xa0\x80"]}',
        b'{"invoice_id": "' + b"x" * (2 << 20) + b'"}',
    ],
)
@pytest.mark.parametrize("kind", ["application/json", "APPLICATION/JSON; charset=utf-8"])
def test_a_body_that_is_no_good_json_is_a_400(
    gateways: MockGateways, http: httpx.Client, kind: str, body: bytes
) -> None:
    """Whatever the bytes, the vendor's own refusal comes back."""
    for gateway, operation in READERS:
        headers = {**KEYS[gateway], "Content-Type": kind}
        url = gateways.base_url(gateway) + operation.path
        response = http.post(url, content=body, headers=headers)
        assert is_refusal(response, operation)


def test_a_body_of_a_megabyte_is_the_most(gateways: MockGateways, client: Client) -> None:
    """A body too large is refused, though it asks well and is heard to its end."""
    number = gateways.place("crucash", price=1, currency="USD")
    assert client.crucash({"invoice_id": number, "more": "x" * 1_000_000}).status_code == 200
    assert client.crucash({"invoice_id": number, "more": "x" * 8_000_000}).status_code == 400


@pytest.mark.parametrize("kind", ["", "text/plain", "application/x-www-form-urlencoded", "json"])
def test_a_body_of_another_type_is_a_400(
    gateways: MockGateways, http: httpx.Client, kind: str
) -> None:
    """Good JSON under another content type is not read."""
    bodies = {(gateway, path): body for gateway, _, path, body in CALLS}
    for gateway, operation in READERS:
        place = (gateway, operation.path)
        body = bodies[place] if place in bodies else example_values(operation.body)[0]
        headers = {**KEYS[gateway], "Content-Type": kind}
        url = gateways.base_url(gateway) + operation.path
        response = http.post(url, content=json.dumps(body, default=str), headers=headers)
        assert is_refusal(response, operation)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)
FIELDS = st.sampled_from(["shop_id", "amount", "currency", "order_id", "email", "uuids",
                          "invoice_id", "id", "gateway", "price", "received", "self", "uuid",
                          "start", "end", "offset", "limit", "add_fields", "order", "payer",
                          "lifetime", "url", "ui", "payload", "refundType", "metadata",
                          "transactionIdentifier", "do", "time", "seconds", "kind", "status",
                          "skip", "back"])  # fmt: skip
ACTIONS = ("place", "choose", "calls", "calls.har", "pay", "part", "over", "fail", "notify",
          "redeliver", "reset", "requests", "deliveries", "book", "configure", "fault",
          "clock")  # fmt: skip
ANYWHERE = st.sampled_from(
    [(gateway, path) for gateway, _, path in EVERY]
    + [(None, f"/_admin/{action}") for action in ACTIONS]
    + [(None, f"/settings/{form}") for form in ("notify", "clock", "faults", "clear", "behaviour")]
    + [(None, path) for path in ("/", "/crucash/pay/x", "/place", "/invoices/x/pay", "/journal")]
    + [(None, "/?q=x&page=2")]
)


@settings(max_examples=500, deadline=None)
@given(
    where=ANYWHERE,
    method=st.sampled_from(["GET", "POST", "PUT"]),
    body=st.binary() | st.builds(json.dumps, JSON | st.dictionaries(FIELDS, JSON | st.just(SHOP))),
    kind=st.sampled_from(["application/json", "application/x-www-form-urlencoded"]),
    key=st.sampled_from(
        [*(value for key in KEYS.values() for value in key.values()), "Bearer x.y.z", "\xff"]
    ),
)
def test_nothing_makes_a_server_error(  # noqa: PLR0913, PLR0917  # each a part of one request
    server: MockGateways,
    http: httpx.Client,
    where: tuple[str | None, str],
    method: str,
    body: bytes | str,
    kind: str,
    key: str,
) -> None:
    """No bytes under any headers get an undocumented response."""
    gateway, path = where
    url = (server.base_url(gateway) if gateway else server.url) + path
    headers = {"Content-Type": kind, "Authorization": key.encode("latin-1")}
    response = http.request(method, url, content=body, headers=headers)  # type: ignore[arg-type]  # httpx takes bytes too
    assert response.status_code < 500
    kinds = ("application/json", "text/html; charset=utf-8")
    assert response.status_code == 303 or response.headers["content-type"] in kinds
