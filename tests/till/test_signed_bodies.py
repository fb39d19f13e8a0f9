"""What a gateway file needs to verify a signature that covers the whole body."""

from typing import Any

import pytest

from onetill import Notification
from onetill._notification import is_signed, optional_header, raw_body
from onetill.errors import Malformed, Misuse

SIGNATURE = "5d41402abc"


@pytest.mark.parametrize(
    "headers",
    [
        {"x-signature": SIGNATURE},
        {"X-SIGNATURE": f" {SIGNATURE} "},
        [("Host", "shop.example"), ("X-Signature", SIGNATURE)],
    ],
)
def test_a_header_has_no_case(headers: Any) -> None:  # noqa: ANN401  # several forms
    """A header is found however its name is written, in a mapping and in pairs."""
    assert optional_header(headers, "X-Signature") == SIGNATURE


@pytest.mark.parametrize("headers", [{}, {"X-Signature": ""}, [("X-Signature-2", SIGNATURE)]])
def test_a_header_may_be_missing(headers: Any) -> None:  # noqa: ANN401  # likewise
    """A header that is missing or empty is None, and signs nothing."""
    assert optional_header(headers, "X-Signature") is None
    assert not is_signed(None, SIGNATURE)


def test_a_header_that_decides_comes_once() -> None:
    """Of two signatures none is chosen."""
    with pytest.raises(Malformed, match="X-Signature must come once"):
        optional_header([("x-signature", "a"), ("X-Signature", SIGNATURE)], "X-Signature")


@pytest.mark.parametrize(
    "headers", [None, 5, ["x"], {b"x": "y"}, {"X-Signature": b"x"}, {"wsgi.input": None}]
)
def test_other_headers_are_misuse(headers: Any) -> None:  # noqa: ANN401  # any wrong type
    """Headers that would be overlooked are rejected, with the remedy."""
    with pytest.raises(Misuse, match="header"):
        optional_header(headers, "X-Signature")


@pytest.mark.parametrize("given", ["", "5d41402ab", "5D41402ABC", "\N{SNOWMAN}", "\ud800"])
def test_another_signature_is_none(given: str) -> None:
    """Only the expected signature is right, and no text of a stranger raises."""
    assert is_signed(SIGNATURE, SIGNATURE)
    assert not is_signed(given, SIGNATURE)


def test_a_signature_is_compared_in_constant_time(monkeypatch: pytest.MonkeyPatch) -> None:
    """How long a comparison takes tells no stranger how much of a signature was right."""
    compared: list[tuple[bytes, bytes]] = []

    def watched(one: bytes, other: bytes) -> bool:
        compared.append((one, other))
        return one == other

    monkeypatch.setattr("hmac.compare_digest", watched)
    assert is_signed(SIGNATURE, SIGNATURE)
    assert not is_signed(None, SIGNATURE)
    assert compared == [(SIGNATURE.encode(),) * 2, (b"", SIGNATURE.encode())]


def test_a_body_is_the_bytes_that_arrived() -> None:
    """Every form of the same bytes gives the same bytes, and a decoded body is refused."""
    bodies: list[Any] = ["{}", b"{}", bytearray(b"{}"), memoryview(b"{}")]
    assert {raw_body(body) for body in bodies} == {b"{}"}
    decoded: Any = {}
    with pytest.raises(Misuse, match="bytes that arrived"):
        raw_body(decoded)


def test_a_notification_says_what_is_signed() -> None:
    """What a signature covers is one of three words, of which only "nothing" is false."""
    notification = Notification(gateway="acme", invoice_id="x")
    assert not notification.verified
    assert all(Notification(gateway="a", invoice_id="x", verified=it).verified
               for it in ("id", "body"))  # fmt: skip
    other: Any = True
    with pytest.raises(ValueError, match="verified"):
        Notification(gateway="acme", invoice_id="x", verified=other)
