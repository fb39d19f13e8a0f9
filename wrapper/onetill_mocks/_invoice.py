"""An invoice as it stood at one moment, and the levers that move one as its vendor would."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Literal

from onetill_mocks._coins import Coin, to_usd, total
from onetill_mocks._vendor import Lever, vendors

State = Literal["open", "partial", "paid", "overpaid", "expired", "canceled"]

# Money once taken is not given back, and what ended stays ended.
_FROM: Mapping[Lever, frozenset[State]] = {
    "pay": frozenset({"open", "partial"}),
    "part": frozenset({"open", "partial"}),
    "over": frozenset({"open", "partial"}),
    "fail": frozenset({"open"}),
    "expire": frozenset({"open"}),
    "cancel": frozenset({"open"}),
}

# A number outside of these is a way to fill memory, not a price.
SMALLEST_PRICE = Decimal("1e-400")
LARGEST_PRICE = Decimal(10) ** 12


def is_price(amount: Decimal) -> bool:
    """Say whether an amount can be a price at all."""
    return SMALLEST_PRICE <= amount <= LARGEST_PRICE


def exact_amount(amount: Decimal | int | str) -> Decimal:
    """Read an amount as its exact number."""
    if isinstance(amount, float | bool):
        raise TypeError(f"an amount is a Decimal, an int or a string, not {amount!r}")
    try:
        exact = Decimal(amount)
    except InvalidOperation:
        exact = Decimal("NaN")
    if not exact.is_finite():
        raise ValueError(f"{amount!r} is not an amount")
    return exact


@dataclass(frozen=True, slots=True, kw_only=True)
class Transaction:
    """One attempt to pay: money arrived, unless it `failed`."""

    id: str
    at: datetime
    failed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Refund:
    """Money given back, in the price's currency; `whole` if that was all there was."""

    id: str
    amount: Decimal
    whole: bool
    at: datetime
    metadata: object


@dataclass(frozen=True, slots=True, kw_only=True)
class MockInvoice:
    """One invoice as it stood when it was read.

    `due` and `received` are in the coin, the network's fee not counted; until a coin is chosen
    `due` is None. Where payers pay in fiat money, `received` is in the price's currency. `extra` is
    what only its vendor keeps. `late` is an invoice whose time is over.
    """

    id: str
    vendor: str
    price: Decimal
    currency: str
    order_id: str | None
    is_test: bool
    extra: Mapping[str, object]
    created: datetime
    expires: datetime
    changed: datetime | None = None
    state: State = "open"
    late: bool = False
    coin: Coin | None = None
    due: Decimal | None = None
    received: Decimal = Decimal(0)
    transactions: tuple[Transaction, ...] = ()
    refunds: tuple[Refund, ...] = ()

    @property
    def owed(self) -> Decimal:
        """What pays the invoice in full, in whatever `received` is in."""
        return self.price if self.due is None else self.due

    @property
    def is_told(self) -> bool:
        """Whether its vendor would have told the merchant of it: of a part alone none does."""
        return bool(self.transactions) and self.state != "partial"

    @property
    def refundable(self) -> Decimal:
        """What was received and not given back yet."""
        return total([self.received, *(-refund.amount for refund in self.refunds)])

    def rounded(self, amount: Decimal) -> Decimal:
        """Round an amount up to what can be sent in the coin."""
        return self.coin.rounded(amount) if self.coin else amount

    @property
    def levers(self) -> list[Lever]:
        """The levers that would move the invoice now."""
        if self.late:
            return []
        known = vendors()[self.vendor].levers
        return [lever for lever, states in _FROM.items() if lever in known and self.state in states]

    def in_coin(self, coin: Coin | None) -> "MockInvoice":
        """Give the invoice as it is once the payer has chosen a coin; a choice made stays."""
        if self.coin or coin is None:
            return self
        return replace(self, coin=coin, due=coin.from_usd(to_usd(self.price, self.currency)))

    def seen(self, now: datetime) -> "MockInvoice":
        """Give the invoice as it looks at a moment: an open one whose time is over has expired.

        One paid in part keeps the money it has, and its state; but it takes no more.
        """
        if now < self.expires or self.state not in {"open", "partial"}:
            return self
        if self.state == "partial":
            return replace(self, late=True)
        return replace(self, state="expired", late=True, changed=self.expires)
