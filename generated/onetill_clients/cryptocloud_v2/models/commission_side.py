# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from enum import StrEnum
from typing import Self


class CommissionSide(StrEnum):
    """Who pays a fee. The page shows only client. New values may appear.

    A value that is not known is kept as it came."""

    CLIENT = "client"
    MERCHANT = "merchant"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member
