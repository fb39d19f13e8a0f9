"""The ledger: every practice invoice, and the levers that move one as its vendor would."""

import uuid
from collections import deque
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from threading import RLock
from typing import NamedTuple

from onetill_mocks._coins import Coin
from onetill_mocks._invoice import (
    LARGEST_PRICE,
    MockInvoice,
    Refund,
    State,
    Transaction,
    exact_amount,
    is_price,
)
from onetill_mocks._notify import Notifications, compose
from onetill_mocks._vendor import Lever, vendor_of, vendors
from onetill_mocks._wire import is_text

_REQUESTS_KEPT = 10_000
_PATH_KEPT = 200


class Recorded(NamedTuple):
    """One request a vendor was sent; never its headers or body."""

    vendor: str
    method: str
    path: str


class Ledger:
    """Every invoice of every practice gateway, in memory, and the levers that move them.

    Safe to use from any thread. `now` is its clock, and may be set to any that tells aware times:
    an open invoice whose time is over by it has expired. `limit_is_last` has CryptoCloud's list
    read `limit` as the number of the last record wanted, not as the most to give.
    """

    def __init__(self, now: Callable[[], datetime] | None = None) -> None:
        self._clock = now or (lambda: datetime.now(UTC))
        self.now = self._clock
        self.limit_is_last = False
        self.notifications = Notifications()
        self._lock = RLock()
        self._invoices: dict[str, MockInvoice] = {}
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
        amount = exact_amount(price)
        if not is_price(amount):
            raise ValueError(f"a price is above nothing and at most {LARGEST_PRICE:f}")
        if not vendor.takes(currency):
            known = ", ".join(sorted(vendor.currencies or {"three capital letters"}))
            raise ValueError(f"{vendor.name} takes no {currency!r}: it takes {known}")
        if coin is not None and coin not in vendor.coins:
            known = ", ".join(vendor.coins) or "none"
            raise ValueError(f"{vendor.name} has no coin {coin!r}: it has {known}")
        if unknown := extra.keys() - vendor.extras:
            raise ValueError(f"{vendor.name} keeps no {', '.join(sorted(unknown))}")
        if not all(is_text(text) for text in (order_id or "", *extra.values())):
            raise ValueError("a text kept by a vendor is Unicode without NUL")
        return self.open(
            gateway,
            price=amount,
            currency=currency,
            order_id=order_id,
            id=id,
            coin=vendor.coins[coin] if coin else None,
            is_test=is_test,
            extra=extra,
        ).id

    def open(  # noqa: PLR0913  # likewise
        self,
        gateway: str,
        /,
        *,
        price: Decimal,
        currency: str,
        order_id: str | None = None,
        id: str | None = None,  # noqa: A002  # likewise
        coin: Coin | None = None,
        lifetime: timedelta | None = None,
        is_test: bool = False,
        extra: Mapping[str, object],
    ) -> MockInvoice:
        """Open an invoice whose vendor found everything in order, and give it.

        Raises OverflowError if it would outlive the calendar.
        """
        vendor = vendor_of(gateway)
        with self._lock:
            number = vendor.bare(id) if id is not None else vendor.new_id()
            if not vendor.id_form.fullmatch(number):
                raise ValueError(f"{vendor.name} has no ids like {id!r}")
            if number in self._invoices:
                raise ValueError(f"there is an invoice {number} already")
            created = self.moment()
            entry = MockInvoice(
                id=number,
                vendor=vendor.prefix,
                price=price,
                currency=currency,
                order_id=order_id,
                is_test=is_test,
                extra=extra,
                created=created,
                expires=created + (lifetime or vendor.lifetime),
            ).in_coin(coin)
            self._invoices[number] = entry
        return entry

    def pay(self, invoice_id: str, /) -> MockInvoice:
        """Pay an invoice in full, choosing a coin first if its payer had not."""
        with self._lock:
            entry = self._payable(invoice_id, "pay")
            return self._told(self._arrived(entry, "paid", entry.owed))

    def part(self, invoice_id: str, /, received: Decimal | int | str | None = None) -> MockInvoice:
        """Let less than is owed arrive: `received` in all, or half of it."""
        with self._lock:
            entry = self._payable(invoice_id, "part")
            total = entry.rounded(entry.owed / 2) if received is None else exact_amount(received)
            if not entry.received < total < entry.owed:
                between = f"above {entry.received} and below {entry.owed}"
                raise ValueError(f"a part of invoice {entry.id} is {between}, not {total}")
            return self._arrived(entry, "partial", total)

    def over(self, invoice_id: str, /, received: Decimal | int | str | None = None) -> MockInvoice:
        """Let more than is owed arrive: `received` in all, or twice as much."""
        with self._lock:
            entry = self._payable(invoice_id, "over")
            total = entry.owed * 2 if received is None else exact_amount(received)
            if not total > entry.owed:
                raise ValueError(f"too much for invoice {entry.id} is above {entry.owed}")
            return self._told(self._arrived(entry, "overpaid", total))

    def fail(self, invoice_id: str, /) -> MockInvoice:
        """Let an attempt to pay fail, after which the invoice is open as before."""
        with self._lock:
            entry = self._tried(self._movable(invoice_id, "fail"), failed=True)
            return self._told(self._moved(entry))

    def expire(self, invoice_id: str, /) -> MockInvoice:
        """Let an unpaid invoice run out of time."""
        with self._lock:
            entry = self._movable(invoice_id, "expire")
            expires = min(entry.expires, self.moment())
            return self._moved(replace(entry, state="expired", expires=expires))

    def cancel(self, invoice_id: str, /) -> MockInvoice:
        """Withdraw an unpaid invoice, as its merchant could."""
        with self._lock:
            return self._moved(replace(self._movable(invoice_id, "cancel"), state="canceled"))

    def refund(
        self, invoice_id: str, /, amount: Decimal, *, whole: bool, metadata: object
    ) -> Refund:
        """Give money back, as PayDo's merchants can, as long as there is enough of it."""
        with self._lock:
            entry = self._known(invoice_id)
            if not 0 < amount <= entry.refundable:
                raise ValueError(f"invoice {entry.id} has {entry.refundable} to give back")
            refund = Refund(
                id=str(uuid.uuid4()),
                amount=amount,
                whole=whole,
                at=self.moment(),
                metadata=metadata,
            )
            self._invoices[entry.id] = replace(entry, refunds=(*entry.refunds, refund))
        return refund

    def redeliver(self, invoice_id: str, /) -> None:
        """Tell again, newly signed, how an invoice was last paid or failed to be."""
        with self._lock:
            entry = self._known(invoice_id)
            if not entry.is_told:
                raise ValueError(f"there is nothing to tell of invoice {entry.id}")
            self._told(entry)

    def notification(
        self, invoice_id: str, gateway: str, *, form: bool = False
    ) -> tuple[dict[str, str], bytes]:
        """Write what would be sent about an invoice, as headers and body, and do not send it.

        Of an invoice that there is nothing to tell of: what would be sent if it were paid now.
        """
        with self._lock:
            entry = self._known(invoice_id)
            if not entry.is_told:
                entry = entry.in_coin(vendors()[entry.vendor].coin)
                entry = self._tried(replace(entry, state="paid", received=entry.owed))
            return compose(gateway, entry, self.moment(), form=form)

    def reset(self) -> None:
        """Forget every invoice, request, setting and delivery, and set the clock right again."""
        with self._lock:
            self._invoices.clear()
            self._requests.clear()
            self.notifications.reset()
            self.limit_is_last = False
            self.now = self._clock

    def find(self, invoice_id: str, /, *, vendor: str | None = None) -> MockInvoice | None:
        """Find an invoice by its id in any spelling its vendor takes, or one vendor's only."""
        with self._lock:
            for known in vendors().values():
                entry = self._invoices.get(known.bare(invoice_id))
                if entry and entry.vendor == known.prefix and vendor in {None, entry.vendor}:
                    return entry.seen(self.moment())
        return None

    @property
    def invoices(self) -> list[MockInvoice]:
        """Every invoice, in the order they were placed."""
        with self._lock:
            now = self.moment()
            return [entry.seen(now) for entry in self._invoices.values()]

    @property
    def requests(self) -> list[Recorded]:
        """The latest requests the vendors were sent, oldest first."""
        with self._lock:
            return list(self._requests)

    def record(self, vendor: str, method: str, path: str) -> None:
        """Keep a request in mind."""
        with self._lock:
            self._requests.append(Recorded(vendor, method, path[:_PATH_KEPT]))

    def moment(self) -> datetime:
        """Tell the time by the clock, in UTC."""
        if (moment := self.now()).tzinfo is None:
            raise ValueError("the ledger's clock must tell aware times, as datetime.now(UTC) does")
        return moment.astimezone(UTC)

    def _payable(self, invoice_id: str, lever: Lever) -> MockInvoice:
        entry = self._movable(invoice_id, lever)
        return entry.in_coin(vendors()[entry.vendor].coin)

    def _movable(self, invoice_id: str, lever: Lever) -> MockInvoice:
        entry = self._known(invoice_id)
        vendor = vendors()[entry.vendor]
        if lever not in vendor.levers:
            known = ", ".join(sorted(vendor.levers))
            raise ValueError(f"{vendor.name} knows no {lever!r} for an invoice, only {known}")
        if lever not in entry.levers:
            state = f"{entry.state}, and its time is over" if entry.late else entry.state
            raise ValueError(f"{lever!r} cannot move invoice {entry.id}: it is {state}")
        return entry

    def _known(self, invoice_id: str) -> MockInvoice:
        entry = self.find(invoice_id)
        if entry is None:
            raise ValueError(f"there is no invoice {invoice_id!r}")
        return entry

    def _arrived(self, entry: MockInvoice, state: State, received: Decimal) -> MockInvoice:
        return self._moved(self._tried(replace(entry, state=state, received=received)))

    def _tried(self, entry: MockInvoice, *, failed: bool = False) -> MockInvoice:
        attempt = Transaction(id=str(uuid.uuid4()), at=self.moment(), failed=failed)
        return replace(entry, transactions=(*entry.transactions, attempt))

    def _moved(self, entry: MockInvoice) -> MockInvoice:
        entry = replace(entry, changed=self.moment())
        self._invoices[entry.id] = entry
        return entry

    def _told(self, entry: MockInvoice) -> MockInvoice:
        self.notifications.tell(entry, self.moment())
        return entry
