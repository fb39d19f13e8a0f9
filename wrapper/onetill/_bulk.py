"""Reading many invoices, so that every id asked is answered."""

from collections.abc import AsyncIterable, AsyncIterator, Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from onetill._flow import Flow
from onetill._gateway import Gateway
from onetill._http.exceptions import is_foreign, to_bad_response
from onetill._invoice import Lookup
from onetill._validators import valid_id
from onetill.errors import BadResponse, Misuse, TillError

MOST_AT_ONCE: Final = 100
_AT_ONCE: Final = 50
_BATCHES_AT_ONCE: Final = 4


def valid_at_once(gateway: Gateway, at_once: int | None) -> int:
    """Return how many calls of `get_many` may be under way at once.

    Raises `Misuse` for what is no such number.
    """
    if at_once is None:
        return _AT_ONCE if gateway.batch_size == 1 else _BATCHES_AT_ONCE
    if type(at_once) is not int or not 1 <= at_once <= MOST_AT_ONCE:
        raise Misuse(f"at_once must be 1 to {MOST_AT_ONCE}")
    return at_once


def batches(ids: Iterable[str], size: int) -> Iterator[list[str]]:
    """Take ids from an iterable, a batch at a time."""
    source = iter(ids)
    while batch := list(islice(source, size)):
        yield batch


async def async_batches(ids: AsyncIterable[str], size: int) -> AsyncIterator[list[str]]:
    """Take ids from an async iterable, a batch at a time."""
    batch: list[str] = []
    async for one in ids:
        batch.append(one)
        if len(batch) == size:
            yield batch
            batch = []
    if batch:
        yield batch


def read_many(gateway: Gateway, requested: Sequence[str]) -> Flow[list[Lookup]]:
    """Read a batch; whatever goes wrong becomes the error of the ids that it concerns."""
    responses: dict[int, Lookup] = {}
    sound: dict[str, list[int]] = {}
    for position, one in enumerate(requested):
        try:
            sound.setdefault(valid_id(one), []).append(position)
        except Misuse as error:
            responses[position] = Lookup(one, error=_located(error, gateway))
    failure: TillError = BadResponse("the gateway left this id unanswered")
    if sound:
        try:
            for lookup in (yield from gateway.get_batch(list(sound))):
                if lookup.error:
                    _located(lookup.error, gateway)
                responses.update(dict.fromkeys(sound[lookup.id], lookup))
        except TillError as error:
            failure = error
        except Exception as error:  # every id is answered, whatever was sent
            if is_foreign(error):
                raise
            failure = to_bad_response(error)
    _located(failure, gateway)
    return [
        responses.get(position) or Lookup(one, error=failure)
        for position, one in enumerate(requested)
    ]


def _located(error: TillError, gateway: Gateway) -> TillError:
    error.gateway, error.operation = gateway.key, "get_many"
    return error
