"""The page of the settings: webhooks, clock, faults, and what vendors leave open."""

from collections.abc import Callable, Mapping
from typing import get_args

from starlette.requests import Request
from starlette.responses import Response

from onetill_mocks._faults import Kind
from onetill_mocks._fields import Fields, add_fault, set_clock
from onetill_mocks._ledger import Ledger
from onetill_mocks._pages._render import (
    Problem,
    missing,
    problem,
    read_fields,
    redirect,
    render,
    view,
)

_NAMES = (
    "url",
    "time",
    "seconds",
    "kind",
    "gateway",
    "operation",
    "path",
    "skip",
    "every",
    "status",
    "body",
    "headers",
)


async def show(request: Request) -> Response:
    """GET /settings."""
    return _page(request)


async def back(_request: Request) -> Response:
    """GET /settings/{form}: what the address of a refused form leads to."""
    return redirect("/settings")


async def change(request: Request) -> Response:
    """POST /settings/{form}: do what one of the forms says."""
    form, fields = request.path_params["form"], await read_fields(request)
    if form not in _FORMS:
        return missing(request)
    try:
        _FORMS[form](Ledger.of(request), fields)
    except ValueError as refused:
        name = f"{form} {fields.get('gateway', '')}" if form == "notify" else form
        return _page(request, problem(name, fields, _NAMES, refused))
    return redirect(f"/settings?saved={form}#{form}")


def _page(request: Request, wrong: Problem | None = None) -> Response:
    ledger = Ledger.of(request)
    return render(
        request,
        "settings.html",
        422 if wrong else 200,
        gateways=[key for vendor in ledger.vendors.values() for key in vendor.gateways],
        targets={
            key: (vendor, ledger.webhooks.target(key))
            for vendor in ledger.vendors.values()
            for key in vendor.gateways
            if vendor.webhook
        },
        kinds=get_args(Kind),
        waiting=ledger.faults.waiting,
        injected=ledger.faults.injected.total(),
        behaviour=[
            (vendor, ledger.settings(vendor.prefix))
            for vendor in ledger.vendors.values()
            if vendor.settings
        ],
        saved=request.query_params.get("saved", ""),
        problem=wrong,
    )


def _notify(ledger: Ledger, fields: Fields) -> None:
    gateway, url = fields.get("gateway", ""), fields.get("url")
    target = ledger.webhooks.target(gateway)
    # A function is set in Python alone. The page shows its name, which may be saved back.
    kept = target.receiver if target and target.url == url else None
    ledger.webhooks.notify(gateway, kept or url, form="form" in fields)


def _clear(ledger: Ledger, _fields: Fields) -> None:
    ledger.faults.clear()


def _behave(ledger: Ledger, fields: Fields) -> None:
    gateway = fields.pop("gateway", "")
    known = ledger.vendor_of(gateway).settings
    ledger.configure(gateway, **{name: name in fields for name in known})


_FORMS: Mapping[str, Callable[[Ledger, Fields], object]] = {
    "notify": _notify,
    "clock": set_clock,
    "faults": add_fault,
    "clear": _clear,
    "behaviour": _behave,
}

ROUTES = [
    view("/settings", show),
    view("/settings/{form}", back),
    view("/settings/{form}", change, "POST"),
]
