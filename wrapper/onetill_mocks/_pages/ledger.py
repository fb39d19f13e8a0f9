"""The first page: every invoice, newest first, with its actions."""

from collections.abc import Mapping
from typing import get_args
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks._invoice import State
from onetill_mocks._ledger import Ledger
from onetill_mocks._pages._render import Problem, render, view

PER_PAGE = 25
_MOST_PAGES = 1_000_000
_STATES: tuple[State, ...] = get_args(State)


async def show(request: Request) -> Response:
    """GET /."""
    return ledger_page(request, request.query_params)


def ledger_page(
    request: Request, query: Mapping[str, str], problem: Problem | None = None
) -> Response:
    """Render one page of the invoices that a query asks for."""
    ledger = Ledger.of(request)
    wanted = {name: query.get(name, "") for name in ("gateway", "state", "q")}
    number = page_number(query)
    found = ledger.latest(
        vendor=wanted["gateway"],
        state=wanted["state"],
        text=wanted["q"].strip(),
        skip=(number - 1) * PER_PAGE,
        count=PER_PAGE + 1,
    )
    return render(
        request,
        "ledger.html",
        409 if problem else 200,
        entries=found[:PER_PAGE],
        count=ledger.count,
        states=_STATES,
        wanted=wanted,
        problem=problem,
        here=turned(query, number),
        newer=turned(query, number - 1) if number > 1 else None,
        older=turned(query, number + 1) if len(found) > PER_PAGE else None,
    )


def page_number(query: Mapping[str, str]) -> int:
    """Read the number of a page, from 1 on; the first for any other text."""
    text = query.get("page", "")
    is_number = text.isascii() and text.isdecimal() and len(text) < len(str(_MOST_PAGES))
    return max(int(text), 1) if is_number else 1


def turned(query: Mapping[str, str], number: int, path: str = "/") -> str:
    """Return the path of another page of the same query."""
    kept = {name: value for name, value in query.items() if value and name != "page"}
    if number > 1:
        kept["page"] = str(number)
    return f"{path}?{urlencode(kept)}" if kept else path


ROUTES = [view("/", show)]
