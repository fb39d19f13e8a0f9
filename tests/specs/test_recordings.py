"""Responses and notifications as they are known from life, their values replaced.

`tests/support/samples/recordings` holds them, each under its API, its operation and, where there
are several, a word of its own. The spec documents each, and the till reads it without drift.
"""

import json
from pathlib import Path

import httpx
import pytest

from onetill import Drift, Money, Status, Till
from onetill.gateways import CryptoCloudV1, CryptoCloudV2, PayDo
from support.openapi import complaints, operations, read, resolved
from support.tokens import SECRET, token

FOLDER = Path(__file__).parents[1] / "support" / "samples" / "recordings"
FILES = sorted(FOLDER.iterdir())
KEY = "key-of-a-recording-01"
PAYDO_ID = "81972ed0-a85c-4d1a-851b-b3dbf0750300"
GATEWAYS = {
    "cryptocloud_v1": CryptoCloudV1(KEY, shop_id="SHOP", postback_secret=SECRET),
    "cryptocloud_v2": CryptoCloudV2(KEY, shop_id="SHOP", postback_secret=SECRET),
    "paydo": PayDo(public_key="application-1", secret_key=KEY, jwt=KEY),
}


def recording(name: str) -> bytes:
    """Read a recording."""
    return (FOLDER / name).read_bytes().strip()


def till_over(key: str, *names: str, drifts: list[Drift] | None = None) -> Till:
    """Open a till that gets recordings, each at the path of its operation."""
    bodies = {name.split(".")[1]: recording(name) for name in names}
    paths = {
        operation.path.split("{")[0]: bodies[operation.node["operationId"]]
        for operation in operations(read(key))
        if operation.node["operationId"] in bodies
    }

    def respond(request: httpx.Request) -> httpx.Response:
        # The longest, since one path may begin another.
        path = max((path for path in paths if request.url.path.startswith(path)), key=len)
        return httpx.Response(200, content=paths[path])

    on_drift = None if drifts is None else drifts.append
    return Till(GATEWAYS[key], transport=httpx.MockTransport(respond), on_drift=on_drift)


@pytest.mark.parametrize(
    "file", [file for file in FILES if file.suffix == ".json"], ids=lambda file: file.name
)
def test_the_spec_documents_it(file: Path) -> None:
    """The schema of the operation accepts the recording."""
    key, name = file.name.split(".")[:2]
    document = read(key)
    every = [*operations(document), *operations(document, "webhooks")]
    (operation,) = (each for each in every if each.node["operationId"] == name)
    node = operation.node
    if name.startswith("receive"):
        media = node["requestBody"]
    else:
        media = resolved(document, next(iter(node["responses"].values())))
    schema = media["content"]["application/json"]["schema"]
    assert complaints(document, schema, json.loads(file.read_text("utf-8"))) == []


def test_v1_is_read() -> None:
    """A create of v1 has the id and the page; the state is all that is read later."""
    drifts: list[Drift] = []
    names = ("cryptocloud_v1.create_invoice.json", "cryptocloud_v1.get_invoice.json")
    with till_over("cryptocloud_v1", *names, drifts=drifts) as till:
        created = till.create(Money("200.00", "RUB"))
        assert (created.id, created.status) == ("D6MG8GBA", Status.OPEN)
        assert created.pay_url == "https://pay.cryptocloud.plus/D6MG8GBA"
        assert till.get("D6MG8GBA").status is Status.PAID
    assert drifts == []


def test_a_create_of_v2_is_read() -> None:
    """A new invoice of v2 has no coin yet, and a price in the currency that was asked for."""
    drifts: list[Drift] = []
    with till_over("cryptocloud_v2", "cryptocloud_v2.create_invoice.json", drifts=drifts) as till:
        invoice = till.create(Money("100.00", "USD"), order_id="A-1042")
    assert (invoice.id, invoice.status, invoice.is_test) == ("H5LY5T6A", Status.OPEN, True)
    assert invoice.price == Money(100, "USD")
    assert invoice.address is None
    assert invoice.pay_url == "https://pay.cryptocloud.plus/H5LY5T6A"
    assert drifts == []


@pytest.mark.parametrize(
    ("age", "price", "order_id"),
    [("old", Money(100, "USD"), "A-1042"), ("new", Money("92.5", "EUR"), "1042")],
)
def test_old_and_new_responses_of_v2_are_read(age: str, price: Money, order_id: str) -> None:
    """The responses before and after 2026 are read, with the price as far as each reports it."""
    drifts: list[Drift] = []
    with till_over(
        "cryptocloud_v2", f"cryptocloud_v2.get_invoices.{age}.json", drifts=drifts
    ) as till:
        (lookup,) = till.get_many(["H5LY5T6A"])
    invoice = lookup.invoice
    assert invoice is not None
    assert (invoice.status, invoice.price, invoice.order_id) == (Status.PAID, price, order_id)
    assert (invoice.received, invoice.network) == (Money("98.1", "USDT"), "TRC20")
    assert (invoice.created_at is None) == (age == "old")
    assert drifts == []


@pytest.mark.parametrize("kind", ["json", "form"])
@pytest.mark.parametrize("key", ["cryptocloud_v1", "cryptocloud_v2"])
def test_postbacks_are_read(key: str, kind: str) -> None:
    """A postback is read as JSON and as a form, with nested names and without."""
    types = {"json": "application/json", "form": "application/x-www-form-urlencoded"}
    body = recording(f"{key}.receive_postback.{kind}").replace(b"TOKEN", token().encode())
    with till_over(key) as till:
        notification = till.read_notification({"Content-Type": types[kind]}, body)
    assert (notification.invoice_id, notification.order_id) == ("DZLF4212", "A-1042")
    assert notification.verified


def test_an_invoice_of_paydo_is_read() -> None:
    """A paid invoice has its price, its order and its times."""
    drifts: list[Drift] = []
    with till_over("paydo", "paydo.get_invoice.json", drifts=drifts) as till:
        invoice = till.get(PAYDO_ID)
    assert (invoice.status, invoice.price) == (Status.PAID, Money(30, "USD"))
    assert invoice.order_id == "A-1042"
    assert drifts == []


@pytest.mark.parametrize("age", ["old", "new"])
def test_a_notification_of_paydo_is_confirmed(age: str) -> None:
    """An IPN with the old and with the new name of the transaction's id is confirmed."""
    headers = {"Content-Type": "application/json"}
    with till_over("paydo", "paydo.get_invoice.json", "paydo.check_transaction.json") as till:
        body = recording(f"paydo.receive_notification.{age}.json")
        assert till.confirm(till.read_notification(headers, body)).is_paid


def test_creates_and_refunds_of_paydo_are_read() -> None:
    """A create has the id alone, and so has a refund."""
    names = ("create_invoice", "create_refund", "get_invoice", "get_transaction")
    page = "https://shop.example/"
    with till_over("paydo", *(f"paydo.{name}.json" for name in names)) as till:
        price = Money("30.00", "USD")
        created = till.create(
            price,
            order_id="A-1042",
            email="payer@example.com",
            success_url=page,
            failure_url=page,
        )
        assert created.id == PAYDO_ID
        refund = till.refund(PAYDO_ID, Money("10.00", "USD"))
    assert refund.id == "5f0c7a3e-1b7e-4f0a-9a3e-0c0b7a3e1b70"
