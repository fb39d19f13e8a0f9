# Made from specs/paydo.yaml by `make generate`: do not edit.
from enum import IntEnum
from typing import Self


class PayerInformationType(IntEnum):
    """1 email, 2 phone, 3 name, 4 national id, 5 IBAN, 6 address, 7 zip code, 8 IP address, 9
    country code. New values may appear.

    A value that is not known is kept as it came."""

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
