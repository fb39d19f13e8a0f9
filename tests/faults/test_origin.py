"""Redirects, cookies, proxies and roots: rows 58 to 66."""

import re
from pathlib import Path

import pytest

from faults.checklist import row
from onetill import Invoice, errors
from support.calls import call, canary_gateway, error_of, good_body, operations
from support.canaries import KEY
from support.hostile import hostile, http
from support.tills import Opener

REDIRECTS = (301, 302, 303, 307, 308)


@row(58, 59, 61)
def test_redirects(key: str, open_till: Opener, number: int) -> None:
    """A redirect is an error and is not followed, neither with a key nor with a body."""
    with hostile([http(200, good_body(key))]) as target:
        port = target.url.rpartition(":")[2]
        there = f"{target.url}/v1"
        elsewhere = [
            f"//127.0.0.1:{port}/x",
            f"http://127.0.0.1@127.0.0.1:{port}/x",
            f"HTTP://LOCALHOST:{port}/x",
            "/elsewhere",
            "",
            "x" * 50_000,
            "http://[",
            "javascript:alert(1)",
        ]
        called = operations(key)[:1] if number == 58 else operations(key)[1:]
        for location in elsewhere if number == 61 else [there]:
            for status in (307,) if number == 59 else REDIRECTS:
                away = http(status, "", {"Location": location})
                with hostile([away]) as server, open_till(canary_gateway(key, server.url)) as till:
                    for operation in ["get"] if number == 61 else called:
                        server.requests.clear()
                        error = error_of(till, key, operation)
                        assert type(error) is errors.BadResponse
                        assert len(server.requests) == 1
                        assert ("may be" in str(error)) is (operation == "create")
        assert target.requests == []


@row(62)
def test_cookies(key: str, open_till: Opener) -> None:
    """A cookie that a gateway sets is not kept and not sent."""
    cookie = {"Set-Cookie": "session=1; Path=/; Max-Age=9999"}
    with hostile([http(200, good_body(key), cookie)]) as server:
        with open_till(canary_gateway(key, server.url)) as till:
            for _ in range(3):
                call(till, key, "get")
        assert len(server.requests) == 3
        assert not [request for request in server.requests if b"cookie" in request.lower()]


@row(63)
def test_environment(
    key: str, open_till: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Proxies, passwords and certificates of the environment are used with `trust_env` only."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login stranger password none\n", encoding="utf-8")
    with (
        hostile([http(200, good_body(key))]) as server,
        hostile([http(200, good_body(key))]) as proxy,
    ):
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
            monkeypatch.setenv(name.lower(), proxy.url)
        for name in ("NO_PROXY", "no_proxy", "REQUEST_METHOD"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("NETRC", str(netrc))
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
        with open_till(canary_gateway(key, server.url)) as till:
            call(till, key, "get")
        assert (len(server.requests), len(proxy.requests)) == (1, 0)
        sent = re.search(rb"authorization: *(\S+)", server.requests[0].lower())
        assert (sent and sent[1]) != b"basic"
        monkeypatch.delenv("SSL_CERT_FILE")
        with open_till(canary_gateway(key, server.url), trust_env=True) as till:
            call(till, key, "get")
        assert (len(server.requests), len(proxy.requests)) == (2, 0)  # no proxy for this machine


@row(64, 65)
def test_roots(key: str, number: int) -> None:
    """A payment travels over https, or within this machine, to a server that is only named."""
    bad = {
        64: [
            "http://example.com",
            "http://127.0.0.1.example.com",
            "http://0.0.0.0:1",  # whoever listens there
            "http://[::]:1",
            "http://10.0.0.1",
            "ftp://127.0.0.1",
            "//a.example",
            "ftp://example.com",
            "example.com",
        ],
        65: [
            f"https://user:{KEY}@example.com",
            f"https://{KEY}@example.com",
            f"https://example.com?{KEY}",
            f"https://example.com#{KEY}",
            f"https://example.com/{KEY} x",
            f"https:///{KEY}",
            "https://",
            "https://example.com:0",
            "https://example.com:99999",
            "https://[",
            "https://example.com\n",
            "",
        ],
    }
    for url in bad[number]:
        with pytest.raises(errors.Misuse) as raised:
            canary_gateway(key, url)
        assert KEY not in str(raised.value)
    for fine in ("http://127.0.0.1:1", "http://localhost", "http://[::1]:9", "https://a.example/b"):
        assert canary_gateway(key, fine).base_url == fine


@row(66)
def test_a_root_with_a_path(key: str, open_till: Opener) -> None:
    """With a path of its own and without, with a slash and without, a root leads home."""
    paths = set()
    for root in ("", "/", "/a/path", "/a/path/"):
        for operation in operations(key):
            played = [http(200, good_body(key, operation))]
            with (
                hostile(played) as server,
                open_till(canary_gateway(key, server.url + root)) as till,
            ):
                assert isinstance(call(till, key, operation), Invoice)
                path = server.requests[0].split()[1].decode()
            assert path.startswith(f"{root.rstrip('/')}/v")
            paths.add((operation, path.removeprefix(root.rstrip("/"))))
    assert len(paths) == len(operations(key))
