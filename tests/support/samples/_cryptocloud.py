"""What both APIs of CryptoCloud share: one shop, its ids and its postbacks."""

from typing import Any

from support.samples import ORDER
from support.tokens import NOTIFIED, token

OTHER_ID = "ZZZZZZZZ"
ACTIONS = frozenset({"part", "over", "expire", "cancel"})


def postback(**changes: object) -> dict[str, Any]:
    """Make a postback with a token that is good from now."""
    return {
        "status": "success",
        "invoice_id": NOTIFIED,
        "amount_crypto": 100.2,
        "currency": "USDT_TRC20",
        "order_id": ORDER,
        "token": token(),
        **changes,
    }
