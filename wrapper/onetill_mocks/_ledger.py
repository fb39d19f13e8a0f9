"""The ledger: every practice invoice, and the levers that move one as its vendor would."""

from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from decimal import Decimal, InvalidOperation
from threading import RLock
from typing import Literal, NamedTuple

from onetill_mocks._coins import COINS, Coin, to_usd
from onetill_mocks._vendor import Lever, vendor_of, vendors
from onetill_mocks._wire import is_text

State = Literal["open", "partial", "paid", "overpaid", "expired", "canceled"]

# Money once taken is not given back, and what ended stays ended.
_FROM: Mapping[Lever, frozenset[State]] = {
    "pay": frozenset({"open", "partial"}),
    "part": frozenset({"open", "partial"}),
    "over": frozenset({"open", "partial"}),
    "expire": frozenset({"open"}),
    "cancel": frozenset({"open"}),
}

# A number outside of these is a way to fill memory, not a price.
SMALLEST_PRICE = Decimal("1e-400")
LARGEST_PRICE = Decimal(10) ** 12

_REQUESTS_KEPT = 10_000
_PATH_KEPT = 200


class Recorded(NamedTuple):
    """One request a vendor was sent; never its headers or body."""

    vendor: str
    method: str
    path: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """One invoice as it stood when it was read.

    `due` and `received` are in the coin, the network's fee not counted; until a coin is chosen
    `due` is None. Where payers pay in fiat money, `received` is in the price's currency.
    """

    id: str
    vendor: str
    price: Decimal
    currency: str
    order_id: str | None
    is_test: bool
    extra: Mapping[str, str]
    created: datetime
    expires: datetime
    changed: datetime | None = None
    state: State = "open"
    coin: Coin | None = None
    due: Decimal | None = None
    received: Decimal = Decimal(0)

    @property
    def owed(self) -> Decimal:
        """What pays the invoice in full, in whatever `received` is in."""
        return self.price if self.due is None else self.due

    def rounded(self, amount: Decimal) -> Decimal:
        """Round an amount up to what can be sent in the coin."""
        return self.coin.rounded(amount) if self.coin else amount

    @property
    def levers(self) -> list[Lever]:
        """The levers that would move the invoice now."""
        known = vendors()[self.vendor].levers
        return [lever for lever, states in _FROM.items() if lever in known and self.state in states]

    def in_coin(self, coin: Coin | None) -> "Placed":
        """Give the invoice as it is once the payer has chosen a coin; a choice made stays."""
        if self.coin or coin is None:
            return self
        return replace(self, coin=coin, due=coin.from_usd(to_usd(self.price, self.currency)))


class Ledger:
    """Every invoice of every practice gateway, in memory, and the levers that move them.

    Safe to use from any thread. `now` is its clock, and may be set to any that tells aware times.
    """

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        self._clock = now or (lambda: datetime.now(UTC))
        self.now = self._clock
        self._lock = RLock()
        self._invoices: dict[str, Placed] = {}
        self._requests: deque[Recorded] = deque(maxlen=_REQUESTS_KEPT)

    def place(  # noqa: PLR0913  # what an invoice is made of, each by its name
        self,
        gateway: str,
        /,
        *,
        price: Decimal | int | str,
        currency: str,
        order_id: str | None = None,
        id: str | None = None,  # noqa: A002  # the vendors' word for it
        coin: str | None = None,
        is_test: bool = False,
        **extra: str,
    ) -> str:
        """Place an open invoice and return its id.

        `coin` is what the payer has already chosen, such as "USDT_TRC20" or "BTC". `extra` is what
        only one vendor keeps: Cru Cash its `payload`, PayDo the payer's `email`.
        """
        vendor = vendor_of(gateway)
        amount = _exact(price)
        if not is_price(amount):
            raise ValueError(f"a price is above nothing and at most {LARGEST_PRICE:f}")
        if currency not in vendor.currencies:
            known = ", ".join(sorted(vendor.currencies))
            raise ValueError(f"{vendor.name} takes no {currency!r}: it takes {known}")
        if coin is not None and (vendor.coin is None or coin not in COINS):
            known = ", ".join(COINS) if vendor.coin else "none"
            raise ValueError(f"{vendor.name} has no coin {coin!r}: it has {known}")
        if unknown := extra.keys() - vendor.extras:
            raise ValueError(f"{vendor.name} keeps no {', '.join(sorted(unknown))}")
        if not all(is_text(text) for text in (order_id or "", *extra.values())):
            raise ValueError("a text kept by a vendor is Unicode without NUL")
        with self._lock:
            number = vendor.bare(id) if id is not None else vendor.new_id()
            if not vendor.id_form.fullmatch(number):
                raise ValueError(f"{vendor.name} has no ids like {id!r}")
            if number in self._invoices:
                raise ValueError(f"there is an invoice {number} already")
            created = self.moment()
            self._invoices[number] = Placed(
                id=number,
                vendor=vendor.prefix,
                price=amount,
                currency=currency,
                order_id=order_id,
                is_test=is_test,
                extra=extra,
                created=created,
                expires=created + vendor.lifetime,
            ).in_coin(COINS[coin] if coin else None)
        return number

    def pay(self, invoice_id: str, /) -> Placed:
        """Pay an invoice in full, choosing a coin first if its payer had not."""
        with self._lock:
            entry = self._payable(invoice_id, "pay")
            return self._moved(replace(entry, state="paid", received=entry.owed))

    def part(self, invoice_id: str, /, received: Decimal | int | str | None = None) -> Placed:
        """Let less than is owed arrive: `received` in all, or half of it."""
        with self._lock:
            entry = self._payable(invoice_id, "part")
            total = entry.rounded(entry.owed / 2) if received is None else _exact(received)
            if not entry.received < total < entry.owed:
                between = f"above {entry.received} and below {entry.owed}"
                raise ValueError(f"a part of invoice {entry.id} is {between}, not {total}")
            return self._moved(replace(entry, state="partial", received=total))

    def over(self, invoice_id: str, /, received: Decimal | int | str | None = None) -> Placed:
        """Let more than is owed arrive: `received` in all, or twice as much."""
        with self._lock:
            entry = self._payable(invoice_id, "over")
            total = entry.owed * 2 if received is None else _exact(received)
            if not total > entry.owed:
                raise ValueError(f"too much for invoice {entry.id} is above {entry.owed}")
            return self._moved(replace(entry, state="overpaid", received=total))

    def expire(self, invoice_id: str, /) -> Placed:
        """Let an unpaid invoice run out of time."""
        with self._lock:
            entry = self._movable(invoice_id, "expire")
            expires = min(entry.expires, self.moment())
            return self._moved(replace(entry, state="expired", expires=expires))

    def cancel(self, invoice_id: str, /) -> Placed:
        """Withdraw an unpaid invoice, as its merchant could."""
        with self._lock:
            return self._moved(replace(self._movable(invoice_id, "cancel"), state="canceled"))

    def reset(self) -> None:
        """Forget every invoice and every request, and set the clock right again."""
        with self._lock:
            self._invoices.clear()
            self._requests.clear()
            self.now = self._clock

    def find(self, invoice_id: str, /, *, vendor: str | None = None) -> Placed | None:
        """Find an invoice by its id in any spelling its vendor takes, or one vendor's only."""
        with self._lock:
            for known in vendors().values():
                entry = self._invoices.get(known.bare(invoice_id))
                if entry and entry.vendor == known.prefix and vendor in {None, entry.vendor}:
                    return entry
        return None

    @property
    def invoices(self) -> list[Placed]:
        """Every invoice, in the order they were placed."""
        with self._lock:
            return list(self._invoices.values())

    @property
    def requests(self) -> list[Recorded]:
        """The latest requests the vendors were sent, oldest first."""
        with self._lock:
            return list(self._requests)

    def record(self, vendor: str, method: str, path: str) -> None:
        """Keep a request in mind."""
        with self._lock:
            self._requests.append(Recorded(vendor, method, path[:_PATH_KEPT]))

    def _payable(self, invoice_id: str, lever: Lever) -> Placed:
        entry = self._movable(invoice_id, lever)
        return entry.in_coin(vendors()[entry.vendor].coin)

    def _movable(self, invoice_id: str, lever: Lever) -> Placed:
        entry = self.find(invoice_id)
        if entry is None:
            raise ValueError(f"there is no invoice {invoice_id!r}")
        vendor = vendors()[entry.vendor]
        if lever not in vendor.levers:
            known = ", ".join(sorted(vendor.levers))
            raise ValueError(f"{vendor.name} knows no {lever!r} for an invoice, only {known}")
        if lever not in entry.levers:
            raise ValueError(f"{lever!r} cannot move invoice {entry.id}: it is {entry.state}")
        return entry

    def _moved(self, entry: Placed) -> Placed:
        entry = replace(entry, changed=self.moment())
        self._invoices[entry.id] = entry
        return entry

    def moment(self) -> datetime:
        """Tell the time by the clock, in UTC."""
        moment = self.now()
        if moment.tzinfo is None:
            raise ValueError("the ledger's clock must tell aware times, as datetime.now(UTC) does")
        return moment.astimezone(UTC)


def is_price(amount: Decimal) -> bool:
    """Say whether an amount can be a price at all."""
    return SMALLEST_PRICE <= amount <= LARGEST_PRICE


def _exact(amount: Decimal | int | str) -> Decimal:
    if isinstance(amount, float | bool):
        raise TypeError(f"an amount is a Decimal, an int or a string, not {amount!r}")
    try:
        exact = Decimal(amount)
    except InvalidOperation:
        exact = Decimal("NaN")
    if not exact.is_finite():
        raise ValueError(f"{amount!r} is not an amount")
    return exact
