"""What an edit does to a union: which options it takes away, and which it adds."""

from collections.abc import Iterator, Mapping
from itertools import chain
from typing import Any

from codegen.changes.json_words import listed
from codegen.changes.schema import Node, resolve, without_words

_UNIONS = ("oneOf", "anyOf")
_SHOWN = ("pattern", "format", "enum", "minLength", "maxLength", "minItems", "maxItems")

# A rule says nothing of a value of another type.
_RULES_OF: Mapping[str, tuple[str, ...]] = {
    "string": ("pattern", "minLength", "maxLength"),
    "number": ("minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf"),
    "array": ("items", "prefixItems", "minItems", "maxItems", "uniqueItems"),
    "object": ("properties", "required", "additionalProperties", "minProperties", "maxProperties"),
}

Option = Mapping[str, Any]


def is_union(node: object) -> bool:
    """Tell whether a schema lists options."""
    return isinstance(node, dict) and any(name in node for name in _UNIONS)


def differ(
    old: Node, new: Node, before: Node, after: Node
) -> tuple[list[tuple[str, bool]], list[tuple[str, bool]]] | None:
    """Give the options that are gone and that are new, each with whether another one covers it.

    `before` and `after` are schemas of the documents `old` and `new`, and one is a union at least.
    None says that an option itself was edited, or nothing.
    """
    gone = _without(_options(before), old, _options(after), new)
    come = _without(_options(after), new, _options(before), old)
    if len(gone) == len(come) == 1 and is_union(before) and is_union(after):
        edited = [*gone, *come]
        same_type = gone[0].get("type") == come[0].get("type") is not None
        if same_type and not any("$ref" in option for option in edited):
            return None
    if not gone and not come and _form(before) == _form(after):
        return None
    return (
        [(_shown(each), _is_covered(each, old, _options(after), new)) for each in gone],
        [(_shown(each), _is_covered(each, new, _options(before), old)) for each in come],
    )


def _form(node: Node) -> list[str]:
    return [f"{name}{node[name]}" for name in _UNIONS if name in node]


def _options(node: Node) -> list[Option]:
    """List the options of a schema, and a schema without options as the only one."""
    if not is_union(node):
        types = node.get("type")
        if isinstance(types, list):
            return [option for each in types for option in [_bare({**node, "type": each})]]
        return [_bare(node)]
    listed = [each for name in _UNIONS for each in node.get(name, ())]
    return [option for each in listed for option in (_options(each) if each else [{}])]


def _bare(node: Node) -> Option:
    if "$ref" in node:
        return {"$ref": node["$ref"]}
    if node.get("type") == "null":
        return {"type": "null"}
    others = (_RULES_OF[kind] for kind in _RULES_OF if kind not in _kinds(node))
    left_out = {*chain.from_iterable(others)}
    return {name: value for name, value in without_words(node).items() if name not in left_out}


def _kinds(node: Node) -> set[str]:
    """Name the types that have rules of their own, of those that a schema allows."""
    types = node.get("type", [*_RULES_OF])
    listed = types if isinstance(types, list) else [types]
    return {"number" if each == "integer" else each for each in listed}


def _without(
    options: list[Option], document: Node, others: list[Option], other: Node
) -> list[Option]:
    return [
        option
        for option in options
        if not any(
            option == each or _meaning(document, option) == _meaning(other, each) for each in others
        )
    ]


def _meaning(document: Node, option: Option) -> Option:
    return _bare(resolve(document, dict(option)))


def _is_covered(option: Option, document: Node, others: list[Option], other: Node) -> bool:
    """Tell whether all that fits an option fits one of the others too."""
    meaning = _meaning(document, option)
    return any(
        all(name in meaning and meaning[name] == value for name, value in each.items())
        for each in (_meaning(other, each) for each in others)
    )


def _shown(option: Option) -> str:
    if "$ref" in option:
        return f"`{option['$ref'].rpartition('/')[2]}`"
    rules = [f"`{name}` {listed(option[name])}" for name in _SHOWN if name in option]
    kind = f"`{option['type']}`" if "type" in option else "anything"
    return f"{kind} with {' and '.join(rules)}" if rules else kind


def sentences(
    name: str,
    gone: list[tuple[str, bool]],
    come: list[tuple[str, bool]],
    *,
    is_read: bool,
    is_sent: bool,
) -> Iterator[tuple[bool, str, str]]:
    """Say what is gone and new, each with whether it breaks somebody and why."""
    for option, is_covered in gone:
        breaks = is_sent and not is_covered
        why = "A request that sends it is refused" if breaks else "What was right still is"
        yield (
            breaks,
            f"`{name}` is no longer {option}",
            why if is_sent else "It is not sent any more",
        )
    for option, is_covered in come:
        breaks = is_read and not is_covered
        why = (
            "Who reads by the old spec does not expect it" if breaks else "It fits the old rule too"
        )
        yield breaks, f"`{name}` may now be {option}", why if is_read else "It may be sent"
