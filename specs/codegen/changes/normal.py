"""One way to write each thing that OpenAPI lets one write in several.

Two documents that say the same of the wire are equal once they are written this way, so that a
comparison of them reports nothing.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any

Node = dict[str, Any]

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

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

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def normalize(document: Node) -> Node:
    """Write a document the one way: no `allOf`, no defaults, everything said where it applies."""
    components = document.get("components", {})
    normal = {
        **document,
        "paths": {
            path: _path_item(document, item) for path, item in document.get("paths", {}).items()
        },
        "webhooks": {
            name: _path_item(document, item) for name, item in document.get("webhooks", {}).items()
        },
        "components": {
            **components,
            "schemas": {
                name: schema(document, node) for name, node in components.get("schemas", {}).items()
            },
            "responses": {
                name: _response(document, node)
                for name, node in components.get("responses", {}).items()
            },
            "parameters": {
                name: _parameter(document, node)
                for name, node in components.get("parameters", {}).items()
            },
            "requestBodies": {
                name: _content(document, node)
                for name, node in components.get("requestBodies", {}).items()
            },
        },
    }
    normal.pop("security", None)
    return normal


def align(before: Node, after: Node) -> Node:
    """Rename in `before` as `after` has it what has a name in the spec and none on the wire.

    Those are the parameters of a path and the security schemes.
    """
    before = _align_schemes(before, after)
    named = {_shape(path): path for path in after["paths"]}
    paths: Node = {}
    for path, item in before["paths"].items():
        target = named.get(_shape(path), path)
        renamed = dict(zip(_placeholders(path), _placeholders(target), strict=True))
        for operation in operations(item):
            for parameter in operation["parameters"]:
                if parameter.get("in") == "path":
                    parameter["name"] = renamed.get(parameter["name"], parameter["name"])
        paths[target] = item
    return {**before, "paths": paths}


def _align_schemes(before: Node, after: Node) -> Node:
    old, new = (each["components"].get("securitySchemes", {}) for each in (before, after))
    meanings = {repr(_meaning(scheme)): name for name, scheme in new.items() if name not in old}
    renamed = {
        name: name if name in new else meanings.get(repr(_meaning(scheme)), name)
        for name, scheme in old.items()
    }
    schemes = {renamed[name]: scheme for name, scheme in old.items()}
    for section in ("paths", "webhooks"):
        for item in before[section].values():
            for operation in operations(item):
                operation["security"] = [
                    {renamed.get(name, name): scopes for name, scopes in each.items()}
                    for each in operation["security"]
                ]
    return {**before, "components": {**before["components"], "securitySchemes": schemes}}


def _meaning(scheme: Node) -> list[tuple[str, object]]:
    return sorted((name, value) for name, value in scheme.items() if name != "description")


def operations(item: Node) -> Iterator[Node]:
    """Give the operations of a path item."""
    return (item[method] for method in METHODS if method in item)


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


def _path_item(document: Node, item: Node) -> Node:
    item = resolve(document, item)
    shared = item.get("parameters", [])
    normal = {name: value for name, value in item.items() if name != "parameters"}
    for method in METHODS:
        if method in item:
            normal[method] = _operation(document, item[method], shared)
    return normal


def _operation(document: Node, node: Node, shared: list[Node]) -> Node:
    own = [_parameter(document, each) for each in node.get("parameters", [])]
    known = {(each.get("name"), each.get("in")) for each in own}
    inherited = [_parameter(document, each) for each in shared]
    own += [each for each in inherited if (each.get("name"), each.get("in")) not in known]
    normal = {
        **node,
        "parameters": own,
        "security": node.get("security", document.get("security", [])),
        "responses": {
            str(status): _response(document, each) for status, each in node["responses"].items()
        },
    }
    if "requestBody" in node:
        normal["requestBody"] = _content(document, node["requestBody"])
    return normal


def _parameter(document: Node, node: Node) -> Node:
    normal = _content(document, resolve(document, node))
    if "schema" in normal:
        normal["schema"] = schema(document, normal["schema"])
    if not normal.get("required", False):
        normal.pop("required", None)
    normal.pop("example", None)
    return normal


def _response(document: Node, node: Node) -> Node:
    if "$ref" in node:
        return node
    headers = {name: _parameter(document, each) for name, each in node.get("headers", {}).items()}
    return {**_content(document, node), "headers": headers, "content": _media(document, node)}


def _content(document: Node, node: Node) -> Node:
    return {**node, "content": _media(document, node)} if "content" in node else dict(node)


def _media(document: Node, node: Node) -> Node:
    return {
        media: {
            **each,
            **({"schema": schema(document, each["schema"])} if "schema" in each else {}),
        }
        for media, each in node.get("content", {}).items()
    }


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
    if normal.get("additionalProperties") == {}:
        del normal["additionalProperties"]
    if normal.get("type") == "object":
        normal.setdefault("properties", {})
    return {name: each for name, each in normal.items() if _EMPTY.get(name, _EMPTY) != each}


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
            if name in _WORDS:
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


def _shape(path: str) -> str:
    return _PLACEHOLDER.sub("{}", path)


def _placeholders(path: str) -> list[str]:
    return _PLACEHOLDER.findall(path)
