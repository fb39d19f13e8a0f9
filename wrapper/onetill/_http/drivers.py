"""Drivers: make the calls of a flow, sync or async."""

from collections.abc import Awaitable, Callable, Sequence
from functools import partial
from random import random
from typing import Generic, TypeVar

import anyio
import httpx
import stamina

from onetill._config import Config
from onetill._flow import Call, Flow, Response
from onetill._http.deadline import deadline, remaining
from onetill._http.exceptions import to_till_error
from onetill._http.limiter import AsyncLimiter, Limiter
from onetill._http.retry import retry_in
from onetill._parsing import to_bad_response
from onetill.errors import TillError

T = TypeVar("T")


def run(flow: Flow[T], client: object, config: Config, limiter: Limiter) -> T:
    """Run a flow to its value before the deadline, blocking."""
    steps = _Steps(flow)
    again = stamina.RetryingCaller(attempts=config.attempts, timeout=None)
    with deadline(config.timeout):
        while call := steps.call:
            try:
                response = again(_Backoff(call), _perform, call, client, limiter)
            except TillError as error:
                steps.throw(error)
            else:
                steps.send(response)
    return steps.value


async def arun(flow: Flow[T], client: object, config: Config, limiter: AsyncLimiter) -> T:
    """Run a flow to its value before the deadline, awaiting."""
    steps = _Steps(flow)
    again = stamina.AsyncRetryingCaller(attempts=config.attempts, timeout=None)
    with deadline(config.timeout):
        while call := steps.call:
            try:
                response = await again(_Backoff(call), _aperform, call, client, limiter)
            except TillError as error:
                steps.throw(error)
            else:
                steps.send(response)
    return steps.value


async def gather(flows: Sequence[Flow[T]], run_flow: Callable[[Flow[T]], Awaitable[T]]) -> list[T]:
    """Run flows at once, and return their values in the order of the flows."""
    values: dict[int, T] = {}

    async def run_one(position: int, flow: Flow[T]) -> None:
        values[position] = await run_flow(flow)

    async with anyio.create_task_group() as tasks:
        for position, flow in enumerate(flows):
            tasks.start_soon(run_one, position, flow)
    return [values[position] for position in range(len(flows))]


class _Backoff:
    """Backoff hook for stamina: the retry policy, with the clock and the jitter of one call."""

    def __init__(self, call: Call) -> None:
        self._call = call
        self._attempt = 0

    def __call__(self, error: Exception) -> bool | float:
        self._attempt += 1
        if not isinstance(error, TillError):
            return False
        error.add_context(attempts=self._attempt)
        return retry_in(
            self._call,
            error,
            attempt=self._attempt,
            remaining=remaining(),
            jitter=random(),  # noqa: S311  # it spreads load and guards no secret
        )


def _perform(call: Call, client: object, limiter: Limiter) -> Response:
    with limiter.acquire():
        try:
            return call.endpoint.sync_detailed(client=client, **call.arguments)
        except Exception as error:  # noqa: BLE001  # a caller gets our errors only
            failure, cause = to_till_error(call, error), _cause(error)
        raise failure from cause  # outside of the handler, so that no __context__ keeps it


async def _aperform(call: Call, client: object, limiter: AsyncLimiter) -> Response:
    async with limiter.acquire():
        try:
            with anyio.fail_after(remaining()):
                return await call.endpoint.asyncio_detailed(client=client, **call.arguments)
        except Exception as error:  # noqa: BLE001  # a caller gets our errors only
            failure, cause = to_till_error(call, error), _cause(error)
        raise failure from cause  # outside of the handler, so that no __context__ keeps it


class _Steps(Generic[T]):
    """Steps of a flow: the next call or, after the last, the value."""

    call: Call | None
    value: T

    def __init__(self, flow: Flow[T]) -> None:
        self._flow = flow
        self._advance(partial(next, flow))

    def send(self, response: Response) -> None:
        """Send the flow the response to its call."""
        try:
            self._advance(partial(self._flow.send, response))
        except TillError:
            raise
        except Exception as error:  # noqa: BLE001  # whatever was sent, it cannot be parsed
            raise to_bad_response(error) from None

    def throw(self, error: TillError) -> None:
        """Throw the error of its call into the flow; most flows let it pass."""
        self._advance(partial(self._flow.throw, error))

    def _advance(self, step: Callable[[], Call]) -> None:
        try:
            self.call = step()
        except StopIteration as end:
            self.call, self.value = None, end.value


def _cause(error: Exception) -> Exception | None:
    # A parser's error may quote the body or the head; a socket's error holds neither.
    return error if isinstance(error, httpx.NetworkError | httpx.TimeoutException) else None
