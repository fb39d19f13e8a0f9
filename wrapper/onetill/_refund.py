"""Refunds of invoices."""

from datetime import datetime
from enum import StrEnum

import attrs

from onetill._money import Money


class RefundStatus(StrEnum):
    """State of a refund, the same words for all gateways."""

    PENDING = "pending"
    """Requested, and not decided yet."""
    DONE = "done"
    REJECTED = "rejected"
    UNKNOWN = "unknown"
    """The vendor used an undocumented word, which `Refund.raw` keeps."""


@attrs.frozen(kw_only=True)
class Refund:
    """A refund of an invoice, or of a part of it; None stands for what the vendor omits."""

    gateway: str
    """The gateway's key."""
    id: str
    """The gateway's id of the refund."""
    status: RefundStatus
    invoice_id: str | None = None
    """The id of the invoice; None where refunds of all invoices were listed."""
    amount: Money | None = None
    """How much is refunded, in the currency of the payment."""
    created_at: datetime | None = None
    """Aware, in UTC."""
    raw: object = attrs.field(default=None, repr=False, hash=False)
    """The generated client's model, or the JSON object where that cannot be read."""
