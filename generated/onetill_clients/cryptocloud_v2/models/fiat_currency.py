# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from enum import StrEnum
from typing import Self


class FiatCurrency(StrEnum):
    """A currency that an invoice can be priced in.

    A value that is not known is kept as it came."""

    AED = "AED"
    AMD = "AMD"
    AUD = "AUD"
    AZN = "AZN"
    BYN = "BYN"
    CAD = "CAD"
    CNY = "CNY"
    EUR = "EUR"
    GBP = "GBP"
    HKD = "HKD"
    IDR = "IDR"
    INR = "INR"
    JPY = "JPY"
    KGS = "KGS"
    KZT = "KZT"
    MYR = "MYR"
    PHP = "PHP"
    RUB = "RUB"
    SGD = "SGD"
    THB = "THB"
    TRY = "TRY"
    UAH = "UAH"
    USD = "USD"
    UZS = "UZS"
    VND = "VND"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member
