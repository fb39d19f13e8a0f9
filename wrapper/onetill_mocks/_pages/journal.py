"""The page of the journal: requests to the vendors and webhooks from them, newest first."""

from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks._ledger import Ledger
from onetill_mocks._pages._render import render, view
from onetill_mocks._pages.ledger import page_number, turned

_PER_PAGE = 25


async def show(request: Request) -> Response:
    """GET /journal."""
    query = request.query_params
    wanted = {name: query.get(name, "") for name in ("kind", "gateway", "q")}
    exchanges = Ledger.of(request).journal.exchanges
    found = [
        exchange
        for exchange in reversed(exchanges)
        if wanted["kind"] in {"", exchange.kind}
        and wanted["gateway"] in {"", exchange.vendor}
        and exchange.mentions(wanted["q"].strip())
    ]
    number = page_number(query)
    first = (number - 1) * _PER_PAGE
    return render(
        request,
        "journal.html",
        exchanges=found[first : first + _PER_PAGE],
        count=len(exchanges),
        wanted=wanted,
        newer=turned(query, number - 1, "/journal") if number > 1 else None,
        older=turned(query, number + 1, "/journal") if len(found) > first + _PER_PAGE else None,
    )


ROUTES = [view("/journal", show)]
