"""The page that places an invoice."""

from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks._ledger import Ledger
from onetill_mocks._pages._render import Problem, problem, read_fields, redirect, render, view

_NAMES = ("gateway", "price", "currency", "order_id", "coin")


async def show(request: Request) -> Response:
    """GET /place."""
    return _page(request)


async def place(request: Request) -> Response:
    """POST /place."""
    ledger, fields = Ledger.of(request), await read_fields(request)
    for name in ("gateway", "price", "currency"):
        if name not in fields:
            return _page(request, Problem("place", fields, name, f"{name} must not be empty"))
    try:
        number = ledger.place(
            fields["gateway"],
            price=fields["price"],
            currency=fields["currency"],
            order_id=fields.get("order_id"),
            coin=fields.get("coin"),
            is_test="is_test" in fields,
        )
    except ValueError as refused:
        return _page(request, problem("place", fields, _NAMES, refused))
    return redirect(f"/invoices/{number}")


def _page(request: Request, wrong: Problem | None = None) -> Response:
    vendors = Ledger.of(request).vendors.values()
    return render(
        request,
        "place.html",
        422 if wrong else 200,
        gateways=[key for vendor in vendors for key in vendor.gateways],
        coins=sorted({code for vendor in vendors for code in vendor.coins}),
        fields=wrong.fields if wrong else {"currency": "USD"},
        problem=wrong,
    )


ROUTES = [view("/place", show), view("/place", place, "POST")]
