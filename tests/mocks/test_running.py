"""The mock gateways as a server, a command and a plugin."""

import os
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import httpx
import pytest

import onetill_mocks
from mocks.client import (
    SHOP,
)
from onetill_mocks import MockGateways


def test_the_environment_lets_each_gateway_in(gateways: MockGateways) -> None:
    """Every gateway's variables carry its own name, credentials and address."""
    url = gateways.url
    assert gateways.environ("cryptocloud_v1") == {
        "ONETILL_CRYPTOCLOUD_V1_API_KEY": "mock.cryptocloud.key",
        "ONETILL_CRYPTOCLOUD_V1_SHOP_ID": SHOP,
        "ONETILL_CRYPTOCLOUD_V1_POSTBACK_SECRET": "mock-cryptocloud-postback-secret",
        "ONETILL_CRYPTOCLOUD_V1_BASE_URL": f"{url}/cryptocloud",
    }
    assert gateways.environ("cryptocloud_v2").keys() == {
        "ONETILL_CRYPTOCLOUD_V2_API_KEY",
        "ONETILL_CRYPTOCLOUD_V2_SHOP_ID",
        "ONETILL_CRYPTOCLOUD_V2_POSTBACK_SECRET",
        "ONETILL_CRYPTOCLOUD_V2_BASE_URL",
    }
    assert gateways.environ("paydo").keys() == {
        "ONETILL_PAYDO_PUBLIC_KEY",
        "ONETILL_PAYDO_SECRET_KEY",
        "ONETILL_PAYDO_JWT",
        "ONETILL_PAYDO_BASE_URL",
        "ONETILL_PAYDO_CHECKOUT_URL",
    }
    assert gateways.environ("crucash") == {
        "ONETILL_CRUCASH_API_KEY": "mock-crucash-key",
        "ONETILL_CRUCASH_BASE_URL": f"{url}/crucash",
    }
    assert gateways.gateways == ["crucash", "cryptocloud_v1", "cryptocloud_v2", "paydo"]


def test_closing_leaves_no_thread_and_no_socket() -> None:
    """A server ends with its block, clients connected or not, and can open again."""
    before = threading.enumerate()
    mocks = MockGateways()
    with pytest.raises(RuntimeError, match="with"):
        _ = mocks.url
    for _ in range(2):
        with httpx.Client(trust_env=False) as client:
            with mocks:
                assert client.get(mocks.url).status_code == 200
                with pytest.raises(RuntimeError, match="open already"):
                    mocks.__enter__()
                port = int(mocks.url.rpartition(":")[2])
                half_said = socket.create_connection(("127.0.0.1", port))
                half_said.sendall(b"POST /crucash/v1/invoice/info HTTP/1.1\r\nhost: x\r\ncontent-l")
            half_said.close()
        assert threading.enumerate() == before
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection(("127.0.0.1", port))


FORKED = """
import os
import sys

from onetill_mocks import MockGateways

with MockGateways() as mocks:
    mocks.notify("paydo", lambda _: 500)
    mocks.notify("cryptocloud_v2", "http://127.0.0.1:1/")
    for gateway in ("paydo", "cryptocloud_v2"):
        mocks.pay(mocks.place(gateway, price=5, currency="USD"))
    for ending in (mocks.reset, lambda: mocks.__exit__(None, None, None), lambda: None):
        if os.fork() == 0:
            ending()
            sys.exit()  # through the block
        assert os.waitstatus_to_exitcode(os.wait()[1]) == 0
    mocks.reset()
    inbox = []
    mocks.notify("paydo", inbox.append)
    mocks.pay(mocks.place("paydo", price=5, currency="USD"))
    mocks.settle()
    assert len(inbox) == 1
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork")
def test_a_forked_child_ends() -> None:
    """A child of a fork ends through the block, while webhooks are on their way in its parent."""
    command = [sys.executable, "-W", "error", "-W", "ignore:This process:DeprecationWarning"]
    run = subprocess.run(  # noqa: S603  # our own interpreter on our own code
        [*command, "-c", FORKED],
        capture_output=True,
        check=False,
        env=ENVIRON,
        text=True,
        timeout=30,
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")


def test_only_loopback_is_listened_on() -> None:
    """The mock gateways are not offered to the network."""
    for host in ("0.0.0.0", "192.168.0.1", "example.com", ""):  # noqa: S104  # to be refused
        with pytest.raises(ValueError, match="loopback"):
            MockGateways(host=host)


# What finds the package in here finds it in another process too, whatever that one's folder.
ENVIRON = {
    **os.environ,
    "PYTEST_DISABLE_PLUGIN_AUTOLOAD": "1",
    "PYTHONPATH": str(Path(onetill_mocks.__file__).parents[1]),
}


def command(*arguments: str, code: str = "") -> "subprocess.Popen[str]":
    """Start Python on a module or on code, with both streams to read."""
    return subprocess.Popen(  # noqa: S603  # our own interpreter on our own module
        [sys.executable, "-W", "error", *(["-c", code] if code else ["-m"]), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=ENVIRON,
        text=True,
    )


@pytest.mark.skipif(os.name == "nt", reason="Windows sends no SIGINT to one process")
@pytest.mark.parametrize(
    ("ending", "arguments"),
    [
        (signal.SIGINT, ["--port", "0"]),
        (signal.SIGTERM, ["serve", "--port", "0"]),
        (signal.SIGTERM, ["--port", "0", "serve"]),
    ],
)
def test_the_command_runs_until_it_is_ended(ending: signal.Signals, arguments: list[str]) -> None:
    """By hand: the URL and the variables to paste, then a clean end with nothing on stderr."""
    with command("onetill_mocks", *arguments) as process:
        assert process.stdout
        assert process.stderr
        try:
            url = process.stdout.readline().split()[3]
            variables = [process.stdout.readline() for _ in range(15)]
            assert f"export ONETILL_CRUCASH_BASE_URL={url}/crucash\n" in variables
            assert httpx.get(url, trust_env=False).status_code == 200
        finally:
            process.send_signal(ending)
        assert process.wait(60) == 0
        assert process.stderr.read() == ""


def test_the_command_says_what_is_wrong(gateways: MockGateways) -> None:
    """A port in use, a port that is none, a host that is not loopback: one line, no traceback."""
    taken = gateways.url.rpartition(":")[2]
    asked = {
        f"port {taken} is in use": ["--port", taken],
        "--port must be 0 to 65535, not 70000": ["--port", "70000"],
        "host must be a loopback address, not '0.0.0.0'": ["--host", "0.0.0.0"],  # noqa: S104  # to be refused
        "invalid int value": ["--port", "eighty"],
    }
    processes = {said: command("onetill_mocks", *arguments) for said, arguments in asked.items()}
    for said, process in processes.items():
        _, complaint = process.communicate(timeout=60)
        assert process.returncode == 2
        assert said in complaint
        assert "Traceback" not in complaint


def test_what_is_missing_is_said_on_use_only() -> None:
    """Without the extra the plugin still loads; using anything names what to install."""
    code = (
        "import sys; sys.modules['starlette'] = sys.modules['uvicorn'] = None\n"
        "import onetill_mocks.pytest_plugin\n"
        "try: onetill_mocks.MockGateways\n"
        "except ModuleNotFoundError as missing: print(missing)\n"
        "sys.argv = ['onetill_mocks']\n"
        "import runpy; runpy.run_module('onetill_mocks', run_name='__main__')\n"
    )
    with command(code=code) as process:
        data, complaint = process.communicate(timeout=60)
    assert "pip install 'onetill[mocks]'" in data
    assert "pip install 'onetill[mocks]'" in complaint
    assert "Traceback" not in complaint


def test_the_fixture_gives_each_test_an_empty_ledger(tmp_path: Path) -> None:
    """State never leaks from one test into the next through the plugin's fixture."""
    test = tmp_path / "test_leaks.py"
    test.write_text(
        "import pytest\n"
        "@pytest.mark.parametrize('turn', [1, 2])\n"
        "def test_leak(mock_gateways, turn):\n"
        "    mock_gateways.place('paydo', price=1, currency='USD')\n"
        "    assert len(mock_gateways.ledger.invoices) == 1\n"
    )
    plugin = ["-p", "onetill_mocks.pytest_plugin"]
    arguments = ["-m", "pytest", "-q", "-W", "error", *plugin, str(test)]
    run = subprocess.run(  # noqa: S603  # our own interpreter on our own file
        [sys.executable, *arguments],
        capture_output=True,
        check=False,
        cwd=tmp_path,
        env=ENVIRON,
        text=True,
    )
    assert "2 passed" in run.stdout, run.stdout + run.stderr
