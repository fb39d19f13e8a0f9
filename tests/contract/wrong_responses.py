"""How many wrong responses the laws and the closed response schemas notice."""

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from onetill_mocks.laws import complaints
from onetill_mocks.laws.exchanges import Exchange
from onetill_mocks.laws.tellings import History
from support.openapi import Node, operation_of, operations, read
from support.openapi import complaints as complaints_of_schema

from .narrowing import closed
from .operators import WrongResponse, wrong_responses
from .recorder import recorded

_EXAMPLES = 3  # the responses of each operation that are changed, unlike each other


@dataclass
class Score:
    """How many wrong responses were made, and which of them nothing noticed."""

    made: Counter[str] = field(default_factory=Counter[str])
    noticed: Counter[str] = field(default_factory=Counter[str])
    by: Counter[str] = field(default_factory=Counter[str])
    survivors: list[WrongResponse] = field(default_factory=list[WrongResponse])

    def add(self, wrong: WrongResponse, seen: str) -> None:
        """Count one wrong response, and what noticed it first, if anything did."""
        self.made[wrong.operator] += 1
        self.noticed[wrong.operator] += bool(seen)
        if seen:
            self.by[seen] += 1
        else:
            self.survivors.append(wrong)

    @property
    def share(self) -> float:
        """The share that was noticed."""
        return self.noticed.total() / max(self.made.total(), 1)


def examples(history: History) -> list[Exchange]:
    """Choose right responses of every operation: small ones, of different size and state."""
    chosen: dict[tuple[str, object], Exchange] = {}
    for one in history.successes:
        if not one.operation.startswith("receive_"):
            states = tuple(sorted({each.state for each in history.reported_by(one)}))
            key = (one.operation, states)
            chosen.setdefault(key, one)
    counts = Counter[str]()
    return [
        one
        for (operation, _), one in chosen.items()
        if counts.update([operation]) or counts[operation] <= _EXAMPLES
    ]


def wrong_responses_of(key: str) -> Iterator[WrongResponse]:
    """Make every wrong response of a gateway's recorded exchanges."""
    for exchange in examples(recorded(key)):
        yield from wrong_responses(exchange)


def judged(key: str, wrong: WrongResponse) -> str:
    """Say what noticed a wrong response: the first law, or the schema; nothing if none did."""
    history = recorded(key).replaced(wrong.right, wrong.wrong)
    if complaint := next(complaints(history), ""):
        return complaint.partition(":")[0]
    return "schema" if against_schema(key, wrong.wrong) else ""


def against_schema(key: str, exchange: Exchange) -> list[str]:
    """List what the closed schema of a response, or of a webhook, has against one."""
    operation = operation_of(_closed(key), exchange.operation)
    document = json.loads(json.dumps(exchange.document, default=float))
    if operation in operations(_closed(key), "webhooks"):
        return complaints_of_schema(_closed(key), operation.body["schema"], document)
    return operation.complaints(str(exchange.status), document)


@cache
def _closed(key: str) -> Node:
    return closed(read(key))
