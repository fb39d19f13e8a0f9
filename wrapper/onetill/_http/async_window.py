"""The sliding window of tasks, as `window` has one of threads.

Its tasks live on between two results, so no task group can hold them: one that is open while an
iterator rests breaks when the iterator is left early.
"""

import asyncio
import sys
from collections import deque
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable, Iterator
from contextlib import suppress
from contextvars import copy_context
from functools import partial
from typing import Any, Generic, Self, TypeVar

import anyio

from onetill._http.window import Job, Jobs

A = TypeVar("A")
R = TypeVar("R")


class _Tasks:
    """The tasks of a window: how to cancel those that run, and the jobs of those that ended."""

    def __init__(self) -> None:
        self.ended: list[Job[Any, Any]] = []
        self.running: dict[Job[Any, Any], Callable[[], object]] = {}
        self._event: anyio.Event | None = None

    def begin(self, job: Job[A, R], call: Callable[[A], Awaitable[R]]) -> None:
        """Run a job in a task of its own."""
        trio = sys.modules.get("trio")
        if trio is None or not trio.lowlevel.in_trio_run():
            task = asyncio.get_running_loop().create_task(_run(job, call))
            self.running[job] = task.cancel
            task.add_done_callback(lambda _: self._end(job))
            return
        scope = trio.CancelScope()

        async def run() -> None:
            with scope:
                await _run(job, call)
            self._end(job)

        self.running[job] = scope.cancel
        trio.lowlevel.spawn_system_task(run, context=copy_context())

    def _end(self, job: Job[Any, Any]) -> None:
        self.running.pop(job, None)
        self.ended.append(job)
        if self._event is not None:
            self._event.set()

    async def take_ended(self) -> list[Job[Any, Any]]:
        """Wait until a task has ended; return the jobs of those that have."""
        if not self.ended:
            self._event = anyio.Event()
            await self._event.wait()
        ended, self.ended = self.ended, []
        return ended

    def cancel(self) -> None:
        """Cancel the tasks that run."""
        for cancel in list(self.running.values()):
            with suppress(RuntimeError):  # the event loop is closed, and they with it
                cancel()


class AsyncOrdered(AsyncIterator[R], Generic[A, R]):
    """Results of an async function, called in tasks, at most so many at once; in order.

    To close it, or to let go of it, cancels what is under way.
    """

    def __init__(
        self,
        call: Callable[[A], Awaitable[Iterable[R]]],
        arguments: Iterator[A] | AsyncIterator[A],
        at_once: int,
    ) -> None:
        self._call = call
        self._results: deque[R] = deque()
        self._arguments: Iterator[A] | AsyncIterator[A] | None = arguments
        self._pull: Job[None, A] | None = None
        self._jobs: Jobs[A, Iterable[R]] = Jobs(at_once)
        self._tasks = _Tasks()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> R:
        try:
            while not self._results:
                if not await self._advance():
                    raise StopAsyncIteration  # noqa: TRY301  # it cancels nothing: nothing runs
            return self._results.popleft()
        except BaseException:
            self._cancel()
            raise

    async def _advance(self) -> bool:
        """Take the next results, or wait until a call has ended; False if there is nothing left."""
        self._begin()
        if (job := self._jobs.next_done()) is not None:
            self._results.extend(job.result)
            return True
        if not self._jobs and self._arguments is None:
            return False
        for ended in await self._tasks.take_ended():
            self._end(ended)
        return True

    def _begin(self) -> None:
        """Begin as many calls as the window allows, or wait for the argument of one."""
        while self._arguments is not None and self._pull is None and self._jobs.has_capacity():
            if isinstance(self._arguments, AsyncIterator):
                self._pull = Job(None)
                self._tasks.begin(self._pull, partial(_next, self._arguments))
                return
            for argument in self._arguments:
                self._tasks.begin(self._jobs.begin(argument), self._call)
                break
            else:
                self._arguments = None

    def _end(self, job: Job[Any, Any]) -> None:
        if job is not self._pull:
            self._jobs.end(job)
            return
        self._pull = None
        if isinstance(job.error, StopAsyncIteration):
            self._arguments = None
        elif job.error is not None:
            raise job.error
        else:
            self._tasks.begin(self._jobs.begin(job.result), self._call)

    def _cancel(self) -> None:
        self._arguments, self._jobs, self._results = None, Jobs(1), deque()
        self._tasks.cancel()

    async def aclose(self) -> None:
        """Cancel what is under way, and wait until it has ended."""
        self._cancel()
        while self._tasks.running:
            await self._tasks.take_ended()

    def __del__(self) -> None:
        self._tasks.cancel()


async def _run(job: Job[A, R], call: Callable[[A], Awaitable[R]]) -> None:
    try:
        job.result = await call(job.argument)
    except anyio.get_cancelled_exc_class() as error:
        job.error = error
        raise
    except BaseException as error:  # noqa: BLE001  # it is raised where results are awaited
        job.error = error
    finally:
        job.done = True


async def _next(arguments: AsyncIterator[A], _: None) -> A:
    return await anext(arguments)
