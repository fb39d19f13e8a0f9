"""The two drivers of flows, sync and async: they make the calls that a flow yields."""

import logging
from collections.abc import Awaitable, Callable
from functools import partial
from math import inf
from random import random
from typing import Final, Generic, TypeVar

import anyio
import httpx
import stamina

from onetill._clock import monotonic
from onetill._config import Config
from onetill._drift import reading
from onetill._flow import Call, Flow, Response
from onetill._foreign import is_foreign
from onetill._http.deadline import Attempt, deadline, remaining
from onetill._http.exceptions import to_till_error
from onetill._http.limiter import AsyncLimiter, Limiter, Pace, Slot
from onetill._http.retry import retry_in
from onetill._parsing import to_bad_response
from onetill.errors import RateLimited, TillError

T = TypeVar("T")

_LOGGER: Final = logging.getLogger("onetill")


def run(  # noqa: PLR0913  # the driver of all flows
    flow: Flow[T],
    client: object,
    config: Config,
    limiter: Limiter,
    name: str = "call",
    *,
    end: float = inf,
) -> T:
    """Run a flow to its value, blocking, before the deadline.

    Args:
        flow: what to run.
        client: the generated client that calls are made with.
        config: the till's.
        limiter: the till's.
        name: the gateway and the operation, for the log.
        end: the moment, on the monotonic clock, at which it must have ended even if the till's
            timeout has not passed.

    """
    steps = _Steps(flow)
    with deadline(min(config.timeout, end - monotonic())):
        while call := steps.call:
            backoff = _Backoff(call, config, limiter.pace, name)
            try:
                response = _call(call, client, limiter, backoff)
            except TillError as error:
                steps.throw(error)
            else:
                steps.send(response, backoff.number)
    return steps.value


async def arun(  # noqa: PLR0913  # as above
    flow: Flow[T],
    client: object,
    config: Config,
    limiter: AsyncLimiter,
    name: str = "call",
    *,
    end: float = inf,
) -> T:
    """Run a flow to its value, awaiting, as `run` does blocking."""
    steps = _Steps(flow)
    with deadline(min(config.timeout, end - monotonic())):
        while call := steps.call:
            backoff = _Backoff(call, config, limiter.pace, name)
            try:
                response = await _acall(call, client, limiter, backoff)
            except TillError as error:
                steps.throw(error)
            else:
                steps.send(response, backoff.number)
    return steps.value


def _call(call: Call, client: object, limiter: Limiter, backoff: "_Backoff") -> Response:
    try:
        return _perform(call, client, limiter, backoff)
    except TillError as error:
        first = error
    # Most calls end above. stamina is asked only now, since its machinery takes a tenth of the
    # time of a call; it is shown the first failure as if it had met it itself.
    again = stamina.RetryingCaller(attempts=backoff.attempts, timeout=None)
    return again(
        backoff, backoff.replaying(first, partial(_perform, call, client, limiter, backoff))
    )


async def _acall(
    call: Call, client: object, limiter: AsyncLimiter, backoff: "_Backoff"
) -> Response:
    try:
        return await _aperform(call, client, limiter, backoff)
    except TillError as error:
        first = error
    again = stamina.AsyncRetryingCaller(attempts=backoff.attempts, timeout=None)  # as above
    perform = partial(_aperform, call, client, limiter, backoff)
    return await again(backoff, backoff.areplaying(first, perform))


async def sleep(seconds: float) -> None:
    """Sleep without holding up other tasks."""
    await anyio.sleep(seconds)


class _Backoff:
    """Backoff hook for stamina: the retry policy, with the clock, the jitter and the log."""

    def __init__(self, call: Call, config: Config, pace: Pace, name: str) -> None:
        self._call = call
        self._pace = pace
        self._name = name
        self.attempts = config.attempts
        self.number = 1
        """That of the attempt under way, or of the one that succeeded."""
        self.waited_until = 0.0

    def __call__(self, error: Exception) -> bool | float:
        """Tell in how many seconds to make the call again; False for never."""
        failed, self.number = self.number, self.number + 1
        if not isinstance(error, TillError):
            return False
        error.add_context(attempts=failed)
        if isinstance(error, RateLimited) and error.retry_after is not None:
            self.waited_until = self._pace.hold(error.retry_after.total_seconds())
        wait = retry_in(
            self._call,
            error,
            attempt=failed,
            remaining=remaining(),
            jitter=random(),  # noqa: S311  # it spreads load, it guards nothing
        )
        if wait is not False and failed < self.attempts:
            _LOGGER.info(
                "%s: attempt %d met %s, retry in %.2f s",
                self._name,
                failed,
                type(error).__name__,
                wait,
            )
        return wait

    def next_attempt(self) -> Attempt:
        """Return the attempt that comes next."""
        return Attempt(repeatable=self._call.repeatable, name=self._name, number=self.number)

    def replaying(
        self, first: TillError, perform: Callable[[], Response]
    ) -> Callable[[], Response]:
        """Make a function that fails as the first attempt did, and from then on performs."""
        failures = [first]

        def attempt() -> Response:
            if failures:
                raise failures.pop().with_traceback(None)
            return perform()

        return self._named(attempt)

    def areplaying(
        self, first: TillError, perform: Callable[[], Awaitable[Response]]
    ) -> Callable[[], Awaitable[Response]]:
        """Make the same for an async call."""
        failures = [first]

        async def attempt() -> Response:
            if failures:
                raise failures.pop().with_traceback(None)
            return await perform()

        return self._named(attempt)

    def _named(self, attempt: Callable[[], T]) -> Callable[[], T]:
        """Name a function for stamina's own log."""
        attempt.__module__, attempt.__qualname__ = "onetill", self._name.replace(" ", ".")
        return attempt


def _perform(call: Call, client: object, limiter: Limiter, backoff: _Backoff) -> Response:
    attempt, slot = backoff.next_attempt(), Slot(backoff.waited_until)
    try:
        with attempt, reading(call):
            limiter.acquire(slot)
            return call.endpoint.sync_detailed(client=client, **call.arguments)
    except Exception as error:
        if is_foreign(error):
            raise
        failure = _translated(call, error, attempt)
    finally:
        slot.release()
    raise failure  # out here, where no context keeps what it leaves out


async def _aperform(
    call: Call, client: object, limiter: AsyncLimiter, backoff: _Backoff
) -> Response:
    attempt, slot = backoff.next_attempt(), Slot(backoff.waited_until)
    try:
        with attempt, reading(call):
            await limiter.acquire(slot)
            return await call.endpoint.asyncio_detailed(client=client, **call.arguments)
    except Exception as error:
        if is_foreign(error):
            raise
        failure = _translated(call, error, attempt)
    finally:
        slot.release()
    raise failure  # out here, where no context keeps what it leaves out


def _translated(call: Call, error: Exception, attempt: Attempt) -> TillError:
    """Translate an error, without the frames that it passed: they hold requests and responses."""
    failure = to_till_error(call, error, sent=attempt.sent).with_traceback(None)
    if failure is not error:
        failure.__cause__ = _cause(error)
    failure.__context__ = None
    return failure


def _cause(error: Exception) -> Exception | None:
    # What a parser says of a body or a head may quote it; what a socket says of itself is harmless.
    if not isinstance(error, httpx.NetworkError | httpx.TimeoutException):
        return None
    error.__context__ = None
    return error.with_traceback(None)


class _Steps(Generic[T]):
    """A flow under way: the call it wants next, or, when it has ended, its value."""

    call: Call | None
    value: T

    def __init__(self, flow: Flow[T]) -> None:
        self._flow = flow
        self._advance(partial(next, flow))

    def send(self, response: Response, attempts: int) -> None:
        """Hand the flow the response to its call, which took some attempts."""
        try:
            self._advance(partial(self._flow.send, response))
        except TillError as error:
            error.add_context(attempts=error.attempts or attempts)
            raise
        except Exception as error:
            if is_foreign(error):
                raise
            failure = to_bad_response(error).add_context(attempts=attempts)
        else:
            return
        raise failure

    def throw(self, error: TillError) -> None:
        """Hand the flow the error that its call met; most let it pass."""
        self._advance(partial(self._flow.throw, error))

    def _advance(self, step: Callable[[], Call]) -> None:
        try:
            self.call = step()
        except StopIteration as end:
            self.call, self.value = None, end.value
