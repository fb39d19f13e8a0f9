"""The generated clients alone: exact, open to what is new, and quiet about their key."""

import asyncio
import copy
import json
import pickle
from decimal import Decimal
from importlib import import_module
from typing import Any

import httpx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetill_clients import _runtime, cryptocloud_v1, cryptocloud_v2, paydo
from onetill_clients.cryptocloud_v1.api.invoices import create_invoice
from onetill_clients.cryptocloud_v1.models import CreatedInvoice, CreateInvoiceRequest
from onetill_clients.cryptocloud_v2.api.invoices import get_invoices
from onetill_clients.cryptocloud_v2.models import GetInvoicesRequest, GetInvoicesResponse
from onetill_clients.cryptocloud_v2.models import InvoiceStatus as V2Status
from onetill_clients.cryptocloud_v2.types import UNSET
from onetill_clients.paydo.api.invoices import get_invoice
from onetill_clients.paydo.models import GetInvoiceResponse
from onetill_clients.paydo.models import InvoiceStatus as PayDoStatus
from support.openapi import read
from support.samples import PAGES
from support.servers import Reply, serving
from support.tills import GATEWAYS

CREATED = (
    '{"status": "success", "pay_url": "u", "currency": "BTC", "invoice_id": "A", "amount": %s}'
)


@pytest.mark.parametrize(
    ("sent", "read"),
    [
        ("12345678901234567.123456789", Decimal("12345678901234567.123456789")),
        ("4.5e-06", Decimal("0.0000045")),
        ("0", Decimal(0)),
        ("100.10", Decimal("100.10")),
    ],
)
def test_numbers_come_out_exactly(sent: str, read: Decimal) -> None:
    """A number of a response is a `Decimal` of every digit that was sent, in sync and async."""
    with serving(lambda _: Reply(CREATED % sent)) as (url, _):
        client = cryptocloud_v1.AuthenticatedClient(base_url=url, token="t")
        body = CreateInvoiceRequest(shop_id="S", amount=Decimal(1))
        responses = [
            create_invoice.sync(client=client, body=body),
            asyncio.run(create_invoice.asyncio(client=client, body=body)),
        ]
    for created in responses:
        assert isinstance(created, CreatedInvoice)
        assert isinstance(created.amount, Decimal)
        assert str(created.amount) == str(read)


@pytest.mark.parametrize(("given", "sent"), [(Decimal("100.10"), "100.10"), (7, "7")])
def test_numbers_go_out_exactly(given: Any, sent: str) -> None:  # noqa: ANN401  # more than annotated
    """A `Decimal` or an `int` of a request is a JSON number of the same digits."""
    with serving(lambda _: Reply(CREATED % 1)) as (url, requests):
        client = cryptocloud_v1.AuthenticatedClient(base_url=url, token="t")
        create_invoice.sync(client=client, body=CreateInvoiceRequest(shop_id="S", amount=given))
    assert requests[0].body == b'{"shop_id":"S","amount":%s}' % sent.encode()
    assert requests[0].headers["Content-Type"] == "application/json"
    assert requests[0].headers["Authorization"] == "Token t"


@given(st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**40), max_value=10**40))
def test_numbers_round_trip(amount: Decimal) -> None:
    """What is encoded decodes to the same number."""
    encoded = _runtime.encode({"amount": amount})
    assert Decimal(_runtime.decode(encoded)["amount"]) == amount
    assert float(json.loads(encoded)["amount"]) == float(amount)


@pytest.mark.parametrize("amount", [1.5, float("nan"), Decimal("NaN"), Decimal("-Infinity")])
def test_what_is_no_exact_number_is_not_sent(amount: Any) -> None:  # noqa: ANN401  # any wrong type
    """A float, or a number that is none, never becomes a body."""
    with pytest.raises((TypeError, ValueError), match="amount"):
        _runtime.encode(CreateInvoiceRequest(shop_id="S", amount=amount).to_dict())


def test_a_float_among_unknown_fields_is_not_sent() -> None:
    """Nor does a float that hides among the fields that the spec does not know."""
    request = CreateInvoiceRequest(shop_id="S", amount=Decimal(1))
    request["tip"] = {"amounts": [0.1]}
    with pytest.raises(TypeError, match="amounts"):
        _runtime.encode(request.to_dict())


@given(st.binary() | st.text().map(str.encode))
def test_decoding_is_total(content: bytes) -> None:
    """Whatever the bytes, they decode or raise `ValueError`."""
    try:
        _runtime.decode(content)
    except ValueError as error:
        assert type(error) is ValueError  # noqa: PT017  # most bytes are no JSON, some are


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32"])
def test_json_of_any_unicode_encoding_is_read(encoding: str) -> None:
    """JSON may come in any encoding of Unicode."""
    assert _runtime.decode('{"название": 1.10}'.encode(encoding)) == {"название": Decimal("1.10")}


@pytest.mark.parametrize(
    "content",
    [
        b'{"status": "created", "amount": 1.5, "status": "paid"}',
        b'[{"status" :"created","status":"paid"}]',
        b'{"a": {"status": 1, "status": {}}}',
        rb'{"status": "created", "sta\u0074us": "paid"}',
        rb'{"status": "created", "note": "\u003a", "status": "paid"}',
        rb'{"status": "created", "note": "a\":\u003A", "status": ":"}',
        '{"status": "created", "status": "paid"}'.encode("utf-16"),
        b'{"status": 1e400, "status": "paid"}',
    ],
)
def test_a_member_named_twice_is_refused(content: bytes) -> None:
    """An object that names a member twice is not read: either might count."""
    with pytest.raises(ValueError, match="status: an object names this member twice"):
        _runtime.decode(content)


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from([":", '":', "\\u003a"]),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(document=JSON, ascii_only=st.booleans())
def test_members_named_once_are_read(*, document: object, ascii_only: bool) -> None:
    """Whatever strings and names hold, colons and escapes among them, JSON is read as it is."""
    content = json.dumps(document, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    try:
        decoded = _runtime.decode(content)
    except ValueError as error:
        assert "twice" not in str(error)  # noqa: PT017  # half a surrogate pair is not JSON
    else:
        assert decoded == document


def test_unset_is_itself_after_copying() -> None:
    """A pickled or copied model equals the original, and what was absent stays absent."""
    invoice = GetInvoicesResponse.from_dict(
        json.loads((PAGES / "cryptocloud_v2_info.json").read_text("utf-8"), parse_float=Decimal)
    )
    invoice.result[0].order_id = UNSET
    for copied in (
        pickle.loads(pickle.dumps(invoice)),  # noqa: S301  # made in the line itself
        copy.deepcopy(invoice),
    ):
        assert copied == invoice
        assert copied.result[0].order_id is UNSET
        assert copied.to_dict() == invoice.to_dict()


def test_a_response_is_decoded_once() -> None:
    """A body that was decoded before is read from the response's extensions."""
    document = _runtime.decode((PAGES / "cryptocloud_v2_info.json").read_bytes())

    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=b"not JSON", extensions={_runtime.DECODED: document})

    with httpx.Client(transport=httpx.MockTransport(respond), base_url="http://v") as http:
        client = cryptocloud_v2.AuthenticatedClient(base_url="http://v", token="t")
        client.set_httpx_client(http)
        parsed = get_invoices.sync(client=client, body=GetInvoicesRequest(uuids=["A"]))
    assert isinstance(parsed, GetInvoicesResponse)
    assert parsed.to_dict() == document


def test_new_values_are_kept() -> None:
    """A value that the vendor adds is kept as it came, and equals no other."""
    word = V2Status("refunded")
    assert (word, word.value, word.name) == ("refunded", "refunded", "refunded")
    assert word not in list(V2Status)
    assert word == V2Status("refunded")
    assert hash(word) == hash(V2Status("refunded"))
    assert pickle.loads(pickle.dumps(word)) == word  # noqa: S301  # made in the line itself
    number = PayDoStatus(2)
    assert (number, number.value) == (2, 2)
    assert number not in (PayDoStatus.NEW, PayDoStatus.PAID)


@pytest.mark.parametrize("almost_paid", [True, Decimal("1.0"), "1", 1.0])
def test_one_is_paid_and_nothing_that_equals_it(almost_paid: object) -> None:
    """PayDo's 1 means paid; true and 1.0, which Python holds equal to it, do not."""
    response = json.loads((PAGES / "paydo_invoice.json").read_text(encoding="utf-8"))
    response["data"]["status"] = almost_paid
    with pytest.raises(TypeError, match="status"):
        GetInvoiceResponse.from_dict(response)


@pytest.mark.parametrize("status", [520, 599, 299])
def test_a_status_is_an_integer(status: int) -> None:
    """A status that no standard knows is handed on, and documented ones are read."""
    with serving(lambda _: Reply("{}", status)) as (url, _):
        client = cryptocloud_v2.AuthenticatedClient(base_url=url, token="t")
        response = get_invoices.sync_detailed(client=client, body=GetInvoicesRequest(uuids=["A"]))
    assert response.status_code == status
    assert response.parsed is None


@pytest.mark.parametrize("result", [{}, "abc", None, 5])
def test_only_an_array_is_an_array(result: object) -> None:
    """What Python can walk through is not for that an array of invoices."""
    with pytest.raises(TypeError, match="result"):
        GetInvoicesResponse.from_dict({"status": "success", "result": result})


@pytest.mark.parametrize("key", GATEWAYS)
@pytest.mark.parametrize("name", ["Client", "AuthenticatedClient"])
def test_a_client_is_quiet_and_finite(key: str, name: str) -> None:
    """A generated client shows no secret, waits for no call for ever and follows no redirect."""
    secrets: dict[str, Any] = {"headers": {"X": "canary"}, "cookies": {"c": "canary"}}
    if name == "AuthenticatedClient":
        secrets["token"] = "canary"
    client = getattr(import_module(f"onetill_clients.{key}"), name)(
        base_url="http://127.0.0.1:9", httpx_args={"auth": ("user", "canary")}, **secrets
    )
    for http in (client.get_httpx_client(), client.get_async_httpx_client()):
        assert None not in http.timeout.as_dict().values()
        assert not http.follow_redirects
    assert "canary" not in repr(client)
    client.get_httpx_client().close()
    asyncio.run(client.get_async_httpx_client().aclose())


@pytest.mark.parametrize("key", GATEWAYS)
def test_a_client_sends_its_token_as_the_spec_says(key: str) -> None:
    """The header of the token, and what stands before the token, are those of the spec."""
    schemes = read(key)["components"].get("securitySchemes", {"": {"scheme": "bearer"}})
    scheme = next(iter(schemes.values()))
    prefix = "Bearer" if scheme.get("scheme") == "bearer" else scheme.get("x-prefix")
    client = import_module(f"onetill_clients.{key}").AuthenticatedClient(
        base_url="http://127.0.0.1:9", token="canary"
    )
    with client.get_httpx_client() as http:
        sent = http.headers[scheme.get("name", "Authorization")]
    assert sent == (f"{prefix} canary" if prefix else "canary")


@pytest.mark.parametrize("key", GATEWAYS)
def test_errors_and_responses_do_not_show_bodies(key: str) -> None:
    """What a gateway sent stands in attributes, and in no text that is logged by itself."""
    types, errors = (import_module(f"onetill_clients.{key}.{name}") for name in ("types", "errors"))
    response = types.Response(status_code=200, content=b"canary", headers={"X": "y"}, parsed=None)
    error = errors.UnexpectedStatus(500, b"canary")
    assert response.content == error.content == b"canary"
    assert "canary" not in f"{response!r} {error} {error!r}"


@pytest.mark.parametrize("bad", ["", ".", ".."])
def test_a_path_leads_to_its_endpoint(bad: str) -> None:
    """An id that would lead to another endpoint never becomes a path."""
    with serving(lambda _: Reply("{}")) as (url, requests):
        client = paydo.Client(base_url=url)
        with pytest.raises(ValueError, match="invoiceId"):
            get_invoice.sync(client=client, invoice_id=bad)
    assert requests == []
