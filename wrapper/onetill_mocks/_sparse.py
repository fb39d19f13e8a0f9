"""Responses with less in them: without what a vendor may leave out, or with null in its place."""

from collections.abc import Iterable, Mapping
from typing import Literal, TypeAlias, cast

Sparse: TypeAlias = Literal["absent", "empty", "null"]
"""What of a response is reduced: "absent" leaves out all that is not needed, "empty" keeps its
objects and lists but empties them, and "null" sends null wherever a vendor may."""

_Tree: TypeAlias = "Mapping[str, _Tree]"


def reduced(
    document: object, sparse: Sparse, *, needed: str, nullable: str
) -> Mapping[str, object]:
    """Reduce the document of a good response.

    Args:
        document: What the vendor sends when it sends everything.
        sparse: How to reduce it.
        needed: Dotted places, between spaces, that are always there; `*` is each item of a list,
            and what follows a `?` is needed only where that object is there.
        nullable: Places that may be null.

    """
    if sparse == "null":
        found = _nulled(document, _tree(nullable.split())) if nullable else document
    else:
        found = _kept(document, _tree(needed.split()), empties=sparse == "empty")
    return cast("Mapping[str, object]", found)


def _tree(places: Iterable[str]) -> _Tree:
    root: dict[str, _Tree] = {}
    for place in places:
        branch = root
        for step in place.split("."):
            branch = cast("dict[str, _Tree]", branch.setdefault(step, dict[str, _Tree]()))
    return root


def _kept(value: object, needed: _Tree, *, empties: bool) -> object:
    if isinstance(value, dict):
        items = cast("dict[str, object]", value).items()
        return {
            name: _kept(each, needed.get(name) or needed.get(f"{name}?") or {}, empties=empties)
            for name, each in items
            if name in needed or (empties and isinstance(each, dict | list))
        }
    if isinstance(value, list):
        each_needed = needed.get("*", {})
        return [
            _kept(each, each_needed, empties=empties)
            for each in cast("list[object]", value)
            if "*" in needed
        ]
    return value


def _nulled(value: object, nullable: _Tree) -> object:
    if not nullable:
        return None
    if isinstance(value, dict):
        return {
            name: _nulled(each, nullable[name]) if name in nullable else each
            for name, each in cast("dict[str, object]", value).items()
        }
    if isinstance(value, list):
        return [_nulled(each, nullable["*"]) for each in cast("list[object]", value)]
    return value
