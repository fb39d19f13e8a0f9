"""What both APIs of CryptoCloud share: one shop, its ids and its postbacks."""

from decimal import Decimal
from typing import Any

from onetill_mocks._invoice import LARGEST_PRICE
from support.samples import ORDER
from support.tokens import NOTIFIED, token

OTHER_ID = "ZZZZZZZZ"
ACTIONS = frozenset({"part", "over", "expire", "cancel"})


def repair_amount(body: Any) -> None:  # noqa: ANN401  # JSON
    """Let an amount be a price: as text it may be zero, or more than there is."""
    if not 0 < Decimal(str(body.get("amount", 1))) <= LARGEST_PRICE:
        body["amount"] = "1.00"


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
