"""Exchanges: one operation of a till, and the responses that its vendor gives to it."""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from functools import cache
from typing import Any, TypeAlias

import attrs
import httpx

from onetill import Invoice, Money, Refund, Status, Till, errors
from onetill._gateway import Gateway
from support.canaries import KEY
from support.openapi import operations, read
from support.places import Place, value_at
from support.tills import CREDENTIALS, GATEWAYS
from support.tokens import SECRET

JSON: TypeAlias = Any
Documents: TypeAlias = dict[str, JSON]


@dataclass(frozen=True, kw_only=True)
class Exchange:
    """One operation of a till, and what its vendor responds. Tests vary one of the responses."""

    operation: str
    """The operation of the till."""
    call: Callable[[Any], Invoice | Refund | None]
    """The call, of a till."""
    varied: str
    """The operation of the spec whose response is varied."""
    responses: Mapping[str, JSON]
    """Responses by operations of the spec, as they are while the invoice is unpaid."""
    invoice_at: tuple[str, Place] | None = None
    """The response, and the place in it, that says whether the invoice is paid."""
    is_of_paid: bool = False
    """Whether the operation succeeds for paid invoices only."""

    is_done_before: bool = False
    """Whether the operation has succeeded already when the varied response is read."""

    ids: Sequence[Place] = ()
    """Where the response holds the id that was requested, or that is new."""
    is_new: bool = False
    """Whether the ids are the vendor's choice."""
    states: Sequence[Place] = ()
    """Where it says the state; the first is the one whose words a status is made from."""
    needed: Sequence[Place] = ()
    """What the operation cannot do without, besides ids and states."""
    amounts: Sequence[Place] = ()
    """The amounts of money, which may be missing; where they are not, they must be amounts."""
    words: Sequence[Place] = ()
    """What may be missing, and contradicts where it says something else."""
    due: Place | None = None
    """The amount due in a chosen coin, which is above zero."""
    contradictions: Sequence[tuple[Place, JSON]] = ()
    """Values, while the invoice is unpaid, that contradict the request or the rest."""
    contradictions_of_paid: Sequence[tuple[Place, JSON]] = ()
    """Values that contradict that the invoice is paid."""
    prices: Sequence[Money] = ()
    """The prices that the response states, besides the one that counts."""

    @property
    def name(self) -> str:
        """The operations of the till and of the spec."""
        return f"{self.operation} {self.varied}"

    def is_needed(self, place: Place) -> bool:
        """Return whether a place must hold what it holds, or leads to one that must."""
        needed = (*self.ids, *self.states, *self.needed)
        return any(each[: len(place)] == place for each in needed)

    def documents(self, paid: Mapping[str, JSON] | None = None) -> Documents:
        """Copy the responses, with the members of an invoice that is paid."""
        made: Documents = deepcopy({**self.responses})
        if paid is not None and self.invoice_at is not None:
            operation, place = self.invoice_at
            value_at(made[operation], place).update(deepcopy({**paid}))
        return made

    def invoice_of(self, documents: Documents) -> JSON:
        """Return the invoice of the responses; None if there is none."""
        if self.invoice_at is None:
            return None
        operation, place = self.invoice_at
        try:
            return value_at(documents[operation], place)
        except (IndexError, KeyError, TypeError, ValueError):
            return None


@dataclass(frozen=True, kw_only=True)
class Exchanges:
    """The exchanges of a gateway, and what makes an invoice of it a paid one."""

    paid: Mapping[str, JSON] = field(default_factory=dict[str, JSON])
    """The members of an invoice that say that it is paid."""
    says_paid: Callable[[Mapping[str, JSON]], bool] = bool
    """Return whether an invoice, as JSON, says that it is paid, by the vendor's page."""
    every: Sequence[Exchange] = ()


@cache
def gateway_of(key: str) -> Gateway:
    """Make a gateway with all its credentials, none of which opens anything."""
    cls = GATEWAYS[key]
    secret = {
        field.name: f"{KEY}-{field.name}-of-a-test-and-of-no-project"
        for field in attrs.fields(cls)
        if not field.repr
    }
    known = {"jwt": "jwt-of-a-test", "postback_secret": SECRET, "base_url": "http://127.0.0.1:9"}
    values = {**secret, **CREDENTIALS, **known}
    names = {name: f"ONETILL_{key}_{name}".upper() for name in values}
    return cls.from_env({names[name]: values[name] for name in values if hasattr(cls, name)})


def _operation(key: str, request: httpx.Request) -> str:
    """Find the operation of the spec that a request calls."""
    return next(
        each.id
        for each in operations(read(key))
        if each.method.upper() == request.method
        and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", each.path), request.url.path)
    )


def call(key: str, exchange: Exchange, documents: Documents, **settings: Any) -> Any:  # noqa: ANN401  # an invoice, or a refund
    """Make the call of an exchange, to which the vendor responds with these documents."""

    def respond(request: httpx.Request) -> httpx.Response:
        document = documents[_operation(key, request)]
        return httpx.Response(200, content=json.dumps(document).encode())

    with Till(gateway_of(key), transport=httpx.MockTransport(respond), **settings) as till:
        return exchange.call(till)


def outcome(key: str, exchange: Exchange, documents: Documents) -> Any:  # noqa: ANN401  # as above
    """Make a call, and return None where it has no result that could be trusted."""
    untrusted = (errors.BadResponse, errors.Refused, errors.NotificationError)
    try:
        return call(key, exchange, documents)
    except (*untrusted, IndexError, StopIteration):
        return None


def is_trusted(result: object) -> bool:
    """Return whether a result says something about money."""
    return result is not None and getattr(result, "status", None) is not Status.UNKNOWN


def members(node: JSON, place: Place = ()) -> Iterator[Place]:
    """Walk through the members of the objects of a JSON value."""
    for step, child in (
        node.items()
        if isinstance(node, dict)
        else enumerate(node)
        if isinstance(node, list)
        else ()
    ):
        if isinstance(step, str):
            yield (*place, step)
        yield from members(child, (*place, step))
