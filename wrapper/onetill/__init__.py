"""One typed till for every payment gateway.

A `Till` or an `AsyncTill` is opened on a gateway of `onetill.gateways`. It creates and reads
`Invoice`s, with exact `Money` and a `Status` that means the same everywhere. Its errors are in
`onetill.errors`.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from onetill._invoice import Invoice, Lookup
from onetill._money import Money
from onetill._status import Status
from onetill._version import __version__
from onetill.errors import TillError

if TYPE_CHECKING:
    from onetill._async_till import AsyncTill
    from onetill._drift import Drift
    from onetill._notification import Notification
    from onetill._refund import Refund, RefundStatus
    from onetill._till import Till

__all__ = [
    "AsyncTill",
    "Drift",
    "Invoice",
    "Lookup",
    "Money",
    "Notification",
    "Refund",
    "RefundStatus",
    "Status",
    "Till",
    "TillError",
    "__version__",
]

# What these import, an HTTP library and parsers of messages, takes time that values do not need.
_LAZY = {
    "AsyncTill": "_async_till",
    "Drift": "_drift",
    "Notification": "_notification",
    "Refund": "_refund",
    "RefundStatus": "_refund",
    "Till": "_till",
}


def __getattr__(name: str) -> object:
    if name not in _LAZY:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value: object = getattr(import_module(f"{__name__}.{_LAZY[name]}"), name)
    globals()[name] = value  # so that it is found the next time without this function
    return value


def __dir__() -> list[str]:
    return __all__
