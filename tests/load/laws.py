"""What a till may return or raise, given what the ledger holds."""

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
    Pending,
    Refused,
)
from onetill_mocks import MockInvoice

UNREAD: Final = (BadResponse, GatewayDown, NotSent, OutcomeUnknown)
"""The errors of a read when the gateway misbehaves; all other results are claims about money."""

_SEEN: Final = {
    "open": {Status.OPEN},
    "confirming": {Status.CONFIRMING},
    "partial": {Status.PARTIAL},
    "paid": {Status.PAID},
    "overpaid": {Status.OVERPAID, Status.PAID},
    "expired": {Status.EXPIRED, Status.CANCELED},
    "canceled": {Status.CANCELED},
    "refunded": {Status.REFUNDED},
}


def order_of(entry: MockInvoice) -> str | None:
    """Return the order of an invoice, wherever its vendor keeps it."""
    payload = entry.extra.get("payload")
    if isinstance(payload, str):
        return str(json.loads(payload)["order_id"])
    return entry.order_id


def hold(invoice: Invoice, entry: MockInvoice) -> None:
    """Hold an invoice to the ledger: above all, whether it is paid."""
    assert invoice.is_paid == (entry.state in {"paid", "overpaid"})
    assert invoice.status in _SEEN[entry.state]
    assert invoice.id == entry.id
    assert invoice.order_id in {None, order_of(entry)}
    assert invoice.price in {None, Money(entry.price, entry.currency)}


def hold_create(result: object, order: str, price: Money, stored: list[MockInvoice]) -> None:
    """Hold a create to one invoice if it says so, to none if it says that, and never to two."""
    assert len(stored) <= 1
    match result:
        case Invoice():
            hold(result, *stored)
            assert result.order_id == order
            assert result.price == price
        case Indeterminate():
            assert (result.order_id, result.price, result.operation) == (order, price, "create")
            assert result.sent_at is not None
        case NotSent() | Refused():
            assert stored == []
        case _:
            raise AssertionError(f"a create came to {result!r}")


def hold_read(result: object, entry: MockInvoice | None) -> None:
    """Hold a read to the ledger, unless it says that it could not read."""
    match result:
        case Invoice():
            assert entry is not None
            hold(result, entry)
        case NotFound() | Invalid():
            assert entry is None
        case _:
            assert isinstance(result, UNREAD), repr(result)


def hold_cancel(result: object, before: MockInvoice, after: MockInvoice) -> None:
    """Hold a cancel that is said to be done to having been done, and a refused one to not."""
    match result:
        case Invoice():
            hold(result, after)
            assert after.state == "canceled"
        case Conflict():
            assert before.state != "open"
            assert after == before
        case NotSent() | Refused():
            assert after == before
        case _:
            assert isinstance(result, Indeterminate), repr(result)
            assert after.state in {before.state, "canceled"}


def hold_confirm(result: object, entry: MockInvoice, *, genuine: bool) -> None:
    """Hold what the vendor really sent to be confirmed, and a payment that never was not to be."""
    match result:
        case Forged() | NotFound() | Pending():
            assert not genuine
        case Invoice():
            hold(result, entry)
        case _:
            assert isinstance(result, UNREAD), repr(result)


def hold_find(result: object, stored: list[MockInvoice]) -> None:
    """Hold a search to finding the invoice of an order if there is one, and else none."""
    if result is None:
        assert stored == []
    else:
        hold_read(result, stored[0] if stored else None)


def hold_list(result: Any, stored: list[MockInvoice]) -> None:  # noqa: ANN401  # invoices, or an error
    """Hold a list to every invoice, once."""
    if not isinstance(result, list):
        assert isinstance(result, UNREAD), repr(result)
        return
    entries = {entry.id: entry for entry in stored}
    assert sorted(invoice.id for invoice in result) == sorted(entries)
    for invoice in result:
        hold(invoice, entries[invoice.id])
