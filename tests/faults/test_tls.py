"""Certificates, and what is readable without them: rows 60 and 68 to 72."""

import inspect
import socket
import ssl
from datetime import UTC, datetime, timedelta
from typing import NamedTuple

import pytest
import trustme

from faults.checklist import row
from onetill import AsyncTill, Invoice, Till, errors
from onetill._gateway import Gateway
from support.calls import call, canary_gateway, error_of, good_body, operations
from support.canaries import KEY, PAYER
from support.hostile import CLOSE, Step, hostile, http
from support.tills import Opener


class Authority(NamedTuple):
    """An authority of our own, and servers' certificates, right and wrong."""

    trust: ssl.SSLContext
    right: ssl.SSLContext
    expired: ssl.SSLContext
    misnamed: ssl.SSLContext


def serving(certificate: trustme.LeafCert) -> ssl.SSLContext:
    """Make what a server shows."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    certificate.configure_cert(context)
    return context


@pytest.fixture(scope="module")
def authority() -> Authority:
    """Found an authority."""
    founded = trustme.CA()
    trust = ssl.create_default_context()
    founded.configure_trust(trust)
    now = datetime.now(UTC)
    before, after = now - timedelta(days=9), now - timedelta(days=1)
    return Authority(
        trust,
        serving(founded.issue_cert("127.0.0.1", "localhost")),
        serving(founded.issue_cert("127.0.0.1", not_before=before, not_after=after)),
        serving(founded.issue_cert("other.example")),
    )


@row(60)
def test_downgrade(key: str, open_till: Opener, authority: Authority) -> None:
    """A redirect from https to http is not followed: nothing goes out in clear."""
    with hostile([http(200, good_body(key))]) as plain:
        away = http(307, "", {"Location": plain.url})
        with (
            hostile([away], tls=authority.right) as server,
            open_till(canary_gateway(key, server.url), tls=authority.trust) as till,
        ):
            for operation in operations(key):
                assert type(error_of(till, key, operation)) is errors.BadResponse
        assert plain.requests == []


@row(68, 69)
def test_untrusted(
    key: str, open_till: Opener, authority: Authority, number: int, failures: list[Exception]
) -> None:
    """To a server whose certificate is not right nothing is sent, and nothing is retried."""
    shown = [authority.right] if number == 68 else [authority.expired, authority.misnamed]
    trusting = {} if number == 68 else {"tls": authority.trust}
    for certificate in shown:
        with (
            hostile([http(200, good_body(key))], tls=certificate) as server,
            open_till(canary_gateway(key, server.url), **trusting) as till,
        ):
            for operation in operations(key):
                failures.clear()
                error = error_of(till, key, operation)
                assert isinstance(error, errors.NotSent)
                assert error.permanent
                assert "certificate" in str(error)
                assert len(failures) == 1
            assert server.requests == []


@row(70)
def test_trusted(key: str, open_till: Opener, authority: Authority) -> None:
    """A till that is given an authority trusts what it vouches for."""
    with (
        hostile([http(200, good_body(key))], tls=authority.right) as server,
        open_till(canary_gateway(key, server.url), tls=authority.trust) as till,
    ):
        assert isinstance(call(till, key, "get"), Invoice)


@row(71)
def test_trust_is_no_switch(key: str) -> None:
    """No argument turns verification off, and a context that does not verify is refused."""
    made = (Till, AsyncTill, type(canary_gateway(key)), Gateway.from_env)
    taken = {name for one in made for name in inspect.signature(one).parameters}
    assert not [name for name in taken if "verify" in name or "insecure" in name or "ssl" in name]
    careless = ssl.create_default_context()
    careless.check_hostname = False
    blind = ssl.create_default_context()
    blind.check_hostname = False
    blind.verify_mode = ssl.CERT_NONE
    for tls in (careless, blind, ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER), False, "no"):
        for till in (Till, AsyncTill):
            with pytest.raises(errors.Misuse, match="tls"):
                till(canary_gateway(key), tls=tls)  # type: ignore[arg-type]  # that is the point


@row(72)
def test_plain_text_on_the_port(key: str, open_till: Opener) -> None:
    """A server that speaks no TLS gets to read nothing of a request."""
    script: list[Step] = [b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}", CLOSE]
    with hostile(script, until=None) as server:
        root = server.url.replace("http:", "https:")
        with open_till(canary_gateway(key, root)) as till:
            for operation in operations(key):
                error = error_of(till, key, operation)
                assert type(error) is errors.NotSent
        heard = b"".join(server.requests)
    assert heard
    for readable in (b"POST", b"GET", b"HTTP/", KEY.encode(), PAYER.encode()):
        assert readable not in heard


@pytest.fixture(autouse=True)
def _loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let nobody look up a name outside."""
    look = socket.getaddrinfo

    def local(host: object, *more: object, **named: object) -> object:
        assert host in ("127.0.0.1", b"127.0.0.1", "localhost", None), host
        return look(host, *more, **named)  # type: ignore[arg-type]  # handed on as it came

    monkeypatch.setattr(socket, "getaddrinfo", local)
