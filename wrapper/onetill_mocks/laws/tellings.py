"""Histories: exchanges and events in order, and what each response tells of an invoice."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import cached_property
from itertools import pairwise

from onetill_mocks.laws.exchanges import (
    ABSENT,
    JSON,
    Event,
    Exchange,
    Facts,
    Reported,
    at,
    leaves,
    rows,
    same,
)


@dataclass(frozen=True)
class Telling:
    """What one row of one response tells of one invoice."""

    exchange: Exchange
    invoice: str
    places: Mapping[str, JSON]
    """Its values by their places."""
    reported: Sequence[tuple[str, JSON]]
    """Its facts and their values; a fact may be reported twice."""
    plain: Mapping[str, JSON]
    """Its values at the places that no fact names."""
    state: str
    """The state of the invoice by what happened to it; empty if that is not known."""

    @cached_property
    def named(self) -> dict[str, JSON]:
        """The values by their facts."""
        return dict(self.reported)

    @property
    def where(self) -> str:
        """The operation and the invoice, to begin a complaint with."""
        return f"{self.exchange.operation} {self.invoice}".rstrip()


@dataclass(frozen=True)
class History:
    """Exchanges and events at one gateway, in order.

    In a whole history nothing happened that it does not hold. One of a mock gateway leaves out no
    field, and keeps to conventions of its own.
    """

    facts: Facts
    steps: Sequence[Exchange | Event]
    is_whole: bool = True
    is_of_mock: bool = True
    tolerance: timedelta = timedelta(0)
    """How far apart the clocks may be, and how long nothing happens to a new invoice by itself."""

    def replaced(self, old: Exchange, new: Exchange) -> "History":
        """Copy the history with another response wherever an operation responded like this.

        What the other responses tell is not read again.
        """
        swapped = {
            id(one): replace(new, at=one.at, request=one.request, invoice=one.invoice)
            for one in self.successes
            if one.operation == old.operation
            and (
                one is old
                or (one.transaction == old.transaction and same(one.document, old.document))
            )
        }
        steps = [swapped.get(id(one), one) for one in self.steps]
        copy = replace(self, steps=steps)
        copy.__dict__["_read"] = {
            id(one): rows for one, rows in self._rows if id(one) not in swapped
        }
        for name in ("asked", "created", "_events", "_payments", "attempts"):
            copy.__dict__[name] = getattr(self, name)
        return copy

    @cached_property
    def exchanges(self) -> list[Exchange]:
        """The exchanges that are documented in the table."""
        known = self.facts.reported
        return [one for one in self.steps if isinstance(one, Exchange) and one.operation in known]

    @cached_property
    def successes(self) -> list[Exchange]:
        """The exchanges that succeeded with a document."""
        return [one for one in self.exchanges if one.is_success and one.document is not None]

    @cached_property
    def asked(self) -> dict[str, dict[str, JSON]]:
        """The facts that each invoice was created with, defaults among them."""
        found: dict[str, dict[str, JSON]] = {}
        more = self.facts.mock_defaults if self.is_of_mock else {}
        defaults = {**self.facts.defaults, **more}
        for step in self.steps:
            if isinstance(step, Event):
                if step.action == "place":
                    found[step.invoice] = {**defaults, **step.facts}
            elif (
                step.invoice
                and (reported := self.facts.reported.get(step.operation))
                and reported.creates == "invoice"
            ):
                asked = {
                    name: value
                    for place, name in reported.asked.items()
                    if (value := at(step.request, place)) is not ABSENT and value is not None
                }
                found[step.invoice] = {**defaults, **asked}
        return found

    @cached_property
    def created(self) -> dict[str, datetime]:
        """When each invoice was created."""
        return {
            step.invoice: step.at
            for step in self.steps
            if step.invoice
            and (
                step.action == "place"
                if isinstance(step, Event)
                else self.facts.reported.get(step.operation, Reported()).creates == "invoice"
            )
        }

    def expires(self, invoice: str) -> datetime | None:
        """Return when an invoice can be paid no more, if that is known."""
        asked = self.asked.get(invoice, {}).get("lifetime")
        life = self.facts.lifetime
        if isinstance(asked, Mapping):
            counts = {unit: asked[unit] for unit in ("hours", "minutes") if unit in asked}
            life = timedelta(**{unit: int(count) for unit, count in counts.items()})
        elif asked is not None:
            life = timedelta(minutes=int(asked))
        return self.created[invoice] + life if life and invoice in self.created else None

    def events(self, invoice: str, until: datetime) -> list[Event]:
        """List what happened to an invoice until a moment."""
        return [one for one in self._events.get(invoice, ()) if one.at <= until]

    @cached_property
    def _events(self) -> dict[str, list[Event]]:
        found: dict[str, list[Event]] = {}
        for step in self.steps:
            if isinstance(step, Event):
                found.setdefault(step.invoice, []).append(step)
        return found

    def state(self, invoice: str, now: datetime) -> str:
        """Return the state of an invoice by what happened to it; empty if that is not known."""
        if invoice not in self.created:
            return ""
        if not self.is_whole and now - self.created[invoice] >= self.tolerance:
            return ""
        state = "open"
        for event in self.events(invoice, now):
            state = AFTER.get(event.action, state)
        expires = self.expires(invoice)
        return "expired" if state in {"open", "failed"} and expires and now >= expires else state

    @cached_property
    def tellings(self) -> list[Telling]:
        """All that the responses tell, row by row."""
        return [telling for _, tellings in self._rows for telling in tellings]

    def reported_by(self, exchange: Exchange) -> list[Telling]:
        """Return what one response tells."""
        return self._reported_by.get(id(exchange), [])

    @cached_property
    def _reported_by(self) -> dict[int, list[Telling]]:
        return {id(one): tellings for one, tellings in self._rows}

    @cached_property
    def _rows(self) -> list[tuple[Exchange, list[Telling]]]:
        return [(one, self._read.get(id(one)) or [*self._tellings(one)]) for one in self.successes]

    @cached_property
    def _read(self) -> dict[int, list[Telling]]:
        return {}

    def _tellings(self, exchange: Exchange) -> Iterator[Telling]:
        reported = self.facts.reported[exchange.operation]
        for row in rows(exchange.document, reported.rows):
            values = {
                place: each
                for place, each in leaves(row, frozenset(reported.facts))
                if each is not None or self.is_of_mock
            }
            facts = [
                (reported.facts[place], each)
                for place, each in values.items()
                if place in reported.facts
            ]
            plain = {place: each for place, each in values.items() if place not in reported.facts}
            invoice = exchange.invoice or self._invoice(dict(facts))
            state = self.state(invoice, exchange.at)
            if reported.of_transaction and state:
                state = self.attempts.get(
                    exchange.transaction or dict(facts).get("transaction"), ""
                )
            yield Telling(exchange, invoice, values, facts, plain, state)

    def _invoice(self, named: Mapping[str, JSON]) -> str:
        """Find the invoice of a row, by its own id or by the id of a transaction."""
        if isinstance(number := named.get("id"), str):
            return number.removeprefix(self.facts.id_prefix)
        return self.invoice_of(named.get("transaction"))

    def invoice_of(self, transaction: JSON) -> str:
        """Return the invoice that a transaction is of; empty if that is not known."""
        return next((one.invoice for one in self._payments if one.transaction == transaction), "")

    @cached_property
    def attempts(self) -> dict[JSON, str]:
        """The state of each transaction."""
        return {one.transaction: AFTER[one.action] for one in self._payments}

    @cached_property
    def _payments(self) -> list[Event]:
        return [one for one in self.steps if isinstance(one, Event) and one.transaction]

    @cached_property
    def by_invoice(self) -> dict[str, list[Telling]]:
        """The tellings of each invoice, in order."""
        found: dict[str, list[Telling]] = {}
        for telling in self.tellings:
            if telling.invoice:
                found.setdefault(telling.invoice, []).append(telling)
        return found

    def successive(self) -> Iterator[tuple[Telling, Telling]]:
        """Pair each telling with the next one of the same invoice."""
        for tellings in self.by_invoice.values():
            yield from pairwise(tellings)


AFTER = {
    "place": "open",
    "pay": "paid",
    "part": "partial",
    "over": "overpaid",
    "fail": "failed",
    "expire": "expired",
    "cancel": "canceled",
}
