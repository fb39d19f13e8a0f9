"""Verify the tokens that sign notifications: JWT, HS256, with an expiry."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import jwt

from onetill.errors import Forged, Malformed, NotificationError, Stale

_LEEWAY: Final = timedelta(seconds=60)
"""How far a vendor's clock may be from ours."""
_KEY_LENGTH: Final = 32
"""HMAC pads a key with zeros: a shorter one is padded here, since the library warns of it."""


def read_token(
    token: str, secret: str, *, lifetime: timedelta
) -> Mapping[str, Any] | NotificationError:
    """Return the claims of a token that is signed with the secret and valid now.

    For any other token it returns an error, which the caller raises: local variables hold the
    secret here and in the library, and error trackers collect those of the frames of an error.

    The token does not choose the algorithm. A token that expires later than `lifetime` from now was
    not made by the vendor just now.
    """
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            secret.encode().ljust(_KEY_LENGTH, b"\0"),
            algorithms=["HS256"],
            options={"require": ["exp"]},
            leeway=_LEEWAY,
        )
    except (jwt.ExpiredSignatureError, jwt.ImmatureSignatureError):
        return Stale("the token must be valid now: it is expired or not valid yet")
    except (jwt.InvalidSignatureError, jwt.InvalidAlgorithmError):
        return Forged("the token must be signed with the postback_secret")
    except (jwt.PyJWTError, ValueError, TypeError, ArithmeticError, RecursionError):
        return Malformed("the token must be a JWT with an exp")
    if not isinstance(claims["exp"], int | float):  # the library takes a text of digits
        return Malformed("exp of the token must be a number")
    latest = datetime.now(UTC) + lifetime + _LEEWAY
    if claims["exp"] > latest.timestamp():
        return Stale(f"the token must expire within {lifetime.total_seconds():.0f} seconds")
    return claims
