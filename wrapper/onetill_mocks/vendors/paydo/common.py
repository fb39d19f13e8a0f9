"""Common to PayDo's calls: the project, its credentials, errors and fields."""

import base64
import binascii
import json
import re
from collections.abc import Mapping
from datetime import datetime

from starlette.requests import Request

from onetill_mocks._invoice import MockInvoice, Transaction
from onetill_mocks._json import Refusal, is_encodable, is_json, read_body, read_object
from onetill_mocks._ledger import Ledger

PREFIX = "paydo"
APPLICATION = "3b60feb1-eeb8-4215-a494-2382427ffe88"
PUBLIC_KEY = f"application-{APPLICATION}"
SECRET_KEY = "mock-paydo-secret"  # noqa: S105  # opens nothing
JWT = "eyJhbGciOiJIUzI1NiJ9.eyJuYW1lIjoibW9jayJ9.bW9jaw"  # likewise

# The fields of an invoice that was placed, and not created by a call.
DEFAULTS: Mapping[str, object] = {
    "description": "",
    "resultUrl": "https://shop.example/result",
    "failUrl": "https://shop.example/fail",
    "productUrl": None,
    "language": "en",
    "paymentMethod": 204,
    "phone": "",
    "name": "",
    "extraFields": {},
    "isTopUp": False,
}

BLANK = "This value should not be blank."
REJECTED = "PayDo. Transaction rejected by security reason."
DECIMAL = re.compile(r"[0-9]+(\.[0-9]+)?")

_ACCEPTED, _PENDING, _FAILED = 2, 4, 5
_KEY_PARTS = 3
_MOST_METADATA = 800_000


def refuse(status: int, message: object) -> Refusal:
    """Return an error response with a message: a text, or texts by field."""
    return Refusal(status, {"message": message})


async def read_fields(request: Request) -> dict[str, object]:
    """Read a JSON object; a body of another content type counts as empty."""
    if not is_json(request):
        await read_body(request, lambda text: refuse(422, text))
        return {}
    return await read_object(request, lambda text: refuse(422, text))


def check_bearer(request: Request) -> None:
    """Refuse a missing or wrong token; a damaged one gets the error of a damaged body.

    The header `token` is the deprecated place of a token.
    """
    headers = request.headers.getlist("authorization")
    headers += [f"Bearer {token}" for token in request.headers.getlist("token")]
    match [header.split(" ") for header in headers]:
        case [["Bearer", token]] if token == JWT:
            return
        case [["Bearer", token]] if token:
            if damage := _damage(token):
                raise Refusal(422, {"message": damage, "status": 0})
            raise refuse(401, "Authorization token invalid")
        case _:
            raise refuse(401, "Full authentication is required to access this resource.")


def stored(entry: MockInvoice, name: str) -> object:
    """Return a field of an invoice as it was created, or its default."""
    return entry.extra.get(name, DEFAULTS.get(name))


def state(attempt: Transaction) -> int:
    """Return the state of a transaction as the vendor's number."""
    if attempt.pending:
        return _PENDING
    return _FAILED if attempt.failed else _ACCEPTED


def metadata_error(value: object, *, may_be_list: bool = False) -> str | None:
    """Return what is wrong with a value as metadata, or None."""
    is_map = isinstance(value, dict) or (may_be_list and isinstance(value, list))
    if is_map and is_encodable(value, _MOST_METADATA):
        return None
    return "This value should be an object of less than 800 kB."


def unless_empty(fields: object) -> object:
    """Return a map as PHP encodes it: an empty one is a list."""
    return fields or []


def find_transaction(ledger: Ledger, number: str) -> tuple[MockInvoice, Transaction] | None:
    """Return a transaction and its invoice, or None."""
    return ledger.find_transaction(number, vendor=PREFIX)


def unix(moment: datetime) -> int:
    """Return a time in whole Unix seconds."""
    return int(moment.timestamp())


def _damage(token: str) -> str | None:
    parts = token.split(".")
    if len(parts) != _KEY_PARTS:
        return None
    for part in parts[:2]:
        try:
            json.loads(base64.urlsafe_b64decode(part + "=" * (-len(part) % 4)))
        except (binascii.Error, UnicodeDecodeError):
            return "Malformed UTF-8 characters"
        except (ValueError, RecursionError):
            return "Syntax error, malformed JSON"
    return None
