# Made from specs/paydo.yaml by `make generate`: do not edit.
from enum import IntEnum
from typing import Self


class RefundType(IntEnum):
    """1 refunds the whole transaction, 2 a part of it. New values may appear.

    A value that is not known is kept as it came."""

    WHOLE = 1
    PART = 2

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_, member._value_ = str(value), value
        return member
