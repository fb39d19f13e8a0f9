"""One way to write each schema that JSON Schema lets one write in several."""

from collections.abc import Mapping
from typing import Any

Node = dict[str, Any]

_EMPTY: Mapping[str, object] = {
    "required": [],
    "additionalProperties": True,
    "minLength": 0,
    "minItems": 0,
    "minProperties": 0,
    "uniqueItems": False,
    "nullable": False,
    "readOnly": False,
    "writeOnly": False,
    "deprecated": False,
    "allOf": [],
    "items": {},
}
_WORDS = ("title", "description", "example", "examples", "$comment", "externalDocs")
_MAPS = ("properties", "patternProperties", "$defs", "dependentSchemas")
_LISTS = ("allOf", "anyOf", "oneOf", "prefixItems")
_SINGLES = (
    "items",
    "additionalProperties",
    "not",
    "contains",
    "propertyNames",
    "if",
    "then",
    "else",
)


def resolve(document: Node, node: Node) -> Node:
    """Follow a reference within the document, if there is one."""
    seen = set[str]()
    while isinstance(reference := node.get("$ref"), str) and reference not in seen:
        seen.add(reference)
        target: Any = document
        for step in reference.removeprefix("#/").split("/"):
            target = target.get(step.replace("~1", "/").replace("~0", "~"), {})
        node = target
    return node


def schema(document: Node, node: Any) -> Any:  # noqa: ANN401  # a schema may be true or false
    """Write a schema the one way."""
    if not isinstance(node, dict):
        return node
    normal = {name: _part(document, name, each) for name, each in node.items() if name != "example"}
    if "allOf" in normal:
        normal = _merged(document, normal)
    for name in ("oneOf", "anyOf"):
        if name in normal:
            normal = _flat_union(document, normal, name)
    if "const" in normal:
        normal.setdefault("enum", [normal.pop("const")])
    _write_types(normal)
    _write_bounds(normal)
    if normal.get("additionalProperties") == {}:
        del normal["additionalProperties"]
    if normal.get("type") == "object":
        normal.setdefault("properties", {})
    return {name: each for name, each in normal.items() if _EMPTY.get(name, _EMPTY) != each}


def without_words(node: Any, *, are_names: bool = False) -> Any:  # noqa: ANN401  # of any form
    """Leave out of a schema, and of those in it, what only people read; `are_names` of a map."""
    if isinstance(node, list):
        return [without_words(each) for each in node]
    if not isinstance(node, dict):
        return node
    return {
        name: without_words(each, are_names=not are_names and name in _MAPS)
        for name, each in node.items()
        if are_names or not _is_word(name)
    }


def _is_word(name: str) -> bool:
    return name in _WORDS or name.startswith("x-")


def _part(document: Node, name: str, value: Any) -> Any:  # noqa: ANN401  # whatever a schema holds
    """Write what stands in a schema under a name."""
    if name in _MAPS and isinstance(value, dict):
        return {key: schema(document, each) for key, each in value.items()}
    if name in _LISTS and isinstance(value, list):
        return [schema(document, each) for each in value]
    return schema(document, value) if name in _SINGLES else value


def _write_types(node: Node) -> None:
    """Write one type as a text, and several as a list with null at its end."""
    if node.pop("nullable", False) and isinstance(node.get("type"), str):
        node["type"] = [node["type"], "null"]
    if isinstance(node.get("type"), list):
        types = sorted(set(node["type"]), key=lambda each: (each == "null", each))
        node["type"] = types[0] if len(types) == 1 else types


def _write_bounds(node: Node) -> None:
    """Write the bounds of an integer as those that it may reach, and those of 3.0 as in 3.1."""
    for word, exclusive, step in (
        ("minimum", "exclusiveMinimum", 1),
        ("maximum", "exclusiveMaximum", -1),
    ):
        if isinstance(flag := node.get(exclusive), bool):
            del node[exclusive]
            if flag and word in node:
                node[exclusive] = node.pop(word)
        types = {node.get("type")} if isinstance(node.get("type"), str) else {*node.get("type", ())}
        if types - {"null"} == {"integer"} and isinstance(bound := node.get(exclusive), int):
            del node[exclusive]
            nearest = max if step > 0 else min
            node[word] = nearest(bound + step, node.get(word, bound + step))


def _merged(document: Node, node: Node) -> Node:
    """Fold the parts of an `allOf` into one schema, unless two of them say different things."""
    merged = {name: value for name, value in node.items() if name != "allOf"}
    for part in node["allOf"]:
        target = resolve(document, part) if isinstance(part, dict) else {}
        if target is not part:
            target = schema(document, {**target, **_beside_reference(part)})
        if "$ref" in target or not isinstance(part, dict):
            return node
        for name, value in target.items():
            if _is_word(name):
                merged.setdefault(name, value)
            elif name == "properties":
                clashes = merged.get(name, {}).keys() & value.keys()
                if any(merged[name][key] != value[key] for key in clashes):
                    return node
                merged[name] = {**merged.get(name, {}), **value}
            elif name == "required":
                merged[name] = list(dict.fromkeys([*merged.get(name, []), *value]))
            elif merged.setdefault(name, value) != value:
                return node
    return merged


def _beside_reference(part: Node) -> Node:
    return {name: value for name, value in part.items() if name != "$ref"}


def _flat_union(document: Node, node: Node, name: str) -> Node:
    """Write a union with null, of bare types, or of a single schema as what is no union."""
    rest = {key: value for key, value in node.items() if key != name}
    options = [option for option in node[name] if not _is_null(option)]
    if len(options) == 1 and isinstance(options[0], dict):
        option = options[0]
        has_null = len(node[name]) > 1
        if has_null and "$ref" in option:
            option = schema(document, resolve(document, option))
        if option.keys() & rest.keys() <= set(_WORDS) and ("type" in option or not has_null):
            types = option.get("type", [])
            types = types if isinstance(types, list) else [types]
            return {**option, **rest, **({"type": [*types, "null"]} if has_null else {})}
        return node
    types = []
    for option in node[name]:
        meaning = option.keys() - set(_WORDS) if isinstance(option, dict) else set()
        if meaning != {"type"} or "type" in rest:
            return node
        types += option["type"] if isinstance(option["type"], list) else [option["type"]]
    if len(set(types)) < len(types) or {"integer", "number"} <= set(types):
        return node
    return {**rest, "type": types}


def _is_null(option: object) -> bool:
    return isinstance(option, dict) and option.get("type") == "null"
