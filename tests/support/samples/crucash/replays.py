"""Cru Cash: the other status of a success."""

from contract.coverage import Replay
from support.responses import example

_CREATED = "pages create and create-payment: no status of a success is stated, and 201 would do"

REPLAYS = [
    Replay(
        operation=one, status="201", document=example("crucash", one, "created"), source=_CREATED
    )
    for one in ("create_invoice", "create_payment")
]
NEVER_REACHED = {
    "operation receive_notification": "page create, Webhook: it is sent, and its body is nowhere",
}
