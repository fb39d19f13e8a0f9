"""Bodies in and out: JSON read with care, whatever the bytes, and answered with exact numbers."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TypeGuard, cast

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

_BODY_LIMIT = 1 << 20

_decoder = msgspec.json.Decoder(float_hook=Decimal)
_encoder = msgspec.json.Encoder(decimal_format="number")


class Refusal(HTTPException):
    """A vendor's no: the status and the document it comes with."""

    def __init__(self, status: int, document: object) -> None:
        super().__init__(status)
        self.document = document


def exact(
    document: object, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """Answer a document as JSON, every Decimal in it a number with all of its digits."""
    return Response(_encoder.encode(document), status, headers, "application/json")


def is_text(value: object) -> TypeGuard[str]:
    """Say whether a value is text a vendor could keep, with neither NUL nor half a surrogate."""
    return (
        isinstance(value, str)
        and "\0" not in value
        and not any("\ud800" <= character <= "\udfff" for character in value)
    )


async def read_body(request: Request, refuse: Callable[[str], Refusal]) -> bytes:
    """Read a whole body of bounded size."""
    body = bytearray()
    size = 0
    # What is too much is read all the same, and dropped: a client still sending hears no answer.
    async for chunk in request.stream():
        size += len(chunk)
        if size <= _BODY_LIMIT:
            body += chunk
    if size > _BODY_LIMIT:
        raise refuse("The request body is too large.")
    return bytes(body)


async def read_object(request: Request, refuse: Callable[[str], Refusal]) -> dict[str, object]:
    """Read a JSON object, or refuse in the vendor's own shape."""
    body = await read_body(request, refuse)
    kind = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if kind != "application/json":
        raise refuse("The content type must be application/json.")
    return parse_object(body, refuse)


def parse_object(body: bytes, refuse: Callable[[str], Refusal]) -> dict[str, object]:
    """Parse a JSON object whose numbers, if not whole, are Decimals."""
    try:
        document = _decoder.decode(body)
    # Beside its own errors, msgspec passes on those of deep nesting and of Decimal("1e-99999...").
    except (ValueError, ArithmeticError, RecursionError):
        raise refuse("The request body is not valid JSON.") from None
    if not isinstance(document, dict):
        raise refuse("The request body must be a JSON object.")
    return cast("dict[str, object]", document)
