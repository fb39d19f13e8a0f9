"""A command that interrupts a till by exceptions out of a signal handler, at random moments.

It prints what went wrong, a line each. Arguments: the server's URL, and how many signals.
"""

import gc
import random
import signal
import sys
import time

from onetill import Till
from onetill._http.connection import Connection
from onetill.errors import TillError
from onetill.gateways import CryptoCloudV1


class SoftTimeLimitError(TimeoutError):
    """What ends a job that takes too long; a kind of what a till meets itself."""


KINDS = (KeyboardInterrupt, SoftTimeLimitError, TimeoutError, ValueError, OSError)


def main(url: str, signals: int) -> None:
    """Interrupt, and look at what is left."""
    kind: type[BaseException] = KINDS[0]

    def handle(*_: object) -> None:
        raise kind

    signal.signal(signal.SIGALRM, handle)
    till = Till(CryptoCloudV1("k", base_url=url), timeout=5, attempts=2)
    till.get("OPEN0001")
    raised = passed = 0
    while raised < signals:
        kind = KINDS[raised % len(KINDS)]
        many = raised % 7 == 0
        began = time.monotonic()
        try:
            signal.setitimer(signal.ITIMER_REAL, random.uniform(0.0001, 0.004))  # noqa: S311  # any
            try:
                for _ in range(50):
                    if many:
                        list(till.get_many(["OPEN0002", "OPEN0003"], at_once=2))
                    else:
                        till.get("OPEN0002")
            finally:
                signal.setitimer(signal.ITIMER_REAL, 0)
        except kind as error:
            raised += 1
            passed += type(error) is kind
        except TillError as error:
            raised += 1
            print(f"{kind.__name__} became {type(error).__name__}: {error}")  # noqa: T201  # a command
        if time.monotonic() - began > 3:
            print(f"a call took {time.monotonic() - began:.1f} s")  # noqa: T201  # likewise
    look(till)
    for _ in range(200):
        till.get("OPEN0004")
    print("done")  # noqa: T201  # likewise


def look(till: Till) -> None:
    """Tell what is busy though nothing is under way."""
    gc.collect()
    slots = till._limiter._line._slots  # noqa: SLF001  # nothing else tells
    alive = [held for held in slots.values() if held() is not None]
    if alive:
        print(f"{len(alive)} slots are taken for ever")  # noqa: T201  # likewise
    busy = [
        one
        for one in gc.get_objects()
        if isinstance(one, Connection) and one._socket.fileno() >= 0 and not one._idle_since  # noqa: SLF001  # likewise
    ]
    if busy:
        print(f"{len(busy)} connections are busy for ever")  # noqa: T201  # likewise


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
