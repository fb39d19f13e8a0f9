"""`onetill listen`: notifications at a local URL."""

import json
import re
import signal
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import IO

import httpx
import pytest

from cli.conftest import Run, process
from onetill import Till
from onetill._cli._exits import Failure
from onetill._cli._listen import Receiver
from onetill._cli._mock import Mocks
from onetill._cli._options import Common
from onetill_mocks import MockGateways
from support.samples import sample_of
from support.servers import Reply, serving
from support.tills import GATEWAYS


def read_until(stream: IO[str] | None, pattern: str) -> re.Match[str]:
    """Read lines until one matches."""
    assert stream
    for line in stream:
        if found := re.search(pattern, line):
            return found
    raise AssertionError(pattern)


@contextmanager
def listening(key: str, *options: str) -> Iterator[tuple[str, IO[str]]]:
    """Run it, and give its URL and its output."""
    with process("listen", key, "--port", "0", "--mock", "--json", *options) as started:
        url = read_until(started.stderr, r"at (http://127\.0\.0\.1:\d+/)")[1]
        assert started.stdout
        yield url, started.stdout
        started.send_signal(signal.SIGINT)
        _, err = started.communicate(timeout=20)
        assert (started.returncode, "Traceback" in err) == (0, False)


def test_it_confirms_and_forwards(mock_gateways: MockGateways) -> None:
    """A paid invoice's notification arrives by itself, and the shop gets it as it was."""
    key = "cryptocloud_v2"
    invoice_id = mock_gateways.place(key, price="5", currency="USD", order_id="A-1")
    with serving(lambda _: Reply(b"thanks")) as (shop, requests):
        with listening(key, "--forward-to", f"{shop}/notified") as (_, out):
            mock_gateways.pay(invoice_id)
            record = json.loads(out.readline())
        assert (record["response"], record["forwarded"]) == (200, 200)
        assert record["invoice"]["is_paid"] is True
        assert record["invoice"]["order_id"] == "A-1"
        mock_gateways.settle()
        assert mock_gateways.deliveries[-1].status == 200
        (request,) = requests
        assert b"token" in request.body
        assert request.headers["Host"] == httpx.URL(shop).netloc.decode()


def test_it_responds_as_a_shop_should(mock_gateways: MockGateways) -> None:
    """Confirmed is 200, forged and malformed 400, ahead of the books 503, anything else refused."""
    key = "cryptocloud_v2"
    paid, early = (mock_gateways.place(key, price="5", currency="USD") for _ in range(2))
    mock_gateways.pay(paid)
    headers, body = mock_gateways.notification(paid, key)
    early_headers, early_body = mock_gateways.notification(early, key)
    with listening(key) as (url, out), httpx.Client(trust_env=False) as client:
        for content, sent, status in (
            (body, headers, 200),
            (body[:-1], headers, 400),
            (body.replace(paid.removeprefix("INV-").encode(), b"OTHER001"), headers, 400),
            (early_body, early_headers, 503),
        ):
            assert client.post(url, content=content, headers=sent).status_code == status
            assert json.loads(out.readline())["response"] == status
        assert client.get(url).status_code == 405
        assert client.post(url, content=b"x" * (2**20 + 1)).status_code == 413
        chunks = [body[:1], body[1:9], body[9:]]
        assert client.post(url, content=iter(chunks), headers=headers).status_code == 200
        assert json.loads(out.readline())["invoice"]["is_paid"] is True
        assert client.post(url, content=iter([b"x" * 2**20, b"x"])).status_code == 413


@pytest.mark.parametrize("key", [key for key in GATEWAYS if sample_of(key).notifies])
def test_a_vendor_that_is_down_confirms_later(
    capsys: pytest.CaptureFixture[str],
    mock_gateways: MockGateways,
    monkeypatch: pytest.MonkeyPatch,
    key: str,
) -> None:
    """Where the vendor cannot be asked, it shall send the notification again, and is thanked."""
    monkeypatch.setattr(GATEWAYS[key], "acknowledgement", "OK, as it wants to read")
    paid = mock_gateways.place(key, price="5", currency="USD", order_id="A-1")
    mock_gateways.pay(paid)
    headers, body = mock_gateways.notification(paid, key)
    for _ in range(3):
        mock_gateways.fault("error before", status=503)
    with Till(GATEWAYS[key].from_env(mock_gateways.environ(key))) as till:
        receiver = Receiver(till, None, Common(as_json=True))
        assert receiver.receive([*headers.items()], body) == (503, "")
        assert receiver.receive([*headers.items()], body) == (200, "OK, as it wants to read")
    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert (first["response"], first["invoice"], second["response"]) == (503, None, 200)


def test_senders_that_go_away() -> None:
    """A connection that is reset ends without a traceback, and the next one is served."""
    with listening("paydo") as (url, _):
        for sent in (
            b"GET /",
            b"POST / HTTP/1.1\r\nContent-Length: 10\r\n\r\n{",
            b"POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n5\r\n{",
            b"POST / HTTP/1.1\r\nContent-Length: 2\r\n\r\n{}",
        ):
            sender = socket.create_connection(("127.0.0.1", httpx.URL(url).port or 0))
            sender.sendall(sent)
            sender.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
            sender.close()
            assert httpx.get(url, trust_env=False).status_code == 405


def test_a_shop_that_fails_gets_it_again(mock_gateways: MockGateways) -> None:
    """Where the shop does not take a notification, the vendor is asked to send it again."""
    key = "paydo"
    paid = mock_gateways.place(key, price="5", currency="USD", order_id="A-1")
    mock_gateways.pay(paid)
    headers, body = mock_gateways.notification(paid, key)
    with (
        serving(lambda _: Reply(b"", status=500)) as (shop, _),
        listening(key, "--forward-to", shop) as (url, out),
    ):
        assert httpx.post(url, content=body, headers=headers, trust_env=False).status_code == 503
        assert json.loads(out.readline())["forwarded"] == 500
    with listening(key, "--forward-to", "http://127.0.0.1:1/") as (url, out):
        assert httpx.post(url, content=body, headers=headers, trust_env=False).status_code == 503
        assert json.loads(out.readline())["forwarded"] == 0


@pytest.mark.parametrize(
    ("options", "reported"),
    [
        (["--port", "70000"], "port must be 0 to 65535"),
        (["--forward-to", "shop"], "forward-to must be a URL"),
        (["--forward-to", "ftp://shop.example/"], "forward-to must be a URL"),
    ],
)
def test_wrong_arguments(run: Run, options: list[str], reported: str) -> None:
    """A wrong port or URL is refused before anything listens."""
    done = run("listen", "paydo", *options, "--mock")
    assert (done.status, reported in done.err, done.err.count("\n")) == (2, True, 1)


def test_a_port_in_use(run: Run, mock_gateways: MockGateways) -> None:
    """A port that is taken is reported, with the option for another."""
    port = mock_gateways.url.rpartition(":")[2]
    done = run("listen", "paydo", "--port", port, "--mock")
    assert (done.status, "--port" in done.err) == (2, True)


def _reply(status: int, _: object) -> Reply:
    return Reply("{}", status)


def test_mock_gateways_that_take_no_url_are_reported() -> None:
    """Where the mock gateways refuse the URL, no notification is waited for in vain."""
    for status in (400, 404, 500):
        with (
            serving(partial(_reply, status)) as (url, _),
            pytest.raises(Failure, match="did not take the URL http://127"),
        ):
            Mocks(url, {}).notify("crucash", "http://127.0.0.1:8001/")


def test_it_does_not_forward_to_itself(run: Run) -> None:
    """A notification that came back for ever is not begun with."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    url = f"http://localhost:{port}/"
    done = run("listen", "paydo", "--port", port, "--forward-to", url, "--mock")
    assert (done.status, "forward-to must be your own" in done.err) == (2, True)


def test_the_mock_gateways_end_first() -> None:
    """Where the mock gateways are gone, Ctrl-C is the ordinary end all the same."""
    with MockGateways() as others, pytest.MonkeyPatch.context() as patch:
        patch.setenv("ONETILL_MOCK_URL", others.url)
        with listening("paydo"):
            others.__exit__()
        others.__enter__()


def test_a_closed_pipe_ends_it(mock_gateways: MockGateways) -> None:
    """Where nobody reads what arrives, it ends, and the vendor sends the notification again."""
    paid = mock_gateways.place("paydo", price="5", currency="USD")
    mock_gateways.pay(paid)
    headers, body = mock_gateways.notification(paid, "paydo")
    with process("listen", "paydo", "--port", "0", "--mock") as started:
        url = read_until(started.stderr, r"at (http://127\.0\.0\.1:\d+/)")[1]
        assert started.stdout
        started.stdout.close()
        assert httpx.post(url, content=body, headers=headers, trust_env=False).status_code == 503
        assert started.wait(20) == 141


def test_a_missing_secret_is_reported_at_once(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the secret that verifies them, no notification is waited for."""
    monkeypatch.setenv("ONETILL_CRYPTOCLOUD_V2_API_KEY", "key")
    done = run("listen", "cryptocloud_v2", "--port", "0")
    assert (done.status, "ONETILL_CRYPTOCLOUD_V2_POSTBACK_SECRET" in done.err) == (2, True)
