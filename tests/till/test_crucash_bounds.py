"""What Cru Cash documents as the least and the most is sent, and one more or less is not."""

import json
from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from onetill import Money
from onetill.errors import Misuse
from onetill.gateways import CruCash
from support.openapi import complaints_at, read
from support.places import value_at

COIN = {"coin": "USDT", "network": "TRC20"}
ALONE: tuple[dict[str, str], ...] = ({},)
EITHER = (*ALONE, COIN)
CASES: list[tuple[str, Callable[[int], object], str, int, int, tuple[dict[str, str], ...]]] = [
    ("lifetime", lambda minutes: timedelta(minutes=minutes), "lifetime", 3, 1440, EITHER),
    ("description", lambda length: "x" * length, "ui.description", 3, 256, ALONE),
    (
        "success_url",
        lambda length: f"http://a{'b' * (length - 8)}",
        "ui.redirect_url",
        10,
        2048,
        ALONE,
    ),
    ("webhook_url", lambda length: f"https://{'b' * (length - 8)}", "webhook", 10, 2048, EITHER),
    ("payload", lambda length: CruCash.Options(payload="x" * length), "payload", 5, 16384, EITHER),
    ("order_id", lambda length: "x" * (length - 16), "payload", 17, 16384, EITHER),
]


def sent(price: Money, options: object = None, **fields: object) -> Any:  # noqa: ANN401  # JSON
    """Return the body of the request of a create, which keeps the spec."""
    gateway = CruCash("k")
    call = next(gateway.create(gateway.order(price, options, **fields)))
    body = call.arguments["body"]
    document = body.to_dict()
    assert (
        complaints_at(read("crucash"), f"/components/schemas/{type(body).__name__}", document) == []
    )
    return document


@pytest.mark.parametrize(("name", "make", "place", "least", "most", "coins"), CASES)
def test_bounds_are_kept_to_the_last_character(  # noqa: PLR0913, PLR0917  # a row
    name: str,
    make: Callable[[int], object],
    place: str,
    least: int,
    most: int,
    coins: tuple[dict[str, str], ...],
) -> None:
    """A lifetime and each text may be as short and as long as documented, to the last character."""
    argument = "options" if name == "payload" else name
    for coin in coins:
        for size in (least, most):
            found = value_at(
                sent(Money(5, "USD"), **{argument: make(size)}, **coin), (*place.split("."),)
            )
            assert (found if name == "lifetime" else len(found)) == size
        for size in (least - 1, most + 1):
            with pytest.raises(Misuse, match=rf"^({name}|payload) must"):
                sent(Money(5, "USD"), **{argument: make(size)}, **coin)


@pytest.mark.parametrize(("currency", "least"), [("USD", 1), ("EUR", 1), ("RUB", 100)])
def test_amounts_are_in_their_bounds(currency: str, least: int) -> None:
    """The least and the most of each currency are sent, and a hundredth beyond is not."""
    for amount in (f"{least}", f"{least}.00", "10000000", "9999999.99"):
        for coin in EITHER:
            assert sent(Money(amount, currency), **coin)["amount"] == amount
    for amount in (f"{least - 1}.99", "10000000.01"):
        with pytest.raises(Misuse, match=r"^price must be"):
            sent(Money(amount, currency))


def test_a_lifetime_that_is_left_out() -> None:
    """An hour is what is asked for where the merchant says nothing."""
    for coin in EITHER:
        assert sent(Money(5, "USD"), **coin)["lifetime"] == 60


@pytest.mark.parametrize("name", ["description", "success_url"])
def test_what_has_no_place_beside_a_coin_is_refused(name: str) -> None:
    """A text that the vendor takes without a coin alone is not dropped in silence."""
    with pytest.raises(Misuse, match=f"^{name} must be left out when coin is given"):
        sent(Money(5, "USD"), **{name: "https://shop.example/paid"}, **COIN)
    for half in COIN.items():
        with pytest.raises(Misuse, match="coin and network must be given together"):
            sent(Money(5, "USD"), **dict([half]))


def test_an_order_id_is_readable_in_the_payload() -> None:
    """An order id of any alphabet takes no more of the payload than it has characters."""
    assert sent(Money(5, "USD"), order_id="\u0437\u0430\u043a\u0430\u0437")["payload"] == (
        json.dumps({"order_id": "\u0437\u0430\u043a\u0430\u0437"}, ensure_ascii=False)
    )
