"""Phrases that say what an entry of a `redocly diff` report is about."""

from collections.abc import Mapping
from typing import Any

from codegen.changes.json_words import shown
from codegen.changes.places import NOTIFICATION, REQUEST, RESPONSE, Place


def is_read(place: Place) -> bool:
    """Tell whether what stands at a place comes from the vendor."""
    return bool(place.directions & {RESPONSE, NOTIFICATION})


def is_sent(place: Place) -> bool:
    """Tell whether what stands at a place is sent to the vendor."""
    return REQUEST in place.directions


def values(entry: Mapping[str, Any]) -> tuple[Any, Any]:
    """Give what an entry changes, as it was and is."""
    return entry.get("base", {}).get("value"), entry.get("revision", {}).get("value")


def was_is(subject: str, entry: Mapping[str, Any], *, nothing: str = "not set") -> str:
    """Say what something was and is."""
    old, new = values(entry)
    return f"{subject} was {shown(old, nothing)}, is {shown(new, nothing)}"


def message(entry: Mapping[str, Any]) -> str:
    """Give the report's own sentence, where it is as good as ours would be."""
    return " ".join(verdict["message"].rstrip(".") for verdict in entry["verdicts"])


def is_field(entry: Mapping[str, Any]) -> bool:
    """Tell whether an entry is about a field, and not about a rule of what holds it."""
    holder: str = entry["path"].rpartition("/")[0]
    return holder.endswith(("/properties", "/patternProperties"))


def last(entry: Mapping[str, Any]) -> str:
    """Give the last step of an entry's place."""
    return str(entry["path"].rpartition("/")[2].replace("~1", "/").replace("~0", "~"))
