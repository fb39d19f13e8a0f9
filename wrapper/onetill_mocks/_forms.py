"""Parse forms as the vendors' servers do: urlencoded or multipart, with nested names."""

import re
from collections.abc import Iterable
from email import message_from_bytes
from email.message import Message
from urllib.parse import parse_qsl

URLENCODED = "application/x-www-form-urlencoded"
MULTIPART = "multipart/form-data"

_FIELDS_LIMIT = 1000
_NAME = re.compile(r"([^\[\]]+)((?:\[[^\[\]]*\]){0,8})")
_STEP = re.compile(r"\[([^\[\]]*)\]")


def parse_form(content_type: str, body: bytes) -> dict[str, object]:
    """Parse a form into what JSON would have held, each value as text.

    `a[b]=1` is an object, `a[]=1` and a repeated name are lists, as in PHP and in Python's
    requests. Raises ValueError for a body that is no form.
    """
    if content_type.lower().startswith(MULTIPART):
        return nested(_multipart(content_type, body))
    pairs = parse_qsl(
        body.decode(), keep_blank_values=True, errors="strict", max_num_fields=_FIELDS_LIMIT
    )
    return nested(pairs)


def _multipart(content_type: str, body: bytes) -> list[tuple[str, str]]:
    head = f"Content-Type: {content_type}\r\n\r\n".encode("latin-1", "replace")
    message = message_from_bytes(head + body)
    parts = message.get_payload()
    if not isinstance(parts, list):
        raise ValueError("the body is not multipart/form-data")  # noqa: TRY004  # a value's fault
    pairs: list[tuple[str, str]] = []
    for part in parts[:_FIELDS_LIMIT]:
        assert isinstance(part, Message)  # noqa: S101  # for the type checkers
        name = part.get_param("name", header="content-disposition")
        content = part.get_payload(decode=True)
        if not isinstance(name, str) or not isinstance(content, bytes):
            raise ValueError("a part of the body has no name or no content")  # noqa: TRY004  # likewise
        pairs.append((name, content.decode()))
    return pairs


def nested(pairs: Iterable[tuple[str, str]]) -> dict[str, object]:
    """Build objects and lists from names such as `a[b][]`; a repeated name makes a list."""
    fields: dict[str, object] = {}
    for name, value in pairs:
        parts = _NAME.fullmatch(name)
        steps = [parts[1], *_STEP.findall(parts[2])] if parts else [name]
        _put(fields, steps, value)
    return {name: _listed(value) for name, value in fields.items()}


def _put(fields: dict[str, object], steps: list[str], value: str) -> None:
    """Put a value where the steps of its name lead; `[]` counts up."""
    for step in steps[:-1]:
        inner = fields.get(step)
        if not isinstance(inner, dict):
            fields[step] = inner = {}
        fields = inner
    name = steps[-1] or str(len(fields))
    held = fields.get(name)
    if isinstance(held, str):
        fields[name] = {"0": held, "1": value}
    elif isinstance(held, dict):
        held[str(len(held))] = value
    else:
        fields[name] = value


def _listed(value: object) -> object:
    """Turn objects whose names count up from 0 into lists."""
    if not isinstance(value, dict):
        return value
    items = {name: _listed(item) for name, item in value.items()}
    return [*items.values()] if [*items] == [str(place) for place in range(len(items))] else items
