"""Notifications, forged, stale, malformed and right: rows 125 to 152."""

import base64
import builtins
import hmac
import inspect
import json
import re
import socket
import warnings
from collections.abc import Callable, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import jwt
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import onetill
from faults.hostile import hostile, http
from faults.leaks import KEY
from faults.orders import ID, ORDER, Opener, answer, put, shop
from faults.rows import row
from onetill import Notification, errors
from onetill.gateways import CruCash, CryptoCloudV1, CryptoCloudV2, PayDo
from tills import OpenTill

JSON = {"Content-Type": "application/json"}
FORM = {"Content-Type": "application/x-www-form-urlencoded"}
SECRET = f"{KEY}-postback_secret-of-a-test-and-of-no-project"
REFUSED = (errors.Forged, errors.Malformed)
signing = pytest.mark.parametrize("key", ["cryptocloud_v1", "cryptocloud_v2"])
bounded = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def at(seconds: float) -> int:
    """Tell a moment from now as tokens do."""
    return int((datetime.now(UTC) + timedelta(seconds=seconds)).timestamp())


def claims(**changes: object) -> dict[str, object]:
    """Make what a token of the vendor claims; None leaves out."""
    all_of = {"id": "DZLF4212", "exp": at(300), **changes}
    return {name: claim for name, claim in all_of.items() if claim is not None}


def token(secret: str = SECRET, algorithm: str = "HS256", **changes: object) -> str:
    """Sign a token as the vendor does."""
    headers: Any = changes.pop("headers", None)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of keys that are short for what is tried here
        return jwt.encode(claims(**changes), secret, algorithm=algorithm, headers=headers)


def encoded(part: object) -> str:
    """Write a part of a token."""
    content = part if isinstance(part, bytes) else json.dumps(part).encode()
    return base64.urlsafe_b64encode(content).decode().rstrip("=")


def forged(header: Mapping[str, object], signature: bytes = b"") -> str:
    """Make a token whose header says what we like."""
    return f"{encoded(header)}.{encoded(claims())}.{encoded(signature)}"


def message(key: str, signed: object = None, **changes: object) -> dict[str, Any]:
    """Make what a vendor sends."""
    match key:
        case "crucash":
            sent: dict[str, Any] = {"id": ID[key], "payload": json.dumps({"order_id": ORDER})}
        case "paydo":
            sent = {
                "invoice": {"id": ID[key], "txid": "dca59ca5"},
                "transaction": {"id": "dca59ca5", "state": 2, "order": {"id": ORDER}},
            }
        case _:
            sent = {
                "status": "success",
                "invoice_id": "DZLF4212",
                "amount_crypto": 100.2,
                "currency": "USDT_TRC20",
                "order_id": ORDER,
                "token": token() if signed is None else signed,
            }
    return {**sent, **changes}


def read(till: OpenTill, sent: object, headers: Mapping[str, str] = JSON) -> Notification:
    """Have a till read a message."""
    body = sent if isinstance(sent, bytes) else json.dumps(sent).encode()
    return till.read_notification(headers, body)


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


@row(127)
@signing
def test_a_bit_is_flipped(key: str, open_till: Opener) -> None:
    """A token of which a bit was flipped, or one for another invoice, is never accepted."""
    parts = token().split(".")

    with open_till(shop(key)) as till:

        @bounded
        @given(part=st.integers(0, 2), where=st.integers(0, 10_000))
        def examine(part: int, where: int) -> None:
            content = bytearray(base64.urlsafe_b64decode(parts[part] + "=="))
            content[where // 8 % len(content)] ^= 1 << where % 8
            broken = [*parts[:part], encoded(bytes(content)), *parts[part + 1 :]]
            with pytest.raises(REFUSED):
                read(till, message(key, ".".join(broken)))
            letters = list("DZLF4212")
            letters[where % 8] = chr(ord(letters[where % 8]) ^ 1)
            with pytest.raises(errors.Forged):
                read(till, message(key, invoice_id="".join(letters)))

        examine()


BAD_TOKENS: dict[int, list[object]] = {
    128: ["", "a.b", "a.b.c", "." * 2, token().replace(".", ""), "x" * 900_000, "!.!.!", 5, [], {},
          token().rpartition(".")[0], None],
    129: ["\N{SNOWMAN}.b.c", "a.b.\xe9", token() + "\xe9", "\udc80.b.c", "\0.b.c"],
    131: [token(exp=bad) for bad in ("abc", "", True, [], "nan", 10**40, -1, -(10**40))]
         + [forged({"alg": "HS256"})],
    141: [forged({"alg": bad}) for bad in ("none", "None", "nOnE", "", None, ["HS256"], 5, {})]
         + [forged({"typ": "JWT"})],
    143: [token(algorithm="HS384"), token(algorithm="HS512"),
          *(forged({"alg": bad}, b"x" * 64) for bad in ("RS256", "ES256", "PS512", "EdDSA"))],
}  # fmt: skip


@row(128, 129, 131, 141, 143)
@signing
def test_bad_tokens(key: str, open_till: Opener, number: int) -> None:
    """What is no token of the vendor's is refused as our error, whatever is wrong with it."""
    with open_till(shop(key)) as till:
        for bad in BAD_TOKENS[number]:
            sent = message(key, bad) if bad is not None else {**message(key), "token": None}
            with pytest.raises((*REFUSED, errors.Stale)) as raised:
                read(till, sent)
            if number in {141, 143} and "alg" in str(bad):
                assert type(raised.value) is errors.Forged
        twice = json.dumps(message(key))[:-1] + f', "token": "{token()}"}}'
        with pytest.raises(errors.Malformed):
            read(till, twice.encode())


@row(130, 144)
@signing
def test_times(key: str, open_till: Opener, number: int) -> None:
    """A token is good from now for as long as the vendor's are, a minute of leeway aside."""
    good: dict[int, list[dict[str, object]]] = {
        130: [{"exp": at(-50)}, {"exp": at(350)}],
        144: [{"iat": at(0)}, {"nbf": at(0)}, {"nbf": at(50)}, {"iat": at(-9999)}],
    }
    stale: dict[int, list[dict[str, object]]] = {
        130: [{"exp": at(-62)}, {"exp": at(370)}, {"exp": at(10**7)}, {"exp": 0}],
        144: [{"exp": at(-600)}, {"nbf": at(200)}, {"iat": at(200)}],
    }
    with open_till(shop(key)) as till:
        for times in good[number]:
            assert read(till, message(key, token(**times))).verified
        for times in stale[number]:
            with pytest.raises(errors.Stale):
                read(till, message(key, token(**times)))
        with pytest.raises(errors.Malformed):
            read(till, message(key, token(exp=None)))


@row(132)
def test_time_is_no_setting(key: str) -> None:
    """There is no tolerance that someone could switch off."""
    made = (onetill.Till, onetill.AsyncTill, type(shop(key)), onetill.Till.read_notification)
    taken = {name for one in made for name in inspect.signature(one).parameters}
    assert not [name for name in taken if re.search("toleran|leeway|window|age|skew", name)]


@row(133)
def test_no_secret(key: str, open_till: Opener) -> None:
    """Without a secret, where the vendor signs, nothing is read; an empty one is none."""
    for kind in (CryptoCloudV1, CryptoCloudV2):
        if key == kind.key:
            with pytest.raises(errors.Misuse, match="postback_secret"):
                kind("key", postback_secret="")
            with open_till(kind("key")) as till, pytest.raises(errors.Misuse, match="secret"):
                read(till, message(key))
            return
    with open_till(shop(key)) as till:
        assert not read(till, message(key)).verified


@row(137)
@signing
def test_compared_in_constant_time(
    key: str, open_till: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Signatures are compared as bytes and in constant time, and nowhere by hand."""
    compared: list[tuple[object, object]] = []
    real = hmac.compare_digest

    def comparing(one: Any, other: Any) -> bool:  # noqa: ANN401  # as it takes
        compared.append((one, other))
        return real(one, other)

    monkeypatch.setattr(hmac, "compare_digest", comparing)
    with open_till(shop(key)) as till:
        assert read(till, message(key)).verified
    assert compared
    assert all(isinstance(one, bytes) for pair in compared for one in pair)
    for file in Path(onetill.__file__).parent.rglob("*.py"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert not re.search(
                r"(sign|digest|token)\w* *[!=]= |[!=]= *\w*(digest|signature)", line
            )


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
        for headers in (None, 5, ["x"], [("content-type",)], {"content-type": 5}):
            with pytest.raises(errors.Misuse, match="headers"):
                till.read_notification(headers, text.encode())


@row(146)
@signing
def test_tokens_that_lead_elsewhere(
    key: str, open_till: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A token that says where its key is found is not followed, not over the network, not here."""
    other = "another-secret-of-another-project-in-a-test"
    tokens = [
        token(other, headers=header)
        for header in (
            {"jku": "http://127.0.0.1:9/keys"},
            {"x5u": "file:///etc/passwd"},
            {"jwk": {"kty": "oct", "k": encoded(other.encode())}},
            {"kid": "../../etc/passwd"},
            {"x5c": ["AAAA"]},
        )
    ]
    odd = [token(headers={"crit": ["till"], "till": 1}), token(headers={"crit": "exp"})]

    def never(*_: object, **__: object) -> None:
        raise AssertionError

    with open_till(shop(key)) as till, monkeypatch.context() as patch:
        for module, name in ((builtins, "open"), (socket, "socket"), (socket, "getaddrinfo")):
            patch.setattr(module, name, never)
        for bad in tokens:
            with pytest.raises(errors.Forged):
                read(till, message(key, bad))
        for bad in odd:
            with pytest.raises(REFUSED):
                read(till, message(key, bad))


@row(147)
@signing
def test_other_spellings(key: str, open_till: Opener) -> None:
    """A token that is spelt otherwise is malformed, or is for the same invoice."""
    plain = token()
    with open_till(shop(key)) as till:
        for odd in (
            f"{plain}.x",
            plain.rpartition(".")[0],
            "",
            f"{plain}=",
            f"{plain}==",
            f" {plain}",
            f"{plain}\n",
            plain.replace(".", " . "),
            f"b'{plain}'",
        ):
            try:
                assert read(till, message(key, odd)).invoice_id == "DZLF4212"
            except errors.NotificationError as error:
                assert isinstance(error, REFUSED)  # noqa: PT017  # either is right


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
    unsigned: Mapping[str, Callable[[], object]] = {"crucash": CruCash, "paydo": PayDo}
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
