"""The generator's property classes, taught to be exact."""

from typing import Any, ClassVar

from attrs import define
from openapi_python_client.parser import properties
from openapi_python_client.parser.errors import PropertyError
from openapi_python_client.parser.properties import merge_properties
from openapi_python_client.parser.properties.boolean import BooleanProperty
from openapi_python_client.parser.properties.float import FloatProperty
from openapi_python_client.parser.properties.int import IntProperty
from openapi_python_client.parser.properties.protocol import Value
from openapi_python_client.parser.properties.string import StringProperty
from openapi_python_client.strings import PythonCode


@define
class DecimalProperty(FloatProperty):
    """A JSON number, as `Decimal` where the generator would write `float`."""

    _type_string: ClassVar[str] = "Decimal"
    _json_type_string: ClassVar[str] = "Decimal"
    template: ClassVar[str] = "decimal_property.py.jinja"

    @classmethod
    def convert_value(cls, value: Any) -> Value | PropertyError | None:  # noqa: ANN401  # as upstream
        """Write a default as a `Decimal` of the same text."""
        if (checked := super().convert_value(value)) is None or isinstance(checked, PropertyError):
            return checked
        return Value(python_code=PythonCode(f'Decimal("{value}")'), raw_value=value)

    def get_imports(self, *, prefix: str) -> set[str]:
        """Add the import that the annotation needs."""
        return {*super().get_imports(prefix=prefix), "from decimal import Decimal"}


def make_exact() -> None:
    """Have the generator, in this process, use the classes and templates that check types."""
    for module in (properties, merge_properties):
        vars(module)["FloatProperty"] = DecimalProperty
    for scalar in (BooleanProperty, IntProperty, StringProperty):
        scalar.template = "exact_property.py.jinja"
