"""Transports that are given to a till: a test's, and one around the till's own."""

import socket
from collections.abc import AsyncIterator, Iterator
from typing import Any

import httpx
import pytest

from onetill import AsyncTill, Money, Till, errors
from onetill.gateways import CruCash
from support.reads import GATEWAY, body_of, found
from support.servers import Reply, serving
from support.tills import Opener


class Traced(httpx.BaseTransport, httpx.AsyncBaseTransport):
    """A transport around another, which records a span a request, as OpenTelemetry's does."""

    def __init__(self, inner: Any) -> None:  # noqa: ANN401  # sync or async
        self.inner = inner
        self.spans: list[tuple[str, str, int]] = []
        self.closed = 0

    def _traced(self, request: httpx.Request) -> None:
        request.headers["traceparent"] = f"00-{len(self.spans):032}-{1:016}-01"

    def _end(self, request: httpx.Request, response: httpx.Response) -> httpx.Response:
        self.spans.append((request.method, request.url.path, response.status_code))
        return response

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request in a span."""
        self._traced(request)
        return self._end(request, self.inner.handle_request(request))

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Send a request in a span, awaiting."""
        self._traced(request)
        return self._end(request, await self.inner.handle_async_request(request))

    def close(self) -> None:
        """Close the transport inside."""
        self.closed += 1
        self.inner.close()

    async def aclose(self) -> None:
        """Close the transport inside, awaiting."""
        self.closed += 1
        await self.inner.aclose()


def test_a_transport_around_the_tills_own(open_till: Opener) -> None:
    """OpenTelemetry's transport sees one span a request, retries included, and is closed."""
    made: list[Traced] = []

    def traced(inner: Any) -> Traced:  # noqa: ANN401  # sync or async
        made.append(Traced(inner))
        return made[-1]

    replies = iter([Reply("{}", 503), Reply("{}", 503)])
    body = body_of("CALL0001")
    with serving(lambda _: next(replies, None) or Reply(body)) as (url, requests):
        with open_till(CruCash("key-of-a-test", base_url=url), transport=traced) as till:
            assert till.get("CALL0001").id == "CALL0001"
        (one,) = made
        assert one.spans == [("POST", "/v1/invoice/info", status) for status in (503, 503, 200)]
        sent = [request.headers["traceparent"] for request in requests]
        assert [int(value.split("-")[1]) for value in sent] == [0, 1, 2]
    assert one.closed == 1


def test_a_wrapped_transport_still_knows_what_was_sent(open_till: Opener) -> None:
    """A create that meets no server is NotSent behind another transport too."""
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    gateway = CruCash("key-of-a-test", base_url=f"http://127.0.0.1:{port}")
    with open_till(gateway, transport=Traced) as till, pytest.raises(errors.NotSent):
        till.create(Money("5.00", "USD"))


def test_a_transport_of_a_test(open_till: Opener) -> None:
    """An httpx.MockTransport gets requests as a server would, key included, and no socket opens."""
    requests: list[httpx.Request] = []

    def respond(request: httpx.Request) -> httpx.Response:
        requests.append(request)
        return found(request)

    for given in (httpx.MockTransport(respond), lambda _: httpx.MockTransport(respond)):
        with open_till(GATEWAY, transport=given) as till:
            assert till.get("CALL0001").id == "CALL0001"
    assert [request.headers["Authorization"] for request in requests] == [
        "Bearer key-of-a-test"
    ] * 2
    assert {str(request.url) for request in requests} == {"http://127.0.0.1:9/v1/invoice/info"}
    for name, value in {"Accept": "application/json", "Host": "127.0.0.1:9"}.items():
        assert [request.headers.get_list(name) for request in requests] == [[value]] * 2


@pytest.mark.parametrize(
    ("response", "expected"),
    [
        (httpx.Response(200, content=b"[" + b" " * 2**20), errors.BadResponse),
        (httpx.Response(307, headers={"Location": "https://a.example"}), errors.BadResponse),
        (httpx.Response(401, json={"error": "key-of-a-test"}), errors.AuthFailed),
    ],
)
def test_the_guard_stands_around_a_given_transport(
    open_till: Opener, response: httpx.Response, expected: type[errors.TillError]
) -> None:
    """Bodies are capped, redirects refused and credentials removed, whoever brings the bytes."""
    content, headers = response.content, response.headers
    status = response.status_code

    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(status, content=content, headers=headers)

    with (
        open_till(GATEWAY, transport=httpx.MockTransport(respond), attempts=1) as till,
        pytest.raises(expected) as raised,
    ):
        till.get("CALL0001")
    assert "key-of-a-test" not in str(raised.value)


class Long(httpx.SyncByteStream, httpx.AsyncByteStream):
    """A body of 2.5 MiB, which counts what is read of it."""

    def __init__(self) -> None:
        self.read = 0

    def __iter__(self) -> Iterator[bytes]:
        for _ in range(40):
            self.read += 1
            yield b" " * 65_536

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self:
            yield chunk


@pytest.mark.parametrize(("headers", "most"), [({}, 17), ({"Content-Length": "1048577"}, 0)])
def test_a_body_is_read_no_further_than_it_may_be(
    open_till: Opener, headers: dict[str, str], most: int
) -> None:
    """A body is read up to 1 MiB, and not at all if its head announces more."""
    body = Long()

    class Given(httpx.BaseTransport, httpx.AsyncBaseTransport):
        def handle_request(self, request: httpx.Request) -> httpx.Response:  # noqa: ARG002  # as httpx has it
            return httpx.Response(200, headers=headers, stream=body)

        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:  # noqa: ARG002  # likewise
            return httpx.Response(200, headers=headers, stream=body)

    with (
        open_till(GATEWAY, transport=Given(), attempts=1) as till,
        pytest.raises(errors.BadResponse, match="at most 1024 KiB"),
    ):
        till.get("CALL0001")
    assert body.read == most


@pytest.mark.parametrize("till", [Till, AsyncTill])
@pytest.mark.parametrize("given", ["http://127.0.0.1", 5, lambda _: None, httpx.HTTPTransport])
def test_what_is_no_transport_is_misuse(till: Any, given: Any) -> None:  # noqa: ANN401  # sync or async, and anything
    """A transport is httpx's, of the right kind, or a function that makes one."""
    if given is httpx.HTTPTransport:
        given = httpx.AsyncHTTPTransport() if till is Till else httpx.HTTPTransport()
    with pytest.raises(errors.Misuse, match=r"^transport must be"):
        till(GATEWAY, transport=given)
