"""Ways for a practice gateway to be wrong, each put around the app that is right."""

import json
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from .spec import Node, operations


@dataclass
class Answer:
    """What the right app answers, and what is sent in its place."""

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
    """One request on its way to the right app."""

    app: ASGIApp
    scope: Scope
    body: bytes
    memory: dict[str, Any]

    @property
    def key(self) -> bytes | None:
        """The Authorization header."""
        return dict(self.scope["headers"]).get(b"authorization")

    @key.setter
    def key(self, value: bytes) -> None:
        others = [header for header in self.scope["headers"] if header[0] != b"authorization"]
        self.scope = {**self.scope, "headers": [*others, (b"authorization", value)]}

    async def answer(self) -> Answer:
        """Let the right app answer."""
        parts: list[Message] = []

        async def receive() -> Message:
            return {"type": "http.request", "body": self.body}

        async def send(part: Message) -> None:
            parts.append(part)

        await self.app(self.scope, receive, send)
        headers = {name.decode(): value.decode() for name, value in parts[0]["headers"]}
        del headers["content-length"]
        body = b"".join(part.get("body", b"") for part in parts[1:])
        return Answer(parts[0]["status"], headers, json.loads(body))


Wrong = Callable[[Call, Node], Awaitable[Answer]]


def around(wrong: Wrong) -> Callable[[ASGIApp, Node], ASGIApp]:
    """Put something wrong around an app, which is told the spec it breaks."""

    def broken(app: ASGIApp, document: Node) -> ASGIApp:
        memory: dict[str, Any] = {}

        async def respond(scope: Scope, receive: Receive, send: Send) -> None:
            if scope["path"].startswith("/_admin/"):  # payers and merchants are not broken
                await app(scope, receive, send)
                return
            body = await Request(scope, receive).body()
            answer = await wrong(Call(app, scope, body, memory), document)
            response = Response(json.dumps(answer.document), answer.status, answer.headers)
            await response(scope, receive, send)

        return respond

    return broken


async def nothing_wrong(call: Call, _document: Node) -> Answer:
    """Answer as the right app does."""
    return await call.answer()


async def a_missing_required_field(call: Call, document: Node) -> Answer:
    """Leave out a field that every invoice has."""
    answer = await call.answer()
    if answer.status == 200:
        del answer.invoice[_required(answer.invoice, document)]
    return answer


async def a_wrong_type(call: Call, document: Node) -> Answer:
    """Put a field into a list of its own."""
    answer = await call.answer()
    if answer.status == 200:
        name = _required(answer.invoice, document)
        answer.invoice[name] = [answer.invoice[name]]
    return answer


async def an_undeclared_field(call: Call, _document: Node) -> Answer:
    """Add a field of which the spec knows nothing."""
    answer = await call.answer()
    if answer.status == 200:
        answer.detail["undeclared"] = True
    return answer


async def an_undocumented_status(call: Call, _document: Node) -> Answer:
    """Refuse under a status that no vendor documents."""
    answer = await call.answer()
    answer.status = 418 if answer.status in {400, 404} else answer.status
    return answer


async def another_success(call: Call, _document: Node) -> Answer:
    """Answer well, under a status that documents no success."""
    answer = await call.answer()
    answer.status = 202 if answer.status == 200 else answer.status
    return answer


async def a_wrong_content_type(call: Call, _document: Node) -> Answer:
    """Call JSON a page."""
    answer = await call.answer()
    answer.headers["content-type"] = "text/html"
    return answer


async def everything_404(_call: Call, _document: Node) -> Answer:
    """Find nothing."""
    return Answer(404, {"content-type": "application/json"}, {})


async def everything_400(_call: Call, _document: Node) -> Answer:
    """Refuse everything."""
    return Answer(400, {"content-type": "application/json"}, {})


async def refuses_nothing(call: Call, _document: Node) -> Answer:
    """Answer a bad request as the last good one, though not without a key."""
    answer = await call.answer()
    if answer.status in {400, 404}:
        last: Answer = call.memory.get("answer", answer)
        return last
    if answer.status == 200:
        call.memory["answer"] = answer
    return answer


async def one_answer_for_all(call: Call, _document: Node) -> Answer:
    """Answer everything as the first request was answered."""
    answer: Answer = call.memory.get("answer") or await call.answer()
    call.memory["answer"] = answer
    return answer


async def too_many_ids_accepted(call: Call, document: Node) -> Answer:
    """Answer a list of ids that is too long for as many as are allowed."""
    limit = _limit(document)
    match json.loads(call.body or b"null"):
        case dict() as fields:
            cut = {
                name: value[:limit] if isinstance(value, list) else value
                for name, value in fields.items()
            }
            call.body = json.dumps(cut).encode()
        case _:
            pass
    return await call.answer()


async def auth_not_checked(call: Call, _document: Node) -> Answer:
    """Once one key was let in, let in whoever comes, with it."""
    if "key" in call.memory:
        call.key = call.memory["key"]
    answer = await call.answer()
    if answer.status == 200 and call.key:
        call.memory["key"] = call.key
    return answer


async def any_key_let_in(call: Call, document: Node) -> Answer:
    """Check that there is a key, but not which."""
    return await (auth_not_checked(call, document) if call.key else call.answer())


async def cancels_in_word_only(call: Call, _document: Node) -> Answer:
    """Say that an invoice is canceled, and leave it as it is."""
    if call.scope["path"].endswith("/canceled"):
        document = {"status": "success", "result": ["ok"]}
        return Answer(200, {"content-type": "application/json"}, document)
    return await call.answer()


READ = ("get_invoice", "get_invoices", "get_transaction")
EXAMPLES = ("examples",)
SMALL = ("examples", "coverage")
EACH = ("examples", "fuzzing")  # an operation that takes nothing has no example


@dataclass(frozen=True)
class Break:
    """Something wrong, the check that must see it, and the specs it can happen to.

    `asked` are the operations that are asked of it, by their operationIds, and must see it between
    them; if none are named all are asked, and each must see it. `phases` are those that see it.
    """

    wrong: Wrong
    check: str
    happens_to: Callable[[Node], bool] = bool
    asked: tuple[str, ...] = READ
    phases: tuple[str, ...] = SMALL

    @property
    def name(self) -> str:
        """The break in words."""
        return self.wrong.__name__


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


def _limit(document: Node) -> int | None:
    """Say how many ids the spec allows in one request, if it says so."""
    limits = [
        schema["maxItems"]
        for operation in operations(document)
        for _, schema in operation.fields
        if "maxItems" in schema
    ]
    return min(limits, default=None)


def _is_secured(document: Node) -> bool:
    return any(operation.is_secured for operation in operations(document))


def _documents_any_status(document: Node) -> bool:
    return any("default" in operation.responses for operation in operations(document))


def _documents_each_status(document: Node) -> bool:
    return not _documents_any_status(document)


BREAKS = [
    Break(a_missing_required_field, "response_schema_conformance", phases=EXAMPLES),
    Break(a_wrong_type, "response_schema_conformance", phases=EXAMPLES),
    Break(an_undeclared_field, "response_schema_conformance", phases=EXAMPLES),
    Break(an_undocumented_status, "status_code_conformance", _documents_each_status),
    Break(another_success, "positive_data_acceptance", _documents_any_status, phases=EXAMPLES),
    Break(a_wrong_content_type, "content_type_conformance", phases=EXAMPLES),
    Break(auth_not_checked, "ignored_auth", _is_secured),
    Break(
        too_many_ids_accepted,
        "negative_data_rejection",
        lambda spec: _limit(spec) is not None,
    ),
    Break(refuses_nothing, "negative_data_rejection"),
    Break(everything_404, "positive_data_acceptance", asked=(), phases=EACH),
    Break(everything_400, "positive_data_acceptance", asked=(), phases=EACH),
]
