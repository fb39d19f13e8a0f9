"""Pages for people: every invoice with its actions, and the page where one is paid."""

from collections.abc import Iterable
from contextlib import suppress
from html import escape

from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from onetill_mocks._invoice import MockInvoice
from onetill_mocks._ledger import Ledger
from onetill_mocks._local import require_local
from onetill_mocks._vendor import Vendor

_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Mock gateways</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto }
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd }
  form { display: inline }
</style>
"""

_COLUMNS = ("Gateway", "Invoice", "Order", "Price", "Due", "Received", "State", "")


def page_routes(ledger: Ledger) -> list[Route]:
    """Return the routes of the pages."""

    async def respond(request: Request) -> Response:
        require_local(request)
        return HTMLResponse(_ledger_page(ledger))

    return [
        *(_pay_route(vendor, ledger) for vendor in ledger.vendors.values()),
        Route("/", respond),
    ]


def _pay_route(vendor: Vendor, ledger: Ledger) -> Route:
    async def respond(request: Request) -> Response:
        require_local(request)
        number = request.path_params["invoice_id"]
        entry = ledger.find(number, vendor=vendor.prefix)
        if entry is None:
            return HTMLResponse("<!doctype html><p>There is no such invoice.</p>\n", 404)
        if request.method != "POST":
            return HTMLResponse(_pay_page(entry, vendor))
        with suppress(ValueError):  # it was paid or ended since the page was shown
            ledger.pay(entry.id)
        return RedirectResponse(request.scope["path"], 303)

    return Route(f"/{vendor.prefix}{vendor.pay_path}", respond, methods=["GET", "POST"])


def _ledger_page(ledger: Ledger) -> str:
    rows = "\n".join(_row(entry, ledger.vendors[entry.vendor]) for entry in ledger.invoices[::-1])
    heads = "".join(f"<th>{column}</th>" for column in _COLUMNS)
    table = f"<table>\n<tr>{heads}</tr>\n{rows}\n</table>"
    vendors = ledger.vendors.values()
    return f"{_HEAD}<h1>Mock gateways</h1>\n{_list(vendors)}{_place(vendors)}\n{table}\n</html>\n"


def _pay_page(entry: MockInvoice, vendor: Vendor) -> str:
    price = f"{entry.price:f} {entry.currency}"
    due = f", that is {entry.due:f} {entry.coin.full_code}" if entry.coin and entry.due else ""
    lines = [
        f"<h1>{escape(vendor.name)} mock gateway</h1>",
        f"<p>Invoice <code>{escape(entry.id)}</code>: {price}{due}. It is {entry.state}.</p>",
    ]
    if "pay" in entry.actions:
        lines.append('<form method="post"><button>Pay</button></form>')
    return _HEAD + "\n".join(lines) + "\n</html>\n"


def _list(vendors: Iterable[Vendor]) -> str:
    lines = [
        f"<li>{escape(vendor.name)}: <code>/{vendor.prefix}</code> for "
        + ", ".join(f"<code>{key}</code>" for key in vendor.gateways)
        for vendor in vendors
    ]
    return "<ul>\n" + "\n".join(lines) + "\n</ul>\n"


def _place(vendors: Iterable[Vendor]) -> str:
    options = "".join(f"<option>{key}</option>" for vendor in vendors for key in vendor.gateways)
    return (
        '<form method="post" action="/_admin/place">'
        f'<select name="gateway" aria-label="gateway">{options}</select> '
        '<input name="price" placeholder="price" required> '
        '<input name="currency" value="USD" size="4" aria-label="currency" required> '
        '<input name="order_id" placeholder="order id"> '
        "<button>place</button></form> "
        '<form method="post" action="/_admin/reset"><button>reset</button></form>'
    )


def _row(entry: MockInvoice, vendor: Vendor) -> str:
    unit = entry.coin.full_code if entry.coin else ""
    buttons = "".join(
        f'<form method="post" action="/_admin/{action}">'
        f'<input type="hidden" name="id" value="{escape(entry.id)}">'
        f"<button>{action}</button></form> "
        for action in entry.actions
    )
    page = f"/{vendor.prefix}{vendor.pay_path}".format(invoice_id=entry.id, locale="en")
    cells = (
        escape(vendor.name),
        f'<a href="{escape(page)}"><code>{escape(entry.id)}</code></a>',
        escape(entry.order_id or ""),
        f"{entry.price} {entry.currency}",
        "" if entry.due is None else f"{entry.due} {unit}",
        f"{entry.received} {unit}" if entry.received else "",
        entry.state,
        buttons,
    )
    return "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
