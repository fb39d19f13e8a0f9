"""What vendors send to a merchant's server, and what others send in their name."""

import base64
import json
import warnings
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import jwt
import pytest

from faults.leaks import KEY
from faults.orders import ID, ORDER
from onetill import Notification
from support.tills import OpenTill

JSON: Final = {"Content-Type": "application/json"}
FORM: Final = {"Content-Type": "application/x-www-form-urlencoded"}
SECRET: Final = f"{KEY}-postback_secret-of-a-test-and-of-no-project"
signing: Final = pytest.mark.parametrize("key", ["cryptocloud_v1", "cryptocloud_v2"])


def at(seconds: float) -> int:
    """Tell a moment from now as tokens do."""
    return int((datetime.now(UTC) + timedelta(seconds=seconds)).timestamp())


def claims(**changes: object) -> dict[str, object]:
    """Make what a token of the vendor claims; None leaves out."""
    all_of = {"id": "DZLF4212", "exp": at(300), **changes}
    return {name: claim for name, claim in all_of.items() if claim is not None}


def token(secret: str = SECRET, algorithm: str = "HS256", **changes: object) -> str:
    """Sign a token as the vendor does."""
    headers: Any = changes.pop("headers", None)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of keys that are short for what is tried here
        return jwt.encode(claims(**changes), secret, algorithm=algorithm, headers=headers)


def encoded(part: object) -> str:
    """Write a part of a token."""
    content = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def forged(header: Mapping[str, object], signature: bytes = b"") -> str:
    """Make a token whose header says what we like."""
    return f"{encoded(header)}.{encoded(claims())}.{encoded(signature)}"


def message(key: str, signed: object = None, **changes: object) -> dict[str, Any]:
    """Make what a vendor sends."""
    match key:
        case "crucash":
            sent: dict[str, Any] = {"id": ID[key], "payload": json.dumps({"order_id": ORDER})}
        case "paydo":
            sent = {
                "invoice": {"id": ID[key], "txid": "dca59ca5"},
                "transaction": {"id": "dca59ca5", "state": 2, "order": {"id": ORDER}},
            }
        case _:
            sent = {
                "status": "success",
                "invoice_id": "DZLF4212",
                "amount_crypto": 100.2,
                "currency": "USDT_TRC20",
                "order_id": ORDER,
                "token": token() if signed is None else signed,
            }
    return {**sent, **changes}


def read(till: OpenTill, sent: object, headers: Mapping[str, str] = JSON) -> Notification:
    """Have a till read a message."""
    body = sent if isinstance(sent, bytes) else json.dumps(sent).encode()
    return till.read_notification(headers, body)
