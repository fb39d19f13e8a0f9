"""A spec written so that the generator reads it right, and what its templates need beside it.

The generator reads a part of OpenAPI and passes over the rest in silence. What it passes over is
written here in the form that it reads: references to anything but a component, parameters whose
value is JSON, the security of the whole document, one media type of a response.
"""

from typing import Any

from attrs import define, field
from openapi_python_client.parser.openapi import generate_operation_id
from openapi_python_client.schema.untrusted_string import UntrustedString

from codegen.document import NAMED, Document, is_data, is_schema, walk
from codegen.media import is_json, is_text
from codegen.rules import style
from codegen.security import Security, find_security

_IGNORED_HEADERS = {"accept", "authorization", "content-type"}
"""OpenAPI ignores parameters of these names: body, responses and security say them."""

_STYLES = {"form": "commas", "spaceDelimited": "spaces", "pipeDelimited": "pipes"}
_BINARY = {"type": "string", "format": "binary"}


@define
class Facts:
    """What the templates need of an operation and the generator does not keep."""

    page: str | None = None
    """The vendor's page."""
    accept: str | None = None
    """The media types to ask for, where a response has several."""
    styles: dict[str, str] = field(factory=dict)
    """How parameters of the query are written that are not exploded."""


@define
class Prepared:
    """A spec as the generator reads it right."""

    content: dict[str, Any]
    security: Security
    facts: dict[str, Facts] = field(factory=dict)
    """By operationId."""
    media_types: dict[str, str] = field(factory=dict)
    """What the generator is to take a media type for."""


def prepare(document: Document) -> Prepared:
    """Write a spec, of which `rules.check` found nothing wrong, as the generator reads it right."""
    content = _inlined(document, document.content)
    prepared = Prepared(content, find_security(document.content))
    for place, node in [*walk(content)]:
        if is_schema(place):
            _prepare_schema(node)
        elif "content" in node:
            for name in filter(is_json, node["content"]):
                _read_as_text(content, node["content"][name].get("schema"), set())
    for schema in content.get("components", {}).get("schemas", {}).values():
        # The name of a component is unique, its title is not; the generator would take the title.
        if isinstance(schema, dict) and (title := schema.pop("title", None)):
            schema.setdefault("description", title)
    for path, item in content.get("paths", {}).items():
        shared = item.pop("parameters", [])
        for method in ("get", "put", "post", "delete", "options", "head", "patch", "trace"):
            if method in item:
                _prepare_operation(prepared, item[method], path, method, shared)
    components = content.get("components", {})
    content["components"] = {"schemas": components.get("schemas", {})}
    content.pop("webhooks", None)
    return prepared


def _inlined(
    document: Document,
    node: Any,  # noqa: ANN401  # JSON
    above: tuple[str, ...] = (),
    *,
    names: bool = False,
) -> Any:  # noqa: ANN401  # JSON
    """Copy a part of a spec, with references to schemas alone, and those by their plain names."""
    if isinstance(node, list):
        return [_inlined(document, item, above) for item in node]
    if not isinstance(node, dict):
        return node
    if names or not isinstance(reference := node.get("$ref"), str):
        return {
            key: child
            if not names and is_data(key, child)
            else _inlined(document, child, above, names=not names and key in NAMED)
            for key, child in node.items()
        }
    place, target = document.target(reference)
    beside = {key: value for key, value in node.items() if key not in {"$ref", "summary"}}
    if place[:2] == ["components", "schemas"] and len(place) == 3:  # noqa: PLR2004  # ..., its name
        plain: dict[str, Any] = {"$ref": f"#/components/schemas/{place[2]}"}
        if {*beside} <= {"description", "deprecated", "title", "example", "examples"}:
            return plain
        return {"allOf": [plain], **_inlined(document, beside, above)}
    if reference in above:
        raise document.error(place, "holds itself: give it a name under components.schemas")
    whole = {**target, **beside} if isinstance(target, dict) else target
    return _inlined(document, whole, (*above, reference))


def _read_as_text(content: dict[str, Any], schema: Any, seen: set[int]) -> None:  # noqa: ANN401  # JSON
    """Take binary out of what is JSON, where it is a text like any other."""
    if isinstance(schema, list):
        for part in schema:
            _read_as_text(content, part, seen)
    if not isinstance(schema, dict) or id(schema) in seen:
        return
    seen.add(id(schema))
    if isinstance(reference := schema.get("$ref"), str):
        name = reference.rpartition("/")[2]
        _read_as_text(content, content["components"]["schemas"][name], seen)
    if schema.get("format") == "binary":
        del schema["format"]
    for key in ("items", "additionalProperties", "allOf", "anyOf", "oneOf", "prefixItems"):
        _read_as_text(content, schema.get(key), seen)
    _read_as_text(content, [*schema.get("properties", {}).values()], seen)


def _prepare_schema(schema: dict[str, Any]) -> None:
    if "const" in schema and schema["const"] is None:
        schema["type"] = schema.pop("const") or "null"
    if isinstance(kinds := schema.get("type"), list) and len(kinds) == 1:
        schema["type"] = kinds[0]
    if schema.get("type") == "array":
        schema.setdefault("items", {})
    _prepare_union(schema)
    _prepare_enum(schema)
    if "allOf" in schema:
        _flatten(schema)


def _prepare_union(schema: dict[str, Any]) -> None:
    for key in ("oneOf", "anyOf"):
        parts = schema.get(key, [])
        if parts and _are_words(parts):
            # Each word with its description: an enum, as OpenAPI 3.1 writes one.
            schema["enum"] = [part["const"] for part in schema.pop(key)]
            schema["x-enum-descriptions"] = [
                part.get("description", part.get("title", "")) for part in parts
            ]
        elif parts and "properties" in schema:
            del schema[key]  # it says which members go together, as the rules made sure


def _are_words(parts: list[dict[str, Any]]) -> bool:
    consts = [part.get("const") for part in parts]
    return all(type(const) is str for const in consts) or all(
        type(const) is int for const in consts
    )


def _prepare_enum(schema: dict[str, Any]) -> None:
    words = schema.get("enum", [])
    if isinstance(texts := schema.get("x-enumDescriptions"), dict):
        schema["x-enum-descriptions"] = [str(texts.get(word, "")) for word in words]
    if any(isinstance(word, float) for word in words):
        del schema["enum"]  # a number of any value is read, and written digit for digit
        schema.setdefault("type", "number")
    elif words and all(isinstance(word, str) for word in words if word is not None):
        texts = [word for word in words if word is not None]
        names = schema.get("x-enum-varnames", [])
        if len(names) != len(texts) or len({*names}) != len(names):
            schema["x-enum-varnames"] = _member_names(texts)


def _member_names(words: list[str]) -> list[str]:
    """Name the members of an enum: as the generator does, and apart where it would not."""
    names: list[str] = []
    for index, word in enumerate(words):
        plain = "".join(c if c.isalnum() else "_" for c in word).strip("_")
        name = word.upper() if word[:1].isalpha() else f"VALUE_{plain or index}".upper()
        taken = {_plain(other) for other in names}
        names.append(name if _plain(name) not in taken else f"{name}_{index}")
    return names


def _plain(name: str) -> str:
    return "".join(c for c in name.upper() if c.isalnum())


def _flatten(schema: dict[str, Any]) -> None:
    """Take the parts of parts into allOf itself: the generator looks no deeper."""
    flat: list[dict[str, Any]] = []
    for part in schema["allOf"]:
        if "allOf" in part and "$ref" not in part:
            _flatten(part)
            flat += part.pop("allOf")
        if isinstance(part.get("additionalProperties"), dict):
            schema.setdefault("additionalProperties", part["additionalProperties"])
        flat.append(part)
    schema["allOf"] = [part for part in flat if part]


def _prepare_operation(
    prepared: Prepared, operation: dict[str, Any], path: str, method: str, shared: list[Any]
) -> None:
    name = UntrustedString(path)
    operation.setdefault(
        "operationId", str(generate_operation_id(path=name, method=method, prefix=""))
    )
    facts = prepared.facts[operation["operationId"]] = Facts(
        page=operation.get("externalDocs", {}).get("url")
    )
    required = operation.get("security", prepared.content.get("security", []))
    operation["security"] = required if all(required) else []
    operation.pop("callbacks", None)
    own = operation.get("parameters", [])
    said = {(parameter["name"], parameter["in"]) for parameter in own}
    own += [each for each in shared if (each["name"], each["in"]) not in said]
    operation["parameters"] = [_parameter(each, facts) for each in own if not _ignored(each)]
    if "requestBody" in operation:
        body = operation["requestBody"]["content"]
        for media_type, media in body.items():
            _prepare_media(prepared, media_type, media)
        known = {each: media for each, media in body.items() if _known(prepared, each)}
        operation["requestBody"]["content"] = known or body
    several = False
    chosen: dict[str, None] = {}
    for response in operation.get("responses", {}).values():
        response.pop("headers", None)
        response.pop("links", None)
        if content := response.get("content"):
            for media_type, media in content.items():
                _prepare_media(prepared, media_type, media)
            several |= len(content) > 1
            best = min(content, key=lambda each: _preference(prepared, each))
            response["content"] = {best: content[best]}
            chosen[best] = None
    facts.accept = ", ".join(chosen) if several else None


def _parameter(parameter: dict[str, Any], facts: Facts) -> dict[str, Any]:
    chosen, exploded = style(parameter)
    if media := parameter.pop("content", None):
        ((_, value),) = media.items()
        parameter["schema"] = value.get("schema", {})
        facts.styles[parameter["name"]] = "json"
    elif parameter["in"] == "query" and chosen == "deepObject":
        facts.styles[parameter["name"]] = "deepObject"
    elif parameter["in"] == "query" and not exploded:
        facts.styles[parameter["name"]] = _STYLES[chosen]
    return parameter


def _ignored(parameter: dict[str, Any]) -> bool:
    return parameter["in"] == "header" and parameter["name"].lower() in _IGNORED_HEADERS


def _prepare_media(prepared: Prepared, media_type: str, media: dict[str, Any]) -> None:
    schema = media.setdefault("schema", {})
    known = is_json(media_type) or is_text(media_type) or media_type.endswith("form-data")
    if known or media_type.endswith("urlencoded"):
        return
    if not schema or (schema.get("type") == "string" and "enum" not in schema):
        # Any other media type that carries a text carries bytes: a picture, a document.
        media["schema"] = {**schema, **_BINARY}
        prepared.media_types[media_type] = "application/octet-stream"


def _known(prepared: Prepared, media_type: str) -> bool:
    form = media_type.endswith(("urlencoded", "form-data"))
    return is_json(media_type) or form or media_type in prepared.media_types


def _preference(prepared: Prepared, media_type: str) -> int:
    kinds = (is_json(media_type), is_text(media_type), media_type in prepared.media_types)
    return kinds.index(True) if True in kinds else len(kinds)
