"""The clock that bounds operations, which freezegun and time-machine do not stop."""

import sys
import time
from functools import partial
from typing import Final

# Tests hold the functions of `time` in whatever module has one, also in modules that are imported
# meanwhile; but not clock_gettime, and not what a partial holds.
monotonic: Final = (
    partial(time.monotonic)
    if sys.platform == "win32"
    else partial(time.clock_gettime, time.CLOCK_MONOTONIC)
)
"""Returns the seconds of a clock that always runs."""
