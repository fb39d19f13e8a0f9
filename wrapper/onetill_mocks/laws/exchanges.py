"""Recorded exchanges with one gateway, and the tables of what their responses tell."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any, Protocol, TypeAlias

JSON: TypeAlias = Any
Law: TypeAlias = Callable[[Any], Iterator[str]]
"""Takes a `History`, and yields a complaint for each contradiction between its responses."""

ABSENT = object()


@dataclass(frozen=True, kw_only=True)
class Reported:
    """Where the responses of one operation tell facts: everything else in them is constant.

    A fact's name says how it behaves: `id` and other plain names never change for an invoice,
    `~name` may change with time, and `=name` is a word that the state of the invoice decides.
    """

    facts: Mapping[str, str] = field(default_factory=dict[str, str])
    """Dotted places below a row, and the facts there. A place may hold an object or a list."""
    rows: str | None = None
    """The place of a list with a row for each invoice; None if the response is one row."""
    varying: frozenset[str] = frozenset()
    """Places beside the rows that no constant holds."""
    sometimes: frozenset[str] = frozenset()
    """Places in a row that not every response has."""
    nullable: frozenset[str] = frozenset()
    """Places of objects that may be null instead."""
    of_transaction: bool = False
    """Whether its states are those of one attempt to pay, and not of the invoice."""
    asked: Mapping[str, str] = field(default_factory=dict[str, str])
    """Dotted places in the request, and the facts that it asks for."""
    creates: str = ""
    """What it makes: an invoice, a wallet or a refund."""
    id_header: str = ""
    """The header that has the id of what it makes, too."""
    reads: bool = False
    is_list: str = ""
    """The fact by which the rows of a list are distinguished."""
    sent_after: frozenset[str] = frozenset()
    """Of a webhook: the actions after which it is sent, each time once."""
    constants: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    """All places in a row that no fact names, with what a mock gateway has there; those of a coin
    are of its usual one."""


@dataclass(frozen=True, kw_only=True)
class Facts:
    """What the pages say of one gateway beyond its spec, as far as the laws need it."""

    key: str
    reported: Mapping[str, Reported]
    """By operationId, the webhook's among them."""
    words: Mapping[str, Mapping[str, Sequence[JSON]]]
    """By `=name`: the words that each state has."""
    defaults: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    """Facts of an order that did not ask for them."""
    mock_defaults: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    """Likewise at a mock gateway, where another server's merchant may have set them otherwise."""
    success: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    """Fields that say of a success that it is one, where they are there."""
    lifetime: timedelta | None = None
    """How long an invoice can be paid, unless its order says so."""
    id_prefix: str = ""
    unchosen: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    """Facts, with the values that they have until a coin was chosen."""
    steps: frozenset[str] = frozenset()
    """Which `=name` go through the words of one state in their order."""
    amounts_are_texts: bool = False
    costs: frozenset[str] = frozenset()
    """Facts that are equal for equal orders in equal states."""
    times: Mapping[str, Callable[[JSON], datetime]] = field(
        default_factory=dict[str, "Callable[[JSON], datetime]"]
    )
    """How to read `created` and `expires`."""
    laws: Sequence[Law] = ()
    """Laws of this gateway alone."""
    conventions: Sequence[Law] = ()
    """Laws of its mock gateway alone: another server may do otherwise."""
    credentials: Sequence[str] = ("api_key",)
    """The names of what a merchant has from the vendor, the key of its requests first."""
    forms: Mapping[str, str] = field(default_factory=dict[str, str])
    """Patterns of the ids that a mock gateway gives, by their facts."""
    usual: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    """The coin of an invoice at a mock gateway where none was chosen, and what comes with it."""
    refusals: Mapping[str, tuple[int, JSON]] = field(default_factory=dict[str, "tuple[int, JSON]"])
    """By the reason, maybe after an operation: the status and the document with which a mock
    gateway refuses; a type stands for any value of it."""
    unseen: Mapping[str, Sequence[JSON]] = field(default_factory=dict[str, "Sequence[JSON]"])
    """By enum: the words that a mock gateway has no reason to respond with in a recording."""


@dataclass(frozen=True, kw_only=True)
class Event:
    """What happened to an invoice from outside: it was placed or paid, or it expired."""

    at: datetime
    action: str
    invoice: str
    facts: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    transaction: str = ""


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """A request, its response, and what is known of both.

    `invoice` is the id of the invoice it is about, or empty; `is_good` says whether the request
    must succeed, None if that is not known. Numbers in `document` are exact.
    """

    operation: str
    at: datetime
    request: Mapping[str, JSON]
    status: int
    headers: Mapping[str, str]
    document: JSON
    invoice: str = ""
    transaction: str = ""
    is_good: bool | None = None
    why: str = ""
    """Why the request must be refused: what is refused for one reason is refused alike."""

    @property
    def is_success(self) -> bool:
        """Whether the response is one of success."""
        return 200 <= self.status < 300


class Shop(Protocol):
    """A merchant at a gateway, whose payers are out of reach."""

    @property
    def credentials(self) -> Mapping[str, str]:
        """What the merchant has from the vendor, by the names in `Facts.credentials`."""
        raise NotImplementedError

    @property
    def now(self) -> datetime:
        """The time."""
        raise NotImplementedError

    def send(
        self,
        operation: str,
        request: Mapping[str, JSON] | None = None,
        *,
        invoice: str = "",
        why: str = "",
        key: str | None = None,
    ) -> object:
        """Call an operation that must succeed, or must be refused for a reason; with its key."""

    def create(self, request: Mapping[str, JSON], operation: str = "create_invoice") -> str:
        """Create an invoice and return its id, without a prefix; empty if there is none."""
        raise NotImplementedError

    def cancel(self, request: Mapping[str, JSON], invoice: str) -> None:
        """Cancel an invoice by its operation."""


Walk: TypeAlias = Callable[[Shop], None]


def read_document(body: bytes) -> JSON:
    """Read JSON with exact numbers; None if it is none."""
    try:
        return json.loads(body, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError):
        return None


def at(document: JSON, place: str) -> JSON:
    """Return the value at a dotted place, or ABSENT."""
    for step in place.split(".") if place else ():
        if isinstance(document, Mapping) and step in document:
            document = document[step]
        elif isinstance(document, list) and step.isdigit() and int(step) < len(document):
            document = document[int(step)]
        else:
            return ABSENT
    return document


def rows(document: JSON, place: str | None) -> list[JSON]:
    """List the rows of a response."""
    if place is None:
        return [document]
    found = at(document, place)
    return found if isinstance(found, list) else [found] if isinstance(found, dict) else []


def leaves(value: JSON, wholes: frozenset[str], place: str = "") -> Iterator[tuple[str, JSON]]:
    """Walk through the values of a row by their dotted places; `wholes` are not opened."""
    if isinstance(value, dict | list) and value and place not in wholes:
        for step, child in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(child, wholes, f"{place}.{step}" if place else str(step))
    else:
        yield place, value


def number(value: JSON) -> Decimal | None:
    """Return a JSON number, or a text that is one, as an exact number; None for others."""
    if isinstance(value, bool) or not isinstance(value, int | Decimal | str):
        return None
    try:
        found = Decimal(value)
    except ArithmeticError:
        return None
    return found if found.is_finite() else None


def same(one: JSON, other: JSON) -> bool:
    """Whether two JSON values are equal, numbers by value and `true` not as 1."""
    if isinstance(one, bool) or isinstance(other, bool):
        return one is other
    if isinstance(one, dict) and isinstance(other, dict):
        return one.keys() == other.keys() and all(same(one[name], other[name]) for name in one)
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(map(same, one, other))
    return bool(one == other)
