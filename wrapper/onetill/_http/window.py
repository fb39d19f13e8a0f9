"""Sliding windows: many calls under way at once, their results in the order of their arguments.

A call begins while results are awaited and at no other time, so a slow consumer stops the calls.
Where one call takes long, others begin after it, up to a bound. To stop early cancels what is
under way.
"""

import os
import socket
from _thread import LockType, start_new_thread
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from queue import Empty, SimpleQueue
from threading import Lock
from typing import Final, Generic, TypeVar

from onetill._http.deadline import Readable, stop_on

A = TypeVar("A")
R = TypeVar("R")

_AHEAD: Final = 8
_JOIN: Final = 0.2


class Job(Generic[A, R]):
    """One call: its argument, and once it is done its result or what it raised instead."""

    __slots__ = ("argument", "done", "error", "result")

    result: R

    def __init__(self, argument: A) -> None:
        self.argument = argument
        self.done = False
        self.error: BaseException | None = None

    def run(self, call: Callable[[A], R]) -> None:
        """Make the call."""
        try:
            self.result = call(self.argument)
        except BaseException as error:  # noqa: BLE001  # it is raised where results are awaited
            self.error = error
        self.done = True


class Jobs(Generic[A, R]):
    """The jobs of a window, in order: which result comes next, and whether another may begin."""

    def __init__(self, at_once: int) -> None:
        self._jobs: deque[Job[A, R]] = deque()
        self._at_once = at_once
        self.under_way = 0

    def __bool__(self) -> bool:
        return bool(self._jobs)

    def has_capacity(self) -> bool:
        """Tell whether another call may begin."""
        if self.under_way >= self._at_once:
            return False
        waits = len(self._jobs)
        return waits < self._at_once or (waits < _AHEAD * self._at_once and not self._jobs[0].done)

    def begin(self, argument: A) -> Job[A, R]:
        """Note that a call begins."""
        job: Job[A, R] = Job(argument)
        self._jobs.append(job)
        self.under_way += 1
        return job

    def end(self, job: Job[A, R]) -> None:
        """Note that a call has ended, and raise at once what should not have come up in it."""
        self.under_way -= 1
        if job.error is not None:
            raise job.error

    def next_done(self) -> Job[A, R] | None:
        """Take the job whose result comes next; None if it is not done."""
        return self._jobs.popleft() if self._jobs and self._jobs[0].done else None


class _Workers(Generic[A, R]):
    """Threads that run jobs; as many as there are jobs under way at most."""

    def __init__(self, call: Callable[[A], R]) -> None:
        self._call = call
        self._todo: SimpleQueue[Job[A, R] | None] = SimpleQueue()
        self.done: SimpleQueue[Job[A, R]] = SimpleQueue()
        self._threads: list[LockType] = []
        self._stop, self._stopping = _signal()

    def begin(self, job: Job[A, R], under_way: int) -> None:
        """Have a thread run a job; where none can start, run it here."""
        if under_way > len(self._threads):
            ended = Lock()
            ended.acquire()
            try:
                # Not by Thread.start, which an exception out of a signal handler leaves half done.
                start_new_thread(self._work, (ended,))
                self._threads.append(ended)
            except RuntimeError:
                if not self._threads:
                    job.run(self._call)
                    self.done.put(job)
                    return
        self._todo.put(job)

    def _work(self, ended: LockType) -> None:
        stop_on(self._stop)
        while (job := self._todo.get()) is not None:
            job.run(self._call)
            self.done.put(job)
        ended.release()

    def close(self) -> None:
        """Give up what is under way."""
        self._stopping.close()
        with suppress(Empty):
            while True:
                self._todo.get_nowait()
        for _ in self._threads:
            self._todo.put(None)
        left = deque(self._threads)
        while left and left[0].acquire(timeout=_JOIN):
            left.popleft()
        if not left:
            self._stop.close()
            return
        # A thread that waits to try again ends a little later, without another call.
        with suppress(RuntimeError):  # where no thread can start, the collector closes it
            start_new_thread(self._close_after, (left,))

    def _close_after(self, threads: Iterable[LockType]) -> None:
        for ended in threads:
            ended.acquire()
        self._stop.close()


def _signal() -> tuple[Readable, Readable]:
    """Return what becomes readable once the other is closed: a pipe where sockets are forbidden."""
    if os.name == "nt":  # which can wait for sockets only
        return socket.socketpair()
    reading, writing = os.pipe()
    return open(reading, "rb", buffering=0), open(writing, "wb", buffering=0)  # noqa: PTH123  # descriptors, closed with the workers


def ordered(call: Callable[[A], Iterable[R]], arguments: Iterable[A], at_once: int) -> Iterator[R]:
    """Call a function in threads, at most so many times at once; yield its results in order."""
    jobs: Jobs[A, Iterable[R]] = Jobs(at_once)
    workers: _Workers[A, Iterable[R]] = _Workers(call)
    source = iter(arguments)
    more = True
    try:
        while True:
            while more and jobs.has_capacity():
                for argument in source:
                    workers.begin(jobs.begin(argument), jobs.under_way)
                    break
                else:
                    more = False
            if (job := jobs.next_done()) is not None:
                yield from job.result
            elif jobs:
                jobs.end(workers.done.get())
            else:
                return
            with suppress(Empty):
                while True:
                    jobs.end(workers.done.get_nowait())
    finally:
        workers.close()
