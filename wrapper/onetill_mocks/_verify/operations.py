"""Operations of a vendor's spec: how to send their requests, and what to expect of responses."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import quote, urlencode

import jsonschema_rs
import yaml

from onetill_mocks._specs import spec_text

Node = dict[str, Any]

_METHODS = ("get", "put", "post", "delete", "patch")


class Sendable(NamedTuple):
    """The parts of a request, without its host."""

    method: str
    target: str
    headers: dict[str, str]
    body: bytes


@dataclass(frozen=True)
class Operation:
    """One operation of a spec."""

    document: Node
    path: str
    method: str
    node: Node

    def request(self, fields: Mapping[str, Any], key: str) -> Sendable:
        """Make the request of some fields, with a key if the operation wants one."""
        path, query, body = self.path, dict[str, str](), dict(fields)
        for each in self.node.get("parameters", ()):
            parameter = self._resolved(each)
            if (value := body.pop(parameter["name"], None)) is not None:
                path = path.replace(f"{{{parameter['name']}}}", quote(str(value), safe=""))
                if parameter["in"] == "query":
                    query[parameter["name"]] = str(value)
        headers = {"Accept": "application/json", **self._authorization(key)}
        content = b""
        if "requestBody" in self.node:
            headers["Content-Type"] = "application/json"
            content = json.dumps(body).encode()
        target = f"{path}?{urlencode(query)}" if query else path
        return Sendable(self.method.upper(), target, headers, content)

    def faults(self, status: int, body: bytes) -> list[str]:
        """List what the spec has against a response; it may have more than the spec names."""
        responses = self.node["responses"]
        documented = responses.get(str(status), responses.get("default"))
        if documented is None:
            return [f"the status {status} is not documented"]
        media = self._resolved(documented).get("content", {}).get("application/json")
        if media is None:
            return []
        try:
            document = json.loads(body, parse_constant=_refuse_constant)
            errors = [*self._validator(media["schema"]).iter_errors(document)]
        except (ValueError, RecursionError):
            return ["the body is no JSON"]
        return [_fault(error) for error in errors]

    def _validator(self, schema: Node) -> jsonschema_rs.Draft202012Validator:
        whole = {"components": self.document["components"], "allOf": [schema]}
        return jsonschema_rs.Draft202012Validator(whole)

    def _authorization(self, key: str) -> dict[str, str]:
        wanted = self.node.get("security", self.document.get("security", ()))
        if not (wanted and key):
            return {}
        scheme = self.document["components"]["securitySchemes"][next(iter(wanted[0]))]
        prefix = "Bearer" if scheme.get("scheme") == "bearer" else scheme.get("x-prefix")
        return {scheme.get("name", "Authorization"): f"{prefix} {key}" if prefix else key}

    def _resolved(self, node: Node) -> Node:
        found: Any = self.document
        for step in node.get("$ref", "").split("/")[1:]:
            found = found[step]
        return found if "$ref" in node else node


@cache
def operations_of(key: str) -> dict[str, Operation]:
    """Read the operations of a gateway's spec, by their operationIds."""
    document: Node = yaml.safe_load(spec_text(key))
    return {
        node[method]["operationId"]: Operation(document, path, method, node[method])
        for path, node in document["paths"].items()
        for method in _METHODS
        if method in node
    }


def _fault(error: jsonschema_rs.ValidationError) -> str:
    place = ".".join(map(str, error.instance_path))
    return f"{place or 'the body'}: {error.message}"


def _refuse_constant(name: str) -> float:
    raise ValueError(f"{name} is no JSON")
