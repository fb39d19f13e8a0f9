"""Event loop for threads of the mock gateways."""

import asyncio
from collections.abc import Callable
from time import perf_counter


class RealTimeLoop(asyncio.SelectorEventLoop):
    """Event loop whose timers run while freezegun or time-machine hold the clocks.

    Otherwise a timer that is set while the clock stands in the future is never due.
    """

    # As a default value: freezegun replaces a clock wherever it is a module's attribute.
    def time(self, clock: Callable[[], float] = perf_counter) -> float:
        """Return the seconds of a clock that neither of them replaces here."""
        return clock()
