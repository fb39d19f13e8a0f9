"""Invoices, requests and settings of the mock gateways, in memory."""

import logging
from collections import deque
from collections.abc import Callable, Iterable, Mapping
from contextvars import ContextVar
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from itertools import islice
from threading import RLock
from typing import NamedTuple

from starlette.requests import Request

from onetill_mocks._clock import Clock
from onetill_mocks._coins import Coin
from onetill_mocks._invoice import (
    LARGEST_PRICE,
    MockInvoice,
    Transaction,
    is_price,
    parse_amount,
)
from onetill_mocks._journal import Journal
from onetill_mocks._json import is_text
from onetill_mocks._vendor import Vendor, vendor_of

_REQUESTS_KEPT = 10_000
_PATH_KEPT = 200

CONCERNED: ContextVar[dict[str, None] | None] = ContextVar("concerned", default=None)
"""Collects the ids of the invoices that a request opens or looks up."""

_logger = logging.getLogger("onetill_mocks")


class RecordedRequest(NamedTuple):
    """One request to a vendor, without its headers and body."""

    vendor: str
    method: str
    path: str


class Store:
    """Every invoice of every mock gateway, and the clock they expire by.

    Args:
        vendors: The vendors by their prefixes, as `find_vendors` returns them.
        now: Its clock, which must return aware times. The attribute of this name may be set
            later; `reset` brings this one back. An open invoice expires by it.

    """

    def __init__(
        self, vendors: Mapping[str, Vendor], now: Callable[[], datetime] | None = None
    ) -> None:
        self._clock = now or (lambda: datetime.now(UTC))
        self.now: Callable[[], datetime] = self._clock
        self.vendors = vendors
        self._lock = RLock()
        self._settings = dict[str, dict[str, bool]]()
        self._invoices: dict[str, MockInvoice] = {}
        self._ids_by_day: dict[tuple[str, date], list[str]] = {}
        self._ids_by_transaction: dict[str, str] = {}
        self._tolerated = set[tuple[str, str]]()
        self._requests: deque[RecordedRequest] = deque(maxlen=_REQUESTS_KEPT)
        self._changes = 0
        self.journal = Journal()

    def vendor_of(self, gateway: str) -> Vendor:
        """Return the vendor behind one of the till's gateways; else raise ValueError."""
        return vendor_of(self.vendors.values(), gateway)

    def configure(self, gateway: str, /, **settings: bool) -> None:
        """Change settings of a vendor until the next reset; an unknown one raises ValueError."""
        vendor = self.vendor_of(gateway)
        if unknown := sorted(settings.keys() - vendor.settings.keys()):
            known = ", ".join(sorted(vendor.settings)) or "none"
            raise ValueError(f"settings of {vendor.name} are {known}, not {', '.join(unknown)}")
        with self._lock:
            self._settings.setdefault(vendor.prefix, {}).update(settings)

    def settings(self, vendor: str) -> Mapping[str, bool]:
        """Return the settings of a vendor, by its prefix, as configured or by default."""
        return {**self.vendors[vendor].settings, **self._settings.get(vendor, {})}

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
        if not vendor.accepts_currency(currency):
            known = ", ".join(sorted(vendor.currencies or {"three capital letters"}))
            raise ValueError(f"currency must be {known} for {vendor.name}, not {currency!r}")
        chosen = None if coin is None else vendor.find_coin(coin)
        if coin is not None and chosen is None:
            known = ", ".join(vendor.coins) or "None"
            raise ValueError(f"coin must be one of {known} for {vendor.name}, not {coin!r}")
        if unknown := extra.keys() - vendor.extra_fields:
            raise ValueError(f"{vendor.name} does not store {', '.join(sorted(unknown))}")
        if not all(is_text(text) for text in (order_id or "", *extra.values())):
            raise ValueError("order_id and other texts must be Unicode text without NUL")
        return self.open(
            gateway,
            price=amount,
            currency=currency,
            order_id=order_id,
            id=id,
            coin=chosen,
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
            self._ids_by_day.setdefault((vendor.prefix, created.date()), []).append(number)
        _concern(number)
        return entry

    def find(self, invoice_id: str, /, *, vendor: str | None = None) -> MockInvoice | None:
        """Return an invoice by its id, with or without prefix, of one vendor or of any."""
        with self._lock:
            for known in self.vendors.values():
                entry = self._invoices.get(known.bare_id(invoice_id))
                if entry and entry.vendor == known.prefix and vendor in {None, entry.vendor}:
                    _concern(entry.id)
                    return entry.at(self.moment())
        return None

    def latest(
        self, matches: Callable[[MockInvoice], bool], /, *, skip: int = 0, count: int
    ) -> list[MockInvoice]:
        """Return at most `count` invoices that match, newest first, after `skip` of them."""
        with self._lock:
            now = self.moment()
            entries = (entry.at(now) for entry in reversed(self._invoices.values()))
            return list(islice(filter(matches, entries), skip, skip + count))

    def ids_between(self, vendor: str, first: date, last: date) -> list[str]:
        """Return the ids of a vendor's invoices by their days of creation, oldest first."""
        with self._lock:
            days = sorted(day for prefix, day in self._ids_by_day if prefix == vendor)
            wanted = [day for day in days if first <= day <= last]
            return [number for day in wanted for number in self._ids_by_day[vendor, day]]

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
        return self._changes + self.journal.count

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

    def tolerate(self, request: Request, what: str) -> None:
        """Log, once, that a request is accepted although no page of the vendor documents it."""
        path = f"{request.scope['root_path']}{request.state.call.path}"
        with self._lock:
            if (path, what) in self._tolerated:
                return
            self._tolerated.add((path, what))
        _logger.warning("%s accepts %s, which is not documented", path, what)

    def moment(self) -> datetime:
        """Return the time of the clock, in UTC; a naive one raises ValueError."""
        if (moment := self.now()).tzinfo is None:
            raise ValueError("ledger.now must return aware times, as datetime.now(UTC) does")
        return moment.astimezone(UTC)

    def forget(self) -> None:
        """Forget every invoice, request and setting, and bring back the clock."""
        with self._lock:
            self._invoices.clear()
            self._ids_by_day.clear()
            self._ids_by_transaction.clear()
            self._requests.clear()
            self._settings.clear()
            self._tolerated.clear()
            self._changes += 1
            self.journal.reset()
            self.now = self._clock

    def _stored(self, entry: MockInvoice) -> MockInvoice:
        self._invoices[entry.id] = entry
        self._changes += 1
        for transaction in entry.transactions[-1:]:
            self._ids_by_transaction[transaction.id] = entry.id
        return entry


def _concern(invoice_id: str) -> None:
    if (concerned := CONCERNED.get()) is not None:
        concerned[invoice_id] = None
