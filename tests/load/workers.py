"""Tills in the worker processes of an existing engine: `ProcessPoolExecutor`, as others would.

`make workers` runs it. Each worker opens its own till from a gateway that was pickled, reads its
part of the ids, and returns how many invoices it read. Throughput is printed for one worker and for
two; `IDS=` says how many ids are read.
"""

from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from multiprocessing import get_context
from time import perf_counter, sleep
from typing import Final

from onetill import Till
from onetill._gateway import Gateway

_IDS: Final = 20_000
_PART: Final = 1_000
_ROUNDS: Final = 2


def read(gateway: Gateway, ids: Sequence[str]) -> int:
    """Read a part of the ids in a worker, by a till of its own; return how many were found."""
    with Till(gateway) as till:
        return sum(lookup.invoice is not None for lookup in till.get_many(ids))


def start(_: int) -> None:
    """Import what a worker needs, before its time is measured."""
    sleep(0.2)  # so that each worker takes one


def throughput(gateway: Gateway, ids: Sequence[str], workers: int) -> float:
    """Return how many ids a number of worker processes read per second.

    Workers are spawned: nothing reaches them but by pickling.
    """
    parts = [ids[at : at + _PART] for at in range(0, len(ids), _PART)]
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        list(pool.map(start, range(workers)))
        begin = perf_counter()
        found = sum(pool.map(partial(read, gateway), parts))
        took = perf_counter() - begin
    assert found == len(ids)
    return found / took
