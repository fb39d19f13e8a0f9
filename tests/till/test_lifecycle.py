"""An invoice from create to paid on every gateway, in sync and async, at the mock gateways."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onetill import Invoice, Money, Status, Till
from onetill._gateway import Gateway
from onetill.errors import AuthFailed, Conflict, Forged, Misuse, NotFound, Refused, Unsupported
from onetill.gateways import CruCash, CryptoCloudV2, PayDo
from onetill_mocks import MockGateways
from support.samples import sample_of
from support.servers import Reply, Request, serving
from support.tills import GATEWAYS, MODES, Opener, OpenTill, fields

PRICE = Money("30.00", "USD")
over_http = settings(max_examples=30)
NOTIFYING = [key for key in GATEWAYS if sample_of(key).notifies]
UNSIGNED = ["paydo"]  # whose IPNs are checked against its transactions


def accepting(field: str) -> list[str]:
    """List the gateways that accept a field of an order."""
    return [key for key, gateway in GATEWAYS.items() if field in gateway.optional_fields]


@pytest.fixture
def gateway(key: str, mock_gateways: MockGateways) -> Gateway:
    """Each gateway, at the mock gateways."""
    return GATEWAYS[key].from_env(mock_gateways.environ(key))


@pytest.fixture
def till(gateway: Gateway, open_till: Opener) -> Iterator[OpenTill]:
    """Each gateway's till, sync and async."""
    with open_till(gateway) as till:
        yield till


def test_the_payer_pays_on_the_pay_page(till: OpenTill, key: str) -> None:
    """The page that a create returns is where the payer pays, and then the invoice is paid."""
    created = till.create(PRICE, **fields(key))
    assert created.pay_url is not None
    page = httpx.get(created.pay_url)
    assert page.status_code == 200
    assert created.id in page.text
    httpx.post(created.pay_url)
    assert till.get(created.id).is_paid


orders = st.text(
    st.characters(codec="utf-8", exclude_categories=["C"]), min_size=1, max_size=60
).filter(lambda order_id: order_id != "None")  # CryptoCloud sends it for no order id


@over_http
@given(order_id=orders)
def test_an_order_comes_back(
    till: OpenTill, key: str, mock_gateways: MockGateways, order_id: str
) -> None:
    """The order_id of a create comes back wherever the vendor returns it."""
    created = till.create(PRICE, **fields(key, order_id=order_id))
    seen = [created.order_id]
    if "order_id" in sample_of(key).read_has:
        seen.append(till.get(created.id).order_id)
    if sample_of(key).notifies:
        mock_gateways.pay(created.id)
        sent = mock_gateways.notification(created.id, key)
        seen.append(till.read_notification(*sent).order_id)
    assert set(seen) == {order_id}


@pytest.mark.parametrize("key", ["cryptocloud_v1", "cryptocloud_v2"])
def test_the_order_id_of_none_is_rejected(key: str, mock_gateways: MockGateways) -> None:
    """An order id that would come back as none is rejected before anything is sent."""
    with (
        Till(GATEWAYS[key].from_env(mock_gateways.environ(key))) as till,
        pytest.raises(Misuse, match="order_id must not be 'None'"),
    ):
        till.create(PRICE, order_id="None")
    assert mock_gateways.requests == []


@over_http
@given(
    amount=st.decimals("1", "10000000", places=2) | st.decimals("1", "10000", places=18),
    currency=st.sampled_from(["USD", "EUR"]),
)
def test_a_price_comes_back(till: OpenTill, key: str, amount: Decimal, currency: str) -> None:
    """The price of a create comes back to the digit, wherever the vendor returns it."""
    price = Money(amount, currency)
    created = till.create(price, **fields(key))
    assert created.price == price
    seen = till.get(created.id)
    if "price" not in sample_of(key).read_has:
        assert seen.price is None
    elif sample_of(key).read_currency in {None, currency}:
        assert seen.price == price


@pytest.mark.parametrize("key", accepting("coin"))
def test_a_coin_can_be_chosen(till: OpenTill, key: str) -> None:
    """Where the vendor lets the merchant choose a coin, the address to pay to is known at once."""
    coin = sample_of(key).coin
    created = till.create(PRICE, **fields(key, order_id="A-1042"), **coin)
    assert created.address
    assert created.due is not None
    assert created.due.currency == coin["coin"]
    assert created.network == coin["network"]
    seen = till.get(created.id)
    assert (seen.due, seen.network, seen.order_id) == (created.due, coin["network"], "A-1042")


@pytest.mark.parametrize("key", accepting("lifetime"))
def test_time_is_over_when_it_is(till: OpenTill, key: str, mock_gateways: MockGateways) -> None:
    """An invoice can be paid as long as was asked, and not a minute longer."""
    created = till.create(PRICE, **fields(key), lifetime=timedelta(minutes=90))
    assert created.expires_at is not None
    left = created.expires_at - datetime.now(UTC)
    assert timedelta(minutes=89) < left <= timedelta(minutes=90)
    mock_gateways.ledger.now = lambda: datetime.now(UTC) + timedelta(minutes=88)
    assert till.get(created.id).status is Status.OPEN
    mock_gateways.ledger.now = lambda: datetime.now(UTC) + timedelta(minutes=91)
    assert till.get(created.id).status is Status[sample_of(key).expired_as]


def test_cancel(till: OpenTill, key: str, mock_gateways: MockGateways) -> None:
    """An open invoice is canceled, a paid one is not, and an unknown one is not found."""
    created = till.create(PRICE, **fields(key))
    if not till.supports("cancel"):
        with pytest.raises(Unsupported):
            till.cancel(created.id)
        assert till.get(created.id).status is Status.OPEN
        return
    canceled = till.cancel(created.id)
    assert (canceled.id, canceled.status) == (created.id, Status.CANCELED)
    with pytest.raises(Conflict, match="canceled"):
        till.cancel(created.id)
    paid = till.create(PRICE, **fields(key))
    mock_gateways.pay(paid.id)
    with pytest.raises(Conflict, match="paid") as raised:
        till.cancel(paid.id)
    assert raised.value.operation == "cancel"
    assert till.get(paid.id).is_paid
    with pytest.raises(NotFound):
        till.cancel("NOSUCH99")


@pytest.mark.parametrize("key", ["cryptocloud_v2"])
@pytest.mark.parametrize("limit_is_last", [False, True])
def test_list(
    till: OpenTill,
    mock_gateways: MockGateways,
    limit_is_last: bool,  # noqa: FBT001  # a parameter
) -> None:
    """All invoices of a period are listed, once, however the vendor means its limit."""
    mock_gateways.configure("cryptocloud_v2", limit_is_last=limit_is_last)
    placed = [
        mock_gateways.place(
            "cryptocloud_v2", price=f"{number}.5", currency="EUR", order_id=f"A-{number}"
        )
        for number in range(1, 236)
    ]
    mock_gateways.pay(placed[7])
    today = datetime.now(UTC).date()
    listed = {invoice.id: invoice for invoice in till.list(today, today)}
    assert listed.keys() == set(placed)
    assert listed[placed[3]].price == Money("4.5", "EUR")
    assert listed[placed[3]].order_id == "A-4"
    assert listed[placed[3]].status is Status.OPEN
    assert listed[placed[7]].is_paid
    yesterday = today - timedelta(days=1)
    assert list(till.list(yesterday, yesterday)) == []


@pytest.mark.parametrize("as_form", [False, True])
@pytest.mark.parametrize("key", NOTIFYING)
def test_a_payment_is_notified_and_confirmed(
    till: OpenTill,
    key: str,
    mock_gateways: MockGateways,
    as_form: bool,  # noqa: FBT001  # a parameter
) -> None:
    """A payment is notified until the merchant's server responds 200, and is confirmed."""
    if as_form and not sample_of(key).takes_forms:
        pytest.skip("this vendor sends no forms")
    replies = iter([Reply("busy", 503), Reply("", 204), *[Reply("ok")] * 9])
    with serving(lambda _: next(replies)) as (url, arrived):
        mock_gateways.notify(key, url, form=as_form)
        created = till.create(PRICE, **fields(key, order_id="A-1042"))
        mock_gateways.pay(created.id)
        mock_gateways.settle()
        requests = list(arrived)
    assert len(requests) == 3  # until the status was 200
    notification = till.read_notification(requests[-1].headers, requests[-1].body)
    assert (notification.invoice_id, notification.order_id) == (created.id, "A-1042")
    assert notification.verified == sample_of(key).verified
    invoice = till.confirm(notification)
    assert (invoice.id, invoice.is_paid) == (created.id, True)


def sent(mocks: MockGateways, till: OpenTill, key: str) -> tuple[Invoice, Request]:
    """Have an invoice paid, and return what the vendor would send."""
    created = till.create(PRICE, **fields(key, order_id="A-1042"))
    mocks.pay(created.id)
    headers, body = mocks.notification(created.id, key)
    return created, Request("POST", "/", headers, body)


@pytest.mark.parametrize("key", NOTIFYING)
def test_what_the_vendor_contradicts_is_forged(
    till: OpenTill, key: str, mock_gateways: MockGateways
) -> None:
    """`confirm` finds out a notification of a payment that the vendor does not know of."""
    _, notice = sent(mock_gateways, till, key)
    notification = till.read_notification(notice.headers, notice.body)
    mock_gateways.reset()
    with pytest.raises((Forged, Refused)) as raised:
        till.confirm(notification)
    assert not isinstance(raised.value, AuthFailed)


@pytest.mark.parametrize("key", UNSIGNED)
@pytest.mark.parametrize("place", ["order", "txid", "invoice", "state"])
def test_a_forged_ipn_is_found_out(
    till: OpenTill, key: str, mock_gateways: MockGateways, place: str
) -> None:
    """Whatever of an IPN is changed, the vendor's responses contradict it."""
    _, notice = sent(mock_gateways, till, key)
    other, other_notice = sent(mock_gateways, till, key)
    message, theirs = json.loads(notice.body), json.loads(other_notice.body)
    match place:
        case "order":
            message["transaction"]["order"]["id"] = "A-9999"
        case "txid":
            message["invoice"]["txid"] = theirs["invoice"]["txid"]
            message["transaction"]["id"] = theirs["transaction"]["id"]
        case "invoice":
            message["invoice"]["id"] = other.id
        case "state":
            message["transaction"]["state"] = 5
    notification = till.read_notification(notice.headers, json.dumps(message).encode())
    with pytest.raises(Forged):
        till.confirm(notification)


@pytest.mark.parametrize("key", UNSIGNED)
def test_an_ipn_of_an_unpaid_invoice_is_forged(
    till: OpenTill, key: str, mock_gateways: MockGateways
) -> None:
    """An accepted transaction that the vendor calls failed was never accepted."""
    created = till.create(PRICE, **fields(key))
    mock_gateways.ledger.fail(created.id)
    headers, body = mock_gateways.notification(created.id, key)
    failed = till.read_notification(headers, body)
    assert not till.confirm(failed).is_paid
    message = json.loads(body)
    message["transaction"]["state"] = 2
    with pytest.raises(Forged):
        till.confirm(till.read_notification(headers, json.dumps(message).encode()))


def test_crucash_copes_with_foreign_payloads(
    mock_gateways: MockGateways, open_till: Opener
) -> None:
    """A payload that another wrote is kept, and is no order's id."""
    gateway = CruCash.from_env(mock_gateways.environ("crucash"))
    with open_till(gateway) as till:
        for payload in ("hello", "12345", '{"order": 7}', '{"order_id": 77}', "[" * 9_000, "[]   "):
            created = till.create(PRICE, options=CruCash.Options(payload=payload))
            seen = till.get(created.id)
            assert seen.order_id is None
            assert getattr(seen.raw, "payload", None) == payload


def test_v2_options_are_honoured(mock_gateways: MockGateways, open_till: Opener) -> None:
    """What a vendor alone knows goes through its own options."""
    gateway = CryptoCloudV2.from_env(mock_gateways.environ("cryptocloud_v2"))
    options = CryptoCloudV2.Options(
        locale="ru", available_currencies=["BTC", "ETH"], email_to_send="a@b.example", period="week"
    )
    with open_till(gateway) as till:
        assert till.create(PRICE, options=options).status is Status.OPEN


def test_paydo_options_are_honoured(mock_gateways: MockGateways, open_till: Opener) -> None:
    """Likewise PayDo's, of which the language leads to its pay page."""
    gateway = PayDo.from_env(mock_gateways.environ("paydo"))
    options = PayDo.Options(
        language="ru",
        items=[{"id": "487", "name": "Item 1", "price": Decimal("30.00")}],
        payer_name="P. Ayer",
        payment_method=204,
        metadata={"cart": 7},
    )
    with open_till(gateway) as till:
        created = till.create(PRICE, **fields("paydo"), options=options)
        assert "/ru/" in str(created.pay_url)


def test_paydo_knows_its_projects(mock_gateways: MockGateways, open_till: Opener) -> None:
    """An unknown project is not found, and a wrong secret signs nothing."""
    gateway = PayDo.from_env(mock_gateways.environ("paydo"))
    stranger = PayDo("application-unknown", "x", base_url=gateway.base_url)
    with open_till(stranger) as till, pytest.raises(NotFound):
        till.create(PRICE, **fields("paydo"))
    forger = PayDo(gateway.public_key, "x", base_url=gateway.base_url)
    with open_till(forger) as till, pytest.raises(Refused, match="signature"):
        till.create(PRICE, **fields("paydo"))


def test_every_operation_is_somewhere(mock_gateways: MockGateways) -> None:
    """Each operation of the till is offered by a gateway here, so that all of them are tried."""
    offered = {
        operation
        for key, gateway in GATEWAYS.items()
        for operation in ("create", "get", "cancel", "list", "read_notification", "confirm")
        if gateway.from_env(mock_gateways.environ(key)).supports(operation)
    }
    assert len(offered) == 6
    assert len(MODES) == 2
