"""Where people pay: a page for each invoice, at the URL its vendor gives."""

from contextlib import suppress

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from onetill_mocks._ledger import Ledger
from onetill_mocks._page import render_payment
from onetill_mocks._vendor import Vendor, vendors


def pay_routes(ledger: Ledger) -> list[Route]:
    """List the routes of the pages: one looks at an invoice by GET and pays it by POST."""
    return [_route(vendor, ledger) for vendor in vendors().values()]


def _route(vendor: Vendor, ledger: Ledger) -> Route:
    async def answer(request: Request) -> Response:
        number = request.path_params["invoice_id"]
        entry = ledger.find(number, vendor=vendor.prefix)
        if entry is None:
            return HTMLResponse("<!doctype html><p>There is no such invoice.</p>\n", 404)
        if request.method != "POST":
            return HTMLResponse(render_payment(entry))
        with suppress(ValueError):  # paid or over since the page was shown, as it shows next
            ledger.pay(entry.id)
        return RedirectResponse(request.scope["path"], 303)

    return Route(f"/{vendor.prefix}{vendor.pay_path}", answer, methods=["GET", "POST"])
