"""Values of a spec as a sentence shows them."""

import json


def shown(value: object, nothing: str) -> str:
    """Show a value of a spec."""
    match value:
        case None:
            return nothing
        case [*values]:
            return " or ".join(f"`{word(each)}`" for each in values)
        case dict():
            return "another schema"
        case _:
            return f"`{word(value)}`"


def word(value: object) -> str:
    """Write a value as it stands in JSON, a text without its quotes."""
    return value if isinstance(value, str) else json.dumps(value, default=str)


def listed(values: object) -> str:
    """Show the values of a list."""
    found = values if isinstance(values, list) else [values]
    return ", ".join(f"`{word(each)}`" for each in found)
