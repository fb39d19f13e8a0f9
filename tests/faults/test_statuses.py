"""What an HTTP status means: rows 41 to 56."""

import json
from collections.abc import Callable, Iterable

import httpx
import pytest

from faults.hostile import Step, hostile, http
from faults.orders import (
    ORDER,
    Opener,
    ask,
    at_hand,
    changes,
    good,
    operations,
    refused,
    shop,
)
from faults.rows import row
from onetill import Invoice, TillError, errors

DOCUMENTED = {
    "cryptocloud_v1": {"status": "error", "result": {"amount": "too small"}},
    "cryptocloud_v2": {"status": "error", "result": {"amount": "too small"}},
    "crucash": {"error": {"code": "INVALID_AMOUNT", "message": "too small"}},
    "paydo": {"message": {"amount": ["too small"]}},
}


def met(
    key: str, open_till: Opener, operation: str, answer: bytes | Callable[[bytes], Iterable[Step]]
) -> tuple[TillError, int]:
    """Meet an answer; return the error and how many requests were made."""
    script = [answer] if isinstance(answer, bytes) else answer
    with hostile(script) as server, open_till(shop(key, server.url)) as till:
        error = refused(till, key, operation)
        return error, len(server.requests)


def expect(key: str, open_till: Opener, status: int, kind: type[TillError], body: str = "") -> None:
    """Assert that an answer is never asked for again, and means one error for every operation."""
    for operation in operations(key):
        error, requests = met(key, open_till, operation, http(status, body))
        assert type(error) is kind
        assert requests == 1
        if isinstance(error, errors.Refused):
            assert error.status == status


@row(41)
def test_invalid(key: str, open_till: Opener) -> None:
    """What is wrong with a request is said by field, where the vendor says it."""
    for status in (400, 422):
        for operation in operations(key):
            error, requests = met(
                key, open_till, operation, http(status, json.dumps(DOCUMENTED[key]))
            )
            assert type(error) is errors.Invalid
            assert requests == 1
            assert "too small" in str(error)
            assert error.code == ("INVALID_AMOUNT" if key == "crucash" else None)
            assert error.fields == ({} if key == "crucash" else {"amount": "too small"})


@row(42)
def test_the_key_is_refused(key: str, open_till: Opener) -> None:
    """A key that the gateway does not accept is not tried again."""
    for status in (401, 403):
        expect(key, open_till, status, errors.AuthFailed)
        expect(key, open_till, status, errors.AuthFailed, '{"message": "Unauthenticated."}')


@row(43, 44)
def test_not_found(key: str, open_till: Opener, number: int) -> None:
    """An invoice that is not there is not found; a page that is not there may be another's."""
    body = '{"message": "Not found"}' if number == 43 else "<html><h1>Not Found</h1></html>"
    error, requests = met(key, open_till, "get", http(404, body))
    assert type(error) is errors.NotFound
    assert requests == 1
    assert ("base_url" in str(error)) is (number == 44)


@row(45)
def test_refused(key: str, open_till: Opener) -> None:
    """A refusal of another kind keeps its status."""
    for status in (402, 405, 410, 415, 418):
        expect(key, open_till, status, errors.Refused)
    out_of_service = key == "cryptocloud_v1"
    for operation in operations(key):
        error, requests = met(key, open_till, operation, http(406))
        assert type(error) is (errors.GatewayDown if out_of_service else errors.Refused)
        assert requests == (3 if out_of_service and operation == "get" else 1)


@row(46)
def test_later(key: str, open_till: Opener) -> None:
    """A gateway that may answer later is asked again if that does no harm, and only then."""
    for status in (408, 429, 502, 503, 504):
        kind = errors.RateLimited if status == 429 else errors.GatewayDown
        for operation in operations(key):
            error, requests = met(key, open_till, operation, http(status))
            unknown = changes(operation) and status != 429
            assert type(error) is (errors.OutcomeUnknown if unknown else kind)
            assert requests == (1 if changes(operation) else 3)


@row(47)
def test_conflict(key: str, open_till: Opener) -> None:
    """A conflict is one, and is not tried again."""
    for operation in ("get", "create"):
        error, requests = met(key, open_till, operation, http(409))
        assert (type(error), requests) == (errors.Conflict, 1)


@row(48)
def test_fails_over_a_change(key: str, open_till: Opener) -> None:
    """A gateway that fails over a change may have made it first."""
    for operation in operations(key)[1:]:
        error, requests = met(key, open_till, operation, http(500, "{}"))
        assert type(error) is errors.OutcomeUnknown
        assert (error.status, requests) == (500, 1)


@row(49)
def test_no_standard_knows(key: str, open_till: Opener) -> None:
    """A status of some proxy's own is a gateway that is down."""
    for status in (520, 521, 522, 523, 524, 525, 526, 527, 561, 599):
        error, requests = met(key, open_till, "get", http(status))
        assert isinstance(error, errors.GatewayDown)
        assert (error.status, requests) == (status, 3)
    error, requests = met(key, open_till, "create", http(520))
    assert (type(error), requests) == (errors.OutcomeUnknown, 1)


@row(50, 51)
def test_no_answer(key: str, open_till: Opener, number: int) -> None:
    """A status that nobody documents, or a promised body left out, is an answer not to trust."""
    for status in (299, 600, 999) if number == 50 else (202, 204):
        for operation in operations(key):
            body = "" if status == 204 else "{}"
            error, requests = met(key, open_till, operation, http(status, body))
            assert type(error) is errors.BadResponse
            assert requests == 1
            assert getattr(error, "order_id", None) == (ORDER if operation == "create" else None)


@row(52)
def test_in_good_time(key: str, open_till: Opener) -> None:
    """What a server says before its answer is not the answer."""
    early = b"HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n"
    with hostile([early, http(200, good(key))]) as server:
        with open_till(shop(key, server.url)) as till:
            assert isinstance(ask(till, key, "get"), Invoice)
        assert len(server.requests) == 1


@row(53)
def test_another_success(key: str, open_till: Opener) -> None:
    """A success of another status than is documented gives no invoice, and no silence either."""
    for operation in operations(key):
        for status in (200, 201):
            answer = http(status, good(key, operation))
            with hostile([answer]) as server, open_till(shop(key, server.url)) as till:
                try:
                    assert isinstance(ask(till, key, operation), Invoice)
                except errors.BadResponse as error:
                    assert str(status) in str(error)  # noqa: PT017  # either is right, silence is not


@row(54)
def test_an_error_in_disguise(key: str, open_till: Opener) -> None:
    """An error that comes as a success is none."""
    body = json.dumps(DOCUMENTED[key])
    kind = errors.Refused if key.startswith("cryptocloud") else errors.BadResponse
    expect(key, open_till, 200, kind, body)


@row(55)
def test_every_status(key: str, open_till: Opener) -> None:
    """Every status there is gives an invoice or one of our errors, whatever the operation."""
    status = 0

    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=b"{}")

    with at_hand(open_till, shop(key), reply) as till:
        for operation in operations(key):
            for status in range(100, 600):
                with pytest.raises(TillError) as raised:
                    ask(till, key, operation)
                assert raised.value.operation == operation
                down = isinstance(raised.value, errors.GatewayDown)
                assert not (down and changes(operation) and status != 406)


@row(56)
def test_error_bodies(key: str, open_till: Opener) -> None:
    """What stands in an error's body changes neither its kind nor, unread, its message."""
    snow = "<html>\N{SNOWMAN} " + "x" * 500 + "</html>"
    for status in (400, 503):
        for operation in operations(key)[:2]:
            plain, _ = met(key, open_till, operation, http(status))
            for body in (b"\xff\xfe\xfd", snow.encode(), b'{"message": 5}', b"null"):
                error, _ = met(key, open_till, operation, http(status, body))
                assert type(error) is type(plain)
                assert "\N{SNOWMAN}" not in str(error)
            long = json.dumps(DOCUMENTED[key]).replace("too small", "y" * 100_000)
            error, _ = met(key, open_till, operation, http(status, long))
            assert type(error) is type(plain)
            assert len(str(error)) < 400
            huge, requests = met(key, open_till, operation, http(status, b"z" * 10_000_000))
            assert type(huge) is errors.BadResponse  # too long to be believed in anything
            assert requests == 1
            assert len(str(huge)) < 400
