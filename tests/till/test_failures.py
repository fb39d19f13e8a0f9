"""Whatever a vendor or a caller does, a till raises an error that says what it means."""

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from onetill import Money, TillError, errors
from support.calls import PRICE, open_without_server
from support.samples import sample_of
from support.servers import Reply, serving
from support.tills import CREDENTIALS, FIELDS, GATEWAYS, Opener, fields, gateway_at

if TYPE_CHECKING:
    from collections.abc import Callable

    from onetill._gateway import Operation


def error_under(key: str, open_till: Opener, reply: Reply, operation: str = "get") -> TillError:
    """Call an operation of a till at a server with one reply, and return the error."""
    with serving(lambda _: reply) as (url, requests), open_till(gateway_at(key, url)) as till:
        with pytest.raises(TillError) as raised:
            till.create(PRICE, **fields(key)) if operation == "create" else till.get(
                sample_of(key).invoice_id
            )
        assert requests
    assert (raised.value.gateway, raised.value.operation) == (key, operation)
    return raised.value


MEANINGS: dict[int, type[TillError]] = {
    400: errors.Invalid,
    401: errors.AuthFailed,
    403: errors.AuthFailed,
    404: errors.NotFound,
    405: errors.Refused,
    409: errors.Conflict,
    422: errors.Invalid,
    429: errors.RateLimited,
    500: errors.GatewayDown,
    503: errors.GatewayDown,
    520: errors.GatewayDown,
    599: errors.GatewayDown,
    204: errors.BadResponse,
    299: errors.BadResponse,
    302: errors.BadResponse,
    600: errors.BadResponse,
    999: errors.BadResponse,
}


def test_statuses(key: str, open_till: Opener) -> None:
    """Every status means one error, whatever the body."""
    requests: list[httpx.Request] = []
    status, content = 0, b""

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return httpx.Response(status, content=content)

    with open_without_server(open_till, gateway_at(key, "http://127.0.0.1:9"), respond) as till:
        for status, expected in MEANINGS.items():
            for body in ("", "<html>\N{SNOWMAN}</html>", "[]"):
                content = b"" if status == 204 else body.encode()
                requests.clear()
                with pytest.raises(TillError) as raised:
                    till.get(sample_of(key).invoice_id)
                assert type(raised.value) is expected, (status, body)
                assert (raised.value.gateway, raised.value.operation) == (key, "get")
                if isinstance(raised.value, errors.Refused):
                    assert raised.value.status == status
                assert "\N{SNOWMAN}" not in str(raised.value)
                assert requests


@pytest.mark.parametrize("status", [400, 401])
@pytest.mark.parametrize("operation", ["get", "create"])
def test_v1_refuses(open_till: Opener, operation: str, status: int) -> None:
    """v1's refusals are read, whichever of the two shapes they have."""
    body = {400: {"status": "error", "error": "Bad shop"}, 401: {"message": "Unauthenticated."}}
    error = error_under(
        "cryptocloud_v1", open_till, Reply(json.dumps(body[status]), status), operation
    )
    assert type(error) is {400: errors.Invalid, 401: errors.AuthFailed}[status]


@pytest.mark.parametrize("operation", ["get", "create"])
def test_v1_out_of_service(open_till: Opener, operation: str) -> None:
    """v1 says with 406 that it is out of service."""
    error = error_under("cryptocloud_v1", open_till, Reply("", 406), operation)
    assert type(error) is errors.GatewayDown


@pytest.mark.parametrize(
    ("status", "body"),
    [
        (400, {"status": "error", "result": {"authorization": "Unauthorized request."}}),
        (401, {"status": "error", "result": {"authorization": "Unauthorized request."}}),
        (403, {"detail": "Signature verification failed"}),
        (400, {"detail": "Invalid header padding"}),
        (200, {"status": "error", "result": {"authorization": "Unauthorized request."}}),
    ],
)
def test_v2_refuses_a_key_in_many_ways(
    open_till: Opener, status: int, body: dict[str, Any]
) -> None:
    """Each of v2's ways of refusing a key is `AuthFailed`."""
    error = error_under("cryptocloud_v2", open_till, Reply(json.dumps(body), status))
    assert type(error) is errors.AuthFailed


def test_v2_says_which_part_is_invalid(open_till: Opener) -> None:
    """The error holds what v2 says of each part of a request."""
    body = {"status": "error", "result": {"validate_error": "Max 100 uuids"}}
    error = error_under("cryptocloud_v2", open_till, Reply(json.dumps(body), 400))
    assert isinstance(error, errors.Invalid)
    assert error.fields == {"validate_error": "Max 100 uuids"}
    assert error.message == "Max 100 uuids"


@pytest.mark.parametrize("key", ["cryptocloud_v1", "cryptocloud_v2"])
@pytest.mark.parametrize(
    "body",
    [
        {"status": "error", "error": "No"},
        {"status": "error", "result": {"amount": "Minimum amount is 0.1 USD"}},
        {"status": "error"},
    ],
)
def test_an_error_under_200_is_a_refusal(key: str, open_till: Opener, body: dict[str, Any]) -> None:
    """CryptoCloud may say error under the status 200, and that is no success."""
    error = error_under(key, open_till, Reply(json.dumps(body)))
    assert type(error) is errors.Refused


def test_paydo_names_the_fields(open_till: Opener) -> None:
    """PayDo's message may be texts by field."""
    body = {"message": {"publicKey": ["This value should not be blank."]}}
    error = error_under("paydo", open_till, Reply(json.dumps(body), 422))
    assert isinstance(error, errors.Invalid)
    assert error.fields == {"publicKey": "This value should not be blank."}
    assert error.message == "publicKey: This value should not be blank."


def test_a_read_is_repeated(key: str, open_till: Opener) -> None:
    """A read does nothing, so it is tried three times before it fails, and may succeed."""
    replies = iter([Reply(status=None), Reply("", 503), Reply(json.dumps(sample_of(key).read))])
    with (
        serving(lambda _: next(replies)) as (url, requests),
        open_till(gateway_at(key, url)) as till,
    ):
        till.get(sample_of(key).invoice_id)
        assert len(requests) == 3


def test_a_bad_order_is_refused(key: str, open_till: Opener) -> None:
    """An order that cannot be right is refused before a byte is sent."""
    with serving(lambda _: Reply("{}")) as (url, requests), open_till(gateway_at(key, url)) as till:
        bad: Any
        for bad in (25.0, "25", None, Money(0, "USD"), Money(-1, "USD"), Money(1, "DOGECOIN")):
            with pytest.raises(errors.Misuse):
                till.create(bad, **fields(key))
        for bad in ("", 5, "\ud800"):
            with pytest.raises(errors.Misuse, match="order_id"):
                till.create(PRICE, **fields(key, order_id=bad))
        with pytest.raises(errors.Misuse, match="Options"):
            till.create(PRICE, **fields(key), options={"language": "ru"})
        assert requests == []


def test_the_key_is_where_the_vendor_wants_it(key: str, open_till: Opener) -> None:
    """The credential is in one header, and only where the vendor requires it."""
    with serving(lambda _: Reply(json.dumps(sample_of(key).read))) as (url, requests):
        with open_till(gateway_at(key, url)) as till:
            till.get(sample_of(key).invoice_id)
        (request,) = requests
    sample = sample_of(key)
    expected = sample.authorization
    assert request.headers.get(sample.key_header) == (expected and expected.format(**CREDENTIALS))


def test_what_a_gateway_cannot_do(key: str, open_till: Opener) -> None:
    """`supports` says beforehand what a gateway cannot do, and calling it raises `Unsupported`."""
    with open_till(gateway_at(key, "http://127.0.0.1:9")) as till:
        assert till.supports("get")
        assert till.supports("get_many")
        assert till.supports("wait")
        assert till.supports("find") is till.supports("list")
        with pytest.raises(errors.Misuse, match="operation must be one of create, "):
            till.supports("close")  # type: ignore[arg-type]  # that is the point
        today = date(2026, 11, 21)
        calls: dict[Operation, Callable[[], object]] = {
            "cancel": lambda: till.cancel(sample_of(key).invoice_id),
            "list": lambda: till.list(today, today),
        }
        for operation, make in calls.items():
            if not till.supports(operation):
                with pytest.raises(errors.Unsupported, match=f"{key} {operation}: "):
                    make()


def test_a_field_is_never_dropped(key: str, open_till: Opener) -> None:
    """A field that the vendor does not accept, or a missing required one, is refused by name."""
    everything = {
        **FIELDS,
        "description": "Order 1042",
        "webhook_url": "https://shop.example/hook",
        "lifetime": timedelta(minutes=30),
        "coin": "USDT",
        "network": "TRC20",
    }
    with serving(lambda _: Reply("{}")) as (url, requests), open_till(gateway_at(key, url)) as till:
        gateway = GATEWAYS[key]
        assert gateway.optional_fields | gateway.required_fields <= everything.keys()
        for name in everything.keys() - gateway.optional_fields - gateway.required_fields:
            with pytest.raises(errors.Misuse, match=f"does not accept {name}"):
                till.create(PRICE, **fields(key), **{name: everything[name]})
        for name in gateway.required_fields:
            with pytest.raises(errors.Misuse, match=f"requires {name}"):
                till.create(PRICE, **{**fields(key), name: None})
        assert requests == []
