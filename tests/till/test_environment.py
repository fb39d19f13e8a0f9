"""What a till reads of the environment: which proxy, which certificates, and what is refused."""

import ssl
from base64 import b64decode
from pathlib import Path
from typing import Any, Final

import certifi
import pytest

from onetill import AsyncTill, Till, errors
from onetill._http.environment import route_to
from onetill.gateways import CruCash

SECRET: Final = "password-of-a-test"
PROXY: Final = f"http://clerk:{SECRET}@proxy.example:3128"
VARIABLES: Final = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
TILLS: Final = [Till, AsyncTill]


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave nothing of the environment that the tests themselves run in."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)
    for name in ("SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE", "REQUEST_METHOD"):
        monkeypatch.delenv(name, raising=False)


def goes_by_proxy(base_url: str) -> bool:
    """Tell whether connections to a server go through the proxy."""
    return route_to(base_url, None, trust_env=True).proxy is not None


@pytest.mark.parametrize(
    ("no_proxy", "base_url", "exempt"),
    [
        ("*", "https://pay.example", True),
        ("other.example, *", "https://pay.example", True),
        ("pay.example", "https://pay.example", True),
        ("PAY.example", "https://pay.example", True),
        ("pay.example", "https://pay.example:8443", True),
        ("pay.example:443", "https://pay.example", True),
        ("pay.example:8443", "https://pay.example:8443", True),
        ("pay.example:8443", "https://pay.example", False),
        ("pay.example:8443", "https://pay.example:9443", False),
        ("https://pay.example", "https://pay.example", True),
        ("http://pay.example", "https://pay.example", False),
        ("example", "https://pay.example", True),
        (".example", "https://pay.example", True),
        ("*.example", "https://pay.example", True),
        (".example:8443", "https://pay.example:8443", True),
        (".example:8443", "https://pay.example", False),
        ("ay.example", "https://pay.example", False),
        ("pay.example.org", "https://pay.example", False),
        ("other.example,pay.example", "https://pay.example", True),
        ("other.example pay.example", "https://pay.example", True),
        (",, ,", "https://pay.example", False),
        ("10.0.0.0/8", "https://10.1.2.3", True),
        ("10.0.0.0/8", "https://11.1.2.3", False),
        ("10.1.2.3", "https://10.1.2.3:8443", True),
        ("10.1.2.3:8443", "https://10.1.2.3:8443", True),
        ("10.1.2.3:8443", "https://10.1.2.3", False),
        ("10.0.0.0/99", "https://10.1.2.3", False),
        ("2001:db8::/32", "https://[2001:db8::1]", True),
        ("[2001:db8::1]", "https://[2001:db8::1]", True),
        ("[2001:db8::1]:8443", "https://[2001:db8::1]:8443", True),
        ("[2001:db8::1]:8443", "https://[2001:db8::1]", False),
        ("pay.example:port", "https://pay.example", False),
        ("[", "https://pay.example", False),
    ],
)
@pytest.mark.parametrize("name", ["NO_PROXY", "no_proxy"])
def test_no_proxy(
    monkeypatch: pytest.MonkeyPatch, name: str, no_proxy: str, base_url: str, *, exempt: bool
) -> None:
    """NO_PROXY names hosts, their parents, ports, networks, or all; the rest goes by the proxy."""
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    assert goes_by_proxy(base_url)
    monkeypatch.setenv(name, no_proxy)
    assert goes_by_proxy(base_url) is not exempt


@pytest.mark.parametrize(
    "base_url",
    ["http://127.0.0.1:9", "http://localhost:9", "https://127.0.0.1", "https://[::1]",
     "https://localhost", "https://shop.localhost"],
)  # fmt: skip
def test_no_proxy_for_this_machine(monkeypatch: pytest.MonkeyPatch, base_url: str) -> None:
    """A server on this machine is never behind a proxy, which would see the key."""
    for name in VARIABLES[:3]:
        monkeypatch.setenv(name, PROXY)
    assert not goes_by_proxy(base_url)


@pytest.mark.parametrize(
    ("value", "host", "port"),
    [
        ("proxy.example:3128", "proxy.example", 3128),
        ("proxy.example", "proxy.example", 80),
        ("http://proxy.example", "proxy.example", 80),
        ("http://proxy.example:3128/", "proxy.example", 3128),
        (f"clerk:{SECRET}@proxy.example:3128", "proxy.example", 3128),
        ("127.0.0.1:3128", "127.0.0.1", 3128),
        ("[::1]:3128", "::1", 3128),
    ],
)
@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])
def test_a_proxy_is_named_as_for_curl(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str, host: str, port: int
) -> None:
    """A proxy may be named without a scheme; its credentials are not shown."""
    monkeypatch.setenv(name, value)
    route = route_to("https://pay.example", None, trust_env=True)
    assert route.proxy is not None
    assert (route.proxy.host, route.proxy.port) == (host, port)
    assert SECRET not in repr(route)
    request = route.proxy.connect_request("pay.example", 443)
    assert (b"proxy-authorization" in dict(request.headers)) is ("@" in value)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("clerk:pass", "clerk:pass"),
        ("cl%40rk:p%3Ass%25%C3%A9", "cl@rk:p:ss%\u00e9"),
        ("clerk", "clerk:"),
    ],
)
def test_credentials_of_a_proxy_are_as_they_are_meant(
    monkeypatch: pytest.MonkeyPatch, written: str, meant: str
) -> None:
    """What a URL cannot hold is escaped in it, and the proxy gets what it stands for."""
    monkeypatch.setenv("HTTPS_PROXY", f"http://{written}@proxy.example")
    proxy = route_to("https://pay.example", None, trust_env=True).proxy
    assert proxy is not None
    headers = dict(proxy.connect_request("pay.example", 443).headers)
    scheme, _, token = headers[b"proxy-authorization"].partition(b" ")
    assert (scheme, b64decode(token).decode()) == (b"Basic", meant)


def test_a_proxy_counts_with_trust_env_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without `trust_env` no proxy is used."""
    monkeypatch.setenv("HTTPS_PROXY", PROXY)
    assert route_to("https://pay.example", None, trust_env=False).proxy is None


@pytest.mark.parametrize("open_till", TILLS)
@pytest.mark.parametrize("name", ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"])
@pytest.mark.parametrize(
    "value",
    [
        f"socks5://clerk:{SECRET}@127.0.0.1:1080",
        f"socks5h://clerk:{SECRET}@127.0.0.1:1080",
        f"socks4://{SECRET}@127.0.0.1:1080",
        f"https://clerk:{SECRET}@127.0.0.1:1080",
        f"http://clerk:{SECRET}@127.0.0.1:port",
        f"http://clerk:{SECRET}@127.0.0.1:99999",
        f"http://clerk:{SECRET}@",
        f"http://127.0.0.1/{SECRET}",
        f"http://127.0.0.1?{SECRET}",
        f"http://[{SECRET}",
    ],
)
def test_a_proxy_that_cannot_be_used_is_misuse(
    monkeypatch: pytest.MonkeyPatch,
    open_till: Any,  # noqa: ANN401  # sync or async
    name: str,
    value: str,
) -> None:
    """SOCKS, and what is no URL of a proxy, is refused by the variable's name, never its value."""
    monkeypatch.setenv(name, value)
    with pytest.raises(errors.Misuse) as raised:
        open_till(CruCash("key", base_url="https://pay.example"), trust_env=True)
    assert str(raised.value).startswith(f"{name} must be the URL of an HTTP proxy")
    assert SECRET not in str(raised.value)
    assert raised.value.__cause__ is None


@pytest.mark.parametrize("open_till", TILLS)
@pytest.mark.parametrize("name", ["SSL_CERT_FILE", "SSL_CERT_DIR", "SSLKEYLOGFILE"])
def test_a_file_that_is_missing_is_misuse(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    open_till: Any,  # noqa: ANN401  # sync or async
    name: str,
) -> None:
    """A variable that names no file is refused by its name, and counts with `trust_env` only."""
    monkeypatch.setenv(name, str(tmp_path / SECRET / "missing"))
    gateway = CruCash("key", base_url="https://pay.example")
    with pytest.raises(errors.Misuse) as raised:
        open_till(gateway, trust_env=True)
    assert str(raised.value).startswith(f"{name} must name a ")
    assert SECRET not in str(raised.value)
    assert route_to(gateway.base_url, None, trust_env=False).tls is not None


@pytest.mark.parametrize("content", [b"", b"no certificate", b"\xff\xfe\x00"])
def test_a_file_without_certificates_is_misuse(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, content: bytes
) -> None:
    """A file that holds no certificate is refused by the variable's name."""
    file = tmp_path / "certificates.pem"
    file.write_bytes(content)
    monkeypatch.setenv("SSL_CERT_FILE", str(file))
    with pytest.raises(errors.Misuse, match=r"^SSL_CERT_FILE must name"):
        route_to("https://pay.example", None, trust_env=True)


def test_certificates_of_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """SSL_CERT_FILE is used with `trust_env`, in a context that verifies."""
    usual = route_to("https://pay.example", None, trust_env=True).tls
    monkeypatch.setenv("SSL_CERT_FILE", certifi.where())
    named = route_to("https://pay.example", None, trust_env=True).tls
    assert named is not None
    assert named is not usual
    assert (named.verify_mode, named.check_hostname) == (ssl.CERT_REQUIRED, True)


def test_a_key_log_counts_with_trust_env_only(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """SSLKEYLOGFILE, which would open recorded connections, is ignored without `trust_env`."""
    file = tmp_path / "keys.log"
    monkeypatch.setenv("SSLKEYLOGFILE", str(file))
    without = route_to("https://pay.example", None, trust_env=False).tls
    assert without is not None
    assert without.keylog_filename is None
    assert not file.exists()
    trusting = route_to("https://pay.example", None, trust_env=True).tls
    assert trusting is not None
    assert trusting.keylog_filename == str(file)
