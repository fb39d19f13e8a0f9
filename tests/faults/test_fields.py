"""Responses in which a part is missing, wrong, unknown or another's: rows 100 to 108."""

import json
import re
from contextlib import suppress
from datetime import UTC, date, datetime, timedelta
from itertools import count
from typing import Any

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from faults.checklist import row
from onetill import Invoice, Status, TillError, _pagination, errors
from support.calls import (
    PRICE,
    call,
    canary_gateway,
    error_of,
    good_body,
    good_response,
    open_without_server,
    operations,
)
from support.hostile import hostile, http
from support.places import changed, places, value_at
from support.samples import sample_of
from support.tills import Opener

WRONG: list[Any] = [None, True, 5, "x", [[]], {"a": {}}, -1.5, "", 10**30]
bounded = settings(max_examples=30)


@row(100)
def test_missing_fields(key: str, open_till: Opener) -> None:
    """A field that is missing gives an invoice without it, or an error that names it."""
    body = ""

    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body.encode())

    named = 0
    with open_without_server(open_till, canary_gateway(key), reply) as till:
        for operation in ("get", "create"):
            whole = good_response(key, operation)
            for place in places(whole):
                if isinstance(place[-1], str):
                    body = changed(whole, place, ...)
                    try:
                        assert isinstance(call(till, key, operation), Invoice)
                    except errors.BadResponse as error:
                        assert re.search(rf"\b{place[-1]}\b", str(error))  # noqa: PT017  # either is right
                        named += 1
    assert named


@row(101)
def test_wrong_types(key: str, open_till: Opener) -> None:
    """A field of a wrong type gives an error, or an invoice that is not paid for it."""
    body = ""

    def reply(_: httpx.Request) -> httpx.Response:
        return httpx.Response(200, content=body.encode())

    with open_without_server(open_till, canary_gateway(key), reply) as till:
        for operation in ("get", "create"):
            whole = good_response(key, operation)
            body = json.dumps(whole)
            right = call(till, key, operation)
            assert isinstance(right, Invoice)
            for place in places(whole):
                for wrong in WRONG:
                    body = changed(whole, place, wrong)
                    with suppress(TillError):
                        invoice = call(till, key, operation)
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

    said = http(200, json.dumps(widened(good_response(key))))
    with hostile([said]) as server, open_till(canary_gateway(key, server.url)) as till:
        raw: Any = till.get(sample_of(key).invoice_id).raw
        assert raw.additional_properties["new"] == [1, {"a": None}]


@row(103)
def test_new_words(key: str, open_till: Opener) -> None:
    """A status that nobody documents is unknown, never paid, and kept as it came."""
    status_at = sample_of(key).status_at
    words: list[object] = ["refunded", "PAID", "Paid", " paid", ""]
    if isinstance(value_at(good_response(key), status_at), int):
        words = [77, 1.0, True]
    for word in words:
        said = http(200, changed(good_response(key), status_at, word))
        with hostile([said]) as server, open_till(canary_gateway(key, server.url)) as till:
            try:
                invoice = till.get(sample_of(key).invoice_id)
            except errors.BadResponse:
                assert not isinstance(word, str)  # a number that is no integer
                continue
            assert invoice.status is Status.UNKNOWN
            assert not invoice.is_paid
            assert str(word) in repr(invoice.raw)


@row(104)
def test_no_dates(key: str, open_till: Opener) -> None:
    """A time that is none is not guessed at, and one that is is in UTC."""
    date_at = sample_of(key).date_at
    if date_at is None:
        with (
            hostile([http(200, good_body(key))]) as server,
            open_till(canary_gateway(key, server.url)) as till,
        ):
            assert till.get(sample_of(key).invoice_id).created_at is None
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
        said = http(200, changed(good_response(key), date_at, wrong))
        with (
            hostile([said]) as server,
            open_till(canary_gateway(key, server.url)) as till,
            suppress(errors.BadResponse),
        ):
            invoice = till.get(sample_of(key).invoice_id)
            time = invoice.created_at or invoice.expires_at
            assert time is None or time.utcoffset() == timedelta()
            assert time is None or wrong == 1567754398


@row(105)
def test_twice_the_same(key: str, open_till: Opener) -> None:
    """A response that names a member twice says two things, and neither is believed."""
    twice = '{"status": 5, "data": 5, "id": 5, ' + good_body(key).lstrip().removeprefix("{")
    with hostile([http(200, twice)]) as server, open_till(canary_gateway(key, server.url)) as till:
        error = error_of(till, key, "get")
        assert type(error) is errors.BadResponse
        assert "twice" in str(error)


@row(106)
def test_of_another_invoice(key: str, open_till: Opener) -> None:
    """A response with another id, price or currency than was requested is not believed."""
    other = sample_of(key).other_id
    with (
        hostile([http(200, good_body(key))]) as server,
        open_till(canary_gateway(key, server.url)) as till,
    ):
        if "id" in sample_of(key).read_has:
            with pytest.raises((errors.BadResponse, errors.NotFound)):
                till.get(other)
        else:
            assert till.get(other).id == other
    for place, value in sample_of(key).contradictions.items():
        said = http(200, changed(good_response(key, "create"), place, value))
        with hostile([said]) as server, open_till(canary_gateway(key, server.url)) as till:
            error = error_of(till, key, "create")
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

    with open_without_server(open_till, canary_gateway(key), reply) as till:

        @bounded
        @given(json_values, st.data())
        def examine(value: object, data: st.DataObject) -> None:
            nonlocal body
            for operation in operations(key):
                whole = good_response(key, operation)
                place = data.draw(st.sampled_from([*places(whole)]))
                for text in (json.dumps(value), changed(whole, place, value)):
                    body = text.encode()
                    try:
                        assert isinstance(call(till, key, operation), Invoice)
                    except TillError as error:
                        assert isinstance(  # noqa: PT017  # either is right
                            error, errors.Indeterminate | errors.Refused
                        )

        examine()


@row(108)
def test_lists(key: str, open_till: Opener, monkeypatch: pytest.MonkeyPatch) -> None:
    """A list that repeats itself, or never comes to an end, is brought to one."""
    day = date(2026, 2, 5)
    listed = sample_of(key).listed
    if listed is None:
        with open_till(canary_gateway(key)) as till, pytest.raises(errors.Unsupported):
            till.list(day, day)
        return
    monkeypatch.setattr(_pagination, "_MAX_PAGES", 30)
    numbers = count()

    def page(ids: list[str], total: int) -> bytes:
        return http(200, json.dumps(listed(ids, total)))

    same = page(["AAAAAAAA", "AAAAAAAA", "BBBBBBBB"], 999)
    with hostile([same]) as server, open_till(canary_gateway(key, server.url)) as till:
        with pytest.raises(errors.BadResponse, match="repeats"):
            list(till.list(day, day))
        assert len(server.requests) == 2
        with pytest.raises(errors.BadResponse, match="repeats"):
            till.find("none", since=datetime.now(UTC))
    with (
        hostile(lambda _: [page([f"CALL{next(numbers):04}"], 10**9)]) as server,
        open_till(canary_gateway(key, server.url)) as till,
    ):
        with pytest.raises(errors.BadResponse, match="no end"):
            list(till.list(day, day))
        assert len(server.requests) == 30
    ends = iter([page(["AAAAAAAA", "BBBBBBBB", "BBBBBBBB"], 3)])
    with (
        hostile(lambda _: [next(ends)]) as server,
        open_till(canary_gateway(key, server.url)) as till,
    ):
        assert [invoice.id for invoice in till.list(day, day)] == ["AAAAAAAA", "BBBBBBBB"]
