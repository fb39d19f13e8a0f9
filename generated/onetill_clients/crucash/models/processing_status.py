# Made from specs/crucash.yaml by `make generate`: do not edit.
from enum import StrEnum
from typing import Self


class ProcessingStatus(StrEnum):
    """processing is paid with the funds on hold. processed is credited to the merchant. pending
    is in the vendor's example but not in its table; it is read as nothing to settle yet. New
    values may appear.

    A value that is not known is kept as it came."""

    PENDING = "pending"
    PROCESSED = "processed"
    PROCESSING = "processing"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member
