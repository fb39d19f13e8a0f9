"""The responses that the vendors' pages print, served over HTTP and read with a till."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from datetime import UTC, datetime
from decimal import Decimal

import pytest

from onetill import Invoice, Money, Status, errors
from onetill.errors import NotFound
from onetill_clients.cryptocloud_v2.models import Invoice as V2Invoice
from onetill_clients.paydo.models import GetInvoiceResponse
from onetill_clients.paydo.models import Invoice as PayDoInvoice
from support.samples import PAGES, page
from support.servers import Reply, serving
from support.tills import Opener, OpenTill, gateway_at


@pytest.fixture
def reading(open_till: Opener) -> Callable[..., AbstractContextManager[OpenTill]]:
    """Open a till at a server that responds with one page's example."""

    @contextmanager
    def reading(key: str, name: str, status: int = 200) -> Iterator[OpenTill]:
        body = (PAGES / f"{name}.json").read_bytes()
        with (
            serving(lambda _: Reply(body, status)) as (url, _),
            open_till(gateway_at(key, url)) as till,
        ):
            yield till

    return reading


Reading = Callable[..., AbstractContextManager[OpenTill]]


def test_v2_overpaid(reading: Reading) -> None:
    """The first invoice of v2's page is overpaid, with every amount and time as printed."""
    with reading("cryptocloud_v2", "cryptocloud_v2_info") as till:
        invoice = till.get("XXXXXXXX")
    assert isinstance(invoice.raw, V2Invoice)
    assert invoice == Invoice(
        gateway="cryptocloud_v2",
        id="XXXXXXXX",
        status=Status.OVERPAID,
        price=Money("100.2", "USD"),
        due=Money("100.2", "USDT"),
        received=Money("100.2", "USDT"),
        network="TRC20",
        order_id="1111",
        expires_at=datetime(2023, 1, 1, 12, tzinfo=UTC),
        is_test=False,
        raw=invoice.raw,
    )
    assert invoice.is_paid
    assert invoice.raw.service_fee == 0
    assert invoice.raw.service_fee_usd == Decimal("1.9")


def test_v2_created(reading: Reading) -> None:
    """The second invoice of v2's page is open, and nothing has arrived."""
    with reading("cryptocloud_v2", "cryptocloud_v2_info") as till:
        invoice = till.get("INV-YYYYYYYY")
    assert invoice.status is Status.OPEN
    assert not invoice.is_paid
    assert invoice.received == Money(0, "USDT")


@pytest.mark.parametrize("spelling", ["XXXXXXXX", "INV-XXXXXXXX"])
def test_v2_invoices_are_matched_by_id(reading: Reading, spelling: str) -> None:
    """Whatever the order and the spelling, each id gets its own invoice, and a missing one none."""
    ids = ["INV-YYYYYYYY", "ZZZZZZZZ", spelling]
    with reading("cryptocloud_v2", "cryptocloud_v2_info") as till:
        second, missing, first = till.get_many(ids)
    assert [lookup.id for lookup in (second, missing, first)] == ids
    assert second.invoice is not None
    assert second.invoice.status is Status.OPEN
    assert first.invoice is not None
    assert first.invoice.status is Status.OVERPAID
    assert isinstance(missing.error, NotFound)
    assert missing.invoice is None


def test_v1_info(reading: Reading) -> None:
    """v1 states that an invoice is paid, and nothing of its amounts."""
    with reading("cryptocloud_v1", "cryptocloud_v1_info") as till:
        invoice = till.get("INV-DZLF4212")
    assert (invoice.status, invoice.is_paid, invoice.id) == (Status.PAID, True, "DZLF4212")
    assert (invoice.price, invoice.due, invoice.received) == (None, None, None)


def test_v1_create(reading: Reading) -> None:
    """v1's new invoice has an id and a page where it is paid."""
    with reading("cryptocloud_v1", "cryptocloud_v1_create") as till:
        invoice = till.create(Money("100.00", "USD"), order_id="A-1042")
    assert (invoice.id, invoice.status) == ("DZLF4212", Status.OPEN)
    assert invoice.pay_url == "https://pay.cryptocloud.plus/DZLF4212"
    assert (invoice.price, invoice.order_id) == (Money(100, "USD"), "A-1042")
    assert invoice.due is None


def test_paydo(reading: Reading) -> None:
    """PayDo's invoice is read, and the prices of its items stay the texts that they are."""
    with reading("paydo", "paydo_invoice") as till:
        invoice = till.get("81972ed0-a85c-4d1a-851b-b3dbf0750399")
    assert (invoice.status, invoice.is_paid) == (Status.OPEN, False)
    assert invoice.price == Money(3, "EUR")
    assert invoice.order_id == "test"
    assert invoice.created_at == datetime(2019, 9, 6, 7, 19, 58, tzinfo=UTC)
    assert (invoice.due, invoice.received, invoice.network) == (None, None, None)
    assert isinstance(invoice.raw, PayDoInvoice)
    assert isinstance(invoice.raw.items, list)
    prices = [item["price"] for item in invoice.raw.items]
    assert prices == ["0.8999999999999999", "2.0999999999999996"]


@pytest.mark.parametrize("status", [404, 422])
def test_paydo_not_found(reading: Reading, status: int) -> None:
    """PayDo says "not found" under two statuses, and both mean it."""
    with reading("paydo", "paydo_not_found", status) as till, pytest.raises(NotFound) as caught:
        till.get("81972ed0-a85c-4d1a-851b-b3dbf0750399")
    assert (caught.value.status, caught.value.message) == (status, "Invoice not found")
    assert str(caught.value) == f"paydo get: Invoice not found (HTTP {status})"


@pytest.mark.parametrize(
    ("status", "kind"),
    [
        (400, errors.Refused),
        (401, errors.AuthFailed),
        (403, errors.AuthFailed),
        (409, errors.Conflict),
    ],
)
def test_paydo_found_nothing_else(
    reading: Reading, status: int, kind: type[errors.TillError]
) -> None:
    """Under another status the words "not found" are about something else than the invoice."""
    with reading("paydo", "paydo_not_found", status) as till, pytest.raises(kind) as caught:
        till.get("81972ed0-a85c-4d1a-851b-b3dbf0750399")
    assert not isinstance(caught.value, NotFound)


def test_crucash_open(reading: Reading) -> None:
    """Before the payer chooses a coin, there is neither an amount due nor a network."""
    with reading("crucash", "crucash_open") as till:
        invoice = till.get("8be67d29-69aa-4ff9-8157-c5e5b4a53d5c")
    assert (invoice.status, invoice.is_paid) == (Status.OPEN, False)
    assert invoice.price == Money(100, "USD")
    assert (invoice.due, invoice.network) == (None, None)
    assert invoice.created_at == datetime(2026, 2, 5, 0, 6, 59, tzinfo=UTC)


def test_crucash_paid(reading: Reading) -> None:
    """After it, there are both."""
    with reading("crucash", "crucash_paid") as till:
        invoice = till.get("3d3ca8ab-905a-4def-9c0c-b868decf8f70")
    assert (invoice.status, invoice.is_paid) == (Status.PAID, True)
    assert (invoice.price, invoice.due) == (Money(30, "USD"), Money("31.4", "USDT"))
    assert invoice.network == "TRC20"


def test_unknown_fields_are_kept() -> None:
    """A field that the vendor adds overnight breaks nothing and is not lost."""
    document = page("paydo_invoice")
    document["data"]["loyaltyPoints"] = 7
    model = GetInvoiceResponse.from_dict(document)
    assert isinstance(model.data, PayDoInvoice)
    assert model.data["loyaltyPoints"] == 7
    assert model.to_dict() == document
