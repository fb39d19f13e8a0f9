# Made from specs/paydo.yaml by `make generate`: do not edit.
from enum import IntEnum
from typing import Self


class InvoiceStatus(IntEnum):
    """0 (new) can be paid. 1 (paid) has been paid. isOverdue marks an expired invoice. New
    values may appear.

    A value that is not known is kept as it came."""

    NEW = 0
    PAID = 1

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_, member._value_ = str(value), value
        return member
