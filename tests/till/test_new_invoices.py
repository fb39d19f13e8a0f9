"""A new invoice is for the coin that was asked for, and its pay page can be opened."""

from collections.abc import Sequence
from typing import Any

import httpx
import pytest

from onetill import Money, Till, errors
from onetill.gateways import CruCash, CryptoCloudV2
from support.exchanges import JSON, Exchange, call
from support.places import with_value
from support.samples import sample_of
from support.tills import GATEWAYS

USDT: dict[str, Any] = {"coin": "USDT", "network": "TRC20"}
PAGES = {key: place for key in GATEWAYS if (place := sample_of(key).pay_url_at) is not None}

NO_PAGES: Sequence[JSON] = (
    *("javascript:alert(1)", "JavaScript:alert(1)", "data:text/html,x", "file:///etc/passwd"),
    *("//a.b/c", "https://u@a.b/", "https://u:p@a.b/", "x y", "ftp://a.b/", "https://"),
    *("https:///x", "https://a.b/\n", "https://a.b/ x", "\u200bhttps://a.b/", "https://a.b:0/"),
    *("", None, 5, [], {}, True, "mailto:a@b.c", "intent://x", "https://a.b:99999/"),
)


def creating(key: str) -> Exchange:
    """Return the exchange of a create without a coin."""
    every = sample_of(key).exchanges.every
    return next(exchange for exchange in every if exchange.operation == "create")


@pytest.mark.parametrize(
    ("coin", "is_right"),
    [
        ({"code": "USDT", "fullcode": "USDT_TRC20", "network": {"code": "TRC20"}}, True),
        ({"code": "USDT", "fullcode": "USDT_TRC20"}, True),
        ({"code": "USDT", "network": {"code": "TRC20"}}, True),
        ({"code": "USDT"}, True),
        ({"fullcode": "USDT_TRC20"}, True),
        ({}, True),
        ({"code": "BTC", "fullcode": "BTC", "network": {"code": "BTC"}}, False),
        ({"code": "USDT", "fullcode": "USDT_ERC20", "network": {"code": "ERC20"}}, False),
        ({"code": "USDT", "network": {"code": "ERC20"}}, False),
        ({"fullcode": "USDT_ERC20"}, False),
        ({"network": {"code": "ERC20"}}, False),
        ({"code": "USDT", "fullcode": "USDT"}, False),
    ],
)
def test_a_new_invoice_is_for_the_coin_that_was_asked(
    coin: dict[str, Any], *, is_right: bool
) -> None:
    """A new invoice of another coin or network is not the one that was asked for."""
    document = with_value(
        creating("cryptocloud_v2").responses["create_invoice"], ("result", "currency"), coin
    )
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=document))
    with Till(CryptoCloudV2("k", shop_id="s"), transport=transport) as till:
        if is_right:
            assert till.create(Money(100, "USD"), **USDT).price == Money(100, "USD")
        else:
            with pytest.raises(errors.BadResponse):
                till.create(Money(100, "USD"), **USDT)
        assert till.create(Money(100, "USD")).network == coin.get("network", {}).get("code")


@pytest.mark.parametrize("key", PAGES)
def test_only_web_pages_are_pay_pages(key: str) -> None:
    """A pay page is http or https, or there is none."""
    exchange = creating(key)
    documents = exchange.documents()

    def pay_url(link: object) -> object:
        changed = with_value(documents[exchange.varied], PAGES[key], link)
        return call(key, exchange, {exchange.varied: changed}).pay_url

    for wrong in NO_PAGES:
        assert pay_url(wrong) is None, wrong
    for right in ("https://a.b/c?d=e#f", "http://a.b/c", "https://a.b:8443/"):
        assert pay_url(right) == right
    bare = "https://pay.example/X" if sample_of(key).has_bare_links else None
    assert pay_url("pay.example/X") == bare


@pytest.mark.parametrize(
    ("key", "place"), [("cryptocloud_v1", ("invoice_id",)), ("cryptocloud_v2", ("result", "uuid"))]
)
@pytest.mark.parametrize("prefix", ["", "INV-"])
def test_an_id_has_no_prefix(key: str, place: Sequence[str], prefix: str) -> None:
    """A new invoice has one id, with which it is found again, however the vendor writes it."""
    exchange = creating(key)
    document = with_value(exchange.responses["create_invoice"], (*place,), f"{prefix}AAAAAAA1")
    assert call(key, exchange, {"create_invoice": document}).id == "AAAAAAA1"


@pytest.mark.parametrize("locale", [None, "ru"])
def test_the_language_of_the_pay_page_is_asked_for(locale: str | None) -> None:
    """A locale that the merchant chose is in the request, and none if there is none."""
    asked: list[str | None] = []

    def respond(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.params.get("locale"))
        return httpx.Response(200, json=creating("cryptocloud_v2").responses["create_invoice"])

    gateway = CryptoCloudV2("k", shop_id="s")
    with Till(gateway, transport=httpx.MockTransport(respond)) as till:
        till.create(Money(100, "USD"), options=CryptoCloudV2.Options(locale=locale))
    assert asked == [locale]


def test_an_exact_price_is_asked_of_each_gateway() -> None:
    """A create that succeeds has the price that was asked for, whatever is not stated."""
    for key in GATEWAYS:
        exchange = creating(key)
        assert call(key, exchange, exchange.documents()).price.amount in {25, 100}


def test_another_coin_is_not_shown_as_the_one_asked_for() -> None:
    """An amount due in another coin than the one that was asked for is no invoice."""
    document = {"invoice_id": "x", "payment": {"crypto": "BTC", "amount_to_pay": "0.0004"}}
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=document))
    with Till(CruCash("k"), transport=transport) as till, pytest.raises(errors.BadResponse):
        till.create(Money(25, "USD"), **USDT)


@pytest.mark.parametrize("amount", [0, -1, "much"])
def test_of_a_chosen_coin_something_is_due(amount: object) -> None:
    """A new invoice in a coin of which nothing is to be paid is not the one asked for."""
    document = creating("cryptocloud_v2").responses["create_invoice"]
    for field, value in {"amount": amount, "address": ""}.items():
        document = with_value(document, ("result", field), value)
    coin = {"code": "USDT", "fullcode": "USDT_TRC20", "network": {"code": "TRC20"}}
    document = with_value(document, ("result", "currency"), coin)
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=document))
    with (
        Till(CryptoCloudV2("k", shop_id="s"), transport=transport) as till,
        pytest.raises(errors.BadResponse, match="amount"),
    ):
        till.create(Money(100, "USD"), **USDT)
