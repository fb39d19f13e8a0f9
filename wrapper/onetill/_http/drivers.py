"""The two drivers, one for each colour: they make the calls that a flow yields."""

from collections.abc import Callable
from functools import partial
from random import random
from typing import Generic, TypeVar

import anyio
import httpx
import stamina

from onetill._config import Config
from onetill._flow import Call, Flow, Response
from onetill._http.deadline import deadline, remaining
from onetill._http.exceptions import to_bad_response, to_till_error
from onetill._http.limiter import AsyncLimiter, Limiter
from onetill._http.retry import retry_in
from onetill.errors import TillError

T = TypeVar("T")


def run(flow: Flow[T], client: object, config: Config, limiter: Limiter) -> T:
    """Run a flow to its value, blocking, before the deadline."""
    steps = _Steps(flow)
    again = stamina.RetryingCaller(attempts=config.attempts, timeout=None)
    with deadline(config.timeout):
        while call := steps.call:
            try:
                response = again(_Decision(call), _perform, call, client, limiter)
            except TillError as error:
                steps.throw(error)
            else:
                steps.send(response)
    return steps.value


async def arun(flow: Flow[T], client: object, config: Config, limiter: AsyncLimiter) -> T:
    """Run a flow to its value, awaiting, before the deadline."""
    steps = _Steps(flow)
    again = stamina.AsyncRetryingCaller(attempts=config.attempts, timeout=None)
    with deadline(config.timeout):
        while call := steps.call:
            try:
                response = await again(_Decision(call), _aperform, call, client, limiter)
            except TillError as error:
                steps.throw(error)
            else:
                steps.send(response)
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
            jitter=random(),  # noqa: S311  # it spreads load, it guards nothing
        )


def _perform(call: Call, client: object, limiter: Limiter) -> Response:
    with limiter.acquire():
        try:
            return call.endpoint.sync_detailed(client=client, **call.arguments)
        except Exception as error:  # noqa: BLE001  # a caller meets our errors only
            failure, cause = to_till_error(call, error), _cause(error)
        raise failure from cause  # out here, where no context keeps what the cause leaves out


async def _aperform(call: Call, client: object, limiter: AsyncLimiter) -> Response:
    async with limiter.acquire():
        try:
            with anyio.fail_after(remaining()):
                return await call.endpoint.asyncio_detailed(client=client, **call.arguments)
        except Exception as error:  # noqa: BLE001  # a caller meets our errors only
            failure, cause = to_till_error(call, error), _cause(error)
        raise failure from cause  # out here, where no context keeps what the cause leaves out


class _Steps(Generic[T]):
    """A flow under way: the call it wants next, or, when it has ended, its value."""

    call: Call | None
    value: T

    def __init__(self, flow: Flow[T]) -> None:
        self._flow = flow
        self._advance(partial(next, flow))

    def send(self, response: Response) -> None:
        """Hand the flow what its call answered."""
        try:
            self._advance(partial(self._flow.send, response))
        except TillError:
            raise
        except Exception as error:  # noqa: BLE001  # whatever was sent, it cannot be read
            raise to_bad_response(error) from None

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
