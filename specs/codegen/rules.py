"""Rules that a spec must keep, so that it is valid and a client of it does what it says."""

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from typing import Any
from urllib.parse import quote

from openapi_python_client.strings import PythonIdentifier, in_double_quote_literal
from openapi_schema_validator import OAS31Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from openapi_spec_validator.validation.exceptions import ExtraParametersError
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from codegen.document import Document, Place, at, is_schema
from codegen.media import is_form, is_json, is_text

_STYLES = {
    "query": {"form", "spaceDelimited", "pipeDelimited", "deepObject"},
    "path": {"simple"},
    "header": {"simple"},
    "cookie": {"form"},
}
_DEFAULT_STYLES = {"query": "form", "path": "simple", "header": "simple", "cookie": "form"}


def check(document: Document) -> None:
    """Raise `CodegenError` for the first rule that a spec does not keep."""
    for rule in (
        _version,
        _references,
        _defaults,
        _validity,
        _names,
        _security,
        _parameters,
        _bodies,
        _unions,
    ):
        for place, reason in rule(document):
            raise document.error(place, reason)


def style(parameter: dict[str, Any]) -> tuple[str, bool]:
    """Tell the style of a parameter, and whether it is exploded."""
    chosen = parameter.get("style", _DEFAULT_STYLES[parameter["in"]])
    return chosen, parameter.get("explode", chosen in {"form", "deepObject"})


Findings = Iterator[tuple[Place, str]]


def _version(document: Document) -> Findings:
    version = document.content.get("openapi")
    if not isinstance(version, str) or not version.startswith("3.1."):
        yield ["openapi"], f"OpenAPI 3.1 was expected, as '3.1.0', not {version!r}"


def _references(document: Document) -> Findings:
    for place, node in document.walk():
        if not isinstance(reference := node.get("$ref"), str):
            continue
        try:
            document.target(reference)
            document.resolved(node)
        except LookupError as error:
            circle = "circle" in str(error)
            reason = "leads back to itself" if circle else "points at nothing"
            if not reference.startswith("#"):
                reason = "leaves the file: put what it points at under components"
            yield [*place, "$ref"], f"$ref {reference!r} {reason}"
    for kind, components in document.content.get("components", {}).items():
        for name in components if isinstance(components, dict) and kind[:2] != "x-" else ():
            if not re.fullmatch(r"[a-zA-Z0-9._-]+", name):
                yield ["components", kind, name], "a name may hold letters, digits, '.', '_', '-'"


def _validity(document: Document) -> Findings:
    for error in OpenAPIV31SpecValidator(document.content).iter_errors():
        if isinstance(error, ExtraParametersError):
            continue  # a schema may require what it does not describe
        reason = error.message.splitlines()[0]
        place = [*error.absolute_path]
        if named := re.search(r"'(\w+)' (?:operation )?in '([^']+)'", reason):
            place = ["paths", named[2], named[1]]
        elif place and place[0] not in document.content:
            # It tells the place of a schema's error from the schema on.
            wholes = (above for above, node in document.walk() if at(node, place) == error.instance)
            place = [*next(wholes, []), *place]
        yield place, reason


def _defaults(document: Document) -> Findings:
    root = DRAFT202012.create_resource(document.content)
    registry: Registry[Any] = Registry().with_resource("urn:spec", root)
    for place, schema in document.schemas():
        if "default" in schema:
            steps = (str(step).replace("~", "~0").replace("/", "~1") for step in place)
            reference = {"$ref": f"urn:spec#/{quote('/'.join(steps), safe='/~')}"}
            validator = OAS31Validator(reference, registry=registry)
            with suppress(Exception):  # of a schema that is not valid, as _validity says
                for error in validator.iter_errors(schema["default"]):
                    yield [*place, "default"], error.message.splitlines()[0]


def _names(document: Document) -> Findings:
    seen: dict[tuple[str, str], Place] = {}
    for place, operation, _ in document.operations():
        if name := operation.get("operationId"):
            tag = str(PythonIdentifier((operation.get("tags") or ["default"])[0], prefix="tag"))
            module = str(PythonIdentifier(name, prefix="field_"))
            if (tag, module) in seen:
                other = ".".join(map(str, seen[tag, module]))
                yield (
                    [*place, "operationId"],
                    f"{name!r} becomes the module {module!r}, as that of {other} does: rename one",
                )
            seen[tag, module] = place
    for place, node in document.walk():
        names = [*node.get("properties", {})] if is_schema(place) else []
        words = node.get("enum", []) if is_schema(place) else []
        for text in (*names, *words, *([node["name"]] if "in" in node and "name" in node else [])):
            if isinstance(text, str) and _written(text) != text:
                yield place, f"{text!r} holds a character that cannot be seen: leave it out"


def _written(text: str) -> str:
    """Read back what the generator writes for a text: it leaves some characters out."""
    return str(json.loads(f'"{in_double_quote_literal(text)}"'))


def _parameters(document: Document) -> Findings:
    for place, node in document.walk():
        if "in" not in node or "name" not in node or place[:2] == ["components", "securitySchemes"]:
            continue
        location = node["in"]
        chosen, _ = style(node)
        if "content" in node:
            if not is_json(*node["content"]) or location != "query":
                yield [*place, "content"], "content is JSON, in a query: elsewhere write a schema"
        elif chosen not in _STYLES[location]:
            known = " or ".join(sorted(_STYLES[location]))
            yield [*place, "style"], f"in a {location} the style is {known}, not {chosen}"
        elif reason := _unsupported(document, node):
            yield place, reason


def _unsupported(document: Document, parameter: dict[str, Any]) -> str | None:
    """Say why the value of a parameter cannot be written in its style."""
    location, schema = parameter["in"], document.resolved(parameter.get("schema", {}))
    chosen, exploded = style(parameter)
    kind = _kind(document, schema)
    joined = chosen in {"spaceDelimited", "pipeDelimited"}
    for unsupported, reason in (
        (kind in {"array", "object"} and _nested(document, schema),
         "of nested values only JSON is sent: write content: application/json"),
        (kind == "object" and location != "query",
         f"an object has no place in a {location}: use one parameter for each member"),
        (kind == "object" and not exploded, "an object is exploded: write explode: true"),
        (kind == "object" and joined, f"{chosen} is a style for arrays: use form or deepObject"),
        (kind == "array" and chosen == "deepObject", "deepObject is for objects: use form"),
        (kind == "array" and joined and exploded, "it is not exploded: write explode: false"),
    ):  # fmt: skip
        if unsupported:
            return reason
    return None


def _bodies(document: Document) -> Findings:
    texts: dict[tuple[str | int, ...], str] = {}
    files: set[tuple[str | int, ...]] = set()
    for place, node in document.walk():
        if is_schema(place) or "content" not in node or "in" in node:
            continue
        for name, media in node["content"].items():
            where = [*place, "content", name]
            schema = media.get("schema", {}) if isinstance(media, dict) else {}
            binaries = {tuple(each) for each in _binaries(document, schema, where, set())}
            if is_json(name):
                texts |= dict.fromkeys(binaries, ".".join(map(str, where)))
            else:
                files |= binaries
            if is_form(name) and _kind(document, schema) != "object":
                yield where, "the schema of a form is an object, which names its fields"
            elif is_text(name) and _kind(document, schema) not in {"string", ""}:
                yield where, f"{name} is read as text: its schema is a string"
    for both in {*texts} & files:
        yield both, f"a file in a form, but a text in {texts[both]}: use a schema for each"


def _security(document: Document) -> Findings:
    whole: list[tuple[Place, dict[str, Any]]] = [([], document.content)]
    operations = [(place, operation) for place, operation, _ in document.operations()]
    for place, node in whole + operations:
        for index, requirement in enumerate(node.get("security", [])):
            if len(requirement) > 1:
                reason = f"{' and '.join(requirement)} are required at once, and a client sends one"
                remedy = "keep one, and describe the others as parameters"
                yield [*place, "security", index], f"{reason}: {remedy}"


def _unions(document: Document) -> Findings:
    for place, schema in document.schemas():
        parts = [*schema.get("oneOf", []), *schema.get("anyOf", [])]
        described = "properties" in schema and any(_describes(part) for part in parts)
        if described or ("allOf" in schema and parts):
            yield place, "oneOf and anyOf stand alone: move what stands beside them into each part"
        for index, part in enumerate(schema.get("allOf", [])):
            whole = document.resolved(part)
            if "oneOf" in whole or "anyOf" in whole:
                yield (
                    [*place, "allOf", index],
                    "a union within allOf is not supported: turn it over",
                )
        if len({type(word) for word in schema.get("enum", []) if word is not None}) > 1:
            yield place, "Enum values must all be the same type: use oneOf, with a schema for each"
        if isinstance(const := schema.get("const"), dict | list):
            yield [*place, "const"], f"a constant {type(const).__name__} is not supported"
        yield from _discriminator(place, schema.get("discriminator", {}), parts)


def _discriminator(
    place: Place, discriminator: dict[str, Any], parts: list[dict[str, Any]]
) -> Findings:
    if not discriminator or not parts:
        return  # beside no union it says which schemas are made of this one, and each is read whole
    references = {part.get("$ref") for part in parts if part.get("type") != "null"}
    if None in references:
        yield [*place, "discriminator"], "its union holds a schema without a name: use $ref"
    for value, target in discriminator.get("mapping", {}).items():
        named = target if "/" in target else f"#/components/schemas/{target}"
        if named not in references:
            yield [*place, "discriminator", "mapping", value], f"{target!r} is not in the union"


def _describes(part: dict[str, Any]) -> bool:
    return bool({"$ref", "properties", "type", "allOf", "oneOf", "anyOf", "enum"} & {*part})


def _kind(document: Document, schema: dict[str, Any]) -> str:
    """Tell the one type of a schema, or nothing when it has none or several."""
    schema = document.resolved(schema)
    kind = schema.get("type", "")
    if isinstance(kind, list):
        kinds = [each for each in kind if each != "null"]
        return kinds[0] if len(kinds) == 1 else ""
    if not kind and ("properties" in schema or "allOf" in schema):
        parts = {_kind(document, part) for part in schema.get("allOf", [])} - {""}
        return parts.pop() if len(parts) == 1 else "object"
    return str(kind)


def _nested(document: Document, schema: dict[str, Any]) -> bool:
    inner = [schema["items"]] if "items" in schema else [*schema.get("properties", {}).values()]
    return any(_kind(document, part) in {"array", "object"} for part in inner)


def _binaries(document: Document, schema: object, place: Place, seen: set[int]) -> Iterator[Place]:
    """Find the binary parts of a schema."""
    if not isinstance(schema, dict) or id(schema) in seen:
        return
    seen.add(id(schema))
    if isinstance(reference := schema.get("$ref"), str):
        target, node = document.target(reference)
        yield from _binaries(document, node, target, seen)
    if schema.get("type") == "string" and schema.get("format") == "binary":
        yield place
    for key in ("items", "additionalProperties"):
        yield from _binaries(document, schema.get(key), [*place, key], seen)
    for key in ("allOf", "anyOf", "oneOf", "prefixItems"):
        for index, part in enumerate(schema.get(key, [])):
            yield from _binaries(document, part, [*place, key, index], seen)
    for name, part in schema.get("properties", {}).items():
        yield from _binaries(document, part, [*place, "properties", name], seen)
