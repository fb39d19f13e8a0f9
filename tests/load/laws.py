"""What a till may say, given what the ledger holds."""

import json
from typing import Any, Final

from onetill import Invoice, Money, Status
from onetill.errors import (
    BadResponse,
    Conflict,
    Forged,
    GatewayDown,
    Indeterminate,
    Invalid,
    NotFound,
    NotSent,
    OutcomeUnknown,
    Refused,
)
from onetill_mocks import MockInvoice

UNREAD: Final = (BadResponse, GatewayDown, NotSent, OutcomeUnknown)
"""What a read may come to when the gateway misbehaves: whatever else is said is said of money."""

_SEEN: Final = {
    "open": {Status.OPEN},
    "partial": {Status.PARTIAL},
    "paid": {Status.PAID},
    "overpaid": {Status.OVERPAID, Status.PAID},
    "expired": {Status.EXPIRED, Status.CANCELED},
    "canceled": {Status.CANCELED},
}


def order_of(entry: MockInvoice) -> str | None:
    """Tell the order of an invoice, wherever its vendor keeps it."""
    payload = entry.extra.get("payload")
    if isinstance(payload, str):
        return str(json.loads(payload)["order_id"])
    return entry.order_id


def hold(invoice: Invoice, entry: MockInvoice) -> None:
    """Hold what is said of an invoice to the ledger: above all, whether it is paid."""
    assert invoice.is_paid == (entry.state in {"paid", "overpaid"})
    assert invoice.status in _SEEN[entry.state]
    assert invoice.id == entry.id
    assert invoice.order_id in {None, order_of(entry)}
    assert invoice.price in {None, Money(entry.price, entry.currency)}


def hold_create(answer: object, order: str, price: Money, stored: list[MockInvoice]) -> None:
    """Hold a create to one invoice if it says so, to none if it says that, and never to two."""
    assert len(stored) <= 1
    match answer:
        case Invoice():
            hold(answer, *stored)
            assert answer.order_id == order
            assert answer.price == price
        case Indeterminate():
            assert (answer.order_id, answer.price, answer.operation) == (order, price, "create")
            assert answer.sent_at is not None
        case NotSent() | Refused():
            assert stored == []
        case _:
            raise AssertionError(f"a create came to {answer!r}")


def hold_read(answer: object, entry: MockInvoice | None) -> None:
    """Hold a read to the ledger, unless it says that it could not read."""
    match answer:
        case Invoice():
            assert entry is not None
            hold(answer, entry)
        case NotFound() | Invalid():
            assert entry is None
        case _:
            assert isinstance(answer, UNREAD), repr(answer)


def hold_cancel(answer: object, before: MockInvoice, after: MockInvoice) -> None:
    """Hold a cancel that is said to be done to having been done, and a refused one to not."""
    match answer:
        case Invoice():
            hold(answer, after)
            assert after.state == "canceled"
        case Conflict():
            assert before.state != "open"
            assert after == before
        case NotSent() | Refused():
            assert after == before
        case _:
            assert isinstance(answer, Indeterminate), repr(answer)
            assert after.state in {before.state, "canceled"}


def hold_confirm(answer: object, entry: MockInvoice, *, genuine: bool) -> None:
    """Hold what the vendor really sent to be confirmed, and a payment that never was not to be."""
    match answer:
        case Forged() | NotFound():
            assert not genuine
        case Invoice():
            hold(answer, entry)
        case _:
            assert isinstance(answer, UNREAD), repr(answer)


def hold_find(answer: object, stored: list[MockInvoice]) -> None:
    """Hold a search to finding the invoice of an order if there is one, and else none."""
    if answer is None:
        assert stored == []
    else:
        hold_read(answer, stored[0] if stored else None)


def hold_list(answer: Any, stored: list[MockInvoice]) -> None:  # noqa: ANN401  # invoices, or an error
    """Hold a list to every invoice, once."""
    if not isinstance(answer, list):
        assert isinstance(answer, UNREAD), repr(answer)
        return
    entries = {entry.id: entry for entry in stored}
    assert sorted(invoice.id for invoice in answer) == sorted(entries)
    for invoice in answer:
        hold(invoice, entries[invoice.id])
