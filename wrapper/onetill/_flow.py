"""Flows: the operations of a gateway, without I/O.

An operation is a generator that yields `Call`s, is sent the response to each, and returns a value.
A driver makes the calls, sync or async, so each operation is written once.
"""

from collections.abc import Awaitable, Callable, Generator, Mapping
from typing import Any, Protocol, TypeAlias, TypeVar

import attrs

from onetill.errors import BadResponse

T = TypeVar("T")


class Response(Protocol):
    """Response of a generated client, as far as flows read it."""

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
        """The model of that status in the spec; None for an undocumented status."""
        raise NotImplementedError


class Endpoint(Protocol):
    """Module of a generated client: one operation, sync and async."""

    @property
    def sync_detailed(self) -> Callable[..., Response]:
        """Make the request, blocking."""
        raise NotImplementedError

    @property
    def asyncio_detailed(self) -> Callable[..., Awaitable[Response]]:
        """Make the request, awaiting."""
        raise NotImplementedError


@attrs.frozen
class Call:
    """One request of a flow."""

    endpoint: Endpoint
    arguments: Mapping[str, Any] = attrs.field(repr=False)
    repeatable: bool
    """Whether sending it twice does no more than sending it once. Declared, never guessed."""


Flow: TypeAlias = Generator[Call, Response, T]


def fetch(call: Call, expected: type[T]) -> Flow[T]:
    """Make a call and return its response as the expected model.

    Raises `BadResponse` if the spec has another model for the status of the response, or none.
    """
    return expect_model((yield call), expected)


def expect_model(response: Response, expected: type[T]) -> T:
    """Return the model of a response, or raise `BadResponse` if it is not the expected one."""
    if not isinstance(response.parsed, expected):
        raise BadResponse(f"unexpected HTTP status {response.status_code}")
    return response.parsed
