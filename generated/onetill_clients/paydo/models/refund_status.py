# Made from specs/paydo.yaml by `make generate`: do not edit.
from enum import IntEnum
from typing import Self


class RefundStatus(IntEnum):
    """1 (new) has been requested. 2 (accepted) is made. 3 and 4 are rejected; the vendor does
    not explain the difference. New values may appear.

    A value that is not known is kept as it came."""

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
