"""`onetill create --option NAME=VALUE`: what one gateway alone knows."""

import json
from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import attrs
import pytest

from cli.conftest import Run
from onetill._cli._exits import Failure
from onetill._cli._vendor_options import option_names, parse_options
from onetill._gateway import Gateway
from onetill.errors import Misuse
from onetill_mocks import MockGateways
from support.tills import FIELDS, GATEWAYS

TEXT = "https://shop.example/?a=b"
SAMPLES: list[tuple[Sequence[str], object]] = [
    ([TEXT], TEXT),
    ([TEXT, "b,c"], [TEXT, "b,c"]),
    (["7"], 7),
    (['{"a": 1.50}'], {"a": Decimal("1.50")}),
    (['[{"a": 1.50}]'], [{"a": Decimal("1.50")}]),
]
OPTIONS = [(kind, name) for kind in GATEWAYS.values() for name in option_names(kind)]


@attrs.frozen(kw_only=True)
class Acme(Gateway):
    """A gateway with an option of every type."""

    key = "acme"

    @attrs.frozen(kw_only=True)
    class Options(Gateway.Options):
        """Options."""

        text: str = ""
        texts: Sequence[str] | None = None
        number: int | None = None
        numbers: Sequence[int] = ()
        flag: bool = False


@pytest.mark.parametrize(("kind", "name"), OPTIONS, ids=lambda value: getattr(value, "key", value))
def test_every_option_can_be_given(kind: type[Gateway], name: str) -> None:
    """Each field of each gateway's `Options` takes a value of its type, exactly."""
    taken = []
    for values, expected in SAMPLES:
        try:
            options = parse_options(kind, [f"{name}={value}" for value in values])
        except (Failure, Misuse):
            continue
        if getattr(options, name) == expected:
            taken.append(expected)
    assert taken, name


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ([], Acme.Options()),
        (["text=a=b"], Acme.Options(text="a=b")),
        (["text="], Acme.Options(text="")),
        (["text=7", "number=7"], Acme.Options(text="7", number=7)),
        (["texts=a,b", "texts=[1]"], Acme.Options(texts=["a,b", "[1]"])),
        (["numbers=[1, 2]"], Acme.Options(numbers=[1, 2])),
        (["flag=true", "number=null"], Acme.Options(flag=True)),
    ],
)
def test_values_are_of_their_type(given: list[str], expected: object) -> None:
    """A text is taken as it is, texts one by one, and all else is JSON."""
    assert parse_options(Acme, given) == expected


@pytest.mark.parametrize(
    ("key", "given", "reported"),
    [
        ("cryptocloud_v2", ["nope=1"], "one of locale, available_currencies"),
        ("cryptocloud_v2", ["=1"], "got no name"),
        ("cryptocloud_v2", ["locale"], "NAME=VALUE"),
        ("cryptocloud_v2", ["locale=en", "locale=ru"], "locale must be given once"),
        ("cryptocloud_v2", ["locale="], "locale must be a text that is not empty"),
        ("cryptocloud_v1", ["locale=en"], "no options of its own"),
        ("paydo", ["payment_method=card"], "payment_method must be JSON"),
        ("paydo", ["payment_method=1.5"], "payment_method must be a positive int"),
        ("paydo", ["payment_method=NaN"], "payment_method must be a positive int"),
        ("paydo", ["payment_method=" + "9" * 5000], "payment_method must be JSON"),
        ("paydo", ["metadata=" + "[" * 100_000], "metadata must be JSON"),
        ("paydo", ["metadata=[]"], "metadata must be a mapping"),
        ("paydo", ["product_url=x\x1b[2J"], "product_url must be a URL"),
        ("paydo", ["x\x1b[2J=1"], "got x\\x1b[2J"),
    ],
)
def test_misuse(run: Run, key: str, given: list[str], reported: str) -> None:
    """A wrong option is reported in one sentence, before anything is sent."""
    options = [part for pair in given for part in ("--option", pair)]
    done = run("create", key, "5", "USD", *options, "--mock")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert reported in done.err


def test_an_option_is_sent(run: Run, mock_gateways: MockGateways) -> None:
    """What is given as an option reaches the vendor, and comes back where the vendor keeps it."""
    done = run("create", "crucash", "5", "USD", "--option", "payload=box 7", "--mock", "--json")
    assert done.status == 0
    required = [
        part
        for name in sorted(GATEWAYS["paydo"].required_fields)
        for part in (f"--{name.replace('_', '-')}", FIELDS[name])
    ]
    goods = '[{"id": "1", "price": 5.10}]'
    done = run("create", "paydo", "5", "USD", *required, "--option", f"items={goods}", "--mock")
    assert done.status == 0
    crucash, paydo = (call.body for call in mock_gateways.ledger.journal.exchanges[-2:])
    assert json.loads(crucash)["payload"] == "box 7"
    assert '"price":5.10' in paydo.replace(" ", "")


def test_the_names_are_shown(run: Run) -> None:
    """`onetill gateways` shows the names of every gateway's own options."""
    shown = run("gateways").out
    records: list[Any] = [json.loads(line) for line in run("gateways", "--json").out.splitlines()]
    for record in records:
        kind = GATEWAYS[record["gateway"]]
        assert record["options"] == option_names(kind)
        assert ", ".join(option_names(kind)) in shown
