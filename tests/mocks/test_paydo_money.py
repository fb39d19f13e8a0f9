"""PayDo mock gateway: transactions and refunds."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import httpx
import pytest

from mocks.client import PAYDO_TOKEN, Client, exact, paydo_order
from onetill_mocks import MockGateways

FULL = "Full authentication is required to access this resource."
INVALID = "Authorization token invalid"
UTF8 = "Malformed UTF-8 characters"
SYNTAX = "Syntax error, malformed JSON"
TOO_MUCH = "Refund amount is bigger than transaction amount"


def paid(gateways: MockGateways, price: str = "10") -> tuple[str, str]:
    """Have an invoice paid, and give its id and its transaction's."""
    number = gateways.place("paydo", price=price, currency="EUR", order_id="A-1042", email="a@b")
    return number, gateways.pay(number).transactions[-1].id


def refund(
    client: Client, txid: str, kind: object, amount: object, **more: object
) -> httpx.Response:
    """Ask for a refund."""
    body = {"transactionIdentifier": txid, "refundType": kind, "amount": amount} | more
    return client.post("paydo", "/v1/refunds/create", body)


def refunds(client: Client, query: str = "") -> Any:  # noqa: ANN401  # JSON
    """List refunds."""
    return exact(client.get("paydo", f"/v1/refunds/user-refunds{query}"))


@pytest.mark.parametrize(
    ("header", "status", "document"),
    [
        (None, 401, {"message": FULL}),
        ("Token x", 401, {"message": FULL}),
        ("Bearer", 401, {"message": FULL}),
        (f"bearer {PAYDO_TOKEN}", 401, {"message": FULL}),
        ("Bearer wrong", 401, {"message": INVALID}),
        ("Bearer e30.e30.x", 401, {"message": INVALID}),
        (f"Bearer {PAYDO_TOKEN}x", 401, {"message": INVALID}),
        ("Bearer -.e30.x", 422, {"message": UTF8, "status": 0}),
        ("Bearer _w.e30.x", 422, {"message": UTF8, "status": 0}),
        ("Bearer e30.fQ.x", 422, {"message": SYNTAX, "status": 0}),
        ("Bearer ..", 422, {"message": SYNTAX, "status": 0}),
    ],
)
def test_each_wrong_token_is_refused_in_its_own_way(
    gateways: MockGateways,
    http: httpx.Client,
    header: str | None,
    status: int,
    document: object,
) -> None:
    """A missing, a wrong and a damaged token have different errors on every call with a token."""
    headers = {"Authorization": header} if header else {}
    for method, path in [
        ("GET", "/v1/transactions/x"),
        ("POST", "/v1/refunds/create"),
        ("GET", "/v1/refunds/user-refunds"),
    ]:
        response = http.request(method, gateways.base_url("paydo") + path, headers=headers)
        assert (response.status_code, exact(response)) == (status, document)


def test_a_status_can_be_checked_by_anyone(
    gateways: MockGateways, client: Client, http: httpx.Client
) -> None:
    """A failed attempt and a successful one differ, each with the payer's next URL."""
    number = exact(client.post("paydo", "/v1/invoices/create", paydo_order()))["data"]
    failed = gateways.fail(number).transactions[-1].id
    worked = gateways.pay(number).transactions[-1].id
    base = gateways.base_url("paydo") + "/v1/checkout/check-transaction-status/"
    assert exact(http.get(base + worked)) == {
        "data": {
            "isSuccess": True,
            "status": "success",
            "message": "",
            "form": [],
            "url": f"https://shop.example/done?i={number}&t={worked}",
            "txid": worked,
            "transactionIdentifier": worked,
        },
        "status": 1,
    }
    data = exact(http.get(base + failed))["data"]
    assert (data["isSuccess"], data["status"]) == (True, "fail")
    assert (data["url"], bool(data["message"])) == ("https://shop.example/failed", True)
    assert http.get(base + number).status_code == 404


def test_a_failed_attempt_leaves_the_invoice_open(gateways: MockGateways, client: Client) -> None:
    """It is still new, with the attempt's transaction, and can be paid."""
    number = gateways.place("paydo", price=1, currency="EUR")
    failed = gateways.fail(number).transactions[-1].id
    data = exact(client.paydo(number))["data"]
    assert (data["status"], data["transactionIdentifier"]) == (0, failed)
    worked = gateways.pay(number).transactions[-1].id
    data = exact(client.paydo(number))["data"]
    assert (data["status"], data["transactionIdentifier"]) == (1, worked)
    assert worked != failed


def test_a_transaction_is_returned_to_its_merchant(gateways: MockGateways, client: Client) -> None:
    """State 2 is paid and 5 is failed; amounts are numbers; an unknown one is a 404."""
    number, txid = paid(gateways, "10.10")
    data = exact(client.get("paydo", f"/v1/transactions/{txid}"))["data"]
    assert (data["identifier"], data["state"], data["error"]) == (txid, 2, "")
    assert (data["amount"], data["currency"]) == (Decimal("10.10"), "EUR")
    assert (data["orderId"], data["type"], data["paymentMethodIdentifier"]) == ("A-1042", 7, "204")
    assert data["payerInformation"] == [{"type": 1, "value": "a@b"}]
    assert data["commission"][0]["transactionIdentifier"] == txid
    other = gateways.place("paydo", price=1, currency="EUR")
    failed = gateways.fail(other).transactions[-1].id
    data = exact(client.get("paydo", f"/v1/transactions/{failed}"))["data"]
    assert (data["state"], bool(data["error"])) == (5, True)
    response = client.get("paydo", f"/v1/transactions/{number}")
    assert (response.status_code, exact(response)) == (404, {"message": "Transaction not found"})


def test_parts_are_given_back_until_nothing_is_left(gateways: MockGateways, client: Client) -> None:
    """Partial refunds add up to the transaction's amount and no further."""
    _, txid = paid(gateways)
    for amount in ("4", 3, "3.00"):
        assert refund(client, txid, 2, amount).status_code == 201
    for response in (refund(client, txid, 2, "0.01"), refund(client, txid, 1, 10)):
        assert (response.status_code, exact(response)) == (422, {"message": TOO_MUCH})
    assert [row["amount"] for row in refunds(client)["data"]] == [4, 3, 3]


def test_all_is_given_back_once(gateways: MockGateways, client: Client) -> None:
    """A whole refund names the whole amount, and is the only one."""
    _, txid = paid(gateways)
    assert exact(refund(client, txid, 1, 11)) == {"message": TOO_MUCH}
    assert exact(refund(client, txid, 1, 9))["message"].keys() == {"amount"}
    response = refund(client, txid, 1, 10)
    number = response.headers["identifier"]
    assert response.status_code == 201
    assert exact(response) == {"data": "", "status": 1, "identifier": number}
    assert exact(refund(client, txid, 2, 1)) == {"message": TOO_MUCH}
    _, txid = paid(gateways)
    refund(client, txid, 2, 4)
    for amount in (6, 10):  # what is left is not the whole
        assert exact(refund(client, txid, 1, amount)) == {"message": TOO_MUCH}
    refund(client, txid, 2, 6)
    assert exact(refund(client, txid, 1, 10)) == {"message": TOO_MUCH}


def test_a_refund_reads_as_its_page(gateways: MockGateways, client: Client) -> None:
    """New at first and accepted later; no metadata is an empty list; one alone is still a list."""
    start = datetime(2026, 3, 1, tzinfo=UTC)
    gateways.ledger.now = lambda: start
    _, txid = paid(gateways)
    first = refund(client, txid, 2, 4).headers["identifier"]
    second = refund(client, txid, 2, 1, metadata={"why": "late"}).headers["identifier"]
    [row] = refunds(client, f"?query[identifier]={first}")["data"]
    assert row.pop("sourceTransaction")["identifier"] == txid
    assert row == {
        "identifier": first,
        "status": 1,
        "type": 2,
        "userIdentifier": 1806,
        "amount": 4,
        "currency": "EUR",
        "createdAt": int(start.timestamp()),
        "updatedAt": None,
        "error": None,
        "metadata": [],
    }
    gateways.ledger.now = lambda: start + timedelta(hours=1)
    [row] = refunds(client, f"?query%5Bidentifier%5D={second}")["data"]
    assert (row["status"], row["metadata"]) == (2, {"why": "late"})
    assert row["updatedAt"] > row["createdAt"]
    assert [row["identifier"] for row in refunds(client)["data"]] == [first, second]


def test_no_refund_is_an_empty_list(gateways: MockGateways, client: Client) -> None:
    """Without refunds the list is empty; an unknown one is an error."""
    paid(gateways)
    assert refunds(client) == {"data": [], "status": 1}
    response = client.get("paydo", "/v1/refunds/user-refunds?query[identifier]=x")
    assert (response.status_code, exact(response)) == (422, {"message": "Transaction not found"})


def test_only_what_was_paid_is_given_back(gateways: MockGateways, client: Client) -> None:
    """An unknown transaction and a failed one have nothing to give."""
    failed = gateways.fail(gateways.place("paydo", price=1, currency="EUR")).transactions[-1].id
    for txid in ("x", failed):
        response = refund(client, txid, 2, 1)
        assert response.status_code == 422
        assert exact(response) == {"message": "Transaction not found"}


WRONG: dict[str, list[object]] = {
    "transactionIdentifier": [None, "", 1, []],
    "refundType": [None, 0, 3, "1", True, 1.5, [], {}],
    "amount": [None, "", 0, "0", -1, "-1", "x", True, [], "1e1"],
    "metadata": [None, 1, "x", {"x": "x" * 800_000}],
}


@pytest.mark.parametrize("field", WRONG)
def test_a_wrong_field_is_named(gateways: MockGateways, client: Client, field: str) -> None:
    """What is wrong with a refund is in the map of errors, and nothing is refunded."""
    _, txid = paid(gateways)
    for value in WRONG[field]:
        body = {"transactionIdentifier": txid, "refundType": 2, "amount": 1, field: value}
        response = client.post("paydo", "/v1/refunds/create", body)
        assert response.status_code == 422
        assert exact(response)["message"].keys() == {field}, value
    assert refunds(client)["data"] == []
