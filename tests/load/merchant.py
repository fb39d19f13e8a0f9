"""A merchant whose gateway misbehaves at random, beside a ledger that knows what happened."""

from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from typing import Any, Final

from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from load import laws
from load.faulty import PATIENCE, Faults, some_faults
from onetill import Invoice, Lookup, Money, TillError
from onetill.errors import Indeterminate, Invalid, Misuse, NotFound, NotSent, Unsupported
from onetill_mocks import MockGateways, MockInvoice
from support.tills import GATEWAYS, OpenTill, Reply, Request, at, wishes

STRANGERS: Final = ("ZZZZ9999", "00000000-0000-4000-8000-000000000000", "")
numbers = st.integers(0, 30)
seldom = st.sampled_from([False] * 9 + [True])


class Surroundings:
    """What a merchant finds: the gateway, its own server, a dead port; and what was counted."""

    def __init__(self, practice: MockGateways, url: str, arrived: list[Request]) -> None:
        self.practice = practice
        self.url = url
        self.arrived = arrived
        self.replies: list[Reply] = []
        self.nowhere = ""
        self.met = Counter[str]()


class Merchant(RuleBasedStateMachine):
    """What a till is asked, each time with faults in waiting, and what the ledger says of it."""

    def __init__(self, key: str, open_till: Callable[..., Any], around: Surroundings) -> None:
        super().__init__()
        self.key = key
        self.around = around
        self.practice = around.practice
        self.practice.reset()
        self.orders: list[str] = []
        self.is_steady = True
        gateway = GATEWAYS[key].from_env(self.practice.environ(key))
        self.tills = ExitStack()
        self.till: OpenTill = self.tills.enter_context(open_till(gateway))
        self.hasty: OpenTill = self.tills.enter_context(open_till(gateway, timeout=PATIENCE))
        self.away: OpenTill = self.tills.enter_context(open_till(at(key, around.nowhere)))

    def teardown(self) -> None:
        """Close the tills, and count what they met."""
        self.tills.close()
        self.around.met.update(self.practice.faults.injected)

    @property
    def placed(self) -> list[MockInvoice]:
        """All that the ledger holds."""
        return self.practice.ledger.invoices

    @property
    def tells(self) -> bool:
        """Whether the vendor is known to send notifications."""
        return self.key != "crucash"

    def of_order(self, order: str) -> list[MockInvoice]:
        """Find the invoices of an order in the ledger."""
        return [entry for entry in self.placed if laws.order_of(entry) == order]

    def chosen(self, number: int) -> MockInvoice:
        """Choose an invoice from the ledger."""
        return self.placed[number % len(self.placed)]

    def now(self, entry: MockInvoice) -> MockInvoice:
        """Tell how an invoice stands now."""
        (found,) = [one for one in self.placed if one.id == entry.id]
        return found

    def ask(self, faults: Faults, call: Callable[[OpenTill], object]) -> tuple[Any, bool]:
        """Ask a till; return its answer or its error, and whether it knew of every hanging up.

        Comes back once the gateway has done all that it ever will.
        """
        was_steady = self.is_steady
        before = self.practice.faults.injected
        faults.arm(self.practice)
        self.around.met["calls"] += 1
        answer: object
        try:
            answer = call(self.hasty if faults.are_long else self.till)
        except TillError as error:
            answer = error
        self.practice.faults.clear()
        self.practice.faults.settle()
        self.is_steady = not (self.practice.faults.injected - before)["hang up"]
        return answer, was_steady

    @rule(faults=some_faults, cents=st.integers(100, 10**6), is_away=seldom)
    def create(self, faults: Faults, cents: int, is_away: bool) -> None:  # noqa: FBT001  # drawn
        """Create, at times where nobody listens; and look what became of it, where one can."""
        order, price = f"A-{len(self.orders) + 1}", Money(cents, "USD")
        self.orders.append(order)
        asked = wishes(self.key, order_id=order)
        before = self.practice.faults.injected
        answer, was_steady = self.ask(
            faults, lambda till: (self.away if is_away else till).create(price, **asked)
        )
        stored = self.of_order(order)
        laws.hold_create(answer, order, price, stored)
        assert (self.practice.faults.injected - before).total() <= 1  # it was asked once
        if is_away:
            assert isinstance(answer, NotSent)
        elif was_steady and faults.let_a_create_through:
            assert isinstance(answer, Invoice)
        if isinstance(answer, Indeterminate):
            self.around.met["unsettled creates"] += 1
            self.around.met["... that had made an invoice"] += len(stored)
            if answer.sent_at and self.till.supports("find"):
                laws.hold_find(self.till.find(order, since=answer.sent_at), stored)

    @precondition(lambda self: self.placed)
    @rule(number=numbers, faults=some_faults)
    def get(self, number: int, faults: Faults) -> None:
        """Read an invoice."""
        entry = self.chosen(number)
        answer, was_steady = self.ask(faults, lambda till: till.get(entry.id))
        laws.hold_read(answer, entry)
        if was_steady and faults.let_reads_through:
            assert isinstance(answer, Invoice)

    @precondition(lambda self: self.placed)
    @rule(
        chosen=st.lists(numbers | st.sampled_from(STRANGERS), min_size=1, max_size=12),
        faults=some_faults,
    )
    def get_many(self, chosen: Sequence[int | str], faults: Faults) -> None:
        """Read many, some of them twice, some unknown, some no ids at all."""
        ids = [one if isinstance(one, str) else self.chosen(one).id for one in chosen]
        entries = {entry.id: entry for entry in self.placed}
        lookups: list[Lookup]
        lookups, was_steady = self.ask(faults, lambda till: list(till.get_many(ids)))
        assert [lookup.id for lookup in lookups] == ids
        for lookup in lookups:
            assert (lookup.invoice is None) != (lookup.error is None)
            if lookup.id:
                laws.hold_read(lookup.invoice or lookup.error, entries.get(lookup.id))
            else:
                assert isinstance(lookup.error, Misuse)
            if lookup.id and was_steady and faults.let_reads_through:
                assert lookup.invoice or isinstance(lookup.error, NotFound | Invalid)

    @precondition(lambda self: self.placed)
    @rule(number=numbers, faults=some_faults)
    def cancel(self, number: int, faults: Faults) -> None:
        """Cancel an invoice, whatever state it is in."""
        before = self.chosen(number)
        answer, _ = self.ask(faults, lambda till: till.cancel(before.id))
        if self.till.supports("cancel"):
            laws.hold_cancel(answer, before, self.now(before))
        else:
            assert isinstance(answer, Unsupported)
            assert self.now(before) == before

    @precondition(lambda self: self.orders)
    @rule(number=numbers, faults=some_faults)
    def find(self, number: int, faults: Faults) -> None:
        """Find an order's invoice, and list them all."""
        order = self.orders[number % len(self.orders)]
        today = datetime.now(UTC).date()
        since = today - timedelta(days=1)
        found, was_steady = self.ask(faults, lambda till: till.find(order, since=since))
        if not self.till.supports("find"):
            assert isinstance(found, Unsupported)
            return
        laws.hold_find(found, self.of_order(order))
        if was_steady and faults.let_reads_through:
            assert found is None or isinstance(found, Invoice)
        listed, _ = self.ask(faults, lambda till: list(till.list(since, today)))
        laws.hold_list(listed, self.placed)

    @precondition(lambda self: any(entry.actions for entry in self.placed))
    @rule(number=numbers, lever=numbers)
    def move(self, number: int, lever: int) -> None:
        """Have the payer pay, in full or not, or fail to, or let time run out."""
        movable = [entry for entry in self.placed if entry.actions]
        entry = movable[number % len(movable)]
        # Half has arrived already where a part has.
        levers = [one for one in entry.actions if (one, entry.state) != ("part", "partial")]
        getattr(self.practice, levers[lever % len(levers)])(entry.id)

    @precondition(lambda self: self.tells and self.placed)
    @rule(number=numbers, times=st.integers(1, 2), faults=some_faults)
    def confirm(self, number: int, times: int, faults: Faults) -> None:
        """Confirm what the vendor sent, or what it would have if the payer had paid."""
        entry = self.chosen(number)
        headers, body = self.practice.notification(entry.id, self.key)
        self.around.met["duplicate delivery"] += times - 1
        for _ in range(times):
            self.take_in(Request("POST", "/", headers, body), entry, faults)

    @precondition(lambda self: self.tells and any("pay" in entry.actions for entry in self.placed))
    @rule(
        number=numbers,
        failing=st.lists(st.sampled_from([503, None]), max_size=2),
        is_told_again=seldom,
        faults=some_faults,
    )
    def be_notified(
        self,
        number: int,
        failing: list[int | None],
        is_told_again: bool,  # noqa: FBT001  # drawn
        faults: Faults,
    ) -> None:
        """Be told of a payment, again and again while the merchant's own server fails."""
        payable = [entry for entry in self.placed if "pay" in entry.actions]
        entry = payable[number % len(payable)]
        self.around.arrived.clear()
        self.around.replies[:] = [Reply(status=status) for status in failing]
        self.practice.notify(self.key, self.around.url)
        self.practice.pay(entry.id)
        if is_told_again:
            self.practice.redeliver(entry.id)
        self.practice.settle()
        self.practice.notify(self.key, None)
        assert len(self.around.arrived) == 1 + len(failing) + is_told_again
        self.around.met["duplicate delivery"] += len(self.around.arrived) - 1
        for request in self.around.arrived:
            self.take_in(request, self.now(entry), faults)

    def take_in(self, request: Request, entry: MockInvoice, faults: Faults) -> None:
        """Read a notification and have it confirmed."""
        notification = self.till.read_notification(request.headers, request.body)
        assert notification.invoice_id == entry.id
        assert notification.order_id == laws.order_of(entry)
        answer, was_steady = self.ask(faults, lambda till: till.confirm(notification))
        laws.hold_confirm(answer, entry, genuine=entry.is_notified)
        if entry.is_notified and was_steady and faults.let_reads_through:
            assert isinstance(answer, Invoice)

    @invariant()
    def every_invoice_has_its_order(self) -> None:
        """Nothing is in the ledger twice, and nothing that nobody asked for."""
        orders = [laws.order_of(entry) for entry in self.placed]
        assert len({*orders}) == len(orders)
        assert {*orders} <= {*self.orders}
