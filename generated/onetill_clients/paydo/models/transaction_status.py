# Made from specs/paydo.yaml by `make generate`: do not edit.
from enum import StrEnum
from typing import Self


class TransactionStatus(StrEnum):
    """Open: a value the vendor adds is kept as it came, as a member of no name."""

    FAIL = "fail"
    PENDING = "pending"
    SUCCESS = "success"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member
