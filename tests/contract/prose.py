"""What the descriptions of a spec state: its words, numbers, units, and what they say of these.

Of each description only such terms are kept, in their order: prose may be written otherwise, but
not so that a number, a word of a state, a unit or a "not" is another one.
"""

import re
from collections.abc import Iterator

from support.openapi import Node, nodes

_TERM = re.compile(r"[A-Za-z0-9_.+-]*[A-Za-z0-9_]")
# Units, forms and kinds of money; what is there, how much, when, where and in which order.
_TERMS = """
    cents coin coins dollars fiat major minor percent price currency amount service transfer
    second seconds minute minutes hour hours day days week month utc zone
    json form forms body header query path number integer string list object
    null empty absent missing zero required optional omit omits omitted allowed default
    no not none neither never nothing nobody without with less more least most maximum minimum
    first last next earlier later older newer newest oldest before after once twice until while
    begin begins end ends only both either each every all any same equal equals unlike
    lower upper exact exactly whole part rounded unrounded
    documented undocumented likely presumably unknown accepted rejected refused
    credited paid unpaid payer merchant test production success failure failed
    true false signed idempotent safe
"""
_STATED = frozenset(_TERMS.split())


def prose_of(document: Node) -> Iterator[tuple[str, str]]:
    """Yield the terms of each description in a spec, by its place."""
    words = _words(document)
    for pointer, node in nodes(document):
        texts = [node[name] for name in ("summary", "description") if name in node]
        found = (term for text in texts if isinstance(text, str) for term in _terms(text, words))
        if terms := " ".join(found):
            yield pointer.replace("/components", "").replace("/properties", "") or "/", terms


def _terms(text: str, words: frozenset[str]) -> Iterator[str]:
    for term in _TERM.findall(text):
        is_number = any(sign.isdigit() for sign in term)
        if is_number or term in words or term.lower() in _STATED:
            yield term


def _words(document: Node) -> frozenset[str]:
    """Return the words of the enums, and the names of fields that are no words of English."""
    found = set[str]()
    for pointer, node in nodes(document):
        if pointer.endswith("/properties"):
            found.update(name for name in node if re.search("[a-z](_|[A-Z])", name))
        found.update(word for word in node.get("enum", ()) if isinstance(word, str))
    return frozenset(found)
