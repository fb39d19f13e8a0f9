"""Redirects, cookies, proxies and roots: rows 58 to 66."""

import re
from pathlib import Path

import pytest

from faults.hostile import hostile, http
from faults.leaks import KEY
from faults.orders import Opener, ask, good, operations, refused, shop
from faults.rows import row
from onetill import Invoice, errors

REDIRECTS = (301, 302, 303, 307, 308)


@row(58, 59, 61)
def test_redirects(key: str, open_till: Opener, number: int) -> None:
    """A redirect is no answer, and where it leads nobody goes: not with a key, not with a body."""
    with hostile([http(200, good(key))]) as target:
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
        asked = operations(key)[:1] if number == 58 else operations(key)[1:]
        for location in elsewhere if number == 61 else [there]:
            for status in (307,) if number == 59 else REDIRECTS:
                away = http(status, "", {"Location": location})
                with hostile([away]) as server, open_till(shop(key, server.url)) as till:
                    for operation in ["get"] if number == 61 else asked:
                        server.requests.clear()
                        error = refused(till, key, operation)
                        assert type(error) is errors.BadResponse
                        assert len(server.requests) == 1
                        assert ("may be" in str(error)) is (operation == "create")
        assert target.requests == []


@row(62)
def test_cookies(key: str, open_till: Opener) -> None:
    """A cookie that a gateway sets is not kept and not sent."""
    cookie = {"Set-Cookie": "session=1; Path=/; Max-Age=9999"}
    with hostile([http(200, good(key), cookie)]) as server:
        with open_till(shop(key, server.url)) as till:
            for _ in range(3):
                ask(till, key, "get")
        assert len(server.requests) == 3
        assert not [asked for asked in server.requests if b"cookie" in asked.lower()]


@row(63)
def test_environment(
    key: str, open_till: Opener, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """Proxies, passwords and certificates of the environment are for whoever asks for them."""
    netrc = tmp_path / "netrc"
    netrc.write_text("machine 127.0.0.1 login stranger password none\n", encoding="utf-8")
    with hostile([http(200, good(key))]) as server, hostile([http(200, good(key))]) as proxy:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
            monkeypatch.setenv(name, proxy.url)
            monkeypatch.setenv(name.lower(), proxy.url)
        for name in ("NO_PROXY", "no_proxy", "REQUEST_METHOD"):
            monkeypatch.delenv(name, raising=False)
        monkeypatch.setenv("NETRC", str(netrc))
        monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "none.pem"))
        with open_till(shop(key, server.url)) as till:
            ask(till, key, "get")
        assert (len(server.requests), len(proxy.requests)) == (1, 0)
        sent = re.search(rb"authorization: *(\S+)", server.requests[0].lower())
        assert (sent and sent[1]) != b"basic"
        monkeypatch.delenv("SSL_CERT_FILE")
        with open_till(shop(key, server.url), trust_env=True) as till:
            ask(till, key, "get")
        assert (len(server.requests), len(proxy.requests)) == (2, 0)  # no proxy for this machine


@row(64, 65)
def test_roots(key: str, number: int) -> None:
    """A payment travels over https, or within this machine, to a server that is only named."""
    bad = {
        64: [
            "http://example.com",
            "http://127.0.0.1.example.com",
            "ftp://127.0.0.1",
            "//a.example",
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
            "",
        ],
    }
    for url in bad[number]:
        with pytest.raises(errors.Misuse) as raised:
            shop(key, url)
        assert KEY not in str(raised.value)
    for fine in ("http://127.0.0.1:1", "http://localhost", "http://[::1]:9", "https://a.example/b"):
        assert shop(key, fine).base_url == fine


@row(66)
def test_a_root_with_a_path(key: str, open_till: Opener) -> None:
    """With a path of its own and without, with a slash and without, a root leads home."""
    paths = set()
    for root in ("", "/", "/a/path", "/a/path/"):
        for operation in operations(key):
            played = [http(200, good(key, operation))]
            with hostile(played) as server, open_till(shop(key, server.url + root)) as till:
                assert isinstance(ask(till, key, operation), Invoice)
                asked = server.requests[0].split()[1].decode()
            assert asked.startswith(f"{root.rstrip('/')}/v")
            paths.add((operation, asked.removeprefix(root.rstrip("/"))))
    assert len(paths) == len(operations(key))
