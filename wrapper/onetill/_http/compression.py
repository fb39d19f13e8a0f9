"""Content codings: what plainly means none, and gzip and deflate, unpacked within bounds."""

import zlib
from collections.abc import Iterable
from typing import Final

from onetill.errors import BadResponse

ACCEPTED: Final = "gzip, deflate"

_LARGEST: Final = 1024 * 1024
_LARGEST_RATIO: Final = 250
_SMALL: Final = 64 * 1024
_UNPACKED: Final = frozenset({"gzip", "x-gzip", "deflate"})
_PACKED: Final = frozenset(
    {"aes128gcm", "br", "compress", "dcb", "dcz", "exi", "pack200-gzip", "x-compress", "zstd"}
)
_ZLIB_OR_GZIP: Final = zlib.MAX_WBITS | 32
_RAW: Final = -zlib.MAX_WBITS


def unpack(content: bytes, codings: Iterable[str]) -> bytes:
    """Unpack a body by the values of its Content-Encoding headers.

    A word that names no coding, such as `none` or `UTF-8`, is read as identity.

    Raises:
        BadResponse: it is packed in another way or twice, is damaged, or unpacks to more than
            1 MiB or to far more than any JSON does.

    """
    words = [word.strip().lower() for value in codings for word in value.split(",")]
    packed = [word for word in words if word in _UNPACKED or word in _PACKED]
    if not packed or not content:
        return content
    if len(packed) > 1 or packed[0] in _PACKED:
        raise BadResponse(f"the response is packed in a way that was not offered: {packed[0]}")
    try:
        return _inflate(content, _ZLIB_OR_GZIP)
    except zlib.error:
        if packed[0] != "deflate":
            raise BadResponse("the response is packed, and damaged") from None
    try:
        return _inflate(content, _RAW)  # what some servers call deflate
    except zlib.error:
        raise BadResponse("the response is packed, and damaged") from None


def _inflate(content: bytes, window: int) -> bytes:
    unpacked = b""
    rest = content
    while rest:  # gzip may have several members
        stream = zlib.decompressobj(window)
        unpacked += stream.decompress(rest, _LARGEST - len(unpacked) + 1)
        if len(unpacked) > _LARGEST:
            raise BadResponse(f"the response unpacks to more than {_LARGEST // 1024} KiB")
        if not stream.eof:
            raise zlib.error
        rest = stream.unused_data
    if len(unpacked) > max(_SMALL, _LARGEST_RATIO * len(content)):
        raise BadResponse("the response unpacks to far more than it holds")
    return unpacked
