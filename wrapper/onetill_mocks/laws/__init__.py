"""The laws of an invoice, over recorded exchanges: what one response tells, no other contradicts.

A law is a pure function that yields a complaint for each contradiction. Most hold for every
gateway, by the table of facts in its module of `gateways`, where the laws of it alone stand too.
Nothing here is made from a spec, a client or a mock gateway.
"""

from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec

from onetill_mocks.laws import gateways
from onetill_mocks.laws.exchanges import Facts, Law
from onetill_mocks.laws.invoices import LAWS_OF_AN_INVOICE
from onetill_mocks.laws.responses import LAWS_OF_RESPONSES
from onetill_mocks.laws.tellings import History

__all__ = ["LAWS", "complaints", "facts_of"]

LAWS: tuple[Law, ...] = (*LAWS_OF_AN_INVOICE, *LAWS_OF_RESPONSES)

_UNREADABLE = (ArithmeticError, AttributeError, LookupError, TypeError, ValueError)


def complaints(history: History) -> Iterator[str]:
    """Yield what all laws have against a history, each complaint with the name of its law.

    A response of so wrong a shape that a law cannot read it is a complaint too.
    """
    for law in (*LAWS, *history.facts.laws):
        try:
            for complaint in law(history):
                yield f"{law.__name__}: {complaint}"
        except _UNREADABLE as error:
            yield f"{law.__name__}: cannot read a response: {error!r}"


def facts_of(key: str) -> Facts:
    """Find what the responses of a gateway tell. Raises `LookupError` that says what to add."""
    name = f"{gateways.__name__}.{key}"
    where = f"wrapper/onetill_mocks/laws/gateways/{key}.py"
    if find_spec(name) is None:
        raise LookupError(f"add {where}: its FACTS say what the responses of {key} tell")
    module = import_module(name)
    if not hasattr(module, "FACTS"):
        raise LookupError(f"add FACTS to {where}")
    facts: Facts = module.FACTS
    return facts
