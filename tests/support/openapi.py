"""The specs, read as OpenAPI."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import quote

import yaml
from openapi_schema_validator import OAS31Validator  # JSON Schema 2020-12 as OpenAPI 3.1 has it

FOLDER = Path(__file__).parents[2] / "specs"
SPECS = {path.stem: path for path in sorted(FOLDER.glob("*.yaml"))}
KEYS = list(SPECS)

Node = dict[str, Any]

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")
_DATA = ("default", "enum", "example", "examples", "x-enum-varnames")  # and no description of it


@cache
def read(key: str) -> Node:
    """Read a spec as it is written. Copy it before you change it."""
    if key not in SPECS:
        raise LookupError(f"add specs/{key}.yaml")
    document: Node = yaml.safe_load(SPECS[key].read_text(encoding="utf-8"))
    return document


def dig(value: Any, *path: str | int) -> Any:  # noqa: ANN401  # JSON
    """Follow a path of names and indexes into a document."""
    for step in path:
        value = value[step]
    return value


def resolved(document: Node, node: Node) -> Node:
    """Follow a reference within the document, if there is one."""
    target: Node = dig(document, *node.get("$ref", "").split("/")[1:])
    return target if "$ref" in node else node


def nodes(node: object, pointer: str = "") -> Iterator[tuple[str, Node]]:
    """Walk through the objects of a spec with their JSON pointers, leaving out examples' data."""
    if isinstance(node, dict):
        yield pointer, node
        for name, child in node.items():
            if pointer.endswith("/properties") or name not in _DATA:
                token = str(name).replace("~", "~0").replace("/", "~1")
                yield from nodes(child, f"{pointer}/{token}")
    elif isinstance(node, list):
        for index, child in enumerate(node):
            yield from nodes(child, f"{pointer}/{index}")


def properties(document: Node) -> Iterator[tuple[str, Node]]:
    """Walk through the properties of all schemas, with their JSON pointers."""
    for pointer, node in nodes(document):
        if pointer.endswith("/properties"):
            for name, schema in node.items():
                yield f"{pointer}/{name}", schema


def example_values(node: Node) -> list[Any]:
    """List the example values beside a schema (a map of them) or inside one (a list)."""
    found = [node["example"]] if "example" in node else []
    more = node.get("examples", [])
    return found + ([each["value"] for each in more.values()] if isinstance(more, dict) else more)


def examples(document: Node) -> Iterator[tuple[str, Any]]:
    """Walk through the example values, with the JSON pointers of their schemas."""
    for pointer, node in nodes(document):
        if not pointer.endswith("/properties"):
            for value in example_values(node):
                yield f"{pointer}/schema" if "schema" in node else pointer, value


def complaints(document: Node, schema: Node, value: object) -> list[str]:
    """List what a schema has against a value; its references are into the document."""
    errors = OAS31Validator({**document, **schema}).iter_errors(value)
    return [f"{error.json_path}: {error.message}" for error in errors]


def complaints_at(document: Node, pointer: str, value: object) -> list[str]:
    """List what the schema at a JSON pointer has against a value."""
    return complaints(document, {"$ref": f"#{quote(pointer, safe='/~')}"}, value)


def operations(document: Node, section: str = "paths") -> list["Operation"]:
    """List the operations, or the webhooks, of a spec."""
    return [
        Operation(document, path, method, node[method])
        for path, node in document.get(section, {}).items()
        for method in _METHODS
        if method in node
    ]


def operation_of(document: Node, name: str) -> "Operation":
    """Find an operation, or a webhook, by its operationId."""
    every = [*operations(document), *operations(document, "webhooks")]
    return next(each for each in every if each.id == name)


def response_schemas(document: Node) -> dict[str, Node]:
    """Collect the named schemas that a response reaches."""
    found: dict[str, Node] = {}
    waiting = [node for each in operations(document) for node in each.node["responses"].values()]
    while waiting:
        for _, node in nodes(waiting.pop()):
            if "$ref" in node and node["$ref"] not in found:
                found[node["$ref"]] = resolved(document, node)
                waiting.append(found[node["$ref"]])
    return {ref.rsplit("/", 1)[1]: node for ref, node in found.items() if "/schemas/" in ref}


@dataclass(frozen=True)
class Operation:
    """One operation of a spec, and what it documents."""

    document: Node
    path: str
    method: str
    node: Node

    @property
    def id(self) -> str:
        """The operationId."""
        return str(self._part("operationId"))

    @property
    def label(self) -> str:
        """The method and the path, as in `GET /v1/invoice/info`."""
        return f"{self.method.upper()} {self.path}"

    @property
    def responses(self) -> dict[str, Node]:
        """The documented responses by status, `default` among them."""
        return {
            status: resolved(self.document, node)
            for status, node in self._part("responses").items()
        }

    @property
    def successes(self) -> list[str]:
        """The statuses of success."""
        return [status for status in self.responses if status[0] == "2"]

    @property
    def refusals(self) -> list[str]:
        """The statuses of refusal; any 4xx where only a default is documented."""
        statuses = [status for status in self.responses if status[0] == "4"]
        return statuses or (["4xx"] if "default" in self.responses else [])

    @property
    def key_refusals(self) -> list[str]:
        """The statuses of refusal whose description mentions the API key; maybe any 4xx."""
        responses = self.responses.items()
        statuses = [status for status, node in responses if "API key" in node["description"]]
        return self.refusals if statuses == ["default"] else statuses

    @property
    def links(self) -> dict[str, Node]:
        """The links to other operations, by their operationIds, whatever status has them."""
        links = [
            resolved(self.document, link)
            for response in self.responses.values()
            for link in response.get("links", {}).values()
        ]
        return {link["operationId"]: link for link in links}

    @property
    def is_secured(self) -> bool:
        """Whether a key must be sent."""
        return bool(self.node.get("security", self.document.get("security")))

    @property
    def schemes(self) -> list[str]:
        """The security schemes, each of which lets in."""
        inherited: list[Node] = self.document.get("security", [])
        return [name for each in self.node.get("security", inherited) for name in each]

    @property
    def parameters(self) -> list[Node]:
        """The parameters in the path, the query and the headers."""
        return [resolved(self.document, node) for node in self.node.get("parameters", [])]

    @property
    def body(self) -> Node:
        """The media type object of the JSON request, or an empty one."""
        return self._json(self.node.get("requestBody", {}))

    @property
    def success(self) -> Node:
        """The media type object of the JSON response under 200."""
        if "200" not in self._part("responses"):
            raise LookupError(
                f"{self.label}: add the response 200, which the tests know success by"
            )
        return self._json(self.node["responses"]["200"])

    @property
    def fields(self) -> list[tuple[str, Node]]:
        """The fields of the JSON request, each by its name with its schema."""
        fields = resolved(self.document, self.body.get("schema", {})).get("properties", {})
        return [(name, resolved(self.document, schema)) for name, schema in fields.items()]

    def complaints(self, status: str, body: object) -> list[str]:
        """List what the schema documented for a status has against a response."""
        if status not in self.responses and "default" not in self.responses:
            return [f"{status} is not documented"]
        response = self.responses.get(status) or self.responses["default"]
        schema = response["content"]["application/json"]["schema"]
        return complaints(self.document, schema, body)

    def _part(self, name: str) -> Any:  # noqa: ANN401  # JSON
        if name not in self.node:
            raise LookupError(f"{self.label}: add {name} to the operation")
        return self.node[name]

    def _json(self, node: Node) -> Node:
        media: Node = resolved(self.document, node).get("content", {}).get("application/json", {})
        return media
