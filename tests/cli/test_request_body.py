"""Bodies that reach `onetill listen`, with a length or in chunks."""

import tracemalloc
from email.message import Message
from io import BytesIO

import pytest

from onetill._cli._request_body import LARGEST, Unreadable, read_body

CHUNKED = ("Transfer-Encoding", "chunked")


def read(stream: bytes, *headers: tuple[str, str]) -> bytes:
    """Read a body behind some headers."""
    message = Message()
    for name, value in headers:
        message[name] = value
    return read_body(message, BytesIO(stream))


@pytest.mark.parametrize(
    ("stream", "headers"),
    [
        (b"body", [("Content-Length", "4")]),
        (b"bodynext", [("content-length", "4"), ("Content-Length", " 4 ")]),
        (b"4\r\nbody\r\n0\r\n\r\n", [CHUNKED]),
        (b"1\r\nb\r\n3\r\nody\r\n000\r\n\r\nnext", [("transfer-encoding", " Chunked ")]),
        (b"4;name=value\nbody\n0\nExpires: 0\nX: 1\n\n", [CHUNKED]),
        (b"1\r\nb\r\n00000003\r\nody\r\n0\r\n\r\n", [CHUNKED]),
    ],
)
def test_a_body_is_read(stream: bytes, headers: list[tuple[str, str]]) -> None:
    """A body is read to its end and no further, however its length is given."""
    assert read(stream, *headers) == b"body"


@pytest.mark.parametrize(
    ("status", "stream", "headers"),
    [
        (411, b"", []),
        (400, b"body", [("Content-Length", "4"), CHUNKED]),
        (400, b"body", [("Content-Length", "4"), ("Content-Length", "5")]),
        (400, b"body", [("Content-Length", "-4")]),
        (400, b"body", [("Content-Length", "٤")]),
        (400, b"bod", [("Content-Length", "4")]),
        (413, b"", [("Content-Length", f"{LARGEST + 1}")]),
        (413, b"", [("Content-Length", "9" * 5000)]),
        (413, b"body", [("Content-Length", "4".zfill(5000))]),
        (501, b"", [("Transfer-Encoding", "gzip, chunked")]),
        (501, b"", [CHUNKED, CHUNKED]),
        (413, f"{LARGEST + 1:x}\r\n".encode(), [CHUNKED]),
        (413, b"1\r\nb\r\n" + f"{LARGEST:x}\r\n".encode(), [CHUNKED]),
        (413, b"f" * 1000 + b"\r\n", [CHUNKED]),
        (400, b"", [CHUNKED]),
        (400, b"\r\n", [CHUNKED]),
        (400, b"-1\r\n", [CHUNKED]),
        (400, b"0x1\r\nb\r\n0\r\n\r\n", [CHUNKED]),
        (400, b"4\r\nbod", [CHUNKED]),
        (400, b"4\r\nbody", [CHUNKED]),
        (400, b"4\r\nbodyX\r\n0\r\n\r\n", [CHUNKED]),
        (400, b"4;" + b"x" * 2000 + b"\r\nbody\r\n0\r\n\r\n", [CHUNKED]),
        (400, b"0\r\n" + b"X: 1\r\n" * 1000, [CHUNKED]),
        (400, b"0\r\nX: " + b"1" * 2000 + b"\r\n\r\n", [CHUNKED]),
    ],
)
def test_a_body_is_refused(status: int, stream: bytes, headers: list[tuple[str, str]]) -> None:
    """What is too large, cut off or ambiguous is refused with the status that says so."""
    with pytest.raises(Unreadable) as caught:
        read(stream, *headers)
    assert caught.value.status == status


def test_chunks_are_bounded() -> None:
    """A body whose chunks never end is given up at its limit, and takes no more memory than it."""
    endless = b"400\r\n" + b"x" * 1024 + b"\r\n"
    stream = endless * (3 * LARGEST // 1024)
    tracemalloc.start()
    try:
        with pytest.raises(Unreadable):
            read(stream, CHUNKED)
        assert tracemalloc.get_traced_memory()[1] < 2 * LARGEST
    finally:
        tracemalloc.stop()
