"""Bodies in and out: JSON read with care, whatever the bytes, and answered with exact numbers."""

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import TypeGuard, cast
from urllib.parse import urlencode

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

_BODY_LIMIT = 1 << 20
_MOST_WHOLE = 1 << 53
_HOST = re.compile(r"([\w.-]+|\[[0-9a-fA-F:]+\])(:\d+)?", re.ASCII)

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


def written(document: Mapping[str, object], *, form: bool) -> tuple[dict[str, str], bytes]:
    """Write a document as headers and body of a request, in JSON or in a form.

    A form tells numbers in digits, objects in JSON, and leaves out what is null.
    """
    if not form:
        return {"Content-Type": "application/json"}, _encoder.encode(document)
    fields = {
        name: value if isinstance(value, str) else _encoder.encode(value)
        for name, value in document.items()
        if value is not None
    }
    return {"Content-Type": "application/x-www-form-urlencoded"}, urlencode(fields).encode()


def own_url(request: Request) -> str:
    """Tell where a request's vendor is to be found, as its client spells it."""
    host = request.headers.get("host", "")
    if not _HOST.fullmatch(host):
        name, port = request.scope.get("server") or ("localhost", 80)
        host = f"[{name}]:{port}" if ":" in name else f"{name}:{port}"
    return f"{request.scope['scheme']}://{host}{request.scope.get('root_path', '')}"


def is_text(value: object) -> TypeGuard[str]:
    """Say whether a value is text a vendor could keep, with neither NUL nor half a surrogate."""
    return (
        isinstance(value, str)
        and "\0" not in value
        and not any("\ud800" <= character <= "\udfff" for character in value)
    )


def read_whole(value: object) -> int | None:
    """Read a whole number, which JSON may also spell with a fraction of zeros; else None."""
    match value:
        case bool():
            return None
        case int():
            return value
        case Decimal() if value.is_finite() and abs(value) < _MOST_WHOLE and value % 1 == 0:
            return int(value)
        case _:
            return None


def is_keepable(value: object, most: int = _BODY_LIMIT) -> bool:
    """Say whether a value can be told again as it was given, in less than `most` bytes."""
    try:
        return len(_encoder.encode(value)) < most
    except (ValueError, ArithmeticError, RecursionError):
        return False


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


def is_json(request: Request) -> bool:
    """Say whether a request claims to bring JSON."""
    kind = request.headers.get("content-type", "").partition(";")[0]
    return kind.strip().lower() == "application/json"


async def read_object(request: Request, refuse: Callable[[str], Refusal]) -> dict[str, object]:
    """Read a JSON object, or refuse in the vendor's own shape."""
    body = await read_body(request, refuse)
    if not is_json(request):
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
