"""The laws of an invoice, over recorded exchanges: what one response tells, no other contradicts.

A law is a pure function that yields a complaint for each contradiction. Most hold for every
gateway, by the table of facts in its module of `gateways`, where the laws of it alone stand too.
Nothing here is made from a spec, a client or a mock gateway.
"""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec
from typing import Any

from onetill_mocks.laws import gateways
from onetill_mocks.laws.exchanges import Facts, Law, Walk
from onetill_mocks.laws.invoices import CONVENTIONS_OF_AN_INVOICE, LAWS_OF_AN_INVOICE
from onetill_mocks.laws.notifications import LAWS_OF_NOTIFICATIONS
from onetill_mocks.laws.responses import CONVENTIONS_OF_RESPONSES, LAWS_OF_RESPONSES
from onetill_mocks.laws.tellings import History

__all__ = ["complaints", "complaints_of", "facts_of", "laws_of", "walk_of"]

_LAWS: tuple[Law, ...] = (*LAWS_OF_AN_INVOICE, *LAWS_OF_RESPONSES, *LAWS_OF_NOTIFICATIONS)
_CONVENTIONS: tuple[Law, ...] = (*CONVENTIONS_OF_AN_INVOICE, *CONVENTIONS_OF_RESPONSES)

_UNREADABLE = (
    ArithmeticError,
    AttributeError,
    LookupError,
    OSError,
    RecursionError,
    TypeError,
    ValueError,
)


def laws_of(facts: Facts, *, is_of_mock: bool) -> list[Law]:
    """List the laws of a gateway; those of a mock gateway are more."""
    more = (*_CONVENTIONS, *facts.conventions) if is_of_mock else ()
    return [*_LAWS, *facts.laws, *more]


def complaints(history: History) -> Iterator[str]:
    """Yield what all laws have against a history, each complaint with the name of its law."""
    for law in laws_of(history.facts, is_of_mock=history.is_of_mock):
        for complaint in complaints_of(law, history):
            yield f"{law.__name__}: {complaint}"


def complaints_of(law: Law, history: History) -> Iterator[str]:
    """Yield what a law has against a history.

    A response of so wrong a shape that the law cannot read it is a complaint too.
    """
    try:
        yield from law(history)
    except _UNREADABLE as error:
        yield f"cannot read a response: {error!r}"


def facts_of(key: str) -> Facts:
    """Find what the responses of a gateway tell. Raises `LookupError` that says what to add."""
    facts: Facts = _declared(key, "FACTS")
    return facts


def walk_of(key: str) -> Walk:
    """Find what a merchant alone can try at a gateway. Raises `LookupError` as `facts_of`."""
    walk: Walk = _declared(key, "walk")
    return walk


def _declared(key: str, name: str) -> Any:  # noqa: ANN401  # whatever a module declares
    module = f"{gateways.__name__}.{key}"
    where = f"wrapper/onetill_mocks/laws/gateways/{key}.py"
    if find_spec(module) is None:
        raise LookupError(f"add {where}: its FACTS say what the responses of {key} tell")
    if not hasattr(import_module(module), name):
        raise LookupError(f"add {name} to {where}")
    return getattr(import_module(module), name)
