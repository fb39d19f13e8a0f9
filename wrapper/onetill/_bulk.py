"""Many ids: batches of one call each, and a lookup for every id."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Final

from onetill._flow import Flow
from onetill._gateway import Gateway
from onetill._invoice import Lookup
from onetill._parsing import to_bad_response
from onetill._validators import valid_id
from onetill.errors import BadResponse, Misuse, TillError

AT_ONCE: Final = 8
"""How many calls are in flight at once where a gateway reads invoices one by one."""


def batch_windows(gateway: Gateway, ids: Iterable[str]) -> Iterator[list[list[str]]]:
    """Split ids into windows of batches; the batches of a window are read at once."""
    size = gateway.batch_size
    source = iter(ids)
    while window := list(islice(source, max(size, AT_ONCE))):
        yield [window[start : start + size] for start in range(0, len(window), size)]


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
        except Exception as error:  # noqa: BLE001  # every id gets a lookup, whatever was sent
            failure = to_bad_response(error)
    results = [
        lookups.get(position) or Lookup(invoice_id, error=failure)
        for position, invoice_id in enumerate(ids)
    ]
    for result in results:
        if result.error:
            result.error.add_context(gateway=gateway.key, operation="get_many")
    return results
