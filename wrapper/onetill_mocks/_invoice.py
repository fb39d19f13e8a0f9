"""Invoices as they stand at one moment, and the actions that move them."""

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Literal

from onetill_mocks._coins import Coin, total
from onetill_mocks._validators import wrong

State = Literal[
    "open", "confirming", "partial", "paid", "overpaid", "expired", "canceled", "refunded"
]
Action = Literal["pay", "confirm", "part", "over", "fail", "expire", "cancel", "refund"]

# A paid invoice stays paid until it is refunded, and an ended one stays ended.
_FROM: Mapping[Action, frozenset[State]] = {
    "pay": frozenset({"open", "partial"}),
    "confirm": frozenset({"confirming"}),
    "part": frozenset({"open", "partial"}),
    "over": frozenset({"open", "partial"}),
    "fail": frozenset({"open"}),
    "expire": frozenset({"open"}),
    "cancel": frozenset({"open"}),
    "refund": frozenset({"paid", "overpaid"}),
}

# Beyond these limits a number is a way to fill memory, not a price.
SMALLEST_PRICE = Decimal("1e-400")
LARGEST_PRICE = Decimal(10) ** 12


def is_price(amount: Decimal) -> bool:
    """Return whether an amount is within the limits of a price."""
    return SMALLEST_PRICE <= amount <= LARGEST_PRICE


def parse_amount(amount: Decimal | int | str, name: str = "amount") -> Decimal:
    """Parse an exact amount; a float, or text that is no number, raises ValueError."""
    if isinstance(amount, bool) or not isinstance(amount, Decimal | int | str):
        raise wrong(f"{name} must be a Decimal, an int or a str", amount)
    try:
        parsed = Decimal(amount)
    except InvalidOperation:
        parsed = Decimal("NaN")
    if not parsed.is_finite():
        raise ValueError(f"{name} must be a finite number such as 25.00, not {amount!r}")
    return parsed


@dataclass(frozen=True, slots=True, kw_only=True)
class Transaction:
    """One attempt to pay, which brought money unless it `failed` or is `pending`."""

    id: str
    at: datetime
    failed: bool = False
    pending: bool = False

    @property
    def is_accepted(self) -> bool:
        """Whether it brought money."""
        return not (self.failed or self.pending)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refund:
    """One refund, in the unit of `received`; `whole` if it returned the whole payment."""

    id: str
    amount: Decimal
    whole: bool
    at: datetime
    metadata: object


@dataclass(frozen=True, slots=True, kw_only=True)
class MockInvoice:
    """One invoice as it stood when it was read.

    `due` and `received` are in the coin, without the network's fee; `due` is None until a coin is
    chosen. Where payers pay in fiat money, `received` is in the price's currency. `usd` is the
    price in US dollars, as the vendor rounds it. `allowed` are the actions that the vendor knows,
    `extra` is what only this vendor stores, and `late` says that the invoice's time is over.
    """

    id: str
    vendor: str
    price: Decimal
    currency: str
    usd: Decimal
    order_id: str | None
    is_test: bool
    extra: Mapping[str, object]
    created: datetime
    expires: datetime
    allowed: frozenset[Action]
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
        """The amount that pays the invoice in full, in the unit of `received`."""
        return self.price if self.due is None else self.due

    @property
    def address(self) -> str | None:
        """Where the coin is paid to; None until one is chosen."""
        return f"mock-address-{self.id}" if self.coin else None

    @property
    def is_unbooked(self) -> bool:
        """Whether a payment waits to be booked."""
        return bool(self.transactions) and self.transactions[-1].pending

    @property
    def is_notified(self) -> bool:
        """Whether the vendor notifies the merchant of this state: of a part alone none does."""
        return bool(self.transactions) and self.state != "partial"

    @property
    def refundable(self) -> Decimal:
        """The amount that was received and not yet refunded."""
        return total([self.received, *(-refund.amount for refund in self.refunds)])

    @property
    def actions(self) -> list[Action]:
        """The actions that can move the invoice now."""
        if self.late:
            return []
        return [
            name for name, states in _FROM.items() if name in self.allowed and self.state in states
        ]

    def rounded(self, amount: Decimal) -> Decimal:
        """Round an amount up to what can be sent in the coin."""
        return self.coin.rounded(amount) if self.coin else amount

    def require_known(self, action: Action) -> None:
        """Raise ValueError unless the vendor knows an action."""
        if action not in self.allowed:
            known = ", ".join(sorted(self.allowed))
            raise ValueError(f"action must be one of {known} for {self.vendor}, not {action!r}")

    def require(self, action: Action) -> None:
        """Raise ValueError unless an action can move the invoice now."""
        self.require_known(action)
        if action not in self.actions:
            state = f"{self.state}, and its time is over" if self.late else self.state
            raise ValueError(f"{action!r} cannot move invoice {self.id}: it is {state}")

    def with_coin(self, coin: Coin | None) -> "MockInvoice":
        """Return the invoice with the payer's coin chosen; an earlier choice stays."""
        if self.coin or coin is None:
            return self
        return replace(self, coin=coin, due=coin.from_usd(self.usd))

    def with_attempt(self, now: datetime, *, failed: bool = False) -> "MockInvoice":
        """Return the invoice after one more attempt to pay."""
        attempt = Transaction(id=str(uuid.uuid4()), at=now, failed=failed)
        return replace(self, changed=now, transactions=(*self.transactions, attempt))

    def with_payment(self, state: State, received: Decimal, now: datetime) -> "MockInvoice":
        """Return the invoice after a payment, which brings it to `received` in all."""
        after = replace(self.with_attempt(now), state=state, received=received)
        return after.with_pending(after) if state == "confirming" else after

    def with_confirmation(self, now: datetime) -> "MockInvoice":
        """Return the invoice after the payment that it was confirming is confirmed."""
        *others, last = self.transactions
        confirmed = (*others, replace(last, pending=False))
        return replace(self, state="paid", changed=now, transactions=confirmed)

    def with_refund(self, refund: Refund) -> "MockInvoice":
        """Return the invoice after a refund: refunded, if nothing is left and vendors say so."""
        is_refunded = "refund" in self.allowed and refund.amount == self.refundable
        entry = replace(self, refunds=(*self.refunds, refund))
        return replace(entry, state="refunded", changed=refund.at) if is_refunded else entry

    def with_pending(self, paid: "MockInvoice") -> "MockInvoice":
        """Return the invoice with the last transaction of its paid self, as pending."""
        pending = replace(paid.transactions[-1], pending=True)
        others = tuple(each for each in self.transactions if each.id != pending.id)
        return replace(self, coin=paid.coin, due=paid.due, transactions=(*others, pending))

    def at(self, now: datetime) -> "MockInvoice":
        """Return the invoice as it is at a moment: an open one whose time is over has expired.

        A partly paid one keeps its money and its state, but takes no more.
        """
        if now < self.expires or self.state not in {"open", "partial"}:
            return self
        if self.state == "partial":
            return replace(self, late=True)
        return replace(self, state="expired", late=True, changed=self.expires)
