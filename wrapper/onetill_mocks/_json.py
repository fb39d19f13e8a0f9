"""Read request bodies, and write JSON with exact numbers."""

import asyncio
import re
from collections.abc import Callable, Mapping
from contextlib import nullcontext, suppress
from decimal import Decimal
from typing import TypeGuard, cast
from urllib.parse import urlencode

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import Message, Receive

from onetill_mocks._forms import MULTIPART, URLENCODED, parse_form

_BODY_LIMIT = 1 << 20
_SOON = 0.5
_INTEGER_LIMIT = 1 << 53
_HOST = re.compile(r"([\w.-]+|\[[0-9a-fA-F:]+\])(:\d+)?", re.ASCII)

JSON = "application/json"

_decoder = msgspec.json.Decoder(float_hook=Decimal)
_encoder = msgspec.json.Encoder(decimal_format="number")


class Refusal(HTTPException):
    """Error response of a vendor: its status and its document."""

    def __init__(self, status: int, document: object) -> None:
        super().__init__(status)
        self.document = document


def json_response(
    document: object, status: int = 200, headers: Mapping[str, str] | None = None
) -> Response:
    """Make a JSON response in which every Decimal is a number with all of its digits."""
    return Response(_encoder.encode(document), status, headers, JSON)


def decode(body: bytes) -> object:
    """Decode JSON whose numbers, if not integers, become Decimals."""
    return _decoder.decode(body)


def encode_body(document: Mapping[str, object], *, form: bool) -> tuple[dict[str, str], bytes]:
    """Encode a document as headers and body of a request, in JSON or as a form.

    In a form, numbers are digits, objects are JSON, and null fields are left out.
    """
    if not form:
        return {"Content-Type": JSON}, _encoder.encode(document)
    fields = {
        name: value if isinstance(value, str) else _encoder.encode(value)
        for name, value in document.items()
        if value is not None
    }
    return {"Content-Type": URLENCODED}, urlencode(fields).encode()


def root_url(request: Request) -> str:
    """Return the URL of the vendor's root, with the host as the client spells it."""
    host = request.headers.get("host", "")
    if not _HOST.fullmatch(host):
        name, port = request.scope.get("server") or ("localhost", 80)
        host = f"[{name}]:{port}" if ":" in name else f"{name}:{port}"
    return f"{request.scope['scheme']}://{host}{request.scope.get('root_path', '')}"


def is_text(value: object) -> TypeGuard[str]:
    """Return whether a value is text that a vendor can store: no NUL and no lone surrogate."""
    return (
        isinstance(value, str)
        and "\0" not in value
        and not any("\ud800" <= character <= "\udfff" for character in value)
    )


def parse_integer(value: object) -> int | None:
    """Parse an integer, which JSON may also write with a fraction of zeros; None if it is none."""
    match value:
        case bool():
            return None
        case int():
            return value
        case Decimal() if value.is_finite() and abs(value) < _INTEGER_LIMIT and value % 1 == 0:
            return int(value)
        case _:
            return None


def is_encodable(value: object, limit: int = _BODY_LIMIT) -> bool:
    """Return whether a value can be sent back as it came, in fewer than `limit` bytes."""
    try:
        return len(_encoder.encode(value)) < limit
    except (ValueError, ArithmeticError, RecursionError):
        return False


async def read_body(request: Request, refuse: Callable[[str], Refusal]) -> bytes:
    """Read a whole body of at most 1 MiB."""
    body = bytearray()
    size = 0
    # The rest of a larger body is read and dropped: a client that still sends reads no response.
    async for chunk in request.stream():
        size += len(chunk)
        if size <= _BODY_LIMIT:
            body += chunk
    if size > _BODY_LIMIT:
        raise refuse("The request body is too large.")
    return bytes(body)


async def read_ahead(receive: Receive, *, has_loop: bool) -> Receive:
    """Read a body, for the journal, if it comes soon; return what gives it to the vendor later."""
    read: list[Message] = []
    with suppress(TimeoutError):
        async with asyncio.timeout(_SOON) if has_loop else nullcontext():
            while not read or read[-1].get("more_body"):
                read.append(await receive())

    async def receive_again() -> Message:
        return read.pop(0) if read else await receive()

    return receive_again


def is_json(request: Request) -> bool:
    """Return whether a request declares JSON."""
    kind = request.headers.get("content-type", "").partition(";")[0]
    return kind.strip().lower() == JSON


async def read_object(request: Request, refuse: Callable[[str], Refusal]) -> dict[str, object]:
    """Read a JSON object; raise what `refuse` makes of the fault if there is none."""
    body = await read_body(request, refuse)
    if not is_json(request):
        raise refuse("The content type must be application/json.")
    return parse_object(body, refuse)


def is_form(request: Request) -> bool:
    """Return whether a request declares a form."""
    kind = request.headers.get("content-type", "").partition(";")[0]
    return kind.strip().lower() in {URLENCODED, MULTIPART}


async def read_form(request: Request, refuse: Callable[[str], Refusal]) -> dict[str, object]:
    """Read a form as an object; raise what `refuse` makes of the fault if there is none."""
    body = await read_body(request, refuse)
    try:
        return parse_form(request.headers["content-type"].strip(), body)
    except ValueError:
        raise refuse("The request body is not a valid form.") from None


def parse_object(body: bytes, refuse: Callable[[str], Refusal]) -> dict[str, object]:
    """Parse a JSON object whose numbers, if not integers, are Decimals."""
    try:
        document = _decoder.decode(body)
    # Beside its own errors, msgspec passes on those of deep nesting and of Decimal("1e-99999...").
    except (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError):
        raise refuse("The request body is not valid JSON.") from None
    if not isinstance(document, dict):
        raise refuse("The request body must be a JSON object.")
    return cast("dict[str, object]", document)
