"""What a caller passes in, and where it must not lead: rows 73 to 84."""

import json
import re
from collections.abc import Callable
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from faults.hostile import hostile, http
from faults.leaks import KEY
from faults.orders import (
    ID,
    ORDER,
    PRICE,
    Opener,
    answer,
    at_hand,
    good,
    operations,
    order,
    shop,
)
from faults.rows import row
from onetill import TillError, errors
from support.tills import GATEWAYS, OpenTill

bounded = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)

SHAPES = {
    "cryptocloud_v1": r"/v1/invoice/info\?uuid=[^&=#?/]+",
    "cryptocloud_v2": r"/v2/invoice/merchant/(info|canceled)",
    "crucash": r"/v1/invoice/info",
    "paydo": r"/v1/invoices/[^/?#]+",
}
BAD_IDS: dict[int, list[Any]] = {
    73: ["..", ".", "", " ", "...", "\t"],
    76: ["a\r\nb", "a\nb", "a\0b", "a\u2028b", "a\ud800b", "a\x7fb", "a\u200fb"],
    77: ["x" * 9_000, "x" * 129],
    78: [None, 5, b"DZLF4212", True, ["x"], object()],
}
ODD_IDS = {
    74: ["%2e%2e", "%2E.", "..%2f", "%2e%2e%2fv1", "..;", ".%00."],
    75: ["a/b", "a\\b", "a?x=1", "a#f", "a;b", "a%00b", "a&uuid=b", "a=b", "../b", "//b", "a+b"],
    80: ["\N{GREEK SMALL LETTER PI}", "\u0441\u0447\u0451\u0442-7", "\u2603", "\U0001f4b6"],
}


def asked_id(key: str, path: str, body: bytes) -> str:
    """Read the id that a request asks for, as the vendor would."""
    match key:
        case "paydo":
            return unquote(path.rpartition("/")[2], errors="strict")
        case "crucash":
            return str(json.loads(body)["invoice_id"])
        case "cryptocloud_v1":
            (uuid,) = parse_qs(urlsplit(path).query, keep_blank_values=True)["uuid"]
            return uuid.removeprefix("INV-")
        case _:
            told = json.loads(body)
            return str((told.get("uuids") or [told.get("uuid")])[0]).removeprefix("INV-")


def asking(till: OpenTill, key: str) -> list[Callable[[Any], object]]:
    """List what takes an id."""
    asked: list[Callable[[Any], object]] = [till.get]
    return [*asked, till.cancel] if "cancel" in operations(key) else asked


@row(73, 76, 77, 78)
def test_bad_ids(key: str, open_till: Opener, number: int) -> None:
    """An id that could lead elsewhere, or is none, is refused before a byte is sent."""
    with hostile([http(200, good(key))]) as server, open_till(shop(key, server.url)) as till:
        for bad in BAD_IDS[number]:
            for ask in asking(till, key):
                with pytest.raises(errors.Misuse):
                    ask(bad)
            (lookup,) = till.get_many([bad])
            assert isinstance(lookup.error, errors.Misuse)
        assert server.requests == []


@row(74, 75, 80)
def test_odd_ids(key: str, open_till: Opener, number: int) -> None:
    """An id of odd characters asks for itself, at the endpoint that was meant."""
    with hostile([http(404, "{}")]) as server, open_till(shop(key, server.url)) as till:
        for odd in ODD_IDS[number]:
            for ask in asking(till, key):
                server.requests.clear()
                with pytest.raises(TillError):
                    ask(odd)
                for request in server.requests:
                    path = request.split()[1].decode()
                    assert re.fullmatch(SHAPES[key], path)
                    assert asked_id(key, path, request.partition(b"\r\n\r\n")[2]) == odd


@row(79)
def test_any_id(key: str, open_till: Opener) -> None:
    """Any text is refused as an id, or asks for itself at the endpoint that was meant."""
    sent: list[httpx.Request] = []

    def reply(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(404, content=b"{}")

    with at_hand(open_till, shop(key), reply) as till:

        @bounded
        @given(st.text(max_size=140) | st.text(alphabet="./%25eE?#&;=\\ aINV-", max_size=12))
        def examine(text: str) -> None:
            sent.clear()
            try:
                till.get(text)
            except errors.Misuse:
                assert sent == []
            except TillError:
                (request,) = sent
                path = request.url.raw_path.decode()
                assert re.fullmatch(SHAPES[key], path)
                assert asked_id(key, path, request.content) == (
                    text.removeprefix("INV-") if key.startswith("crypto") else text
                )

        examine()


@row(81)
def test_bad_credentials(key: str) -> None:
    """A credential that no header could carry is refused at once, and not shown."""
    names = ("api_key", "public_key", "secret_key", "postback_secret")
    secrets = [name for name in names if hasattr(GATEWAYS[key], name)]
    assert secrets
    known: Any = GATEWAYS[key]
    fine = {"api_key": "fine"} if hasattr(known, "api_key") else {}
    for name in secrets:
        for bad in (
            "",
            f"{KEY}\r\nX: y",
            f"{KEY}\n",
            f"{KEY}\0",
            f"{KEY} ",
            f" {KEY}",
            f"{KEY}\N{SNOWMAN}",
            f"{KEY}\x7f",
            KEY * 12_000,
            KEY.encode(),
            5,
        ):
            with pytest.raises(errors.Misuse, match=name) as raised:
                known(**{**fine, name: bad})
            assert KEY not in str(raised.value)


TEXTS = {
    "cryptocloud_v1": ["order_id", "email"],
    "cryptocloud_v2": ["order_id", "email"],
    "crucash": ["order_id"],
    "paydo": ["order_id", "description", "email"],
}
PLACES = {
    "paydo": {"order_id": ("order", "id"), "description": ("order", "description"),
              "email": ("payer", "email")},
}  # fmt: skip


def sent_text(key: str, name: str, body: bytes) -> object:
    """Find a text of an order in what was sent."""
    told: Any = json.loads(body)
    if key == "crucash":
        return json.loads(told["payload"])[name]
    for step in PLACES.get(key, {}).get(name, (name,)):
        told = told[step]
    return told


nasty = st.sampled_from(["</script>", "{0}", "%s", "\U0001f4b6", "\r\nX: y", "\0", '"\\', "\u2028"])


@row(82)
def test_any_text(key: str, open_till: Opener) -> None:
    """Whatever stands in an order is sent as it is, to the letter."""
    sent: list[bytes] = []

    def reply(request: httpx.Request) -> httpx.Response:
        sent.append(request.content)
        return httpx.Response(200, json=answer(key, "create"))

    with at_hand(open_till, shop(key), reply) as till:

        @bounded
        @given(st.text(st.characters(codec="utf-8"), min_size=1, max_size=80) | nasty)
        def examine(text: str) -> None:
            for name in TEXTS[key]:
                sent.clear()
                till.create(PRICE, **order(key, **{name: text}))
                assert sent_text(key, name, sent[0]) == text

        examine()


@row(83)
def test_half_a_character(key: str, open_till: Opener) -> None:
    """A text that no body could carry is refused before a byte is sent."""
    with hostile([http(200, "{}")]) as server, open_till(shop(key, server.url)) as till:
        for name in TEXTS[key]:
            for bad in ("\ud800", "a\udfffb"):
                with pytest.raises(errors.Misuse, match=name):
                    till.create(PRICE, **order(key, **{name: bad}))
        assert server.requests == []


@row(84)
def test_bad_urls(key: str, open_till: Opener) -> None:
    """A URL that is no page on the web is refused before a byte is sent."""
    known = GATEWAYS[key].optional_fields | GATEWAYS[key].required_fields
    names = known & {"success_url", "failure_url", "webhook_url"}
    bad = [
        "javascript:alert(1)",
        "file:///etc/passwd",
        "data:text/html,x",
        "//shop.example",
        "https://user:pass@shop.example",
        "https://",
        "https://shop.example/a b",
        "https://shop.example/\r\nX: y",
        "",
        5,
    ]
    with hostile([http(200, "{}")]) as server, open_till(shop(key, server.url)) as till:
        for name in names:
            for url in bad:
                with pytest.raises(errors.Misuse, match=name):
                    till.create(PRICE, **{**order(key), name: url})
        for name in {"success_url", "failure_url", "webhook_url"} - known:
            with pytest.raises(errors.Misuse, match=f"cannot honour {name}"):
                till.create(PRICE, **{**order(key), name: "javascript:alert(1)"})
        assert server.requests == []
    assert ID[key] != ORDER
