"""Buttons that move an invoice, on its own page and on the ledger."""

from collections.abc import Callable, Mapping
from urllib.parse import parse_qsl, quote, urlsplit

from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks._fields import Fields
from onetill_mocks._ledger import Ledger
from onetill_mocks._pages._render import missing, problem, read_fields, redirect, safe_back, view
from onetill_mocks._pages.invoice import invoice_page
from onetill_mocks._pages.ledger import ledger_page

ACTIONS: Mapping[str, Callable[[Ledger, str, Fields], object]] = {
    "choose": lambda ledger, number, fields: ledger.choose(number, fields.get("coin", "")),
    "pay": lambda ledger, number, fields: ledger.pay(number, booked="unbooked" not in fields),
    "book": lambda ledger, number, _: ledger.book(number),
    "part": lambda ledger, number, fields: ledger.part(number, fields.get("received")),
    "over": lambda ledger, number, fields: ledger.over(number, fields.get("received")),
    "fail": lambda ledger, number, _: ledger.fail(number),
    "expire": lambda ledger, number, _: ledger.expire(number),
    "cancel": lambda ledger, number, _: ledger.cancel(number),
    "confirm": lambda ledger, number, _: ledger.confirm(number),
    "refund": lambda ledger, number, _: ledger.refund(number),
    "redeliver": lambda ledger, number, _: ledger.redeliver(number),
}


async def back(request: Request) -> Response:
    """GET /invoices/{invoice_id}/{action}: what the address of a refused button leads to."""
    return redirect(f"/invoices/{quote(request.path_params['invoice_id'], safe='')}")


async def act(request: Request) -> Response:
    """POST /invoices/{invoice_id}/{action}: then back to where the button was."""
    ledger, action = Ledger.of(request), request.path_params["action"]
    entry = ledger.find(request.path_params["invoice_id"])
    fields = await read_fields(request)
    if entry is None or action not in ACTIONS:
        return missing(request)
    origin = safe_back(fields.get("back", f"/invoices/{entry.id}"))
    try:
        ACTIONS[action](ledger, entry.id, fields)
    except ValueError as refused:
        wrong = problem(f"{entry.id} {action}", fields, ("received",), refused)
        parts = urlsplit(origin)
        if parts.path == "/":
            return ledger_page(request, dict(parse_qsl(parts.query)), wrong)
        return invoice_page(request, entry.id, wrong)
    return redirect(f"{origin}#invoice-{entry.id}")


ROUTES = [
    view("/invoices/{invoice_id}/{action}", back),
    view("/invoices/{invoice_id}/{action}", act, "POST"),
]
