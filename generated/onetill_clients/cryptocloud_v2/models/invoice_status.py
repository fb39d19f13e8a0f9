# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from enum import StrEnum
from typing import Self


class InvoiceStatus(StrEnum):
    """created awaits payment. paid and overpaid are paid and final. partial is paid in part and
    can be topped up until it expires. canceled was canceled or expired unpaid. The page shows
    only created and overpaid. New values may appear.

    A value that is not known is kept as it came."""

    CANCELED = "canceled"
    CREATED = "created"
    OVERPAID = "overpaid"
    PAID = "paid"
    PARTIAL = "partial"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member
