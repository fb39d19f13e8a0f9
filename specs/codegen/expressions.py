"""How a property is read from JSON and written to JSON, as Python code.

The templates call `read`, `read_response` and `write`; all of the checking stands in runtime.py.
"""

from openapi_python_client.parser.openapi import Endpoint
from openapi_python_client.parser.properties import (
    AnyProperty,
    EnumProperty,
    ModelProperty,
    Property,
)
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import PropertyProtocol
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.parser.responses import Response
from openapi_python_client.strings import in_double_quote_literal

from codegen.properties import DecimalProperty, ExactUnion

_READERS = {
    BooleanProperty: "boolean",
    DateProperty: "date",
    DateTimeProperty: "date_time",
    DecimalProperty: "number",
    IntProperty: "integer",
    NoneProperty: "null",
    StringProperty: "text",
    UuidProperty: "uuid",
}
_JSON_TYPES = {
    BooleanProperty: "boolean",
    DecimalProperty: "number",
    EnumProperty: "enum",
    IntProperty: "integer",
    ListProperty: "array",
    StringProperty: "string",
}
_TAKEN_AS_THEY_ARE = {BooleanProperty: "bool", DecimalProperty: "Decimal", StringProperty: "str"}
"""The types of which every value that was decoded is right."""
_DISTINCT = {*_TAKEN_AS_THEY_ARE, IntProperty, ListProperty, ModelProperty}
"""The types of which each has values of its own, so that in a union no other type comes first."""


def read(prop: Property, source: str, models: str = "_models.") -> str:
    """Write the statements that read a property from `source` into the variable of its name."""
    name, kinds, nullable = prop.python_name, _kinds(prop), _nullable(prop)
    guards = [f"{name} is not None"] * nullable + [f"{name} is not UNSET"] * (not prop.required)
    match kinds:
        case [AnyProperty()]:
            return f"{name} = {source}"
        case _ if all(type(kind) in _DISTINCT for kind in kinds):
            taken = [_TAKEN_AS_THEY_ARE.get(type(kind)) for kind in kinds]
            guards[:0] = [f"type({name}) is not {type_}" for type_ in taken if type_]
    if not guards:
        return f"{name} = {_reading(prop, source, models)}"
    reading = _reading_kinds(prop, kinds, name, models)
    statement = f"{name} = {source}\nif {' and '.join(guards)}:\n    "
    if prop.required:
        return f"{statement}{name} = {reading}"
    field, type_ = in_double_quote_literal(prop.name), _json_type(kinds)
    return (
        f"{statement}try:\n        {name} = {reading}\n"
        "    except _lenient.MISFIT as _misfit:\n"
        f"        {name} = _lenient.settle("
        f'_misfit, cls, src_dict, d, "{field}", "{type_}", UNSET)'
    )


def expected(model: ModelProperty) -> str:
    """Write the set of the names that every known object has, by `x-expected`; empty if none."""
    names = (model.data.model_extra or {}).get("x-expected")
    if not isinstance(names, list) or not names:
        return ""
    return f"frozenset({sorted(str(name) for name in names)!r})"


def read_response(response: Response) -> str:
    """Write the statements that read a response into a variable of the type it has."""
    prop, source = response.prop, response.source["attribute"]
    type_ = prop.get_type_string().as_unembedded_code()
    if _nullable(prop) and source != "None":
        return (
            f"{prop.python_name}_body = {source}\n"
            f"{prop.python_name}: {type_} = {_reading(prop, f'{prop.python_name}_body', '')}"
        )
    reading = source if source == "None" else _reading(prop, source, "")
    return f"{prop.python_name}: {type_} = {reading}"


def write(prop: Property, source: str, destination: str) -> str:
    """Write the statement that turns the property that `source` holds into JSON."""
    written = _writing(prop, source)
    if written != source and not prop.required:
        written = f"{source} if isinstance({source}, Unset) else {written}"
    return f"{destination} = {written}"


def _reading(prop: PropertyProtocol, source: str, models: str) -> str:
    """Write the expression that reads a property; `source` is a name where null is allowed."""
    reading = _reading_kinds(prop, _kinds(prop), source, models)
    return f"None if {source} is None else {reading}" if _nullable(prop) else reading


def _reading_kinds(
    prop: PropertyProtocol, kinds: list[PropertyProtocol], source: str, models: str
) -> str:
    field = f'"{in_double_quote_literal(prop.name)}"'
    if isinstance(prop, ExactUnion) and prop.discriminator:
        name = in_double_quote_literal(prop.discriminator)
        readers = ", ".join(
            f'"{in_double_quote_literal(kind)}": {models}{class_name}.from_dict'
            for kind, class_name in prop.variants.items()
        )
        return f'_runtime.variant({source}, {field}, "{name}", {{{readers}}})'
    if len(kinds) == 1:
        return _reading_kind(kinds[0], source, field, models)
    readers = ", ".join(
        f"{models}{kind.class_info.name}.from_dict"
        if isinstance(kind, ModelProperty)
        else f"lambda value: {_reading_kind(kind, 'value', field, models)}"
        for kind in kinds
    )
    return f"_runtime.one_of({source}, {field}, {readers})"


def _reading_kind(  # noqa: PLR0911  # a return for each kind
    kind: PropertyProtocol, source: str, field: str, models: str
) -> str:
    match kind:
        case ConstProperty():
            return (
                f"_runtime.const({source}, {kind.value.python_code.as_unembedded_code()}, {field})"
            )
        case EnumProperty():
            return f"_runtime.word({kind.class_info.name}, {source}, {field})"
        case ModelProperty():
            return f"{models}{kind.class_info.name}.from_dict({source})"
        case ListProperty(inner_property=AnyProperty()):
            return f"_runtime.array({source}, {field})"
        case ListProperty(inner_property=ModelProperty() as model) if models:
            reader = f"{models}{model.class_info.name}.from_dict"
            return f"_lenient.items({source}, {reader}, cls, src_dict, d, {field})"
        case ListProperty():
            item = _reading(kind.inner_property, "item", models)
            return f"[{item} for item in _runtime.array({source}, {field})]"
        case FileProperty():
            return f"File(payload=BytesIO({source}))"
        case _ if type(kind) in _READERS:
            return f"_runtime.{_READERS[type(kind)]}({source}, {field})"
        case _:
            return source


def _json_type(kinds: list[PropertyProtocol]) -> str:
    """Name the JSON type that a property has, where it has one."""
    names = {_JSON_TYPES.get(type(kind), "object") for kind in kinds}
    return names.pop() if len(names) == 1 else "any"


def _writing(prop: PropertyProtocol, source: str) -> str:  # noqa: PLR0911  # a return for each kind
    match prop:
        case DecimalProperty():
            return f'_runtime.number({source}, "{in_double_quote_literal(prop.name)}")'
        case DateProperty() | DateTimeProperty():
            return f"{source}.isoformat()"
        case UuidProperty():
            return f"str({source})"
        case EnumProperty():
            return f"{source}.value"
        case ModelProperty():
            return f"{source}.to_dict()"
        case FileProperty():
            return f"{source}.to_tuple()"
        case ListProperty():
            item = _writing(prop.inner_property, "item")
            return source if item == "item" else f"[{item} for item in {source}]"
        case UnionProperty() if any(_writing(kind, source) != source for kind in _kinds(prop)):
            return f'_runtime.plain({source}, "{in_double_quote_literal(prop.name)}")'
        case _:
            return source


def _kinds(prop: PropertyProtocol) -> list[PropertyProtocol]:
    """List what a property may be, null apart."""
    if not isinstance(prop, UnionProperty):
        return [prop]
    return [kind for kind in prop.inner_properties if not isinstance(kind, NoneProperty)]


def _nullable(prop: PropertyProtocol) -> bool:
    return isinstance(prop, UnionProperty) and len(_kinds(prop)) < len(prop.inner_properties)


def written(prop: Property, source: str) -> str:
    """Write the expression that turns a property that is given into JSON."""
    return _writing(prop, source)


def instance_check(prop: Property) -> str:
    """Write the condition that a value is of a property's type, as far as Python can check it."""
    kinds = [kind.get_instance_type_string().as_unembedded_code() for kind in _kinds(prop)]
    if "Any" in kinds or any("[" in kind for kind in kinds):
        return ""
    return f" and isinstance(body, {' | '.join([*kinds, *['None'] * _nullable(prop)])})"


def body_types(endpoint: Endpoint) -> str:
    """Write the type of a body that has several media types."""
    kinds = [body.prop.get_type_string(no_optional=True) for body in endpoint.bodies]
    return " | ".join(dict.fromkeys(kind.as_unembedded_code() for kind in kinds))


def parsed_type(endpoint: Endpoint) -> str:
    """Write the type of what a response is parsed into, None for a status that nobody knows."""
    kinds = endpoint.response_type().as_unembedded_code().split(" | ")
    if kinds == ["None"]:
        return "Any"  # mypy takes no value from a function that returns None alone
    return " | ".join(dict.fromkeys([*kinds, "None"]))
