# Made from specs/paydo.yaml by `make generate`: do not edit.
from enum import IntEnum
from typing import Self


class TransactionState(IntEnum):
    """1 (new) has begun. 2 (accepted) has been paid. 4 (pending) is undecided. 3 and 5 have
    failed; the vendor does not explain the difference. New values may appear.

    A value that is not known is kept as it came."""

    NEW = 1
    ACCEPTED = 2
    FAILED_3 = 3
    PENDING = 4
    FAILED_5 = 5

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_, member._value_ = str(value), value
        return member
