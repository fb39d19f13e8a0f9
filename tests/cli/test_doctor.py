"""`onetill doctor`, and the configuration that it looks at."""

import json
import os
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from pathlib import Path
from threading import Thread

import pytest

from cli.conftest import Run
from onetill._cli._config import _require_private
from onetill._cli._doctor import _clock
from onetill._cli._exits import Failure
from onetill_mocks import MockGateways

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
of_posix = pytest.mark.skipif(os.name != "posix", reason="files have no owners and pipes here")


@pytest.mark.parametrize(
    ("ahead", "shown"),
    [
        (0, "right (+0 s)"),
        (60, "right (-60 s)"),
        (-60, "right (+60 s)"),
        (61, "wrong by -61 s: set this machine's clock"),
        (-3600, "wrong by +3600 s: set this machine's clock"),
    ],
)
def test_clocks_are_compared_with_their_sign(ahead: int, shown: str) -> None:
    """More than a minute is wrong, whichever of both clocks is ahead, and the sign says which."""
    theirs = format_datetime(NOON + timedelta(seconds=ahead), usegmt=True)
    assert _clock(theirs, NOON, 0.0) == shown


@pytest.mark.parametrize("header", ["", "soon"])
def test_a_clock_that_is_not_shown(header: str) -> None:
    """A server without a Date has no clock to compare."""
    assert _clock(header, NOON, 0.0) == "not shown by the server"


def test_a_server_is_named_by_its_host(
    run: Run, mock_gateways: MockGateways, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A report that is pasted somewhere names hosts, and not what stands in a path before them."""
    url = f"{mock_gateways.base_url('paydo').rstrip('/')}/private-prefix"
    monkeypatch.setenv("ONETILL_PAYDO_BASE_URL", url)
    done = run("doctor", "paydo", "--json")
    (row,) = json.loads(done.out)["gateways"]
    assert row["server"] == url.split("/")[2]
    assert "private-prefix" not in done.out


def test_an_empty_variable_is_no_credential(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """A variable that is set to nothing is shown as not set."""
    monkeypatch.setenv("ONETILL_PAYDO_JWT", "")
    records = map(json.loads, run("gateways", "--json").out.splitlines())
    assert {one["gateway"]: one["configured"] for one in records}["paydo"] == "no credentials"


@of_posix
def test_the_file_is_a_file(run: Run, tmp_path: Path) -> None:
    """What is no file, such as a pipe, is refused before a byte of it is read."""
    path = tmp_path / "pipe.toml"
    os.mkfifo(path, 0o600)

    def feed() -> None:
        with suppress(OSError), path.open("w", encoding="utf-8") as pipe:
            pipe.write('[crucash]\napi_key = "key"\nbase_url = "http://127.0.0.1:1"\n')

    thread = Thread(target=feed)
    thread.start()
    done = run("get", "crucash", "1", "--config", path)
    reader = os.open(path, os.O_RDONLY | os.O_NONBLOCK)  # for who still waits to write
    thread.join()
    os.close(reader)
    assert (done.status, "config must be a file, and" in done.err) == (2, True)


@of_posix
def test_the_file_is_ones_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of another user, who may have chosen the server in it, is refused."""
    path = tmp_path / "onetill.toml"
    path.touch(mode=0o600)
    status = [*path.stat()]
    monkeypatch.setattr(os, "geteuid", lambda: 4242)
    for owner, is_right in ((4242, True), (0, True), (4243, False)):
        status[4] = owner
        if is_right:
            _require_private(path, os.stat_result(status))
        else:
            with pytest.raises(Failure, match=r"a file of your own: chown \$USER"):
                _require_private(path, os.stat_result(status))
