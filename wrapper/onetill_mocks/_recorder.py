"""Record each request to a vendor in the journal, as its client meets it."""

from collections.abc import Iterable, Mapping
from typing import Any

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onetill_mocks._facts import id_texts
from onetill_mocks._faults import BEGIN, CLOSE, FAULT
from onetill_mocks._journal import MOST_BODY
from onetill_mocks._ledger import Ledger
from onetill_mocks._loop import real_time
from onetill_mocks._store import CONCERNED
from onetill_mocks._vendor import Vendor


def recorded(app: ASGIApp, vendor: Vendor, ledger: Ledger) -> ASGIApp:
    """Wrap the app of a vendor, with its faults: what they prevent is in the journal as well."""

    async def recorded(scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await app(scope, receive, send)
            return
        record = _Record(scope, vendor, ledger)
        ledger.record(vendor.prefix, scope["method"], path_of(scope))

        async def receive_and_keep() -> Message:
            message = await receive()
            record.keep_request(message)
            return message

        held: list[Message] = []  # a client that has the head may have the whole response

        async def send_and_keep(message: Message) -> None:
            record.keep_response(message)
            held.append(message)
            if message["type"] != "http.response.start":
                for each in held:
                    await send(each)
                held.clear()

        CONCERNED.set(record.concerned)
        try:
            await app(scope, receive_and_keep, send_and_keep)
        finally:
            CONCERNED.set(None)
            record.add()

    return recorded


def path_of(scope: Scope) -> str:
    """Return a path without the vendor's prefix."""
    return str(scope["path"]).removeprefix(str(scope.get("root_path", "")))


class _Record:
    """What is known of an exchange so far."""

    def __init__(self, scope: Scope, vendor: Vendor, ledger: Ledger) -> None:
        self._scope, self._vendor, self._ledger = scope, vendor, ledger
        self._era, self._at = ledger.journal.era, ledger.moment()
        self._began = real_time()
        self._request, self._response = bytearray(), bytearray()
        self._start: Mapping[str, Any] = {}
        self._number: int | None = None
        self._is_added = False
        self.concerned: dict[str, None] = {}
        extensions = scope.get("extensions") or {}
        self._close = extensions.get(CLOSE)
        scope["extensions"] = {**extensions, BEGIN: self.begin, CLOSE: self.close}

    def begin(self) -> None:
        """Add the exchange as it is so far; its end takes the same place."""
        self._number = self._write()

    def close(self) -> None:
        """Add the exchange, and close its connection."""
        self.add()
        if self._close:
            self._close()

    def keep_request(self, message: Message) -> None:
        """Keep a part of the request."""
        _keep(self._request, message)

    def keep_response(self, message: Message) -> None:
        """Keep a part of the response; its end is the end of the exchange."""
        if message["type"] == "http.response.start":
            self._start = message
        _keep(self._response, message)
        if message["type"] == "http.response.body" and not message.get("more_body"):
            self.add()

    def add(self) -> None:
        """Add the exchange, once, and before a client can know of its end."""
        if not self._is_added:
            self._is_added = True
            self._write()

    def _write(self) -> int | None:
        scope, path = self._scope, path_of(self._scope)
        call = self._vendor.find_call(scope["method"], path)
        headers, body = _texts(scope["headers"]), bytes(self._request)
        fault = scope.get(FAULT, "")
        if fault and not self.concerned:  # it may have kept the request from the vendor
            for text in id_texts(self._vendor, scope["method"], _target(scope), headers, body):
                self._ledger.find(text, vendor=self._vendor.prefix)
        return self._ledger.journal.add(
            "request",
            number=self._number,
            era=self._era,
            at=self._at,
            vendor=self._vendor.prefix,
            gateway=self._vendor.gateway_of(path),
            operation=call.operation if call else "",
            method=scope["method"],
            url=_target(scope),
            headers=headers,
            body=body,
            status=self._start.get("status"),
            response_headers=_texts(self._start.get("headers", ())),
            response_body=bytes(self._response),
            seconds=real_time() - self._began,
            invoices=(*self.concerned,),
            fault=fault,
        )


def _keep(body: bytearray, message: Message) -> None:
    if len(body) <= MOST_BODY:
        body += message.get("body", b"")


def _target(scope: Scope) -> str:
    query = scope["query_string"].decode("latin-1")
    return f"{scope['path']}?{query}" if query else str(scope["path"])


def _texts(headers: Iterable[tuple[bytes, bytes]]) -> list[tuple[str, str]]:
    return [(name.decode("latin-1"), value.decode("latin-1")) for name, value in headers]
