"""The ledger: every invoice of the mock gateways, and the actions that move them."""

import uuid
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime
from decimal import Decimal
from typing import cast

from starlette.requests import Request

from onetill_mocks._calls import Calls
from onetill_mocks._faults import Faults
from onetill_mocks._invoice import Action, MockInvoice, Refund, State, parse_amount
from onetill_mocks._store import Store
from onetill_mocks._validators import check_flag
from onetill_mocks._vendor import Vendor
from onetill_mocks._webhooks import Webhooks


class Ledger(Store):
    """Every invoice of every mock gateway, in memory, safe to use from any thread.

    Args:
        vendors: The vendors by their prefixes, as `find_vendors` returns them.
        now: Its clock, which must return aware times. The attribute of this name may be set
            later; `reset` brings this one back. An open invoice expires by it.

    """

    def __init__(
        self, vendors: Mapping[str, Vendor], now: Callable[[], datetime] | None = None
    ) -> None:
        super().__init__(vendors, now)
        self.webhooks = Webhooks(vendors, self.journal)
        self.faults = Faults(vendors)
        self.is_closing = False
        """Whether its server is about to end, which ends the streams of events."""
        self._unbooked: dict[str, MockInvoice] = {}

    @classmethod
    def of(cls, request: Request) -> "Ledger":
        """Return the ledger of the app that serves a request."""
        return cast("Ledger", request.app.state.ledger)

    @property
    def calls(self) -> Calls:
        """The latest calls of the vendors' operations, to filter and assert."""
        journal = self.journal
        requests = [each for each in journal.exchanges if each.kind == "request"]
        return Calls(requests, self.vendors, self.find, journal.forgotten)

    def choose(self, invoice_id: str, /, coin: str) -> MockInvoice:
        """Choose the coin that an open invoice is paid in, as its payer does; once."""
        with self._lock:
            entry = self._movable(invoice_id, "pay")
            chosen = self.vendors[entry.vendor].known_coin(coin)
            if entry.coin:
                raise ValueError(f"invoice {entry.id} has its coin: {entry.coin.full_code}")
            return self._stored(entry.with_coin(chosen))

    def pay(
        self, invoice_id: str, /, *, booked: bool = True, confirmed: bool = True
    ) -> MockInvoice:
        """Pay an invoice in full, choosing a coin first if none was chosen.

        Unless `booked`, the webhook is sent, while the vendor still has the invoice as open and its
        transaction as pending, until `book`. Unless `confirmed`, the payment is seen, and the
        invoice is confirming until `confirm`, where the vendor has such a state.
        """
        check_flag("booked", booked)
        check_flag("confirmed", confirmed)
        with self._lock:
            entry = self._payable(invoice_id, "pay")
            if not confirmed:
                entry.require_known("confirm")
            state: State = "paid" if confirmed else "confirming"
            paid = entry.with_payment(state, entry.owed, self.moment())
            if booked:
                return self._notified(paid)
            self._unbooked[entry.id] = paid
            self._send(paid)
            return self._stored(entry.with_pending(paid))

    def confirm(self, invoice_id: str, /) -> MockInvoice:
        """Confirm the payment of an invoice that is confirming."""
        with self._lock:
            entry = self._movable(invoice_id, "confirm")
            return self._notified(entry.with_confirmation(self.moment()))

    def book(self, invoice_id: str, /, *, transaction: bool = True) -> MockInvoice:
        """Book a payment that was made with `booked=False`; without a webhook.

        With `transaction=False`, the invoice becomes paid and its transaction stays pending, until
        `book` is called again.
        """
        check_flag("transaction", transaction)
        with self._lock:
            entry = self._known(invoice_id)
            if entry.id not in self._unbooked:
                raise ValueError(f"invoice {entry.id} has no payment to book")
            paid = replace(self._unbooked[entry.id], refunds=entry.refunds)
            if not transaction:
                return self._stored(paid.with_pending(paid))
            del self._unbooked[entry.id]
            return self._stored(paid)

    def part(self, invoice_id: str, /, received: Decimal | int | str | None = None) -> MockInvoice:
        """Pay a part of an invoice: up to `received` in all, or half of it."""
        with self._lock:
            entry = self._payable(invoice_id, "part")
            half = entry.rounded(entry.owed / 2)
            total = half if received is None else parse_amount(received, "received")
            if not entry.received < total < entry.owed:
                between = f"above {entry.received} and below {entry.owed}"
                raise ValueError(f"received must be {between} for invoice {entry.id}, got {total}")
            return self._stored(entry.with_payment("partial", total, self.moment()))

    def over(self, invoice_id: str, /, received: Decimal | int | str | None = None) -> MockInvoice:
        """Pay more than is owed: up to `received` in all, or twice as much."""
        with self._lock:
            entry = self._payable(invoice_id, "over")
            total = entry.owed * 2 if received is None else parse_amount(received, "received")
            if not total > entry.owed:
                least = f"above {entry.owed}"
                raise ValueError(f"received must be {least} for invoice {entry.id}, got {total}")
            return self._notified(entry.with_payment("overpaid", total, self.moment()))

    def fail(self, invoice_id: str, /) -> MockInvoice:
        """Let an attempt to pay fail; the invoice stays open."""
        with self._lock:
            entry = self._movable(invoice_id, "fail")
            return self._notified(entry.with_attempt(self.moment(), failed=True))

    def expire(self, invoice_id: str, /) -> MockInvoice:
        """Let an unpaid invoice run out of time."""
        with self._lock:
            entry, now = self._movable(invoice_id, "expire"), self.moment()
            expires = min(entry.expires, now)
            return self._stored(replace(entry, state="expired", expires=expires, changed=now))

    def cancel(self, invoice_id: str, /) -> MockInvoice:
        """Cancel an unpaid invoice, as its merchant could."""
        with self._lock:
            entry = self._movable(invoice_id, "cancel")
            return self._stored(replace(entry, state="canceled", changed=self.moment()))

    def refund(self, invoice_id: str, /, amount: Decimal | int | str | None = None) -> MockInvoice:
        """Refund a paid invoice, or an amount of it; it is refunded once nothing is left."""
        with self._lock:
            entry = self._movable(invoice_id, "refund")
            returned = entry.refundable if amount is None else parse_amount(amount)
            self.add_refund(entry.id, returned, whole=amount is None)
            return self._notified(self._known(entry.id))

    def add_refund(
        self, invoice_id: str, /, amount: Decimal, *, whole: bool, metadata: object = None
    ) -> Refund:
        """Add a refund without a webhook; more than was received and is left raises ValueError."""
        with self._lock:
            entry = self._known(invoice_id)
            if not 0 < amount <= entry.refundable:
                raise ValueError(
                    f"amount must be above 0 and at most {entry.refundable}, got {amount}"
                )
            refund = Refund(
                id=str(uuid.uuid4()),
                amount=amount,
                whole=whole,
                at=self.moment(),
                metadata=metadata,
            )
            self._stored(entry.with_refund(refund))
        return refund

    def redeliver(self, invoice_id: str, /) -> None:
        """Send the latest webhook of an invoice once more, newly signed."""
        with self._lock:
            entry = self._known(invoice_id)
            entry = self._unbooked.get(entry.id, entry)
            if not entry.is_notified:
                raise ValueError(
                    f"invoice {entry.id} has no webhook: it was neither paid nor failed"
                )
            self._send(entry)

    def notification(
        self, invoice_id: str, gateway: str, *, form: bool = False
    ) -> tuple[dict[str, str], bytes]:
        """Return headers and body of an invoice's webhook, without sending it.

        For an invoice that has none: those it would have if it were paid now.
        """
        with self._lock:
            entry, now = self._known(invoice_id), self.moment()
            entry = self._unbooked.get(entry.id, entry)
            if not entry.is_notified:
                entry = entry.with_coin(self.vendors[entry.vendor].coin)
                entry = entry.with_payment("paid", entry.owed, now)
            settings = self.settings(entry.vendor)
            return self.webhooks.compose(gateway, entry, now, settings, form=form)

    def reset(self) -> None:
        """Forget every invoice, request, webhook, setting and fault, and bring back the clock."""
        with self._lock:
            self.forget()
            self._unbooked.clear()
            self.webhooks.reset()
            self.faults.reset()

    def _payable(self, invoice_id: str, action: Action) -> MockInvoice:
        entry = self._movable(invoice_id, action)
        return entry.with_coin(self.vendors[entry.vendor].coin)

    def _movable(self, invoice_id: str, action: Action) -> MockInvoice:
        entry = self._known(invoice_id)
        if entry.id in self._unbooked:
            raise ValueError(f"{action!r} cannot move invoice {entry.id}: it is paid, to be booked")
        entry.require(action)
        return entry

    def _known(self, invoice_id: str) -> MockInvoice:
        entry = self.find(invoice_id)
        if entry is None:
            raise ValueError(
                f"id must be that of an invoice, and there is none with {invoice_id!r}"
            )
        return entry

    def _notified(self, entry: MockInvoice) -> MockInvoice:
        self._send(self._stored(entry))
        return entry

    def _send(self, entry: MockInvoice) -> None:
        self.webhooks.send(entry, self.moment(), self.settings(entry.vendor))
