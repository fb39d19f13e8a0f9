"""Notifications, right, wrong and in other forms: rows 125, 138 to 140 and 148 to 152."""

import json
import re
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import pytest

from faults.hostile import hostile, http
from faults.orders import ID, ORDER, Opener, answer, put, shop
from faults.postbacks import FORM, JSON, message, read, token
from faults.rows import row
from onetill import Notification, errors
from onetill.gateways import CruCash, PayDo


@row(125, 148)
def test_right(key: str, open_till: Opener, number: int) -> None:
    """A right notification is read, as often as it comes, and names its invoice alike."""
    sent = message(key)
    with open_till(shop(key)) as till:
        told = [read(till, sent) for _ in range(1 if number == 125 else 2)]
    for notification in told:
        named = "DZLF4212" if key.startswith("crypto") else ID[key]
        assert (notification.gateway, notification.invoice_id) == (key, named)
        assert notification.order_id == ORDER
        assert notification.verified is key.startswith("crypto")
        assert notification.raw.keys() == sent.keys()


@row(138)
def test_bad_bodies(key: str, open_till: Opener) -> None:
    """A body that is nobody's is malformed, though a right token may be in it."""
    right = token().encode() if key.startswith("crypto") else b"x"
    with open_till(shop(key)) as till:
        for body in (
            b"",
            b"\xff",
            b"[]",
            b"null",
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
            if key != "crucash":  # of whose webhook anything may be expected, as a form too
                with pytest.raises(errors.NotificationError):
                    read(till, body, FORM)


@row(139, 140)
def test_other_forms(key: str, open_till: Opener, number: int) -> None:
    """Bytes of any kind, and headers of any case and kind, are read alike."""
    sent = message(key)
    text = json.dumps(sent)
    content: Any
    with open_till(shop(key)) as till:
        plain = read(till, sent)
        if number == 139:
            for content in (
                text,
                text.encode(),
                bytearray(text.encode()),
                memoryview(text.encode()),
            ):
                assert till.read_notification(JSON, content) == plain
            for content in (sent, None, 5, [text]):
                with pytest.raises(errors.Misuse):
                    till.read_notification(JSON, content)
            return
        if key.startswith("crypto"):
            form = urlencode({**sent, "amount_crypto": "100.2"}).encode()
            kind = FORM["Content-Type"] + "; charset=utf-8"
            headers: Any
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
def test_of_another_merchant(key: str, open_till: Opener) -> None:
    """A notification of another merchant's invoice is refused, at the latest by the vendor."""
    with hostile([http(404, "{}")]) as server, open_till(shop(key, server.url)) as till:
        if key.startswith("crypto"):
            with pytest.raises(errors.Forged):
                read(till, message(key, token("the-secret-of-another-project-in-a-test")))
            assert server.requests == []
            notification = read(till, message(key))
        else:
            notification = read(till, message(key))
        with pytest.raises((errors.Forged, errors.NotFound)):
            till.confirm(notification)


@row(150)
def test_new_kinds(key: str, open_till: Opener) -> None:
    """A word that is new is kept and proves nothing; a number of PayDo's that is new is refused."""
    with open_till(shop(key)) as till:
        if key == "paydo":
            sent = message(key)
            sent["transaction"]["state"] = 77
            with pytest.raises(errors.Malformed):
                read(till, sent)
        notification = read(till, message(key, status="exploded", event="new", more=[1]))
        assert notification.raw["status"] == "exploded"
        assert notification.raw["more"] == [1]


@row(151)
def test_of_another_order(key: str, open_till: Opener) -> None:
    """What a notification says of money counts for nothing, and another order is contradicted."""
    assert not [name for name in dir(Notification) if re.search("price|amount|paid|status", name)]
    told = answer(key)
    if key == "crucash":
        told = json.loads(put(told, ("payload",), json.dumps({"order_id": "A-9999"})))
    if key == "cryptocloud_v2":
        told = json.loads(put(told, ("result", 0, "uuid"), "INV-DZLF4212"))
    check = {"data": {"txid": "dca59ca5", "status": "success"}, "status": 1}

    def play(request: bytes) -> list[bytes]:
        is_check = b"check" in request.split(b"\r\n")[0]
        return [http(200, json.dumps(check if is_check else told))]

    with hostile(play) as server, open_till(shop(key, server.url)) as till:
        notification = read(till, message(key))
        if key == "cryptocloud_v1":  # it tells neither order nor price, and so does the till
            invoice = till.confirm(notification)
            assert (invoice.order_id, invoice.price) == (None, None)
        else:
            with pytest.raises((errors.Forged, errors.BadResponse)):
                till.confirm(notification)
        assert server.requests
    readme = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
    assert re.search(r"invoice\.is_paid and invoice\.price ==", readme)


@row(152)
def test_unsigned(key: str, open_till: Opener) -> None:
    """Where the vendor signs nothing, nothing is ever verified: the vendor is asked."""
    unsigned = {kind.key for kind in (CruCash, PayDo)}
    with hostile([http(404, "{}")]) as server, open_till(shop(key, server.url)) as till:
        if key not in unsigned:
            with pytest.raises(errors.Malformed):
                read(till, message(key, ""))
            return
        for more in ({}, {"verified": True}, {"token": token()}, {"signature": "x"}):
            notification = read(till, message(key, **more))
            assert not notification.verified
        with pytest.raises((errors.Forged, errors.NotFound)):
            till.confirm(notification)
        assert server.requests
