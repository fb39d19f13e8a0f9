"""CryptoCloud v2: a key refused under another status, and a field under another name."""

from contract.coverage import Replay
from support.openapi import operations, read
from support.responses import example

_REFUSED = {"status": "error", "result": {"authorization": "Unauthorized request."}}

_CREATED = example("cryptocloud_v2", "create_invoice", "created")

REPLAYS = [
    *(
        Replay(
            operation=each.id,
            status="401",
            document=_REFUSED,
            source="one integrator expects the documented body of 400 under 401",
        )
        for each in operations(read("cryptocloud_v2"))
    ),
    Replay(
        operation="create_invoice",
        status="200",
        document={**_CREATED, "result": {**_CREATED["result"], "side_commission_cc": "client"}},
        source="page Create invoice, Response example: side_commission_cc",
    ),
]
NEVER_REACHED = {
    "word request Outcome error": "page Automatic POSTBACK: only a payment is notified",
}
