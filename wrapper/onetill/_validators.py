"""Validate arguments before a byte is sent. What is rejected raises `Misuse`."""

import re
from collections.abc import Mapping, Sequence
from datetime import timedelta
from decimal import Decimal
from enum import StrEnum
from typing import TYPE_CHECKING, Any, Final, TypeVar
from urllib.parse import urlsplit

from onetill._money import Money
from onetill.errors import Misuse

if TYPE_CHECKING:
    import attrs

W = TypeVar("W", bound=StrEnum)

_LOOPBACK: Final = frozenset({"127.0.0.1", "::1", "localhost"})
_MAX_CREDENTIAL: Final = 4096
_MAX_ID: Final = 128
_MAX_DEPTH: Final = 20
_MINUTE: Final = timedelta(minutes=1)


def credential(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Reject a credential that no header could carry, without showing it."""
    if value is None and attribute.default is None:
        return
    if (
        not isinstance(value, str)
        or not 0 < len(value) <= _MAX_CREDENTIAL
        or not _is_visible(value)
    ):
        raise Misuse(
            f"{attribute.name} must be a text of 1 to {_MAX_CREDENTIAL} visible ASCII characters,"
            " without spaces and line ends"
        )


def server_root(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Reject a base URL that a payment should not travel to, without showing it."""
    if not isinstance(value, str) or not _is_server_root(value):
        raise Misuse(
            f"{attribute.name} must be a server's root such as https://host/prefix, without user,"
            " query and fragment; http:// is for loopback hosts only"
        )


def _is_server_root(url: str) -> bool:
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    is_safe = parts.scheme == "https" or (parts.scheme == "http" and parts.hostname in _LOOPBACK)
    is_bare = port != 0 and not any(sign in url for sign in "@?#")
    return is_safe and is_bare and bool(parts.hostname) and _is_visible(url)


def _is_visible(text: str) -> bool:
    return all("!" <= letter <= "~" for letter in text)


def valid_id(value: object, name: str = "invoice_id") -> str:
    """Return an id that can stand in a path, a query or a body."""
    if (
        not isinstance(value, str)
        or not 0 < len(value) <= _MAX_ID
        or not value.isprintable()
        or " " in value  # the only white space that is printable
        or not value.strip(".")
    ):
        got = "" if isinstance(value, str) else f", got {_kind(value)}"
        rule = f"{name} must be a text of 1 to {_MAX_ID} visible characters, not only dots"
        raise Misuse(f"{rule}{got}")
    return value


def positive(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Reject what cannot be the price of an invoice."""
    if not isinstance(value, Money):
        raise Misuse(
            f'{attribute.name} must be Money, such as Money("25.00", "USD"), got {_kind(value)}'
        )
    if value.amount <= 0:
        raise Misuse(f"{attribute.name} must be positive, got {value}")


def valid_amount(value: object) -> Money | None:
    """Return an amount above zero, or None. Raises `Misuse` for anything else."""
    if value is not None and not isinstance(value, Money):
        raise Misuse(f'amount must be Money, such as Money("25.00", "USD"), got {_kind(value)}')
    if value is not None and value.amount <= 0:
        raise Misuse(f"amount must be positive, got {value}")
    return value


def text(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Reject a text that is empty or that no JSON body could carry."""
    if value is None and attribute.default is None:
        return
    if not isinstance(value, str) or not value:
        raise Misuse(
            f"{attribute.name} must be a text that is not empty, got {_kind(value)}"
            + (": leave it out instead" if value == "" and attribute.default is None else "")
        )
    _reject_surrogates(value, attribute.name)


def texts(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Reject what is no sequence of texts."""
    if value is None and attribute.default is None:
        return
    if isinstance(value, str | bytes) or not isinstance(value, Sequence):
        raise Misuse(f"{attribute.name} must be a sequence of texts, got {_kind(value)}")
    for item in value:
        if not isinstance(item, str) or not item:
            raise Misuse(f"{attribute.name} must hold texts that are not empty, got {_kind(item)}")
        _reject_surrogates(item, attribute.name)


def whole(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Reject what is no positive integer."""
    if value is None and attribute.default is None:
        return
    if isinstance(value, bool) or not isinstance(value, int) or not 0 < value < 2**31:
        raise Misuse(f"{attribute.name} must be a positive int, got {_kind(value)}")


def json_object(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Reject what JSON could not carry exactly as an object."""
    if value is None and attribute.default is None:
        return
    if not isinstance(value, Mapping):
        raise Misuse(f"{attribute.name} must be a mapping of names to values, got {_kind(value)}")
    _reject_inexact(value, attribute.name)


def json_objects(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Reject what JSON could not carry exactly as an array of objects."""
    if isinstance(value, str | bytes | Mapping) or not isinstance(value, Sequence):
        raise Misuse(f"{attribute.name} must be a sequence of mappings, got {_kind(value)}")
    for item in value:
        if not isinstance(item, Mapping):
            raise Misuse(f"{attribute.name} must hold mappings only, got {_kind(item)}")
        _reject_inexact(item, attribute.name)


def _reject_inexact(value: object, name: str, depth: int = 0) -> None:
    match value:
        case str():
            _reject_surrogates(value, name)
        case None | bool() | int():
            pass
        case Decimal() if value.is_finite():
            pass
        case Mapping() | list() | tuple() if depth >= _MAX_DEPTH:
            raise Misuse(f"{name} must be nested at most {_MAX_DEPTH} deep")
        case Mapping():
            for key, member in value.items():
                if not isinstance(key, str):
                    raise Misuse(f"{name} must name its members by texts, got {_kind(key)}")
                _reject_surrogates(key, name)
                _reject_inexact(member, name, depth + 1)
        case list() | tuple():
            for item in value:
                _reject_inexact(item, name, depth + 1)
        case _:
            raise Misuse(
                f"{name} must hold texts, bools, None, ints, finite Decimals, lists and mappings"
                f" only, got {_kind(value)}"
            )


def _reject_surrogates(value: str, name: str) -> None:
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Misuse(f"{name} must be valid Unicode, got a lone surrogate") from None


def _kind(value: object) -> str:
    return "an empty text" if value == "" else type(value).__name__


def url(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Reject what is no web address, such as `javascript:`, or one that holds a password."""
    if value is None and attribute.default is None:
        return
    if not isinstance(value, str) or not is_web_url(value):
        raise Misuse(f"{attribute.name} must be a URL such as https://host/path, without a user")


def is_web_url(url: str) -> bool:
    """Return whether a browser can open a URL safely: http or https, a host, and no user."""
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return False
    is_web = parts.scheme in {"http", "https"} and bool(parts.hostname) and port != 0
    return is_web and "@" not in parts.netloc and _is_visible(url)


def lifetime(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Reject what is no time in which an invoice could be paid."""
    if value is None:
        return
    if not isinstance(value, timedelta) or value < _MINUTE or value % _MINUTE:
        raise Misuse(f"{attribute.name} must be a timedelta of whole minutes, at least one")


def one_of(words: type[W], value: str, name: str) -> W:
    """Return a word that the vendor documents."""
    if value not in words.__members__.values():
        raise Misuse(f"{name} must be one of {', '.join(words)}, got {value}")
    return words(value)


def bounded(
    value: str, name: str, least: int, most: int, alphabet: re.Pattern[str] | None = None
) -> str:
    """Return a text within the limits that the vendor documents."""
    if not least <= len(value) <= most:
        raise Misuse(f"{name} must have {least} to {most} characters, got {len(value)}")
    if alphabet is not None and not alphabet.fullmatch(value):
        raise Misuse(f"{name} must consist of {alphabet.pattern}")
    return value
