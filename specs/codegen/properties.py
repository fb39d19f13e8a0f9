"""The generator's property classes, taught to be exact."""

from collections.abc import Iterator
from typing import Any, ClassVar

from attrs import define, evolve, field, fields
from openapi_python_client import schema
from openapi_python_client.parser import properties, responses
from openapi_python_client.parser.errors import ParseError, PropertyError
from openapi_python_client.parser.properties import merge_properties
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.date import DateProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.enum_property import EnumProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.model_property import ModelProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.protocol import Value
from openapi_python_client.parser.properties.schemas import (
    Schemas,
    get_reference_simple_name,
    parse_reference_path,
)
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.parser.properties.uuid import UuidProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import PythonCode

_TEMPLATE = "exact_property.py.jinja"


@define
class DecimalProperty(FloatProperty):
    """A JSON number, as `Decimal` where the generator would write `float`."""

    _type_string: ClassVar[str] = "Decimal"
    _json_type_string: ClassVar[str] = "Decimal"
    template: ClassVar[str] = _TEMPLATE

    @classmethod
    def convert_value(cls, value: Any) -> Value | PropertyError | None:  # noqa: ANN401  # as upstream
        """Write a default as a `Decimal` of the same text."""
        if (checked := super().convert_value(value)) is None or isinstance(checked, PropertyError):
            return checked
        return Value(python_code=PythonCode(f'Decimal("{value}")'), raw_value=value)

    def get_imports(self, *, prefix: str) -> set[str]:
        """Add the import that the annotation needs."""
        return {*super().get_imports(prefix=prefix), "from decimal import Decimal"}


@define
class ExactConst(ConstProperty):
    """A constant, which is a `Decimal` where the generator would write a float."""

    template: ClassVar[str] = _TEMPLATE
    _allowed_locations: ClassVar[set[schema.ParameterLocation]] = set(schema.ParameterLocation)

    @staticmethod
    def _convert_value(value: Any) -> Any:  # noqa: ANN401  # as upstream
        if isinstance(value, float):
            return Value(python_code=PythonCode(f'Decimal("{value}")'), raw_value=value)
        return super(ExactConst, ExactConst)._convert_value(value)

    def get_type_string(self, no_optional: bool = False, json: bool = False) -> PythonCode:  # noqa: FBT001, FBT002  # theirs
        """Annotate a fraction as `Decimal`, of which there are no literal types."""
        if not isinstance(self.value.raw_value, float):
            return super().get_type_string(no_optional, json)
        optional = not (self.required or no_optional)
        return PythonCode("Decimal | Unset" if optional else "Decimal")

    def get_imports(self, *, prefix: str) -> set[str]:
        """Add the import that the annotation of a fraction needs."""
        return {*super().get_imports(prefix=prefix), "from decimal import Decimal"}


@define
class ExactUnion(UnionProperty):
    """A union whose discriminator says which of its types a value has."""

    discriminator: UntrustedString | None = None
    variants: dict[UntrustedString, str] = field(factory=dict)
    """Which class the discriminator's value stands for."""

    @classmethod
    def build(
        cls,
        *,
        data: schema.Schema,
        schemas: Schemas,
        **rest: Any,  # noqa: ANN401  # handed on
    ) -> tuple[UnionProperty | PropertyError, Schemas]:
        """Keep the discriminator, which the generator drops."""
        union, schemas = UnionProperty.build(data=data, schemas=schemas, **rest)
        unions = [*_unions_in(data, schemas)]
        if not unions or isinstance(union, PropertyError):
            return union, schemas
        try:
            ((discriminator, variants),) = unions
        except ValueError:
            return PropertyError(detail="a union of unions has several discriminators"), schemas
        models = {
            kind.class_info.name
            for kind in union.inner_properties
            if isinstance(kind, ModelProperty)
        }
        if models != {*variants.values()} or any(
            not isinstance(kind, ModelProperty | NoneProperty) for kind in union.inner_properties
        ):
            detail = (
                "a discriminator chooses among objects that are named schemas, and its mapping must"
                " name each of them"
            )
            return PropertyError(detail=detail, data=data), schemas
        attributes = {each.name: getattr(union, each.name) for each in fields(UnionProperty)}
        return cls(**attributes, discriminator=discriminator, variants=variants), schemas


@define
class DescribedEnum(EnumProperty):
    """An enum whose members say what they mean."""

    descriptions: dict[str, UntrustedString] = field(factory=dict)
    """By the members' names."""

    @classmethod
    def build(
        cls,
        *,
        data: schema.Schema,
        schemas: Schemas,
        **rest: Any,  # noqa: ANN401  # handed on
    ) -> tuple[EnumProperty | NoneProperty | UnionProperty | PropertyError, Schemas]:
        """Keep the descriptions, which the generator drops."""
        enum, schemas = EnumProperty.build(data=data, schemas=schemas, **rest)
        texts = (data.model_extra or {}).get("x-enum-descriptions", [])
        if not isinstance(enum, EnumProperty) or len(texts) != len(enum.values):
            return enum, schemas
        attributes = {each.name: getattr(enum, each.name) for each in fields(EnumProperty)}
        descriptions = {
            name: UntrustedString(text) for name, text in zip(enum.values, texts, strict=True)
        }
        enum = cls(**attributes, descriptions=descriptions)
        classes = {**schemas.classes_by_name, enum.class_info.name: enum}
        return enum, evolve(schemas, classes_by_name=classes)


def _convert_text(_: type[StringProperty], value: Any) -> Value | None:  # noqa: ANN401  # theirs
    """Write a text as Python code: the generator's own puts a backslash before quotes."""
    if value is None or isinstance(value, Value):
        return value
    return Value(python_code=PythonCode(repr(str(value))), raw_value=value)


def make_exact() -> None:
    """Have the generator, in this process, use the classes and templates that check types."""
    type.__setattr__(StringProperty, "convert_value", classmethod(_convert_text))
    for module, name, better in (
        (properties, "FloatProperty", DecimalProperty),
        (merge_properties, "FloatProperty", DecimalProperty),
        (properties, "ConstProperty", ExactConst),
        (properties, "EnumProperty", DescribedEnum),
        (properties, "UnionProperty", ExactUnion),
        # The generator's own class for a response without a body is Any, which hides all others.
        (responses, "AnyProperty", NoneProperty),
    ):
        setattr(module, name, better)
    for kind in (
        BooleanProperty,
        DateProperty,
        DateTimeProperty,
        EnumProperty,
        FileProperty,
        IntProperty,
        ListProperty,
        ModelProperty,
        NoneProperty,
        StringProperty,
        UnionProperty,
        UuidProperty,
    ):
        kind.template = _TEMPLATE
        if kind not in {FileProperty, ModelProperty}:  # parameters.py writes the others anywhere
            kind._allowed_locations = set(schema.ParameterLocation)  # noqa: SLF001  # theirs


def _unions_in(
    data: schema.Schema, schemas: Schemas
) -> Iterator[tuple[UntrustedString, dict[UntrustedString, str]]]:
    """Find the discriminators of a union and of the unions in it."""
    if data.discriminator:
        yield data.discriminator.propertyName, _variants(data, data.discriminator, schemas)
    for part in data.anyOf + data.oneOf:
        if isinstance(part, schema.Schema):
            yield from _unions_in(part, schemas)
        elif not isinstance(path := parse_reference_path(part.ref), ParseError):
            union = schemas.classes_by_reference.get(path)
            if isinstance(union, ExactUnion) and union.discriminator:
                yield union.discriminator, union.variants


def _variants(
    data: schema.Schema,
    discriminator: schema.openapi_schema_pydantic.Discriminator,
    schemas: Schemas,
) -> dict[UntrustedString, str]:
    """Say which class each value of a discriminator stands for: its mapping, else the names."""
    classes: dict[UntrustedString, str] = {}
    for part in data.anyOf + data.oneOf:
        if isinstance(part, schema.Reference):
            path = parse_reference_path(part.ref)
            model = None if isinstance(path, ParseError) else schemas.classes_by_reference.get(path)
            if isinstance(model, ModelProperty):
                classes[get_reference_simple_name(part.ref)] = model.class_info.name
    mapping = {
        value: classes.get(get_reference_simple_name(name), "")
        for value, name in (discriminator.mapping or {}).items()
    }
    implied = {name: model for name, model in classes.items() if model not in mapping.values()}
    return {**mapping, **implied}
