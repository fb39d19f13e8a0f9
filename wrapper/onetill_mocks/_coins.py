"""Coins and currencies at fixed rates, so that equal prices come to equal amounts."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import MAX_EMAX, MIN_EMIN, ROUND_DOWN, ROUND_HALF_UP, ROUND_UP, Context, Decimal

# Wide enough that a product of a price and a rate is exact.
EXACT = Context(prec=60, rounding=ROUND_UP, Emin=MIN_EMIN, Emax=MAX_EMAX)

USD_RATES = {
    "USD": Decimal(1),
    "AED": Decimal("0.27"),
    "AMD": Decimal("0.0025"),
    "AUD": Decimal("0.65"),
    "AZN": Decimal("0.6"),
    "BYN": Decimal("0.3"),
    "CAD": Decimal("0.72"),
    "CNY": Decimal("0.14"),
    "EUR": Decimal("1.1"),
    "GBP": Decimal("1.25"),
    "HKD": Decimal("0.128"),
    "IDR": Decimal("0.00006"),
    "INR": Decimal("0.012"),
    "JPY": Decimal("0.0065"),
    "KGS": Decimal("0.0115"),
    "KZT": Decimal("0.002"),
    "MYR": Decimal("0.24"),
    "PHP": Decimal("0.0175"),
    "RUB": Decimal("0.0125"),
    "SGD": Decimal("0.75"),
    "THB": Decimal("0.03"),
    "TRY": Decimal("0.025"),
    "UAH": Decimal("0.025"),
    "UZS": Decimal("0.00008"),
    "VND": Decimal("0.00004"),
}


def to_usd(amount: Decimal, currency: str) -> Decimal:
    """Convert an amount of fiat money or of a coin to US dollars."""
    if currency == "USD":
        return amount
    rate = USD_RATES.get(currency) or Decimal(_COINS[currency][1])
    return EXACT.multiply(amount, rate)


def cents(dollars: Decimal) -> Decimal:
    """Round dollars to cents; what is above 0 stays above 0."""
    rounded = dollars.quantize(Decimal("0.01"), ROUND_HALF_UP, EXACT)
    return rounded or Decimal("0.01" if dollars else 0)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Return the exact sum of amounts."""
    added = Decimal(0)
    for amount in amounts:
        added = EXACT.add(added, amount)
    return added


@dataclass(frozen=True, slots=True, kw_only=True)
class Coin:
    """A coin on one network: its price in US dollars, its network's fee and its decimal places.

    `full_code` names the coin and its network in one word, a network's own coin by its code alone;
    `native` is the code of the network's own coin.
    """

    code: str
    name: str
    network: str
    network_name: str
    native: str
    full_code: str
    usd: Decimal
    fee: Decimal
    places: int

    def rounded(self, amount: Decimal) -> Decimal:
        """Round up to the coin's decimal places, without trailing zeros."""
        rounded = EXACT.quantize(amount, Decimal(1).scaleb(-self.places))
        return Decimal(f"{rounded.normalize(EXACT):f}")

    def rounded_down(self, amount: Decimal) -> Decimal:
        """Round down to the coin's decimal places, without trailing zeros."""
        rounded = amount.quantize(Decimal(1).scaleb(-self.places), ROUND_DOWN, EXACT)
        return Decimal(f"{rounded.normalize(EXACT):f}")

    def with_places(self, places: int) -> "Coin":
        """Return the coin with at most so many decimal places."""
        coin = replace(self, places=min(self.places, places))
        return replace(coin, fee=coin.rounded(self.fee))

    def from_usd(self, dollars: Decimal) -> Decimal:
        """Convert US dollars to the coin, rounded up."""
        return self.rounded(EXACT.divide(dollars, self.usd))

    def to_usd(self, amount: Decimal) -> Decimal:
        """Convert an amount of the coin to US dollars."""
        return EXACT.multiply(amount, self.usd)


# A coin's code: its name, its price in US dollars, its decimal places.
_COINS = {
    "ARB": ("Arbitrum", "0.5", 18),
    "BNB": ("BNB", "600", 18),
    "BTC": ("Bitcoin", "50000", 8),
    "DAI": ("Dai", "1", 18),
    "ETH": ("Ethereum", "3000", 18),
    "LTC": ("Litecoin", "80", 8),
    "OP": ("Optimism", "2", 18),
    "PEPE": ("Pepe", "0.00001", 18),
    "PYUSD": ("PayPal USD", "1", 6),
    "SHIB": ("Shiba Inu", "0.00002", 18),
    "SOL": ("Solana", "150", 9),
    "TON": ("Toncoin", "4", 9),
    "TRUMP": ("Official Trump", "10", 6),
    "TRX": ("Tron", "0.125", 6),
    "TUSD": ("TrueUSD", "1", 18),
    "USDC": ("USD Coin", "1", 6),
    "USDD": ("USDD", "1", 18),
    "USDT": ("Tether", "1", 6),
    "XAUT": ("Tether Gold", "2500", 6),
}

# A network's code: its name, its own coin, its fee in US dollars.
_NETWORKS = {
    "ARB": ("Arbitrum", "ETH", "0.03"),
    "BASE": ("Base", "ETH", "0.03"),
    "BSC": ("BNB Smart Chain", "BNB", "0.3"),
    "BTC": ("Bitcoin", "BTC", "2"),
    "ERC20": ("Ethereum", "ETH", "3.6"),
    "LTC": ("Litecoin", "LTC", "0.08"),
    "OPT": ("Optimism", "ETH", "0.03"),
    "SOL": ("Solana", "SOL", "0.03"),
    "TON": ("The Open Network", "TON", "0.04"),
    "TRC20": ("Tron", "TRX", "1.4"),
}
_HOMES = {"BNB": "BSC", "BTC": "BTC", "ETH": "ERC20", "LTC": "LTC", "SOL": "SOL", "TON": "TON",
          "TRX": "TRC20"}  # fmt: skip
_FULL_CODES = """
    BTC LTC TRX SOL TON BNB ETH ETH_ARB ETH_BASE ETH_OPT USDT_ARB USDT_BSC USDT_ERC20 USDT_OPT
    USDT_SOL USDT_TON USDT_TRC20 USDC_ARB USDC_BASE USDC_BSC USDC_ERC20 USDC_OPT USDC_SOL DAI_ARB
    DAI_BASE DAI_BSC DAI_ERC20 DAI_OPT USDD_TRC20 PYUSD_ERC20 PYUSD_SOL XAUT_ERC20 XAUT_TON ARB_ARB
    OP_OPT PEPE_BSC PEPE_ERC20 SHIB_BSC SHIB_ERC20 TRUMP_SOL
"""
_FULL_CODE = re.compile("[A-Z0-9]{2,10}(_[A-Z0-9]{2,10})?")


def _coin(full_code: str) -> Coin:
    code, _, network = full_code.partition("_")
    network = network or _HOMES.get(code, code)
    name, usd, places = _COINS.get(code, (code, "1", 18))
    network_name, native, fee = _NETWORKS.get(network, (network, network, "0.1"))
    free = Coin(
        code=code,
        name=name,
        network=network,
        network_name=network_name,
        native=native,
        full_code=full_code,
        usd=Decimal(usd),
        fee=Decimal(0),
        places=places,
    )
    return replace(free, fee=free.from_usd(Decimal(fee)))


COINS = {full_code: _coin(full_code) for full_code in _FULL_CODES.split()}
USDT_TRC20 = COINS["USDT_TRC20"]


def unlisted_coin(full_code: str) -> Coin | None:
    """Return a coin that is not in COINS; None if the code is fiat money or is not of their form.

    A coin or a network that is not known has its code as its name, a coin a price of one dollar.
    """
    if full_code in USD_RATES or not _FULL_CODE.fullmatch(full_code):
        return None
    return _coin(full_code)
