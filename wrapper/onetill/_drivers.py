"""The two drivers, one for each colour: they make the calls that a flow yields."""

from collections.abc import Callable
from functools import partial
from random import random
from typing import Generic, TypeVar

import anyio
import httpx
import stamina

from onetill._deadline import deadline, remaining
from onetill._failures import explain, unreadable
from onetill._flow import Answer, Call, Flow
from onetill._retry import retry_in
from onetill._settings import Settings
from onetill._turns import AsyncTurns, Turns
from onetill.errors import TillError

T = TypeVar("T")


def run(flow: Flow[T], client: object, settings: Settings, turns: Turns) -> T:
    """Run a flow to its value, blocking, before the deadline."""
    steps = _Steps(flow)
    again = stamina.RetryingCaller(attempts=settings.attempts, timeout=None)
    with deadline(settings.timeout):
        while call := steps.call:
            try:
                answer = again(_Decision(call), _perform, call, client, turns)
            except TillError as error:
                steps.throw(error)
            else:
                steps.send(answer)
    return steps.value


async def arun(flow: Flow[T], client: object, settings: Settings, turns: AsyncTurns) -> T:
    """Run a flow to its value, awaiting, before the deadline."""
    steps = _Steps(flow)
    again = stamina.AsyncRetryingCaller(attempts=settings.attempts, timeout=None)
    with deadline(settings.timeout):
        while call := steps.call:
            try:
                answer = await again(_Decision(call), _aperform, call, client, turns)
            except TillError as error:
                steps.throw(error)
            else:
                steps.send(answer)
    return steps.value


class _Decision:
    """What stamina asks after each attempt of a call: the policy, with the clock and the lot."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self._attempt = 0

    def __call__(self, error: Exception) -> bool | float:
        self._attempt += 1
        if not isinstance(error, TillError):
            return False
        error.attempts = self._attempt
        return retry_in(
            self._call,
            error,
            attempt=self._attempt,
            remaining=remaining(),
            lot=random(),  # noqa: S311  # it spreads load, it guards nothing
        )


def _perform(call: Call, client: object, turns: Turns) -> Answer:
    with turns.take():
        try:
            return call.endpoint.sync_detailed(client=client, **call.arguments)
        except Exception as error:  # noqa: BLE001  # a caller meets our errors only
            failure, cause = explain(call, error), _cause(error)
        raise failure from cause  # out here, where no context keeps what the cause leaves out


async def _aperform(call: Call, client: object, turns: AsyncTurns) -> Answer:
    async with turns.take():
        try:
            with anyio.fail_after(remaining()):
                return await call.endpoint.asyncio_detailed(client=client, **call.arguments)
        except Exception as error:  # noqa: BLE001  # a caller meets our errors only
            failure, cause = explain(call, error), _cause(error)
        raise failure from cause  # out here, where no context keeps what the cause leaves out


class _Steps(Generic[T]):
    """A flow under way: the call it wants next, or, when it has ended, its value."""

    call: Call | None
    value: T

    def __init__(self, flow: Flow[T]) -> None:
        self._flow = flow
        self._advance(partial(next, flow))

    def send(self, answer: Answer) -> None:
        """Hand the flow what its call answered."""
        try:
            self._advance(partial(self._flow.send, answer))
        except TillError:
            raise
        except Exception as error:  # noqa: BLE001  # whatever was sent, it cannot be read
            raise unreadable(error) from None

    def throw(self, error: TillError) -> None:
        """Hand the flow the error that its call met; most let it pass."""
        self._advance(partial(self._flow.throw, error))

    def _advance(self, step: Callable[[], Call]) -> None:
        try:
            self.call = step()
        except StopIteration as end:
            self.call, self.value = None, end.value


def _cause(error: Exception) -> Exception | None:
    # What a parser says of a body or a head may quote it; what a socket says of itself is harmless.
    return error if isinstance(error, httpx.NetworkError | httpx.TimeoutException) else None
