"""The exit status and the sentence of each error, and what a signal leaves behind."""

import json
import signal
from collections.abc import Iterable
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from cli.conftest import Run, process
from onetill import errors
from onetill._cli._exits import Exit, sentence, status_of
from onetill._http.exchange import exchange
from onetill_mocks import MockGateways
from support.hostile import Step, hostile
from support.servers import Reply, serving

READS = ("get", "get_many", "wait", "list", "find")
CHANGES = ("create", "cancel")
DOWN = {"status": 503, "processed": True}
TABLE: list[tuple[type[errors.TillError], dict[str, Any], Exit, Exit, str]] = [
    (errors.Misuse, {}, Exit.MISUSE, Exit.MISUSE, ""),
    (errors.Unsupported, {}, Exit.MISUSE, Exit.MISUSE, "onetill gateways"),
    (errors.NotFound, {}, Exit.NOT_FOUND, Exit.NOT_FOUND, "check the id"),
    (errors.NotSent, {}, Exit.UNREACHABLE, Exit.UNREACHABLE, "nothing happened"),
    (errors.OutcomeUnknown, {}, Exit.UNREACHABLE, Exit.UNKNOWN, "try again"),
    (errors.BadResponse, {}, Exit.UNREACHABLE, Exit.UNKNOWN, "try again"),
    (errors.GatewayDown, {}, Exit.UNREACHABLE, Exit.UNREACHABLE, "try again later"),
    (errors.GatewayDown, DOWN, Exit.UNREACHABLE, Exit.UNKNOWN, "try again later"),
    (errors.RateLimited, {}, Exit.REFUSED, Exit.REFUSED, "try again later"),
    (errors.AuthFailed, {}, Exit.REFUSED, Exit.REFUSED, "onetill doctor"),
    (errors.Conflict, {}, Exit.REFUSED, Exit.REFUSED, "onetill get"),
    (errors.Invalid, {}, Exit.REFUSED, Exit.REFUSED, ""),
    (errors.Refused, {}, Exit.REFUSED, Exit.REFUSED, ""),
    (errors.WaitTimeout, {}, Exit.TIMEOUT, Exit.TIMEOUT, "--timeout"),
    (errors.Pending, {}, Exit.REFUSED, Exit.REFUSED, "confirm it again"),
]


@pytest.mark.parametrize(("kind", "facts", "read", "change", "remedy"), TABLE)
def test_each_error_has_its_status_and_remedy(
    kind: type[errors.TillError], facts: dict[str, Any], read: Exit, change: Exit, remedy: str
) -> None:
    """After a change of which nobody knows, the status is 6 and no sentence says to try again."""
    for operation in READS + CHANGES:
        error = kind("as it was", **facts, gateway="crucash", operation=operation)
        expected = change if operation in CHANGES else read
        assert status_of(error) is expected, operation
        written = sentence(error)
        assert written.startswith(f"crucash {operation}: as it was")
        assert ("look before you try again" in written) is (expected is Exit.UNKNOWN)
        assert remedy in written or expected is Exit.UNKNOWN


@pytest.mark.parametrize("form", [[], ["--json"]])
def test_the_highest_status_counts(run: Run, mock_gateways: MockGateways, form: list[str]) -> None:
    """Of several ids the worst result is the status, whichever of them comes last."""
    good = mock_gateways.place("paydo", price="5", currency="USD")
    bad = "x" * 200  # misuse, which is below what is not found
    for ids in (["nobody", bad, good], [bad, "nobody"], [good, "nobody", bad]):
        done = run("get", "paydo", *ids, "--mock", *form)
        assert done.status == Exit.NOT_FOUND, ids


def test_sigterm_ends_a_create_as_ctrl_c_does(mock_gateways: MockGateways) -> None:
    """A create that SIGTERM ends may have happened, and the printed command finds it."""
    for number in (signal.SIGINT, signal.SIGTERM):
        mock_gateways.fault("delay after", seconds=20)
        before = len(mock_gateways.requests)
        order = ["--order-id", "A-1", "--mock", "--json"]
        with process("create", "cryptocloud_v2", "25", "USD", *order) as started:
            while len(mock_gateways.requests) == before and started.poll() is None:
                pass
            started.send_signal(number)
            out, err = started.communicate(timeout=20)
        record = json.loads(err)
        assert (started.returncode, out, record["exit_status"]) == (6, "", 6)
        assert record["find"].startswith("onetill find cryptocloud_v2 A-1 --since ")


def test_a_command_leaves_signals_as_they_were(run: Run) -> None:
    """Whoever calls the command in a process of theirs keeps their handler of SIGTERM."""
    before = signal.signal(signal.SIGTERM, lambda *_: None)
    try:
        own = signal.getsignal(signal.SIGTERM)
        run("gateways")
        assert signal.getsignal(signal.SIGTERM) is own
    finally:
        signal.signal(signal.SIGTERM, before)


def test_an_endless_response_is_cut() -> None:
    """What a server that is no gateway sends is read up to 1 MiB, and no further."""
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"

    def endless(_: bytes) -> Iterable[Step]:
        return chain([b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"], [chunk] * 1024)

    with hostile(endless) as server:
        assert len(exchange("GET", server.url).body) == 1024 * 1024
    assert server.sent < 32 * 1024 * 1024


def test_a_forward_goes_to_the_shop_alone(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """No proxy, no password of the environment and no redirect takes a part in a forward."""
    netrc = tmp_path / "netrc"
    netrc.write_text("default login canary password canary\n", encoding="utf-8")
    monkeypatch.setenv("NETRC", str(netrc))
    for name in ("HTTP_PROXY", "ALL_PROXY", "http_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    moved = Reply(b"", 302, {"Location": "/elsewhere"})
    with serving(lambda _: moved) as (shop, requests):
        done = exchange("POST", shop, [("X-Sign", "a")], b"body")
    assert (done.status, done.headers["location"]) == (302, "/elsewhere")
    (request,) = requests
    assert (request.body, request.headers["X-Sign"]) == (b"body", "a")
    assert "Authorization" not in request.headers
