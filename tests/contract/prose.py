"""What the descriptions of a spec state as facts: numbers, units, words of enums, names of fields.

Of a description that states any, these are kept in their order, with what bounds or denies them.
The rest of the prose may be written otherwise.
"""

import re
from collections.abc import Iterator

from support.openapi import Node, nodes

_TERM = re.compile(r"[A-Za-z0-9_.+-]*[A-Za-z0-9_]")
_UNITS = "cents dollars percent kB second seconds minute minutes hour hours day days week month UTC"
_SAID = "no not none neither never without less more least most first last before after until once"


def prose_of(document: Node) -> Iterator[tuple[str, str]]:
    """Yield the terms of each description in a spec, by its place."""
    facts = _words(document) | {*_UNITS.split()}
    for pointer, node in nodes(document):
        texts = [node[name] for name in ("summary", "description") if name in node]
        terms = [term for text in texts if isinstance(text, str) for term in _TERM.findall(text)]
        stated = [term for term in terms if term in facts or any(map(str.isdigit, term))]
        if stated:
            said = [term for term in terms if term in stated or term.lower() in _SAID.split()]
            place = pointer.replace("/components", "").replace("/properties", "")
            yield place or "/", " ".join(said)


def _words(document: Node) -> frozenset[str]:
    """Return the words of the enums, and the names of fields that are no words of English."""
    found = set[str]()
    for pointer, node in nodes(document):
        if pointer.endswith("/properties"):
            found.update(name for name in node if re.search("[a-z](_|[A-Z])", name))
        found.update(word for word in node.get("enum", ()) if isinstance(word, str))
    return frozenset(found)
