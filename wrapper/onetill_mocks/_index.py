"""Indexes of invoices, so that no request reads all of them."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import UTC, date, datetime
from decimal import Decimal
from heapq import heappop, heappush
from itertools import islice, product
from typing import Any, NamedTuple, overload

from onetill_mocks._coins import EXACT, Coin, cents
from onetill_mocks._invoice import MockInvoice, State
from onetill_mocks._vendor import Vendor

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_FEW = 50
_BLOCK = 1000


class Total(NamedTuple):
    """How many invoices there are, and their prices in US dollars, each in whole cents."""

    invoices: int = 0
    dollars: Decimal = Decimal(0)


class Ids(Sequence[str]):
    """The ids in some lists, one after the other; a part of it is no copy.

    The lists may grow at their ends meanwhile.
    """

    def __init__(self, lists: Sequence[tuple[int, Sequence[str]]], places: range) -> None:
        self._lists = lists
        self._places = places

    @classmethod
    def of(cls, lists: Iterable[Sequence[str]]) -> "Ids":
        """Return the ids that are in some lists now."""
        starts, end = list[tuple[int, Sequence[str]]](), 0
        for each in lists:
            starts.append((end, each))
            end += len(each)
        return cls(starts, range(end))

    @overload
    def __getitem__(self, index: int) -> str: ...

    @overload
    def __getitem__(self, index: slice) -> "Ids": ...

    def __getitem__(self, index: int | slice) -> "str | Ids":
        """Return one id, or a part of them."""
        if isinstance(index, slice):
            return Ids(self._lists, self._places[index])
        place = self._places[index]
        number = bisect_right(self._lists, place, key=lambda each: each[0]) - 1
        start, ids = self._lists[number]
        return ids[place - start]

    def __len__(self) -> int:
        return len(self._places)


class Index:
    """Invoices by vendor, state, day and text, each numbered by when it was opened.

    The state is the one that an invoice has now: `advance` moves the open ones whose time is over,
    and back, if the clock is set back.
    """

    def __init__(self, vendors: Mapping[str, Vendor]) -> None:
        self._vendors = vendors
        self._ids: list[str] = []
        self._numbers: dict[str, int] = {}
        self._texts: list[str] = []
        self._blocks: list[str] = []
        self._shown: list[tuple[str, date, Decimal, State]] = []
        self._places: dict[tuple[str, str], list[int]] = {}
        self._of_day: dict[tuple[str, date], list[str]] = {}
        self._totals: dict[tuple[str, date, State], Total] = {}
        self._held: dict[str, dict[Coin, Decimal]] = {prefix: {} for prefix in vendors}
        self._refunded: dict[str, dict[str, None]] = {prefix: {} for prefix in vendors}
        self._open: dict[int, datetime] = {}
        self._to_expire: list[tuple[datetime, int]] = []
        self._expired: list[tuple[Any, int]] = []

    def put(self, before: MockInvoice | None, after: MockInvoice) -> None:
        """Put an invoice in, as it is after a change."""
        number = self._numbers.setdefault(after.id, len(self._ids))
        if before is None:
            self._add(number, after)
        elif before.state != after.state:
            self._move([(number, after.state)])
        if after.state != "open":
            self._open.pop(number, None)
        elif self._open.get(number) != after.expires:
            self._open[number] = after.expires
            heappush(self._to_expire, (after.expires, number))
        self._hold(before, -1)
        self._hold(after, 1)
        if after.refunds:
            self._refunded[after.vendor][after.id] = None

    def _add(self, number: int, entry: MockInvoice) -> None:
        day, dollars = entry.created.date(), cents(entry.usd)
        self._ids.append(entry.id)
        self._texts.append(f"{entry.id}\0{entry.order_id or ''}".casefold())
        if len(self._texts) % _BLOCK == 0:
            self._blocks.append("\n".join(self._texts[-_BLOCK:]))
        self._shown.append((entry.vendor, day, dollars, entry.state))
        self._of_day.setdefault((entry.vendor, day), []).append(entry.id)
        for place in product((entry.vendor, ""), (entry.state, "")):
            self._places.setdefault(place, []).append(number)
        self._count(number, 1)

    def _hold(self, entry: MockInvoice | None, sign: int) -> None:
        if entry and entry.coin and entry.transactions and not entry.is_test:
            held = self._held[entry.vendor]
            credited = EXACT.multiply(sign, self._vendors[entry.vendor].credited(entry))
            held[entry.coin] = EXACT.add(held.get(entry.coin, Decimal(0)), credited)

    def advance(self, now: datetime) -> None:
        """Move the open invoices whose time is over at a moment, and those whose time is not."""
        moved = list[tuple[int, State]]()
        while self._to_expire and self._to_expire[0][0] <= now:
            expires, number = heappop(self._to_expire)
            if self._open.get(number) == expires:
                moved.append((number, "expired"))
                heappush(self._expired, (_EPOCH - expires, number))
        while self._expired and _EPOCH - self._expired[0][0] > now:
            before, number = heappop(self._expired)
            if self._open.get(number) == _EPOCH - before:
                moved.append((number, "open"))
                heappush(self._to_expire, (_EPOCH - before, number))
        self._move(moved)

    def _move(self, moved: Iterable[tuple[int, State]]) -> None:
        gone, come = dict[tuple[str, str], set[int]](), dict[tuple[str, str], set[int]]()
        for number, state in moved:
            vendor, day, dollars, old = self._shown[number]
            if old != state:
                self._count(number, -1)
                self._shown[number] = (vendor, day, dollars, state)
                self._count(number, 1)
                for prefix in (vendor, ""):
                    gone.setdefault((prefix, old), set()).add(number)
                    come.setdefault((prefix, state), set()).add(number)
        for place, numbers in gone.items():
            held = self._places[place]
            if len(numbers) > _FEW:
                held[:] = [number for number in held if number not in numbers]
            else:
                for number in numbers:
                    del held[bisect_left(held, number)]
        for place, numbers in come.items():
            held = self._places.setdefault(place, [])
            if len(numbers) > _FEW:
                held[:] = sorted([*held, *numbers])
            else:
                for number in numbers:
                    insort(held, number)

    def _count(self, number: int, sign: int) -> None:
        vendor, day, dollars, state = self._shown[number]
        count, total = self._totals.get((vendor, day, state), Total())
        total = EXACT.add(total, EXACT.multiply(sign, dollars))
        self._totals[vendor, day, state] = Total(count + sign, total)

    def newest(self, vendor: str, state: str, text: str, skip: int, count: int) -> list[str]:
        """Return at most `count` ids, newest first, after `skip` of them.

        Of a vendor, or of any with ""; in a state, or in any with ""; and with a text.
        """
        numbers = self._places.get((vendor, state), [])
        if not text:
            end = max(len(numbers) - skip, 0)
            return [self._ids[number] for number in reversed(numbers[max(end - count, 0) : end])]
        found = islice(self._matching(numbers, text.casefold()), skip, skip + count)
        return [self._ids[number] for number in found]

    def _matching(self, numbers: list[int], text: str) -> Iterator[int]:
        """Find the invoices with a text, newest first: in whole blocks where it is not."""
        end = len(numbers)
        while end:
            block = numbers[end - 1] // _BLOCK
            start = bisect_left(numbers, block * _BLOCK, 0, end)
            if block >= len(self._blocks) or text in self._blocks[block]:
                inside = reversed(numbers[start:end])
                yield from (number for number in inside if text in self._texts[number])
            end = start

    def ids_between(self, vendor: str, first: date, last: date) -> Ids:
        """Return the ids of a vendor's invoices by their days of creation, oldest first."""
        days = sorted(day for prefix, day in self._of_day if prefix == vendor)
        return Ids.of([self._of_day[vendor, day] for day in days if first <= day <= last])

    def totals(self, vendor: str, first: date, last: date) -> dict[State, Total]:
        """Sum up a vendor's invoices of some days, by state."""
        found = dict[State, Total]()
        for (prefix, day, state), total in self._totals.items():
            if prefix == vendor and first <= day <= last:
                count, dollars = found.get(state, Total())
                found[state] = Total(count + total.invoices, EXACT.add(dollars, total.dollars))
        return found

    def held(self, vendor: str) -> dict[Coin, Decimal]:
        """Return what a vendor holds for its merchant, by coin."""
        return dict(self._held[vendor])

    def refunded(self, vendor: str) -> list[str]:
        """Return the ids of a vendor's invoices with a refund, by their first one."""
        return [*self._refunded[vendor]]
