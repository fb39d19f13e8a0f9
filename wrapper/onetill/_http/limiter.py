"""Limit the calls of a till: how many at once, how many a second, and none while it must wait.

A slot is held by an object for as long as the object lives and has not been released. It is not
counted up and down, so an exception that strikes between two instructions leaves no slot taken.
"""

import asyncio
import os
import time
from contextlib import suppress
from itertools import count
from threading import Lock, RLock
from typing import TYPE_CHECKING, Final
from weakref import WeakKeyDictionary, ref

import anyio
import anyio.lowlevel
import stamina

from onetill._clock import monotonic
from onetill._http.deadline import remaining
from onetill.errors import NotSent

if TYPE_CHECKING:
    from collections.abc import Callable

SLOTS: Final = 100
_LONGEST_HOLD: Final = 60.0
_CHECK_EVERY: Final = 0.05
_NUMBERS: Final = count()


class Slot:
    """A call's place among those of a till."""

    __slots__ = ("__weakref__", "line", "number", "waited_until", "wake")

    def __init__(self, waited_until: float = 0.0) -> None:
        self.number = next(_NUMBERS)
        self.waited_until = waited_until
        self.line: _Line | None = None
        self.wake: Callable[[], object] | None = None

    def release(self) -> None:
        """Let the next call begin. Releasing what was not acquired does nothing."""
        if self.line is not None:
            self.line.leave(self)


class _Line:
    """The slots in the order in which they came: the first have their turn, the others wait."""

    def __init__(self) -> None:
        self._slots: dict[int, ref[Slot]] = {}

    def join(self, slot: Slot) -> None:
        slot.line = self
        self._slots[slot.number] = ref(slot)

    def has_turn(self, slot: Slot) -> bool:
        if len(self._slots) <= SLOTS:
            return True
        before = 0
        for number, held in list(self._slots.items()):
            other = held()
            if other is slot:
                return True
            if other is None:
                self._slots.pop(number, None)  # its call ended in a way that released nothing
            elif (before := before + 1) >= SLOTS:
                return False
        return True

    def leave(self, slot: Slot) -> None:
        self._slots.pop(slot.number, None)
        if len(self._slots) >= SLOTS:
            for held in list(self._slots.values())[:SLOTS]:
                other = held()
                if other is not None and (wake := other.wake) is not None:
                    wake()


class Pace:
    """When a till may make its next call: by its rate, and by what the gateway asked for."""

    def __init__(self, rate: float | None) -> None:
        self._interval = 0.0 if rate is None else 1.0 / rate
        self._next = 0.0
        self._held_until = 0.0
        self._reset()

    def _reset(self) -> None:
        self._process = os.getpid()
        self._lock = RLock()

    def hold(self, seconds: float) -> float:
        """Hold back all calls, since the gateway asked to wait; at most for a minute.

        Returns the moment until which they are held.
        """
        if not stamina.is_testing():
            until = monotonic() + min(seconds, _LONGEST_HOLD)
            self._held_until = max(self._held_until, until)
        return self._held_until

    def reserve(self, waited_until: float) -> float:
        """Reserve the next moment for a call; return how many seconds it is away.

        Raises `NotSent` if that is after the deadline.

        Args:
            waited_until: the moment until which the call itself has waited for the gateway.

        """
        held_until = self._held_until if self._held_until > waited_until else 0.0
        if not self._interval and not held_until:
            return 0.0
        if self._process != os.getpid():
            self._reset()  # another thread may have held the lock at the fork
        with self._lock:
            now = monotonic()
            begin = max(now, self._next, held_until)
            if begin - now >= remaining():
                reason = "the gateway asked to wait" if begin == held_until else "the rate"
                raise NotSent(f"no turn before the deadline ({reason})")
            self._next = begin + self._interval
        return begin - now


class Limiter:
    """The limits of the threads that share a till."""

    def __init__(self, rate: float | None = None) -> None:
        self.pace = Pace(rate)
        self._line, self._process = _Line(), os.getpid()

    def acquire(self, slot: Slot) -> None:
        """Wait until a call may begin; `NotSent` if the deadline comes first."""
        if self._process != os.getpid():
            self._line, self._process = _Line(), os.getpid()
        line = self._line
        line.join(slot)
        if not line.has_turn(slot):
            _wait(line, slot)
        if delay := self.pace.reserve(slot.waited_until):
            time.sleep(delay)


def _wait(line: _Line, slot: Slot) -> None:
    called = Lock()
    called.acquire()

    def wake() -> None:
        with suppress(RuntimeError):  # woken already
            called.release()

    slot.wake = wake
    while not line.has_turn(slot):
        # Now and then unasked, should a call have ended in a way that woke nobody.
        if not called.acquire(timeout=min(_CHECK_EVERY, remaining())) and not remaining():
            raise _no_slot()


class AsyncLimiter:
    """The limits of the tasks that share a till, in each event loop for itself."""

    def __init__(self, rate: float | None = None) -> None:
        self.pace = Pace(rate)
        self._lines: WeakKeyDictionary[object, _Line] = WeakKeyDictionary()
        self._process = os.getpid()

    async def acquire(self, slot: Slot) -> None:
        """Wait until a call may begin; `NotSent` if the deadline comes first."""
        line = self._of_this_loop()
        line.join(slot)
        if not line.has_turn(slot):
            called = anyio.Event()
            slot.wake = called.set
            with anyio.move_on_after(remaining()):
                await called.wait()
            if not line.has_turn(slot):
                raise _no_slot()
        if delay := self.pace.reserve(slot.waited_until):
            await anyio.sleep(delay)

    def _of_this_loop(self) -> _Line:
        loop = _running_loop()
        if self._process != os.getpid():
            self._lines, self._process = WeakKeyDictionary(), os.getpid()
        if (line := self._lines.get(loop)) is None:
            line = self._lines[loop] = _Line()
        return line


def _running_loop() -> object:
    try:
        return asyncio.get_running_loop()  # at once, where anyio looks around
    except RuntimeError:
        return anyio.lowlevel.current_token().native_token


def _no_slot() -> NotSent:
    return NotSent(f"no free slot before the deadline (limit {SLOTS})")
