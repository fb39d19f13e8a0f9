"""Flows: what a gateway does, without doing it.

A verb of a gateway is a generator that yields `Call`s, is sent what each call answered, and returns
a value. A driver performs the calls, blocking or awaiting, so each verb is written once.
"""

from collections.abc import Awaitable, Callable, Generator, Mapping
from typing import Any, Protocol, TypeAlias, TypeVar

import attrs

from onetill.errors import BadResponse

T = TypeVar("T")


class Response(Protocol):
    """What an endpoint of a generated client answers, as far as flows care."""

    @property
    def status_code(self) -> int:
        """The HTTP status."""
        raise NotImplementedError

    @property
    def headers(self) -> Mapping[str, str]:
        """The HTTP headers, whose names have no case."""
        raise NotImplementedError

    @property
    def parsed(self) -> object:
        """The model that the spec gives for that status; None if it gives none."""
        raise NotImplementedError


class Endpoint(Protocol):
    """A module of a generated client: one operation, in two colours."""

    @property
    def sync_detailed(self) -> Callable[..., Response]:
        """Call and wait."""
        raise NotImplementedError

    @property
    def asyncio_detailed(self) -> Callable[..., Awaitable[Response]]:
        """Call and await."""
        raise NotImplementedError


@attrs.frozen
class Call:
    """One request that a flow wants made."""

    endpoint: Endpoint
    arguments: Mapping[str, Any] = attrs.field(repr=False)
    repeatable: bool
    """Whether making it twice does no more than making it once. Declared, never guessed."""


Flow: TypeAlias = Generator[Call, Response, T]


def fetch(call: Call, expected: type[T]) -> Flow[T]:
    """Make a call and return its response as the model that the spec promises.

    Raises `BadResponse` if the response came under a status for which the spec promises another.
    """
    return expect_model((yield call), expected)


def expect_model(response: Response, expected: type[T]) -> T:
    """Return the model of a response, or raise `BadResponse` if it is not the promised one."""
    if not isinstance(response.parsed, expected):
        raise BadResponse(f"HTTP {response.status_code} is not documented for this call")
    return response.parsed
