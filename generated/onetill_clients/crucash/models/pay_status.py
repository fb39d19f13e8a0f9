# Made from specs/crucash.yaml by `make generate`: do not edit.
from enum import StrEnum
from typing import Self


class PayStatus(StrEnum):
    """not_paid awaits payment. paid has been paid. The vendor lists end without explaining it;
    it is read as an invoice whose lifetime is over. New values may appear.

    A value that is not known is kept as it came."""

    END = "end"
    NOT_PAID = "not_paid"
    PAID = "paid"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member
