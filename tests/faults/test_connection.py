"""Connections that fail, stall, break off and drip: rows 1 to 12."""

import json
import socket
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest

from faults.checklist import row
from onetill import errors
from onetill._http import client as http_client
from support.calls import PRICE, canary_gateway, changes, error_of, operations
from support.hostile import CLOSE, HANG, RESET, Step, dripping, hostile, http
from support.samples import ORDER, sample_of
from support.tills import Opener

STARTED = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give a till's reads no more than a tenth of a second."""
    monkeypatch.setattr(http_client, "_READ", 0.1)


def must_be_explained(error: errors.TillError, operation: str) -> None:
    """Assert that the error of an indeterminate create holds what it takes to find out."""
    if operation == "create":
        assert isinstance(error, errors.Indeterminate)
        assert (error.order_id, error.price) == (ORDER, PRICE)
        assert error.sent_at is not None
        assert timedelta() <= datetime.now(UTC) - error.sent_at < timedelta(seconds=10)


@row(1, 2)
def test_port_closed(key: str, open_till: Opener, number: int, failures: list[Exception]) -> None:
    """Where nobody listens nothing was sent, so three attempts are safe, for a create too."""
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
    called = operations(key)[:1] if number == 1 else operations(key)[1:]
    with open_till(canary_gateway(key, f"http://127.0.0.1:{port}")) as till:
        for operation in called:
            failures.clear()
            error = error_of(till, key, operation)
            assert type(error) is errors.NotSent
            assert not error.permanent
            assert len(failures) == 3


@row(3)
def test_host_unknown(
    key: str, open_till: Opener, monkeypatch: pytest.MonkeyPatch, failures: list[Exception]
) -> None:
    """A host that has no address was sent nothing."""

    def nowhere(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nowhere)
    with open_till(canary_gateway(key, "https://till.invalid")) as till:
        for operation in operations(key):
            failures.clear()
            assert type(error_of(till, key, operation)) is errors.NotSent
            assert len(failures) == 3


@row(4, 5)
@pytest.mark.usefixtures("impatient")
def test_never_responds(key: str, open_till: Opener, number: int) -> None:
    """A read that gets no response is tried three times and ends; a create is sent once."""
    called = operations(key)[:1] if number == 4 else operations(key)[1:]
    with hostile([HANG]) as server, open_till(canary_gateway(key, server.url)) as till:
        for operation in called:
            server.requests.clear()
            began = monotonic()
            error = error_of(till, key, operation)
            assert monotonic() - began < 10
            assert type(error) is errors.OutcomeUnknown
            assert len(server.requests) == (1 if changes(operation) else 3)
            must_be_explained(error, operation)


@row(8)
@pytest.mark.usefixtures("impatient")
def test_stored_then_silent(key: str, open_till: Opener) -> None:
    """A create that was stored without a response made one invoice, which `find` looks up."""
    stored: list[bytes] = []
    sample = sample_of(key)

    def play(request: bytes) -> Iterable[Step]:
        if sample.listed and sample.list_path.encode() in request.split(b"\r\n")[0]:
            return [http(200, json.dumps(sample.listed([sample.invoice_id] * len(stored), 1)))]
        stored.append(request)
        return [HANG]

    with hostile(play) as server, open_till(canary_gateway(key, server.url)) as till:
        error = error_of(till, key, "create")
        assert type(error) is errors.OutcomeUnknown
        assert len(stored) == 1
        must_be_explained(error, "create")
        if till.supports("find"):
            assert error.sent_at is not None
            found = till.find(ORDER, since=error.sent_at)
            assert found is not None
            assert found.price == PRICE
        else:
            with pytest.raises(errors.Unsupported):
                till.find(ORDER, since=datetime.now(UTC))
        assert len(stored) == 1


ENDS: dict[int, list[list[Step]]] = {
    9: [[RESET], [STARTED, RESET]],
    10: [[CLOSE], [b"HTTP/1.1 2", CLOSE], [STARTED, CLOSE]],
}


@row(9, 10)
def test_breaks_off(key: str, open_till: Opener, number: int) -> None:
    """A connection that ends without a response leaves a create unknown, and a read tries again."""
    for script in ENDS[number]:
        with hostile(script) as server, open_till(canary_gateway(key, server.url)) as till:
            for operation in operations(key):
                server.requests.clear()
                error = error_of(till, key, operation)
                assert type(error) is errors.OutcomeUnknown
                assert len(server.requests) == (1 if changes(operation) else 3)
                must_be_explained(error, operation)


@row(11, 12)
def test_drips(key: str, open_till: Opener, number: int) -> None:
    """A response that comes a byte at a time ends with the deadline, wherever it drips."""
    body = STARTED + b"Content-Length: 999999\r\n\r\n"

    def play(_: bytes) -> Iterable[Step]:
        return dripping(body) if number == 11 else dripping(STARTED + b"X-Long: ")

    for operation in operations(key):
        with (
            hostile(play) as server,
            open_till(canary_gateway(key, server.url), timeout=0.2) as till,
        ):
            began = monotonic()
            error = error_of(till, key, operation)
            assert 0.15 < monotonic() - began < 5
            assert type(error) is errors.OutcomeUnknown
            assert len(server.requests) == 1
            must_be_explained(error, operation)
