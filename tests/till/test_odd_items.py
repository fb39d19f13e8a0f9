"""One odd item spoils neither its batch nor its list."""

import json
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

import httpx
import pytest

from onetill import RefundStatus, Status, errors
from onetill.gateways import CruCash, CryptoCloudV2, PayDo
from support.samples import sample_of
from support.tills import Opener

DAY = date(2026, 1, 1)
EVERY = {key: sample_of(key).exchanges.every[0] for key in ("crucash", "cryptocloud_v2", "paydo")}
GOOD = {**EVERY["cryptocloud_v2"].documents()["get_invoices"]["result"][0], "uuid": "INV-GOODGOOD"}
GOOD |= {"status": "paid", "invoice_status": "success"}
ROW = EVERY["cryptocloud_v2"].documents()["list_invoices"]["result"][0]
ID = "ODDODDOD"
PAID = {"uuid": f"INV-{ID}", "status": "paid"}
OF_ANOTHER_ID: Sequence[Any] = [
    {"uuid": "INV-", "status": "paid"},
    {"uuid": "INV-a\nb", "status": "paid"},
    {"uuid": "INV-\u200b", "status": "paid"},
]
ODD: Sequence[Any] = [
    {}, {"uuid": None}, {"uuid": []}, {"uuid": 5, "status": "paid"}, {"uuid": ID},
    {"uuid": f"INV-{ID}"}, {**PAID, "status": 5}, {**PAID, "status": None}, {**PAID, "amount": "x"},
    {**PAID, "amount_usd": -1, "amount_in_fiat": 1, "fiat_currency": "USD"},
    {**PAID, "received": True}, *OF_ANOTHER_ID, None, [], [[]], "paid", "", 5, 1.5, True,
]  # fmt: skip
NO_REFUNDS: Sequence[Any] = [
    {}, None, 5, "x", [], {"identifier": []}, {"identifier": "a\nb"},
    {"identifier": "other", "status": 2, "sourceTransaction": {"identifier": "tx-2"}},
]  # fmt: skip
ODD_REFUNDS: Sequence[Any] = [
    {}, {"status": "2"}, {"status": 9}, {"status": True}, {"sourceTransaction": "x"},
    {"amount": "much"}, {"amount": []}, {"currency": 5}, {"createdAt": []},
    {"status": 2, "sourceTransaction": {"identifier": []}},
    {"status": 2, "sourceTransaction": {"identifier": {}}},
]  # fmt: skip


def responding(document: object) -> dict[str, Any]:
    """Make the settings of a till whose vendor responds with a document, or by a function."""

    def respond(request: httpx.Request) -> httpx.Response:
        made = document(request) if callable(document) else document
        return httpx.Response(200, json=made)

    return {"transport": httpx.MockTransport(respond)}


@pytest.mark.parametrize("odd", ODD, ids=repr)
def test_an_odd_invoice_spoils_no_other(odd: object, open_till: Opener) -> None:
    """An unreadable invoice spoils neither its batch nor its list, and is never paid."""
    document = {"status": "success", "result": [odd, GOOD, odd], "all_count": 3}
    with open_till(CryptoCloudV2("k"), **responding(document)) as till:
        good, bad = till.get_many(["GOODGOOD", ID])
        assert good.invoice is not None
        assert good.invoice.is_paid
        is_of_another = isinstance(odd, dict) and odd in OF_ANOTHER_ID
        assert isinstance(bad.error, errors.NotFound if is_of_another else errors.BadResponse)
        listed = {invoice.id: invoice for invoice in till.list(DAY, DAY)}
    assert listed.pop("GOODGOOD").is_paid
    assert all(invoice.status is Status.UNKNOWN for invoice in listed.values())
    named = isinstance(odd, dict) and ID in str(odd.get("uuid"))
    assert set(listed) == ({ID} if named else set())


@pytest.mark.parametrize("key", ["crucash", "paydo"])
@pytest.mark.parametrize("odd", [None, [], "paid", 5, {}, {"data": None}, {"data": []}])
def test_an_odd_response_spoils_no_other(key: str, odd: object, open_till: Opener) -> None:
    """Where each id has a call of its own, an odd response is the error of its id alone."""
    exchange, sample = EVERY[key], sample_of(key)
    document = exchange.documents()[exchange.varied]

    def respond(request: httpx.Request) -> object:
        is_odd = "another" in f"{request.url}{request.content!r}"
        return odd if is_odd else document

    gateway = CruCash("k") if key == "crucash" else PayDo()
    with open_till(gateway, **responding(respond)) as till:
        first, bad, last = till.get_many([sample.invoice_id, "another", sample.invoice_id])
    assert first.invoice == last.invoice is not None
    assert isinstance(bad.error, errors.BadResponse)
    assert bad.invoice is None


def test_what_an_unreadable_row_says_is_kept(open_till: Opener) -> None:
    """A row that cannot be read stands in the list with its id, its order and its moment."""
    odd = {**ROW, "uuid": f"INV-{ID}", "order_id": "A-8", "created": "2026-01-31 12:00:00.000001"}
    odd["status"] = []
    document = {"status": "success", "result": [odd], "all_count": 1}
    with open_till(CryptoCloudV2("k"), **responding(document)) as till:
        (kept,) = till.list(DAY, DAY)
        (absent,) = till.get_many(["OTHER001"])
    moment = datetime(2026, 1, 31, 12, 0, 0, 1, tzinfo=UTC)
    assert (kept.id, kept.status, kept.order_id, kept.created_at) == (
        ID, Status.UNKNOWN, "A-8", moment
    )  # fmt: skip
    assert isinstance(kept.raw, dict)
    assert kept.raw["uuid"] == f"INV-{ID}"
    assert isinstance(absent.error, errors.NotFound)
    assert absent.error.status == 200


def test_a_lost_create_is_found_among_odd_rows(open_till: Opener) -> None:
    """The invoice of an order is found though the rows beside it cannot be read."""
    row = {**ROW, "order_id": "A-7", "uuid": "INV-LOSTLOST"}
    document = {"status": "success", "result": [*ODD, row], "all_count": len(ODD) + 1}
    with open_till(CryptoCloudV2("k"), **responding(document)) as till:
        found = till.find("A-7", since=datetime.now(UTC))
    assert found is not None
    assert (found.id, found.status) == ("LOSTLOST", Status.OPEN)


@pytest.mark.parametrize("other", [{"status": "paid"}, {"amount": 7}, {"order_id": "A-9999"}])
def test_two_rows_of_one_id_are_not_guessed(other: dict[str, Any], open_till: Opener) -> None:
    """An invoice that a page lists twice, in two ways, is of unknown state."""
    document = {"status": "success", "result": [ROW, {**ROW, **other}, GOOD], "all_count": 3}
    with open_till(CryptoCloudV2("k"), **responding(document)) as till:
        listed = {invoice.id: invoice.status for invoice in till.list(DAY, DAY)}
        (twice,) = till.get_many([ROW["uuid"]])
    assert listed == {ROW["uuid"].removeprefix("INV-"): Status.UNKNOWN, "GOODGOOD": Status.PAID}
    assert isinstance(twice.error, errors.BadResponse)


@pytest.mark.parametrize("count", [0, -1, 1, 99, None, ..., "", "250", 10**9, [], True, 99.0])
@pytest.mark.parametrize("limit_is_last", [False, True])
def test_a_wrong_count_hides_no_invoice(
    count: object, open_till: Opener, *, limit_is_last: bool
) -> None:
    """A list is read to its end whatever number of invoices the vendor states."""
    rows = [{**ROW, "uuid": f"INV-{number:08}"} for number in range(250)]

    def respond(request: httpx.Request) -> object:
        asked = json.loads(request.content)
        start, limit = asked["offset"], asked["limit"]
        page = rows[start : limit if limit_is_last else start + limit]
        document = {"status": "success", "result": page, "all_count": count}
        return {name: value for name, value in document.items() if value is not ...}

    with open_till(CryptoCloudV2("k"), **responding(respond)) as till:
        assert len([*till.list(DAY, DAY)]) == 250


def test_a_short_page_of_a_list_without_a_count_may_be_all(open_till: Opener) -> None:
    """A vendor that states no number, and heeds no offset, has stated all on a short page."""
    document = {"status": "success", "result": [ROW]}
    with open_till(CryptoCloudV2("k"), **responding(document)) as till:
        assert len([*till.list(DAY, DAY)]) == 1
        document["result"] = [{**ROW, "uuid": f"INV-{number:08}"} for number in range(100)]
        with pytest.raises(errors.BadResponse, match="repeats"):
            list(till.list(DAY, DAY))


@pytest.mark.parametrize(
    ("odd", "is_listed"),
    [
        *((odd, False) for odd in NO_REFUNDS),
        *(({"identifier": "other", **odd}, True) for odd in ODD_REFUNDS),
    ],
)
def test_an_odd_refund_spoils_no_other(odd: Any, open_till: Opener, *, is_listed: bool) -> None:  # noqa: ANN401  # JSON
    """An unreadable refund spoils no list; one that names no other transaction is not left out."""
    exchange = EVERY["paydo"]
    documents = exchange.documents(sample_of("paydo").exchanges.paid)
    documents["list_refunds"]["data"].insert(0, odd)

    def respond(request: httpx.Request) -> object:
        is_list = "refunds" in request.url.path
        return documents["list_refunds" if is_list else "get_invoice"]

    invoice_id = sample_of("paydo").invoice_id
    with open_till(PayDo(jwt="k"), **responding(respond)) as till:
        found = {refund.id for refund in till.list_refunds(invoice_id)}
    good = documents["list_refunds"]["data"][1]["identifier"]
    assert found == {good, *(["other"] if is_listed else [])}


@pytest.mark.parametrize(
    ("wire", "status"),
    [
        (1, RefundStatus.PENDING), (2, RefundStatus.DONE), (3, RefundStatus.REJECTED),
        (4, RefundStatus.REJECTED), (0, RefundStatus.UNKNOWN), (5, RefundStatus.UNKNOWN),
        *((odd, RefundStatus.UNKNOWN) for odd in (True, 2.0, "2", "done", None, [2], {"is": 2})),
    ],
)  # fmt: skip
def test_a_refund_is_done_by_the_vendors_own_value(
    wire: object, status: RefundStatus, open_till: Opener
) -> None:
    """What only looks like one of the documented integers proves nothing."""
    documents = EVERY["paydo"].documents(sample_of("paydo").exchanges.paid)
    documents["list_refunds"]["data"] = [{**documents["list_refunds"]["data"][0], "status": wire}]
    with open_till(PayDo(jwt="k"), **responding(documents["list_refunds"])) as till:
        (refund,) = till.list_refunds()
    assert refund.status is status


def test_each_lookup_says_how_often_it_was_tried(open_till: Opener) -> None:
    """An id that the vendor omits took one call, an impossible one none, a failing call three."""
    calls = iter([200, 503, 503, 503])

    def respond(_: httpx.Request) -> httpx.Response:
        return httpx.Response(next(calls), json={"status": "success", "result": []})

    with open_till(CryptoCloudV2("k"), transport=httpx.MockTransport(respond)) as till:
        for ids, tried in ((["AAAAAAA1", "..", "AAAAAAA1"], [1, 0, 1]), (["AAAAAAA2"], [3])):
            found = [lookup.error for lookup in till.get_many(ids)]
            assert [error and error.attempts for error in found] == tried
            assert {error and (error.gateway, error.operation) for error in found} == {
                ("cryptocloud_v2", "get_many")
            }
