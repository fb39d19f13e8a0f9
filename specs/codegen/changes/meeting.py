"""Where two documents are compared: the place in both, though a reference leads them apart."""

from collections.abc import Iterator, Sequence
from typing import Any

from attrs import frozen

from codegen.changes.schema import Node
from codegen.changes.unions import is_union

_REFERENCE = "$ref"


@frozen
class Meeting:
    """The last place that both documents share on the way to a change, with what each has there."""

    steps: tuple[str, ...]
    """The place: from the component that both lead to, or else from the root."""
    is_apart: bool
    """Whether each document leads on into another component, so that neither names the place."""
    fork: tuple[str, ...] | None = None
    """The place that leads to another component, if the old document had that component too."""
    union: tuple[str, ...] | None = None
    """The place of the nearest union on the way, if one document or both have one."""
    old: Any = None
    new: Any = None


def meet(old: Node, new: Node, path: str) -> Meeting | None:
    """Walk a path through two documents; None where one of them lacks a part of the way."""
    places: list[list[str]] = [[], []]
    nodes: list[Any] = [old, new]
    common: list[str] = []
    is_apart = False
    fork: tuple[str, ...] | None = None
    union: tuple[tuple[str, ...], Any, Any] | None = None
    for step in (each for each in split(path) if each != _REFERENCE):
        if None in nodes:
            return None
        nodes = [_member(node, step) for node in nodes]
        places = [[*place, step] for place in places]
        common = [*common, step]
        followed = [
            _follow(document, place, node)
            for document, place, node in zip((old, new), places, nodes, strict=True)
        ]
        if followed[0][0] == followed[1][0]:
            if followed[0][0] != common:
                union = None  # what both refer to is a place of its own
            common = followed[0][0]
            is_apart, fork = False, None
        else:
            is_apart = True
            if fork is None and _exists(old, followed[1][0]):
                fork = tuple(common)
        if union is None and any(is_union(node) for _, node in followed) and None not in nodes:
            # The references themselves are shown, for they name the options.
            shown = [
                found if place == common and not is_apart else raw
                for (place, found), raw in zip(followed, nodes, strict=True)
            ]
            union = (tuple(common), *shown)
        places, nodes = [place for place, _ in followed], [node for _, node in followed]
    return Meeting(tuple(common), is_apart, fork, *(union or ()))


def split(pointer: str) -> list[str]:
    """Split a JSON pointer into its steps."""
    steps = pointer.removeprefix("#").removeprefix("/").split("/")
    return [step.replace("~1", "/").replace("~0", "~") for step in steps]


def _exists(document: Node, place: Sequence[str]) -> bool:
    node: Any = document
    for step in place:
        node = _member(node, step)
    return node is not None and place[0] == "components"


def _member(node: object, step: str) -> Any:  # noqa: ANN401  # of any form
    if isinstance(node, dict):
        return node.get(step)
    if isinstance(node, list) and step.isdigit() and int(step) < len(node):
        return node[int(step)]
    return None


def _follow(document: Node, place: Sequence[str], node: Any) -> tuple[list[str], Any]:  # noqa: ANN401  # of any form
    *_, last = _targets(document, [*place], node)
    return last


def _targets(document: Node, place: list[str], node: Any) -> Iterator[tuple[list[str], Any]]:  # noqa: ANN401  # of any form
    seen = set[str]()
    yield place, node
    while isinstance(node, dict) and isinstance(target := node.get(_REFERENCE), str):
        if target in seen:
            return
        seen.add(target)
        place, node = split(target), document
        for step in place:
            node = _member(node, step)
        yield place, node
