"""The page that asks before it forgets everything."""

from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks._ledger import Ledger
from onetill_mocks._pages._render import redirect, render, view


async def show(request: Request) -> Response:
    """GET /reset."""
    ledger = Ledger.of(request)
    return render(
        request, "reset.html", count=ledger.count, exchanges=len(ledger.journal.exchanges)
    )


async def reset(request: Request) -> Response:
    """POST /reset."""
    Ledger.of(request).reset()
    return redirect("/")


ROUTES = [view("/reset", show), view("/reset", reset, "POST")]
