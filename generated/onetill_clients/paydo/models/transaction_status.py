# Made from specs/paydo.yaml by `make generate`: do not edit.
from enum import StrEnum
from typing import Self


class TransactionStatus(StrEnum):
    """pending is undecided. success is paid. fail has failed. The vendor's plugin also accepts
    new, accepted, failed and error. New values may appear.

    A value that is not known is kept as it came."""

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
