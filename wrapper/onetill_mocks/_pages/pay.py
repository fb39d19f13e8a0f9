"""The pay page, at the URL that a vendor gives: look, pay or not, and go back to the shop."""

from contextlib import suppress
from decimal import Decimal

import segno
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from onetill_mocks._coins import total
from onetill_mocks._invoice import MockInvoice
from onetill_mocks._ledger import Ledger
from onetill_mocks._pages._render import missing, read_fields, redirect, render, view, web_url
from onetill_mocks._pages.actions import ACTIONS
from onetill_mocks._vendor import Vendor

_PAID = {"paid", "overpaid"}
_ENDED = {"expired", "canceled"}


def route(vendor: Vendor) -> Route:
    """Return the route of a vendor's pay page."""

    async def show(request: Request) -> Response:
        ledger = Ledger.of(request)
        entry = ledger.find(request.path_params["invoice_id"], vendor=vendor.prefix)
        if entry is None:
            return missing(request)
        if request.method == "POST":
            return await _act(request, entry)
        return _page(request, entry, vendor)

    return view(f"/{vendor.prefix}{vendor.pay_path}", show, "GET", "POST")


async def _act(request: Request, entry: MockInvoice) -> Response:
    ledger = Ledger.of(request)
    fields, path = await read_fields(request), request.scope["path"]
    action = fields.get("action", "pay")
    if action == "choose":
        with suppress(ValueError):  # it was chosen or ended since the page was shown
            ledger.choose(entry.id, fields.get("coin", ""))
        return redirect(path)
    if action not in entry.actions:  # it was paid or ended since the page was shown
        return redirect(path)
    try:
        ACTIONS[action](ledger, entry.id, {})
    except ValueError:  # it is paid, to be booked
        return redirect(path)
    return redirect(path, done=action)


def _page(request: Request, entry: MockInvoice, vendor: Vendor) -> Response:
    ledger = Ledger.of(request)
    shown = entry.with_coin(vendor.coin)
    fee = shown.coin.fee if shown.coin else Decimal(0)
    done = request.query_params.get("done", "")
    is_over = entry.state in _PAID | _ENDED
    urls = vendor.return_urls(entry)
    failed = entry.state in _ENDED or (done == "fail" and not is_over)
    back = urls.failure if failed else urls.success if entry.state in _PAID else None
    return render(
        request,
        "pay.html",
        entry=shown,
        vendor=vendor,
        coins=vendor.coins.values() if entry.coin is None and "pay" in entry.actions else (),
        fee=fee,
        to_send=total([shown.owed, -entry.received, fee]),
        left=entry.expires - ledger.moment(),
        is_over=is_over,
        failed=failed,
        done=done,
        back=web_url(back) if back else None,
        qr=_qr(shown),
    )


def _qr(entry: MockInvoice) -> str | None:
    """Draw the address as a QR code: SVG of numbers alone, and therefore safe."""
    if entry.address is None:
        return None
    code = segno.make(entry.address, error="m")
    return code.svg_inline(omitsize=True, light="#fff", svgclass=None, lineclass=None)
