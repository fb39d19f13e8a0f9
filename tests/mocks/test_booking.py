"""A webhook may arrive before the vendor's own books have the payment."""

import json
from decimal import Decimal

import pytest

from mocks.client import Client, Shop, exact, new_ledger, placed
from onetill_mocks import MockGateways


def test_paydo_books_after_its_webhook(gateways: MockGateways, client: Client, shop: Shop) -> None:
    """The webhook says accepted while invoice and transaction are not; they follow in two steps."""
    url, requests, _ = shop
    gateways.notify("paydo", url)
    number = placed(gateways, "paydo")
    txid = gateways.pay(number, booked=False).transactions[-1].id
    gateways.settle()
    [request] = requests
    body = json.loads(request.body)
    assert (body["transaction"]["id"], body["transaction"]["state"]) == (txid, 2)

    def states() -> tuple[int, str, int]:
        checked = client.get("paydo", f"/v1/checkout/check-transaction-status/{txid}")
        return (
            exact(client.paydo(number))["data"]["status"],
            exact(checked)["data"]["status"],
            exact(client.get("paydo", f"/v1/transactions/{txid}"))["data"]["state"],
        )

    assert states() == (0, "pending", 4)
    assert exact(client.paydo(number))["data"]["transactionIdentifier"] == txid
    gateways.redeliver(number)
    gateways.settle()
    assert requests[-1].body == request.body
    gateways.book(number, transaction=False)
    assert states() == (1, "pending", 4)
    gateways.book(number)
    assert states() == (1, "success", 2)
    gateways.settle()
    assert len(requests) == 2  # booking sends nothing


def test_a_pending_transaction_is_shown_as_its_page_has_it(
    gateways: MockGateways, client: Client
) -> None:
    """While it is pending there is neither a message nor a URL, and nothing to refund."""
    number = placed(gateways, "paydo")
    txid = gateways.pay(number, booked=False).transactions[-1].id
    checked = client.get("paydo", f"/v1/checkout/check-transaction-status/{txid}")
    assert exact(checked)["data"] == {
        "isSuccess": True,
        "status": "pending",
        "form": [],
        "url": "",
        "txid": txid,
    }
    body = {"transactionIdentifier": txid, "refundType": 1, "amount": "12.50"}
    assert client.post("paydo", "/v1/refunds/create", body).status_code == 422


@pytest.mark.parametrize("gateway", ["cryptocloud_v1", "cryptocloud_v2", "crucash"])
def test_every_vendor_may_book_later(gateways: MockGateways, gateway: str) -> None:
    """Until it is booked, an invoice is open and takes no other action."""
    number = placed(gateways, gateway)
    entry = gateways.pay(number, booked=False)
    assert (entry.state, entry.received) == ("open", Decimal(0))
    for action in (gateways.pay, gateways.expire):
        with pytest.raises(ValueError, match="to be booked"):
            action(number)
    paid = gateways.book(number)
    assert (paid.state, paid.received) == ("paid", paid.owed)
    assert [attempt.id for attempt in paid.transactions] == [entry.transactions[-1].id]


def test_cryptocloud_shows_nothing_before_it_books(gateways: MockGateways, client: Client) -> None:
    """Its postback says success; its info says created, without a transaction."""
    number = placed(gateways, "cryptocloud_v2")
    gateways.pay(number, booked=False)
    body = json.loads(gateways.notification(number, "cryptocloud_v2")[1])
    assert (body["status"], body["invoice_info"]["status"]) == ("success", "paid")
    [info] = exact(client.info({"uuids": [number]}))["result"]
    assert (info["status"], info["received"], info["tx_list"]) == ("created", 0, [""])


def test_only_a_payment_is_booked(gateways: MockGateways) -> None:
    """What was not paid, was booked or was forgotten cannot be booked."""
    number = placed(gateways, "paydo")
    gateways.pay(placed(gateways, "paydo"), booked=False)
    for _ in range(2):
        with pytest.raises(ValueError, match="no payment to book"):
            gateways.book(number)
        gateways.pay(number)
        gateways.reset()
        number = gateways.place("paydo", price=1, currency="USD", id=number)


def test_the_id_in_paydos_webhook_has_two_names(gateways: MockGateways) -> None:
    """Newer webhooks have `transactionIdentifier` where older ones have `txid`."""
    number = placed(gateways, "paydo")
    txid = gateways.pay(number).transactions[-1].id
    body = json.loads(gateways.notification(number, "paydo")[1])
    assert body["invoice"] == {"id": number, "txid": txid}
    gateways.configure("paydo", newer_ipn=True)
    body = json.loads(gateways.notification(number, "paydo")[1])
    assert body["invoice"] == {"id": number, "transactionIdentifier": txid}


def test_an_unknown_setting_is_refused() -> None:
    """A setting is its vendor's own, and a misspelled one is named."""
    ledger = new_ledger()
    for gateway, name in [("paydo", "limit_is_last"), ("crucash", "newer_ipn")]:
        with pytest.raises(ValueError, match=name):
            ledger.configure(gateway, **{name: True})


def test_paydo_gives_an_order_id_of_its_own(gateways: MockGateways) -> None:
    """What is placed without an order id has one, as PayDo's webhook must carry it."""
    number = gateways.place("paydo", price=1, currency="USD")
    gateways.pay(number)
    body = json.loads(gateways.notification(number, "paydo")[1])
    assert body["transaction"]["order"]["id"] == f"order-{number[:8]}"
