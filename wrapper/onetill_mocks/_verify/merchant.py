"""A merchant at someone's server, whose exchanges are recorded."""

import json
import re
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from onetill_mocks import _journal
from onetill_mocks._verify.operations import Operation, Sendable
from onetill_mocks._verify.wire import NoResponse, Response, Wire
from onetill_mocks.laws.exchanges import JSON, Event, Exchange, Facts, read_document
from onetill_mocks.laws.tellings import History

_MOST_SILENCES = 3
_TOLERANCE = timedelta(minutes=2)
# JSON within JSON, or in a URL, a few times; without the limits, some texts take minutes.
_ESCAPES = r"(?:\\|%(?:25){0,3}5[cC]){0,63}"
_SECONDS = 100.0  # of a walk: within the tolerance


class Ended(Exception):
    """The walk is over before its end, and the text says why."""


@dataclass(frozen=True)
class RecordedExchange:
    """One exchange as it was on the wire, without secrets, and what is known of it."""

    operation: str
    shown: _journal.Exchange
    exchange: Exchange | None
    faults: list[str]
    """What the spec has against the response."""
    silence: str = ""
    """Why there is no response."""


class Merchant:
    """A merchant who knows what a vendor gave out, at a server that may be the vendor's or not.

    Without `may_write`, only reads are sent, and nothing is created.
    """

    def __init__(
        self,
        facts: Facts,
        operations: Mapping[str, Operation],
        wire: Wire,
        credentials: Mapping[str, str],
        *,
        may_write: bool,
    ) -> None:
        self.credentials = credentials
        self.recorded: list[RecordedExchange] = []
        self.unsent = 0
        self._facts = facts
        self._operations = operations
        self._wire = wire
        self._may_write = may_write
        self._events: dict[int, Event] = {}
        self._journal = _journal.Journal()
        secrets = sorted(credentials.values(), key=len, reverse=True)
        self._secret = re.compile("|".join(map(_spellings, secrets)))
        self._ends = time.monotonic() + _SECONDS

    @property
    def now(self) -> datetime:
        """The time."""
        return datetime.now(UTC)

    @property
    def history(self) -> History:
        """All that happened, for laws to judge."""
        steps: list[Exchange | Event] = []
        for number, one in enumerate(self.recorded):
            if one.exchange and not (one.exchange.is_success and _is_no_object(one.exchange)):
                steps.append(one.exchange)
            steps += [self._events[number]] if number in self._events else []
        return History(self._facts, steps, is_whole=False, is_of_mock=False, tolerance=_TOLERANCE)

    def send(  # what is known of an exchange
        self,
        operation: str,
        request: Mapping[str, JSON] | None = None,
        *,
        invoice: str = "",
        why: str = "",
        key: str | None = None,
    ) -> Exchange | None:
        """Call an operation that must succeed, or must be refused for a reason; with its key.

        Returns None if there was no response, or if nothing was sent.
        """
        if not (self._may_write or self._facts.reported[operation].reads):
            self.unsent += 1
            return None
        if time.monotonic() > self._ends:
            raise Ended(f"the server took more than {_SECONDS:g} seconds in all")
        key = self.credentials[self._facts.credentials[0]] if key is None else key
        at, fields = self.now, dict(request or {})
        sent = self._operations[operation].request(fields, key)
        try:
            response = self._wire.send(*sent)
        except NoResponse as error:
            self._record(operation, sent, at, silence=self.hidden(str(error)))
            if error.is_unreachable and len(self.recorded) == 1:
                raise
            if sum(bool(one.silence) for one in self.recorded) >= _MOST_SILENCES:
                raise Ended(f"{_MOST_SILENCES} requests had no response") from None
            return None
        exchange = Exchange(
            operation=operation,
            at=at,
            request=read_document(json.dumps(fields).encode()),
            status=response.status,
            headers={name.lower(): value for name, value in response.headers},
            document=read_document(response.body),
            invoice=invoice,
            is_good=not why,
            why=why,
        )
        self._record(operation, sent, at, response, exchange)
        return exchange

    def create(self, request: Mapping[str, JSON], operation: str = "create_invoice") -> str:
        """Create an invoice and return its id, without a prefix; empty if there is none."""
        exchange = self.send(operation, request)
        if exchange is None or not exchange.is_success:
            return ""
        reported = History(self._facts, [exchange], is_of_mock=False).reported_by(exchange)
        header = exchange.headers.get(self._facts.reported[operation].id_header)
        found = next((one.named.get("id") for one in reported), None) or header
        invoice = found.removeprefix(self._facts.id_prefix) if isinstance(found, str) else ""
        last = self.recorded[-1]
        self.recorded[-1] = replace(last, exchange=replace(exchange, invoice=invoice))
        return invoice

    def cancel(self, request: Mapping[str, JSON], invoice: str) -> None:
        """Cancel an invoice by its operation."""
        exchange = self.send("cancel_invoice", request, invoice=invoice)
        if exchange and exchange.is_success:
            at, number = exchange.at, len(self.recorded) - 1
            self._events[number] = Event(at=at, action="cancel", invoice=invoice)

    def _record(  # noqa: PLR0913, PLR0917  # the parts of an exchange
        self,
        operation: str,
        sent: Sendable,
        at: datetime,
        response: Response | None = None,
        exchange: Exchange | None = None,
        silence: str = "",
    ) -> None:
        self._journal.add(
            "request",
            era=0,
            at=at,
            vendor=self._facts.key,
            gateway=self._facts.key,
            operation=operation,
            method=sent.method,
            url=self._wire.url + sent.target,
            headers=sent.headers.items(),
            body=sent.body,
            status=response.status if response else None,
            response_headers=response.headers if response else (),
            response_body=response.body if response else b"",
            seconds=(self.now - at).total_seconds(),
        )
        shown = self._journal.exchanges[-1]
        named = self._operations[operation]
        faults = named.faults(response.status, response.body) if response else []
        self.recorded.append(
            RecordedExchange(
                operation,
                shown._replace(
                    url=self.hidden(shown.url),
                    headers=self._without_secrets(shown.headers),
                    body=self.hidden(shown.body),
                    response_headers=self._without_secrets(shown.response_headers),
                    response_body=self.hidden(shown.response_body),
                ),
                exchange,
                [self.hidden(fault) for fault in faults],
                silence,
            )
        )

    def _without_secrets(self, headers: _journal.Headers) -> _journal.Headers:
        return tuple((name, self.hidden(value)) for name, value in headers)

    def hidden(self, text: str) -> str:
        """Hide what the merchant keeps secret, wherever it stands."""
        return self._secret.sub("[redacted]", text)


def _spellings(secret: str) -> str:
    """Make a pattern of a secret, escaped as in JSON or as in a URL, repeatedly, or not at all."""
    return _ESCAPES.join(
        rf"(?:{re.escape(sign)}|%(?:25){{0,3}}(?i:{ord(sign):02x}))" for sign in secret
    )


def _is_no_object(exchange: Exchange) -> bool:
    return not isinstance(exchange.document, dict)
