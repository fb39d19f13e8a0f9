"""The practice gateways as one ASGI app: the vendors side by side, the levers beside them."""

import re
from collections.abc import Callable, Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Receive, Scope, Send

from onetill_mocks._ledger import Ledger
from onetill_mocks._pay import pay_routes
from onetill_mocks._till import till_fault, till_routes
from onetill_mocks._vendor import Call, Vendor, vendors
from onetill_mocks._wire import Refusal, exact


def create_app(ledger: Ledger | None = None) -> Starlette:
    """Build the app over a ledger: vendors by prefix, actions under `/_admin/`."""
    ledger = ledger or Ledger()
    mounts = [_mount(prefix, _vendor(vendor, ledger)) for prefix, vendor in vendors().items()]
    return _app([*pay_routes(ledger), *mounts, *till_routes(ledger)], till_fault)


def _mount(prefix: str, app: ASGIApp) -> Mount:
    mount = Mount(f"/{prefix}", app)
    # A path with a line break in it is a vendor's too.
    mount.path_regex = re.compile(mount.path_regex.pattern, re.DOTALL)
    return mount


def _vendor(vendor: Vendor, ledger: Ledger) -> ASGIApp:
    app = _app([_route(call, ledger) for call in vendor.calls], vendor.fault)

    async def recorded(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http":
            ledger.record(vendor.prefix, scope["method"], _path(scope))
        await app(scope, receive, send)

    return recorded


def _route(call: Call, ledger: Ledger) -> Route:
    async def answer(request: Request) -> Response:
        answered = await call.handler(request, ledger)
        return answered if isinstance(answered, Response) else exact(answered)

    route = Route(call.path, answer)
    route.methods = {call.method}  # without the HEAD that Starlette adds: no vendor offers it
    return route


def _app(routes: Sequence[BaseRoute], fault: Callable[[str, int, str], object]) -> Starlette:
    async def refused(request: Request, exc: Exception) -> Response:
        if isinstance(exc, Refusal):
            return exact(exc.document, exc.status_code)
        if isinstance(exc, HTTPException):
            document = fault(_path(request.scope), exc.status_code, exc.detail)
            return exact(document, exc.status_code, exc.headers)
        return Response(status_code=400)  # to a client that hung up before it had said all

    handlers = {HTTPException: refused, ClientDisconnect: refused}
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.router.redirect_slashes = False  # a path with a slash too many is another path
    return app


def _path(scope: Scope) -> str:
    """Take the vendor's prefix off a path."""
    return str(scope["path"]).removeprefix(str(scope.get("root_path", "")))
