"""A spec, operation by operation."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from openapi_schema_validator import OAS31Validator

FOLDER = Path(__file__).parents[2] / "specs"
KEYS = sorted(path.stem for path in FOLDER.glob("*.yaml"))

Node = dict[str, Any]

_METHODS = ("get", "put", "post", "delete", "options", "head", "patch", "trace")


@cache
def read(key: str) -> Node:
    """Read a spec as it is written, to be copied before anything in it is changed."""
    document: Node = yaml.safe_load((FOLDER / f"{key}.yaml").read_text(encoding="utf-8"))
    return document


def operations(document: Node) -> list["Operation"]:
    """List the operations of a spec."""
    return [
        Operation(document, path, method, node[method])
        for path, node in document["paths"].items()
        for method in _METHODS
        if method in node
    ]


def resolved(document: Node, node: Node) -> Node:
    """Follow a reference within the document, if there is one."""
    target = document
    for step in node.get("$ref", "").split("/")[1:]:
        target = target[step]
    return target if "$ref" in node else node


@dataclass(frozen=True)
class Operation:
    """One operation of a spec, and what it documents."""

    document: Node
    path: str
    method: str
    node: Node

    @property
    def label(self) -> str:
        """The operation as schemathesis calls it."""
        return f"{self.method.upper()} {self.path}"

    @property
    def responses(self) -> dict[str, Node]:
        """What is documented under each status, `default` among them."""
        nodes = self.node["responses"].items()
        return {status: resolved(self.document, node) for status, node in nodes}

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
        """The statuses of refusal whose description speaks of the API key; maybe any 4xx."""
        nodes = self.responses.items()
        statuses = [status for status, node in nodes if "API key" in node["description"]]
        return self.refusals if statuses == ["default"] else statuses

    @property
    def links(self) -> dict[str, Node]:
        """The links to other operations, by their operationIds, whatever status has them."""
        nodes = [
            resolved(self.document, link)
            for response in self.responses.values()
            for link in response.get("links", {}).values()
        ]
        return {node["operationId"]: node for node in nodes}

    @property
    def is_secured(self) -> bool:
        """Whether a key must be sent."""
        return bool(self.node.get("security", self.document.get("security")))

    @property
    def parameters(self) -> list[Node]:
        """What stands in the path, the query and the headers."""
        nodes = self.node.get("parameters", [])
        return [resolved(self.document, node) for node in nodes]

    @property
    def body(self) -> Node:
        """The media type object of a JSON body, or nothing."""
        body = resolved(self.document, self.node.get("requestBody", {}))
        media: Node = body.get("content", {}).get("application/json", {})
        return media

    @property
    def fields(self) -> list[tuple[str, Node]]:
        """What stands in the body, each by its name with its schema."""
        fields = resolved(self.document, self.body.get("schema", {})).get("properties", {})
        return [(name, resolved(self.document, schema)) for name, schema in fields.items()]

    def complaints(self, status: str, answer: object) -> list[str]:
        """Say what the schema documented for a status has against an answer."""
        if status not in self.responses and "default" not in self.responses:
            return [f"{status} is not documented"]
        response = self.responses.get(status) or self.responses["default"]
        # Beside the whole document, so that its references lead somewhere.
        schema = {**self.document, **response["content"]["application/json"]["schema"]}
        errors = OAS31Validator(schema).iter_errors(answer)
        return [f"{error.json_path}: {error.message}" for error in errors]
