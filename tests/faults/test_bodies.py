"""Bodies that are no responses, or are cut, huge, packed or badly framed: rows 86 to 99."""

import codecs
import gzip
import json
import zlib
from collections.abc import Iterable, Iterator
from functools import cache

import pytest

from faults.checklist import row
from onetill import Invoice, TillError, errors
from support.calls import (
    call,
    canary_gateway,
    changes,
    error_of,
    good_body,
    good_response,
    operations,
)
from support.hostile import CLOSE, Step, hostile, http
from support.samples import ORDER
from support.tills import Opener

BODIES: dict[int, list[bytes]] = {
    86: [
        b"<!doctype html><title>Log in to the airport</title><form>",
        b"<html><title>Log in to the airport's network</title></html>",
    ],
    87: [
        b"",
        b"{",
        b'{"status": "success"',
        b'{"data": [',
        b'"',
        b"{} {}",
        b"{}x",
        b'{"status": "success"} x',
        b"\0",
        b"  ",
    ],
    88: [
        *(b"null", b"[]", b"5", b'"airport"', b"true", b"{}", b"[{}]", b"[[[]]]"),
        b'{"status": "success", "result": {}}',
        b'{"data": [], "status": 1}',
    ],
    89: [b"[" * 100_000, b'{"a":' * 100_000, b"[" * 100_000 + b"]" * 100_000],
    90: [
        b'{"status": ' + b"9" * 5_000 + b"}",
        b"9" * 5_000,
        b"-" + b"9" * 5_000 + b".5",
        b'{"status": 1e999999999999999999999}',
        b'{"status": NaN}',
    ],
    99: [b"\xff\xfe\xfd", b'{"status": "\xff"}', b"\xc0\xaf", b'{"airport": "\xed\xa0\x80"}'],
}


def expect_bad(error: TillError, operation: str) -> None:
    """Assert that a response was not believed, and that the error says what may have happened."""
    assert type(error) is errors.BadResponse
    assert "airport" not in str(error)
    assert len(str(error)) < 400
    assert ("may be" in str(error)) is (operation == "create")
    assert error.order_id == (ORDER if operation == "create" else None)


@row(86, 87, 88, 89, 90, 99)
def test_no_response(key: str, open_till: Opener, number: int) -> None:
    """A body that is not what was documented is not believed, and the call not repeated."""
    replies: Iterator[bytes] = iter(())
    with (
        hostile(lambda _: [http(200, next(replies))]) as server,
        open_till(canary_gateway(key, server.url)) as till,
    ):
        for operation in operations(key):
            for body in BODIES[number]:
                replies = iter([body])
                expect_bad(error_of(till, key, operation), operation)


@row(91)
def test_too_long(key: str, open_till: Opener) -> None:
    """A body that says itself that it is too long is not read."""
    for operation in operations(key):
        head = http(200, b"", {"Content-Length": str(2 * 1024 * 1024)})
        with (
            hostile([head, b" " * 4096, 30.0]) as server,
            open_till(canary_gateway(key, server.url)) as till,
        ):
            expect_bad(error_of(till, key, operation), operation)
            assert server.sent < 1_100_000


@row(92)
def test_endless(key: str, open_till: Opener) -> None:
    """A body without a length is read up to the largest size of a response, and no further."""

    def play(_: bytes) -> Iterable[Step]:
        yield b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        while True:
            yield b"10000\r\n" + b" " * 0x10000 + b"\r\n"

    for operation in operations(key):
        with hostile(play) as server, open_till(canary_gateway(key, server.url)) as till:
            expect_bad(error_of(till, key, operation), operation)
        # What was read, and what the two sockets hold at most.
        assert server.sent < 16 * 1024 * 1024
    longest = http(200, b" " * (1024 * 1024 - 2) + b"{}")
    with hostile([longest]) as server, open_till(canary_gateway(key, server.url)) as till:
        expect_bad(error_of(till, key, "get"), "get")  # it is read, and holds nothing
    assert server.sent > 1024 * 1024


@cache
def bomb() -> bytes:
    """Pack fifty megabytes."""
    return gzip.compress(b"[" * 50_000_000, 1)


@row(93, 94)
def test_packed(key: str, open_till: Opener, number: int) -> None:
    """What is packed in a way that was not offered is refused, as are a bomb and junk."""
    right = good_body(key).encode()
    packed = {
        93: [("gzip", bomb()), ("deflate", zlib.compress(b"0" * 900_000)), ("br", b"\x81")],
        94: [
            ("gzip", b"junk"),
            ("deflate", b"junk"),
            ("gzip", gzip.compress(right)[:-9]),
            ("gzip", gzip.compress(right) + b"junk"),
            ("gzip, gzip", gzip.compress(gzip.compress(right))),
            ("gzip, identity", right),
            ("zstd", right),
        ],
    }
    for encoding, body in packed[number]:
        said = http(200, body, {"Content-Encoding": encoding})
        with hostile([said]) as server, open_till(canary_gateway(key, server.url)) as till:
            for operation in operations(key):
                expect_bad(error_of(till, key, operation), operation)
            calls = {b"accept-encoding: gzip, deflate" in one.lower() for one in server.requests}
            assert calls == {True}


@row(94)
def test_unpacked(key: str, open_till: Opener) -> None:
    """What is packed as was offered is read, and so is what is plainly not packed at all."""
    right = good_body(key).encode()
    packer = zlib.compressobj(wbits=-zlib.MAX_WBITS)
    raw = packer.compress(right) + packer.flush()
    for encoding, body in [
        ("gzip", gzip.compress(right)),
        ("X-GZip", gzip.compress(right[:9]) + gzip.compress(right[9:])),
        ("identity, gzip", gzip.compress(right)),
        ("deflate", zlib.compress(right)),
        ("deflate", raw),
        *((word, right) for word in ("none", "UTF-8", "", "identity", "identity, identity")),
    ]:
        said = http(200, body, {"Content-Encoding": encoding})
        with hostile([said]) as server, open_till(canary_gateway(key, server.url)) as till:
            assert isinstance(call(till, key, "get"), Invoice)


@row(95)
def test_cut_short(key: str, open_till: Opener) -> None:
    """A body that ends before its length leaves a change unknown; a read tries again."""
    for operation in operations(key):
        cut = http(200, b"{}", {"Content-Length": "100"})
        with hostile([cut, CLOSE]) as server, open_till(canary_gateway(key, server.url)) as till:
            assert type(error_of(till, key, operation)) is errors.OutcomeUnknown
            assert len(server.requests) == (1 if changes(operation) else 3)


FRAMES = [
    b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\n{}",
    b"HTTP/1.1 200 OK\r\nContent-Length: -2\r\n\r\n{}",
    b"HTTP/1.1 200 OK\r\nContent-Length: " + b"9" * 5_000 + b"\r\n\r\n{}",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n{}\r\n0\r\n\r\n",
    b"HTTP/1.1 200 OK\r\nTransfer-Encoding: airport\r\n\r\n{}",
    b"HTTP/1.1 099 OK\r\nContent-Length: 2\r\n\r\n{}",
    b"HTTP/1.1 -20 OK\r\n\r\n",
    b"HTTP/9.9 200 OK\r\nContent-Length: 2\r\n\r\n{}",
    b"HTTP/1.1 200 OK\r\nX-Long: " + b"x" * 200_000 + b"\r\n\r\n{}",
    b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 40_000 + b"\r\n",
    b"HTTP/1.1 200 OK\r\nno colon here\r\n\r\n{}",
    b"HTTP/1.1 200 OK\r\nX: \0\r\n\r\n{}",
    b"SSH-2.0-OpenSSH_9.9\r\n",
    b"\x15\x03\x01\x00\x02\x02\x28",
    b"\r\n\r\n\r\n",
    b"HTTP/1.1 101 Switching Protocols\r\nUpgrade: airport\r\nConnection: upgrade\r\n\r\n",
]


@row(96)
@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: repr(frame[9:40]))
def test_bad_frames(key: str, open_till: Opener, frame: bytes) -> None:
    """What is no HTTP is our error, never that of a library, and leaves a change indeterminate."""
    for operation in operations(key):
        with hostile([frame, CLOSE]) as server, open_till(canary_gateway(key, server.url)) as till:
            error = error_of(till, key, operation)
            assert isinstance(error, errors.Indeterminate)
            assert "airport" not in str(error)
            assert len(server.requests) == (1 if changes(operation) else len(server.requests))


@row(97)
def test_content_types(key: str, open_till: Opener) -> None:
    """JSON is read as JSON, whatever it is called or not called."""
    for kind in ("text/html", "application/xml; charset=utf-7", "", "x" * 5_000, "\xff"):
        said = http(200, good_body(key), {"Content-Type": kind})
        with hostile([said]) as server, open_till(canary_gateway(key, server.url)) as till:
            assert isinstance(call(till, key, "get"), Invoice)


@row(98)
def test_encodings(key: str, open_till: Opener) -> None:
    """JSON of any Unicode encoding is read; of another encoding none is."""
    text = good_body(key)
    right = [codecs.BOM_UTF8 + text.encode(), *map(text.encode, ("utf-16", "utf-16-le", "utf-32"))]
    for body in right:
        with (
            hostile([http(200, body)]) as server,
            open_till(canary_gateway(key, server.url)) as till,
        ):
            assert call(till, key, "get")
    latin = json.dumps({**good_response(key), "caf\xe9": "\xe9"}, ensure_ascii=False).encode(
        "latin-1"
    )
    said = http(200, latin, {"Content-Type": "application/json; charset=latin-1"})
    with hostile([said]) as server, open_till(canary_gateway(key, server.url)) as till:
        expect_bad(error_of(till, key, "get"), "get")
