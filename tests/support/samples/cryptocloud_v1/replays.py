"""CryptoCloud v1: errors as programs read them, and a service that is down."""

from contract.coverage import Replay

_READ = "three programs read a text `error` beside `status`, under 400, 401 and 406"
_ERROR = {"status": "error", "error": "Unauthorized"}

REPLAYS = [
    Replay(operation="create_invoice", status="401", document=_ERROR, source=_READ),
    Replay(operation="create_invoice", status="406", document=_ERROR, source=_READ),
    Replay(operation="get_invoice", status="401", document=_ERROR, source=_READ),
]
NEVER_REACHED = {
    "word request Outcome error": "page Automatic POSTBACK: only a payment is notified",
}
