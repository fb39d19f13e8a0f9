"""Configuration of a till."""

import math
import ssl
from datetime import timedelta
from inspect import iscoroutinefunction
from typing import Final

import attrs

from onetill._drift import OnDrift
from onetill.errors import Misuse

_MAX_ATTEMPTS: Final = 10
_MAX_SECONDS: Final = 600.0
_MIN_RATE: Final = 0.01
_MAX_RATE: Final = 10_000


@attrs.frozen(kw_only=True, repr=False)
class Config:
    """Configuration of a till; the arguments of `Till` say what each field means.

    Raises:
        Misuse: a value is out of its range.

    """

    attempts: int
    timeout: float
    tls: ssl.SSLContext | None
    trust_env: bool
    rate: float | None = None
    on_drift: OnDrift | None = None

    def __attrs_post_init__(self) -> None:
        if type(self.attempts) is not int or not 1 <= self.attempts <= _MAX_ATTEMPTS:
            raise Misuse(f"attempts must be an int from 1 to {_MAX_ATTEMPTS}")
        if not 0 < self.timeout <= _MAX_SECONDS:
            raise Misuse(f"timeout must be above 0 and at most {_MAX_SECONDS:.0f} seconds")
        if self.tls is not None and not (
            isinstance(self.tls, ssl.SSLContext)
            and self.tls.verify_mode is ssl.CERT_REQUIRED
            and self.tls.check_hostname
        ):
            raise Misuse("tls must be an ssl.SSLContext that verifies certificates and host names")
        if not isinstance(self.trust_env, bool):
            raise Misuse("trust_env must be True or False")
        if self.rate is not None and (
            isinstance(self.rate, bool)
            or not isinstance(self.rate, int | float)
            or not _MIN_RATE <= self.rate <= _MAX_RATE
        ):
            raise Misuse(f"rate must be {_MIN_RATE} to {_MAX_RATE} calls per second, or None")
        is_async = iscoroutinefunction(self.on_drift)
        if self.on_drift is not None and (is_async or not callable(self.on_drift)):
            raise Misuse("on_drift must be a function of a Drift that is not async, or None")


def to_seconds(timeout: object, most: float = _MAX_SECONDS) -> float:
    """Return a timeout, a `timedelta` or a number of seconds, in seconds; infinite above `most`."""
    if isinstance(timeout, timedelta):
        return timeout.total_seconds()
    if isinstance(timeout, bool) or not isinstance(timeout, int | float):
        raise Misuse(
            "timeout must be a timedelta or a number of seconds, because every operation must end,"
            f" got {type(timeout).__name__}"
        )
    return float(timeout) if timeout <= most else math.inf
