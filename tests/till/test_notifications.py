"""Notifications are never proof: what is read of them, and what is refused."""

import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onetill import Notification, TillError
from onetill.errors import Forged, Malformed, Misuse, Stale
from onetill.gateways import CruCash, CryptoCloudV1, CryptoCloudV2, PayDo
from support.notifications import JSON
from support.samples._cryptocloud import postback
from support.tokens import SECRET, forged, in_seconds, tampered, token

FORM = {"content-type": "application/x-www-form-urlencoded; charset=utf-8"}
CRYPTOCLOUD = [
    CryptoCloudV1("key", postback_secret=SECRET),
    CryptoCloudV2("key", postback_secret=SECRET),
]
each_cryptocloud = pytest.mark.parametrize("gateway", CRYPTOCLOUD, ids=lambda one: one.key)


@each_cryptocloud
@pytest.mark.parametrize("as_form", [False, True])
def test_a_postback_is_read(gateway: CryptoCloudV1, as_form: bool) -> None:  # noqa: FBT001  # a parameter
    """A postback with a right token is read, as JSON and as a form."""
    message = postback(token=token())
    body = urlencode(message) if as_form else json.dumps(message)
    for given_body in (body, body.encode(), bytearray(body.encode()), memoryview(body.encode())):
        notification = gateway.read_notification(FORM if as_form else JSON, given_body)  # type: ignore[arg-type]
        assert (notification.gateway, notification.invoice_id) == (gateway.key, "DZLF4212")
        assert (notification.order_id, notification.verified) == ("A-1042", "id")


@each_cryptocloud
@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (lambda: json.dumps(postback(token=f"b'{token()}'")), JSON),
        (lambda: json.dumps(postback(token=f'b"{token()}"')), JSON),
        (lambda: json.dumps(postback(token="@")).replace('"@"', f"b'{token()}'"), JSON),
        (lambda: json.dumps(postback(token="@")).replace('"@"', f'b"{token()}"'), JSON),
        (lambda: urlencode(postback(token=f"b'{token()}'")), FORM),
        (lambda: json.dumps(postback(token=token(id="INV-DZLF4212"))), JSON),
        (lambda: json.dumps(postback(token=token(id=13))), JSON),
        (lambda: json.dumps(postback(token=token(id=None))), JSON),
        (lambda: json.dumps(postback(token=token(exp=in_seconds(-30)))), JSON),
        (
            lambda: json.dumps(postback(token=token(), invoice_id="INV-DZLF4212")),
            {"CONTENT-TYPE": "text/json"},
        ),
        (lambda: json.dumps(postback(token=token())), {}),
        (lambda: json.dumps(postback(token=token())), [("content-type", "application/json")]),
    ],
)
def test_what_senders_vary(gateway: CryptoCloudV1, body: Callable[[], str], headers: Any) -> None:  # noqa: ANN401  # several forms
    """Bytes shown as Python shows them, ids with a prefix and ids of another kind are all read."""
    notification = gateway.read_notification(headers, body())
    assert notification.invoice_id == "DZLF4212"


@each_cryptocloud
@pytest.mark.parametrize(
    ("signed", "error"),
    [
        (lambda: token("another-secret-of-another-project"), Forged),
        (lambda: tampered(token(), 2), Forged),
        (lambda: forged({"alg": "none", "typ": "JWT"}), Forged),
        (lambda: forged({"alg": "None", "typ": "JWT"}), Forged),
        (lambda: forged({"alg": ["HS256"], "typ": "JWT"}), (Forged, Malformed)),
        (lambda: forged({"alg": None, "typ": "JWT"}), (Forged, Malformed)),
        (lambda: token(algorithm="HS512"), Forged),
        (lambda: token(algorithm="HS384"), Forged),
        (lambda: token(id="ANOTHER1"), Forged),
        (lambda: token(headers={"crit": ["exp"]}), (Forged, Malformed)),
        (lambda: token(exp=in_seconds(-61)), Stale),
        (lambda: token(exp=in_seconds(400)), Stale),
        (lambda: token(nbf=in_seconds(200)), Stale),
        (lambda: token(iat=in_seconds(200)), Stale),
        (lambda: token(exp=None), Malformed),
        (lambda: token(exp="soon"), Malformed),
        (lambda: token(exp=10**40), (Stale, Malformed)),
        (lambda: "", Malformed),
        (lambda: "a.b", Malformed),
        (lambda: "a.b.c.d", Malformed),
        (lambda: "\N{SNOWMAN}.b.c", Malformed),
        (lambda: "b''", Malformed),
        (lambda: 5, Malformed),
        (lambda: None, Malformed),
    ],
)
def test_a_token_that_proves_nothing(
    gateway: CryptoCloudV1,
    signed: Callable[[], object],
    error: type[TillError] | tuple[type[TillError], ...],
) -> None:
    """A token of a wrong signature, time, algorithm, invoice or form raises the error for that."""
    with pytest.raises(error) as raised:
        gateway.read_notification(JSON, json.dumps(postback(token=signed())))
    assert SECRET not in str(raised.value)


@given(body=st.binary(), header=st.text())
def test_reading_is_total(body: bytes, header: str) -> None:
    """Any bytes under any content type give a notification or one of our errors."""
    for gateway in (*CRYPTOCLOUD, PayDo(), CruCash("key")):
        for content_type in (header, "application/json", FORM["content-type"]):
            try:
                notification = gateway.read_notification({"Content-Type": content_type}, body)
            except TillError:
                continue
            assert isinstance(notification, Notification)


def test_misuse_is_reported() -> None:
    """A body that is parsed already, or a missing secret, is `Misuse`."""
    parsed: Any = {"invoice": {}}
    with pytest.raises(Misuse, match="bytes"):
        PayDo().read_notification(JSON, parsed)
    with pytest.raises(Misuse, match="postback_secret"):
        CryptoCloudV2("key").read_notification(JSON, json.dumps(postback(token=token())))


def ipn(**changes: object) -> dict[str, Any]:
    """Make an IPN of PayDo."""
    return {
        "invoice": {"id": "d024f697", "txid": "dca59ca5", "metadata": {"a": "b"}},
        "transaction": {"id": "dca59ca5", "state": 2, "order": {"id": "A-1042"}, **changes},
    }


def test_paydo_signs_nothing() -> None:
    """An IPN is read, and says itself that nothing vouches for it."""
    notification = PayDo().read_notification(JSON, json.dumps(ipn()))
    assert (notification.invoice_id, notification.order_id) == ("d024f697", "A-1042")
    assert not notification.verified


@pytest.mark.parametrize(
    "message",
    [
        {},
        {"invoice": {}, "transaction": {}},
        ipn(state=0),
        ipn(state=6),
        ipn(state=True),
        ipn(state="2"),
        ipn(state=2.0),
        ipn(order={}),
        ipn(order=None),
        {**ipn(), "invoice": {"txid": "dca59ca5"}},
        {**ipn(id=None), "invoice": {"id": "d024f697"}},
        {**ipn(), "transaction": "2"},
    ],
)
def test_an_ipn_that_lacks_something(message: dict[str, Any]) -> None:
    """An IPN without an invoice, a transaction, an order or a state is refused."""
    with pytest.raises(Malformed):
        PayDo().read_notification(JSON, json.dumps(message))


@pytest.mark.parametrize(
    ("message", "invoice_id", "order_id"),
    [
        ({}, None, None),
        ({"id": "x"}, "x", None),
        ({"invoice_id": "x", "id": 5}, "x", None),
        ({"invoice": {"id": "x"}, "payload": '{"order_id": "A-1"}'}, "x", "A-1"),
        ({"invoice": [], "payload": "not ours"}, None, None),
    ],
)
def test_crucash_says_nothing_of_its_webhook(
    message: dict[str, Any], invoice_id: str | None, order_id: str | None
) -> None:
    """A webhook of any form is a hint, which may name an invoice or not."""
    notification = CruCash("key").read_notification(JSON, json.dumps(message))
    assert (notification.invoice_id, notification.order_id) == (invoice_id, order_id)
    assert not notification.verified


def test_a_webhook_that_names_no_invoice_cannot_be_confirmed() -> None:
    """Without an id there is nothing to request from the vendor."""
    gateway = CruCash("key")
    with pytest.raises(Misuse, match="must name an invoice"):
        next(gateway.confirm(gateway.read_notification(JSON, "{}")))


def test_a_notification_is_no_invoice() -> None:
    """Nothing of an unconfirmed notification can be taken for a payment."""
    assert not [name for name in dir(Notification) if "paid" in name or "status" in name]
