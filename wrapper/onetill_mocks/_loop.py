"""Time that passes while freezegun or time-machine hold the clocks."""

import asyncio
import sys
import time
from functools import partial

# freezegun replaces the functions of `time` wherever a module has one, also in modules that are
# imported while time stands; but not clock_gettime, and not what a partial holds.
real_time = (
    partial(time.perf_counter)
    if sys.platform == "win32"
    else partial(time.clock_gettime, time.CLOCK_MONOTONIC)
)
"""Returns the seconds of a clock that always runs."""


class RealTimeLoop(asyncio.SelectorEventLoop):
    """Event loop whose timers run while freezegun or time-machine hold the clocks.

    Otherwise a timer that is set while the clock stands in the future is never due.
    """

    def time(self) -> float:
        """Return the seconds of the clock that always runs."""
        return real_time()
