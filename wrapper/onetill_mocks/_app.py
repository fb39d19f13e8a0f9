"""The mock gateways as one ASGI app: the vendors side by side, and the admin API."""

import pkgutil
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from http import HTTPStatus
from importlib import import_module
from typing import Any

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onetill_mocks import vendors
from onetill_mocks._admin import admin_routes
from onetill_mocks._fields import admin_error
from onetill_mocks._journal import MOST_BODY
from onetill_mocks._json import JSON, Refusal, decode, json_response
from onetill_mocks._ledger import Ledger
from onetill_mocks._loop import real_time
from onetill_mocks._pages import missing, page_routes
from onetill_mocks._sparse import Sparse, reduced
from onetill_mocks._vendor import Call, Vendor

_OF_THE_BODY = {"content-length", "content-type"}


def find_vendors() -> Mapping[str, Vendor]:
    """Return the vendors by their prefixes: the `VENDOR` of each module in `vendors`."""
    names = sorted(module.name for module in pkgutil.iter_modules(vendors.__path__))
    found = [import_module(f"{vendors.__name__}.{name}").VENDOR for name in names]
    return {vendor.prefix: vendor for vendor in found}


def create_app(ledger: Ledger | None = None, *, hosts: Collection[str] = ()) -> Starlette:
    """Create the app over a ledger: vendors under their prefixes, actions under `/_admin/`.

    Pages and actions are for loopback hosts, and for `hosts` if there are other names.
    """
    ledger = ledger or Ledger(find_vendors())
    mounts = [_mount(vendor, ledger) for vendor in ledger.vendors.values()]
    pages = page_routes(ledger.vendors.values())
    app = _app(ledger, [*pages, *mounts, *admin_routes(ledger)], admin_error)
    app.state.hosts = hosts
    return app


def _mount(vendor: Vendor, ledger: Ledger) -> Mount:
    by_path: dict[str, dict[str, Call]] = {}
    for call in vendor.calls:
        by_path.setdefault(call.path, {})[call.method] = call
    app = _app(ledger, [_route(*item) for item in by_path.items()], vendor.error_body)
    mount = Mount(f"/{vendor.prefix}", _recorded(app, vendor, ledger))
    # A path with a line break in it belongs to the vendor as well.
    mount.path_regex = re.compile(mount.path_regex.pattern, re.DOTALL)
    return mount


def _recorded(app: ASGIApp, vendor: Vendor, ledger: Ledger) -> ASGIApp:
    async def recorded(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        ledger.record(vendor.prefix, scope["method"], _path(scope))
        era, began, at = ledger.journal.era, real_time(), ledger.moment()
        came, went, start = bytearray(), bytearray(), dict[str, Any]()

        async def receive_and_keep() -> Message:
            message = await receive()
            _keep(came, message)
            return message

        async def send_and_keep(message: Message) -> None:
            if message["type"] == "http.response.start":
                start.update(message)
            _keep(went, message)
            if message["type"] == "http.response.body" and not message.get("more_body"):
                add()  # before a client can know of it
            await send(message)

        def add() -> None:
            ledger.journal.add(
                "request",
                era=era,
                at=at,
                vendor=vendor.prefix,
                method=scope["method"],
                url=_target(scope),
                headers=_texts(scope["headers"]),
                body=bytes(came),
                status=start.get("status"),
                response_headers=_texts(start.get("headers", ())),
                response_body=bytes(went),
                seconds=real_time() - began,
            )

        await app(scope, receive_and_keep, send_and_keep)

    return recorded


def _keep(body: bytearray, message: Message) -> None:
    if len(body) <= MOST_BODY:
        body += message.get("body", b"")


def _target(scope: Scope) -> str:
    query = scope["query_string"].decode("latin-1")
    return f"{scope['path']}?{query}" if query else str(scope["path"])


def _texts(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]


def _route(path: str, calls: Mapping[str, Call]) -> Route:
    async def respond(request: Request) -> Response:
        request.state.call = call = calls[request.method]
        result = await call.handler(request)
        response = result if isinstance(result, Response) else json_response(result)
        sparse = Ledger.of(request).webhooks.sparse
        return _reduced(response, call, sparse) if sparse else response

    route = Route(path, respond)
    route.methods = {*calls}  # without the HEAD that Starlette adds: no vendor offers it
    return route


def _reduced(response: Response, call: Call, sparse: Sparse) -> Response:
    if response.media_type != JSON:
        return response
    document = decode(bytes(response.body))
    document = reduced(document, sparse, needed=call.needed, nullable=call.nullable)
    headers = {name: response.headers[name] for name in {*response.headers} - _OF_THE_BODY}
    return json_response(document, response.status_code, headers)


def _app(
    ledger: Ledger, routes: Sequence[BaseRoute], error_body: Callable[[str, int, str], object]
) -> Starlette:
    async def refused(request: Request, exc: Exception) -> Response:
        if isinstance(exc, Refusal):
            return json_response(exc.document, exc.status_code)
        if (
            _is_of_a_person(request)
            and isinstance(exc, HTTPException)
            and exc.status_code == HTTPStatus.NOT_FOUND
        ):
            return missing(request)
        if isinstance(exc, HTTPException):
            document = error_body(_path(request.scope), exc.status_code, exc.detail)
            return json_response(document, exc.status_code, exc.headers)
        return Response(status_code=400)  # to a client that closed before the end of its request

    handlers = {HTTPException: refused, ClientDisconnect: refused}
    app = Starlette(routes=routes, exception_handlers=handlers)
    app.state.ledger = ledger
    app.router.redirect_slashes = False  # a path with a slash more is another path
    return app


def _is_of_a_person(request: Request) -> bool:
    is_vendors = bool(request.scope.get("root_path"))
    return not is_vendors and "text/html" in request.headers.get("accept", "")


def _path(scope: Scope) -> str:
    """Return a path without the vendor's prefix."""
    return str(scope["path"]).removeprefix(str(scope.get("root_path", "")))
