"""Validate arguments and fields; what is wrong raises ValueError, whatever its type."""

import re
from collections.abc import Mapping

from onetill_mocks._json import is_text

_HEADER = re.compile(r"[A-Za-z0-9!#$%&'*+.^_`|~-]+")
_VALUE = re.compile(r"[!-~]([ -~]*[!-~])?")


def check_text(name: str, value: object) -> None:
    """Reject what is no text that a vendor can store."""
    if not is_text(value):
        raise wrong(f"{name} must be a Unicode text without NUL", value)


def check_flag(name: str, value: object) -> None:
    """Reject what is neither True nor False, such as a text that says so."""
    if not isinstance(value, bool):
        raise wrong(f"{name} must be True or False", value)


def check_number(name: str, value: object, least: float, most: float) -> None:
    """Reject what is no number within the limits."""
    if isinstance(value, bool) or not isinstance(value, int | float) or not least <= value <= most:
        raise wrong(f"{name} must be a number from {least} to {most}", value)


def check_whole(name: str, value: object, least: int, most: int | None = None) -> None:
    """Reject what is no whole number within the limits."""
    limits = f"of at least {least}" if most is None else f"from {least} to {most}"
    if (
        isinstance(value, bool)
        or not isinstance(value, int)
        or value < least
        or (most is not None and value > most)
    ):
        raise wrong(f"{name} must be a whole number {limits}", value)


def check_headers(name: str, value: object) -> None:
    """Reject what is no mapping of the names of headers to their values."""
    if not isinstance(value, Mapping):
        raise wrong(f"{name} must be a mapping such as {{'Retry-After': '3'}}", value)
    for header, text in value.items():
        are_texts = isinstance(header, str) and isinstance(text, str)
        if not (are_texts and _HEADER.fullmatch(header) and _VALUE.fullmatch(text)):
            raise ValueError(f"{name} must be in ASCII, and {header!r}: {text!r} is not valid")


def wrong(rule: str, value: object) -> ValueError:
    """Return the error of a value that breaks a rule, with the value, or its type if not plain."""
    is_plain = value is None or isinstance(value, bool | int | float | str | bytes)
    return ValueError(f"{rule}, not {repr(value) if is_plain else type(value).__name__}")
