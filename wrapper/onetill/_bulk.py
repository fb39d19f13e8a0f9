"""Many ids: batches of one call each, and a lookup for every id."""

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from onetill._flow import Flow
from onetill._foreign import is_foreign
from onetill._gateway import Gateway
from onetill._invoice import Lookup
from onetill._parsing import to_bad_response
from onetill._validators import valid_id
from onetill.errors import BadResponse, Misuse, TillError

_MAX_AT_ONCE: Final = 100
_AT_ONCE: Final = 50
_BATCHES_AT_ONCE: Final = 4


def valid_at_once(gateway: Gateway, at_once: int | None) -> int:
    """Return how many calls of `get_many` may be in flight at once, for an argument of it.

    Raises:
        Misuse: it is out of its range.

    """
    if at_once is None:
        return _AT_ONCE if gateway.batch_size == 1 else _BATCHES_AT_ONCE
    if type(at_once) is not int or not 1 <= at_once <= _MAX_AT_ONCE:
        raise Misuse(f"at_once must be an int from 1 to {_MAX_AT_ONCE}")
    return at_once


def batches(ids: Iterable[str], size: int) -> Iterator[list[str]]:
    """Split ids into batches."""
    source = iter(ids)
    while batch := list(islice(source, size)):
        yield batch


async def async_batches(ids: AsyncIterable[str], size: int) -> AsyncIterator[list[str]]:
    """Split the ids of an async iterable into batches."""
    batch: list[str] = []
    async for one in ids:
        batch.append(one)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def read_many(gateway: Gateway, ids: Sequence[str]) -> Flow[list[Lookup]]:
    """Read a batch; an error of the whole batch becomes the error of each of its ids."""
    lookups: dict[int, Lookup] = {}
    positions: dict[str, list[int]] = {}
    for position, invoice_id in enumerate(ids):
        try:
            positions.setdefault(valid_id(invoice_id), []).append(position)
        except Misuse as error:
            lookups[position] = Lookup(invoice_id, error=error)
    failure: TillError = BadResponse("the response omits this id")
    if positions:
        try:
            for lookup in (yield from gateway.get_batch(list(positions))):
                lookups.update(dict.fromkeys(positions[lookup.id], lookup))
        except TillError as error:
            failure = error
        except Exception as error:  # every id gets a lookup, whatever was sent
            if is_foreign(error):
                raise
            failure = to_bad_response(error)
    results = [
        lookups.get(position) or Lookup(invoice_id, error=failure)
        for position, invoice_id in enumerate(ids)
    ]
    for result in results:
        if result.error:
            attempts = result.error.attempts or int(not isinstance(result.error, Misuse))
            result.error.add_context(gateway=gateway.key, operation="get_many", attempts=attempts)
    return results
