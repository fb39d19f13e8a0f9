"""Read the body of a request to a local server, bounded, with a length or in chunks."""

from email.message import Message
from io import BufferedIOBase
from typing import Final

LARGEST: Final = 1024 * 1024
_LINE: Final = 1024
_DIGITS: Final = 20
_TRAILERS: Final = 100
_HEX: Final = frozenset("0123456789abcdefABCDEF")


class Unreadable(Exception):
    """A body that is not read; its argument is the status to respond with."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def read_body(headers: Message, stream: BufferedIOBase) -> bytes:
    """Read the body that follows the headers of a request.

    Raises `Unreadable` for one that is too large, of no length, or malformed.
    """
    codings, lengths = headers.get_all("Transfer-Encoding", []), headers.get_all("Content-Length")
    if codings:
        if lengths:  # they may contradict each other
            raise Unreadable(400)
        if [coding.strip().lower() for coding in codings] != ["chunked"]:
            raise Unreadable(501)
        return _read_chunks(stream)
    if not lengths:
        raise Unreadable(411)
    (length, *others) = {one.strip() for one in lengths}
    if others or not (length.isascii() and length.isdecimal()):
        raise Unreadable(400)
    return _read_exactly(stream, _bounded(int(length) if len(length) < _DIGITS else LARGEST + 1))


def _read_chunks(stream: BufferedIOBase) -> bytes:
    body = bytearray()
    while size := _read_size(stream):
        _bounded(len(body) + size)
        body += _read_exactly(stream, size)
        if _read_line(stream):
            raise Unreadable(400)
    for _ in range(_TRAILERS):
        if not _read_line(stream):
            return bytes(body)
    raise Unreadable(400)


def _read_size(stream: BufferedIOBase) -> int:
    digits = _read_line(stream).partition(b";")[0].strip().decode("latin-1")
    if not digits or not _HEX.issuperset(digits):
        raise Unreadable(400)
    return int(digits, 16)


def _read_line(stream: BufferedIOBase) -> bytes:
    line = stream.readline(_LINE)
    if not line.endswith(b"\n"):
        raise Unreadable(400)
    return line.rstrip(b"\r\n")


def _read_exactly(stream: BufferedIOBase, size: int) -> bytes:
    body = stream.read(size)
    if len(body) < size:
        raise Unreadable(400)
    return body


def _bounded(size: int) -> int:
    if size > LARGEST:
        raise Unreadable(413)
    return size
