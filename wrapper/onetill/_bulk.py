"""Reading many invoices, so that every id asked is answered."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from onetill._flow import Flow
from onetill._gateway import Gateway
from onetill._http.exceptions import to_bad_response
from onetill._invoice import Lookup
from onetill._validators import valid_id
from onetill.errors import BadResponse, Misuse, TillError

AT_ONCE: Final = 8
"""How many calls are under way at once where a gateway reads invoices one by one."""


def batch_windows(gateway: Gateway, ids: Iterable[str]) -> Iterator[list[list[str]]]:
    """Take ids from an iterable, as many as are asked for at once, in batches of one call each."""
    size = gateway.batch_size
    source = iter(ids)
    while window := list(islice(source, max(size, AT_ONCE))):
        yield [window[start : start + size] for start in range(0, len(window), size)]


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
        except Exception as error:  # noqa: BLE001  # every id is answered, whatever was sent
            failure = to_bad_response(error)
    _located(failure, gateway)
    return [
        responses.get(position) or Lookup(one, error=failure)
        for position, one in enumerate(requested)
    ]


def _located(error: TillError, gateway: Gateway) -> TillError:
    error.gateway, error.operation = gateway.key, "get_many"
    return error
