"""What coins and currencies are worth here, at fixed rates: one price always comes to one due."""

from dataclasses import dataclass
from decimal import MAX_EMAX, MIN_EMIN, ROUND_UP, Context, Decimal

# Wide enough that a product of a price and a rate is exact.
_EXACT = Context(prec=60, rounding=ROUND_UP, Emin=MIN_EMIN, Emax=MAX_EMAX)

USD_RATES = {
    "USD": Decimal(1),
    "EUR": Decimal("1.1"),
    "GBP": Decimal("1.25"),
    "RUB": Decimal("0.0125"),
    "UAH": Decimal("0.025"),
}


def to_usd(amount: Decimal, currency: str) -> Decimal:
    """Tell what an amount of fiat money is in US dollars."""
    return amount if currency == "USD" else _EXACT.multiply(amount, USD_RATES[currency])


@dataclass(frozen=True, slots=True, kw_only=True)
class Coin:
    """A coin on one network: its worth in US dollars, its network's fee and its decimal places.

    `native` is the code of the network's own coin.
    """

    code: str
    name: str
    network: str
    network_name: str
    native: str
    usd: Decimal
    fee: Decimal
    places: int

    @property
    def full_code(self) -> str:
        """The coin and its network in one word; a network's own coin goes by its code alone."""
        return self.code if self.code == self.native else f"{self.code}_{self.network}"

    def rounded(self, amount: Decimal) -> Decimal:
        """Round up to what the network can carry, without idle zeros."""
        carried = _EXACT.quantize(amount, Decimal(1).scaleb(-self.places))
        return Decimal(f"{carried.normalize(_EXACT):f}")

    def from_usd(self, dollars: Decimal) -> Decimal:
        """Tell how much of the coin US dollars buy, rounded up."""
        return self.rounded(_EXACT.divide(dollars, self.usd))

    def to_usd(self, amount: Decimal) -> Decimal:
        """Tell what an amount of the coin is in US dollars."""
        return _EXACT.multiply(amount, self.usd)


USDT_TRC20 = Coin(
    code="USDT",
    name="Tether",
    network="TRC20",
    network_name="Tron",
    native="TRX",
    usd=Decimal(1),
    fee=Decimal("1.4"),
    places=6,
)
ETH = Coin(
    code="ETH",
    name="Ethereum",
    network="ERC20",
    network_name="Ethereum",
    native="ETH",
    usd=Decimal(2000),
    fee=Decimal("0.0012"),
    places=8,
)
BTC = Coin(
    code="BTC",
    name="Bitcoin",
    network="BTC",
    network_name="Bitcoin",
    native="BTC",
    usd=Decimal(50000),
    fee=Decimal("0.00004"),
    places=8,
)

COINS = {coin.full_code: coin for coin in (USDT_TRC20, ETH, BTC)}
