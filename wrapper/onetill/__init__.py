"""One typed till for every payment gateway.

A `Till` or an `AsyncTill` is opened on a gateway of `onetill.gateways`. It creates and reads
`Invoice`s, with exact `Money` and a `Status` that means the same everywhere. Its errors are in
`onetill.errors`.
"""

from onetill._async_till import AsyncTill
from onetill._drift import Drift
from onetill._invoice import Invoice, Lookup
from onetill._money import Money
from onetill._notification import Notification
from onetill._status import Status
from onetill._till import Till
from onetill._version import __version__
from onetill.errors import TillError

__all__ = [
    "AsyncTill",
    "Drift",
    "Invoice",
    "Lookup",
    "Money",
    "Notification",
    "Status",
    "Till",
    "TillError",
    "__version__",
]
