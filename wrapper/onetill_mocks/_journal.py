"""Journal of exchanges: requests to the vendors and webhooks from them, without secrets."""

import re
from collections import deque
from collections.abc import Iterable, Sequence
from datetime import datetime
from threading import Lock
from typing import Literal, NamedTuple

MOST_BODY = 1 << 16
"""How many bytes of a body are kept."""

_MOST_BYTES = 1 << 24
_MOST_EXCHANGES = 10_000
_REDACTED = "[redacted]"
_SECRET = re.compile("auth|cookie|jwt|key|passw|secret|signature|token", re.IGNORECASE)
# Each can begin in few places only, or a hostile body would take minutes.
_TOKEN = re.compile(r"(?<![\w-])eyJ[\w-]+\.[\w-]+\.[\w-]*")
_MEMBER = re.compile(r'((?<!\\)"((?:[^"\\]|\\.)*)"\s*:\s*)("(?:[^"\\]|\\.)*"?|[\w.+-]+)')
_FIELD = re.compile(r"(?<![^?&\s])(([^?&=\s]+)=)([^&\s]+)")
_PART = re.compile(
    r'^([^\n]{0,99}name="([^"\n]{0,99})"[^\n]{0,99}\n(?:[^\n]+\n){0,9}?\r?\n)([^\r\n]+)',
    re.MULTILINE,
)

Headers = tuple[tuple[str, str], ...]


class Exchange(NamedTuple):
    """One request and its response, redacted; the status is None if there was no response.

    A `request` was sent by a client to a vendor, a `webhook` by a vendor to its merchant. The
    operation is the one that the vendor's spec names, and "" for a path that is no operation's or
    for a webhook. `seconds` is how long the response took. `invoices` are the ids of those that it
    opened or looked up. `fault` is the kind of the fault that it met, if any: the vendor may have
    handled the request although its client got no response, or another one.
    """

    number: int
    at: datetime
    kind: Literal["request", "webhook"]
    vendor: str
    gateway: str
    operation: str
    method: str
    url: str
    headers: Headers
    body: str
    status: int | None
    response_headers: Headers
    response_body: str
    seconds: float
    invoices: tuple[str, ...] = ()
    fault: str = ""

    def mentions(self, text: str) -> bool:
        """Return whether a text, such as an invoice's id, stands in the URL or a body."""
        return text in self.url or text in self.body or text in self.response_body

    @property
    def size(self) -> int:
        """How many characters it takes, nearly."""
        headers = (*self.headers, *self.response_headers)
        texts = len(self.url) + len(self.body) + len(self.response_body)
        return texts + 100 * (len(headers) + len(self.invoices))


class Journal:
    """The latest exchanges, in bounded memory; safe to use from any thread.

    It keeps at most 10,000 exchanges of about 16 MiB in all, and 64 KiB of each body.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._exchanges: deque[Exchange] = deque()
        self._size = 0
        self._count = 0
        self._repeated = 0
        self._first = 1
        self.era = 0
        """Number of resets: what began before the last one is not recorded."""

    @property
    def version(self) -> int:
        """A number that differs after each record."""
        return self._count + self._repeated

    @property
    def forgotten(self) -> int:
        """Number of exchanges since the last reset that it has no more room for."""
        with self._lock:
            return self._exchanges[0].number - self._first if self._exchanges else 0

    @property
    def exchanges(self) -> list[Exchange]:
        """The latest exchanges, oldest first."""
        with self._lock:
            return list(self._exchanges)

    def add(  # noqa: PLR0913  # the parts of an exchange
        self,
        kind: Literal["request", "webhook"],
        *,
        number: int | None = None,
        era: int,
        at: datetime,
        vendor: str,
        gateway: str,
        operation: str = "",
        method: str,
        url: str,
        headers: Iterable[tuple[str, str]],
        body: bytes,
        status: int | None,
        response_headers: Iterable[tuple[str, str]],
        response_body: bytes,
        seconds: float,
        invoices: tuple[str, ...] = (),
        fault: str = "",
    ) -> int | None:
        """Redact and record an exchange, unless it began before the last reset.

        Returns its number, by which it can be recorded again, in its place, once more is known.
        """
        exchange = Exchange(
            0,
            at,
            kind,
            vendor,
            gateway,
            operation,
            method,
            _redact_fields(url[:MOST_BODY]),
            _redact_headers(headers),
            redact(body),
            status,
            _redact_headers(response_headers),
            redact(response_body),
            seconds,
            invoices,
            fault,
        )
        with self._lock:
            if era != self.era:
                return None
            if number is None:
                self._count = number = self._count + 1
                self._exchanges.append(exchange)
            elif (place := self._count - number) < len(self._exchanges):
                self._size -= self._exchanges[-1 - place].size
                self._repeated += 1
            else:
                return number  # there is no more room for it
            self._exchanges[number - self._count - 1] = exchange._replace(number=number)
            self._size += exchange.size
            while self._size > _MOST_BYTES or len(self._exchanges) > _MOST_EXCHANGES:
                self._size -= self._exchanges.popleft().size
            return number

    def reset(self) -> None:
        """Forget every exchange."""
        with self._lock:
            self._exchanges.clear()
            self._size = 0
            self._count += 1
            self._first = self._count + 1
            self.era += 1


def redact(body: bytes) -> str:
    """Return the beginning of a body as text, with values in place of what its names call secret.

    It may be JSON, a form or parts of a form. Tokens are secret wherever they stand.
    """
    text = body[:MOST_BODY].decode(errors="replace")
    match text.lstrip()[:1]:
        case "{" | "[":
            text = _MEMBER.sub(_hide, text)
        case "-":
            text = _PART.sub(_hide, text)
        case _:
            text = _redact_fields(text)
    text = _TOKEN.sub(_REDACTED, text)
    return text if len(body) <= MOST_BODY else f"{text}… ({len(body)} bytes in all)"


def _redact_headers(headers: Iterable[tuple[str, str]]) -> Headers:
    return tuple(
        (name, _REDACTED if _SECRET.search(name) else _TOKEN.sub(_REDACTED, value))
        for name, value in headers
    )


def _redact_fields(text: str) -> str:
    return _TOKEN.sub(_REDACTED, _FIELD.sub(_hide, text))


def _hide(member: re.Match[str]) -> str:
    start, name, _ = member.groups()
    if not _SECRET.search(name):
        return member[0]
    # Whatever it was, what stands in its place is JSON again.
    return start + (f'"{_REDACTED}"' if start.startswith('"') else _REDACTED)


def matching(exchanges: Sequence[Exchange], text: str) -> list[Exchange]:
    """Return the exchanges that mention a text, newest first."""
    return [exchange for exchange in reversed(exchanges) if exchange.mentions(text)]
