"""JSON web tokens, as a vendor signs them and as a forger would."""

import base64
import json
import warnings
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import jwt

from support.canaries import KEY

SECRET: Final = f"{KEY}-postback_secret-of-a-test-and-of-no-project"
NOTIFIED: Final = "DZLF4212"
"""The invoice that the tokens name."""


def in_seconds(seconds: float) -> int:
    """Make a NumericDate that is some seconds from now."""
    return int((datetime.now(UTC) + timedelta(seconds=seconds)).timestamp())


def claims(**changes: object) -> dict[str, object]:
    """Make the claims of a vendor's token; None leaves one out."""
    all_of = {"id": NOTIFIED, "exp": in_seconds(300), **changes}
    return {name: claim for name, claim in all_of.items() if claim is not None}


def token(secret: str = SECRET, algorithm: str = "HS256", **changes: object) -> str:
    """Sign a token as the vendor does; `headers` adds to its header."""
    headers: Any = changes.pop("headers", None)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # about keys that are too short for an algorithm
        return jwt.encode(claims(**changes), secret, algorithm=algorithm, headers=headers)


def encoded(part: object) -> str:
    """Encode a part of a token."""
    content = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def forged(header: Mapping[str, object], signature: bytes = b"") -> str:
    """Make a token with a header and a signature of our own."""
    return f"{encoded(header)}.{encoded(claims())}.{encoded(signature)}"


def tampered(signed: str, part: int) -> str:
    """Change one part of a token."""
    parts = signed.split(".")
    parts[part] = parts[part][:-2] + ("AA" if parts[part][-2:] != "AA" else "BB")
    return ".".join(parts)
