"""Kinds of edits, each of one operation, with what is to be said of it in both directions."""

from collections.abc import Callable
from typing import Any, NamedTuple

import yaml

Node = dict[str, Any]
Part = Callable[[str], Node]
"""Makes what an operation has beside its id, with a field of this name."""


class Kind(NamedTuple):
    """An operation as it was and is: `!` before a sentence is breaking, `+` compatible.

    `@` stands for the field, as the report names it.
    """

    old: Part
    new: Part
    there: tuple[str, ...] = ()
    back: tuple[str, ...] = ()


def read(text: str) -> Any:  # noqa: ANN401  # whatever YAML says
    """Read YAML in its flow style."""
    return yaml.safe_load(text)


def body(schema: object, media: str = "application/json", **more: object) -> Node:
    """Make a body."""
    return {"description": "A body.", "content": {media: {"schema": schema, **more}}}


def sent(schema: str, more: str = "{}") -> Part:
    """Send a field of this schema, in a body of an object with these rules."""
    return lambda field: {
        "requestBody": body(
            {
                "type": "object",
                **read(more.replace("@", field)),
                "properties": {field: read(schema.replace("@", field))},
            }
        )
    }


def got(schema: str, more: str = "{}") -> Part:
    """Get a field of this schema, in an object with these rules."""
    return lambda field: {
        "responses": {
            "200": body(
                {
                    "type": "object",
                    **read(more.replace("@", field)),
                    "properties": {field: read(schema.replace("@", field))},
                }
            )
        }
    }


def operation(text: str) -> Part:
    """Make the parts of an operation as they are written."""
    return lambda field: read(text.replace("@", field))


def parameter(text: str) -> Part:
    """Send a parameter."""
    return lambda field: {
        "parameters": [{"name": field, "in": "query", "schema": {"type": "string"}, **read(text)}]
    }


OK = "'200': {description: Done.}"
ERROR = (
    "{description: No., content: {application/json: {schema: {type: object, properties: {@: %s}}}}}"
)
CALLBACK = (
    "{callbacks: {paid: {'{$request.body#/url}': {post: {requestBody: {content: {application/json:"
    " {schema: {type: object, properties: {@: {type: string}%s}}}}}, responses: {" + OK + "}}}}}}"
)

KINDS = {
    "exclusive bound of an integer": Kind(
        sent("{type: integer, minimum: 3}"), sent("{type: integer, exclusiveMinimum: 2}")
    ),
    "exclusive bound of a number": Kind(
        sent("{type: number, minimum: 3}"),
        sent("{type: number, exclusiveMinimum: 3}"),
        ("! `minimum` of `@` was `3`, is `above 3`",),
        ("+ `minimum` of `@` was `above 3`, is `3`",),
    ),
    "exclusive bound of 3.0": Kind(
        sent("{type: number, exclusiveMaximum: 3}"),
        sent("{type: number, maximum: 3, exclusiveMaximum: true}"),
    ),
    "fewest properties": Kind(
        sent("{type: object}"),
        sent("{type: object, minProperties: 1}"),
        ("! `minProperties` of `@` was not set, is `1`",),
        ("+ `minProperties` of `@` was `1`, is not set",),
    ),
    "pattern widened in a request": Kind(
        sent("{type: string, pattern: '^INV-[A-Z0-9]{8}$'}"),
        sent("{type: string, pattern: '^(?:INV-)?[A-Z0-9]{8}$'}"),
        ("+ `pattern` of `@` was `^INV-[A-Z0-9]{8}$`, is `^(?:INV-)?[A-Z0-9]{8}$`",),
        ("! `pattern` of `@` was `^(?:INV-)?[A-Z0-9]{8}$`, is `^INV-[A-Z0-9]{8}$`",),
    ),
    "pattern widened in a response": Kind(
        got("{type: string, pattern: '^[a-z.-]+$'}"),
        got("{type: string, pattern: '^.+$'}"),
        ("! `pattern` of `@` was `^[a-z.-]+$`, is `^.+$`",),
        ("+ `pattern` of `@` was `^.+$`, is `^[a-z.-]+$`",),
    ),
    "pattern that nobody can compare": Kind(
        sent("{type: string, pattern: '^(a)|(b)$'}"),
        sent("{type: string, pattern: '^(?=b)b$'}"),
        ("! `pattern` of `@` was `^(a)|(b)$`, is `^(?=b)b$`",),
        ("! `pattern` of `@` was `^(?=b)b$`, is `^(a)|(b)$`",),
    ),
    "response opened": Kind(
        got("{type: object, additionalProperties: false}"),
        got("{type: object}"),
        ("+ `additionalProperties` of `@` was `false`, is not set",),
        ("+ `additionalProperties` of `@` was not set, is `false`",),
    ),
    "union reordered": Kind(
        got("{oneOf: [{type: string}, {type: array, items: {type: string}}]}"),
        got("{oneOf: [{type: array, items: {type: string}}, {type: string}]}"),
    ),
    "one of as any of": Kind(
        sent("{oneOf: [{type: string}, {type: object}]}"),
        sent("{anyOf: [{type: string}, {type: object}]}"),
    ),
    "types as a union with their rules": Kind(
        got("{type: [number, string], pattern: '^[0-9]+$'}"),
        got("{oneOf: [{type: string, pattern: '^[0-9]+$'}, {type: number}]}"),
    ),
    "null as a union": Kind(
        got("{type: [string, 'null'], maxLength: 9}"),
        got("{anyOf: [{type: string, maxLength: 9}, {type: 'null'}]}"),
    ),
    "null of 3.0": Kind(got("{type: [integer, 'null']}"), got("{type: integer, nullable: true}")),
    "null among the words": Kind(
        got("{type: string, enum: [a]}"),
        got("{type: [string, 'null'], enum: [a, null]}"),
        ("! `@` may now be `null`", "! `@` was `string`, is `string` or `null`"),
        ("+ `@` is no longer `null`", "+ `@` was `string` or `null`, is `string`"),
    ),
    "const as an enum": Kind(sent("{const: a}"), sent("{enum: [a]}")),
    "const changed": Kind(
        sent("{const: a}"),
        sent("{const: b}"),
        ("! `@` is no longer `a`", "+ `@` may now be `b`"),
        ("! `@` is no longer `b`", "+ `@` may now be `a`"),
    ),
    "integer to number": Kind(
        sent("{type: integer}"),
        sent("{type: number}"),
        ("+ `@` was `integer`, is `number`",),
        ("! `@` was `number`, is `integer`",),
    ),
    "format of a request": Kind(
        sent("{type: string}"),
        sent("{type: string, format: email}"),
        ("! `format` of `@` was not set, is `email`",),
        ("~ `format` of `@` was `email`, is not set",),
    ),
    "value by default": Kind(
        sent("{type: integer}"),
        sent("{type: integer, default: 60}"),
        ("~ `default` of `@` was not set, is `60`",),
        ("~ `default` of `@` was `60`, is not set",),
    ),
    "field not to be used": Kind(
        sent("{type: string}"),
        sent("{type: string, deprecated: true}"),
        ("~ `deprecated` of `@` was not set, is `true`",),
        ("~ `deprecated` of `@` was `true`, is not set",),
    ),
    "extension": Kind(got("{type: string}"), got("{type: string, x-note: [1]}")),
    "request in all of": Kind(
        sent("{type: string}", "{required: [@]}"),
        operation(
            "{requestBody: {content: {application/json: {schema: {allOf: [{type: object, x-a: 1},"
            " {type: object, x-a: 2, required: [@], properties: {@: {type: string}}}]}}}}}"
        ),
    ),
    "renamed and required": Kind(
        got("{type: object, required: [card_id], properties: {card_id: {type: string}}}"),
        got("{type: object, required: [card_ids], properties: {card_ids: {type: string}}}"),
        ("! `@.card_id` was renamed to `card_ids`",),
        ("! `@.card_ids` was renamed to `card_id`",),
    ),
    "object to a list of it": Kind(
        got("{type: object, required: [id], properties: {id: {type: string}}}"),
        got("{type: array, items: {type: object, properties: {id: {type: string}}}}"),
        ("! `@` was `object`, is `array`",),
        ("! `@` was `array`, is `object`",),
    ),
    "first item": Kind(
        sent("{type: array, prefixItems: [{type: string, const: a}]}"),
        sent("{type: array, prefixItems: [{type: boolean}]}"),
        ("! `@` was of any type, is `boolean`", "+ `@` was `string`, is of any type"),
        ("! `@` was of any type, is `string`", "+ `@` was `boolean`, is of any type"),
    ),
    "style that is the default": Kind(
        parameter("{}"), parameter("{style: form, explode: true, required: false}")
    ),
    "style that is not": Kind(
        parameter("{}"),
        parameter("{style: spaceDelimited}"),
        ("! `style` of `@` query parameter was set to 'spaceDelimited'",),
        ("! `style` of `@` query parameter was removed",),
    ),
    "parameter to a header": Kind(
        parameter("{}"),
        parameter("{in: header}"),
        ("! `@` query parameter is now a header parameter",),
        ("! `@` header parameter is now a query parameter",),
    ),
    "parameter required": Kind(
        parameter("{}"),
        parameter("{required: true}"),
        ("! `@` query parameter became required",),
        ("+ `required` of `parameter @` was `true`, is not set",),
    ),
    "body that need not be sent": Kind(
        operation("{requestBody: {content: {text/plain: {}}}}"),
        operation("{requestBody: {required: false, content: {text/plain: {}}}}"),
    ),
    "server with a variable": Kind(
        operation("{servers: [{url: 'https://a.example.com', description: One.}]}"),
        operation(
            "{servers: [{url: 'https://{host}.example.com', variables: {host: {default: a}}}]}"
        ),
    ),
    "server with a choice": Kind(
        operation("{servers: [{url: 'https://a.example.com'}]}"),
        operation(
            "{servers: [{url: 'https://{host}.example.com', variables: {host: {default: a,"
            " enum: [a, b]}}}]}"
        ),
        ("+ Server `https://b.example.com` is new",),
        ("! Server `https://b.example.com` is gone",),
    ),
    "error that the default says": Kind(
        operation("{responses: {" + OK + ", default: " + ERROR % "{type: string}" + "}}"),
        operation(
            "{responses: {"
            + OK
            + ", '404': "
            + ERROR % "{type: string, description: Not found.}"
            + ", default: "
            + ERROR % "{type: string}"
            + "}}"
        ),
    ),
    "error that the default says else": Kind(
        operation("{responses: {" + OK + ", default: " + ERROR % "{type: string}" + "}}"),
        operation(
            "{responses: {"
            + OK
            + ", '410': "
            + ERROR % "{type: integer}"
            + ", default: "
            + ERROR % "{type: string}"
            + "}}"
        ),
        ("+ Status `410` is new",),
        ("! Status `410` is gone",),
    ),
    "body of an error": Kind(
        operation("{responses: {" + OK + ", '422': " + ERROR % "{type: string}" + "}}"),
        operation("{responses: {" + OK + ", '422': " + ERROR % "{type: integer}" + "}}"),
        ("! `response 422.@` was `string`, is `integer`",),
        ("! `response 422.@` was `integer`, is `string`",),
    ),
    "header of a response": Kind(
        operation("{responses: {'200': {description: Done.}}}"),
        operation(
            "{responses: {'200': {description: Done., headers: {@: {schema: {type: string}}}}}}"
        ),
        ("+ Header `@` is new",),
        ("! Header `@` is gone",),
    ),
    "field of a callback": Kind(
        operation(CALLBACK % ""),
        operation(CALLBACK % ", @_more: {type: string}"),
        ("+ `@_more` is new",),
        ("! `@_more` is gone",),
    ),
    "example": Kind(
        got("{type: string}"), got("{type: string, example: a, examples: [b], title: A}")
    ),
}
