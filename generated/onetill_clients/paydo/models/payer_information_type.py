# Made from specs/paydo.yaml by `make generate`: do not edit.
from enum import IntEnum
from typing import Self


class PayerInformationType(IntEnum):
    """Open: a value the vendor adds is kept as it came, as a member of no name."""

    EMAIL = 1
    PHONE = 2
    NAME = 3
    NATIONAL_ID = 4
    IBAN = 5
    ADDRESS = 6
    ZIP_CODE = 7
    IP_ADDRESS = 8
    COUNTRY_CODE = 9

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, int):
            return None
        member = int.__new__(cls, value)
        member._name_, member._value_ = str(value), value
        return member
