"""Reading many invoices, so that every id asked is answered."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from onetill._checks import checked_id
from onetill._failures import unreadable
from onetill._flow import Flow
from onetill._gateway import Gateway
from onetill._invoice import Lookup
from onetill.errors import BadResponse, Misuse, TillError

AT_ONCE: Final = 8
"""How many calls are under way at once where a gateway reads invoices one by one."""


def windows(gateway: Gateway, ids: Iterable[str]) -> Iterator[list[list[str]]]:
    """Take ids from an iterable, as many as are asked for at once, in batches of one call each."""
    size = gateway.batch_size
    source = iter(ids)
    while window := list(islice(source, max(size, AT_ONCE))):
        yield [window[start : start + size] for start in range(0, len(window), size)]


def read_many(gateway: Gateway, asked: Sequence[str]) -> Flow[list[Lookup]]:
    """Read a batch; whatever goes wrong becomes the error of the ids that it concerns."""
    answers: dict[int, Lookup] = {}
    sound: dict[str, list[int]] = {}
    for position, one in enumerate(asked):
        try:
            sound.setdefault(checked_id(one), []).append(position)
        except Misuse as error:
            answers[position] = Lookup(one, error=_located(error, gateway))
    failure: TillError = BadResponse("the gateway left this id unanswered")
    if sound:
        try:
            for lookup in (yield from gateway.get_batch(list(sound))):
                if lookup.error:
                    _located(lookup.error, gateway)
                answers.update(dict.fromkeys(sound[lookup.id], lookup))
        except TillError as error:
            failure = error
        except Exception as error:  # noqa: BLE001  # every id is answered, whatever was sent
            failure = unreadable(error)
    _located(failure, gateway)
    return [
        answers.get(position) or Lookup(one, error=failure) for position, one in enumerate(asked)
    ]


def _located(error: TillError, gateway: Gateway) -> TillError:
    error.gateway, error.operation = gateway.key, "get_many"
    return error
