"""Whatever a network, a vendor or a caller does, a till raises an error that says what it means."""

import json
import pickle
import socket
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, suppress
from datetime import date, timedelta
from time import sleep
from typing import Any

import pytest

import onetill
from onetill import Money, TillError, errors
from onetill._gateway import Gateway, Operation
from onetill._http import client as http_client
from onetill.gateways import CruCash
from support.tills import GATEWAYS, WISHES, OpenTill, Reply, at, page, serving, wishes

Opener = Callable[[Gateway], AbstractContextManager[OpenTill]]
PRICE = Money("25.00", "USD")
ID = {
    "cryptocloud_v1": "DZLF4212",
    "cryptocloud_v2": "XXXXXXXX",
    "crucash": "8be67d29-69aa-4ff9-8157-c5e5b4a53d5c",
    "paydo": "81972ed0-a85c-4d1a-851b-b3dbf0750399",
}
PAGE = {
    "cryptocloud_v1": "cryptocloud_v1_info",
    "cryptocloud_v2": "cryptocloud_v2_info",
    "crucash": "crucash_open",
    "paydo": "paydo_invoice",
}


def caught(key: str, open_till: Opener, reply: Reply, operation: str = "get") -> TillError:
    """Meet a reply with a till and return the error that it raises."""
    with serving(lambda _: reply) as (url, requests), open_till(at(key, url)) as till:
        with pytest.raises(TillError) as raised:
            till.create(PRICE, **wishes(key)) if operation == "create" else till.get(ID[key])
        assert requests
    assert (raised.value.gateway, raised.value.operation) == (key, operation)
    return raised.value


@pytest.mark.parametrize(
    ("status", "expected"),
    [
        (400, errors.Invalid),
        (401, errors.AuthFailed),
        (403, errors.AuthFailed),
        (404, errors.NotFound),
        (405, errors.Refused),
        (409, errors.Conflict),
        (422, errors.Invalid),
        (429, errors.RateLimited),
        (500, errors.GatewayDown),
        (503, errors.GatewayDown),
        (520, errors.GatewayDown),
        (599, errors.GatewayDown),
        (204, errors.BadResponse),
        (299, errors.BadResponse),
        (302, errors.BadResponse),
        (600, errors.BadResponse),
        (999, errors.BadResponse),
    ],
)
@pytest.mark.parametrize("body", ["", "<html>\N{SNOWMAN}</html>", "[]"])
def test_statuses(
    key: str, open_till: Opener, status: int, expected: type[TillError], body: str
) -> None:
    """Every status means one error, whatever stands in the body."""
    if status == 204:
        body = ""
    error = caught(key, open_till, Reply(body, status))
    assert type(error) is expected
    if isinstance(error, errors.Refused):
        assert error.status == status
    assert "\N{SNOWMAN}" not in str(error)


@pytest.mark.parametrize("status", [400, 401])
@pytest.mark.parametrize("operation", ["get", "create"])
def test_v1_refuses(open_till: Opener, operation: str, status: int) -> None:
    """v1's refusals are read, whichever of the two shapes they have."""
    body = {400: {"status": "error", "error": "Bad shop"}, 401: {"message": "Unauthenticated."}}
    error = caught("cryptocloud_v1", open_till, Reply(json.dumps(body[status]), status), operation)
    assert type(error) is {400: errors.Invalid, 401: errors.AuthFailed}[status]


@pytest.mark.parametrize("operation", ["get", "create"])
def test_v1_out_of_service(open_till: Opener, operation: str) -> None:
    """v1 says with 406 that it is out of service."""
    error = caught("cryptocloud_v1", open_till, Reply("", 406), operation)
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
    error = caught("cryptocloud_v2", open_till, Reply(json.dumps(body), status))
    assert type(error) is errors.AuthFailed


def test_v2_says_which_part_is_invalid(open_till: Opener) -> None:
    """What v2 says of each part of a request is at hand."""
    body = {"status": "error", "result": {"validate_error": "Max 100 uuids"}}
    error = caught("cryptocloud_v2", open_till, Reply(json.dumps(body), 400))
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
    error = caught(key, open_till, Reply(json.dumps(body)))
    assert type(error) is errors.Refused


def test_paydo_names_the_fields(open_till: Opener) -> None:
    """PayDo's message may be texts by field."""
    body = {"message": {"publicKey": ["This value should not be blank."]}}
    error = caught("paydo", open_till, Reply(json.dumps(body), 422))
    assert isinstance(error, errors.Invalid)
    assert error.fields == {"publicKey": "This value should not be blank."}
    assert error.message == "publicKey: This value should not be blank."


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"<html><title>Log in to the airport's network</title></html>",
        b"null",
        b"[]",
        b"5",
        b'"x"',
        b"true",
        b"{}",
        b'{"status": "success"',
        b'{"status": "success"} trailing',
        b"\xff\xfe\xfd",
        b'{"status": "\xff"}',
        b"[" * 100_000,
        b'{"status": ' + b"9" * 5_000 + b"}",
        b'{"status": 1e999999999999999999999}',
        b'{"status": NaN}',
        b'{"status": "success", "result": {}}',
        b'{"data": [], "status": 1}',
    ],
    ids=lambda body: repr(body[:24]),
)
def test_what_is_no_answer(key: str, open_till: Opener, body: bytes) -> None:
    """A body that is not the JSON that was promised is `BadResponse`, whatever it is."""
    error = caught(key, open_till, Reply(body))
    assert type(error) is errors.BadResponse
    assert "airport" not in str(error)


def places(node: Any, place: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401  # JSON
    """Walk through the places of a JSON value."""
    if isinstance(node, dict | list):
        for step, child in node.items() if isinstance(node, dict) else enumerate(node):
            yield (*place, step)
            yield from places(child, (*place, step))


def holder(node: Any, place: tuple[Any, ...]) -> Any:  # noqa: ANN401  # JSON
    """Find what holds a place."""
    for step in place[:-1]:
        node = node[step]
    return node


@pytest.mark.parametrize("wrong", [None, True, 5, "x", [[]], {"a": {}}, -1.5, "", 10**30])
def test_every_wrong_type(key: str, wrong: object) -> None:
    """A field of a wrong type gives one of our errors, or an invoice that is not paid for it."""
    answer = page(PAGE[key])
    bodies = []
    for place in places(answer):
        body = json.loads(json.dumps(answer))
        holder(body, place)[place[-1]] = wrong
        bodies.append(json.dumps(body))
    replies = iter([json.dumps(answer), *bodies])
    with serving(lambda _: Reply(next(replies))) as (url, _), onetill.Till(at(key, url)) as till:
        is_paid = till.get(ID[key]).is_paid
        for _ in bodies:
            with suppress(TillError):
                invoice = till.get(ID[key])
                assert isinstance(invoice.status, onetill.Status)
                assert is_paid or not invoice.is_paid


def test_every_missing_field(key: str) -> None:
    """A field that is missing gives an invoice without it, or an error that names it."""
    answer = page(PAGE[key])
    fields = [place for place in places(answer) if isinstance(place[-1], str)]
    bodies = []
    for place in fields:
        body = json.loads(json.dumps(answer))
        del holder(body, place)[place[-1]]
        bodies.append(json.dumps(body))
    replies = iter(bodies)
    named = []
    with serving(lambda _: Reply(next(replies))) as (url, _), onetill.Till(at(key, url)) as till:
        for place in fields:
            try:
                till.get(ID[key])
            except errors.BadResponse as error:
                named.append(repr(place[-1]) in str(error))
    assert named
    assert all(named)


def test_nobody_listens(key: str, open_till: Opener) -> None:
    """Where no connection is made, nothing was sent."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    with open_till(at(key, f"http://127.0.0.1:{port}")) as till:
        with pytest.raises(errors.NotSent):
            till.get(ID[key])
        with pytest.raises(errors.NotSent):
            till.create(PRICE, **wishes(key))


def test_a_create_without_an_answer_is_sent_once(key: str, open_till: Opener) -> None:
    """A create whose connection closes without a word may have happened, and is not repeated."""
    with serving(lambda _: Reply(status=None)) as (url, requests):
        with open_till(at(key, url)) as till, pytest.raises(errors.OutcomeUnknown):
            till.create(PRICE, **wishes(key))
        assert len(requests) == 1


def test_a_create_that_is_kept_waiting_is_sent_once(
    key: str, open_till: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A create whose answer never comes may have happened, and is not repeated."""
    monkeypatch.setattr(http_client, "_READ", 0.2)

    def dawdle(_: object) -> Reply:
        sleep(0.6)
        return Reply(status=None)

    with serving(dawdle) as (url, requests):
        with open_till(at(key, url)) as till, pytest.raises(errors.OutcomeUnknown):
            till.create(PRICE, **wishes(key))
        assert len(requests) == 1


@pytest.mark.parametrize("status", [500, 502, 520])
def test_a_create_under_which_the_gateway_fails(key: str, open_till: Opener, status: int) -> None:
    """A gateway that fails over a create may have made the invoice first."""
    with serving(lambda _: Reply("", status)) as (url, requests):
        with open_till(at(key, url)) as till, pytest.raises(errors.OutcomeUnknown) as raised:
            till.create(PRICE, **wishes(key))
        assert len(requests) == 1
    assert raised.value.status == status


def test_a_read_is_repeated(key: str, open_till: Opener) -> None:
    """A read does nothing, so it is tried three times before it fails, and may succeed."""
    replies = iter([Reply(status=None), Reply("", 503), Reply(json.dumps(page(PAGE[key])))])
    with (
        serving(lambda _: next(replies)) as (url, requests),
        open_till(at(key, url)) as till,
    ):
        till.get(ID[key])
        assert len(requests) == 3


@pytest.mark.parametrize("bad", ["", ".", "..", " ", "a b", "a\r\nb", "a\0", "x" * 9_000, "\ud800"])
def test_a_bad_id_is_refused(key: str, open_till: Opener, bad: str) -> None:
    """An id that could lead elsewhere is refused before a byte is sent."""
    with serving(lambda _: Reply("{}")) as (url, requests), open_till(at(key, url)) as till:
        with pytest.raises(errors.Misuse):
            till.get(bad)
        (lookup,) = till.get_many([bad])
        assert isinstance(lookup.error, errors.Misuse)
        assert lookup.error.operation == "get_many"
        assert requests == []


@pytest.mark.parametrize("bad", [None, 5, b"x", True, ["x"]])
def test_an_id_of_another_type_is_refused(key: str, open_till: Opener, bad: Any) -> None:  # noqa: ANN401  # any type but the right one
    """So is an id that is no text."""
    with serving(lambda _: Reply("{}")) as (url, requests), open_till(at(key, url)) as till:
        with pytest.raises(errors.Misuse):
            till.get(bad)
        assert [type(lookup.error) for lookup in till.get_many([bad])] == [errors.Misuse]
        for not_many in ("DZLF4212", 5):
            with pytest.raises(errors.Misuse):
                till.get_many(not_many)  # type: ignore[arg-type]
        assert requests == []


def test_a_bad_order_is_refused(key: str, open_till: Opener) -> None:
    """An order that cannot be right is refused before a byte is sent."""
    with serving(lambda _: Reply("{}")) as (url, requests), open_till(at(key, url)) as till:
        bad: Any
        for bad in (25.0, "25", None, Money(0, "USD"), Money(-1, "USD"), Money(1, "DOGECOIN")):
            with pytest.raises(errors.Misuse):
                till.create(bad, **wishes(key))
        for bad in ("", 5, "\ud800"):
            with pytest.raises(errors.Misuse, match="order_id"):
                till.create(PRICE, **wishes(key, order_id=bad))
        with pytest.raises(errors.Misuse, match="Options"):
            till.create(PRICE, **wishes(key), options={"language": "ru"})
        assert requests == []


@pytest.mark.parametrize("bad", ["", "a b", "a\r\nX: y", "a\n", "ключ", "x" * 100_000, "\0"])
def test_a_bad_key_is_refused_unseen(bad: str) -> None:
    """A key that no header could carry is refused, and the error does not show it."""
    with pytest.raises(errors.Misuse) as raised:
        CruCash(bad)
    assert not bad or bad not in str(raised.value)


@pytest.mark.parametrize(
    "url",
    [
        "http://example.com",
        "ftp://example.com",
        "https://",
        "example.com",
        "",
        "https://user:pass@example.com",
        "https://example.com?a=b",
        "https://example.com#a",
        "https://example.com/a b",
        "https://example.com:99999",
        "https://example.com\n",
    ],
)
def test_a_bad_base_url_is_refused(key: str, url: str) -> None:
    """A payment travels over https, to a server that is only named."""
    if url:
        with pytest.raises(errors.Misuse) as raised:
            at(key, url)
        assert "pass" not in str(raised.value)


@pytest.mark.parametrize("root", ["", "/", "/a/path", "/a/path/"])
def test_a_base_url_may_have_a_path(key: str, root: str) -> None:
    """With and without a path of its own, with and without a slash, a base URL leads home."""
    with serving(lambda _: Reply(json.dumps(page(PAGE[key])))) as (url, requests):
        with onetill.Till(at(key, url + root)) as till:
            till.get(ID[key])
        (request,) = requests
    assert request.path.startswith(f"{root.rstrip('/')}/v")


def test_the_key_is_where_the_vendor_wants_it(key: str, open_till: Opener) -> None:
    """The credential is in one header, and only where the vendor asks for it."""
    with serving(lambda _: Reply(json.dumps(page(PAGE[key])))) as (url, requests):
        with open_till(at(key, url)) as till:
            till.get(ID[key])
        (request,) = requests
    sent = request.headers.get("Authorization")
    scheme = {"crucash": "Bearer", "paydo": None}.get(key, "Token")
    assert sent == (scheme and f"{scheme} key-of-a-test")


def test_a_closed_till_is_of_no_use(key: str) -> None:
    """A till that was closed says so."""
    till = onetill.Till(at(key, "http://127.0.0.1:9"))
    till.close()
    with pytest.raises(errors.Misuse, match="closed"):
        till.get(ID[key])
    with pytest.raises(errors.Misuse, match="closed"):
        till.get_many([ID[key]])


def test_what_a_gateway_cannot_do(key: str, open_till: Opener) -> None:
    """A till tells beforehand what its gateway cannot do, and says so when asked all the same."""
    with open_till(at(key, "http://127.0.0.1:9")) as till:
        assert till.supports("get")
        assert till.supports("get_many")
        with pytest.raises(errors.Misuse, match="operation must be one of create, "):
            till.supports("close")  # type: ignore[arg-type]  # that is the point
        today = date(2026, 11, 21)
        asking: dict[Operation, Callable[[], object]] = {
            "cancel": lambda: till.cancel(ID[key]),
            "list": lambda: till.list(today, today),
        }
        for operation, ask in asking.items():
            if not till.supports(operation):
                with pytest.raises(errors.Unsupported, match=f"{key} {operation}: "):
                    ask()


def test_a_wish_is_never_dropped(key: str, open_till: Opener) -> None:
    """An argument that the vendor cannot honour, or one that it misses, is refused by its name."""
    everything = {
        **WISHES,
        "description": "Order 1042",
        "webhook_url": "https://shop.example/hook",
        "lifetime": timedelta(minutes=30),
        "coin": "USDT",
        "network": "TRC20",
    }
    with serving(lambda _: Reply("{}")) as (url, requests), open_till(at(key, url)) as till:
        gateway = GATEWAYS[key]
        assert gateway.optional_fields | gateway.required_fields <= everything.keys()
        for name in everything.keys() - gateway.optional_fields - gateway.required_fields:
            with pytest.raises(errors.Misuse, match=f"does not accept {name}"):
                till.create(PRICE, **wishes(key), **{name: everything[name]})
        for name in gateway.required_fields:
            with pytest.raises(errors.Misuse, match=f"requires {name}"):
                till.create(PRICE, **{**wishes(key), name: None})
        assert requests == []


@pytest.mark.parametrize("name", errors.__all__)
def test_errors_survive_pickling(name: str) -> None:
    """An error can cross to another process with all that it says."""
    error = getattr(errors, name)("what happened")
    error.gateway, error.operation = "paydo", "get"
    if isinstance(error, errors.Refused):
        error.status, error.fields = 422, {"a": "b"}
    again = pickle.loads(pickle.dumps(error))  # noqa: S301  # made in the line itself
    assert (type(again), str(again), vars(again)) == (type(error), str(error), vars(error))


def test_no_key_is_shown(key: str, open_till: Opener) -> None:
    """Neither a gateway nor a till shows its key."""
    gateway = at(key, "http://127.0.0.1:9")
    with open_till(gateway):
        assert "key-of-a-test" not in repr(gateway)
        assert "key-of-a-test" not in repr(onetill.Till(gateway))
