"""Pages for people: the ledger, each invoice, the journal, the settings, and where one pays."""

from collections.abc import Iterable

from starlette.routing import Route

from onetill_mocks._pages import (
    actions,
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
    """Return the routes of the pages, of which each vendor has one to pay on."""
    modules = (ledger, invoice, actions, place, journal, settings, reset, live, static)
    return [
        *(pay.route(vendor) for vendor in vendors),
        *(route for module in modules for route in module.ROUTES),
    ]
