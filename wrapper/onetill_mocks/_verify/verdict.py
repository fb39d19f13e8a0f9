"""What laws and spec have against a recording, each with the smallest exchange that shows it."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from onetill_mocks._verify.merchant import Merchant, RecordedExchange
from onetill_mocks.laws import complaints_of, laws_of
from onetill_mocks.laws.exchanges import Event, Exchange, Law
from onetill_mocks.laws.tellings import History

_TRIED = 3  # complaints of one law, of which the smallest is shown


@dataclass(frozen=True)
class Verdict:
    """One law, and whether it was broken."""

    law: str
    says: str
    """The law in one sentence."""
    complaints: Sequence[str] = ()
    shown_by: Sequence[RecordedExchange] = ()
    """The exchanges that show the first complaint, the one that it is about last."""


def judged(merchant: Merchant) -> list[Verdict]:
    """Hold all that a merchant recorded to the spec and to every law."""
    history = merchant.history
    laws = laws_of(history.facts, is_of_mock=False)
    return [
        _each(
            "every_request_has_a_response",
            "Every request has a valid response in time.",
            merchant.recorded,
            lambda one: [one.silence] if one.silence else [],
        ),
        *(
            _each(
                f"{name}_is_as_documented",
                "A response has a documented status, and the fields and types of its schema.",
                [one for one in merchant.recorded if one.operation == name],
                lambda one: one.faults,
            )
            for name in dict.fromkeys(one.operation for one in merchant.recorded)
        ),
        *(_of_law(law, history, merchant) for law in laws),
    ]


def _each(
    law: str,
    says: str,
    recorded: Sequence[RecordedExchange],
    faults: Callable[[RecordedExchange], list[str]],
) -> Verdict:
    found = sorted((one for one in recorded if faults(one)), key=_size)
    complaints = dict.fromkeys(
        f"{one.operation}: {fault}" for one in found for fault in faults(one)
    )
    return Verdict(law, says, [*complaints], found[:1])


def _of_law(law: Law, history: History, merchant: Merchant) -> Verdict:
    says = (law.__doc__ or "").partition("\n")[0]
    complaints = [*dict.fromkeys(complaints_of(law, history))]
    recorded = merchant.recorded
    sizes = {id(one.exchange): _size(one) for one in recorded}
    found: list[tuple[int, str, list[RecordedExchange]]] = []
    for complaint in complaints[:_TRIED]:
        left = {id(one) for one in _smallest(law, history, complaint, sizes).steps}
        shown = [one for one in recorded if id(one.exchange) in left]
        found.append((sum(map(_size, shown)), complaint, shown))
    if not found:
        return Verdict(law.__name__, says)
    _, first, shown = min(found, key=lambda one: one[0])
    others = [one for one in complaints if one != first]
    return Verdict(law.__name__, says, [*map(merchant.hidden, [first, *others])], shown)


def _smallest(law: Law, history: History, complaint: str, sizes: Mapping[int, int]) -> History:
    """Leave out whatever the complaint does without: first reads, then the rest.

    In this order, two reads that differ are never taken from both sides of what changed them.
    """
    for are_reads in (True, False):
        steps = [one for one in history.steps if _is_read(history, one) is are_reads]
        steps.sort(key=lambda one: sizes.get(id(one), 0), reverse=True)
        size = len(steps)
        while size:
            for first in range(0, len(steps), size):
                left_out = {id(one) for one in steps[first : first + size]}
                less = [one for one in history.steps if id(one) not in left_out]
                smaller = replace(history, steps=less)
                is_new = len(less) < len(history.steps)
                if is_new and complaint in complaints_of(law, smaller):
                    history = smaller
            size //= 2
    return history


def _is_read(history: History, step: Exchange | Event) -> bool:
    return isinstance(step, Exchange) and history.facts.reported[step.operation].reads


def _size(one: RecordedExchange) -> int:
    return one.shown.size
