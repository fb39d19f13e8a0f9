"""What a merchant does, over every gateway in sync and async, at the mock gateways."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest

from onetill import Money, Status, Till
from onetill._gateway import Gateway
from onetill.errors import AuthFailed, NotFound, Refused
from onetill_mocks import MockGateways
from support.samples import sample_of
from support.tills import GATEWAYS, Opener, OpenTill, fields

NO_SUCH = "NOSUCH99"


@pytest.fixture
def gateway(key: str, mock_gateways: MockGateways) -> Gateway:
    """Each gateway, at the mock gateways."""
    return GATEWAYS[key].from_env(mock_gateways.environ(key))


@pytest.fixture
def till(gateway: Gateway, open_till: Opener) -> Iterator[OpenTill]:
    """Each gateway's till, sync and async."""
    with open_till(gateway) as till:
        yield till


def test_open_then_paid(till: OpenTill, key: str, mock_gateways: MockGateways) -> None:
    """An invoice is open until it is paid, and then it is paid."""
    created = till.create(Money("30.00", "USD"), **fields(key, order_id="A-1042"))
    assert (created.status, created.order_id) == (Status.OPEN, "A-1042")
    assert created.price == Money("30.00", "USD")
    invoice_id = created.id
    seen = till.get(invoice_id)
    assert (seen.gateway, seen.id) == (key, invoice_id)
    assert (seen.status, seen.is_paid) == (Status.OPEN, False)
    mock_gateways.pay(invoice_id)
    paid = till.get(invoice_id)
    assert (paid.status, paid.is_paid) == (Status.PAID, True)
    assert paid.price in (Money(30, "USD"), None)
    assert paid.order_id in ("A-1042", None)


@pytest.mark.parametrize(
    ("action", "statuses"),
    [
        ("part", {Status.PARTIAL}),
        ("over", {Status.OVERPAID}),
        ("cancel", {Status.CANCELED}),
        ("expire", {Status.EXPIRED, Status.CANCELED}),
    ],
)
def test_actions(
    till: OpenTill,
    key: str,
    mock_gateways: MockGateways,
    action: str,
    statuses: set[Status],
) -> None:
    """Every state that a vendor has is read, and of these only overpaid counts as paid."""
    invoice_id = mock_gateways.place(key, price="30.00", currency="USD")
    if action not in sample_of(key).actions:
        with pytest.raises(ValueError, match=action):
            getattr(mock_gateways, action)(invoice_id)
        return
    getattr(mock_gateways, action)(invoice_id)
    invoice = till.get(invoice_id)
    assert invoice.status in statuses
    assert invoice.is_paid is (action == "over")
    if invoice.received is not None and invoice.due is not None:
        assert (invoice.received.amount > invoice.due.amount) is (action == "over")


def test_an_unknown_id_is_not_found(till: OpenTill) -> None:
    """An id that the vendor never gave is `NotFound`, alone and among others."""
    with pytest.raises(NotFound):
        till.get(NO_SUCH)
    (lookup,) = till.get_many([NO_SUCH])
    assert isinstance(lookup.error, NotFound)
    assert lookup.error.operation == "get_many"


def test_every_id_has_a_lookup(till: OpenTill, key: str, mock_gateways: MockGateways) -> None:
    """Every id gets one lookup, in order, the unknown, the bad and the repeated ones too."""
    good = [mock_gateways.place(key, price="5", currency="USD") for _ in range(20)]
    ids = [*good[:7], NO_SUCH, "strange/id", "..", *good[7:], good[3]]
    lookups = list(till.get_many(iter(ids)))
    assert [lookup.id for lookup in lookups] == ids
    for lookup in lookups:
        assert (lookup.invoice is None) is (lookup.id not in good)
        assert (lookup.error is None) is (lookup.id in good)
        assert lookup.invoice is None or lookup.invoice.id == lookup.id


def test_many_reads_are_few_requests(
    till: OpenTill, key: str, gateway: Gateway, mock_gateways: MockGateways
) -> None:
    """Ids travel in batches as large as the vendor allows."""
    ids = [mock_gateways.place(key, price="5", currency="USD") for _ in range(101)]
    before = len(mock_gateways.requests)
    assert all(lookup.invoice for lookup in till.get_many(ids))
    expected = -(-len(ids) // gateway.batch_size)
    assert len(mock_gateways.requests) - before == expected


def test_ids_are_taken_as_lookups_are(
    gateway: Gateway, key: str, mock_gateways: MockGateways
) -> None:
    """An endless iterable of ids does no harm: it is read as far as lookups are taken."""
    one = mock_gateways.place(key, price="5", currency="USD")

    def endless() -> Iterator[str]:
        while True:
            yield one

    with Till(gateway) as till:
        lookups = till.get_many(endless())
        assert [next(lookups).id for _ in range(3)] == [one] * 3


def test_a_wrong_key_is_refused(key: str, mock_gateways: MockGateways, open_till: Opener) -> None:
    """Any key but the right one is `AuthFailed`, and so is every lookup of many."""
    environ = mock_gateways.environ(key)
    variable = f"ONETILL_{key}_API_KEY".upper()
    if sample_of(key).authorization is None:
        pytest.skip("a read needs no key here")
    one = mock_gateways.place(key, price="5", currency="USD")
    for wrong in (environ[variable] + "x", "x", "a.b.c", environ[variable][:-1]):
        gateway = GATEWAYS[key].from_env({**environ, variable: wrong})
        with open_till(gateway) as till:
            with pytest.raises(AuthFailed) as raised:
                till.get(one)
            assert wrong not in (str(raised.value), repr(raised.value))
            assert [type(lookup.error) for lookup in till.get_many([one, NO_SUCH])] == [
                AuthFailed
            ] * 2


def test_times_are_in_utc(till: OpenTill, key: str, mock_gateways: MockGateways) -> None:
    """Every time of an invoice is aware, in UTC, and right."""
    invoice = till.get(mock_gateways.place(key, price="5", currency="USD"))
    now = datetime.now(UTC)
    if invoice.created_at is not None:
        assert abs(invoice.created_at - now) < timedelta(minutes=1)
    if invoice.expires_at is not None:
        assert timedelta(0) < invoice.expires_at - now < timedelta(days=2)
    for moment in (invoice.created_at, invoice.expires_at):
        assert moment is None or moment.utcoffset() == timedelta(0)


def test_one_shop_behind_two_apis(mock_gateways: MockGateways, open_till: Opener) -> None:
    """An invoice that was created through CryptoCloud v1 is read through v2."""
    one, two = (
        GATEWAYS[key].from_env(mock_gateways.environ(key))
        for key in ("cryptocloud_v1", "cryptocloud_v2")
    )
    with open_till(one) as old, open_till(two) as new:
        created = old.create(Money("12.34", "USD"), order_id="A-1042")
        (lookup,) = new.get_many([f"INV-{created.id}"])
    assert lookup.invoice is not None
    assert lookup.invoice.id == created.id
    assert lookup.invoice.price == Money("12.34", "USD")
    assert lookup.invoice.order_id == "A-1042"


def test_a_wrong_shop_is_refused(mock_gateways: MockGateways, open_till: Opener) -> None:
    """A shop that is not the key's gets no invoice."""
    environ = mock_gateways.environ("cryptocloud_v1")
    environ["ONETILL_CRYPTOCLOUD_V1_SHOP_ID"] = "AnotherShop00001"
    with (
        open_till(GATEWAYS["cryptocloud_v1"].from_env(environ)) as till,
        pytest.raises(Refused),
    ):
        till.create(Money(1, "USD"))
