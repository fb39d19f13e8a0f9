# Made from specs/paydo.yaml by `make generate`: do not edit.
from enum import IntEnum
from typing import Self


class RefundStatus(IntEnum):
    """Open: a value the vendor adds is kept as it came, as a member of no name."""

    NEW = 1
    ACCEPTED = 2
    REJECTED_3 = 3
    REJECTED_4 = 4

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_, member._value_ = str(value), value
        return member
