"""How patient a till is, and whom it trusts."""

import math
import ssl
from datetime import timedelta
from typing import Final

import attrs

from onetill.errors import Misuse

_MOST_ATTEMPTS: Final = 10
_MOST_SECONDS: Final = 600.0
_LEAST_RATE: Final = 0.01
_MOST_RATE: Final = 10_000


@attrs.frozen(kw_only=True, repr=False)
class Config:
    """The settings of a till, none of which can be switched off by accident.

    Raises:
        Misuse: a setting is none of its values.

    """

    attempts: int
    timeout: float
    tls: ssl.SSLContext | None
    trust_env: bool
    rate: float | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.attempts) is not int or not 1 <= self.attempts <= _MOST_ATTEMPTS:
            raise Misuse(f"attempts is 1 to {_MOST_ATTEMPTS}")
        if not 0 < self.timeout <= _MOST_SECONDS:
            raise Misuse(f"timeout is a time up to {_MOST_SECONDS:.0f} seconds: none is no timeout")
        if self.tls is not None and not (
            isinstance(self.tls, ssl.SSLContext)
            and self.tls.verify_mode is ssl.CERT_REQUIRED
            and self.tls.check_hostname
        ):
            raise Misuse("tls is an ssl.SSLContext that verifies certificates and host names")
        if not isinstance(self.trust_env, bool):
            raise Misuse("trust_env is True or False")
        if self.rate is not None and (
            isinstance(self.rate, bool)
            or not isinstance(self.rate, int | float)
            or not _LEAST_RATE <= self.rate <= _MOST_RATE
        ):
            raise Misuse(f"rate must be {_LEAST_RATE} to {_MOST_RATE} calls per second, or None")


def to_seconds(timeout: object) -> float:
    """Read a timeout that is a `timedelta` or a number of seconds.

    Raises `Misuse` for anything else, such as None.
    """
    if isinstance(timeout, timedelta):
        return timeout.total_seconds()
    if isinstance(timeout, bool) or not isinstance(timeout, int | float) or timeout != timeout:  # noqa: PLR0124  # not a number
        raise Misuse("timeout is a timedelta or a number of seconds: None is no timeout")
    return float(min(timeout, math.inf if isinstance(timeout, float) else 2 * _MOST_SECONDS))
