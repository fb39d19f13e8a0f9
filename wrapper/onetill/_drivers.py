"""The two drivers, one for each colour: they make the calls that a flow yields."""

from collections.abc import Callable
from functools import partial
from typing import Final, Generic, TypedDict, TypeVar

import httpx
import stamina

from onetill._failures import explain, retry, unreadable
from onetill._flow import Answer, Call, Flow
from onetill.errors import TillError

T = TypeVar("T")


class _Retries(TypedDict):
    attempts: int
    timeout: float
    wait_initial: float
    wait_max: float
    wait_jitter: float


_RETRIES: Final = _Retries(
    attempts=3, timeout=30.0, wait_initial=0.5, wait_max=8.0, wait_jitter=0.5
)
_AGAIN: Final = stamina.RetryingCaller(**_RETRIES)
_AGAIN_LATER: Final = stamina.AsyncRetryingCaller(**_RETRIES)


def run(flow: Flow[T], client: object) -> T:
    """Run a flow to its value, blocking."""
    steps = _Steps(flow)
    while call := steps.call:
        try:
            answer = _AGAIN(partial(retry, call), _perform, call, client)
        except TillError as error:
            steps.throw(error)
        else:
            steps.send(answer)
    return steps.value


async def arun(flow: Flow[T], client: object) -> T:
    """Run a flow to its value, awaiting."""
    steps = _Steps(flow)
    while call := steps.call:
        try:
            answer = await _AGAIN_LATER(partial(retry, call), _aperform, call, client)
        except TillError as error:
            steps.throw(error)
        else:
            steps.send(answer)
    return steps.value


def _perform(call: Call, client: object) -> Answer:
    try:
        return call.endpoint.sync_detailed(client=client, **call.arguments)
    except Exception as error:  # noqa: BLE001  # a caller meets our errors only
        raise explain(call, error) from _cause(error)


async def _aperform(call: Call, client: object) -> Answer:
    try:
        return await call.endpoint.asyncio_detailed(client=client, **call.arguments)
    except Exception as error:  # noqa: BLE001  # a caller meets our errors only
        raise explain(call, error) from _cause(error)


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
    # What a parser says of a body may quote it; what a connection says of itself is harmless.
    return error if isinstance(error, httpx.TransportError) else None
