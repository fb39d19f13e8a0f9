"""Tokens that sign notifications: JWT, HS256, with an end."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import jwt

from onetill.errors import Forged, Malformed, Stale

_LEEWAY: Final = timedelta(seconds=60)
"""How far a vendor's clock may be from ours."""


def read_token(token: str, secret: str, *, lifetime: timedelta) -> Mapping[str, Any]:
    """Return the claims of a token that is signed with the secret and valid now.

    The algorithm is ours to choose, not the token's. A token that ends later than `lifetime` from
    now was not made by the vendor just now.
    """
    try:
        claims: dict[str, Any] = jwt.decode(
            token, secret, algorithms=["HS256"], options={"require": ["exp"]}, leeway=_LEEWAY
        )
    except (jwt.ExpiredSignatureError, jwt.ImmatureSignatureError):
        raise Stale("the token is signed for another time") from None
    except (jwt.InvalidSignatureError, jwt.InvalidAlgorithmError):
        raise Forged("the token is not signed with the vendor's secret") from None
    except (jwt.PyJWTError, ValueError, TypeError, ArithmeticError, RecursionError):
        raise Malformed("the token is not one that the vendor makes") from None
    latest = datetime.now(UTC) + lifetime + _LEEWAY
    if claims["exp"] > latest.timestamp():
        raise Stale("the token ends later than the vendor's tokens do")
    return claims
