"""States of an invoice."""

from enum import StrEnum


class Status(StrEnum):
    """State of an invoice, the same for all gateways."""

    OPEN = "open"
    """Waiting for the payer."""
    CONFIRMING = "confirming"
    """The payment was seen and is not confirmed yet, so it is neither paid nor final."""
    PARTIAL = "partial"
    """Less than due has arrived; the payer may still add to it."""
    PAID = "paid"
    OVERPAID = "overpaid"
    """More than due has arrived."""
    EXPIRED = "expired"
    CANCELED = "canceled"
    REFUNDED = "refunded"
    """What was paid went back to the payer, so it is final and not paid."""
    UNKNOWN = "unknown"
    """The gateway sent an undocumented value; `Invoice.raw` keeps it."""

    @property
    def is_paid(self) -> bool:
        """Whether all that was due has arrived."""
        return self is Status.PAID or self is Status.OVERPAID

    @property
    def is_final(self) -> bool:
        """Whether the state will not change any more."""
        return self.is_paid or self in {Status.EXPIRED, Status.CANCELED, Status.REFUNDED}
