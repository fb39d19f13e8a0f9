"""Tokens that sign notifications, and those that do not: rows 127 to 147."""

import base64
import builtins
import hmac
import inspect
import json
import re
import socket
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import onetill
from faults.checklist import row
from onetill import errors
from support.calls import canary_gateway
from support.notifications import message, read, reading, signing
from support.samples import sample_of
from support.tills import GATEWAYS, Opener
from support.tokens import NOTIFIED, encoded, forged, in_seconds, token

REFUSED = (errors.Forged, errors.Malformed)
bounded = settings(max_examples=60)


@row(127)
@signing
def test_a_bit_is_flipped(key: str, open_till: Opener) -> None:
    """A token of which a bit was flipped, or one for another invoice, is never accepted."""
    parts = token().split(".")

    with open_till(canary_gateway(key)) as till:

        @bounded
        @given(part=st.integers(0, 2), where=st.integers(0, 10_000))
        def examine(part: int, where: int) -> None:
            content = bytearray(base64.urlsafe_b64decode(parts[part] + "=="))
            content[where // 8 % len(content)] ^= 1 << where % 8
            broken = [*parts[:part], encoded(bytes(content)), *parts[part + 1 :]]
            with pytest.raises(REFUSED):
                read(till, message(key, ".".join(broken)))
            letters = list(NOTIFIED)
            letters[where % 8] = chr(ord(letters[where % 8]) ^ 1)
            with pytest.raises(errors.Forged):
                read(till, message(key, invoice_id="".join(letters)))

        examine()


BAD: list[Any] = ["abc", "", True, [], "nan", 10**40, -1, -(10**40)]
NO_ALGORITHM: list[Any] = ["none", "None", "nOnE", "", None, ["HS256"], 5, {}]
BAD_TOKENS: dict[int, list[Any]] = {
    128: [
        *("", "a.b", "a.b.c", "..", "!.!.!", "x" * 900_000, 5, [], {}, None),
        *(token().replace(".", ""), token().rpartition(".")[0]),
    ],
    129: ["\N{SNOWMAN}.b.c", "a.b.\xe9", token() + "\xe9", "\udc80.b.c", "\0.b.c"],
    131: [forged({"alg": "HS256"}), *(token(exp=bad) for bad in BAD)],
    141: [forged({"typ": "JWT"}), *(forged({"alg": bad}) for bad in NO_ALGORITHM)],
    143: [
        *(token(algorithm=bad) for bad in ("HS384", "HS512")),
        *(forged({"alg": bad}, b"x" * 64) for bad in ("RS256", "ES256", "PS512", "EdDSA")),
    ],
}


@row(128, 129, 131, 141, 143)
@signing
def test_bad_tokens(key: str, open_till: Opener, number: int) -> None:
    """What is no token of the vendor's is refused as our error, whatever is wrong with it."""
    with open_till(canary_gateway(key)) as till:
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
    good: dict[int, list[dict[str, Any]]] = {
        130: [{"exp": in_seconds(-50)}, {"exp": in_seconds(350)}],
        144: [
            {"iat": in_seconds(0)},
            {"nbf": in_seconds(0)},
            {"nbf": in_seconds(50)},
            {"iat": in_seconds(-9999)},
        ],
    }
    stale: dict[int, list[dict[str, Any]]] = {
        130: [
            {"exp": in_seconds(-62)},
            {"exp": in_seconds(370)},
            {"exp": in_seconds(10**7)},
            {"exp": 0},
        ],
        144: [{"exp": in_seconds(-600)}, {"nbf": in_seconds(200)}, {"iat": in_seconds(200)}],
    }
    with open_till(canary_gateway(key)) as till:
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
    made = (
        onetill.Till,
        onetill.AsyncTill,
        type(canary_gateway(key)),
        onetill.Till.read_notification,
    )
    taken = {name for one in made for name in inspect.signature(one).parameters}
    assert not [name for name in taken if re.search("toleran|leeway|window|age|skew", name)]


@row(133)
@reading
def test_no_secret(key: str, open_till: Opener) -> None:
    """Without a secret, where the vendor signs, nothing is read; an empty one is none."""
    if sample_of(key).is_signed:
        make: Any = GATEWAYS[key]
        with pytest.raises(errors.Misuse, match="postback_secret"):
            make("key", postback_secret="")
        with open_till(make("key")) as till, pytest.raises(errors.Misuse, match="secret"):
            read(till, message(key))
        return
    with open_till(canary_gateway(key)) as till:
        assert read(till, message(key)).verified == sample_of(key).verified


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
    with open_till(canary_gateway(key)) as till:
        assert read(till, message(key)).verified
    assert compared
    assert all(isinstance(one, bytes) for pair in compared for one in pair)
    for file in Path(onetill.__file__).parent.rglob("*.py"):
        for line in file.read_text(encoding="utf-8").splitlines():
            assert not re.search(
                r"(sign|digest|token)\w* *[!=]= |[!=]= *\w*(digest|signature)", line
            )


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

    with open_till(canary_gateway(key)) as till, monkeypatch.context() as patch:
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
    with open_till(canary_gateway(key)) as till:
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
                assert read(till, message(key, odd)).invoice_id == NOTIFIED
            except errors.NotificationError as error:
                assert isinstance(error, REFUSED)  # noqa: PT017  # either is right
