"""Answers in which a part is missing, wrong, unknown or another's: rows 100 to 108."""

import json
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import httpx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from faults.hostile import hostile, http
from faults.orders import (
    ID,
    PRICE,
    Opener,
    answer,
    ask,
    at_hand,
    good,
    operations,
    places,
    put,
    refused,
    shop,
)
from faults.rows import row
from onetill import Invoice, Status, TillError, _pagination, errors

STATUS_AT: dict[str, tuple[Any, ...]] = {
    "cryptocloud_v1": ("status_invoice",),
    "cryptocloud_v2": ("result", 0, "status"),
    "crucash": ("pay_status",),
    "paydo": ("data", "status"),
}
WRONG: list[Any] = [None, True, 5, "x", [[]], {"a": {}}, -1.5]
DATE_AT: dict[str, tuple[Any, ...]] = {
    "cryptocloud_v2": ("result", 0, "expiry_date"),
    "crucash": ("created_at",),
    "paydo": ("data", "createdAt"),
}
bounded = settings(
    max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


@row(100)
def test_missing_fields(key: str, open_till: Opener) -> None:
    """A field that is missing gives an invoice without it, or an error that names it."""
    body = ""

    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body.encode())

    named = 0
    with at_hand(open_till, shop(key), reply) as till:
        for operation in ("get", "create"):
            whole = answer(key, operation)
            for place in places(whole):
                if isinstance(place[-1], str):
                    body = put(whole, place, ...)
                    try:
                        assert isinstance(ask(till, key, operation), Invoice)
                    except errors.BadResponse as error:
                        assert repr(place[-1]) in str(error)  # noqa: PT017  # either is right
                        named += 1
    assert named


@row(101)
def test_wrong_types(key: str, open_till: Opener) -> None:
    """A field of a wrong type gives an error, or an invoice that is not paid for it."""
    body = ""

    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body.encode())

    with at_hand(open_till, shop(key), reply) as till:
        for operation in ("get", "create"):
            whole = answer(key, operation)
            body = json.dumps(whole)
            right = ask(till, key, operation)
            assert isinstance(right, Invoice)
            for place in places(whole):
                for wrong in WRONG:
                    body = put(whole, place, wrong)
                    with suppress(TillError):
                        invoice = ask(till, key, operation)
                        assert isinstance(invoice, Invoice)
                        assert isinstance(invoice.status, Status)
                        assert right.is_paid or not invoice.is_paid
                        assert invoice.id == right.id or operation == "create"


@row(102)
def test_more_fields(key: str, open_till: Opener) -> None:
    """A field that is new is kept where the rest is, and disturbs nothing."""

    def widened(node: Any) -> Any:  # noqa: ANN401  # JSON
        if isinstance(node, dict):
            return {**{name: widened(part) for name, part in node.items()}, "new": [1, {"a": None}]}
        return [widened(item) for item in node] if isinstance(node, list) else node

    said = http(200, json.dumps(widened(answer(key))))
    with hostile([said]) as server, open_till(shop(key, server.url)) as till:
        raw: Any = till.get(ID[key]).raw
        assert raw.additional_properties["new"] == [1, {"a": None}]


@row(103)
def test_new_words(key: str, open_till: Opener) -> None:
    """A status that nobody documents is unknown, never paid, and kept as it came."""
    words: tuple[object, ...] = (77, 1.0, True)
    for word in words if key == "paydo" else ("refunded", "PAID", "Paid", " paid", ""):
        said = http(200, put(answer(key), STATUS_AT[key], word))
        with hostile([said]) as server, open_till(shop(key, server.url)) as till:
            try:
                invoice = till.get(ID[key])
            except errors.BadResponse:
                assert not isinstance(word, str)  # a number that is no integer
                continue
            assert invoice.status is Status.UNKNOWN
            assert not invoice.is_paid
            assert str(word) in repr(invoice.raw)


@row(104)
def test_no_dates(key: str, open_till: Opener) -> None:
    """A time that is none is not guessed at, and one that is is in UTC."""
    if key not in DATE_AT:
        with hostile([http(200, good(key))]) as server, open_till(shop(key, server.url)) as till:
            assert till.get(ID[key]).created_at is None  # it tells of no time
        return
    for wrong in (
        "yesterday",
        "2026-13-45 00:00:00",
        "2026-02-05T00:06:59+03:00",
        "2016-12-31T23:59:60Z",
        "10000-01-01 00:00:00",
        "2026-02-05",
        "\u0662\u0660\u0662\u0666-02-05 00:00:00",
        2**62,
        -(2**62),
        1567754398,
        1e300,
        None,
        "",
    ):
        said = http(200, put(answer(key), DATE_AT[key], wrong))
        with (
            hostile([said]) as server,
            open_till(shop(key, server.url)) as till,
            suppress(errors.BadResponse),
        ):
            invoice = till.get(ID[key])
            told = invoice.created_at or invoice.expires_at
            assert told is None or told.utcoffset() == timedelta()
            assert told is None or wrong == 1567754398


@row(105)
def test_twice_the_same(key: str, open_till: Opener) -> None:
    """A response that names a field twice is not believed: either might count."""
    twice = '{"status": 5, "data": 5, "id": 5, ' + good(key).lstrip().removeprefix("{")
    with hostile([http(200, twice)]) as server, open_till(shop(key, server.url)) as till:
        assert type(refused(till, key, "get")) is errors.BadResponse


@row(106)
def test_of_another_invoice(key: str, open_till: Opener) -> None:
    """An answer of another invoice, price or currency than was asked is not believed."""
    other = "ZZZZZZZZ" if key.startswith("crypto") else "00000000-0000-4000-8000-000000000000"
    with hostile([http(200, good(key))]) as server, open_till(shop(key, server.url)) as till:
        if key == "cryptocloud_v1":  # it tells the state alone, so there is nothing to compare
            assert till.get(other).id == other
        else:
            with pytest.raises((errors.BadResponse, errors.NotFound)):
                till.get(other)
    if key == "cryptocloud_v2":  # the others' answers to a create tell no price
        for field, value in (("amount_in_fiat", 2500), ("fiat_currency", "RUB")):
            said = http(200, put(answer(key, "create"), ("result", field), value))
            with hostile([said]) as server, open_till(shop(key, server.url)) as till:
                error = refused(till, key, "create")
                assert type(error) is errors.BadResponse
                assert error.price == PRICE


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(
            st.sampled_from([
                "status", "result", "data", "id", "invoice", "uuid", "identifier", "pay_status",
                "is_paid", "amount", "currency", "status_invoice", "invoice_id", "pay_url",
            ]),
            inner,
            max_size=6,
        )
    ),
    max_leaves=12,
)  # fmt: skip


@row(107)
def test_any_json(key: str, open_till: Opener) -> None:
    """Any JSON under a success gives an invoice or one of our errors, and nothing else."""
    body = b""

    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body)

    with at_hand(open_till, shop(key), reply) as till:

        @bounded
        @given(json_values, st.data())
        def examine(value: object, data: st.DataObject) -> None:
            nonlocal body
            for operation in operations(key):
                whole = answer(key, operation)
                place = data.draw(st.sampled_from([*places(whole)]))
                for told in (json.dumps(value), put(whole, place, value)):
                    body = told.encode()
                    try:
                        assert isinstance(ask(till, key, operation), Invoice)
                    except TillError as error:
                        assert isinstance(  # noqa: PT017  # either is right
                            error, errors.Indeterminate | errors.Refused
                        )

        examine()


@row(108)
def test_lists(key: str, open_till: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list that repeats itself, or never comes to an end, is brought to one."""
    day = date(2026, 2, 5)
    if key != "cryptocloud_v2":
        with open_till(shop(key)) as till, pytest.raises(errors.Unsupported):
            till.list(day, day)
        return
    monkeypatch.setattr(_pagination, "_MAX_PAGES", 30)
    listed = answer(key, "create")["result"]
    numbers = count()

    def page(uuids: list[str], told: int) -> bytes:
        result = [{**listed, "uuid": uuid} for uuid in uuids]
        return http(200, json.dumps({"status": "success", "result": result, "all_count": told}))

    same = page(["INV-AAAAAAAA", "INV-AAAAAAAA", "INV-BBBBBBBB"], 999)
    with hostile([same]) as server, open_till(shop(key, server.url)) as till:
        with pytest.raises(errors.BadResponse, match="repeats"):
            list(till.list(day, day))
        assert len(server.requests) == 2
        with pytest.raises(errors.BadResponse, match="repeats"):
            till.find("none", since=datetime.now(UTC))
    with (
        hostile(lambda _: [page([f"INV-CALL{next(numbers):04}"], 10**9)]) as server,
        open_till(shop(key, server.url)) as till,
    ):
        with pytest.raises(errors.BadResponse, match="no end"):
            list(till.list(day, day))
        assert len(server.requests) == 30
    ends = iter([page(["INV-AAAAAAAA", "INV-BBBBBBBB", "INV-BBBBBBBB"], 3)])
    with hostile(lambda _: [next(ends)]) as server, open_till(shop(key, server.url)) as till:
        assert [invoice.id for invoice in till.list(day, day)] == ["AAAAAAAA", "BBBBBBBB"]
