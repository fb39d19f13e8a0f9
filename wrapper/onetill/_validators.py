"""What is refused before a byte is sent."""

import re
from datetime import timedelta
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
_MINUTE: Final = timedelta(minutes=1)


def credential(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse, without showing it, a credential that no header could carry."""
    if value is None and attribute.default is None:
        return
    if (
        not isinstance(value, str)
        or not 0 < len(value) <= _MAX_CREDENTIAL
        or not _is_visible(value)
    ):
        raise Misuse(
            f"{attribute.name} is not a credential: visible ASCII characters were expected,"
            " no spaces and no line ends"
        )


def server_root(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse, without showing it, a base URL that a payment should not travel to."""
    if not isinstance(value, str) or not _is_server_root(value):
        raise Misuse(
            f"{attribute.name} is not a server's root: https://host was expected (http only for"
            " this machine), with no user, query or fragment"
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


def valid_id(value: object) -> str:
    """Return an invoice id that can stand in a path, a query or a body.

    Raises `Misuse` for anything else.
    """
    if (
        not isinstance(value, str)
        or not 0 < len(value) <= _MAX_ID
        or not value.isprintable()
        or any(letter.isspace() for letter in value)
        or not value.strip(".")
    ):
        raise Misuse(f"an invoice id is a text of 1 to {_MAX_ID} visible characters, not only dots")
    return value


def positive(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what cannot be the price of an invoice."""
    if not isinstance(value, Money):
        raise Misuse(f'{attribute.name} is a Money, such as Money("25.00", "USD")')
    if value.amount <= 0:
        raise Misuse(f"{attribute.name} is more than nothing: an invoice for {value} pays nobody")


def text(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse a text that no JSON body could carry, or that says nothing."""
    if value is None:
        return
    if not isinstance(value, str) or not value:
        raise Misuse(f"{attribute.name} is a text, or None to leave it out")
    try:
        value.encode()
    except UnicodeEncodeError:
        raise Misuse(f"{attribute.name} holds half a character (a lone surrogate)") from None


def url(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is no address on the web, such as `javascript:` or one with a password."""
    if value is None:
        return
    if not isinstance(value, str) or not _is_visible(value) or not _is_web(value):
        raise Misuse(f"{attribute.name} is a URL: https://host/path was expected, with no user")


def _is_web(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in {"http", "https"} and bool(parts.hostname) and "@" not in parts.netloc


def lifetime(_: object, attribute: "attrs.Attribute[Any]", value: object) -> None:
    """Refuse what is no time in which an invoice could be paid."""
    if value is None:
        return
    if not isinstance(value, timedelta) or value < _MINUTE or value % _MINUTE:
        raise Misuse(f"{attribute.name} is a timedelta of whole minutes, at least one")


def one_of(words: type[W], value: str, name: str) -> W:
    """Return a word that the vendor documents, or raise `Misuse` naming those that it does."""
    if value not in words.__members__.values():
        raise Misuse(f"the {name} is one of {', '.join(words)}, not {value}")
    return words(value)


def bounded(
    value: str, name: str, least: int, most: int, alphabet: re.Pattern[str] | None = None
) -> str:
    """Return a text within the limits that a vendor documents, or raise `Misuse` naming them."""
    if not least <= len(value) <= most:
        raise Misuse(f"the {name} has {least} to {most} characters, not {len(value)}")
    if alphabet is not None and not alphabet.fullmatch(value):
        raise Misuse(f"the {name} holds characters that the gateway refuses: {alphabet.pattern}")
    return value
