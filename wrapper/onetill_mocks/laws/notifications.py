"""The laws of notifications: when a webhook is sent."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from onetill_mocks.laws.exchanges import Event, Exchange, Law
from onetill_mocks.laws.tellings import History


def what_happens_is_notified_once(history: History) -> Iterator[str]:
    """A webhook is sent once after each event that it tells of, and after no other."""
    for operation, reported in history.facts.reported.items() if history.is_whole else ():
        if not reported.sent_after:
            continue
        sent, wanted = Counter[tuple[str, datetime]](), Counter[tuple[str, datetime]]()
        for step in history.steps:
            if isinstance(step, Exchange):
                sent[step.invoice, step.at] += step.operation == operation
            elif isinstance(step, Event):
                wanted[step.invoice, step.at] += step.action in reported.sent_after
        for invoice, moment in sent.keys() | wanted.keys():
            times = sent[invoice, moment]
            if times != wanted[invoice, moment]:
                yield f"{operation} {invoice}: sent {times} times at {moment}"


LAWS_OF_NOTIFICATIONS: tuple[Law, ...] = (what_happens_is_notified_once,)
