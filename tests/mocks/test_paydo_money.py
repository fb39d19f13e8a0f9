"""PayDo in practice: transactions and refunds."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Any

import httpx
import pytest

from mocks.asking import PAYDO_TOKEN, Asker, exact, paydo_order
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


def refund(ask: Asker, txid: str, kind: object, amount: object, **more: object) -> httpx.Response:
    """Ask for a refund."""
    body = {"transactionIdentifier": txid, "refundType": kind, "amount": amount} | more
    return ask.post("paydo", "/v1/refunds/create", body)


def refunds(ask: Asker, query: str = "") -> Any:  # noqa: ANN401  # JSON
    """List refunds."""
    return exact(ask.get("paydo", f"/v1/refunds/user-refunds{query}"))


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
    """A token missing, wrong or damaged is told apart on every call that wants one."""
    headers = {"Authorization": header} if header else {}
    for method, path in [
        ("GET", "/v1/transactions/x"),
        ("POST", "/v1/refunds/create"),
        ("GET", "/v1/refunds/user-refunds"),
    ]:
        response = http.request(method, gateways.base_url("paydo") + path, headers=headers)
        assert (response.status_code, exact(response)) == (status, document)


def test_a_status_can_be_checked_by_anyone(
    gateways: MockGateways, ask: Asker, http: httpx.Client
) -> None:
    """A failed attempt and the one that worked are told apart, each with where the payer goes."""
    number = exact(ask.post("paydo", "/v1/invoices/create", paydo_order()))["data"]
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
    told = exact(http.get(base + failed))["data"]
    assert (told["isSuccess"], told["status"]) == (True, "fail")
    assert (told["url"], bool(told["message"])) == ("https://shop.example/failed", True)
    assert http.get(base + number).status_code == 404


def test_a_failed_attempt_leaves_the_invoice_open(gateways: MockGateways, ask: Asker) -> None:
    """It is still new, with the attempt's transaction, and can be paid."""
    number = gateways.place("paydo", price=1, currency="EUR")
    failed = gateways.fail(number).transactions[-1].id
    told = exact(ask.paydo(number))["data"]
    assert (told["status"], told["transactionIdentifier"]) == (0, failed)
    worked = gateways.pay(number).transactions[-1].id
    told = exact(ask.paydo(number))["data"]
    assert (told["status"], told["transactionIdentifier"]) == (1, worked)
    assert worked != failed


def test_a_transaction_is_told_to_its_merchant(gateways: MockGateways, ask: Asker) -> None:
    """State 2 is paid and 5 is failed; amounts are numbers; an unknown one is a 404."""
    number, txid = paid(gateways, "10.10")
    told = exact(ask.get("paydo", f"/v1/transactions/{txid}"))["data"]
    assert (told["identifier"], told["state"], told["error"]) == (txid, 2, "")
    assert (told["amount"], told["currency"]) == (Decimal("10.10"), "EUR")
    assert (told["orderId"], told["type"], told["paymentMethodIdentifier"]) == ("A-1042", 7, "204")
    assert told["payerInformation"] == [{"type": 1, "value": "a@b"}]
    assert told["commission"][0]["transactionIdentifier"] == txid
    other = gateways.place("paydo", price=1, currency="EUR")
    failed = gateways.fail(other).transactions[-1].id
    told = exact(ask.get("paydo", f"/v1/transactions/{failed}"))["data"]
    assert (told["state"], bool(told["error"])) == (5, True)
    response = ask.get("paydo", f"/v1/transactions/{number}")
    assert (response.status_code, exact(response)) == (404, {"message": "Transaction not found"})


def test_parts_are_given_back_until_nothing_is_left(gateways: MockGateways, ask: Asker) -> None:
    """Partial refunds add up to the transaction's amount and no further."""
    _, txid = paid(gateways)
    for amount in ("4", 3, "3.00"):
        assert refund(ask, txid, 2, amount).status_code == 201
    for response in (refund(ask, txid, 2, "0.01"), refund(ask, txid, 1, 10)):
        assert (response.status_code, exact(response)) == (422, {"message": TOO_MUCH})
    assert [row["amount"] for row in refunds(ask)["data"]] == [4, 3, 3]


def test_all_is_given_back_once(gateways: MockGateways, ask: Asker) -> None:
    """A whole refund names the whole amount, and is the only one."""
    _, txid = paid(gateways)
    assert exact(refund(ask, txid, 1, 11)) == {"message": TOO_MUCH}
    assert exact(refund(ask, txid, 1, 9))["message"].keys() == {"amount"}
    response = refund(ask, txid, 1, 10)
    number = response.headers["identifier"]
    assert response.status_code == 201
    assert exact(response) == {"data": "", "status": 1, "identifier": number}
    assert exact(refund(ask, txid, 2, 1)) == {"message": TOO_MUCH}
    _, txid = paid(gateways)
    refund(ask, txid, 2, 4)
    for amount in (6, 10):  # what is left is not the whole
        assert exact(refund(ask, txid, 1, amount)) == {"message": TOO_MUCH}
    refund(ask, txid, 2, 6)
    assert exact(refund(ask, txid, 1, 10)) == {"message": TOO_MUCH}


def test_a_refund_reads_as_its_page(gateways: MockGateways, ask: Asker) -> None:
    """New at first and accepted later; no metadata is an empty list; one alone is still a list."""
    start = datetime(2026, 3, 1, tzinfo=UTC)
    gateways.ledger.now = lambda: start
    _, txid = paid(gateways)
    first = refund(ask, txid, 2, 4).headers["identifier"]
    second = refund(ask, txid, 2, 1, metadata={"why": "late"}).headers["identifier"]
    [row] = refunds(ask, f"?query[identifier]={first}")["data"]
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
    [row] = refunds(ask, f"?query%5Bidentifier%5D={second}")["data"]
    assert (row["status"], row["metadata"]) == (2, {"why": "late"})
    assert row["updatedAt"] > row["createdAt"]
    assert [row["identifier"] for row in refunds(ask)["data"]] == [first, second]


def test_no_refund_is_an_empty_list(gateways: MockGateways, ask: Asker) -> None:
    """Without refunds the list is empty; an unknown one is complained of."""
    paid(gateways)
    assert refunds(ask) == {"data": [], "status": 1}
    response = ask.get("paydo", "/v1/refunds/user-refunds?query[identifier]=x")
    assert (response.status_code, exact(response)) == (422, {"message": "Transaction not found"})


def test_only_what_was_paid_is_given_back(gateways: MockGateways, ask: Asker) -> None:
    """An unknown transaction and a failed one have nothing to give."""
    failed = gateways.fail(gateways.place("paydo", price=1, currency="EUR")).transactions[-1].id
    for txid in ("x", failed):
        response = refund(ask, txid, 2, 1)
        assert response.status_code == 422
        assert exact(response) == {"message": "Transaction not found"}


WRONG: dict[str, list[object]] = {
    "transactionIdentifier": [None, "", 1, []],
    "refundType": [None, 0, 3, "1", True, 1.5, [], {}],
    "amount": [None, "", 0, "0", -1, "-1", "x", True, [], "1e1"],
    "metadata": [None, 1, "x", {"x": "x" * 800_000}],
}


@pytest.mark.parametrize("field", WRONG)
def test_a_wrong_field_is_named(gateways: MockGateways, ask: Asker, field: str) -> None:
    """What is wrong with a refund is told in the map of complaints, and nothing is given back."""
    _, txid = paid(gateways)
    for value in WRONG[field]:
        body = {"transactionIdentifier": txid, "refundType": 2, "amount": 1, field: value}
        response = ask.post("paydo", "/v1/refunds/create", body)
        assert response.status_code == 422
        assert exact(response)["message"].keys() == {field}, value
    assert refunds(ask)["data"] == []
