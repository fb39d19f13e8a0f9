"""Mutants: mock gateways that are wrong in one way, each wrapped around the right app."""

import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from support.openapi import Node, operations

_CREATES = ("/create", "/create-payment")
# An amount in fiat money of each vendor that tells it when an invoice is read.
PRICES = {"fiat_amount": "7", "amount_in_fiat": 7, "amount": 7}


@dataclass
class Result:
    """The response of the right app, to be changed before it is sent."""

    status: int
    headers: dict[str, str]
    document: Any

    @property
    def invoice(self) -> Node:
        """The object with the most fields, which is an invoice where there is one."""
        return max(_objects(self.document), key=len)

    @property
    def detail(self) -> Node:
        """The last object, which is a part of an invoice where it has parts."""
        return [*_objects(self.document)][-1]


@dataclass
class Call:
    """A request on its way to the right app."""

    app: ASGIApp
    scope: Scope
    body: bytes
    memory: dict[str, Any]
    key_header: bytes

    @property
    def key(self) -> bytes | None:
        """The key, as its header has it."""
        return dict(self.scope["headers"]).get(self.key_header)

    @key.setter
    def key(self, value: bytes) -> None:
        others = [header for header in self.scope["headers"] if header[0] != self.key_header]
        self.scope = {**self.scope, "headers": [*others, (self.key_header, value)]}

    async def result(self) -> Result:
        """Send the request to the right app."""
        parts: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": self.body}

        async def send(part: Message) -> None:
            parts.append(part)

        await self.app(self.scope, receive, send)
        headers = {name.decode(): value.decode() for name, value in parts[0]["headers"]}
        del headers["content-length"]
        body = b"".join(part.get("body", b"") for part in parts[1:])
        return Result(parts[0]["status"], headers, json.loads(body))


Wrong = Callable[[Call, Node], Awaitable[Result]]


def _key_header(document: Node) -> bytes:
    schemes: dict[str, Node] = document["components"].get("securitySchemes", {})
    scheme = next(iter(schemes.values()), {})
    return str(scheme.get("name", "Authorization")).lower().encode()


def around(wrong: Wrong) -> Callable[[ASGIApp, Node], ASGIApp]:
    """Wrap something wrong around an app; it gets the spec that it breaks."""

    def broken(app: ASGIApp, document: Node) -> ASGIApp:
        memory: dict[str, Any] = {}

        async def respond(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["path"].startswith("/_admin/"):  # payers and merchants are right
                await app(scope, receive, send)
                return
            body = await Request(scope, receive).body()
            call = Call(app, scope, body, memory, _key_header(document))
            result = await wrong(call, document)
            response = Response(json.dumps(result.document), result.status, result.headers)
            await response(scope, receive, send)

        return respond

    return broken


async def nothing_wrong(call: Call, _document: Node) -> Result:
    """Respond as the right app does."""
    return await call.result()


async def a_missing_required_field(call: Call, document: Node) -> Result:
    """Leave out a field that every invoice has."""
    result = await call.result()
    if result.status == 200:
        del result.invoice[_required(result.invoice, document)]
    return result


async def a_wrong_type(call: Call, document: Node) -> Result:
    """Put a field into a list of its own."""
    result = await call.result()
    if result.status == 200:
        name = _required(result.invoice, document)
        result.invoice[name] = [result.invoice[name]]
    return result


async def an_undeclared_field(call: Call, _document: Node) -> Result:
    """Add a field of which the spec knows nothing."""
    result = await call.result()
    if result.status == 200:
        result.detail["undeclared"] = True
    return result


async def an_undocumented_status(call: Call, _document: Node) -> Result:
    """Refuse under a status that no vendor documents."""
    result = await call.result()
    result.status = 418 if result.status in {400, 404} else result.status
    return result


async def another_success(call: Call, _document: Node) -> Result:
    """Succeed under a status that documents no success."""
    result = await call.result()
    result.status = 202 if result.status == 200 else result.status
    return result


async def a_wrong_content_type(call: Call, _document: Node) -> Result:
    """Call JSON a page."""
    result = await call.result()
    result.headers["content-type"] = "text/html"
    return result


async def everything_404(_call: Call, _document: Node) -> Result:
    """Find nothing."""
    return Result(404, {"content-type": "application/json"}, {})


async def everything_400(_call: Call, _document: Node) -> Result:
    """Refuse everything."""
    return Result(400, {"content-type": "application/json"}, {})


async def refuses_nothing(call: Call, _document: Node) -> Result:
    """Respond to a bad request as to the last good one, though not without a key."""
    result = await call.result()
    if result.status in {400, 404}:
        last: Result = call.memory.get("result", result)
        return last
    if result.status == 200:
        call.memory["result"] = result
    return result


async def one_response_for_all(call: Call, _document: Node) -> Result:
    """Respond to everything as to the first request."""
    result: Result = call.memory.get("result") or await call.result()
    call.memory["result"] = result
    return result


async def too_many_ids_accepted(call: Call, document: Node) -> Result:
    """Take as many ids as are allowed from a list that is too long."""
    most = most_ids(document)
    match json.loads(call.body or b"null"):
        case dict() as fields:
            cut = {
                name: value[:most] if isinstance(value, list) else value
                for name, value in fields.items()
            }
            call.body = json.dumps(cut).encode()
        case _:
            pass
    return await call.result()


async def auth_not_checked(call: Call, _document: Node) -> Result:
    """Accept whatever key comes once a right one has come."""
    if "key" in call.memory:
        call.key = call.memory["key"]
    result = await call.result()
    if result.status == 200 and call.key:
        call.memory["key"] = call.key
    return result


async def any_key_accepted(call: Call, document: Node) -> Result:
    """Require a key, but not the right one."""
    return await (auth_not_checked(call, document) if call.key else call.result())


async def cancels_in_word_only(call: Call, _document: Node) -> Result:
    """Say that an invoice is canceled, and leave it as it is."""
    if call.scope["path"].endswith("/canceled"):
        document = {"status": "success", "result": ["ok"]}
        return Result(200, {"content-type": "application/json"}, document)
    return await call.result()


async def another_price_when_read(call: Call, _document: Node) -> Result:
    """Read an invoice at another price than it was created at."""
    result = await call.result()
    if result.status == 200 and not call.scope["path"].endswith(_CREATES):
        for fields in _objects(result.document):
            for name, other in PRICES.items():
                if name in fields:
                    fields[name] = other
    return result


def _objects(value: object) -> Iterator[Node]:
    """Find every object in a JSON value, itself included."""
    if isinstance(value, dict):
        yield value
        value = [*value.values()]
    if isinstance(value, list):
        for item in value:
            yield from _objects(item)


def _required(fields: Node, document: Node) -> str:
    """Name a field that the schema of an object requires."""
    for schema in document["components"]["schemas"].values():
        if "required" in schema and fields.keys() <= schema["properties"].keys():
            return str(schema["required"][0])
    raise LookupError(f"the spec has no schema for {fields}")


def most_ids(document: Node) -> int | None:
    """Say how many ids the spec allows in one request, if it says so."""
    limits = [
        schema["maxItems"]
        for operation in operations(document)
        for _, schema in operation.fields
        if "maxItems" in schema
    ]
    return min(limits, default=None)
