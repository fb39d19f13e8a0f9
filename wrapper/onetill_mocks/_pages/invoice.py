"""The page of one invoice: facts, actions, timeline, webhooks and requests."""

from collections.abc import Iterator
from datetime import datetime
from typing import NamedTuple

from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks._invoice import MockInvoice
from onetill_mocks._journal import matching
from onetill_mocks._ledger import Ledger
from onetill_mocks._pages._render import Problem, missing, render, view

_MOST_EXCHANGES = 50


class Event(NamedTuple):
    """One thing that happened to an invoice, or that will."""

    at: datetime
    text: str
    detail: str = ""


async def show(request: Request) -> Response:
    """GET /invoices/{invoice_id}."""
    return invoice_page(request, request.path_params["invoice_id"])


def invoice_page(request: Request, invoice_id: str, problem: Problem | None = None) -> Response:
    """Render the page of an invoice, with what is wrong with a form on it."""
    ledger = Ledger.of(request)
    entry = ledger.find(invoice_id)
    if entry is None:
        return missing(request)
    exchanges = matching(ledger.journal.exchanges, entry.id)
    return render(
        request,
        "invoice.html",
        409 if problem else 200,
        entry=entry,
        vendor=ledger.vendors[entry.vendor],
        events=sorted(_events(entry)),
        webhooks=[each for each in exchanges if each.kind == "webhook"][:_MOST_EXCHANGES],
        requests=[each for each in exchanges if each.kind == "request"][:_MOST_EXCHANGES],
        problem=problem,
    )


def _events(entry: MockInvoice) -> Iterator[Event]:
    yield Event(entry.created, "Placed", f"for {entry.price:f} {entry.currency}")
    for attempt in entry.transactions:
        if attempt.failed:
            text = "Payment failed"
        else:
            text = "Payment waits to be booked" if attempt.pending else "Payment received"
        yield Event(attempt.at, text, f"transaction {attempt.id}")
    for refund in entry.refunds:
        yield Event(refund.at, "Refunded", f"{refund.amount:f} {entry.currency}")
    if entry.state in {"expired", "canceled"} and entry.changed:
        yield Event(entry.changed, entry.state.capitalize())
    elif entry.state in {"open", "partial"}:
        yield Event(entry.expires, "Time ends")


ROUTES = [view("/invoices/{invoice_id}", show)]
