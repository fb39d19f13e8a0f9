"""Common to the pages: templates, headers, forms, and who may see them."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from decimal import Decimal
from functools import wraps
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urlencode, urlsplit

import msgspec
from jinja2 import Environment, FileSystemLoader, StrictUndefined
from starlette.requests import Request
from starlette.responses import HTMLResponse, RedirectResponse, Response
from starlette.routing import Route

from onetill_mocks._fields import Fields, read_form
from onetill_mocks._forms import URLENCODED
from onetill_mocks._json import Refusal, read_body
from onetill_mocks._ledger import Ledger
from onetill_mocks._local import require_local

# Nothing from elsewhere, nothing inline, and no frame around it: what was typed stays text. The
# referrer stays on this server, since a form without one has the origin "null".
_HEADERS = {
    "Content-Security-Policy": (
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; "
        "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
    ),
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "no-store",
}

View = Callable[[Request], Awaitable[Response]]


class Problem(NamedTuple):
    """What is wrong with a form: its name, the values that were sent, and the error of one field.

    `field` is empty if no field is to blame.
    """

    form: str
    fields: Fields
    field: str
    text: str


def view(path: str, show: View, *methods: str) -> Route:
    """Return the route of a view, for this machine and its own pages only."""

    @wraps(show)
    async def respond(request: Request) -> Response:
        require_local(request)
        request.state.version = Ledger.of(request).version  # the page is no older
        return await show(request)

    return Route(path, respond, methods=methods or ["GET"])


def render(request: Request, template: str, status: int = 200, **values: object) -> Response:
    """Render a page; what its template shows of the whole server is given to each."""
    ledger = Ledger.of(request)
    text = _environment.get_template(template).render(
        values,
        path=request.url.path,
        here=_here(request),
        version=getattr(request.state, "version", ledger.version),
        clock=ledger.clock,
        now=ledger.moment(),
        vendors=ledger.vendors,
    )
    return HTMLResponse(text, status, _HEADERS)


def missing(request: Request) -> Response:
    """Render the page for what is not there, such as an invoice that was forgotten."""
    return render(request, "missing.html", 404)


def redirect(path: str, **query: str) -> Response:
    """Show another page after a form was done."""
    return RedirectResponse(f"{path}?{urlencode(query)}" if query else path, 303)


async def read_fields(request: Request) -> Fields:
    """Read a form, without empty fields; a body of another type counts as empty."""
    body = await read_body(request, lambda text: Refusal(413, {"error": text}))
    if not request.headers.get("content-type", "").lower().startswith(URLENCODED):
        return {}
    return {name: value.strip() for name, value in read_form(body).items() if value.strip()}


def problem(form: str, fields: Fields, names: tuple[str, ...], refused: Exception) -> Problem:
    """Find the field that an error begins with; the names are those of the form's fields."""
    text = str(refused)
    first = text.split(" ", 1)[0]
    return Problem(form, fields, first if first in names else "", text)


def safe_back(path: str) -> str:
    """Return a path of this server to go back to; the ledger for any other text."""
    parts = urlsplit(path)
    own = path.startswith("/") and not path.startswith(("//", "/\\"))
    return quote(path, safe="/?&=%-._~+:@") if own and not (parts.scheme or parts.netloc) else "/"


def web_url(value: object) -> str | None:
    """Return a value if it is the URL of a web page, which a link may lead to."""
    try:
        parts = urlsplit(str(value))
        is_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    except ValueError:
        return None
    return str(value) if is_web else None


def _here(request: Request) -> str:
    query = request.url.query
    return f"{request.url.path}?{query}" if query else request.url.path


def _money(amount: Decimal | None, unit: str) -> str:
    return "" if amount is None else f"{amount:f} {unit}".rstrip()


def _time(moment: datetime) -> str:
    return f"{moment:%Y-%m-%d %H:%M:%S}"


def _span(span: timedelta) -> str:
    """Format a span as hours, minutes and seconds; none is below 0."""
    seconds = max(int(span.total_seconds()), 0)
    return f"{seconds // 3600}:{seconds // 60 % 60:02}:{seconds % 60:02}"


def _pretty(body: str) -> str:
    """Format a body if it is JSON, with every number as it is written."""
    try:
        return msgspec.json.format(body.encode()).decode()
    except msgspec.MsgspecError:
        return body


_environment = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_environment.filters.update(
    money=_money, time=_time, span=_span, pretty=_pretty, id=lambda text: quote(text, safe="")
)
