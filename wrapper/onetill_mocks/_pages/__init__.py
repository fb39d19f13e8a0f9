"""Pages for people: ledger, invoices, journal, settings, APIs, and where one pays."""

from collections.abc import Iterable

from starlette.routing import Route

from onetill_mocks._pages import (
    actions,
    docs,
    invoice,
    journal,
    ledger,
    live,
    pay,
    place,
    reset,
    settings,
    static,
)
from onetill_mocks._pages._render import missing
from onetill_mocks._vendor import Vendor

__all__ = ["missing", "page_routes"]


def page_routes(vendors: Iterable[Vendor]) -> list[Route]:
    """Return the routes of the pages, of which each vendor has one to pay on, and its documents."""
    modules = (ledger, invoice, actions, place, journal, settings, reset, live, static)
    vendors = list(vendors)
    return [
        *docs.docs_routes(vendors),
        *(pay.route(vendor) for vendor in vendors),
        *(route for module in modules for route in module.ROUTES),
    ]
