"""Notifications are read as they come, and what is ahead of the vendor's books is pending."""

import json
import time
import warnings
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote, urlencode

import httpx
import jwt
import pytest

from onetill import Invoice, Till, errors
from onetill.gateways import CruCash, CryptoCloudV1, CryptoCloudV2, PayDo
from onetill_mocks import MockGateways
from support.tills import GATEWAYS

SECRET = "short"
FORM = "application/x-www-form-urlencoded"
V2 = CryptoCloudV2("k", postback_secret=SECRET)


def token(**claims: object) -> str:
    """Sign a token as the vendor does, with a short secret."""
    content = {"id": "DZLF4212", "exp": int(time.time()) + 200, **claims}
    claimed = {name: claim for name, claim in content.items() if claim is not ...}
    with warnings.catch_warnings(action="ignore"):
        return jwt.encode(claimed, SECRET, algorithm="HS256")


def form(*pairs: tuple[str, str], charset: str = "utf-8", **changed: str) -> bytes:
    """Make the body of a postback that is a form, and more members after it."""
    members = {"invoice_id": "DZLF4212", "token": token(), "order_id": "A-1042", **changed}
    return urlencode([*members.items(), *pairs], encoding=charset).encode()


def read(body: bytes, content_type: str = FORM) -> Any:  # noqa: ANN401  # a notification
    """Read a postback of CryptoCloud v2."""
    return V2.read_notification({"Content-Type": content_type}, body)


def test_a_charset_is_heeded() -> None:
    """The order id of a form is in the charset that the form names."""
    body = form(charset="windows-1251", order_id="Заказ 1")
    assert read(body, f"{FORM}; charset=windows-1251").order_id == "Заказ 1"
    for content_type in (
        FORM,
        f"{FORM}; charset=utf-8",
        f"{FORM}; charset=idna",
        f"{FORM}; charset=?",
    ):
        with pytest.raises(errors.Malformed):
            read(body, content_type)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_byte_order_mark_is_no_obstacle(mark: bytes) -> None:
    """A byte order mark is skipped, in JSON and in a form."""
    message = {"invoice_id": "DZLF4212", "token": token(), "order_id": "A-1042"}
    assert read(mark + form()).invoice_id == "DZLF4212"
    assert read(mark + json.dumps(message).encode(), "application/json").order_id == "A-1042"


def test_what_is_not_needed_is_no_obstacle() -> None:
    """However a form carries the rest of an invoice, the postback is read."""
    more = [
        ("invoice_info[uuid]", "INV-DZLF4212"),
        ("invoice_info[currency][code]", "USDT"),
        ("invoice_info", "{'uuid': ...}"),
        ("status", "success"),
        ("status", "success"),
        ("", "x"),
        ("]", "x"),
    ]
    notification = read(form(*more))
    assert (notification.invoice_id, notification.order_id) == ("DZLF4212", "A-1042")


@pytest.mark.parametrize("name", ["invoice_id", "token", "order_id"])
@pytest.mark.parametrize("suffix", ["", "[]", "[0]"])
def test_what_is_needed_comes_once(name: str, suffix: str) -> None:
    """A member that is needed is malformed if it comes twice."""
    with pytest.raises(errors.Malformed):
        read(form((name + suffix, "A-1042")))


def test_a_text_is_decoded_already() -> None:
    """A form that comes as a text is not decoded again; what it escapes is in its charset."""
    body = f"invoice_id=DZLF4212&token={token()}&order_id="
    for order_id in ("Заказ 1", quote("Заказ 1", encoding="windows-1251")):
        found = V2.read_notification(
            {"Content-Type": f"{FORM}; charset=windows-1251"}, body + order_id
        )
        assert found.order_id == "Заказ 1"


@pytest.mark.parametrize(
    "pairs",
    [
        [("invoice[id]", "a"), ("invoice[id]", "b")],
        [("id[]", "a")],
        [("id", "a"), ("payload", '{"order_id": "A"}'), ("payload", '{"order_id": "B"}')],
        [("id", "a"), ("payload[]", '{"order_id": "A"}')],
    ],
)
def test_what_crucash_needs_comes_once(pairs: list[tuple[str, str]]) -> None:
    """A name that a webhook needs is malformed if it comes twice, or as a list, in a form."""
    headers = {"Content-Type": FORM}
    with pytest.raises(errors.Malformed):
        CruCash("k").read_notification(headers, urlencode(pairs))
    nested = CruCash("k").read_notification(headers, "invoice[id]=a&x[y]=1&x[y]=2&x=3")
    assert nested.invoice_id == "a"


NO_IDS = ("a\nb", "a\0", "INV-a b", " ", "..", "x" * 129, "\u200b", "INV-\u2028")


@pytest.mark.parametrize("wrong", [*NO_IDS, "INV-", "INV-.."])
def test_an_id_of_cryptocloud_can_be_asked_for(wrong: str) -> None:
    """A postback of an id that no till can ask for is malformed, though it is signed."""
    message = {"invoice_id": wrong, "token": token(id=wrong)}
    with pytest.raises(errors.Malformed, match="invoice_id"):
        read(json.dumps(message).encode(), "application/json")


@pytest.mark.parametrize("wrong", NO_IDS)
def test_an_id_of_a_notification_can_be_asked_for(wrong: str) -> None:
    """An IPN of an id that no till can ask for is malformed; such a webhook names no invoice."""
    for body in (ipn(id=wrong), ipn(transactionIdentifier=wrong)):
        with pytest.raises(errors.Malformed, match="id of the body"):
            PayDo().read_notification({}, body)
    assert CruCash("k").read_notification({}, json.dumps({"id": wrong})).invoice_id is None


@pytest.mark.parametrize("order_id", [1042, "None", None, ""])
def test_order_ids_come_in_several_types(order_id: object) -> None:
    """An integer is the same as a text, and none is none."""
    message = {"invoice_id": "DZLF4212", "token": token(), "order_id": order_id}
    notification = read(json.dumps(message).encode(), "application/json")
    assert notification.order_id == ("1042" if order_id == 1042 else None)


@pytest.mark.parametrize("name", ["order_id", "invoice_id"])
def test_half_a_character_is_malformed(name: str) -> None:
    """A lone surrogate never reaches an id."""
    message = {"invoice_id": "DZLF4212", "token": token(), name: "\ud800"}
    with pytest.raises(errors.Malformed):
        read(json.dumps(message).encode(), "application/json")
    payload = json.dumps({"order_id": "\ud800"})
    body = json.dumps({"invoice_id": "x", "payload": payload})
    assert CruCash("k").read_notification({}, body).order_id is None


@pytest.mark.parametrize(
    "headers",
    [
        {b"content-type": FORM},
        [(b"content-type", FORM.encode())],
        {"CONTENT_TYPE": FORM, "wsgi.input": None},
        {"REQUEST_METHOD": "POST", "HTTP_HOST": "shop.example"},
        {"content-type": FORM.encode()},
    ],
)
def test_other_headers_are_misuse(headers: Any) -> None:  # noqa: ANN401  # any wrong type
    """Headers that would be overlooked are rejected, with the remedy."""
    with pytest.raises(errors.Misuse, match="header"):
        V2.read_notification(headers, form())


@pytest.mark.parametrize("exp", ["text", True, [], None, 1e400, float("nan")])
def test_an_end_is_a_number(exp: object) -> None:
    """A token whose end is no number is malformed, and nothing else is raised."""
    end = str(int(time.time()) + 200) if exp == "text" else exp
    with pytest.raises(errors.NotificationError):
        read(form(token=token(exp=end)))


def test_a_short_secret_is_no_warning() -> None:
    """A secret below 32 bytes verifies, without a warning."""
    with warnings.catch_warnings(action="error"):
        assert read(form()).verified
    with pytest.raises(errors.Forged):
        CryptoCloudV2("k", postback_secret="shore").read_notification(
            {"Content-Type": FORM}, form()
        )


@pytest.mark.parametrize("claim", [..., None, 13, ["DZLF4212"], ""])
def test_a_token_of_no_invoice_verifies_none(claim: object) -> None:
    """A token without an id, or with one that is no text, verifies no invoice."""
    assert not read(form(token=token(id=claim))).verified
    assert read(form(token=token(id="INV-DZLF4212"))).verified


def ipn(state: int = 2, **places: object) -> bytes:
    """Make an IPN."""
    invoice = {"id": "inv", "txid": "tx"}
    transaction = {"id": "tx", "state": state, "order": {"id": "A-1042"}}
    return json.dumps({"invoice": {**invoice, **places}, "transaction": transaction}).encode()


def confirm(check: Mapping[str, object], invoice: Mapping[str, object], body: bytes) -> Invoice:
    """Confirm an IPN against what PayDo responds."""
    responses = {
        "check": {"data": {"txid": "tx", "isSuccess": True, "form": [], "url": "", **check}},
        "invoices": {
            "data": {
                "identifier": "inv", "status": 0, "amount": 3, "currency": "EUR",
                "orderIdentifier": "A-1042", "transactionIdentifier": "tx", **invoice,
            }
        },
    }  # fmt: skip

    def respond(request: httpx.Request) -> httpx.Response:
        kind = "check" if "check-transaction" in request.url.path else "invoices"
        return httpx.Response(200, json=responses[kind])

    with Till(PayDo(), transport=httpx.MockTransport(respond)) as till:
        return till.confirm(till.read_notification({}, body))


@pytest.mark.parametrize(
    ("check", "invoice", "expected"),
    [
        ("success", {"status": 1}, None),
        ("pending", {"status": 1}, None),
        (2, {"status": 1}, None),
        ("success", {"status": 0}, errors.Pending),
        ("pending", {"status": 0}, errors.Pending),
        ("pending", {"status": 7}, errors.Pending),
        ("pending", {"status": 0, "transactionIdentifier": None}, errors.Pending),
        ("success", {"status": 1, "transactionIdentifier": None}, errors.Pending),
        ("pending", {"status": 0, "isOverdue": True}, errors.Forged),
        *(
            (each, {"status": 1}, errors.Forged)
            for each in ("fail", "failed", "error", 3, "3", 5, "5")
        ),
        ("fail", {"status": 0}, errors.Forged),
        ("success", {"status": 1, "transactionIdentifier": "other"}, errors.Forged),
        ("success", {"status": 1, "orderIdentifier": "other"}, errors.Forged),
    ],
)
def test_an_ipn_ahead_of_the_books_is_pending(
    check: object, invoice: dict[str, Any], expected: type[errors.NotificationError] | None
) -> None:
    """What PayDo has not booked yet is pending, what its plugin takes for paid is paid."""
    if expected is None:
        assert confirm({"status": check}, invoice, ipn()).is_paid
        return
    with pytest.raises(expected) as raised:
        confirm({"status": check}, invoice, ipn())
    assert type(raised.value) is expected


def test_the_newer_name_of_a_transaction_counts() -> None:
    """An IPN names its transaction by its newer name, or by an older one."""
    newer = ipn(txid="old", transactionIdentifier="tx")
    assert confirm({"status": "success"}, {"status": 1}, newer).is_paid
    with pytest.raises(errors.Forged):
        confirm({"status": "success"}, {"status": 1}, ipn(transactionIdentifier="other"))


@pytest.mark.parametrize(
    ("gateway", "raw", "expected"),
    [
        (CryptoCloudV1("k", postback_secret=SECRET), {"status_invoice": "created"}, errors.Pending),
        (CryptoCloudV1("k", postback_secret=SECRET), {"status_invoice": "new"}, errors.Pending),
        (CryptoCloudV1("k", postback_secret=SECRET), {"status_invoice": "canceled"}, errors.Forged),
        (V2, {"result": [{"uuid": "INV-DZLF4212", "status": "created"}]}, errors.Pending),
        (V2, {"result": [{"uuid": "INV-DZLF4212", "status": "canceled"}]}, errors.Forged),
        (CruCash("k"), {"id": "DZLF4212", "pay_status": "not_paid"}, errors.Pending),
        (CruCash("k"), {"id": "DZLF4212", "pay_status": "end"}, errors.Forged),
    ],
)
def test_an_open_invoice_is_pending(
    gateway: Any,  # noqa: ANN401  # any gateway
    raw: object,
    expected: type[errors.NotificationError],
) -> None:
    """A notification of an invoice that is open is pending, of one that ended it is forged."""
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=raw))
    with Till(gateway, transport=transport) as till:
        notification = till.read_notification({"Content-Type": FORM}, form())
        with pytest.raises(expected) as raised:
            till.confirm(notification)
    assert type(raised.value) is expected


@pytest.mark.parametrize("key", ["cryptocloud_v1", "cryptocloud_v2", "paydo"])
def test_a_notification_ahead_of_the_books_is_confirmed_later(key: str) -> None:
    """A notification comes first and the books later: it is pending, and then it is paid."""
    with MockGateways() as gateways:
        number = gateways.place(key, price="25.00", currency="USD", order_id="A-1042")
        gateways.pay(number, booked=False)
        with Till(GATEWAYS[key].from_env(gateways.environ(key))) as till:
            notification = till.read_notification(*gateways.notification(number, key))
            with pytest.raises(errors.Pending):
                till.confirm(notification)
            gateways.book(number, transaction=False)
            assert till.confirm(notification).is_paid
            gateways.book(number)
            assert till.confirm(notification).is_paid
