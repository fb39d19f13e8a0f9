# Made from specs/cryptocloud_v1.yaml by `make generate`: do not edit.
from enum import StrEnum
from typing import Self


class Outcome(StrEnum):
    """Whether the request itself succeeded. New values may appear.

    A value that is not known is kept as it came."""

    ERROR = "error"
    SUCCESS = "success"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member
