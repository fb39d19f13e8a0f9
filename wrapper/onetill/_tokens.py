"""Tokens that sign notifications: JWT, HS256, with an end."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import jwt

from onetill.errors import Forged, Malformed, NotificationError, Stale

_LEEWAY: Final = timedelta(seconds=60)
"""How far a vendor's clock may be from ours."""


def read_token(
    token: str, secret: str, *, lifetime: timedelta
) -> Mapping[str, Any] | NotificationError:
    """Return the claims of a token that is signed with the secret and valid now.

    Returns an error for any other token, to be raised by the caller: here, and in the library,
    local variables hold the secret. The algorithm is ours to choose, not the token's. A token that ends later than `lifetime` from
    now was not made by the vendor just now.
    """
    try:
        claims: dict[str, Any] = jwt.decode(
            token, secret, algorithms=["HS256"], options={"require": ["exp"]}, leeway=_LEEWAY
        )
    except (jwt.ExpiredSignatureError, jwt.ImmatureSignatureError):
        return Stale("the token is signed for another time")
    except (jwt.InvalidSignatureError, jwt.InvalidAlgorithmError):
        return Forged("the token is not signed with the vendor's secret")
    except (jwt.PyJWTError, ValueError, TypeError, ArithmeticError, RecursionError):
        return Malformed("the token is not one that the vendor makes")
    latest = datetime.now(UTC) + lifetime + _LEEWAY
    if claims["exp"] > latest.timestamp():
        return Stale("the token ends later than the vendor's tokens do")
    return claims
