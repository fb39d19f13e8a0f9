"""What each gateway promises, by the facts that its sample states by hand."""

import json
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime, timedelta
from functools import partial
from typing import Any

import attrs
import pytest

from onetill import Money, Status
from onetill.errors import Forged, Pending, TillError
from onetill_mocks import MockGateways
from support.places import value_at, with_value
from support.samples import sample_of
from support.servers import Reply, serving
from support.tills import FIELDS, GATEWAYS, Opener, OpenTill, fields, gateway_at

PRICE = Money("25.00", "USD")
TEXTS = {**FIELDS, "description": "Order 1042", "webhook_url": "https://shop.example/hook"}
LISTING = [key for key in GATEWAYS if GATEWAYS[key].supports("list")]
REFUNDING = [key for key in GATEWAYS if GATEWAYS[key].supports("refund")]
NOTIFYING = [
    key for key in GATEWAYS if GATEWAYS[key].supports("confirm") and sample_of(key).notifies
]
PARTIAL = [key for key in GATEWAYS if "part" in sample_of(key).actions]

OPTIONS: dict[str, dict[str, tuple[object, tuple[str, ...]]]] = {
    "crucash": {"payload": ("of the shop", ("payload",))},
    "cryptocloud_v2": {
        "locale": ("ru", ()),  # in the query
        "available_currencies": (["BTC", "ETH"], ("add_fields", "available_currencies")),
        "email_to_send": ("invoices@shop.example", ("add_fields", "email_to_send")),
        "period": ("week", ("add_fields", "period")),
    },
    "paydo": {
        "language": ("ru", ("language",)),
        "items": ([{"id": "487", "price": 30}], ("order", "items")),
        "payer_name": ("P. Ayer", ("payer", "name")),
        "payer_phone": ("+100", ("payer", "phone")),
        "product_url": ("https://shop.example/cup", ("productUrl",)),
        "payment_method": (204, ("paymentMethod",)),
        "metadata": ({"cart": 7}, ("metadata",)),
    },
}


def requested(key: str, open_till: Opener, options: object = None, **order: object) -> Any:  # noqa: ANN401  # JSON
    """Create an invoice, and return the body of the request."""
    with (
        serving(lambda _: Reply("{}", 400)) as (url, requests),
        open_till(gateway_at(key, url)) as till,
        pytest.raises(TillError),
    ):
        till.create(PRICE, **fields(key, **order), options=options)
    (request,) = requests
    return json.loads(request.body)


def coins(key: str) -> list[dict[str, str]]:
    """List no coin, and the sample's where a merchant may choose one."""
    accepted = GATEWAYS[key].optional_fields
    return [{}, dict(sample_of(key).coin)] if "coin" in accepted else [{}]


def test_each_text_of_an_order_reaches_its_place(key: str, open_till: Opener) -> None:
    """A text or URL that a gateway takes stands where the vendor reads it, with a coin too."""
    sample, gateway = sample_of(key), GATEWAYS[key]
    places = {**sample.texts, **sample.fields_at}
    taken = TEXTS.keys() & (gateway.optional_fields | gateway.required_fields)
    for coin in coins(key):
        given = taken - (sample.fields_without_coin if coin else frozenset())
        body = requested(key, open_till, **{name: TEXTS[name] for name in given}, **coin)
        for name in given:
            assert value_at(body, places[name]) == TEXTS[name], name


@pytest.mark.parametrize("vendor", OPTIONS)
def test_each_option_reaches_its_place(vendor: str, open_till: Opener) -> None:
    """An option of a vendor stands where the vendor reads it, beside what the order says."""
    kind, options = GATEWAYS[vendor].Options, OPTIONS[vendor]
    assert options.keys() == attrs.fields_dict(kind).keys()
    given = {name: value for name, (value, _) in options.items()}
    body = requested(vendor, open_till, kind(**given), email="payer@shop.example")
    assert {name: value_at(body, place) for name, (_, place) in options.items() if place} == {
        name: given[name] for name, (_, place) in options.items() if place
    }


def test_a_lifetime_and_a_coin_reach_the_request(key: str, open_till: Opener) -> None:
    """A lifetime changes the request, and a coin and its network are named in it."""
    accepted = GATEWAYS[key].optional_fields
    for coin in coins(key):
        body = requested(key, open_till, **coin)
        assert [word for word in coin.values() if word not in json.dumps(body)] == []
        if "lifetime" in accepted:
            hours = requested(key, open_till, **coin, lifetime=timedelta(hours=2))
            minutes = requested(key, open_till, **coin, lifetime=timedelta(minutes=90))
            assert hours not in (body, minutes)


def test_each_word_has_the_meaning_that_the_sample_states(key: str, open_till: Opener) -> None:
    """What is paid and what is final is stated twice by hand: by the gateway and by its sample."""
    sample = sample_of(key)
    words = {member.value: status.name for member, status in status_map(key).items()}
    assert words == dict(sample.words)
    documented: Any = type(next(iter(status_map(key))))
    assert {member.value for member in documented} == words.keys()
    for word, name in sample.words.items():
        response = with_value(sample.read, sample.status_at, word)
        if sample.paid_at:
            response = with_value(response, sample.paid_at, Status[name].is_paid)
        with responding(key, response, open_till) as till:
            assert till.get(sample.invoice_id).status is Status[name], word


@contextmanager
def responding(key: str, response: object, open_till: Opener) -> Iterator[OpenTill]:
    """Open a till at a server that sends one response."""
    reply = Reply(json.dumps(response))
    with serving(lambda _: reply) as (url, _), open_till(gateway_at(key, url)) as till:
        yield till


def status_map(key: str) -> dict[Any, Status]:
    """Find the map of a gateway from words to statuses."""
    statuses: dict[Any, Status] = vars(sys.modules[GATEWAYS[key].__module__])["STATUSES"]
    return statuses


@pytest.mark.parametrize("key", LISTING)
def test_a_list_holds_all_of_its_days_and_no_other(
    key: str, open_till: Opener, mock_gateways: MockGateways
) -> None:
    """A list crosses its pages, begins with the first day and ends with the last."""
    ids: dict[int, list[str]] = {}
    for day in (1, 2, 3, 4):
        mock_gateways.ledger.now = partial(datetime, 2026, 3, day, 12, tzinfo=UTC)
        ids[day] = [
            mock_gateways.place(key, price="25", currency="USD")
            for _ in range(60 if day < 4 else 1)
        ]
    with open_till(GATEWAYS[key].from_env(mock_gateways.environ(key))) as till:
        found = [invoice.id for invoice in till.list(date(2026, 3, 2), date(2026, 3, 3))]
    assert sorted(found) == sorted(ids[2] + ids[3])


@pytest.mark.parametrize("key", REFUNDING)
def test_a_refund_is_sent_once(key: str, open_till: Opener, mock_gateways: MockGateways) -> None:
    """One 503 does not refund twice."""
    number = mock_gateways.place(key, price="25", currency="USD", order_id="A-1042")
    mock_gateways.pay(number)
    with open_till(GATEWAYS[key].from_env(mock_gateways.environ(key)), attempts=3) as till:
        mock_gateways.fault("error after", status=503, path="refund")
        with pytest.raises(TillError):
            till.refund(number, Money("5", "USD"))
    sent = [one.path for one in mock_gateways.requests if one.method == "POST"]
    assert len([path for path in sent if "refund" in path]) == 1, sent


@pytest.mark.parametrize("key", NOTIFYING)
@pytest.mark.parametrize("is_over", [False, True])
def test_an_unpaid_invoice_is_not_confirmed(
    key: str,
    open_till: Opener,
    mock_gateways: MockGateways,
    is_over: bool,  # noqa: FBT001  # a parameter
) -> None:
    """A notification of an open invoice is `Pending`, and of one whose time is over `Forged`."""
    number = mock_gateways.place(key, price="25.00", currency="USD", order_id="A-1042")
    mock_gateways.pay(number, booked=False)
    message = mock_gateways.notification(number, key)
    if is_over:
        mock_gateways.ledger.now = lambda: datetime.now(UTC) + timedelta(days=30)
    with open_till(GATEWAYS[key].from_env(mock_gateways.environ(key))) as till:
        notification = till.read_notification(*message)
        with pytest.raises((Pending, Forged)) as raised:
            till.confirm(notification)
    assert type(raised.value) is (Forged if is_over else Pending)


@pytest.mark.parametrize("key", PARTIAL)
def test_what_was_received_counts_every_payment(
    key: str, open_till: Opener, mock_gateways: MockGateways
) -> None:
    """After a part and the rest of it, more was received than the rest."""
    number = mock_gateways.place(key, price="25.00", currency="USD")
    with open_till(GATEWAYS[key].from_env(mock_gateways.environ(key))) as till:
        mock_gateways.part(number, "20")
        part = till.get(number).received
        mock_gateways.pay(number)
        whole = till.get(number).received
    if sample_of(key).reports_received:
        assert part is not None
        assert whole is not None
        assert 19 < part.amount <= 20
        assert 24 < whole.amount <= 25
    else:
        assert (part, whole) == (None, None)
