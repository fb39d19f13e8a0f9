# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from enum import StrEnum
from typing import Self


class Period(StrEnum):
    """How often an invoice is sent by email.

    A value that is not known is kept as it came."""

    DAY = "day"
    MONTH = "month"
    WEEK = "week"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member
