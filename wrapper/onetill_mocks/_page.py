"""Pages for people: at `/` every invoice with its levers, and where somebody pays one."""

from collections.abc import Sequence
from html import escape

from onetill_mocks._invoice import MockInvoice
from onetill_mocks._vendor import vendors

_HEAD = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Practice gateways</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 62rem; margin: 2rem auto }
  table { border-collapse: collapse; width: 100% }
  th, td { text-align: left; padding: .3rem .6rem; border-bottom: 1px solid #ddd }
  form { display: inline }
</style>
"""

_COLUMNS = ("Gateway", "Invoice", "Order", "Price", "Due", "Received", "State", "")


def render(invoices: Sequence[MockInvoice]) -> str:
    """Render the page."""
    rows = "\n".join(_row(entry) for entry in reversed(invoices))
    heads = "".join(f"<th>{column}</th>" for column in _COLUMNS)
    table = f"<table>\n<tr>{heads}</tr>\n{rows}\n</table>"
    return f"{_HEAD}<h1>Practice gateways</h1>\n{_gateways()}{_place()}\n{table}\n</html>\n"


def render_payment(entry: MockInvoice) -> str:
    """Render the page where one invoice is paid."""
    name = vendors()[entry.vendor].name
    asked = f"{entry.price:f} {entry.currency}"
    lines = [
        f"<h1>{escape(name)}, in practice</h1>",
        f"<p>Invoice <code>{escape(entry.id)}</code>: {asked}"
        + (f", that is {entry.due:f} {entry.coin.full_code}" if entry.coin and entry.due else "")
        + f". It is {entry.state}.</p>",
    ]
    if "pay" in entry.levers:
        lines.append('<form method="post"><button>Pay</button></form>')
    return _HEAD + "\n".join(lines) + "\n</html>\n"


def _gateways() -> str:
    lines = [
        f"<li>{escape(vendor.name)}: <code>/{vendor.prefix}</code> for "
        + ", ".join(f"<code>{key}</code>" for key in vendor.gateways)
        for vendor in vendors().values()
    ]
    return "<ul>\n" + "\n".join(lines) + "\n</ul>\n"


def _place() -> str:
    options = "".join(
        f"<option>{key}</option>" for vendor in vendors().values() for key in vendor.gateways
    )
    return (
        '<form method="post" action="/_admin/place">'
        f'<select name="gateway" aria-label="gateway">{options}</select> '
        '<input name="price" placeholder="price" required> '
        '<input name="currency" value="USD" size="4" aria-label="currency" required> '
        '<input name="order_id" placeholder="order id"> '
        "<button>place</button></form> "
        '<form method="post" action="/_admin/reset"><button>reset</button></form>'
    )


def _row(entry: MockInvoice) -> str:
    unit = entry.coin.full_code if entry.coin else ""
    buttons = "".join(
        f'<form method="post" action="/_admin/{lever}">'
        f'<input type="hidden" name="id" value="{escape(entry.id)}">'
        f"<button>{lever}</button></form> "
        for lever in entry.levers
    )
    vendor = vendors()[entry.vendor]
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
