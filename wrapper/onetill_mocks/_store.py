"""Invoices, requests and settings of the mock gateways, in memory."""

from collections import deque
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from typing import NamedTuple

from onetill_mocks._behaviour import Behaviour
from onetill_mocks._clock import Clock
from onetill_mocks._coins import Coin
from onetill_mocks._index import Index, Total
from onetill_mocks._invoice import (
    LARGEST_PRICE,
    MockInvoice,
    State,
    Transaction,
    is_price,
    parse_amount,
)
from onetill_mocks._journal import Journal
from onetill_mocks._validators import check_flag, check_text, wrong
from onetill_mocks._vendor import Vendor

_REQUESTS_KEPT = 10_000
_PATH_KEPT = 200

CONCERNED: ContextVar[dict[str, None] | None] = ContextVar("concerned", default=None)
"""Collects the ids of the invoices that a request opens or looks up."""


class RecordedRequest(NamedTuple):
    """One request to a vendor, without its headers and body."""

    vendor: str
    method: str
    path: str


class Store(Behaviour):
    """Every invoice of every mock gateway, and the clock they expire by.

    Args:
        vendors: The vendors by their prefixes, as `find_vendors` returns them.
        now: Its clock, which must return aware times. The attribute of this name may be set
            later; `reset` brings this one back. An open invoice expires by it.

    """

    def __init__(
        self, vendors: Mapping[str, Vendor], now: Callable[[], datetime] | None = None
    ) -> None:
        super().__init__(vendors)
        self._clock = now or (lambda: datetime.now(UTC))
        self.now: Callable[[], datetime] = self._clock
        self._invoices: dict[str, MockInvoice] = {}
        self._index = Index(vendors)
        self._ids_by_transaction: dict[str, str] = {}
        self._requests: deque[RecordedRequest] = deque(maxlen=_REQUESTS_KEPT)
        self._changes = 0
        self.journal = Journal()

    def place(  # noqa: PLR0913  # the fields of an invoice
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
        """Place an open invoice and return its id; what the vendor refuses raises ValueError."""
        vendor = self.vendor_of(gateway)
        amount = parse_amount(price, "price")
        if not is_price(amount):
            raise ValueError(f"price must be positive and at most {LARGEST_PRICE:f}, got {price}")
        check_text("currency", currency)
        if not vendor.accepts_currency(currency):
            listed = ", ".join(sorted(vendor.currencies or ()))
            known = f"one of {listed}" if listed else "three capital letters"
            raise ValueError(f"currency must be {known} for {vendor.name}, not {currency!r}")
        optional = {"order_id": order_id, "id": id, "coin": coin}
        given = {name: text for name, text in optional.items() if text is not None}
        for name, text in (given | extra).items():
            check_text(name, text)
        check_flag("is_test", is_test)
        if unknown := extra.keys() - vendor.extra_fields:
            stored = ", ".join(sorted(vendor.extra_fields)) or "nothing"
            names = " and ".join(sorted(unknown))
            raise ValueError(f"{names} must be left out: {vendor.name} stores {stored} beside")
        return self.open(
            gateway,
            price=amount,
            currency=currency,
            order_id=order_id,
            id=id,
            coin=None if coin is None else vendor.known_coin(coin),
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
        usd: Decimal | None = None,
        extra: Mapping[str, object],
    ) -> MockInvoice:
        """Open an invoice from values that its vendor has validated, and return it.

        Raises OverflowError if it would expire after the last year.
        """
        vendor = self.vendor_of(gateway)
        with self._lock:
            number = vendor.bare_id(id) if id is not None else vendor.new_id()
            if order_id is None and vendor.needs_order_id:
                order_id = f"order-{number[:8]}"
            if not vendor.id_form.fullmatch(number):
                raise ValueError(f"id must be one that {vendor.name} could issue, not {id!r}")
            if number in self._invoices:
                raise ValueError(f"id must be new, and {number} is taken")
            if usd is None:  # of use only where payers pay in a coin
                usd = vendor.usd(price, currency) if vendor.coin else price
            created = self.moment()
            entry = MockInvoice(
                id=number,
                vendor=vendor.prefix,
                price=price,
                currency=currency,
                usd=usd,
                order_id=order_id,
                is_test=is_test or self.settings(vendor.prefix).get("test_mode", False),
                extra=extra,
                created=created,
                expires=created + (lifetime or vendor.lifetime),
                allowed=vendor.actions,
            ).with_coin(coin)
            self._stored(entry)
        _concern(number)
        return entry

    def find(self, invoice_id: str, /, *, vendor: str | None = None) -> MockInvoice | None:
        """Return an invoice by its id, with or without prefix, of one vendor or of any."""
        if not isinstance(invoice_id, str):
            raise wrong("id must be a text", invoice_id)
        with self._lock:
            for known in self.vendors.values():
                entry = self._invoices.get(known.bare_id(invoice_id))
                if entry and entry.vendor == known.prefix and vendor in {None, entry.vendor}:
                    _concern(entry.id)
                    return entry.at(self.moment())
        return None

    def latest(
        self, *, vendor: str = "", state: str = "", text: str = "", skip: int = 0, count: int
    ) -> list[MockInvoice]:
        """Return at most `count` invoices, newest first, after `skip` of them.

        Of one vendor, or of any with ""; in a state, or in any; with a text in id or order id.
        """
        with self._lock:
            return self.read(self._now().newest(vendor, state, text, skip, count))

    def ids_between(self, vendor: str, first: date, last: date) -> Sequence[str]:
        """Return the ids of a vendor's invoices by their days of creation, oldest first."""
        with self._lock:
            return self._index.ids_between(vendor, first, last)

    def totals(self, vendor: str, first: date, last: date) -> Mapping[State, Total]:
        """Sum up a vendor's invoices by their days of creation, for each state."""
        with self._lock:
            return self._now().totals(vendor, first, last)

    def held(self, vendor: str) -> dict[Coin, Decimal]:
        """Return what a vendor holds for its merchant, by coin, without test invoices."""
        with self._lock:
            return self._index.held(vendor)

    def refunded_invoices(self, vendor: str) -> list[MockInvoice]:
        """Return a vendor's invoices with a refund, by their first one, oldest first."""
        with self._lock:
            return self.read(self._index.refunded(vendor))

    def read(self, ids: Iterable[str]) -> list[MockInvoice]:
        """Return the invoices of known ids, as they are now."""
        with self._lock:
            now = self.moment()
            return [self._invoices[number].at(now) for number in ids]

    def paid_invoices(self, vendor: str) -> list[MockInvoice]:
        """Return a vendor's invoices with a transaction, by their first one, oldest first."""
        with self._lock:
            entries = self.read(dict.fromkeys(self._ids_by_transaction.values()))
            return [entry for entry in entries if entry.vendor == vendor]

    def find_transaction(
        self, number: str, *, vendor: str
    ) -> tuple[MockInvoice, Transaction] | None:
        """Return a transaction and its invoice, or None."""
        with self._lock:
            entry = self.find(self._ids_by_transaction.get(number, ""), vendor=vendor)
        for transaction in entry.transactions if entry else ():
            if entry and transaction.id == number:
                return entry, transaction
        return None

    @property
    def count(self) -> int:
        """Number of invoices."""
        return len(self._invoices)

    @property
    def version(self) -> int:
        """A number that differs after each change of an invoice and each exchange."""
        return self._changes + self.journal.version

    @property
    def clock(self) -> Clock:
        """The clock, to be stopped, stepped and set until the next reset."""
        with self._lock:
            if not isinstance(self.now, Clock):
                self.now = Clock(self.now)
            return self.now

    @property
    def invoices(self) -> list[MockInvoice]:
        """Every invoice, oldest first."""
        with self._lock:
            return self.read(self._invoices)

    @property
    def requests(self) -> list[RecordedRequest]:
        """The latest requests to the vendors, oldest first."""
        with self._lock:
            return list(self._requests)

    def record(self, vendor: str, method: str, path: str) -> None:
        """Record a request."""
        with self._lock:
            self._requests.append(RecordedRequest(vendor, method, path[:_PATH_KEPT]))

    def moment(self) -> datetime:
        """Return the time of the clock, in UTC; a naive one raises ValueError."""
        if (moment := self.now()).tzinfo is None:
            raise ValueError("ledger.now must return aware times, as datetime.now(UTC) does")
        return moment.astimezone(UTC)

    def forget(self) -> None:
        """Forget every invoice, request and setting, and bring back the clock."""
        with self._lock:
            self._invoices.clear()
            self._index = Index(self.vendors)
            self._ids_by_transaction.clear()
            self._requests.clear()
            self.forget_settings()
            self._changes += 1
            self.journal.reset()
            self.now = self._clock

    def _now(self) -> Index:
        self._index.advance(self.moment())
        return self._index

    def _stored(self, entry: MockInvoice) -> MockInvoice:
        self._index.put(self._invoices.get(entry.id), entry)
        self._invoices[entry.id] = entry
        self._changes += 1
        for transaction in entry.transactions[-1:]:
            self._ids_by_transaction[transaction.id] = entry.id
        return entry


def _concern(invoice_id: str) -> None:
    if (concerned := CONCERNED.get()) is not None:
        concerned[invoice_id] = None
