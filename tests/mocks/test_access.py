"""The log of calls of mock gateways that run by hand."""

import re
import signal

import httpx

from mocks.test_running import command


def test_each_call_is_a_line() -> None:
    """Each call to a vendor is a line: its vendor, status, method and path, and nothing secret."""
    with command("onetill_mocks", "--port", "0") as process:
        assert process.stdout
        assert process.stderr
        try:
            url = process.stdout.readline().split()[3]
            headers = {"Authorization": "Token mock.cryptocloud.key"}
            for path in ("/paydo/v1/invoices/1%0A2?secret=3", "/crucash/v1/invoice/info", "/"):
                httpx.post(f"{url}{path}", headers=headers, trust_env=False)
        finally:
            process.send_signal(signal.SIGTERM)
        assert process.wait(60) == 0
        first, second = process.stderr.read().splitlines()
    assert re.fullmatch(r"\d\d:\d\d:\d\d  paydo +4\d\d  POST  /paydo/v1/invoices/1\?2", first)
    assert re.fullmatch(r"\d\d:\d\d:\d\d  crucash +4\d\d  POST  /crucash/v1/invoice/info", second)
