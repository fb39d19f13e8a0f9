"""Options of one gateway alone, as `--option NAME=VALUE`."""

import json
from collections.abc import Sequence
from decimal import Decimal
from types import NoneType
from typing import Any, Final, get_args, get_origin, get_type_hints

import attrs

from onetill._cli._exits import Failure
from onetill._cli._output import plain
from onetill._gateway import Gateway

_MEMBERS: Final = (Sequence, str)


def option_names(kind: type[Gateway]) -> list[str]:
    """Return the names of a gateway's own options."""
    return [field.name for field in attrs.fields(kind.Options)]


def parse_options(kind: type[Gateway], pairs: Sequence[str]) -> Gateway.Options:
    """Make a gateway's `Options` of pairs NAME=VALUE.

    A text is taken as it is, a sequence of texts is given one by one, and all else is JSON.
    """
    given: dict[str, list[str]] = {}
    for pair in pairs:
        name, is_pair, value = pair.partition("=")
        if name not in option_names(kind):
            raise Failure(_expected(kind, name))
        if not is_pair:
            raise Failure(f"option must be NAME=VALUE, got {plain(pair)} alone")
        given.setdefault(name, []).append(value)
    types = get_type_hints(kind.Options)
    return kind.Options(**{name: _read(name, types[name], all_) for name, all_ in given.items()})


def _expected(kind: type[Gateway], name: str) -> str:
    names = option_names(kind)
    if not names:
        return f"{kind.key} has no options of its own: leave out --option"
    return f"option must be one of {', '.join(names)}, got {plain(name) or 'no name'}"


def _read(name: str, hint: Any, values: Sequence[str]) -> object:  # noqa: ANN401  # any annotation
    kinds = {*(get_args(hint) if NoneType in get_args(hint) else [hint])}
    if any((get_origin(kind), *get_args(kind)) == _MEMBERS for kind in kinds):
        return list(values)
    if len(values) > 1:
        raise Failure(f"{name} must be given once")
    if str in kinds:
        return values[0]
    try:
        return json.loads(values[0], parse_float=Decimal, parse_constant=Decimal)
    except (ValueError, RecursionError):
        raise Failure(f"{name} must be JSON, such as 7 or '{{\"size\": 7}}'") from None
