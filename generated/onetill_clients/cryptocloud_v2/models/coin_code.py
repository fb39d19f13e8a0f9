# Made from specs/cryptocloud_v2.yaml by `make generate`: do not edit.
from enum import StrEnum
from typing import Self


class CoinCode(StrEnum):
    """A coin and its network, just the coin if it is native. The list has changed more than once
    and will again. New values may appear.

    A value that is not known is kept as it came."""

    ARB_ARB = "ARB_ARB"
    BNB = "BNB"
    BTC = "BTC"
    DAI_ARB = "DAI_ARB"
    DAI_BASE = "DAI_BASE"
    DAI_BSC = "DAI_BSC"
    DAI_ERC20 = "DAI_ERC20"
    DAI_OPT = "DAI_OPT"
    ETH = "ETH"
    ETH_ARB = "ETH_ARB"
    ETH_BASE = "ETH_BASE"
    ETH_OPT = "ETH_OPT"
    LTC = "LTC"
    OP_OPT = "OP_OPT"
    PEPE_BSC = "PEPE_BSC"
    PEPE_ERC20 = "PEPE_ERC20"
    PYUSD_ERC20 = "PYUSD_ERC20"
    PYUSD_SOL = "PYUSD_SOL"
    SHIB_BSC = "SHIB_BSC"
    SHIB_ERC20 = "SHIB_ERC20"
    SOL = "SOL"
    TON = "TON"
    TRUMP_SOL = "TRUMP_SOL"
    TRX = "TRX"
    USDC_ARB = "USDC_ARB"
    USDC_BASE = "USDC_BASE"
    USDC_BSC = "USDC_BSC"
    USDC_ERC20 = "USDC_ERC20"
    USDC_OPT = "USDC_OPT"
    USDC_SOL = "USDC_SOL"
    USDD_TRC20 = "USDD_TRC20"
    USDT_ARB = "USDT_ARB"
    USDT_BSC = "USDT_BSC"
    USDT_ERC20 = "USDT_ERC20"
    USDT_OPT = "USDT_OPT"
    USDT_SOL = "USDT_SOL"
    USDT_TON = "USDT_TON"
    USDT_TRC20 = "USDT_TRC20"
    XAUT_ERC20 = "XAUT_ERC20"
    XAUT_TON = "XAUT_TON"

    @classmethod
    def _missing_(cls, value: object) -> Self | None:
        if not isinstance(value, str):
            return None
        member = str.__new__(cls, value)
        member._name_ = member._value_ = value
        return member
