"""Calls of the vendors' operations, to filter and to assert in tests."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from heapq import nlargest
from pathlib import Path
from typing import cast, overload

from onetill_mocks._facts import is_same, request_fields, values_of
from onetill_mocks._har import har_document, write_har
from onetill_mocks._invoice import MockInvoice, parse_amount
from onetill_mocks._journal import Exchange
from onetill_mocks._validators import check_whole
from onetill_mocks._vendor import Vendor, check_operation, is_operation, vendor_of

_MOST_SHOWN = 5
_MOST_TEXT = 100


class Calls(Sequence[Exchange]):
    """The calls that were in the journal when it was read, oldest first.

    An operation is given by its id in the vendor's spec, such as "create_invoice", or by its verb:
    "create", "get", "list", "cancel", "refund". A fact is a field of the request, as the vendor
    spells it, with dots for one inside another; or a name that all vendors have in common: `id`,
    `order_id`, `price` or `amount`, `currency`, which the call's invoice has as well; or `gateway`.
    """

    def __init__(
        self,
        exchanges: Iterable[Exchange],
        vendors: Mapping[str, Vendor],
        find: Callable[[str], MockInvoice | None],
        forgotten: int,
    ) -> None:
        self._exchanges = tuple(exchanges)
        self._vendors = vendors
        self._find = find
        self._forgotten = forgotten

    @overload
    def __getitem__(self, index: int) -> Exchange: ...

    @overload
    def __getitem__(self, index: slice) -> "Calls": ...

    def __getitem__(self, index: int | slice) -> "Exchange | Calls":
        """Return one call, or a part of them."""
        if isinstance(index, slice):
            return self._of(self._exchanges[index])
        return self._exchanges[index]

    def __len__(self) -> int:
        return len(self._exchanges)

    def __iter__(self) -> Iterator[Exchange]:
        return iter(self._exchanges)

    def __repr__(self) -> str:
        return f"<Calls: {self._summary()}>"

    def filter(
        self,
        /,
        *,
        gateway: str | None = None,
        operation: str | None = None,
        invoice: str | None = None,
        **facts: object,
    ) -> "Calls":
        """Return the calls to a gateway, of an operation, about an invoice, and with facts."""
        given = {"gateway": gateway, "id": invoice}
        return self._with(operation, {k: v for k, v in given.items() if v is not None} | facts)

    def assert_called(
        self, operation: str, /, *, times: int | None = None, **facts: object
    ) -> "Calls":
        """Return the calls of an operation with these facts; AssertionError if there are none.

        With `times`, there must be so many and no more.
        """
        check_operation(self._vendors.values(), operation)
        if times is not None:
            check_whole("times", times, 0)
        found = self._with(operation, facts)
        if times is None and not found:
            raise AssertionError(self._explain(f"{operation} was not called", operation, facts))
        if times is not None and len(found) != times:
            story = f"{operation} was called {_times(len(found))}, and not {_times(times)}"
            raise AssertionError(self._explain(story, operation, facts))
        if times is not None:
            self._require_all(operation)
        return found

    def assert_not_called(self, operation: str, /, **facts: object) -> None:
        """Raise AssertionError if there is a call of an operation with these facts."""
        check_operation(self._vendors.values(), operation)
        if found := self._with(operation, facts):
            story = f"{operation} was called {_times(len(found))}"
            raise AssertionError(self._explain(story, operation, facts))
        self._require_all(operation)

    def to_har(self) -> dict[str, object]:
        """Return the calls as a document of HAR 1.2, which browsers and proxies open."""
        return har_document(self._exchanges)

    def har(self, path: str | Path) -> None:
        """Write the calls to a file of HAR 1.2."""
        write_har(self._exchanges, Path(path))

    def _with(self, operation: str | None, facts: Mapping[str, object]) -> "Calls":
        if operation is not None:
            check_operation(self._vendors.values(), operation)
        if "gateway" in facts:
            vendor_of(self._vendors.values(), cast("str", facts["gateway"]))
        for name in facts.keys() & {"amount", "price"}:
            parse_amount(cast("str", facts[name]), name)
        return self._of(
            each
            for each in self._exchanges
            if (operation is None or is_operation(operation, each.operation))
            and all(self._has(each, name, value) for name, value in facts.items())
        )

    def _of(self, exchanges: Iterable[Exchange]) -> "Calls":
        return Calls(exchanges, self._vendors, self._find, self._forgotten)

    def _has(self, exchange: Exchange, name: str, expected: object) -> bool:
        vendor = self._vendors[exchange.vendor]
        found = self._values(exchange, name)
        return any(is_same(name, expected, value, vendor) for value in found)

    def _values(self, exchange: Exchange, name: str) -> list[object]:
        """Return what a call has under a name: in its request, or in the invoice it is about."""
        if name == "gateway":
            return [exchange.gateway]
        vendor = self._vendors[exchange.vendor]
        fields = request_fields(
            vendor, exchange.method, exchange.url, exchange.headers, exchange.body
        )
        found = values_of(fields, name, vendor)
        if name == "id":
            return [*found, *exchange.invoices]
        if name in {"order_id", "price", "amount", "currency"}:
            entries = filter(None, map(self._find, exchange.invoices))
            held = [getattr(entry, "price" if name == "amount" else name) for entry in entries]
            found += [value for value in held if value is not None]
        return found

    def _require_all(self, operation: str) -> None:
        if self._forgotten:
            raise AssertionError(
                f"how often {operation} was called is not known: the journal has forgotten"
                f" {self._forgotten} exchanges, so reset it before what is tested"
            )

    def _explain(self, story: str, operation: str, facts: Mapping[str, object]) -> str:
        """Tell what was expected, what came near to it, and what was called at all."""
        lines = [story + (f" with {_listed(facts)}" if facts else "")]
        near = self._with(operation, {})
        if facts and near:
            nearest = nlargest(_MOST_SHOWN, near, key=lambda each: self._nearness(each, facts))
            shown = [self._near(each, facts) for each in near if each in nearest]
            if len(shown) == 1:
                lines[0] += f": {operation} was called once, {shown[0]}"
            else:
                lines[0] += f": {operation} was called {_times(len(near))}"
                lines += [f"  {line}" for line in shown]
                lines += ["  …"] * (len(near) > _MOST_SHOWN)
        return "\n".join([*lines, f"Operations called: {self._summary()}"])

    def _nearness(self, exchange: Exchange, facts: Mapping[str, object]) -> float:
        """Return how many of the facts a call has, one that is alike counting as a part."""
        nearness = 0.0
        for name, expected in facts.items():
            alike = [_likeness(expected, value) for value in self._values(exchange, name)]
            nearness += self._has(exchange, name, expected) or max(alike, default=0.0)
        return nearness

    def _near(self, exchange: Exchange, facts: Mapping[str, object]) -> str:
        found = {name: self._values(exchange, name) for name in facts}
        present = _listed({name: values[0] for name, values in found.items() if values})
        absent = " and ".join(name for name, values in found.items() if not values)
        parts = [f"with {present}"] * bool(present) + [f"without {absent}"] * bool(absent)
        status = exchange.status or "no response"
        fault = f", {exchange.fault}" if exchange.fault else ""
        return f"{' and '.join(parts)} ({exchange.gateway or exchange.vendor}: {status}{fault})"

    def _summary(self) -> str:
        counts = Counter(
            f"{each.gateway or each.vendor} {each.operation or each.method}" for each in self
        )
        return ", ".join(f"{name} {_times(count)}" for name, count in counts.items()) or "none"


def _likeness(expected: object, value: object) -> float:
    return SequenceMatcher(a=str(expected)[:_MOST_TEXT], b=str(value)[:_MOST_TEXT]).ratio()


def _times(count: int) -> str:
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _listed(facts: Mapping[str, object]) -> str:
    shown = {
        name: str(value) if name in {"amount", "price"} else value for name, value in facts.items()
    }
    return ", ".join(f"{name}={_clipped(repr(value))}" for name, value in shown.items())


def _clipped(text: str) -> str:
    return text if len(text) <= _MOST_TEXT else f"{text[:_MOST_TEXT]}…"
