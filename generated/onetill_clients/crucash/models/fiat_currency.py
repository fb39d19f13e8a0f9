# Made from specs/crucash.yaml by `make generate`: do not edit.
from enum import StrEnum
from typing import Self


class FiatCurrency(StrEnum):
    """A currency that an invoice can be priced in.

    A value that is not known is kept as it came."""

    EUR = "EUR"
    RUB = "RUB"
    USD = "USD"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member
