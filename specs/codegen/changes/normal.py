"""One way to write each thing that OpenAPI lets one write in several.

Two documents that say the same of the wire are equal once they are written this way, so that a
comparison of them reports nothing.
"""

import re
from collections.abc import Iterator
from itertools import product

from codegen.changes.schema import Node, resolve, schema, without_words

METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")

# How a parameter is written where nothing else is said, by where it stands.
_STYLES = {"query": "form", "cookie": "form", "path": "simple", "header": "simple"}
_FLAGS = ("required", "deprecated", "allowReserved", "allowEmptyValue")
_ERRORS = ("4", "5")

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def normalize(document: Node) -> Node:
    """Write a document the one way: no `allOf`, no defaults, everything said where it applies."""
    components = document.get("components", {})
    normal = {
        **document,
        "servers": _servers(document),
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


def _path_item(document: Node, item: Node) -> Node:
    item = resolve(document, item)
    shared = item.get("parameters", [])
    normal = {name: value for name, value in item.items() if name != "parameters"}
    normal |= _said_servers(item)
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
        "responses": _responses(document, node.get("responses", {})),
        **_said_servers(node),
    }
    if "requestBody" in node:
        body = _content(document, node["requestBody"])
        normal["requestBody"] = {name: each for name, each in body.items() if each is not False}
    if "callbacks" in node:
        normal["callbacks"] = {
            name: {key: _path_item(document, item) for key, item in resolve(document, each).items()}
            for name, each in node["callbacks"].items()
        }
    return normal


def _parameter(document: Node, node: Node) -> Node:
    normal = _content(document, resolve(document, node))
    if "schema" in normal:
        normal["schema"] = schema(document, normal["schema"])
    normal.pop("example", None)
    style = _STYLES.get(normal.get("in", "header"))
    explode = normal.get("style", style) == "form"
    defaults = {"style": style, "explode": explode, **dict.fromkeys(_FLAGS, False)}
    return {name: each for name, each in normal.items() if defaults.get(name, defaults) != each}


def _responses(document: Node, node: Node) -> Node:
    """Write the responses, but no error that `4XX` or `default` says in the same way."""
    normal = {str(status): _response(document, each) for status, each in node.items()}
    known = {status: _meaning_of_response(document, each) for status, each in normal.items()}
    return {
        status: each
        for status, each in normal.items()
        if status[:1] not in _ERRORS
        or known[status]
        not in [known.get(other) for other in (f"{status[0]}XX", "default") if other != status]
    }


def _meaning_of_response(document: Node, node: Node) -> Node:
    node = _response(document, resolve(document, node))
    content = {media: each.get("schema") for media, each in node.get("content", {}).items()}
    headers = {name: each.get("schema") for name, each in node["headers"].items()}
    meaning: Node = without_words({"content": content, "headers": headers})
    return meaning


def _response(document: Node, node: Node) -> Node:
    if "$ref" in node:
        return node
    headers = {name: _parameter(document, each) for name, each in node.get("headers", {}).items()}
    normal = {**_content(document, node), "headers": headers}
    if not normal.get("content", True):
        del normal["content"]
    return normal


def _said_servers(node: Node) -> Node:
    return {"servers": _servers(node)} if "servers" in node else {}


def _servers(node: Node) -> list[Node]:
    """List the URLs of the servers, with each value of a variable, or else its default."""
    urls: dict[str, None] = {}
    for server in node.get("servers", ()):
        variables = {
            name: [variable["default"], *variable.get("enum", ())]
            for name, variable in server.get("variables", {}).items()
        }
        for each in product(*variables.values()):
            url = str(server["url"])
            for name, value in zip(variables, each, strict=True):
                url = url.replace(f"{{{name}}}", str(value))
            urls[url] = None
    return [{"url": url} for url in urls]


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


def _shape(path: str) -> str:
    return _PLACEHOLDER.sub("{}", path)


def _placeholders(path: str) -> list[str]:
    return _PLACEHOLDER.findall(path)
