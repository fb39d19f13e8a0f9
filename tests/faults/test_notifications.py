"""Notifications, right, wrong and in other forms: rows 125, 138 to 140 and 148 to 152."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from faults.checklist import row
from onetill import Notification, errors
from support.calls import canary_gateway
from support.hostile import hostile, http
from support.notifications import FORM, JSON, message, read, reading, signature
from support.samples import ORDER, sample_of
from support.tills import Opener
from support.tokens import token


@row(125, 148)
@reading
def test_right(key: str, open_till: Opener, number: int) -> None:
    """A right notification is read, as often as it comes, and names its invoice alike."""
    sent = message(key)
    sample = sample_of(key)
    with open_till(canary_gateway(key)) as till:
        notifications = [read(till, sent) for _ in range(1 if number == 125 else 2)]
    for notification in notifications:
        assert (notification.gateway, notification.invoice_id) == (key, sample.notified_id)
        assert notification.order_id == ORDER
        assert notification.verified == sample.verified
        assert notification.raw.keys() == sent.keys()


@row(138)
@reading
def test_bad_bodies(key: str, open_till: Opener) -> None:
    """A body that is nobody's is malformed, though a right token may be in it."""
    right = token().encode() if sample_of(key).is_signed else b"x"
    with open_till(canary_gateway(key)) as till:
        for body in (
            b"",
            b"\xff",
            b"[]",
            b"null",
            b"5",
            b"{",
            b'{"a": ' * 100_000,
            b'{"token": "' + right,
            b'{"token": "' + right + b'", "token": "x"}',
            b'{"id": "a", "id": "b"}',
            b'{"x": "' + b"x" * 2_000_000 + b'"}',
            b'{"x": "\xff", "token": "' + right + b'"}',
            b"[" * 100_000,
            b'{"id": NaN}',
            b'{"id": ' + b"9" * 5_000 + b"}",
        ):
            for headers in (JSON, {}):
                with pytest.raises(errors.Malformed):
                    read(till, body, headers)
            if not sample_of(key).reads_any_message:
                with pytest.raises(errors.NotificationError):
                    read(till, body, FORM)


@row(139, 140)
@reading
def test_other_forms(key: str, open_till: Opener, number: int) -> None:
    """Bytes of any kind, and headers of any case and kind, are read alike."""
    sent = message(key)
    text = json.dumps(sent)
    content: Any
    headers: Any
    with open_till(canary_gateway(key)) as till:
        plain = read(till, sent)
        if number == 139:
            for content in (
                text,
                text.encode(),
                bytearray(text.encode()),
                memoryview(text.encode()),
            ):
                headers = {**JSON, **signature(till, text.encode())}
                assert till.read_notification(headers, content) == plain
            for content in (sent, None, 5, [text]):
                with pytest.raises(errors.Misuse):
                    till.read_notification(JSON, content)
            return
        if sample_of(key).takes_forms:
            form = urlencode({name: str(value) for name, value in sent.items()}).encode()
            kind = FORM["Content-Type"] + "; charset=utf-8"
            for headers in (
                {"content-type": kind},
                {"CONTENT-TYPE": kind.upper()},
                [("Host", "x"), ("Content-Type", kind)],
                [("content-type", kind), ("content-type", "application/json")],
            ):
                assert till.read_notification(headers, form).invoice_id == plain.invoice_id
        for headers in ({}, {"content-TYPE": "application/json"}, {"Content-Type": "text/plain"}):
            assert read(till, sent, headers) == plain
        for headers in (None, 5, ["x"], [("content-type",)], [5]):
            with pytest.raises(errors.Misuse, match="headers"):
                till.read_notification(headers, text.encode())


@row(149)
@reading
def test_of_another_merchant(key: str, open_till: Opener) -> None:
    """A notification of another merchant's invoice is refused, at the latest by the vendor."""
    with hostile([http(404, "{}")]) as server, open_till(canary_gateway(key, server.url)) as till:
        if sample_of(key).is_signed:
            with pytest.raises(errors.Forged):
                read(till, message(key, token("the-secret-of-another-project-in-a-test")))
            assert server.requests == []
        if sample_of(key).sign_body:
            body = json.dumps(message(key)).encode()
            other = signature(till, json.dumps(message(key, more=1)).encode())
            for headers in (JSON, {**JSON, **other}, {**JSON, **dict.fromkeys(other, "x")}):
                with pytest.raises(errors.Forged):
                    till.read_notification(headers, body)
            assert server.requests == []
        notification = read(till, message(key))
        with pytest.raises((errors.Forged, errors.NotFound)):
            till.confirm(notification)


@row(150)
@reading
def test_new_kinds(key: str, open_till: Opener) -> None:
    """A new word is kept and proves nothing; a new number for a state is refused."""
    with open_till(canary_gateway(key)) as till:
        if new_state := sample_of(key).new_state:
            with pytest.raises(errors.Malformed):
                read(till, new_state())
        notification = read(till, message(key, status="exploded", event="new", more=[1]))
        assert notification.raw["status"] == "exploded"
        assert notification.raw["more"] == [1]


@row(151)
@reading
def test_of_another_order(key: str, open_till: Opener) -> None:
    """What a notification states of money counts for nothing; another order is a contradiction."""
    assert not [name for name in dir(Notification) if re.search("price|amount|paid|status", name)]
    responses = sample_of(key).another_order

    def play(request: bytes) -> list[bytes]:
        path = request.split(b"\r\n")[0].decode()
        part = max((part for part in responses if part in path), key=len)
        return [http(200, json.dumps(responses[part]))]

    with hostile(play) as server, open_till(canary_gateway(key, server.url)) as till:
        notification = read(till, message(key))
        if "order_id" in sample_of(key).read_has:
            with pytest.raises((errors.Forged, errors.BadResponse)):
                till.confirm(notification)
        else:
            invoice = till.confirm(notification)
            assert (invoice.order_id, invoice.price) == (None, None)
        assert server.requests
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert re.search(r"invoice\.is_paid and invoice\.price ==", readme)


@row(152)
@reading
def test_unsigned(key: str, open_till: Opener) -> None:
    """Nothing but the signature verifies, and `confirm` makes a request all the same."""
    with hostile([http(404, "{}")]) as server, open_till(canary_gateway(key, server.url)) as till:
        if sample_of(key).is_signed:
            with pytest.raises(errors.Malformed):
                read(till, message(key, ""))
            return
        for more in ({}, {"verified": True}, {"token": token()}, {"signature": "x"}):
            notification = read(till, message(key, **more))
            assert notification.verified == sample_of(key).verified
        with pytest.raises((errors.Forged, errors.NotFound)):
            till.confirm(notification)
        assert server.requests
