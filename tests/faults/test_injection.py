"""What a caller passes in, and where it must not lead: rows 73 to 84."""

import json
import re
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import attrs
import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from faults.checklist import row
from onetill import TillError, errors
from support.calls import (
    PRICE,
    canary_gateway,
    good_body,
    good_response,
    open_without_server,
    operations,
    order_fields,
)
from support.canaries import KEY
from support.hostile import hostile, http
from support.places import value_at
from support.samples import ORDER, sample_of
from support.tills import GATEWAYS, Opener, OpenTill

bounded = settings(max_examples=40)

BAD_IDS: dict[int, list[Any]] = {
    73: ["..", ".", "", " ", "...", "\t", "a b"],
    76: ["a\0", "\ud800", "a\r\nb", "a\nb", "a\0b", "a\u2028b", "a\ud800b", "a\x7fb", "a\u200fb"],
    77: ["x" * 9_000, "x" * 129],
    78: [None, 5, b"DZLF4212", True, ["x"], object()],
}
ODD_IDS = {
    74: ["%2e%2e", "%2E.", "..%2f", "%2e%2e%2fv1", "..;", ".%00."],
    75: ["a/b", "a\\b", "a?x=1", "a#f", "a;b", "a%00b", "a&uuid=b", "a=b", "../b", "//b", "a+b"],
    80: ["\N{GREEK SMALL LETTER PI}", "\u0441\u0447\u0451\u0442-7", "\u2603", "\U0001f4b6"],
}


def taking_ids(till: OpenTill, key: str) -> list[Callable[[Any], object]]:
    """List the methods that take an id."""
    methods: list[Callable[[Any], object]] = [till.get]
    return [*methods, till.cancel] if "cancel" in operations(key) else methods


@row(73, 76, 77, 78)
def test_bad_ids(key: str, open_till: Opener, number: int) -> None:
    """An id that could lead elsewhere, or is none, is refused before a byte is sent."""
    with (
        hostile([http(200, good_body(key))]) as server,
        open_till(canary_gateway(key, server.url)) as till,
    ):
        for bad in BAD_IDS[number]:
            for method in taking_ids(till, key):
                with pytest.raises(errors.Misuse):
                    method(bad)
            (lookup,) = till.get_many([bad])
            assert isinstance(lookup.error, errors.Misuse)
            assert lookup.error.operation == "get_many"
        if number == 78:
            not_many: Any
            for not_many in ("DZLF4212", 5):
                with pytest.raises(errors.Misuse):
                    till.get_many(not_many)
        assert server.requests == []


@row(74, 75, 80)
def test_odd_ids(key: str, open_till: Opener, number: int) -> None:
    """An id of odd characters requests itself, at the endpoint that was meant."""
    with hostile([http(404, "{}")]) as server, open_till(canary_gateway(key, server.url)) as till:
        for odd in ODD_IDS[number]:
            for method in taking_ids(till, key):
                server.requests.clear()
                with pytest.raises(TillError):
                    method(odd)
                for request in server.requests:
                    path = request.split()[1].decode()
                    assert re.fullmatch(sample_of(key).read_path, path)
                    body = request.partition(b"\r\n\r\n")[2]
                    assert sample_of(key).requested_id(path, body) == odd


@row(79)
def test_any_id(key: str, open_till: Opener) -> None:
    """Any text is refused as an id, or requests itself at the endpoint that was meant."""
    sent: list[httpx.Request] = []
    sample = sample_of(key)

    def reply(request: httpx.Request) -> httpx.Response:
        sent.append(request)
        return httpx.Response(404, content=b"{}")

    with open_without_server(open_till, canary_gateway(key), reply) as till:

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
                assert re.fullmatch(sample.read_path, path)
                requested = sample.requested_id(path, request.content)
                assert requested == text.removeprefix(sample.id_prefix)

        examine()


@row(81)
def test_bad_credentials(key: str) -> None:
    """A credential that no header could carry is refused at once, and not shown."""
    secrets = sample_of(key).secret_fields
    assert {*secrets} == {each.name for each in attrs.fields(GATEWAYS[key]) if not each.repr}
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
            f"{KEY} b",
            f"{KEY}\N{CYRILLIC SMALL LETTER KA}",
            KEY * 12_000,
            KEY.encode(),
            5,
        ):
            with pytest.raises(errors.Misuse, match=name) as raised:
                known(**{**fine, name: bad})
            assert KEY not in str(raised.value)


nasty = st.sampled_from(["</script>", "{0}", "%s", "\U0001f4b6", "\r\nX: y", "\0", '"\\', "\u2028"])
any_text = (st.text(st.characters(codec="utf-8"), min_size=1, max_size=80) | nasty).filter(
    lambda text: text != "None"  # CryptoCloud sends it for no order id, so it is refused as one
)


@row(82)
def test_any_text(key: str, open_till: Opener) -> None:
    """Whatever stands in an order is sent as it is, to the letter."""
    sent: list[bytes] = []

    def reply(request: httpx.Request) -> httpx.Response:
        sent.append(request.content)
        return httpx.Response(200, json=good_response(key, "create"))

    with open_without_server(open_till, canary_gateway(key), reply) as till:

        @bounded
        @given(any_text)
        def examine(text: str) -> None:
            for name, place in sample_of(key).texts.items():
                sent.clear()
                with suppress(errors.BadResponse):  # the response is of another order
                    till.create(PRICE, **order_fields(key, **{name: text}))
                assert value_at(json.loads(sent[0]), place) == text

        examine()


@row(83)
def test_half_a_character(key: str, open_till: Opener) -> None:
    """A text that no body could carry is refused before a byte is sent."""
    with hostile([http(200, "{}")]) as server, open_till(canary_gateway(key, server.url)) as till:
        for name in sample_of(key).texts:
            for bad in ("\ud800", "a\udfffb"):
                with pytest.raises(errors.Misuse, match=name):
                    till.create(PRICE, **order_fields(key, **{name: bad}))
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
    with hostile([http(200, "{}")]) as server, open_till(canary_gateway(key, server.url)) as till:
        for name in names:
            for url in bad:
                with pytest.raises(errors.Misuse, match=name):
                    till.create(PRICE, **{**order_fields(key), name: url})
        for name in {"success_url", "failure_url", "webhook_url"} - known:
            with pytest.raises(errors.Misuse, match=f"does not accept {name}"):
                till.create(PRICE, **{**order_fields(key), name: "javascript:alert(1)"})
        assert server.requests == []
    assert sample_of(key).invoice_id != ORDER
