"""Tills in the worker processes of an existing engine, `concurrent.futures.ProcessPoolExecutor`.

`make workers` runs it. Each worker opens tills of its own from a gateway that was pickled, reads
its part of the ids, and returns how many invoices it found. The throughput of one worker and of
two is printed. The argument is the number of ids.
"""

import json
import sys
import tempfile
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from time import perf_counter, sleep
from typing import Final

from load.bench import serving
from onetill import Till
from onetill._gateway import Gateway
from onetill.gateways import CruCash
from support.samples import page

_IDS: Final = 20_000
_PART: Final = 1_000


def read(gateway: Gateway, ids: Sequence[str]) -> int:
    """Read a part of the ids in a worker; return how many invoices were found."""
    with Till(gateway) as till:
        return sum(lookup.invoice is not None for lookup in till.get_many(ids))


def start(_: int) -> None:
    """Start a worker before time is measured; the pause leaves the next task to another one."""
    sleep(0.5)


def throughput(gateway: Gateway, ids: Sequence[str], workers: int) -> float:
    """Return how many ids a number of workers read per second.

    Workers are spawned and not forked, so that nothing reaches them but by pickling.
    """
    parts = [ids[at : at + _PART] for at in range(0, len(ids), _PART)]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        list(pool.map(start, range(workers)))
        begin = perf_counter()
        found = sum(pool.map(partial(read, gateway), parts))
        took = perf_counter() - begin
    assert found == len(ids), f"{found} of {len(ids)} invoices were found"
    return found / took


def main(number: int) -> None:
    """Measure one worker and two, and print how throughput grows."""
    ids = [f"id{one:06}" for one in range(number)]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for body in ("one", "batch"):
            (folder / body).write_text(json.dumps(page("crucash_paid") | {"id": "@ID@"}))
        with serving(folder, 0) as url:
            gateway = CruCash("key-of-the-bench-01", base_url=url)
            one, two = (throughput(gateway, ids, workers) for workers in (1, 2))
    sys.stdout.write(
        f"{number:,} ids, one call each\n"
        f"1 worker   {one:10,.0f} ids/s\n"
        f"2 workers  {two:10,.0f} ids/s  ({two / one:.2f} x)\n"
    )


if __name__ == "__main__":
    given = sys.argv[1] if len(sys.argv) > 1 else f"{_IDS}"
    if not (given.isdecimal() and int(given)):
        sys.exit(f"IDS must be a number above 0, such as IDS={_IDS}, got {given}")
    main(int(given))
